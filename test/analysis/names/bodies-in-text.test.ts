import { describe, expect, it } from 'vitest';
import { nameAnalysis } from '../../../src/analysis/names.ts';
import { sentencesOf } from '../../../src/analysis/sentences.ts';
import { wordDocument } from '../../../src/analysis/words/document.ts';

function bodies(text: string) {
  const document = wordDocument(text, sentencesOf(text));
  const { bodies } = nameAnalysis(document);
  const at = document.tokens.findIndex(({ text: word }) => word === 'HERE');
  return {
    meant: (words: string) => bodies.meant(words, at)?.name ?? null,
    owner: () => bodies.owner(at)?.name ?? null,
    firm: () => bodies.firm(at)?.name ?? null,
  };
}

describe('the body that a short form means', () => {
  it.each([
    ['The wage board met. HERE', 'board', 'wage board'],
    ['The Alpine Club sold its hut. HERE', 'club', 'Alpine Club'],
    ['The court of auditors met. HERE', 'court', 'court of auditors'],
    ["The farm workers' union Ploughshare met. HERE", 'union', 'Ploughshare'],
    ['Norwell Shipping said sales fell. HERE', 'company', 'Norwell Shipping'],
    ['The wage board met. The tide board left. HERE', 'board', 'tide board'],
    ['Nobody met. HERE', 'company', null],
    ['The wage board met. HERE', 'ministry', null],
  ])('%s: the %s', (text, words, name) => {
    expect(bodies(text).meant(words)).toBe(name);
  });

  it('is the subject of the sentence before, for "its"', () => {
    expect(bodies('The election board met the Ridge Club. HERE its chair spoke.').owner()).toBe(
      'election board',
    );
    expect(bodies('Nobody came. HERE its chair spoke.').owner()).toBeNull();
  });

  it('is a company for "the managing director", never a union', () => {
    expect(bodies("Norwell Shipping met the Seafarers' Union. HERE").firm()).toBe('Norwell Shipping');
    expect(bodies("The Seafarers' Union met. HERE").firm()).toBeNull();
  });
});
