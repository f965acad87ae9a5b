import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entity } from '../../src/analysis/facts.ts';
import type { AnalysedArticle } from '../../src/story/story.ts';
import { analysed, testArticle } from '../articles.ts';
import { type Answers, answersFrom, said } from './answers.ts';

type Named = Pick<Entity, 'name' | 'role' | 'party'> & { says?: string };

/** An article that names just these people, the first of whom speaks, as if the analysis had found them. */
function naming(headline: string, publishedAt: string, ...people: readonly Named[]): AnalysedArticle {
  const [first] = people;
  const body = `${headline} was told on its day. "${first?.says ?? 'So it is'}," the first one said.`;
  const { article, facts } = analysed(testArticle({ headline, publishedAt, body }));
  const entities = people.map(
    ({ name, role, party }): Entity => ({
      kind: 'person',
      name,
      role,
      affiliation: null,
      party,
      mentions: [],
      rule: 'test',
    }),
  );
  const quotes = facts.quotes.slice(0, 1).map((quote) => ({
    ...quote,
    speaker: {
      name: first?.name ?? '',
      entity: 0,
      named: true,
      role: first?.role ?? null,
      affiliation: null,
      party: first?.party ?? null,
      capacity: null,
      official: null,
      mention: { start: 0, end: 0 },
    },
  }));
  return { article, facts: { ...facts, entities, quotes, events: [], keySentences: [] } };
}

const HOLM = 'Peder Holm';
const brandt: Named = { name: 'Ilka Brandt', role: 'fisheries minister', party: 'Maravia' };
const articles = [
  naming(
    'Herring quota talks of Ostland open',
    '2021-03-01',
    { name: HOLM, role: 'fisheries minister', party: 'Ostland', says: 'The herring come first' },
    brandt,
  ),
  naming(
    'Herring quota talks of Ostland go on',
    '2021-03-05',
    {
      name: 'Peder J. Holm',
      role: 'prime minister',
      party: 'Ostland',
      says: 'We will not be hurried by anyone',
    },
    brandt,
  ),
  naming('Lantern factory of Lumeret bought', '2021-03-09', {
    name: HOLM,
    role: 'union leader',
    party: 'Lamp Union',
    says: 'Nobody asked the glaziers',
  }),
];

let answers: Answers;
beforeAll(async () => {
  answers = await answersFrom(articles);
});
afterAll(() => answers.close());

describe('/who', () => {
  it('asks back with buttons that tell namesakes apart, each of which leads to one of them', async () => {
    const reply = await answers.ask('who', { person: HOLM });
    expect(reply.private).toBe(true);
    expect(reply.actions.map(({ label }) => label).toSorted()).toEqual(
      ['Peder Holm, prime minister, Ostland', 'Peder Holm, union leader, Lamp Union'].toSorted(),
    );
    for (const { label, ask } of reply.actions) {
      const answer = await answers.ask('who', ask.options);
      expect(said(answer)).toContain(
        label.includes('union') ? 'Nobody asked the glaziers' : 'not be hurried',
      );
      expect(said(answer)).not.toContain(label.includes('union') ? 'herring' : 'glaziers');
      expect(said(answer)).toContain('Kept apart');
    }
  });

  it('tells positions in the order that articles state them, each with its source', async () => {
    const [holm] = (await answers.store.findPeople('peder j holm', 5)).filter(({ articles: n }) => n === 2);
    const reply = await answers.ask('who', { person: holm?.id ?? '' });
    const lines = reply.blocks.filter((block) => block.type === 'line');
    const texts = said(reply).split('\n');
    expect(texts).toContain('1 March 2021 · fisheries minister');
    expect(texts).toContain('5 March 2021 · prime minister');
    expect(texts.indexOf('1 March 2021 · fisheries minister')).toBeLessThan(
      texts.indexOf('5 March 2021 · prime minister'),
    );
    expect(texts).toContain('Ilka Brandt, fisheries minister, Maravia · 2 articles');
    for (const { cites } of lines) expect(cites.length).toBeGreaterThan(0);
  });

  it('leads on to all quotations, and to the stories', async () => {
    const reply = await answers.ask('who', { person: 'ilka brandt' });
    expect(said(reply)).toContain('named in 2 articles');
    expect(reply.actions.map(({ ask }) => ask.command)).toContain('brief');
    const [holm] = (await answers.store.findPeople('holm', 5)).filter(({ articles: n }) => n === 1);
    const leader = await answers.ask('who', { person: holm?.id ?? '' });
    const all = leader.actions.find(({ ask }) => ask.command === 'quotes');
    const quotes = await answers.ask('quotes', all?.ask.options);
    expect(quotes.blocks.flatMap((block) => (block.type === 'quote' ? [block.text] : []))).toEqual([
      'Nobody asked the glaziers,',
    ]);
  });

  it('says that nobody is named so, with the nearest', async () => {
    const reply = await answers.ask('who', { person: 'Ilka Brantt' });
    expect(said(reply)).toContain('No article names');
    expect(reply.actions.map(({ label }) => label)).toEqual(['Ilka Brandt, fisheries minister, Maravia']);
    expect(said(await answers.ask('who', { person: 'p0123456789' }))).toContain('any more');
  });

  it('completes people, namesakes with what tells them apart', async () => {
    expect(await answers.complete('who', 'person', 'ilk')).toEqual(['Ilka Brandt']);
    const holms = await answers.complete('who', 'person', 'holm');
    expect(holms).toHaveLength(2);
    for (const id of holms) expect(id).toMatch(/^p[0-9a-f]{10}$/);
  });

  it('says what to do when the store is empty', async () => {
    const empty = await answersFrom([]);
    expect(said(await empty.ask('who', { person: 'anyone' }))).toContain('ingest PATH');
    await empty.close();
  });
});
