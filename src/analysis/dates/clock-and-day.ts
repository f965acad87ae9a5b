import type { Found } from './found.ts';
import type { Tokens } from './tokens.ts';

/**
 * Joins a time of day with the day printed next to it: "9 a.m. EST Tuesday", "5 p.m., Nov. 6",
 * "16:00 UTC today", "Sunday at 3 p.m." are one TIME each.
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
    } else if (
      before !== undefined &&
      isClock(expression) &&
      isDay(before) &&
      isAt(tokens, before, expression)
    ) {
      joined[joined.length - 1] = {
        ...expression,
        start: before.start,
        first: before.first,
        value: `${before.value}${expression.value.slice(expression.value.indexOf('T'))}`,
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

/** "Sunday at 3 p.m.". */
function isAt(tokens: Tokens, a: Found, b: Found): boolean {
  return b.first - a.last === 1 && tokens.list[a.last]?.word === 'at';
}
