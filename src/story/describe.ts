import { countryMentions } from '../analysis/countries.ts';
import type { Signature } from './signature.ts';
import { isStopWord, type Word, wordsOf } from './words.ts';

/** One article of a story, as far as describing needs it. */
export interface StoryMember {
  readonly articleId: string;
  readonly headline: string;
  readonly signature: Signature;
  readonly invented: boolean;
  /** ISO day or null. */
  readonly published: string | null;
}

export interface StoryDescription {
  readonly slug: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly keywords: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
}

const MOST_PARTIES = 4;
const MOST_KEYWORDS = 60;

/** What a story is, in its articles' own words. The same for any order of members. */
export function describeStory(members: readonly StoryMember[]): StoryDescription {
  const ordered = [...members].sort(
    (a, b) => order(a.published ?? '9999', b.published ?? '9999') || order(a.articleId, b.articleId),
  );
  const parties = partiesOf(ordered);
  const typical = typicalTerms(ordered);
  const phrase = parties.length > 0 ? phraseOf(ordered, typical, parties) : centralHeadline(ordered, typical);
  const leading = parties.slice(0, 2);
  const title =
    leading.length > 0 && phrase !== '' ? `${leading.join(' – ')}: ${phrase}` : phrase || leading.join(' – ');
  const days = ordered.flatMap(({ published }) => published ?? []);
  return {
    slug: slugOf([...leading, phrase].join(' ')),
    title: title || ordered[0]?.headline || '',
    parties,
    keywords: keywordsOf(ordered, typical),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}

/** Lower case, words joined by hyphens, at most about 60 characters, no word cut. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    // Accents go; what makes another letter of one ("が", "한") stays.
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’´]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !isStopWord(word));
  let slug = '';
  for (const word of words) {
    if (slug.split('-').includes(word)) continue;
    if (slug.length + word.length > 60) break;
    slug = slug === '' ? word.slice(0, 60) : `${slug}-${word}`;
  }
  return slug;
}

/** Two to four: those that most articles put first or name in their headlines; one where there is only one. */
function partiesOf(members: readonly StoryMember[]): string[] {
  const scores = new Map<string, number>();
  for (const { signature } of members) {
    const named = signature.parties.filter((party) => /^[\p{Lu}\d]/u.test(party));
    for (const [rank, party] of named.entries()) scores.set(party, (scores.get(party) ?? 0) + 1 / (rank + 1));
  }
  // Who is named in headlines is what the story is about, whoever else each article lets speak.
  for (const { headline, signature } of members)
    for (const party of scores.keys())
      if (headline.includes(party) || signature.headlineTerms.includes(`@${party}`))
        scores.set(party, (scores.get(party) ?? 0) + 0.5);
  const ranked = [...scores].sort(([a, x], [b, y]) => y - x || order(a, b));
  const top = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(([, score], rank) => score >= top * (rank < 2 ? 0.3 : 0.33) && score / members.length >= 0.2)
    .slice(0, MOST_PARTIES)
    .map(([party]) => party);
}

/** How many articles hold a term, headlines counted twice, by term. */
function typicalTerms(members: readonly StoryMember[]): Map<string, number> {
  const typical = new Map<string, number>();
  for (const { signature } of members) {
    const headline = new Set(signature.headlineTerms);
    for (const [term, weight] of Object.entries(signature.terms)) {
      const gain = (Math.min(weight, 3) * (headline.has(term) ? 2 : 1)) / members.length;
      typical.set(term, (typical.get(term) ?? 0) + gain);
    }
  }
  return typical;
}

/** A toll, a bid or a date changes from article to article: only what half of the headlines print is of the story. */
function passingFigures(members: readonly StoryMember[]): (word: string) => boolean {
  return (word) =>
    /\d/.test(word) && members.filter(({ headline }) => headline.includes(word)).length * 2 <= members.length;
}

/** The run of words of a headline that tells most of the story: no party, no stop word at either end. */
function phraseOf(
  members: readonly StoryMember[],
  typical: ReadonlyMap<string, number>,
  parties: readonly string[],
): string {
  // The title names the parties already.
  const said = new Set(parties.flatMap((party) => wordsOf(party).map(({ term }) => term)));
  const isPassing = passingFigures(members);
  let best = { score: 0, text: '' };
  for (const { headline } of members) {
    for (const run of runsOf(headline)) {
      for (let from = 0; from < run.length; from++) {
        for (let to = from + 2; to <= Math.min(run.length, from + 5); to++) {
          const words = run.slice(from, to);
          if (words.some(({ printed }) => isPassing(printed))) continue;
          const sum = words.reduce(
            (total, { term }) => total + (said.has(term) ? 0 : (typical.get(term) ?? 0)),
            0,
          );
          const score = sum / (words.length + 1);
          if (score > best.score) best = { score, text: printed(headline, words) };
        }
      }
    }
  }
  return best.text;
}

/** The headline whose words most articles share, cut after a word where it is long. */
function centralHeadline(members: readonly StoryMember[], typical: ReadonlyMap<string, number>): string {
  const isPassing = passingFigures(members);
  const lasting = members.filter(
    ({ headline }) => !wordsOf(headline).some(({ printed }) => isPassing(printed)),
  );
  let best = { score: -1, text: '' };
  for (const { headline, signature } of lasting.length > 0 ? lasting : members) {
    const sum = signature.headlineTerms.reduce((total, term) => total + (typical.get(term) ?? 0), 0);
    const score = sum / (signature.headlineTerms.length + 3);
    if (score > best.score) best = { score, text: headline };
  }
  return best.text.length <= 80 ? best.text : `${best.text.slice(0, 80).replace(/\s+\S*$/, '')} …`;
}

/** Stretches of a headline without stop words, punctuation and countries; the verb after "to" is left out. */
function runsOf(headline: string): Word[][] {
  const countries = countryMentions(headline);
  const runs: Word[][] = [];
  let run: Word[] = [];
  let end = 0;
  let afterTo = false;
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const word of wordsOf(headline)) {
    const gap = headline.slice(end, word.start);
    if (!/^[ -]?$/.test(gap)) close();
    end = word.start + word.printed.length;
    const inCountry = countries.some((span) => word.start >= span.start && word.start < span.end);
    if (word.stop || inCountry || afterTo) close();
    else run.push(word);
    afterTo = word.printed.toLowerCase() === 'to';
  }
  close();
  return runs;
}

function printed(headline: string, words: readonly Word[]): string {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return '';
  const text = headline.slice(first.start, last.start + last.printed.length);
  return isTitleCase(headline)
    ? text.replace(/\p{Lu}\p{Ll}[\p{L}'’-]*/gu, (word) => word.toLowerCase())
    : text;
}

function isTitleCase(headline: string): boolean {
  const words = wordsOf(headline).filter(({ stop, printed: word }) => !stop && /^\p{L}/u.test(word));
  return words.length > 2 && words.every(({ printed: word }) => /^\p{Lu}/u.test(word));
}

/** Names and headline words, lower case, most typical first. */
function keywordsOf(members: readonly StoryMember[], typical: ReadonlyMap<string, number>): string[] {
  const scores = new Map<string, number>();
  for (const { headline, signature } of members) {
    for (const [rank, name] of signature.names.entries()) {
      const key = name.toLowerCase();
      scores.set(key, (scores.get(key) ?? 0) + 2 / (1 + rank / 8));
    }
    for (const { printed: word, term, stop } of wordsOf(headline)) {
      if (stop) continue;
      const key = word.toLowerCase();
      scores.set(key, (scores.get(key) ?? 0) + Math.min(2, typical.get(term) ?? 0));
    }
  }
  // What most articles speak of, though no headline does: "election".
  for (const { signature } of members) {
    for (const [term, word] of Object.entries(signature.printed ?? {})) {
      const key = word.toLowerCase();
      if (!scores.has(key)) scores.set(key, Math.min(1, 0.5 * (typical.get(term) ?? 0)));
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || order(a, b))
    .slice(0, MOST_KEYWORDS)
    .map(([keyword]) => keyword);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
