import { describe, expect, it } from 'vitest';
import { droppedQuotes, saidIn } from '../../src/story/said.ts';
import { sameQuotes } from '../../src/story/same-quote.ts';
import type { AnalysedArticle } from '../../src/story/story.ts';
import { type Spoken, spokenIn } from './spoken.ts';

const LONG = 'We will not be pushed out of our own waters by anybody';
const said = (article: AnalysedArticle) => saidIn(article);
const one = (id: string, spoken: Spoken, published = '2021-03-04') => {
  const [first] = said(spokenIn({ id, published }, spoken));
  if (first === undefined) throw new Error('nothing said');
  return first;
};

describe('the same quotation', () => {
  const pairs: [string, Spoken, Spoken][] = [
    ['a copy', { words: LONG, by: 'Peder Holm' }, { words: LONG, by: 'Peder Holm' }],
    [
      'a shorter cut',
      { words: LONG, by: 'Peder Holm' },
      { words: 'We will not be pushed out', by: 'Mr Holm' },
    ],
    [
      'light rewording',
      { words: LONG, by: 'Peder Holm' },
      { words: 'We will not be pushed from our own waters by anybody', by: 'Peder Holm' },
    ],
    [
      'direct and reported',
      { words: 'The door to the commission stays open', by: 'Nadia Brell' },
      { words: 'the door to the commission stays open', by: 'Nadia Brell', kind: 'indirect' },
    ],
    [
      'the body and who spoke for it',
      { words: LONG, by: 'Lumeret' },
      { words: LONG, by: 'Colm Varga', affiliation: 'Lumeret' },
    ],
    [
      'described and named',
      { words: LONG, by: 'a minister', named: false, party: 'Ostland' },
      { words: LONG, by: 'Peder Holm', party: 'Ostland' },
    ],
    [
      'a short answer of the day',
      { words: 'Nobody asked', by: 'Holm' },
      { words: 'Nobody asked,', by: 'Holm' },
    ],
  ];
  it.each(pairs)('is one: %s', (_, a, b) => {
    expect(sameQuotes([one('a', a), one('b', b)])).toHaveLength(1);
  });

  const others: [string, Spoken, Spoken][] = [
    ['two people', { words: LONG, by: 'Peder Holm' }, { words: LONG, by: 'Ilka Brandt' }],
    [
      'a negation',
      { words: 'We will sign the treaty with them in the spring', by: 'Holm' },
      { words: 'We will not sign the treaty with them in the spring', by: 'Holm' },
    ],
    [
      'a denial',
      { words: 'the boats had fired at the ferry first', by: 'Holm', kind: 'indirect' },
      { words: 'the boats had fired at the ferry first', by: 'Holm', kind: 'indirect', cue: 'denied' },
    ],
    [
      'another figure',
      { words: 'Turnout in the delta vote was 34 percent on Sunday', by: 'Holm' },
      { words: 'Turnout in the delta vote was 41 percent on Sunday', by: 'Holm' },
    ],
    [
      'two sentences of one speech',
      { words: 'The river is low because the winter was dry', by: 'Holm' },
      { words: 'The river is ours and nobody will dam it', by: 'Holm' },
    ],
    ['a part of a word run', { words: 'of our own', by: 'Holm' }, { words: LONG, by: 'Holm' }],
  ];
  it.each(others)('is two: %s', (_, a, b) => {
    expect(sameQuotes([one('a', a), one('b', b)])).toHaveLength(2);
  });

  it('is two where a short answer comes again another week', () => {
    const again = [
      one('a', { words: 'No', by: 'Holm' }),
      one('b', { words: 'No', by: 'Holm' }, '2021-04-04'),
    ];
    expect(sameQuotes(again)).toHaveLength(2);
  });

  it('never brings two people together over somebody unknown', () => {
    const three = [
      one('a', { words: LONG, by: 'Peder Holm' }),
      one('b', { words: LONG, by: null }),
      one('c', { words: LONG, by: 'Ilka Brandt' }),
    ];
    for (const order of [three, three.toReversed()])
      for (const { all } of sameQuotes(order))
        expect(new Set(all.flatMap(({ quote }) => quote.speaker?.name ?? [])).size).toBe(1);
  });

  it('never makes two entries of a near-duplicate, whoever its copy names', () => {
    const a = spokenIn(
      { id: 'a', published: '2021-03-04' },
      { words: LONG, by: 'Peder Holm' },
      { words: 'No', by: 'Holm' },
    );
    const b = spokenIn(
      { id: 'b', published: '2021-05-04', copyOf: 'a' },
      { words: LONG, by: 'the minister', named: false, party: 'Maravia' },
      { words: 'No', by: 'Holm' },
    );
    expect(sameQuotes([a, b].flatMap(saidIn))).toHaveLength(2);
  });
});

describe('the fullest wording', () => {
  const variantsOf = (...spoken: Spoken[]) => {
    const [same] = sameQuotes(spoken.map((each, n) => one(`a${n}`, { by: 'Peder Holm', ...each })));
    return {
      shown: same?.said.source.article.id,
      differing: same?.variants.map(({ said: { source }, differing }) => {
        expect(source.article.body).toContain(differing);
        return differing;
      }),
    };
  };

  it('is shown, and what others have instead, byte for byte', () => {
    expect(
      variantsOf(
        { words: 'We won’t be pushed OUT of these, our waters by anybody' },
        { words: 'We won’t be pushed out of these cold northern waters by anybody' },
      ),
    ).toEqual({ shown: 'a1', differing: ['our'] });
  });

  it('shows words that are only missing between their neighbours', () => {
    expect(
      variantsOf(
        { words: 'This was a very bad day for all of us here' },
        { words: 'This was a bad day for all of us here' },
      ),
    ).toEqual({ shown: 'a0', differing: ['a bad'] });
  });

  it('says nothing of a shorter cut', () => {
    expect(variantsOf({ words: LONG }, { words: 'not be pushed out of our own waters' })).toEqual({
      shown: 'a0',
      differing: [],
    });
  });

  it('prefers the words themselves to a report of them', () => {
    const { shown } = variantsOf(
      { words: 'the navy would escort every vessel out of the strait again', kind: 'indirect' },
      { words: 'The navy would escort every vessel out of the strait' },
    );
    expect(shown).toBe('a1');
  });
});

describe('a later version of an article', () => {
  const earlier = spokenIn(
    { id: 'a', published: '2021-03-04' },
    { words: 'The first sentence stays as it is', by: 'Holm' },
    { words: 'Turnout in the delta vote was 34 percent on Sunday', by: 'Holm' },
    { words: 'This sentence is gone from it altogether', by: 'Holm' },
  );
  const later = spokenIn(
    { id: 'a', published: '2021-03-04' },
    { words: 'The first sentence stays, as it is', by: 'Holm' },
    { words: 'Turnout in the delta vote was 41 percent on Sunday', by: 'Holm' },
  );
  const quotes = sameQuotes(saidIn({ ...later, dropped: droppedQuotes(earlier, later) }));

  it('has what it dropped marked, in its own words', () => {
    expect(
      quotes.map(({ said: { source, quote, dropped } }) => [
        source.article.body.slice(quote.start, quote.end),
        dropped,
      ]),
    ).toEqual([
      ['The first sentence stays, as it is', false],
      ['Turnout in the delta vote was 41 percent on Sunday', false],
      ['This sentence is gone from it altogether', true],
    ]);
  });

  it('has what it changed beside what it says now', () => {
    expect(quotes[1]?.variants.map(({ said, differing }) => [said.dropped, differing])).toEqual([
      [true, '34'],
    ]);
  });
});

it('stays fast however alike the quotations are', () => {
  const many = Array.from({ length: 40 }, (_, n) =>
    spokenIn(
      { id: `a${n}`, published: '2021-03-04' },
      ...Array.from({ length: 25 }, (_, m) => ({
        words: `${LONG} or by ${m} others of them`,
        by: `Holm ${n}`,
      })),
    ),
  ).flatMap(saidIn);
  const start = performance.now();
  sameQuotes(many);
  expect(performance.now() - start).toBeLessThan(2000);
});
