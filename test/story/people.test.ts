import { describe, expect, it } from 'vitest';
import { describePerson, groupPeople, type PersonMention, positionsOf } from '../../src/story/people.ts';

let next = 0;
function mention(storyId: string, name: string, more: Partial<PersonMention> = {}): PersonMention {
  next += 1;
  const articleId = more.articleId ?? `a${next}`;
  return {
    id: `p${next}`,
    articleId,
    entity: 0,
    storyId,
    published: '2021-03-04',
    name,
    role: null,
    affiliation: null,
    party: null,
    storyParties: [],
    companions: [],
    ...more,
  };
}
const minister = { role: 'minister', party: 'South Korea' } as const;
const leader = { role: 'union leader', affiliation: "Dockers' Union", party: "Dockers' Union" } as const;

describe('the same person in several articles', () => {
  it('is one under every form of the name in one story', () => {
    const people = groupPeople([
      mention('s', 'Kim You Geun'),
      mention('s', 'Kim You-geun', minister),
      mention('s', 'Kim'),
      mention('s', 'Kim You-geun'),
    ]);
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Kim You-geun', 4]]);
  });

  it('is one in two stories where party, body or company tie them', () => {
    const tied: [Partial<PersonMention>, Partial<PersonMention>][] = [
      [minister, { role: 'foreign minister', party: 'South Korea' }],
      [leader, { affiliation: "Dockers' Union" }],
      [{ companions: ['a b', 'c d'] }, { companions: ['c d', 'a b'] }],
      [
        { role: 'minister', storyParties: ['Ostland'] },
        { role: 'minister', storyParties: ['Ostland', 'Maravia'] },
      ],
    ];
    for (const [a, b] of tied)
      expect(groupPeople([mention('s', 'Kim Min-su', a), mention('t', 'Kim Min-su', b)])).toHaveLength(1);
  });

  it('is two where positions differ and no story is shared', () => {
    const people = groupPeople([mention('s', 'Kim Min-su', leader), mention('t', 'Kim Min-su', minister)]);
    expect(people.map(describePerson)).toEqual(["union leader, Dockers' Union", 'minister, South Korea']);
  });

  it('stays two where a common companion would join an organisation and a state', () => {
    const companions = ['a b', 'c d'];
    const people = groupPeople([
      mention('s', 'Kim Min-su', { ...leader, companions }),
      mention('t', 'Kim Min-su', { ...minister, companions }),
    ]);
    expect(people).toHaveLength(2);
  });

  it('is two where nobody can know', () => {
    expect(groupPeople([mention('s', 'Kim Min-su'), mention('t', 'Kim Min-su')])).toHaveLength(2);
    expect(groupPeople([mention('s', 'Ann B. Holm'), mention('s', 'Ann C. Holm')])).toHaveLength(2);
  });

  it('is the same in whatever order articles came', () => {
    const mentions = [
      mention('s', 'Kim Min-su', leader),
      mention('t', 'Kim Min-su', minister),
      mention('u', 'Kim Min-su', { party: 'South Korea' }),
      mention('v', 'Kim Min-su'),
    ];
    const one = groupPeople(mentions);
    expect(groupPeople(mentions.toReversed())).toEqual(one);
    expect(one).toHaveLength(3);
  });
});

describe('positions over time', () => {
  it('are what articles state, changes in their order', () => {
    const [person] = groupPeople([
      mention('s', 'Ann Holm', { role: 'Foreign Minister', published: '2021-01-01', party: 'Ostland' }),
      mention('s', 'Ann Holm', { role: 'foreign minister', published: '2021-02-01' }),
      mention('s', 'Ann Holm', { published: '2021-02-15' }),
      mention('s', 'Ann Holm', { role: 'former foreign minister', published: '2021-03-01' }),
      mention('s', 'Ann Holm', { role: 'chair', affiliation: 'board', published: '2021-04-01' }),
      mention('s', 'Ann Holm', { role: 'chair', affiliation: 'Harbour Board', published: '2021-05-01' }),
    ]);
    if (person === undefined) throw new Error('nobody');
    expect(positionsOf(person).map(({ text, mentions }) => [text, mentions.length])).toEqual([
      ['Foreign Minister', 2],
      ['former foreign minister', 1],
      ['chair, Harbour Board', 2],
    ]);
  });

  it('do not turn a minister into a prime minister', () => {
    const [person] = groupPeople([
      mention('s', 'Ann Holm', { role: 'minister', published: '2021-01-01' }),
      mention('s', 'Ann Holm', { role: 'prime minister', published: '2021-02-01' }),
    ]);
    expect(person && positionsOf(person).map(({ text }) => text)).toEqual(['minister', 'prime minister']);
  });
});
