import type { Quote } from '../analysis/facts.ts';
import type { AnalysedArticle } from './story.ts';

/** A longer way from the cue to the words is told by the cue alone. */
const LONGEST = 60;

/**
 * How the article leads to words that are not all quoted, as printed: "denied on Monday that", "asked for", or the cue
 * where it stands behind them. Null for direct quotations and where there is no cue.
 */
export function sayingOf(
  { article: { body } }: AnalysedArticle,
  { kind, cue, cueSpan, start }: Pick<Quote, 'kind' | 'cue' | 'cueSpan' | 'start'>,
): string | null {
  if (kind === 'direct' || cue === null) return null;
  if (cueSpan === null || cueSpan.end > start || start - cueSpan.start > LONGEST) return cue;
  const words = body.slice(cueSpan.start, start);
  return /[.!?;"“”«»\n]/.test(words) ? cue : words.replace(/[\s,:]+$/, '');
}

/** "denied that": the speaker says that the words are not so. */
export function isDenial({ cue }: Pick<Quote, 'cue'>): boolean {
  return cue !== null && DENIAL.test(cue);
}

const DENIAL = /^(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?)$/i;
