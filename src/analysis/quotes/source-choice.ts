/**
 * Whose words they are where the shape of the clause doesn't settle it: the mentions around are ranked with learnt
 * weights, the rules' own choice being one of the features.
 *   "Berg issued a statement saying …" -> Berg, not the statement; "“…”" after "Berg took the floor." -> Berg
 *   Must not find: anybody where nothing is likelier than nobody.
 */
import shipped from '../../../data/models/sources.json' with { type: 'json' };
import type { Span } from '../../article/article.ts';
import { BODY_HEADS, ROLES } from '../names/lexicon.ts';
import type { NameAnalysis } from '../names.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { FeatureList, scoreOf, unpackModel } from '../words/linear-model.ts';
import type { Attribution, Source } from './found.ts';
import { type Choice, choicesOf } from './source-candidates.ts';
import { sourceFeatures } from './source-features.ts';
import { headIndex } from './source-phrase.ts';

const LEARNT = unpackModel(shipped);
const features = new FeatureList();

/** Shapes that settle the matter. */
const SETTLED =
  /^source\/(?:subject|inverted|apposition|according-to|relative|with-relative|passive-by|quoted-as|possessive|following|signature|colon|transcript)$/;

/** The clause itself shows whose words they are. */
export function isSettled(document: WordDocument, { source, rule }: Attribution): boolean {
  if (source === null || !SETTLED.test(source.rule) || rule === 'loose/same-speaker') return false;
  const head = headIndex(document, source);
  if (source.rule !== 'source/inverted' || tagAt(document, head) !== 'NOUN') return true;
  const noun = document.tokens[head]?.lower ?? '';
  return ROLES.has(noun) || BODY_HEADS.has(noun);
}

/** The same attributions with a likelier source where the rules had none or an unsure one. */
export function withLikeliestSources(
  document: WordDocument,
  names: NameAnalysis,
  attributions: readonly Attribution[],
): Attribution[] {
  const result: Attribution[] = [];
  for (let index = 0; index < attributions.length; index += 1) {
    const attribution = attributions[index];
    if (!attribution) continue;
    result.push(
      isSettled(document, attribution)
        ? attribution
        : chosen(document, names, attribution, result.at(-1) ?? null, attributions[index + 1] ?? null),
    );
  }
  return result;
}

function chosen(
  document: WordDocument,
  names: NameAnalysis,
  attribution: Attribution,
  previous: Attribution | null,
  next: Attribution | null,
): Attribution {
  const choices = choicesOf(document, names, attribution, previous, next);
  let best: Choice | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const choice of choices) {
    sourceFeatures(features, document, names, attribution, choice, choices);
    const score = scoreOf(LEARNT, features);
    sum += Math.exp(score);
    if (score > bestScore) {
      best = choice;
      bestScore = score;
    }
  }
  const likeliest = best as Choice | null;
  if (likeliest === null || likeliest.byRule) return attribution;
  const sure = Math.exp(bestScore) / sum;
  const { span } = likeliest;
  const source = span && sourceAt(span, attribution);
  return {
    ...attribution,
    source,
    rule: `${source?.rule ?? 'source/none'} ${attribution.rule.replace(/^source\/\S+ /, '')}`,
    confidence: source ? Math.round(sure * 90) / 100 : Math.min(attribution.confidence, 0.3),
  };
}

function sourceAt({ start, end }: Span, { cue, clause }: Attribution): Source {
  return {
    start,
    end,
    position: 'shared',
    clause: cue ? { start: cue.start, end: cue.end } : (clause ?? { start, end }),
    rule: 'source/learnt',
  };
}
