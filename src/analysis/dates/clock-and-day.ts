import type { Found } from './found.ts';
import type { Tokens } from './tokens.ts';

/**
 * Joins a time of day with the day printed next to it: "9 a.m. EST Tuesday", "5 p.m., Nov. 6",
 * "8 p.m. tonight", "7:15 Monday morning", "16:00 UTC today", "Sunday at 3 p.m." are one TIME each.
 */
export function joinClockAndDay(tokens: Tokens, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const expression of found) {
    const before = joined.at(-1);
    if (before !== undefined && isClock(before) && isDay(expression) && adjoins(tokens, before, expression)) {
      const time = clockOf(before.value, expression.value);
      joined[joined.length - 1] = {
        ...before,
        end: expression.end,
        last: expression.last,
        value: `${expression.value.replace(/T.*/, '')}${time}`,
      };
    } else if (
      before !== undefined &&
      isClock(expression) &&
      !isClock(before) &&
      isDay(before) &&
      isAt(tokens, before, expression)
    ) {
      joined[joined.length - 1] = {
        ...expression,
        start: before.start,
        first: before.first,
        value: `${before.value.replace(/T.*/, '')}${clockOf(expression.value, before.value)}`,
      };
    } else joined.push(expression);
  }
  return withDayOfBrackets(tokens, joined);
}

/** "at 10:35 a.m. (0735 GMT) Friday", "at 4 a.m. (0900 GMT on Friday)": the day stands for both clocks. */
function withDayOfBrackets(tokens: Tokens, found: readonly Found[]): Found[] {
  return found.map((expression, index) => {
    if (!isClock(expression)) return expression;
    const next = found[index + 1];
    const inner = isBracketed(tokens, expression) ? expression : next;
    const outer = inner !== expression;
    if (inner === undefined || !isClock(inner) || !isBracketed(tokens, inner)) return expression;
    if (outer && inner.first - expression.last !== 1) return expression;
    const day = dayAfter(tokens, inner, outer ? found[index + 2] : next) ?? (outer ? inner : null);
    return day === null
      ? expression
      : { ...expression, value: `${day.value.replace(/T.*/, '')}${clockOf(expression.value, '')}` };
  });
}

function isBracketed(tokens: Tokens, { first, last }: Found): boolean {
  return tokens.list[first - 1]?.word === '(' && tokens.list[last]?.word === ')';
}

/** "(0735 GMT) Friday", "(0735 GMT) on Friday". */
function dayAfter(tokens: Tokens, { last }: Found, next: Found | undefined): Found | null {
  if (next === undefined || !isDay(next)) return null;
  const gap = next.first - last;
  return gap === 1 || (gap === 2 && tokens.list[last + 1]?.word === 'on') ? next : null;
}

function isClock(found: Found): boolean {
  return found.rule === 'clock';
}

function isDay(found: Found): boolean {
  return /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)(?:T[A-Z]{2})?$/.test(found.value) && found.type !== 'SET';
}

/** "7:15 Sunday evening" is 19:15. */
function clockOf(clock: string, day: string): string {
  const time = clock.slice(clock.indexOf('T'));
  const hour = Number(time.slice(1, 3));
  return /T(?:AF|EV|NI)$/.test(day) && hour > 0 && hour < 12 ? `T${hour + 12}${time.slice(3)}` : time;
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
