import { expect, it } from 'vitest';
import { matchingSentence } from '../../src/story/matching-sentence.ts';
import { analysed, testArticle } from '../articles.ts';

const source = analysed(
  testArticle({
    headline: 'Strait closed',
    body: 'The strait was closed. The navy escorted trawlers out of it. Herring quotas are the reason.',
  }),
);

it.each([
  ['escort trawler', 1],
  ['quota', 2],
  ['closing the strait', 0],
  ['volcano', null],
  ['', null],
])('the sentence that says %j is number %s', (words, sentence) => {
  expect(matchingSentence(source, words)).toBe(sentence);
});
