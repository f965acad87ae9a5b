import { tagAt, type WordDocument } from '../words/document.ts';
import type { Clause } from './clauses.ts';
import type { Dating } from './dating.ts';
import { isSaying } from './verbs.ts';

/** Whether a date is the day of the saying: "said Thursday", "said on Monday that", "on Monday said", "announced earlier this month". */
export function isDatedSaying(document: WordDocument, clause: Clause, dating: Dating): boolean {
  for (let at = dating.first - 1; at >= Math.max(clause.first, dating.first - 4); at -= 1) {
    // "denied having been told in May"
    if (isSaying(document, at)) return !/^(?:be|been|being)$/.test(document.tokens[at - 1]?.lower ?? '');
    const tag = tagAt(document, at);
    if (tag !== 'ADP' && tag !== 'PRON' && tag !== 'NOUN' && tag !== 'ADV' && tag !== 'DET') break;
  }
  return isSaying(document, dating.last);
}
