import { ordinalOf } from '../numbers.ts';
import { rule } from '../rule.ts';

/**
 * Finds: "the 19th century", "the twentieth century", "the late 18th century", "21st-century", "the 18th and 19th centuries" (two), "the first half of the 20th century".
 * Not: "a century ago", "half a century".
 */
export const century = rule(
  'century',
  'DATE',
  '(?:the (?:first|second|latter|other) half of )?(?:the )?(?:{part})?(?<count>ORDINAL|twenty - ORDWORD) -? (?:century|centuries)|(?:the )?(?:{part})?(?<count>ORDINAL)(?= (?:and|or|to|through) (?:the )?(?:{part})?ORDINAL -? (?:century|centuries))',
  (match) => {
    const count = ordinalOf(match.words('count'));
    if (count === null || count < 1 || count > 30) return null;
    return String(count - 1).padStart(2, '0');
  },
);
