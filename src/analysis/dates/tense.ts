import type { Direction } from './rule.ts';
import type { Tokens } from './tokens.ts';

/**
 * Which way a weekday or month points, from the verb nearest to it in its sentence: "said Thursday" is
 * past, "will meet on Friday" to come. Reads at most forty words to the left and twenty to the right.
 */
export function directionAt(
  tokens: Tokens,
  first: number,
  last: number,
  sentence: readonly [number, number],
): Direction {
  const word = (index: number): string => tokens.list[index]?.word ?? '';
  let at = first - 1;
  // "until 9 a.m. Tuesday": the clock belongs to the day
  while (at > first - 6 && CLOCK.test(word(at))) at -= 1;
  const before = word(at);
  if (before === 'since' || (before === 'of' && word(at - 1) === 'as')) return 'past';
  if (before === 'effective') return 'future';
  if (before === 'until' || before === 'till')
    return at <= sentence[0] ? scanRight(tokens, last, Math.min(sentence[1], last + 20)) : 'future';
  // "the march planned for Saturday was called off"
  if (/^(?:was|were|had)$/.test(word(last))) return 'past';
  if (before === 'by' || (before === 'of' && word(at - 3) === 'by'))
    return hadBefore(tokens, first, Math.min(30, first - sentence[0])) ? 'past' : 'future';
  const left = scanLeft(tokens, first - 1, Math.max(sentence[0], first - 40));
  return left === 'unknown' ? scanRight(tokens, last, Math.min(sentence[1], last + 20)) : left;
}

function scanLeft(tokens: Tokens, from: number, to: number): Direction {
  for (let index = from; index >= to; index -= 1) {
    const word = tokens.list[index]?.word ?? '';
    const previous = tokens.list[index - 1]?.word ?? '';
    if (FUTURE.has(word)) return 'future';
    if (PLANS.has(word)) return hadBefore(tokens, index) ? 'past' : 'future';
    if (previous === 'to' && from - index < 7 && looksLikeInfinitive(tokens, index))
      return hadBefore(tokens, index) ? 'past' : 'future';
    if (word === 'be' || previous === 'be') continue;
    if (isPast(word) && !isAdjective(tokens, index)) return 'past';
    if (PRESENT.has(word) && from - index < 4) return 'future';
  }
  return 'unknown';
}

/** "had been due to expire Friday": what was planned lies back. */
function hadBefore(tokens: Tokens, index: number, reach = 4): boolean {
  for (let back = index - 1; back >= index - reach; back -= 1)
    if (tokens.list[back]?.word === 'had') return true;
  return false;
}

const CLOCK = /^(?:[ap]m|noon|midnight|[:\d]+|gmt|utc|e[sd]t|p[sd]t|c[sd]t|bst|early|late|,)$/;

function scanRight(tokens: Tokens, from: number, to: number): Direction {
  for (let index = from; index < to; index += 1) {
    const word = tokens.list[index]?.word ?? '';
    if (FUTURE.has(word)) return 'future';
    if (isPast(word)) return 'past';
  }
  return 'unknown';
}

function looksLikeInfinitive(tokens: Tokens, index: number): boolean {
  const token = tokens.list[index];
  if (token === undefined || NOT_VERBS.has(token.word)) return false;
  return /^[a-z]{2,}/.test(tokens.text.slice(token.start, token.end));
}

function isPast(word: string): boolean {
  if (PAST.has(word)) return true;
  return word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word);
}

/** "a still unspecified date": a participle before its noun tells no tense. */
function isAdjective(tokens: Tokens, index: number): boolean {
  const word = tokens.list[index]?.word ?? '';
  if (!word.endsWith('ed')) return false;
  const [one, two] = [tokens.list[index - 1]?.word ?? '', tokens.list[index - 2]?.word ?? ''];
  return DETERMINERS.has(one) || PREPOSITIONS.has(one) || (DETERMINERS.has(two) && one !== 'has');
}

const PREPOSITIONS = set('of for with on in from as between against');
const DETERMINERS = set('a an the its his her their our this that these those any some');
const FUTURE = set('will shall would could should might ll upcoming');
/** Participles and nouns that look ahead: "scheduled for Friday". */
const PLANS = set('scheduled due expected slated planned expects plans hopes intends aims proposed deadline');
const PRESENT = set(
  'is are begins starts opens ends expires meets takes goes votes returns meet begin start open expire',
);
const NOT_VERBS = set(
  'the a an this that these more less about at nearly almost over those his her its their our my your him them it us me last next early late mid ' +
    'monday tuesday wednesday thursday friday saturday sunday date power work',
);
const NOT_PAST = set(
  'united hundred indeed exceed proceed succeed speed sacred agreed-upon limited need breed',
);
const PAST = set(
  'was were had did been said told met took made came went saw began left fell rose lost won got gave found ' +
    'held kept knew thought felt brought bought caught taught sought fought became ran sat stood spoke wrote ' +
    'drove broke chose flew grew threw drew led fed read paid sent spent built hit cut put let quit shot struck ' +
    'sank swore wore tore rode slid hung dug died ended sold swept slipped crept dealt meant lent leapt wound ' +
    'arose awoke bore beat bid bet burst cast cost hurt rid shed split spread thrust upset withdrew overthrew ' +
    'undertook ago has have',
);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
