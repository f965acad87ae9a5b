/**
 * Words that were not said, or not yet.
 *   Finds: "did not say that …", "neither confirmed nor denied that …", "refused to say that …", "may declare that …",
 *     "will tell parliament that …", "is expected to say that …", "plans to announce …", "if she says that …"
 *   Must not find: "not only said that …", "had to admit that …", "went on to say that …", "tried to explain that …",
 *     "would only say that …"
 */
import { tagAt, type WordDocument } from '../words/document.ts';
import type { CueFrame } from './content.ts';

type Saying = Pick<CueFrame, 'cue' | 'source' | 'clauseStart'>;

const NEGATION =
  /^(?:not|never|neither|nor|without|cannot|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing))$|n['’]t$/;
const WILLING = /^(?:want|wish|care|try|dare|need|seem|go|going|get|bother)$/;
const LIMIT = /^(?:only|just|merely|simply)$/;
const MODAL = /^(?:will|'ll|would|may|might|could|should|shall|must|can|'d)$/;
/** Before "to say": what is meant, asked or expected, not done. */
const AHEAD =
  /^(?:expected|likely|unlikely|due|set|ready|yet|about|planned|scheduled|prepared|preparing|poised|supposed|asked|urged|plan|plans|planning|want|wants|wanted|intend|intends|intended|hope|hopes|hoped|hoping|is|are)$/;
const CONDITION = /^(?:if|unless|whether|until|till|lest)$/;
/** How far before a cue its verb group is looked for, in tokens. */
const REACH = 6;

/** "did not say", "neither confirmed nor denied", "refused to confirm". */
export function isNegated(document: WordDocument, saying: Saying): boolean {
  const { tokens } = document;
  for (let at = saying.cue.at - 1; at >= groupStart(document, saying); at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (NEGATION.test(word)) return !LIMIT.test(tokens[at + 1]?.lower ?? '');
    // "who asked not to be named said": the verb of another clause.
    if (tagAt(document, at) === 'VERB' && !WILLING.test(word)) return false;
  }
  return false;
}

/** "will say", "is expected to say", "if she says": nobody has said it so far. */
export function isAhead(document: WordDocument, saying: Saying): boolean {
  const { tokens } = document;
  const { cue, source, clauseStart } = saying;
  if (source?.position === 'before' && CONDITION.test(tokens[clauseStart - 1]?.lower ?? '')) return true;
  if (cue.form === 'past' && /^(?:would|might|could|should)$/.test(tokens[cue.at - 2]?.lower ?? ''))
    return tokens[cue.at - 1]?.lower === 'have';
  // "would say only that …"
  if (cue.form !== 'base' || LIMIT.test(tokens[cue.end]?.lower ?? '')) return false;
  for (let at = cue.at - 1; at >= groupStart(document, saying); at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (LIMIT.test(word)) return false;
    if (word === 'to') return AHEAD.test(tokens[at - 1]?.lower ?? '');
    if (MODAL.test(word)) return true;
    if (tagAt(document, at) === 'VERB') return false;
  }
  return false;
}

/** First token of the verb group before a cue: not across a comma, a mark, "and" or the source. */
function groupStart({ tokens }: WordDocument, { cue, source }: Saying): number {
  const from = Math.max(0, cue.at - REACH, source?.position === 'before' ? source.end : 0);
  let start = cue.at;
  while (
    start > from &&
    tokens[start - 1]?.kind !== 'mark' &&
    !/^(?:[,;:.]|and|but)$/.test(tokens[start - 1]?.lower ?? '')
  )
    start -= 1;
  return start;
}
