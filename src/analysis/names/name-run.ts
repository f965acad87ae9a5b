/**
 * Runs of capitalised words that may be names.
 *   Finds: "Bank of Japan", "Charles de Gaulle", "Bakers' Union", "the aid group Hope at Sea"
 *   Must not find: "The" at the start of a sentence, "I", the first "Talks" of "Talks went on".
 */
import { tagAt, type WordDocument } from '../words/document.ts';
import { isNamedBy } from './introduced.ts';
import {
  BODY_HEADS,
  FAMILY_FIRST,
  FEMALE_NAMES,
  MALE_NAMES,
  roleEndingAt,
  STARTERS,
  TITLES,
} from './lexicon.ts';

const ATTRIBUTE =
  /^(?:Neighbou?ring|Nearby|Rival|Fellow|Outgoing|Incoming|Embattled|Ailing|Beleaguered|Troubled|Former|Then)$|-(?:owned|based|backed|led|run|born|listed|laden|held|controlled)$/;
const PARTICLES = new Set(
  'de del della der den van von bin ibn al el da dos das du di la le ten ter ul des'.split(' '),
);
export const OF_HEADS =
  /^(?:Ministry|Bank|University|Department|House|Republic|Secretary|Court|Bureau|Board|Council|Office|Chiefs|Institute|College|School|Church|Chamber|Committee|Federation|Association|Union|League|Congress|Academy|Museum|Organi[sz]ation|Agency|Center|Centre|Society|Commission|Conference|Confederation|Chief|Speaker|Director|Party|Kingdom|Isle|Gulf|Bay|Cape|Port|Strait|Strip|City|People|State|United|Attorney|Minister|President|King|Queen|Prince|Duke|Archbishop|Bishop|Authority|Security|Joint|Administration|Knights|Daughters|Sons|Bank|Journal|Times|Voice|Reserve|Friends|Alliance|Front|Movement|Army|Workers|Circle|Guild|Order)$/;

/** Last words of what a body is for: people of a trade, branches of the state and of learning. */
const FIELD =
  /^(?:[a-z]{4,}(?:ers|ors|ists|ians|men|women|ants|ents)|workers|employees|sciences?|arts|crafts|technology|industry|commerce|trade|culture|education|sports?|tourism|design|music|health|medicine|hygiene|welfare|fisheries|forestry|agriculture|transport|energy|mines|mining|water|works|housing|justice|economy|finance|planning|research|engineering|letters|antiquities|monuments|churches|teachers|nurses)$/;
/** What ends the name before "and" all the same: a body for a whole country. */
const FIELDLESS = /(?:land|ia|stan|burg|ford|ton|ville)$/;

/** Reads runs of a document; its dateline ends at offset `datelineEnd`. */
export function runReader(document: WordDocument, datelineEnd: number) {
  const { text, tokens, sentenceStarts, sentenceOf } = document;
  const lowerSeen = new Set<string>();
  for (const token of tokens)
    if (token.text === token.lower && token.kind === 'word') lowerSeen.add(token.lower);

  // Words with a capital where no sentence begins.
  const proper = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.kind === 'word' && token.form.capital && sentenceStarts[sentenceOf[index] ?? 0] !== index)
      proper.add(token.lower);
  });

  const capital = (index: number): boolean => {
    const token = tokens[index];
    // "el-Shamiri", "al-Bashir"
    return (
      token?.kind === 'word' &&
      /^(?:(?:el|al|as|ash|an|ar|at|az|ad|bin|ben|ibn|abu)-)?\p{Lu}/u.test(token.text)
    );
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
  const mayBeName = (index: number): boolean => {
    const token = tokens[index];
    if (!token || !capital(index) || token.text === 'I' || /^I'/.test(token.text)) return false;
    // "the People's Army"
    if (isPluralPossessive(index + 1) && capital(index + 2) && endsInBody(index + 2)) return true;
    if (STARTERS.has(token.text) && !isFamilyFirst(index))
      // "the mediator, Per Ahl"
      return (
        !startsSentence(index) &&
        capital(index + 1) &&
        (MALE_NAMES.has(token.text) || FEMALE_NAMES.has(token.text) || isNamedBy(document, index))
      );
    // "State-owned Ruthgas", "Neighbouring Teluria": a word with its capital from the sentence's start.
    if (startsSentence(index) && ATTRIBUTE.test(token.text) && capital(index + 1)) return false;
    if (!startsSentence(index)) return true;
    if (proper.has(token.lower) && !lowerSeen.has(token.lower)) return true;
    const tag = tagAt(document, index);
    if (tag === 'PROPN' && !lowerSeen.has(token.lower)) return true;
    if (/[a-z][A-Z]|^[A-Z]{2,}$|\./.test(token.text)) return true;
    if (MALE_NAMES.has(token.text) || FEMALE_NAMES.has(token.text) || TITLES.has(token.text)) return true;
    if (FAMILY_FIRST.has(token.text) && capital(index + 1)) return true;
    if (!capital(index + 1) || STARTERS.has(tokens[index + 1]?.text ?? '')) return tag === 'PROPN';
    return tag === 'PROPN' || tag === 'NOUN' || tag === 'ADJ' || tag === 'X';
  };

  return { startsSentence, mayBeName, endOf };

  /** "Do Hyun-seok": a family name that is a common word, before a given name with a hyphen. */
  function isFamilyFirst(index: number): boolean {
    return (
      FAMILY_FIRST.has(tokens[index]?.text ?? '') &&
      /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(tokens[index + 1]?.text ?? '')
    );
  }

  /** Where the run of capitalised words that starts at `from` ends. */
  function endOf(from: number): number {
    let end = from + 1;
    let ofHead = OF_HEADS.test(tokens[from]?.text ?? '');
    const named = isNamedBy(document, from);
    while (end < tokens.length && end - from < 14 && sentenceOf[end] === sentenceOf[from]) {
      const token = tokens[end];
      if (!token) break;
      if (token.text.includes('\n')) break;
      if (
        capital(end) &&
        (named || !STARTERS.has(token.text) || isFamilyFirst(end)) &&
        token.spaced &&
        token.text !== 'I'
      ) {
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
      else if (isPluralPossessive(end) && next && (endsInBody(end + 1) || isOwnedByMembers(from, end))) {
        ofHead ||= OF_HEADS.test(tokens[end + 1]?.text ?? '');
        end += 2;
      } else if (token.lower === 'of' && next && ((ofHead && isOfHead(end - 1)) || isUnited(from, end)))
        end += 2;
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
      else if (token.lower === 'and' && next && (isHalfOfBody(from, end) || isHalfOfField(from, end)))
        end += 2;
      else if (
        token.lower === 'for' &&
        next &&
        /^(?:Center|Centre|Institute|Committee|Council|Campaign|Association|Agency|Foundation|Coalition|Fund|Society|Alliance|Movement|Front|Party|Union|Network|Forum|Doctors|Students|Mothers|Citizens)$/.test(
          tokens[end - 1]?.text ?? '',
        )
      )
        end += 2;
      else break;
    }
    return end;
  }

  /** "the Rail and Tram Workers' Union": the words before "and" are no name of their own. */
  function isHalfOfBody(from: number, and: number): boolean {
    if (!/^(?:the|'s)$/.test(tokens[from - 1]?.lower ?? '') || and - from > 2) return false;
    if (BODY_HEADS.has(tokens[and - 1]?.lower ?? '')) return false;
    let end = and + 1;
    while (end < and + 6 && (capital(end) || isPluralPossessive(end))) end += 1;
    return end > and + 2 && BODY_HEADS.has(tokens[end - 1]?.lower ?? '');
  }

  /** "Union of Glass and Ceramic Workers", "Chamber of Trade and Industry": what a body is for goes on. */
  function isHalfOfField(from: number, and: number): boolean {
    const of = and - 2;
    if (of <= from || tokens[of]?.lower !== 'of' || !isOfHead(of - 1) || !BODY_HEADS.has(lowerAt(of - 1)))
      return false;
    let end = and + 1;
    while (end < and + 4 && capital(end)) end += 1;
    const last = lowerAt(end - 1);
    // "the University of Norwell and Hale": places and people are no fields.
    return FIELD.test(last) && !FIELDLESS.test(lowerAt(and - 1));
  }

  function lowerAt(at: number): string {
    return tokens[at]?.lower ?? '';
  }

  /** "Commuters' Voice", "Teachers' First": what people who do something call their body, no team's player. */
  function isOwnedByMembers(from: number, mark: number): boolean {
    if (mark !== from + 1 || capital(mark + 2) || STARTERS.has(tokens[mark + 1]?.text ?? '')) return false;
    return (roleEndingAt([lowerAt(from)], 0)?.kind ?? 'public') !== 'public';
  }

  /** "United Nurses of Norwell" */
  function isUnited(from: number, of: number): boolean {
    return (
      of > from + 1 && /^(?:United|Associated)$/.test(tokens[from]?.text ?? '') && /s$/.test(lowerAt(of - 1))
    );
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
}
