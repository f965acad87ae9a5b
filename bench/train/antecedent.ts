/**
 * Learns whom "he" and "she" stand for. Usage: node bench/train/antecedent.ts ARTICLES.jsonl[.gz]
 * Names of pronoun speakers are PolNeAR's (by automatic coreference, so not all right).
 * Writes data/models/antecedent.json.
 */
import { writeFileSync } from 'node:fs';
import { nameAnalysis } from '../../src/analysis/names.ts';
import {
  antecedentFeatures,
  antecedents,
  type Discourse,
  type Pronoun,
} from '../../src/analysis/quotes/antecedent.ts';
import { attributionsOf } from '../../src/analysis/quotes/attribution.ts';
import { withLikeliestSources } from '../../src/analysis/quotes/source-choice.ts';
import { speakerResolver } from '../../src/analysis/quotes/speaker.ts';
import { FeatureList } from '../../src/analysis/words/linear-model.ts';
import { documentOf, readArticles } from './labelled.ts';
import { type Example, learn } from './softmax.ts';

const [file = ''] = process.argv.slice(2);
const features = new FeatureList();
const examples: Example[] = [];
let unknown = 0;
let single = 0;
for (const article of readArticles(file)) {
  const document = documentOf(article);
  const names = nameAnalysis(document);
  const labels = new Map<number, string>();
  for (const quote of article.quotes)
    if (quote.speakerType === 'pronoun' && quote.speakerName && quote.speakerStart !== null)
      labels.set(quote.speakerStart, quote.speakerName);
  const observe = (discourse: Discourse, pronoun: Pronoun): void => {
    const label = labels.get(document.tokens[pronoun.at]?.start ?? -1);
    if (!label) return;
    const family =
      label
        .split(/\s+/)
        .filter((word) => !/^(?:Jr|Sr|II|III)\.?$/.test(word))
        .at(-1) ?? '';
    const candidates = antecedents(discourse, pronoun);
    const right = candidates.findIndex(({ entity }) =>
      names.entities[entity]?.name.split(/\s+/).includes(family),
    );
    if (right < 0) {
      unknown += 1;
      return;
    }
    if (candidates.length === 1) single += 1;
    examples.push({
      candidates: candidates.map((candidate, rank) => {
        antecedentFeatures(features, discourse, pronoun, candidate, rank, candidates.length);
        return features.values.slice(0, features.size);
      }),
      right,
    });
  };
  const resolver = speakerResolver(document, names, observe);
  for (const { source, parts } of withLikeliestSources(document, names, attributionsOf(document)))
    if (source) resolver.resolve(source, parts);
}
console.log({ examples: examples.length, unknown, single });
const model = {
  source: `Learnt by bench/train/antecedent.ts from ${examples.length} pronouns of US political news articles (PolNeAR, train part). Hashed weights only: no words, no text.`,
  ...learn(examples, 1, 2 ** 11, 6, 0.03, 5e-5),
};
writeFileSync(new URL('../../data/models/antecedent.json', import.meta.url), `${JSON.stringify(model)}\n`);
