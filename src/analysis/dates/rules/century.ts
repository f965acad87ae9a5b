import { ordinalOf } from '../numbers.ts';
import { rule } from '../rule.ts';

/**
 * Finds: "the 19th century", "the twentieth century", "the late 18th century", "21st-century".
 * Not: "a century ago", "half a century".
 */
export const century = rule(
  'century',
  'DATE',
  '(?:the )?(?:{part})?(?<count>ORDINAL|twenty - ORDWORD) -? century',
  (match) => {
    const count = ordinalOf(match.words('count'));
    if (count === null || count < 1 || count > 30) return null;
    return String(count - 1).padStart(2, '0');
  },
);
