/**
 * Where a text names people, bodies and places.
 *   Finds: "US Secretary of State Mike Pompeo" -> person "Mike Pompeo" with title "Secretary of State";
 *     "Blue House", "Bank of Japan", "the Ministry of Trade and Industry", "GSOMIA" -> bodies; "Bangkok" -> place.
 *   Must not find: "World War II", "Thursday", "The" at the start of a sentence, "Japanese" alone.
 */
import { datelineOf } from '../../article/dateline.ts';
import { type CountryMention, countryMentions } from '../countries.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { withEvidence } from './evidence.ts';
import { isBodyNoun, isIntroducedBody, isIntroducedPerson, isNamedBy } from './introduced.ts';
import {
  BODY_HEADS,
  COURTESIES,
  EVENTS,
  FAMILY_FIRST,
  FEMALE_NAMES,
  LONGEST_BODY,
  MALE_NAMES,
  NAMED_BODIES,
  PLACES,
  ROLES,
  STARTERS,
  TITLES,
} from './lexicon.ts';
import type { Demonym, NameMention } from './name-mention.ts';
import { statesInText } from './states-in-text.ts';

const PARTICLES = new Set(
  'de del della der den van von bin ibn al el da dos das du di la le ten ter ul'.split(' '),
);
const OF_HEADS =
  /^(?:Ministry|Bank|University|Department|House|Republic|Secretary|Court|Bureau|Board|Council|Office|Institute|College|School|Church|Chamber|Committee|Federation|Association|Union|League|Congress|Academy|Museum|Organi[sz]ation|Agency|Center|Centre|Society|Commission|Conference|Confederation|Chief|Speaker|Director|Party|Kingdom|Isle|Gulf|Bay|Cape|Port|Strait|Strip|City|People|State|United|Attorney|Minister|President|King|Queen|Prince|Duke|Archbishop|Bishop|Authority|Security|Joint|Administration|Knights|Daughters|Sons|Bank|Journal|Times|Voice|Reserve)$/;
/** Last words of names that neither speak nor are places. */
const THINGS =
  /^(?:Act|Agreement|Treaty|Pact|Accord|Plan|Bill|Deal|Initiative|Program|Programme|Law|Amendment|Convention|War|Wars|Day|Prize|Award|Awards|Cup|Games|Series|Partnership|Declaration|Resolution|Protocol|Charter|Scandal|Crisis|Summit|Festival|Doctrine|Street|Avenue|Road|Bridge|Airport|Memorial|Theory|Effect|Disease|Syndrome|Bowl|Week|Month)$/;
const OFFICE_OF =
  /^(?:State|Defense|Defence|Staff|Commons|Justice|Treasury|Commerce|Education|Energy|Labor|Labour|Transportation|Agriculture|Interior|Health|War|Canterbury|York|Wales|England|Cambridge)$/;

/** All names and country adjectives of a text, in order. Linear in the number of tokens. */
export function nameMentionsOf(
  document: WordDocument,
  headline = '',
): { names: NameMention[]; demonyms: Demonym[] } {
  const { text, tokens, sentenceStarts, sentenceOf } = document;
  const names: NameMention[] = [];
  const demonyms: Demonym[] = [];
  const countries = allCountries(text, headline);
  // A dateline's place neither speaks nor acts.
  const datelineEnd = datelineOf(text.slice(0, 200).split('\n')[0] ?? '')?.end ?? 0;
  // countryAt[token] = index of the country mention that starts there, with its end in tokens.
  const countryAt = new Map<number, { end: number; index: number }>();
  let at = 0;
  countries.forEach((country, index) => {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= country.start) at += 1;
    let end = at;
    while (end < tokens.length && (tokens[end]?.start ?? 0) < country.end) end += 1;
    // "Seoul-Tokyo" is one token and no country's name.
    const whole = tokens[at]?.start === country.start && (tokens[end - 1]?.end ?? 0) <= country.end + 1;
    if (end > at && whole) countryAt.set(at, { end, index });
  });

  const lowerSeen = new Set<string>();
  for (const token of tokens)
    if (token.text === token.lower && token.kind === 'word') lowerSeen.add(token.lower);

  const slice = (from: number, to: number): string =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  const capital = (index: number): boolean => {
    const token = tokens[index];
    return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
  };
  const startsSentence = (index: number): boolean => {
    if (sentenceStarts[sentenceOf[index] ?? 0] === index) return true;
    const previous = tokens[index - 1];
    // The first word after the dateline.
    if (datelineEnd > 0 && (previous?.end ?? 0) <= datelineEnd && (tokens[index]?.start ?? 0) >= datelineEnd)
      return true;
    return (
      previous?.kind === 'mark' || previous?.text === ':' || previous?.text === '(' || previous?.text === '•'
    );
  };
  const namey = (index: number): boolean => {
    const token = tokens[index];
    if (!token || !capital(index) || token.text === 'I' || /^I'/.test(token.text)) return false;
    if (STARTERS.has(token.text))
      // "the mediator, Per Ahl"
      return (
        !startsSentence(index) &&
        capital(index + 1) &&
        (MALE_NAMES.has(token.text) || FEMALE_NAMES.has(token.text) || isNamedBy(document, index))
      );
    if (!startsSentence(index)) return true;
    const tag = tagAt(document, index);
    if (tag === 'PROPN' && !lowerSeen.has(token.lower)) return true;
    if (/[a-z][A-Z]|^[A-Z]{2,}$|\./.test(token.text)) return true;
    if (MALE_NAMES.has(token.text) || FEMALE_NAMES.has(token.text) || TITLES.has(token.text)) return true;
    if (FAMILY_FIRST.has(token.text) && capital(index + 1)) return true;
    if (!capital(index + 1) || STARTERS.has(tokens[index + 1]?.text ?? '')) return tag === 'PROPN';
    return tag === 'PROPN' || tag === 'NOUN' || tag === 'ADJ' || tag === 'X';
  };

  let index = 0;
  while (index < tokens.length) {
    const country = countryAt.get(index);
    if ((!namey(index) && !country) || (tokens[index]?.start ?? 0) < datelineEnd) {
      index += 1;
      continue;
    }
    const end = country ? Math.max(country.end, sequenceEnd(index)) : sequenceEnd(index);
    addSequence(index, end);
    index = Math.max(end, index + 1);
  }
  return { names: withEvidence(document, names), demonyms };

  /** Where the run of capitalised words that starts at `from` ends. */
  function sequenceEnd(from: number): number {
    let end = from + 1;
    let ofHead = OF_HEADS.test(tokens[from]?.text ?? '');
    const named = isNamedBy(document, from);
    while (end < tokens.length && end - from < 14 && sentenceOf[end] === sentenceOf[from]) {
      const token = tokens[end];
      if (!token) break;
      if (token.text.includes('\n')) break;
      if (capital(end) && (named || !STARTERS.has(token.text)) && token.spaced && token.text !== 'I') {
        if (/\n/.test(text.slice(tokens[end - 1]?.end ?? 0, token.start))) break;
        ofHead ||= OF_HEADS.test(token.text);
        end += 1;
        continue;
      }
      const next = capital(end + 1) && !STARTERS.has(tokens[end + 1]?.text ?? '');
      if (token.text === '&' && next) end += 2;
      // "the aid group Hope at Sea"
      else if (named && /^(?:at|in|for|of|to|on|without|against)$/.test(token.lower) && capital(end + 1))
        end += 2;
      else if (PARTICLES.has(token.lower) && next) end += 2;
      else if (PARTICLES.has(token.lower) && PARTICLES.has(tokens[end + 1]?.lower ?? '') && capital(end + 2))
        end += 3;
      else if (isPluralPossessive(end) && next && endsInBody(end + 1)) end += 2;
      else if (token.lower === 'of' && ofHead && isOfHead(end - 1) && next) end += 2;
      else if (
        token.lower === 'of' &&
        ofHead &&
        isOfHead(end - 1) &&
        tokens[end + 1]?.lower === 'the' &&
        capital(end + 2)
      )
        end += 3;
      else if (
        token.lower === 'and' &&
        next &&
        /^(?:Ministry|Department|Office|Committee|Bureau|Agency|Administration)$/.test(
          tokens[from]?.text ?? '',
        )
      )
        end += 2;
      else if (
        token.lower === 'for' &&
        next &&
        /^(?:Center|Centre|Institute|Committee|Council|Campaign|Association|Agency|Foundation|Coalition|Fund|Society)$/.test(
          tokens[end - 1]?.text ?? '',
        )
      )
        end += 2;
      else break;
    }
    return end;
  }

  /** "Bank of …", not the second "of" of "Minister Ines Falk of Norland". */
  function isOfHead(at: number): boolean {
    return OF_HEADS.test(tokens[at]?.text ?? '');
  }

  /** "Bakers' Union", "Fishermen's Guild": the mark at `at` belongs to the members of a body. */
  function isPluralPossessive(at: number): boolean {
    const token = tokens[at];
    const owner = tokens[at - 1]?.text ?? '';
    if (token?.spaced) return false;
    if (token?.lower === "'s") return /(?:men|women|People|Children)$/.test(owner);
    return /^['’]$/.test(token?.text ?? '') && /[a-z]s$/.test(owner);
  }

  function endsInBody(from: number): boolean {
    for (let at = from; at < from + 3 && capital(at); at += 1)
      if (BODY_HEADS.has(tokens[at]?.lower ?? '')) return true;
    return false;
  }

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
        const mention = countries[country.index];
        const following = country.end < to;
        if (mention && (!following || !isFirstOfBody(country.end, to) || mention.naming === 'demonym')) {
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
        if (mention && following) {
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

  /** A run without country words: a title and a person, a body by its head noun, or something unknown. */
  function addPlain(from: number, to: number): void {
    let nameStart = from;
    for (let at = from; at < to; at += 1) {
      const word = tokens[at]?.text ?? '';
      if (!TITLES.has(word)) continue;
      // "Emir Kasal", "Dean Foster": a given name as well.
      if (at === from && to - from === 2 && MALE_NAMES.has(word)) continue;
      if (tokens[at + 1]?.lower === 'of') {
        if (!OFFICE_OF.test(tokens[at + 2]?.text ?? '')) continue;
        nameStart = Math.min(to, at + 3);
        if (tokens[nameStart]?.lower === 'and') nameStart = to;
        at += 2;
      } else nameStart = at + 1;
    }
    // "Firefighter Lutz Ahrens", "Toolmaker Kastor AG": a word with its capital from the sentence's start.
    if (nameStart === from && to - from >= 2 && startsSentence(from)) {
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
    if (length === 0) return; // only a title: "the Foreign Minister"
    if (
      last &&
      BODY_HEADS.has(last.lower) &&
      !(length === 2 && isPersonWithBodyName(nameStart)) &&
      !(nameStart > from && length === 1) &&
      (length > 1 || nameStart > from)
    ) {
      names.push({ ...plain(from, to), kind: 'organisation', rule: 'names/body-head' });
      return;
    }
    if (nameStart > from && length <= 5) {
      names.push({ ...plain(nameStart, to), titleStart: from, kind: 'person', rule: 'names/title' });
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

/** Countries known by name, and those that the text shows to be some; in order, never overlapping. */
function allCountries(text: string, headline: string): CountryMention[] {
  const known = countryMentions(text);
  // The headline is evidence only: what it names is no mention in the text.
  const whole = headline === '' ? text : `${text}\n\n${headline}`;
  const states = statesInText(whole, known).filter(({ end }) => end <= text.length);
  if (states.length === 0) return known;
  return [...known, ...states]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mention, index, all) => index === 0 || mention.start >= (all[index - 1]?.end ?? 0));
}

/** Words of a name that say nothing of the person: "Jr.", "Mr". */
export function bareName(name: string): string[] {
  return name.split(/\s+/).filter((word) => !COURTESIES.has(word) && !/^(?:Jr|Sr|II|III|IV)\.?$/.test(word));
}
