import { afterAll, beforeAll, expect, it } from 'vitest';
import { analysed, testArticle, wireArticles } from '../articles.ts';
import { type Answers, answersFrom, said } from './answers.ts';

let answers: Answers;
beforeAll(async () => {
  const strait = (n: number, headline: string, body: string) =>
    analysed(testArticle({ source: `strait ${n}`, headline, publishedAt: `2021-03-2${n}`, body }));
  answers = await answersFrom([
    ...wireArticles(),
    strait(
      1,
      'Fish smokers of Vesterby run out of herring',
      'VESTERBY: Smokehouses have closed for want of herring, the guild of fish smokers said. Prices of eel doubled, cooks bought trout and carp, and two restaurants took fish off the card. Peder Holm promised cheap loans to smokers until summer. The guild asked for grants, new ovens and a museum of smoke.',
    ),
    strait(
      2,
      'Chess club moves',
      'ORDAL: Bishops and rooks will find a roof above an old bakery from April.',
    ),
  ]);
});
afterAll(() => answers.close());

const strait = { topic: 'norrin strait' };

it('shows other stories first, each with its reason, and turns to more of the same', async () => {
  const other = await answers.ask('related', strait);
  expect(said(other)).toMatch(/Other stories\nFish smokers[\s\S]*The same story\n/);
  expect(said(other)).not.toContain('Chess');
  const headlines = other.blocks.filter((block) => block.type === 'headline');
  for (const { reason } of headlines) expect(reason).toMatch(/^shares: /);
  const turn = other.actions.find(({ label }) => label === 'More of the same');
  expect(turn?.ask.options).toMatchObject({ more: 'same' });
  const same = await answers.ask('related', turn?.ask.options);
  expect(said(same)).toMatch(/The same story\n[\s\S]*Other stories\n/);
});

it('works on an article by itself', async () => {
  const reply = await answers.ask('related', { article: 'chess club moves' });
  expect(said(reply)).toContain('Nothing else in the store');
  expect(reply.actions.map(({ ask }) => ask.options.article)).toEqual(['chess club moves']);
});
