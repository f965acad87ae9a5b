import { agree } from './numbers.ts';
import { type Value, wordsIn } from './values.ts';

/** Both can be true: names where the one only says more, days of one month, votes in either order. */
export function agreeing(a: Value, b: Value): boolean {
  switch (a.sort) {
    case 'name': {
      const [one, other] = [wordsIn(a), wordsIn(b)];
      return one.isSubsetOf(other) || other.isSubsetOf(one);
    }
    case 'day':
      return a.value <= (b.second ?? b.value) && b.value <= (a.second ?? a.value);
    case 'year':
      return a.value === b.value;
    case 'tally':
      return votesOf(a) === votesOf(b);
    default:
      return agree(a, b);
  }
}

function votesOf({ value, second }: Value): string {
  return [value, second ?? 0].sort((x, y) => x - y).join(' ');
}
