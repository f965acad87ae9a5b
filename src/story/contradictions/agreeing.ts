import { agree } from './numbers.ts';
import { type Value, wordsIn } from './values.ts';

/** Both can be true; names are one where the one only says more. */
export function agreeing(a: Value, b: Value): boolean {
  if (a.sort !== 'name') return agree(a, b);
  const [one, other] = [wordsIn(a), wordsIn(b)];
  return one.isSubsetOf(other) || other.isSubsetOf(one);
}
