import { yearValue } from '../calendar.ts';
import { spokenYear } from '../numbers.ts';
import { rule } from '../rule.ts';

/**
 * Finds: "nineteen seventy-nine", "twenty twenty".
 * Not: "nineteen seventy people", "twenty years".
 */
export const yearInWords = rule(
  'year in words',
  'DATE',
  '(?:nineteen|eighteen|seventeen|twenty) (?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (?:-? NUMWORD)?)(?! -? UNIT)',
  (match) => {
    const words = match.tokens.list.slice(match.first, match.last).map((token) => token.word);
    const spoken = spokenYear(words);
    return spoken === null ? undefined : yearValue(spoken);
  },
);
