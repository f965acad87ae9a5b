import { type Inline, plainText, type TimelineBlock } from './reply.ts';

/** What says no by itself: "did not sign", "refused". */
const NEGATION =
  /\b(?:not|never|no|nor|neither|without|den(?:y|ies|ied)|refus\w+|reject\w*|fail(?:s|ed)?)\b|n['’]t\b/i;

/**
 * The word before an entry that did not simply happen; null where none is needed. What is denied in words that say so
 * ("did not sign") gets none: "denied: did not sign" would say the opposite.
 */
export function statusWord(status: TimelineBlock['status'], text: readonly Inline[]): string | null {
  if (status === 'happened') return null;
  return status === 'denied' && NEGATION.test(plainText(text)) ? null : status;
}
