// Lines about an article rather than of it:
//   Date: 22 August 2019 · By Jane Roe · https://example.org/a · Source: Example Times · © 2019 Example
//   August 22, 2019 · Example Times | 22 Aug 2019 · Note: invented
// and not:
//   SEOUL: South Korea said … · Warning: this may hurt · By nightfall, the crowd had left.
import { tidy } from './lines.ts';
import { MONTH, parsePublished } from './published.ts';

/** What lines outside the story say about it. */
export interface KeyFacts {
  headline?: string;
  published?: string;
  byline?: string;
  publisher?: string;
  url?: string;
  language?: string;
  place?: string;
  invented?: boolean;
  copyrightYear?: number;
}

type Key = keyof KeyFacts | 'note' | 'source' | 'ignored';

const KEYS: ReadonlyMap<string, Key> = new Map(
  (
    [
      ['headline', 'headline title head'],
      [
        'published',
        'date|published|published on|published at|publication date|date published|posted|posted on|dated|pubdate|issued',
      ],
      ['byline', 'by author authors byline writer writers reporter correspondent'],
      ['source', 'source publisher publication outlet newspaper website site agency'],
      ['url', 'url link permalink address web canonical uri'],
      ['language', 'language lang'],
      ['place', 'place location dateline city'],
      ['invented', 'invented fictional'],
      ['note', 'note'],
      [
        'ignored',
        'updated|last updated|modified|last modified|accessed|retrieved|section|category|categories|tags|tag|keywords|topic|topics|id|guid|slug|type|format|image|photo|caption|credit|word count|words|reading time|edition|subject|summary|description|subtitle|deck|editor|copyright|rights|licence|license',
      ],
    ] as const
  ).flatMap(([key, names]) =>
    names.split(names.includes('|') ? '|' : ' ').map((name): [string, Key] => [name, key]),
  ),
);

const KEY_LINE = /^[*_\s]{0,4}(\p{L}[\p{L} _-]{1,24}?)[*_]{0,2}\s?:[*_]{0,2}\s+(\S.{0,2000})$/u;
const URL_LINE = /^<?(https?:\/\/[^\s<>]{4,2000})>?$/i;
const BYLINE =
  /^(?:written |reported |story )?by:?\s+((?:\p{Lu}|[“"'])[^.!?]{1,120}(?:\b\p{Lu}\.[^.!?]{1,60}){0,3})$/iu;
const AGENCIES =
  /^(?:reuters|afp|agence france-presse|ap|associated press|the associated press|pti|ani|ians|upi|xinhua|yonhap|kyodo|tass|interfax|dpa|efe|ansa|anadolu|bernama|bbc(?: news)?|cnn|nhk|al jazeera|bloomberg|dpa|npr)$/i;
const PAPER =
  /\b(?:Times|News|Post|Herald|Journal|Press|Guardian|Agency|Today|Daily|Tribune|Gazette|Chronicle|Telegraph|Observer|Mail|Star|Globe|Standard|Review|Radio|Wire|Courier|Bulletin|Dispatch|Examiner|Monitor|Sample)\b/;
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const DATE_WORDS = new RegExp(
  `\\b(?:${WEEKDAY}|${MONTH}|first|published|posted|updated|last|on|at|the|of|date|[ap]\\.?m\\.?|hrs?|hours|noon|midnight|edt|est|cdt|cst|pdt|pst|mst|mdt|gmt|utc|bst|ist|cet|cest|jst|kst|aest|aedt|sgt|hkt|pkt|et|pt|local|time)\\b\\.?`,
  'gi',
);

/**
 * Reads one line as a line about the article. Null where it is none; an empty object where it is one that
 * says nothing of use (a section, an update time).
 */
export function keyFactsOf(line: string): KeyFacts | null {
  const text = tidy(line);
  if (text === '' || text.length > 2100) return null;
  const url = URL_LINE.exec(text);
  if (url?.[1] !== undefined) return { url: url[1] };
  const keyed = KEY_LINE.exec(text);
  if (keyed !== null) {
    const key = KEYS.get((keyed[1] ?? '').toLowerCase().replace(/_/g, ' ').trim());
    const facts = key === undefined ? null : keyedFacts(key, unquoted(keyed[2] ?? ''));
    if (facts !== null) return facts;
  }
  const copyright = copyrightOf(text);
  if (copyright !== null) return copyright;
  return bylineOf(text) ?? partsOf(text);
}

/** A news agency, or a name with the words of a newspaper in it. */
export function isPublisher(name: string): boolean {
  return AGENCIES.test(name) || (PAPER.test(name) && /^\p{Lu}/u.test(name) && name.split(' ').length <= 5);
}

function keyedFacts(key: Key, value: string): KeyFacts | null {
  switch (key) {
    case 'published': {
      const published = parsePublished(value);
      return published === null ? (value.length < 60 ? {} : null) : { published };
    }
    case 'source':
      if (URL_LINE.test(value)) return { url: value };
      return value.length <= 80 ? { publisher: value } : null;
    case 'url':
      return /^https?:\/\/\S+$/i.test(value) ? { url: value } : null;
    case 'byline':
      return value.length <= 200 ? { byline: value.replace(/^by\s+/i, '') } : null;
    case 'language':
      return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(value) ? { language: value } : {};
    case 'invented':
      return { invented: /^(?:yes|true|1)\b/i.test(value) };
    case 'note':
      return /^invented\b/i.test(value) ? { invented: true } : null;
    case 'headline':
      return { headline: value };
    case 'place':
      return value.length <= 60 ? { place: value } : null;
    default:
      return value.length <= 300 ? {} : null;
  }
}

/** "© 2019 Example Times. All rights reserved."; a span of years dates nothing. */
function copyrightOf(text: string): KeyFacts | null {
  if (text.length > 300 || !/^(?:\(c\)|©|copyright\b)/i.test(text)) return null;
  const years = text.match(/\b(?:19|20)\d\d\b/g) ?? [];
  return years.length === 1 ? { copyrightYear: Number(years[0]) } : {};
}

function bylineOf(text: string): KeyFacts | null {
  const byline = BYLINE.exec(text)?.[1];
  if (byline === undefined || byline.split(' ').length > 14) return null;
  const [name = '', ...rest] = byline.split(/\s[|·•]\s/);
  // "By nightfall the crowd …" is the story: names are written large.
  const words = name
    .split(' ')
    .filter(
      (word) =>
        !/^(?:and|for|of|in|at|the|de|van|von|der|da|bin|al|el|del|la|with|our|staff|correspondent|reporter|writer|editor|&)$/i.test(
          word.replace(/,$/, ''),
        ),
    );
  if (!words.every((word) => /^["'“(]?\p{Lu}/u.test(word))) return null;
  const facts: KeyFacts = { byline: name.trim() };
  for (const part of rest) Object.assign(facts, partsOf(part) ?? {});
  return facts;
}

/** A bare date, a bare publisher, or both with a mark between: "Example Times | 22 August 2019". */
function partsOf(text: string): KeyFacts | null {
  if (text.length > 120) return null;
  if (AGENCIES.test(text)) return { publisher: text };
  const date = dateIn(text);
  if (date !== null) return { published: date };
  const parts = text.split(/\s?[|·•]\s?|\s[-–—]\s/);
  if (parts.length > 1 && parts.length < 5) {
    const facts: KeyFacts = {};
    for (const part of parts) {
      const published = dateIn(part);
      if (published !== null) facts.published ??= published;
      else if (/^by\s/i.test(part)) facts.byline ??= part.replace(/^by\s+/i, '');
      else if (part.split(' ').length <= 5) facts.publisher ??= part;
    }
    return facts.published === undefined ? null : facts;
  }
  const comma = /^(\p{Lu}[^,\d]{1,40}),\s(.{6,})$/u.exec(text);
  const published = comma === null ? null : dateIn(comma[2] ?? '');
  const publisher = comma?.[1] ?? '';
  if (published === null || !isPublisher(publisher)) return null;
  return { published, publisher };
}

/** The date of a line that holds a date and nothing else. */
function dateIn(text: string): string | null {
  const published = parsePublished(
    text.replace(/^[^\d\p{L}]+/u, '').replace(/^(?:first )?(?:published|posted|date)(?: on| at)?:?\s+/i, ''),
  );
  if (published === null) return null;
  return /\p{L}/u.test(
    text.replace(DATE_WORDS, ' ').replace(/\d(?:st|nd|rd|th)\b|\dT\d|\dZ\b|\d[ap]\.?m\b/gi, ' '),
  )
    ? null
    : published;
}

function unquoted(value: string): string {
  return value.replace(/^(["'])(.*)\1$/, '$2').trim();
}
