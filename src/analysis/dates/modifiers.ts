import type { Rule } from './rule.ts';
import type { Token } from './tokens.ts';
import { WEEKDAYS } from './vocabulary.ts';

/**
 * Words before an expression that belong to it and leave its value as it is: "early 1990", "later this
 * month", "the end of 1994", "more than four hours", "nearly two years". Gives the token the longer
 * expression starts with.
 */
export function withModifiers(tokens: readonly Token[], first: number, rule: Rule): number {
  let start = first;
  const word = (back: number): string => tokens[start - back]?.word ?? '';
  if (rule.type === 'DURATION' || rule.name === 'ago') {
    if (rule.name === 'ago' && tokens[first]?.word === 'the') return start;
    const two = `${word(2)} ${word(1)}`;
    const three = `${word(3)} ${two}`;
    if (three === 'no more than' || three === 'no less than' || three === 'as long as') start -= 3;
    else if (DURATION_PAIRS.has(two)) start -= 2;
    else if (word(1) === 'over' && tokens[first]?.word !== 'a') return start;
    else if (word(1) === 'almost' && !/^(?:a|an)$/.test(tokens[first]?.word ?? '')) return start;
    else if (DURATION_WORDS.has(word(1))) start -= 1;
    return start;
  }
  if (rule.type === 'SET') return start;
  if ((word(1) === '-' || word(1) === '‑') && word(2) === 'mid') start -= 2;
  // "later this month", but "Later Thursday it rained"
  else if (
    DATE_WORDS.has(word(1)) &&
    !(/^(?:later|earlier)$/.test(word(1)) && WEEKDAYS.has(tokens[first]?.word ?? ''))
  )
    start -= 1;
  else if (word(1) === 'of' && PARTS.has(word(2))) start -= word(3) === 'the' ? 3 : 2;
  if (start < first && word(1) === 'the' && DATE_WORDS.has(tokens[start]?.word ?? '')) start -= 1;
  if (start < first && word(1) === 'very') start -= 1;
  return start;
}

const DURATION_PAIRS = new Set(['more than', 'less than', 'at least', 'at most', 'up to', 'fewer than']);
const DURATION_WORDS = new Set(['nearly', 'almost', 'over', 'another']);
const DATE_WORDS = new Set(['early', 'late', 'mid', 'earlier', 'later', 'around', 'sometime']);
const PARTS = new Set(['end', 'beginning', 'start', 'middle', 'close', 'rest', 'remainder']);
