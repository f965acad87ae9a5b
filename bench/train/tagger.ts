/**
 * Learns the part-of-speech tagger: an averaged perceptron (Collins 2002) over hashed features, taught by
 * another tagger's output (distillation). Usage:
 *   node bench/train/tagger.ts ARTICLES.jsonl.gz TAGGED.jsonl
 * ARTICLES has {id, text} a line; TAGGED {id, tags: [[start, end, UPOS]]}, here from wink-nlp with
 * wink-eng-lite-web-model (both MIT). Writes data/models/tagger.json: weights and frequent words only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { TaggerModel } from '../../src/analysis/words/tagger.ts';
import { type Token, tokensOf } from '../../src/analysis/words/tokens.ts';

const target = new URL('../../data/models/tagger.json', import.meta.url);
if (process.argv.includes('--empty')) {
  writeFileSync(
    target,
    JSON.stringify({ rows: 1, lexicon: { DET: 'the' }, weights: { scale: 1, bytes: '' } }),
  );
  process.exit(0);
}
const { FEATURES, fillFeatures, lexiconOf, TAGS, tagsOf, tagWithoutContext, traitsOf } = await import(
  '../../src/analysis/words/tagger.ts'
);
const [articlesFile = '', taggedFile = ''] = process.argv.slice(2);
const ROWS = 2 ** 14;
const SIZE = TAGS.length;

interface Example {
  readonly tokens: Token[];
  readonly gold: Int8Array;
}

const texts = new Map(
  gunzipSync(readFileSync(articlesFile))
    .toString()
    .trim()
    .split('\n')
    .map((line): [string, string] => {
      const { id, text } = JSON.parse(line);
      return [id, text];
    }),
);
const examples: Example[] = readFileSync(taggedFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const { id, tags } = JSON.parse(line);
    const at = new Map<number, string>(tags.map(([start, , tag]: [number, number, string]) => [start, tag]));
    const tokens = tokensOf(texts.get(id) ?? '');
    const gold = Int8Array.from(tokens, (token) => {
      if (token.lower === "'s")
        return at.get(token.start) === 'VERB' || at.get(token.start) === 'AUX' ? 3 : 12;
      const tag = at.get(token.start) ?? '';
      return TAGS.indexOf(tag as never);
    });
    return { tokens, gold };
  });

// Words that nearly always have one tag need no model.
const counts = new Map<string, Int32Array>();
for (const { tokens, gold } of examples)
  tokens.forEach((token, index) => {
    if (token.kind !== 'word' || (gold[index] ?? -1) < 0) return;
    const capital = token.lower !== token.text;
    const key = capital ? `^${token.lower}` : token.lower;
    const row = counts.get(key) ?? new Int32Array(SIZE);
    row[gold[index] ?? 0] = (row[gold[index] ?? 0] ?? 0) + 1;
    counts.set(key, row);
  });
const lexicon = new Map<string, number>();
for (const [word, row] of counts) {
  const total = row.reduce((sum, count) => sum + count, 0);
  const best = row.indexOf(Math.max(...row));
  if (total >= 20 && (row[best] ?? 0) / total >= 0.98 && !word.startsWith('^')) lexicon.set(word, best);
  if (total >= 40 && (row[best] ?? 0) / total >= 0.985 && word.startsWith('^') && word.length < 6 && best > 4)
    lexicon.set(word, best);
}

const held = examples.filter((_, index) => index % 20 === 0);
const taught = examples.filter((_, index) => index % 20 !== 0);
const weights = new Float32Array(ROWS * SIZE);
const sums = new Float64Array(ROWS * SIZE);
let step = 0;
const model: TaggerModel = { ...lexiconOf([...lexicon]), weights, mask: ROWS - 1 };
const features = new Int32Array(FEATURES);
const scores = new Float32Array(SIZE);
for (let epoch = 0; epoch < 5; epoch += 1) {
  let wrong = 0;
  for (const { tokens, gold } of taught) {
    const tags = new Uint8Array(tokens.length);
    const traits = traitsOf(tokens);
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token) continue;
      const known = tagWithoutContext(token, model);
      if (known >= 0) {
        tags[at] = known;
        continue;
      }
      step += 1;
      fillFeatures(features, traits, tags, at);
      scores.fill(0);
      for (const feature of features) {
        const row = (feature & model.mask) * SIZE;
        for (let tag = 0; tag < SIZE; tag += 1) scores[tag] = (scores[tag] ?? 0) + (weights[row + tag] ?? 0);
      }
      let best = 0;
      for (let tag = 1; tag < SIZE; tag += 1) if ((scores[tag] ?? 0) > (scores[best] ?? 0)) best = tag;
      tags[at] = best;
      const right = gold[at] ?? -1;
      if (right < 0 || right === best) continue;
      wrong += 1;
      for (const feature of features) {
        const row = (feature & model.mask) * SIZE;
        weights[row + right] = (weights[row + right] ?? 0) + 1;
        weights[row + best] = (weights[row + best] ?? 0) - 1;
        sums[row + right] = (sums[row + right] ?? 0) + step;
        sums[row + best] = (sums[row + best] ?? 0) - step;
      }
    }
  }
  console.log('epoch', epoch, 'mistakes', wrong, 'held', agreement(model));
}
const averaged = Float32Array.from(weights, (weight, index) => weight - (sums[index] ?? 0) / step);
let largest = 0;
for (const weight of averaged) largest = Math.max(largest, Math.abs(weight));
const scale = Math.min(largest, 24) / 127;
const bytes = Int8Array.from(averaged, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
console.log('averaged', agreement({ ...model, weights: averaged }));
console.log('packed', agreement({ ...model, weights: bytes }));
const byTag: Record<string, string> = {};
for (const [word, tag] of [...lexicon].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const name = TAGS[tag] ?? 'X';
  byTag[name] = byTag[name] === undefined ? word : `${byTag[name]} ${word}`;
}
writeFileSync(
  target,
  `${JSON.stringify({
    source:
      'Learnt by bench/train/tagger.ts from 798 US news articles (PolNeAR, train part) tagged by wink-nlp 2 with wink-eng-lite-web-model (MIT). Holds frequent single words and hashed weights, no text.',
    rows: ROWS,
    lexicon: byTag,
    weights: { scale, bytes: Buffer.from(bytes.buffer).toString('base64') },
  })}\n`,
);

function agreement(knowledge: TaggerModel): string {
  let right = 0;
  let all = 0;
  for (const { tokens, gold } of held) {
    const tags = tagsOf(tokens, knowledge);
    gold.forEach((tag, index) => {
      if (tag < 0 || tokens[index]?.kind !== 'word') return;
      all += 1;
      if (tags[index] === tag) right += 1;
    });
  }
  return ((100 * right) / all).toFixed(2);
}
