/** "2019-08-22", or "2019-08-22T10:30:00+09:00" where time and offset are known. */
export type IsoDate = string;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const MONTH =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?';

/** Zones whose abbreviation means one offset; IST, BST or CST mean several and are not here. */
const ZONES: Readonly<Record<string, string>> = {
  Z: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  UT: '+00:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  HKT: '+08:00',
  SGT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
};

const YEAR = '(1[89]\\d\\d|20\\d\\d|2100)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const ISO = new RegExp(`^\\D{0,3}${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`);
const COMPACT = new RegExp(`^${YEAR}(\\d\\d)(\\d\\d)(?:T|$)`);
const DAY_FIRST = new RegExp(`\\b${DAY}(?: of)?[ -](${MONTH}),?[ -]${YEAR}\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b(${MONTH})[ -]${DAY},?[ -]${YEAR}\\b`, 'i');
const NUMBERS = new RegExp(`(?<!\\d)(\\d{1,2})([/.-])(\\d{1,2})\\2${YEAR}(?!\\d)`);

/**
 * Reads a printed or exchanged date: ISO 8601, RFC 822, "22 August 2019", "Aug. 22, 2019, 10:30 GMT".
 * The time is kept only with a known offset. Null for anything without a full, possible, unambiguous date:
 * 05/06/2019 is left alone, 22/08/2019 is read.
 */
export function parsePublished(printed: string): IsoDate | null {
  const text = printed.trim().slice(0, 200);
  const iso = ISO.exec(text);
  if (iso !== null) return withTime(isoDate(iso[1], iso[3], iso[4]), text.slice(iso[0].length));
  const compact = COMPACT.exec(text);
  if (compact !== null) return isoDate(compact[1], compact[2], compact[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    return withTime(isoDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]), without(text, dayFirst));
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) {
    return withTime(
      isoDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]),
      without(text, monthFirst),
    );
  }
  const numbers = NUMBERS.exec(text);
  if (numbers === null) return null;
  const [, first = '', mark, second = '', year] = numbers;
  if (mark === '.' || Number(first) > 12)
    return withTime(isoDate(year, second, first), without(text, numbers));
  if (Number(second) > 12 || first === second) {
    return withTime(isoDate(year, first, second), without(text, numbers));
  }
  return null;
}

/** A date in an address: /2019/08/22/, /2019-08-22-, /20190822/. */
export function publishedInUrl(url: string): IsoDate | null {
  const match =
    /\/(19\d\d|20\d\d)([/-])(\d{1,2})\2(\d{1,2})(?=[/.?#_-]|$)/.exec(url) ??
    /[/_-](19\d\d|20\d\d)()(\d\d)(\d\d)(?=[/.?#_-]|$)/.exec(url) ??
    /[/_-](19\d\d|20\d\d)(-)(\d\d)-(\d\d)(?=[/.?#_-]|$)/.exec(url);
  const short = new RegExp(`/(19\\d\\d|20\\d\\d)/(${MONTH})/(\\d{1,2})(?=[/.?#_-]|$)`, 'i').exec(url);
  if (match !== null) return isoDate(match[1], match[3], match[4]);
  return short === null ? null : isoDate(short[1], monthNumber(short[2]), short[3]);
}

/** 1 to 12 for an English month, in full or short; NaN for anything else. */
export function monthNumber(name: string | undefined): number {
  const index = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return index < 0 ? Number.NaN : index + 1;
}

/** A date that exists in the calendar, as ISO; null where it does not. */
export function isoDate(
  year: string | number | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
): IsoDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return date.toISOString().slice(0, 10);
}

function without(text: string, match: RegExpExecArray): string {
  return text.slice(match.index + match[0].length) || text.slice(0, match.index);
}

function withTime(date: IsoDate | null, rest: string): IsoDate | null {
  if (date === null) return null;
  const time =
    /(?<!\d)(\d{1,2})[:.](\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)? ?([ap]\.?m\.?)?\s{0,2}\(?(Z|[A-Z]{2,4}|[+-]\d\d:?\d\d|[+-]\d\d)?(?![\w:])/i.exec(
      rest,
    );
  if (time === null) return date;
  const [, hour = '', minute = '', second = '00', half, zone = ''] = time;
  const offset = offsetOf(zone);
  let hours = Number(hour);
  if (half !== undefined) hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  if (offset === undefined || hours > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  return `${date}T${String(hours).padStart(2, '0')}:${minute}:${second}${offset}`;
}

/** "+0900", "+09" and "KST" as "+09:00"; undefined for what names no one offset. */
function offsetOf(zone: string): string | undefined {
  if (!/^[+-]/.test(zone)) return ZONES[zone.toUpperCase()];
  return `${zone.slice(0, 3)}:${zone.length > 3 ? zone.slice(-2) : '00'}`;
}
