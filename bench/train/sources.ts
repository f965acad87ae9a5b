/**
 * Learns whose words they are where the shape of the clause doesn't settle it.
 * Usage: node bench/train/sources.ts ARTICLES.jsonl[.gz]; writes data/models/sources.json.
 */
import { writeFileSync } from 'node:fs';
import { nameAnalysis } from '../../src/analysis/names.ts';
import { attributionsOf } from '../../src/analysis/quotes/attribution.ts';
import type { Attribution } from '../../src/analysis/quotes/found.ts';
import { choicesOf } from '../../src/analysis/quotes/source-candidates.ts';
import { isSettled } from '../../src/analysis/quotes/source-choice.ts';
import { sourceFeatures } from '../../src/analysis/quotes/source-features.ts';
import { FeatureList } from '../../src/analysis/words/linear-model.ts';
import { documentOf, type LabelledQuote, readArticles, wordsIn } from './labelled.ts';
import { type Example, learn } from './softmax.ts';

const [file = ''] = process.argv.slice(2);
const features = new FeatureList();
const examples: Example[] = [];
let nobody = 0;
let byRule = 0;
for (const article of readArticles(file)) {
  const document = documentOf(article);
  const names = nameAnalysis(document);
  const attributions = attributionsOf(document);
  const quotes = article.quotes
    .filter((quote) => quote.kind !== 'other' && quote.speaker)
    .map((quote) => ({ quote, words: new Set(wordsIn(document, quote.spans)) }));
  for (const [index, attribution] of attributions.entries()) {
    if (isSettled(document, attribution)) continue;
    const quote = quoteOf(attribution);
    if (!quote) continue;
    const spans =
      quote.speakerSpans.length > 0
        ? quote.speakerSpans
        : [[quote.speakerStart ?? 0, quote.speakerEnd ?? 0] as const];
    const wanted = new Set(wordsIn(document, spans));
    const choices = choicesOf(
      document,
      names,
      attribution,
      attributions[index - 1] ?? null,
      attributions[index + 1] ?? null,
    );
    const fits = choices.map(({ span, head }): number => {
      if (!span) return 0;
      if (wanted.has(head)) return 2;
      for (let at = span.start; at < span.end; at += 1) if (wanted.has(at)) return 1;
      return 0;
    });
    const most = Math.max(...fits);
    const right =
      most === 0
        ? 0
        : Math.max(
            choices.findIndex(({ kind }, at) => fits[at] === most && kind === 'person'),
            fits.indexOf(most),
          );
    if (right === 0) nobody += 1;
    if (choices[right]?.byRule) byRule += 1;
    examples.push({
      candidates: choices.map((choice) => {
        sourceFeatures(features, document, names, attribution, choice, choices);
        return features.values.slice(0, features.size);
      }),
      right,
    });
  }

  function quoteOf({ parts }: Attribution): LabelledQuote | null {
    const own: number[] = [];
    for (const { start, end } of parts)
      for (let at = start; at < end; at += 1)
        if (/^(?:word|number)$/.test(document.tokens[at]?.kind ?? '')) own.push(at);
    let best: LabelledQuote | null = null;
    let bestOverlap = 0.4;
    for (const { quote, words } of quotes) {
      const shared = own.filter((at) => words.has(at)).length;
      const overlap = shared / (own.length + words.size - shared);
      if (overlap > bestOverlap) {
        best = quote;
        bestOverlap = overlap;
      }
    }
    return best;
  }
}
console.log({ examples: examples.length, nobody, byRule });
const model = {
  source: `Learnt by bench/train/sources.ts from ${examples.length} attributions of US political news articles (PolNeAR, train part). Hashed weights only: no words, no text.`,
  ...learn(examples, 1, 2 ** 13, 6, 0.05, 5e-5),
};
writeFileSync(new URL('../../data/models/sources.json', import.meta.url), `${JSON.stringify(model)}\n`);
