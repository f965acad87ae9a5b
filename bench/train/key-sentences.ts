/**
 * Learns which sentences an editor takes to tell an article. Usage: node bench/train/key-sentences.ts
 * Learns from our own labelled stories (bench/labelled/stories) by logistic regression, prints how many of the first
 * three are an editor's in stories that were left out (five parts), and writes data/models/key-sentences.json.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { KEY_SENTENCE_FEATURES, measureSentences } from '../../src/analysis/key-sentence-features.ts';
import { bestApart, scoreOf } from '../../src/analysis/key-sentences.ts';
import { analysedOf, type LabelledText } from '../quality/labelled/analysed.ts';

interface Measured {
  readonly story: string;
  readonly features: readonly (readonly number[])[];
  readonly bags: readonly ReadonlySet<string>[];
  readonly right: readonly boolean[];
}

const FOLDER = new URL('../labelled/stories/', import.meta.url);
const PARTS = 5;
const ROUNDS = 600;
const RATE = 2;
const L2 = 5;

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const articles = readdirSync(FOLDER)
  .filter((file) => /-\d+\.json$/.test(file))
  .sort()
  .map((file): Measured => {
    const labelled: LabelledText & { id: string; story: string; keySentences: string[] } = JSON.parse(
      readFileSync(new URL(file, FOLDER), 'utf8'),
    );
    const { facts } = analysedOf(labelled, labelled.id);
    const { headline, body: text } = labelled;
    const wanted = labelled.keySentences.map(plain);
    const right = facts.sentences.map(({ start, end }) => {
      const sentence = plain(text.slice(start, end));
      return wanted.some((each) => each.includes(sentence) || sentence.includes(each));
    });
    return { story: labelled.story, right, ...measureSentences({ headline, text, ...facts }) };
  });

/** Batch gradient ascent on the log-likelihood with an L2 pull; the last weight is the bias. */
function learn(from: readonly Measured[]): number[] {
  const weights = new Array<number>(KEY_SENTENCE_FEATURES.length + 1).fill(0);
  const rows = from.flatMap(({ features, right }) =>
    features.map((values, at) => ({ values: [...values, 1], right: right[at] ? 1 : 0 })),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight, at) => (at === weights.length - 1 ? 0 : -L2 * weight));
    for (const { values, right } of rows) {
      const miss = right - 1 / (1 + Math.exp(-scoreOf(values, weights)));
      for (const [at, value] of values.entries()) slope[at] = (slope[at] ?? 0) + miss * value;
    }
    for (const [at, each] of slope.entries()) weights[at] = (weights[at] ?? 0) + (RATE * each) / rows.length;
  }
  return weights;
}

const stories = [...new Set(articles.map(({ story }) => story))];
let hits = 0;
for (let part = 0; part < PARTS; part += 1) {
  const out = new Set(stories.filter((_, at) => at % PARTS === part));
  const weights = learn(articles.filter(({ story }) => !out.has(story)));
  for (const { features, bags, right } of articles.filter(({ story }) => out.has(story)))
    hits += bestApart(
      features.map((values) => scoreOf(values, weights)),
      bags,
      3,
    ).filter((at) => right[at]).length;
}
console.log(`of stories left out: ${(hits / articles.length).toFixed(2)} of the first three are an editor's`);

const weights = learn(articles);
const model = {
  source: `Learnt by bench/train/key-sentences.ts from ${articles.length} articles of bench/labelled/stories: the weight of each feature.`,
  weights: Object.fromEntries(
    KEY_SENTENCE_FEATURES.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(3))]),
  ),
};
writeFileSync(
  new URL('../../data/models/key-sentences.json', import.meta.url),
  `${JSON.stringify(model, null, 2)}\n`,
);
