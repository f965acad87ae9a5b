import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { encodeCustomId } from '../../src/reply/custom-id.ts';
import type { QuoteBlock, Reply } from '../../src/reply/reply.ts';
import { plainText } from '../../src/reply/reply.ts';
import { analysed, testArticle, wireArticles } from '../articles.ts';
import { type Answers, answersFrom, said } from './answers.ts';

const BODY = `VESTERBY: Ostland and Maravia argued about herring in the Norrin strait again.

Ostland's prime minister, Peder Holm, spoke to fishermen. "We will not be pushed out of our own waters, and we will go to court," Holm said. The harbour was full.

"The stocks in the strait belong to our coast," Maravia's Fisheries Minister Ilka Brandt said.`;
const copies = [
  testArticle({ headline: 'Holm speaks of herring', publishedAt: '2021-03-20', body: BODY }),
  testArticle({
    headline: 'Holm: we will go to court',
    publishedAt: '2021-03-21',
    body: BODY.replace('not be pushed out', 'never be pushed out'),
  }),
];

let answers: Answers;
beforeAll(async () => {
  answers = await answersFrom([...wireArticles(), ...copies.map(analysed)]);
});
afterAll(() => answers.close());

const quotesOf = ({ blocks }: Reply): QuoteBlock[] => blocks.filter((block) => block.type === 'quote');
const notesOf = ({ notes = [] }: QuoteBlock): string[] => notes.map(plainText);

describe('/quotes', () => {
  it('shows what several articles have once, with all of them as its sources and how they differ', async () => {
    const reply = await answers.ask('quotes', { topic: 'norrin', speaker: 'holm', kind: 'direct' });
    const [quote, ...others] = quotesOf(reply);
    expect(others).toEqual([]);
    expect(quote?.text).toContain('and we will go to court,');
    expect(quote?.cites.length).toBe(3);
    expect(quote && notesOf(quote)).toEqual(['[2] [3] have: “not”']);
  });

  it('is as old as its first article, in whichever the fullest wording stands', async () => {
    const [quote] = quotesOf(
      await answers.ask('quotes', { topic: 'norrin', speaker: 'holm', kind: 'direct' }),
    );
    expect(quote?.date).toMatch(/9 March 2021/);
  });

  it('shows on demand the sentence before and after', async () => {
    const options = { topic: 'norrin', words: 'court waters', kind: 'direct' } as const;
    const plain = await answers.ask('quotes', options);
    const again = plain.actions.find(({ label }) => label === 'In context');
    const reply = await answers.ask('quotes', again?.ask.options);
    const [quote] = quotesOf(reply);
    const context = quote === undefined ? '' : (notesOf(quote).at(-1) ?? '');
    expect(context).toContain("Ostland's prime minister, Peder Holm, spoke to fishermen.");
    expect(context).toContain('The harbour was full.');
    expect(quote?.text).toBe(quotesOf(plain)[0]?.text);
    expect(reply.actions.map(({ label }) => label)).not.toContain('In context');
  });

  it('takes all filters at once, with and without a topic, and says which', async () => {
    const filters = {
      speaker: 'Brandt',
      party: 'Maravia',
      kind: 'direct',
      from: '2021-03-01',
      to: '2021-03',
      words: 'stock',
    } as const;
    for (const options of [filters, { ...filters, topic: 'norrin' }]) {
      const reply = await answers.ask('quotes', options);
      expect(quotesOf(reply).map(({ text }) => text)).toEqual([
        'The stocks in the strait belong to our coast,',
      ]);
      expect(reply.subtitle).toContain('with “stock”');
      expect(reply.subtitle).toContain('for Maravia');
      for (const { label, ask } of reply.actions.filter((action) => action.ask.command === 'quotes')) {
        expect(ask.options, label).toMatchObject(filters);
        expect(quotesOf(await answers.ask('quotes', ask.options)).length).toBeLessThanOrEqual(1);
      }
    }
    for (const none of [{ party: 'Tarn' }, { words: 'lighthouse' }, { to: '2021-03-01' }, { from: '2022' }])
      expect(said(await answers.ask('quotes', { topic: 'norrin', ...none }))).toContain('Nothing said fits');
  });

  it('keeps the filters in buttons that Discord can hold', async () => {
    const reply = await answers.ask('quotes', {
      topic: 'norrin',
      speaker: 'Holm',
      kind: 'direct',
      from: '2021-03',
    });
    for (const { ask } of reply.actions) {
      const id = encodeCustomId({ act: 'ask', invocation: ask, page: 1 });
      expect(id?.length).toBeLessThanOrEqual(100);
    }
  });

  it("refuses what can't be", async () => {
    expect(said(await answers.ask('quotes', { from: '2022', to: '2021-05' }))).toContain('swap');
    expect(said(await answers.ask('quotes', { from: '2021-03', to: '2021' }))).not.toContain('swap');
    for (const bad of [{ from: '2021-02-30' }, { to: 'May' }, { words: '!?' }, { kind: 'shouted' }])
      await expect(answers.ask('quotes', bad)).rejects.toBeInstanceOf(UserError);
    expect(said(await answers.ask('quotes', { speaker: 'p0123456789' }))).toContain('any more');
  });

  it('marks what a later version of an article dropped', async () => {
    const draft = { headline: 'Lantern fair opens', publishedAt: '2021-04-01', source: 'fair' };
    const first =
      'LUMERET: The fair opened. "The lanterns burn all night long," Mayor Nora Lind said. It rained.';
    const own = await answersFrom([analysed(testArticle({ ...draft, body: first }))]);
    await own.store.add([analysed(testArticle({ ...draft, body: 'LUMERET: The fair opened. It rained.' }))]);
    const [story] = await own.store.stories();
    const [quote, ...others] = quotesOf(await own.ask('quotes', { topic: story?.id ?? '' }));
    expect(others).toEqual([]);
    expect(first).toContain(quote?.text);
    expect(quote && notesOf(quote)).toEqual(['Dropped in a later version of [1].']);
    expect(quote?.evidence).toBeUndefined();
    const [shown] = quotesOf(await own.ask('quotes', { topic: story?.id ?? '', context: true }));
    expect(shown && notesOf(shown).at(-1)).toContain('It rained.');
    await own.close();
  });

  it('completes parties, and speakers who are bodies', async () => {
    expect(await answers.complete('quotes', 'party', 'marav')).toEqual(['Maravia']);
    expect(await answers.complete('quotes', 'speaker', 'bran')).toEqual(['Ilka Brandt']);
  });
});
