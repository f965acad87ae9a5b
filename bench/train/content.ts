/**
 * Learns which words a cue reports. Usage: node bench/train/content.ts ARTICLES.jsonl[.gz]
 * Writes data/models/content.json.
 */
import { writeFileSync } from 'node:fs';
import { framesOf } from '../../src/analysis/quotes/attribution.ts';
import { rightEndFeatures } from '../../src/analysis/quotes/content-end-features.ts';
import {
  leftStartFeatures,
  rightStartFeatures,
  SIDES,
  sideFeatures,
} from '../../src/analysis/quotes/content-features.ts';
import { leftEnd, leftStarts, rightEnds, rightStarts } from '../../src/analysis/quotes/content-places.ts';
import type { WordDocument } from '../../src/analysis/words/document.ts';
import { FeatureList } from '../../src/analysis/words/linear-model.ts';
import { alignCues, documentOf, readArticles, wordsIn } from './labelled.ts';
import { type Example, learn } from './softmax.ts';

const [file = ''] = process.argv.slice(2);
const articles = readArticles(file);
const features = new FeatureList();
const taken = (): Int32Array => features.values.slice(0, features.size);
const side: Example[] = [];
const rightStart: Example[] = [];
const rightEnd: Example[] = [];
const leftStart: Example[] = [];
const counts: Record<string, number> = {};
const count = (key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1;
};

for (const article of articles) {
  const document = documentOf(article);
  const frames = framesOf(document);
  const aligned = alignCues(document, frames, article.quotes);
  count(`quotes ${article.quotes.filter((quote) => quote.kind !== 'other').length > 0}`);
  for (const framed of frames.flat()) {
    const { frame, context } = framed;
    const quote = aligned.get(framed);
    if (quote?.kind === 'other') continue;
    const words = quote ? wordsIn(document, quote.spans) : [];
    const before = words.filter((at) => at < frame.cue.at && at >= frame.from - 400);
    const region = (at: number): number => document.regionOf[at] ?? -1;
    const after = words.filter(
      (at) =>
        at > frame.cue.at &&
        (at < frame.to || (region(at) !== -1 && (document.regions[region(at)]?.open ?? at) < frame.to)),
    );
    const which =
      before.length > 0 ? (after.length > 0 ? 'both' : 'left') : after.length > 0 ? 'right' : 'none';
    if (quote && which === 'none') continue;
    count(which);
    sideFeatures(features, document, frame, context);
    side.push({ candidates: [taken()], right: SIDES.indexOf(which) });
    if (after.length > 0) {
      const start = after[0] ?? 0;
      const places = rightStarts(document, frame);
      const right = places.findIndex((at) => firstWord(document, at) === start);
      count(right < 0 ? 'rightStart missing' : 'rightStart');
      if (right >= 0) {
        rightStart.push({
          candidates: places.map((at) => {
            rightStartFeatures(features, document, frame, at);
            return taken();
          }),
          right,
        });
        const begin = places[right] ?? start;
        const last = after.at(-1) ?? start;
        const ends = rightEnds(document, frame, begin);
        const rightmost = ends.findIndex((at) => lastWord(document, at) === last);
        count(rightmost < 0 ? 'rightEnd missing' : 'rightEnd');
        if (rightmost >= 0)
          rightEnd.push({
            candidates: ends.map((at) => {
              rightEndFeatures(features, document, frame, begin, at, context);
              return taken();
            }),
            right: rightmost,
          });
      }
    }
    if (before.length > 0) {
      const start = before[0] ?? 0;
      const places = leftStarts(document, frame);
      const right = places.findIndex((at) => firstWord(document, at) === start);
      count(right < 0 ? 'leftStart missing' : 'leftStart');
      count(lastWord(document, leftEnd(document, frame)) === before.at(-1) ? 'leftEnd' : 'leftEnd missing');
      if (right >= 0)
        leftStart.push({
          candidates: places.map((at) => {
            leftStartFeatures(features, document, frame, at, context);
            return taken();
          }),
          right,
        });
    }
  }
}
console.log(counts);
const models = {
  source: `Learnt by bench/train/content.ts from ${articles.length} US political news articles with labelled attributions (PolNeAR, train part). Hashed weights only: no words, no text.`,
  side: learn(side, SIDES.length, 2 ** 15, 5, 0.03, 5e-5),
  rightStart: learn(rightStart, 1, 2 ** 14, 5, 0.03, 5e-5),
  rightEnd: learn(rightEnd, 1, 2 ** 16, 5, 0.03, 1e-4),
  leftStart: learn(leftStart, 1, 2 ** 14, 5, 0.03, 5e-5),
};
writeFileSync(new URL('../../data/models/content.json', import.meta.url), `${JSON.stringify(models)}\n`);

function firstWord({ tokens }: WordDocument, at: number): number {
  let index = at;
  while (index < tokens.length && tokens[index]?.kind !== 'word' && tokens[index]?.kind !== 'number')
    index += 1;
  return index;
}

function lastWord({ tokens }: WordDocument, end: number): number {
  let index = end - 1;
  while (index > 0 && tokens[index]?.kind !== 'word' && tokens[index]?.kind !== 'number') index -= 1;
  return index;
}
