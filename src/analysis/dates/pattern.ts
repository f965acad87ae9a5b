import {
  codeOf,
  DAY_PARTS,
  DECADE_WORDS,
  MONTHS,
  NUMBER_WORDS,
  ORDINAL_WORDS,
  SEASONS,
  UNITS,
  WEEKDAYS,
} from './vocabulary.ts';

/**
 * Classes a pattern can name in capitals: each is the codes of its members. Tokens that are no words have the codes of
 * their shapes:
 *   <n12> 1 to 12, one or two digits
 *   <n24> 0 and 13 to 24
 *   <n31> 25 to 31
 *   <n59> 32 to 59
 *   <n99> 60 to 99
 *   <00> 00 to 09 with two digits, 01 to 09 count as days and months too
 *   <n999> three digits
 *   <year> 1000 to 2199
 *   <digits> any other whole number
 *   <decimal> 1.5 or 1,200
 *   <ordinal> 21st
 *   <decade> 1990s
 *   <shortdecade> '90s, 90s
 *   <shortyear> '98
 *   <hyphen> glued on both sides
 *   <dash> any other dash
 *   <possessive> 's
 *   <break> blank line
 *   <fraction> ½
 */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  MONTH: [...MONTHS.keys()],
  // "Jan" may be a person; "January" and "Jan." are not
  MONTHNAME: [...MONTHS.keys()].filter(
    (month) => month.length > 4 || month.endsWith('.') || /May|june|july/.test(month),
  ),
  DAYNAME: [...WEEKDAYS.keys()].filter((day) => !day.endsWith('days')),
  WEEKDAY: [...WEEKDAYS.keys()].filter((day) => day.endsWith('day')),
  WEEKDAYS: [...WEEKDAYS.keys()].filter((day) => day.endsWith('days')),
  UNIT: [...UNITS.keys()],
  SEASON: [...SEASONS.keys()].filter((season) => !season.endsWith('s')),
  SEASONS: [...SEASONS.keys()].filter((season) => season.endsWith('s')),
  DAYPART: [...DAY_PARTS.keys()].filter((part) => !part.endsWith('s')),
  NUMWORD: [...NUMBER_WORDS.keys()],
  ORDINAL: [...ORDINAL_WORDS.keys(), '<ordinal>'],
  ORDSHAPE: ['<ordinal>'],
  ORDWORD: [...ORDINAL_WORDS.keys()],
  DECADEWORD: [...DECADE_WORDS.keys()],
  DECADE: ['<decade>'],
  SHORTDECADE: ['<shortdecade>'],
  SHORTYEAR: ['<shortyear>'],
  YEAR: ['<year>'],
  DAYNUM: ['<n12>', '<n24>', '<n31>', '<00>'],
  MONTHNUM: ['<n12>', '<00>'],
  HOURNUM: ['<n12>', '<n24>', '<00>'],
  MINUTENUM: ['<n12>', '<n24>', '<n31>', '<n59>', '<00>'],
  TWODIGITS: ['<n12>', '<n24>', '<n31>', '<n59>', '<n99>', '<00>'],
  INT: ['<n12>', '<n24>', '<n31>', '<n59>', '<n99>', '<n999>', '<year>', '<digits>'],
  DECIMAL: ['<decimal>'],
  FRACTION: ['<fraction>'],
  // no year, no day of a month
  DIGITS: ['<digits>'],
  NODAY: ['<n59>', '<n99>', '<n999>'],
  POSSESSIVE: ['<possessive>'],
  CAPITAL: ['<Unknown>'],
  WORD: ['<Unknown>', '<unknown>'],
};

/** Parts that patterns share, named in braces. */
const PARTS: Readonly<Record<string, string>> = {
  // "two", "25", "twenty-five", "two hundred", "2.5", "2 1/2", "a dozen"
  number:
    '(?:(?:NUMWORD|INT) -? and -? a -? half|NUMWORD (?:-? NUMWORD){0,4}|INT (?:FRACTION|n12 / n12|-? hundred|-? thousand)?|DECIMAL|(?:a|several|two) dozen|a (?:hundred|thousand))',
  // "early", "mid-", "early to mid-", "mid-to-late" before a decade or a century
  part: '(?:(?:early|late|mid) -? (?:(?:to|and|or) -? (?:early|late|mid) -? )?)',
  // "a few", "several", "many": more than one, nobody knows how many
  some: '(?:(?:a|the)? few|several|some|many|numerous|various|a couple of|couple of|a couple|a number of|dozens of|hundreds of|thousands of)',
};

/**
 * A regular expression over codes and the names of its groups in order; alternatives may use one name again. The
 * engine makes two objects a match for names of its own, which costs more than finding it.
 */
export interface TokenPattern {
  readonly regex: RegExp;
  readonly groups: readonly string[];
}

/**
 * Compiles a pattern over tokens to a regular expression over codes. Lower-case words are words of the text
 * ("last"), capitals are classes (MONTH), braces are shared parts ({number}), `-` is a hyphen within a word,
 * `--` any other dash, `'s` the possessive; , . / : ; " and the operators of regular expressions mean what
 * they mean ("." is a full stop). May, March and other words that need a capital are written so.
 */
export function compilePattern(pattern: string): TokenPattern {
  const expanded = pattern.replace(/\{([a-z]+)\}/g, (_, part: string) => PARTS[part] ?? fail(pattern, part));
  const source = expanded.replace(
    /\(\?<[a-z]+>|\(\?[:=!]|\(\?<[=!]|\{\d+(?:,\d+)?\}|'s\b|n12|[A-Z]{3,}\b|[A-Za-zé]+|--|[-,./:;"'’%&$]|\s+/g,
    (piece) => {
      if (piece.startsWith('(?') || piece.startsWith('{')) return piece;
      if (piece.trim() === '') return '';
      if (piece === "'s") return classOf(['<possessive>']);
      if (piece === 'n12') return classOf(['<n12>']);
      if (piece === '-') return classOf(['<hyphen>']);
      if (piece === '--') return classOf(['<dash>']);
      const members = CLASSES[piece];
      if (members !== undefined) return classOf(members);
      if (/^[A-Z]{3,}$/.test(piece)) return fail(pattern, piece);
      return classOf([piece]);
    },
  );
  const groups: string[] = [];
  const bare = source.replace(/\((?:\?<([a-z]+)>|(?!\?))/g, (_, name: string = '') => {
    groups.push(name);
    return '(';
  });
  return { regex: new RegExp(bare, 'gd'), groups };
}

function classOf(members: readonly string[]): string {
  const escaped = members.map((member) => `\\u${codeOf(member).charCodeAt(0).toString(16).padStart(4, '0')}`);
  return escaped.length === 1 ? `${escaped[0]}` : `[${escaped.join('')}]`;
}

function fail(pattern: string, piece: string): never {
  throw new Error(`date pattern ${pattern}: unknown ${piece}`);
}
