/**
 * Where the reporter takes over from the speaker at the end of reported words.
 *   Finds the end before: "said the talks would go on, as crowds gathered outside" · "…, although the firm's own figures
 *     show a rise" · "…, a figure the union disputes" · "…, in the sharpest row for years" · "…, the largest since 1990" · "…, and they closed the bridge"
 *   Must not find: "said the plan would work, although it would take time" · "said it was safe, as it had been before"
 */
import type { Span } from '../../article/article.ts';
import { isPastForm } from '../events/verbs.ts';
import { tagAt, type WordDocument } from '../words/document.ts';

/** Verbs of words told back a step: "would go", "had gone", "was going". */
const BACKSHIFT = /^(?:would|could|might|had|was|were)$/;
const PRESENT = /^(?:is|are|has|have|does|do|'s|'re|'ve)$/;
const MORE = /^(?:adding|noting|saying|insisting|arguing|stressing|warning|pointing)$/;
const STEP =
  /^(?:step|move|decision|bid|sign|blow|reversal|gesture|ruling|case|vote|row|dispute|show|turn|rare)$/;
const OPENER = /^(?:as|while|though|although|whereas|even|where)$/;
const JOINT = /^(?:and|but)$/;
const REMARK =
  /^(?:figure|number|sum|claim|charge|remark|statement|move|step|allegation|accusation|view|verdict|suggestion|prospect|decision|ruling|setback|blow|drop|rise|fall|gain|delay|turn|result|record|level|sign|reversal|shift|signal|warning|threat|promise|plan|policy|practice|process|task|topic)$/;
const EFFECT =
  /^(?:deepening|raising|sparking|prompting|fuelling|fueling|escalating|heightening|widening|worsening|reigniting|rekindling|dashing|triggering|underscoring|underlining|drawing|intensifying|inflaming|setting|dealing|casting|defying|ignoring|rejecting)$/;
const COUNTED = /^(?:a|an|one|two|three|hours|days|weeks|months|just)$/;
const RANKED = /^(?:first|second|third|latest|last|biggest|largest|worst|best|most|least|only)$|[a-z]{2}est$/;

/** The part (token range) without what the reporter adds behind a comma; words between marks are never cut. */
export function withoutOwnClause<Part extends Span>(document: WordDocument, part: Part): Part {
  const { tokens, regionOf } = document;
  let shifted = false;
  for (let at = part.start; at < Math.min(part.end, part.start + 120); at += 1) {
    if (BACKSHIFT.test(tokens[at]?.lower ?? '')) shifted = true;
    // "said it would close as a strike entered a second week"
    if (
      shifted &&
      tokens[at]?.lower === 'as' &&
      regionOf[at] === -1 &&
      at - part.start > 3 &&
      part.end - at > 4 &&
      regionOf[part.end - 1] === -1 &&
      opensScene(document, at, part.end)
    )
      return { ...part, end: at };
    // "said it was late, adding that …": other words of the speaker's.
    const more = tokens[at]?.text === ',' && regionOf[at] === -1 && at - part.start > 1;
    if (more && MORE.test(tokens[at + 1]?.lower ?? '') && /^(?:that|:)$/.test(tokens[at + 2]?.lower ?? ''))
      return { ...part, end: at };
    if (!shifted || tokens[at]?.text !== ',' || regionOf[at] !== -1 || at - part.start < 3) continue;
    if (part.end - at < 4 || regionOf[part.end - 1] !== -1) continue;
    if (
      isSequel(document, at + 1) ||
      isEffect(document, at + 1) ||
      isRemark(document, at + 1) ||
      isRank(document, at + 1) ||
      isOwnClause(document, at + 1, part.end)
    )
      return { ...part, end: at };
  }
  return withoutHanging(document, part);
}

/** "an incident in which|, Japan says, …": no words end with what another clause begins with. */
function withoutHanging<Part extends Span>(document: WordDocument, part: Part): Part {
  let { end } = part;
  if (!/^(?:which|whom|whose|who)$/.test(document.tokens[end - 1]?.lower ?? '')) return part;
  end -= 1;
  if (tagAt(document, end - 1) === 'ADP' || document.tokens[end - 1]?.text === ',') end -= 1;
  return end > part.start ? { ...part, end } : part;
}

/** "as a strike by its pilots entered a second week": a noun and, soon, a verb that just happened. */
function opensScene(document: WordDocument, at: number, to: number): boolean {
  const { tokens } = document;
  if (!/^(?:DET|PROPN)$/.test(tagAt(document, at + 1))) return false;
  for (let ahead = at + 2; ahead < Math.min(to, at + 9); ahead += 1) {
    const word = tokens[ahead]?.lower ?? '';
    if (word === ',' || BACKSHIFT.test(word) || tagAt(document, ahead) === 'AUX') return false;
    if (tagAt(document, ahead) === 'VERB') return isPastForm(word) && tagAt(document, ahead - 1) !== 'DET';
  }
  return false;
}

/** ", deepening a quarrel": what a step means, as told in first sentences. */
function isEffect({ tokens }: WordDocument, at: number): boolean {
  return EFFECT.test(tokens[at]?.lower ?? '');
}

/** ", a figure the union disputes", ", a remark that drew a groan". */
function isRemark({ tokens }: WordDocument, at: number): boolean {
  return tokens[at]?.lower === 'a' && REMARK.test(tokens[at + 1]?.lower ?? '');
}

/** ", days after its neighbour closed the market": what the reporter sets beside it. */
function isSequel({ tokens }: WordDocument, at: number): boolean {
  if (!COUNTED.test(tokens[at]?.lower ?? '')) return false;
  for (let ahead = at; ahead < at + 4; ahead += 1)
    if (/^(?:after|before)$/.test(tokens[ahead]?.lower ?? ''))
      return /^(?:hours?|days?|weeks?|months?|years?)$/.test(tokens[ahead - 1]?.lower ?? '');
  return false;
}

/** ", in the sharpest row for years", ", the largest since 1990". */
function isRank({ tokens }: WordDocument, at: number): boolean {
  const article = tokens[at]?.lower === 'in' ? at + 1 : at;
  if (article > at && /^(?:a|an)$/.test(tokens[article]?.lower ?? ''))
    return STEP.test(tokens[article + 1]?.lower ?? '');
  return tokens[article]?.lower === 'the' && RANKED.test(tokens[article + 1]?.lower ?? '');
}

/** A clause whose verb does not stand in the tense of reported words: "as crowds gathered", "although figures show". */
function isOwnClause(document: WordDocument, from: number, to: number): boolean {
  const { tokens } = document;
  const first = tokens[from]?.lower ?? '';
  const joint = JOINT.test(first);
  if (!joint && !OPENER.test(first)) return false;
  // "even as", "even though"; "and when he strayed again she fined him"
  let at = from + 1;
  if (first === 'even' && !/^(?:as|though)$/.test(tokens[at]?.lower ?? '')) return false;
  // ", and they closed it", ", and has published it"
  if (joint && !/^(?:he|she|they|it|when|has|have)$/.test(tokens[at]?.lower ?? '')) return false;
  for (; at < Math.min(to, from + 14); at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (word === ',' || tokens[at]?.kind === 'mark') return false;
    if (BACKSHIFT.test(word) || /^(?:will|can|may|must|should|be|been|to)$/.test(word)) return false;
    if (PRESENT.test(word)) return !joint || at === from + 1;
    if (tagAt(document, at) !== 'VERB') continue;
    if (isPastForm(word)) return tagAt(document, at - 1) !== 'DET' && tagAt(document, at + 1) !== 'NOUN';
    return !joint && /^(?:NOUN|PROPN)$/.test(tagAt(document, at - 1)) && !/ing$/.test(word);
  }
  return false;
}
