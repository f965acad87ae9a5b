// Finds the dateline that opens a story:
//   SEOUL: South Korea said …                          Seoul
//   NEW DELHI, Aug 22 (Reuters) - India …              New Delhi, Reuters, 22 August
//   PORT-AU-PRINCE, Haiti (AP) — A court …             Port-au-Prince, AP
//   Geneva, 3 May 2021 /Agency/ -- Talks …             Geneva, Agency, 3 May 2021
// and not:
//   BREAKING: Two ministers resign
//   Analysis: What the ruling means
//   NATO said on Monday …
//   "SEOUL: a city guide" is what he called it.
import { anyCase } from './any-case.ts';
import { isoDate, MONTH, monthNumber } from './published.ts';

/** What a dateline says; a month and day without a year is kept apart, it dates nothing alone. */
export interface Dateline {
  /** In normal case: "Seoul", "New Delhi". */
  readonly place: string;
  readonly agency: string | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly year: number | null;
  /** Where the story begins after it, as offset into the paragraph. */
  readonly end: number;
}

const LABELS =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|VIDEO|PHOTOS?|PICTURES|ANALYSIS|OPINION|EXPLAINER|EXPLAINED|FACTBOX|FACT|LIVE|NEWS|CORRECTION|CORRECTED|CLARIFICATION|NOTE|EDITORIAL|EDITOR|INTERVIEW|READ|ALSO|MORE|KEY|SUMMARY|TIMELINE|LISTEN|DEVELOPING|PROFILE|FEATURE|URGENT|ALERT|WARNING|REVIEW|COMMENT|COMMENTARY|QUESTION|ANSWER|Q|A|SPORTS?|FOOTBALL|BUSINESS|WORLD|POLITICS|HEADLINES?|SPOILER|ADVERTISEMENT|SEE|TOP|LETTERS?|SPECIAL|REPORT|POLL|QUOTES?|WHO|WHAT|WHEN|WHERE|WHY|HOW|IMPORTANT|DISCLAIMER|PART|DAY|BACKGROUND|CONTEXT|ON|IN|AT|BY|FROM|AFTER|BEFORE|SINCE|UNTIL|AS|THIS|DEAR)(?![\p{L}-])/u;

const UPPER_WORD = "\\p{Lu}[\\p{Lu}.'’-]{0,20}";
const UPPER_PLACE = `(\\p{Lu}[\\p{Lu}.'’-]{1,20}(?:[ /]${UPPER_WORD}){0,4})`;
const WORD = "\\p{Lu}[\\p{L}.'’-]{0,20}";
const NORMAL_PLACE = `(${WORD}(?:[ /](?:${WORD}|de|del|da|do|la|au|of)){0,3})`;
const AGENCY_NAMES =
  'Reuters|AP|AFP|PTI|ANI|IANS|UPI|Xinhua|Yonhap|Kyodo|TASS|Interfax|dpa|DPA|EFE|ANSA|Anadolu|Bernama';
const ANY_MONTH = `(?:${anyCase(MONTH)})`;
const REGION = `(?:, (?!(?:${ANY_MONTH}|${AGENCY_NAMES})\\b)(${WORD}(?: (?:${WORD}|of|and)){0,3}))?`;
const YEAR = '(19\\d\\d|20\\d\\d)';
const DATE = `(?:,? (?:${anyCase('(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?')}\\.?,? )?(?:(${ANY_MONTH}) (\\d{1,2})|(\\d{1,2}) (${ANY_MONTH}))(?:,? ${YEAR})?)`;
const AGENCY = `(?:,? ?(?:\\(([\\p{L}\\d][\\p{L}\\d .&/'’-]{1,40})\\)|/(\\p{L}[\\p{L} ]{1,20})/|(${AGENCY_NAMES})(?= ?[-–—:])))`;
const DASH = '(?: ?:| ?--| ?[–—]| -)(?![-\\d])\\s{0,3}';

const UPPER = new RegExp(
  `^(?:\\(([\\p{L} ]{2,30})\\) )?${UPPER_PLACE}${REGION}${DATE}?${AGENCY}?(${DASH})`,
  'u',
);
const UPPER_WITH_AGENCY = new RegExp(`^()${UPPER_PLACE}${REGION}${DATE}?${AGENCY}()\\s{0,3}`, 'u');
// In normal case only a date or an agency tells a place from any other opening word.
const NORMAL_WITH_AGENCY = new RegExp(`^()${NORMAL_PLACE}${REGION}${DATE}?${AGENCY}(${DASH})`, 'u');
const NORMAL_WITH_DATE = new RegExp(`^()${NORMAL_PLACE}${REGION}${DATE}${AGENCY}?(${DASH})`, 'u');
const NORMAL_WITH_COUNTRY = new RegExp(
  `^()${NORMAL_PLACE}${REGION.slice(0, -1)}( ?[–—] )(?=[\\p{Lu}"“‘'])`,
  'u',
);

/** The dateline of a story's first paragraph, or null. */
export function datelineOf(paragraph: string): Dateline | null {
  const opening = paragraph.slice(0, 200);
  const match =
    UPPER.exec(opening) ??
    UPPER_WITH_AGENCY.exec(opening) ??
    NORMAL_WITH_AGENCY.exec(opening) ??
    NORMAL_WITH_DATE.exec(opening);
  const country = match === null ? NORMAL_WITH_COUNTRY.exec(opening) : null;
  const found = match ?? country;
  if (found === null) return null;
  const place = found[2] ?? '';
  if (LABELS.test(place.toUpperCase())) return null;
  if (country !== null) {
    return {
      place: normalCase(place),
      agency: null,
      month: null,
      day: null,
      year: null,
      end: country[0].length,
    };
  }
  const [, before, , , monthA, dayA, dayB, monthB, year, agencyA, agencyB, agencyC] = found;
  const month = monthNumber(monthA ?? monthB);
  const day = Number(dayA ?? dayB);
  const possible = isoDate(2000, month, day) !== null;
  return {
    place: normalCase(place),
    agency: (agencyA ?? agencyB ?? agencyC ?? (before || null))?.trim() ?? null,
    month: possible ? month : null,
    day: possible ? day : null,
    year: possible && year !== undefined ? Number(year) : null,
    end: found[0].length,
  };
}

const SMALL = new Set([
  'DE',
  'DEL',
  'DO',
  'DA',
  'DOS',
  'DAS',
  'LA',
  'AU',
  'AUX',
  'SUR',
  'EN',
  'OF',
  'ON',
  'UPON',
  'AND',
  'AM',
  'LE',
  'LES',
]);
const INITIALS = new Set(['DC', 'US', 'UK', 'UAE', 'USA', 'EU', 'NY', 'LA', 'DRC']);

/** "PORT-AU-PRINCE" as "Port-au-Prince", "WASHINGTON, D.C." as it is written; normal case stays. */
export function normalCase(place: string): string {
  if (/\p{Ll}/u.test(place)) return place;
  const words = place.split(/([ /-])/);
  return words
    .map((word, index) => {
      if (INITIALS.has(word) && (index > 0 || words.length === 1))
        return word === 'LA' && index > 0 ? 'la' : word;
      if (/^(?:\p{Lu}\.){2,}$/u.test(word)) return word;
      if (index > 0 && SMALL.has(word)) return word.toLowerCase();
      // "N'DJAMENA" is N'Djamena, "COX'S" is Cox's.
      return word
        .toLowerCase()
        .replace(/^\p{L}/u, (letter) => letter.toUpperCase())
        .replace(
          /^(\p{Lu}['’])(\p{Ll})/u,
          (_, start: string, letter: string) => start + letter.toUpperCase(),
        );
    })
    .join('');
}
