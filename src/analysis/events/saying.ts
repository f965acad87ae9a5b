import { tagAt, type WordDocument } from '../words/document.ts';
import type { Clause } from './clauses.ts';
import type { Dating } from './dating.ts';
import { isSaying } from './verbs.ts';

/** Whether a date is the day of the saying: "said Thursday", "said on Monday that", "on Monday said", "announced earlier this month". */
export function isDatedSaying(document: WordDocument, clause: Clause, dating: Dating): boolean {
  for (let at = dating.first - 1; at >= Math.max(clause.first, dating.first - 4); at -= 1) {
    if (isSaying(document, at)) return true;
    const tag = tagAt(document, at);
    if (tag !== 'ADP' && tag !== 'PRON' && tag !== 'NOUN' && tag !== 'ADV' && tag !== 'DET') break;
  }
  return isSaying(document, dating.last);
}

/**
 * A dated attribution after what is told: "…, police said on Monday." Null where the date is none;
 * `quoted` where the words before it are a quotation.
 */
export function attributionAt(
  document: WordDocument,
  bounds: { readonly first: number; readonly last: number },
  dating: Dating,
): { readonly quoted: boolean } | null {
  // nothing but the end of the sentence may follow
  for (let at = dating.last; at < bounds.last; at += 1)
    if (!/^[.!?"”’']$/.test(document.tokens[at]?.text ?? '')) return null;
  let cue = -1;
  for (let at = dating.first - 1; at >= Math.max(bounds.first, dating.first - 10); at -= 1) {
    if (isSaying(document, at)) {
      cue = at;
      break;
    }
    if (document.tokens[at]?.lower === ',') break;
  }
  if (cue < 0) return null;
  let comma = -1;
  for (let at = cue - 1; at > bounds.first; at -= 1) {
    const word = document.tokens[at]?.text ?? '';
    if (word === ',' || word === '"' || word === '”') {
      comma = at;
      // "…, Kim You-geun, an official at the Blue House, said": look before the apposition
      if (at === cue - 1) continue;
      break;
    }
    if (isSaying(document, at)) break;
  }
  if (comma < 0) return null;
  let quoted = false;
  for (let at = bounds.first; at < cue && !quoted; at += 1) quoted = (document.regionOf[at] ?? -1) >= 0;
  return { quoted };
}
