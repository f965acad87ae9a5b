import type { Found } from './found.ts';
import type { Tokens } from './tokens.ts';

/**
 * Joins a time of day with the day printed next to it: "9 a.m. EST Tuesday", "5 p.m., Nov. 6",
 * "16:00 UTC today" are one TIME each.
 */
export function joinClockAndDay(tokens: Tokens, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const expression of found) {
    const before = joined.at(-1);
    if (before !== undefined && isClock(before) && isDay(expression) && adjoins(tokens, before, expression)) {
      const time = before.value.slice(before.value.indexOf('T'));
      joined[joined.length - 1] = {
        ...before,
        end: expression.end,
        last: expression.last,
        value: `${expression.value}${time}`,
      };
    } else joined.push(expression);
  }
  return joined;
}

function isClock(found: Found): boolean {
  return found.rule === 'clock';
}

function isDay(found: Found): boolean {
  return found.type === 'DATE' && /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)$/.test(found.value);
}

function adjoins(tokens: Tokens, a: Found, b: Found): boolean {
  const gap = tokens.list.slice(a.last, b.first).map((token) => token.word);
  const between = gap.join(' ');
  return between === '' || between === ',' || between === 'on';
}
