/**
 * The words date rules know, each with one code character. A text becomes a string of codes, one a token,
 * and rules are regular expressions over that string: short, and linear in the length of the article.
 */

const FIRST_CODE = 0x100;
const codes = new Map<string, string>();
const words: string[] = [];

/** First letter, last letter and length of every word with a code. */
const shapes = new Uint8Array(32 * 32 * 16);

function shapeOf(first: number, last: number, length: number): number {
  return ((first & 31) << 9) | ((last & 31) << 4) | (length & 15);
}

/** False where no word that begins, ends and is as long as this has a code: most words, without a look into the map. */
export function mayBeKnown(first: number, last: number, length: number): boolean {
  return shapes[shapeOf(first, last, length)] === 1;
}

/** The code of a word; it is given one when a rule or a class names it for the first time. */
export function codeOf(word: string): string {
  const known = codes.get(word);
  if (known !== undefined) return known;
  const code = String.fromCharCode(FIRST_CODE + words.length);
  words.push(word);
  codes.set(word, code);
  shapes[shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1;
  return code;
}

/** The code of a word, undefined where no rule knows it. */
export function knownCode(word: string): string | undefined {
  return codes.get(word);
}

/** Names of months, with the month they mean. "may" and "march" count only with a capital. */
export const MONTHS: ReadonlyMap<string, number> = numbered([
  ['january', 'jan', 'jan.'],
  ['february', 'feb', 'feb.'],
  ['March', 'Mar', 'Mar.'],
  ['april', 'apr', 'apr.'],
  ['May'],
  ['june', 'jun', 'jun.'],
  ['july', 'jul', 'jul.'],
  ['august', 'aug', 'aug.'],
  ['september', 'sept', 'sep', 'sept.', 'sep.'],
  ['october', 'oct', 'oct.'],
  ['november', 'nov', 'nov.'],
  ['december', 'dec', 'dec.'],
]);

/** Names of days of the week, Monday 1 to Sunday 7. */
export const WEEKDAYS: ReadonlyMap<string, number> = numbered([
  ['monday', 'mondays', 'Mon', 'Mon.'],
  ['tuesday', 'tuesdays', 'Tue', 'Tues', 'Tue.', 'Tues.'],
  ['wednesday', 'wednesdays', 'Wed', 'Wed.'],
  ['thursday', 'thursdays', 'Thu', 'Thur', 'Thurs', 'Thu.', 'Thur.', 'Thurs.'],
  ['friday', 'fridays', 'Fri', 'Fri.'],
  ['saturday', 'saturdays', 'Sat', 'Sat.'],
  ['sunday', 'sundays', 'Sun', 'Sun.'],
]);

/** Words that are names of time only with a capital ("May" but not "may"), by their lower-case form. */
export const NEED_CAPITAL: ReadonlyMap<string, string> = new Map(
  [...MONTHS.keys(), ...WEEKDAYS.keys()]
    .filter((name) => name !== name.toLowerCase())
    .map((name) => [name.toLowerCase(), name]),
);

/** Words that the tokeniser looks at twice: short forms that take a full stop along ("Aug."), "a.m.", "may". */
export const SPECIAL: ReadonlyMap<string, 'stop' | 'look'> = new Map([
  ...['a', 'p', ...NEED_CAPITAL.keys()].map((word): [string, 'look'] => [word, 'look']),
  ...[...MONTHS.keys(), ...WEEKDAYS.keys()]
    .filter((name) => name.endsWith('.'))
    .map((name): [string, 'stop'] => [name.slice(0, -1).toLowerCase(), 'stop']),
]);
for (const word of SPECIAL.keys()) codeOf(word);

export type UnitName =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** Units of time in singular and plural. */
export const UNITS: ReadonlyMap<string, UnitName> = new Map([
  ...(
    [
      'second',
      'minute',
      'hour',
      'day',
      'weekend',
      'week',
      'fortnight',
      'month',
      'quarter',
      'year',
      'decade',
    ] as const
  ).flatMap((unit): [string, UnitName][] => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
  ['century', 'century'],
  ['centuries', 'century'],
  ['millennium', 'millennium'],
  ['millennia', 'millennium'],
  ['mins', 'minute'],
  ['hrs', 'hour'],
]);

export const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
  ['springs', 'SP'],
  ['summers', 'SU'],
  ['autumns', 'FA'],
  ['winters', 'WI'],
]);

/** Parts of a day, as TIMEX3 writes them after the T. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'MO'],
  ['mornings', 'MO'],
  ['afternoon', 'AF'],
  ['afternoons', 'AF'],
  ['evening', 'EV'],
  ['evenings', 'EV'],
  ['night', 'NI'],
  ['nights', 'NI'],
  ['midday', 'MI'],
  ['lunchtime', 'MI'],
]);

/** Number words and what they count. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    thousand: 1000,
    dozen: 12,
  }),
);

const ORDINALS_TO_NINETEEN = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth'
).split(' ');

/** Ordinal words: "third" is 3. "21st" and the like are shapes, not words. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS_TO_NINETEEN.map((word, index): [string, number] => [word, index + 1]),
  ['twentieth', 20],
  ['thirtieth', 30],
]);

/** Decades as words: "the sixties". */
export const DECADE_WORDS: ReadonlyMap<string, number> = new Map([
  ['twenties', 2],
  ['thirties', 3],
  ['forties', 4],
  ['fifties', 5],
  ['sixties', 6],
  ['seventies', 7],
  ['eighties', 8],
  ['nineties', 9],
]);

function numbered(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((forms, index) => forms.map((form): [string, number] => [form, index + 1])));
}
