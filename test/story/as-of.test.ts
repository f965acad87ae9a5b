import { expect, it } from 'vitest';
import { asOf } from '../../src/story/as-of.ts';
import type { Dossier } from '../../src/story/story.ts';
import { wireArticles } from '../articles.ts';

const articles = wireArticles();
const story = {
  id: 's',
  slug: 's',
  title: 's',
  parties: [],
  keywords: [],
  first: '2021-03-04',
  last: '2021-03-10',
  articleCount: 3,
  invented: true,
};
const dossier: Dossier = { story, articles };

it.each([
  ['2021-03-09', 2, '2021-03-09'],
  ['2021-03-03', 0, null],
  ['2021-03', 3, '2021-03-10'],
  ['2020', 0, null],
])('as of %s, %i articles are known', (day, count, last) => {
  const known = asOf(dossier, day);
  expect(known.articles).toHaveLength(count);
  expect(known.story).toMatchObject({ articleCount: count, last });
});

it('changes nothing where no day is asked for', () => {
  expect(asOf(dossier, null)).toBe(dossier);
});
