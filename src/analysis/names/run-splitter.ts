/**
 * What a run of capitalised words is made of: country words, known bodies, a title and a name.
 *   "US Secretary of State Mike Pompeo" -> country, person "Mike Pompeo" with title "Secretary of State";
 *   "Democrat Anna Berg" -> person with title "Democrat"; "Foreign Minister" -> nothing but a title.
 */
import type { WordDocument } from '../words/document.ts';
import type { CountriesAt } from './countries-at.ts';
import { isBodyNoun, isIntroducedBody, isIntroducedPerson } from './introduced.ts';
import {
  BODY_HEADS,
  CLUB_NAMES,
  EVENTS,
  FAMILY_FIRST,
  FEMALE_NAMES,
  FIRM_NAMES,
  LONGEST_BODY,
  MALE_NAMES,
  NAMED_BODIES,
  PLACES,
  ROLES,
  TITLES,
} from './lexicon.ts';
import type { Demonym, NameMention } from './name-mention.ts';
import { OF_HEADS } from './name-run.ts';

/** They stand before a first name too: "Sir Keith". */
const KNIGHT = /^(?:Sir|Dame|Prince|Princess|Queen|King|Father|Sister|Brother|Saint)$/;
/** Last words of names that neither speak nor are places. */
const THINGS =
  /^(?:Act|Agreement|Treaty|Pact|Accord|Plan|Bill|Deal|Initiative|Program|Programme|Law|Amendment|Convention|War|Wars|Day|Prize|Award|Awards|Cup|Games|Series|Partnership|Declaration|Resolution|Protocol|Charter|Scandal|Crisis|Summit|Festival|Doctrine|Street|Avenue|Road|Lane|Crescent|Boulevard|Bridge|Airport|Memorial|Theory|Effect|Disease|Syndrome|Bowl|Week|Month|Republicans?|Democrats?|Democratic|Poll|Show|Speech|Debate|Endorsement)$/;
const PORTFOLIO =
  /^(?:Affairs|Trade|Industry|Finance|Security|Works|Labou?r|Welfare|Culture|Science|Technology|Environment|Tourism|Transport|Economy|Planning|Resources|Energy|Development|Cooperation|Relations|and|&)$/;
/** No family's names: "Justice Ministry" is no Ministry with the title of Justice. */
const ORGAN =
  /^(?:Ministry|Department|Committee|Commission|Council|Agency|Court|Bureau|Association|Federation|Authority|Assembly|Institute|Academy|Directorate|Inspectorate|Secretariat|Office|Service|Board|Union|League|Party|University|Confederation|Forum)$/;
const OFFICE_OF =
  /^(?:Foreign|Trade|Finance|Home|Internal|External|National|Public|Culture|Science|Environment|Transport|Economy|Water|State|Defense|Defence|Staff|Commons|Justice|Treasury|Commerce|Education|Energy|Labor|Labour|Transportation|Agriculture|Interior|Health|War|Canterbury|York|Wales|England|Cambridge)$/;

/** Takes runs apart; what it finds goes to `names` and `demonyms`. */
export function runSplitter(
  document: WordDocument,
  countryAt: CountriesAt,
  startsSentence: (at: number) => boolean,
  names: NameMention[],
  demonyms: Demonym[],
): (from: number, to: number) => void {
  const { text, tokens } = document;
  const slice = (from: number, to: number): string =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);

  return addSequence;

  /** Takes a run of capitalised words apart: country words, known bodies, title, name. */
  function addSequence(from: number, to: number): void {
    let start = from;
    while (start < to) {
      const whole = classifyWhole(start, to);
      if (whole) {
        names.push(whole);
        return;
      }
      const country = countryAt.get(start);
      if (country) {
        const { mention } = country;
        const following = country.end < to;
        // "Norwegian Hauliers' Association": its people's adjective is part of what a body calls itself.
        if (following && mention.naming === 'demonym' && isOwnBody(country.end, to)) {
          addPlain(start, to);
          return;
        }
        if (!following || !isFirstOfBody(country.end, to) || mention.naming === 'demonym') {
          if (mention.naming === 'demonym')
            demonyms.push({ start, end: country.end, country: mention.country });
          else
            names.push({
              start,
              end: country.end,
              titleStart: start,
              kind: mention.naming === 'metonym' ? 'organisation' : 'place',
              name: slice(start, country.end),
              country: mention.country,
              naming: mention.naming,
              rule: `names/country-${mention.naming}`,
            });
          start = country.end;
          continue;
        }
        if (following) {
          // "Bank of Japan Governor", "South Korea Electric Corp": a body named after a country.
          addPlain(start, to);
          return;
        }
      }
      const known = knownBody(start, to);
      if (known) {
        names.push(known);
        start = known.end;
        continue;
      }
      addPlain(start, to);
      return;
    }
  }

  function isFirstOfBody(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (TITLES.has(tokens[at]?.text ?? '')) return false;
    return BODY_HEADS.has(tokens[to - 1]?.lower ?? '');
  }

  function isOwnBody(from: number, to: number): boolean {
    if (to - from < 2 || !isFirstOfBody(from, to) || tokens[from]?.kind !== 'word') return false;
    const head = tokens[to - 1]?.text ?? '';
    return /^(?:Association|Federation|Confederation|Union|League|Society|Institute|Foundation|Club|Chamber|Congress|Guild|Alliance|Network|Forum)$/.test(
      head,
    );
  }

  function classifyWhole(from: number, to: number): NameMention | null {
    const name = slice(from, to);
    if (EVENTS.has(name)) return { ...plain(from, to), kind: 'unknown', rule: 'names/event' };
    if (PLACES.has(name)) return { ...plain(from, to), kind: 'place', rule: 'names/place-lexicon' };
    if (NAMED_BODIES.has(name) && !countryAt.has(from))
      return { ...plain(from, to), kind: 'organisation', rule: 'names/body-lexicon' };
    return null;
  }

  function knownBody(from: number, to: number): NameMention | null {
    for (let end = Math.min(to, from + LONGEST_BODY); end > from; end -= 1)
      if (
        NAMED_BODIES.has(slice(from, end)) &&
        // "Labour Minister": the portfolio, not the party.
        !(end < to && /^(?:Minister|Secretary|Ministry)$/.test(tokens[end]?.text ?? '')) &&
        (end === to || TITLES.has(tokens[end]?.text ?? '') || end > from + 1)
      )
        return { ...plain(from, end), kind: 'organisation', rule: 'names/body-lexicon' };
    for (let end = Math.min(to, from + 4); end > from; end -= 1)
      if (end < to && PLACES.has(slice(from, end)) && TITLES.has(tokens[end]?.text ?? ''))
        return { ...plain(from, end), kind: 'place', rule: 'names/place-lexicon' };
    return null;
  }

  /** "Otto Brand": a given name before a family name that is also a body noun. */
  function isPersonWithBodyName(from: number): boolean {
    const first = tokens[from]?.text ?? '';
    return (
      (MALE_NAMES.has(first) || FEMALE_NAMES.has(first)) &&
      tokens[from - 1]?.lower !== 'the' &&
      /^(?:brand|post|press|house|church|mills?|mine|farm|power|front|board|port|trust|maker|station|plant|abbey|guild|parish|court|state|palace|diet|chamber|church|park|lines|records|works|gas|parish|prior|castle|city)$/.test(
        tokens[from + 1]?.lower ?? '',
      )
    );
  }

  function plain(from: number, to: number): NameMention {
    return {
      start: from,
      end: to,
      titleStart: from,
      kind: 'unknown',
      name: slice(from, to),
      country: null,
      naming: null,
      rule: 'names/capitals',
    };
  }

  /** "Anna Berg QC": letters behind a name are none of it. */
  function addPlain(from: number, end: number): void {
    const lettered = end - from >= 3 && /^(?:QC|KC|MP|MEP|OBE|MBE|CBE)$/.test(tokens[end - 1]?.text ?? '');
    addWords(from, lettered ? end - 1 : end);
    const last = names.at(-1);
    if (lettered && last?.end === end - 1) names[names.length - 1] = { ...last, end };
  }

  /** A run without country words: a title and a person, a body by its head noun, or something unknown. */
  function addWords(from: number, to: number): void {
    let nameStart = from;
    for (let at = from; at < to; at += 1) {
      const word = tokens[at]?.text ?? '';
      if (!TITLES.has(word)) continue;
      // "Lo Sen Fatt": no senator in the middle of a name.
      if (
        /^(?:Sen|Rep|Gen|Hon|Miss|Major|Judge|Justice|Prince|Bishop|Dean)$/.test(word) &&
        FAMILY_FIRST.has(tokens[at - 1]?.text ?? '')
      )
        continue;
      // "Emir Kasal", "Dean Foster": a given name as well.
      if (at === from && to - from === 2 && MALE_NAMES.has(word)) continue;
      if (tokens[at + 1]?.lower === 'of') {
        if (!OFFICE_OF.test(tokens[at + 2]?.text ?? '')) continue;
        nameStart = Math.min(to, at + 3);
        // "Secretary of Foreign Affairs Ana Ruiz"
        while (nameStart + 1 < to && PORTFOLIO.test(tokens[nameStart]?.text ?? '')) nameStart += 1;
        if (tokens[nameStart]?.lower === 'and') nameStart = to;
        at += 2;
      } else nameStart = at + 1;
    }
    // "Firefighter Lutz Ahrens", "Toolmaker Kastor AG": a word with its capital from the sentence's start.
    const owned = tokens[from + 1]?.kind === 'mark';
    if (nameStart === from && to - from >= 2 && startsSentence(from) && !owned) {
      const first = tokens[from]?.lower ?? '';
      if (ROLES.has(first) && to - from >= 3 && !BODY_HEADS.has(tokens[to - 1]?.lower ?? ''))
        nameStart = from + 1;
      else if (
        isBodyNoun(first) &&
        !BODY_HEADS.has(tokens[from + 1]?.lower ?? '') &&
        !NAMED_BODIES.has(slice(from, to))
      ) {
        names.push({ ...plain(from + 1, to), kind: 'organisation', rule: 'names/introduced-body' });
        return;
      }
    }
    const length = to - nameStart;
    const last = tokens[to - 1];
    if (THINGS.test(last?.text ?? '')) {
      names.push({ ...plain(from, to), rule: 'names/thing' });
      return;
    }
    // "Aurelia Air": the sort of firm stands last, whatever stands first.
    if (nameStart === from && length === 2 && FIRM_NAMES.has(last?.text ?? '')) {
      names.push({ ...plain(from, to), kind: 'organisation', rule: 'names/firm-name' });
      return;
    }
    // "Dynamo Norwell", "Champions Real Norwell": so no people are called.
    if (length >= 2 && length <= 3 && CLUB_NAMES.has(tokens[nameStart]?.text ?? '')) {
      names.push({ ...plain(nameStart, to), kind: 'organisation', rule: 'names/club' });
      return;
    }
    if (length === 0) return; // only a title: "the Foreign Minister"
    if (
      last &&
      BODY_HEADS.has(last.lower) &&
      !(length === 2 && isPersonWithBodyName(nameStart)) &&
      !(nameStart > from && length === 1 && !ORGAN.test(last.text)) &&
      (length > 1 || nameStart > from)
    ) {
      names.push({ ...plain(from, to), kind: 'organisation', rule: 'names/body-head' });
      return;
    }
    // "Commuters' Voice"
    if (owned && nameStart === from && length === 3) {
      names.push({ ...plain(from, to), kind: 'organisation', rule: 'names/members' });
      return;
    }
    if (nameStart > from && length <= 5) {
      const rule = KNIGHT.test(slice(from, nameStart)) ? 'names/knight' : 'names/title';
      names.push({ ...plain(nameStart, to), titleStart: from, kind: 'person', rule });
      return;
    }
    const words = tokens.slice(from, to).map((token) => token.text);
    // "Democrat Anna Berg", "Miss Norwell Anna Berg": what stands before the given name is a title.
    const given = words.findIndex((word) => MALE_NAMES.has(word) || FEMALE_NAMES.has(word));
    const [opening = ''] = words;
    if (
      given > 0 &&
      words.length - given >= 2 &&
      words.length - given <= 4 &&
      !/^\p{Lu}\.?$/u.test(opening) &&
      !FAMILY_FIRST.has(opening) &&
      !words.includes('of') &&
      !words.includes('and')
    ) {
      names.push({
        ...plain(from + given, to),
        titleStart: from,
        kind: 'person',
        rule: 'names/given-name-after-title',
      });
      return;
    }
    const headOf = words.indexOf('of');
    if (headOf > 0 && OF_HEADS.test(words[headOf - 1] ?? '')) {
      names.push({ ...plain(from, to), kind: 'organisation', rule: 'names/body-of' });
      return;
    }
    const first = words[0] ?? '';
    if (words.length >= 2 && words.length <= 5 && (MALE_NAMES.has(first) || FEMALE_NAMES.has(first))) {
      names.push({ ...plain(from, to), kind: 'person', rule: 'names/given-name' });
      return;
    }
    if (words.length >= 2 && words.length <= 3 && FAMILY_FIRST.has(first)) {
      names.push({ ...plain(from, to), kind: 'person', rule: 'names/family-name-first' });
      return;
    }
    if (words.length === 1 && /^[A-Z][A-Z.&]{1,7}$/.test(first)) {
      names.push({ ...plain(from, to), kind: 'organisation', rule: 'names/acronym' });
      return;
    }
    if (words.length <= 4 && isIntroducedBody(document, from, to)) {
      names.push({ ...plain(from, to), kind: 'organisation', rule: 'names/introduced-body' });
      return;
    }
    if (words.length >= 2 && words.length <= 4 && isIntroducedPerson(document, from, to)) {
      names.push({ ...plain(from, to), kind: 'person', rule: 'names/introduced' });
      return;
    }
    names.push(plain(from, to));
  }
}
