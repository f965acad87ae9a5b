import { firstDay, type Said } from './said.ts';
import { type SameQuote, sameQuotes } from './same-quote.ts';
import { sameSubstance } from './same-substance.ts';
import type { Dossier } from './story.ts';
import { wordsOf } from './words.ts';

/** What one party has said officially, as far as the articles tell. */
export interface Side {
  readonly party: string;
  /** Newest first: the latest position, then the earlier ones that differ from it and from each other. */
  readonly positions: readonly Position[];
  /** Who has spoken for it, the most quoted first, with the latest role that an article gives. */
  readonly speakers: readonly { readonly name: string; readonly role: string | null }[];
}

/** A quotation that states a position, with all the articles that have it. */
export interface Position {
  readonly same: SameQuote;
  /** ISO day it was said or, where that isn't told, first reported; null where neither is known. */
  readonly day: string | null;
}

/** Positions a side shows: the latest, and how it came to it. */
const POSITIONS = 3;
const SPEAKERS = 4;
/** From this share of common words on, two statements are one position. */
const SAME = 0.7;
/** A party that says yes after no has changed its position, whatever words the two share. */
const REFUSAL = /\b(?:not|never|no|neither|nor|refus\w+|reject\w*|den(?:y|ie)\w*)\b|n['’]t\b/i;
/** Fewer words than this hardly state a position ("it was expected"), unless they say what is wanted: "it would not appeal". */
const SHORT = 6;
const SHORTEST = 3;
/** "It went down with the ship": of what it speaks stands before it. */
const LEANING = /^[“"‘']?(?:It|This|That|They|These|Those|He|She)\b/;
/** Where a quotation breaks off in the middle. */
const BROKEN =
  /\b(?:as long|as soon|as much|as many|than|of|to|the|an?|and|or|but|if|because|with|for)[,.]?[”"’']?$/i;
/** Words by which a party says what it wants, does or refuses. */
const STANCE =
  /\b(?:will|would|shall|must|should|demand\w*|want\w*|accept\w*|reject\w*|refus\w*|agree\w*|withdr\w+|end(?:s|ed)?|suspend\w*|remain\w*|break\w*|broke\w*|violat\w*|right|unfair|illegal|call\w*|ask\w*|offer\w*|need\w*|never|cannot|can't|regret\w*|protest\w*|settle\w*)\b/gi;

/**
 * The official positions of a story's parties, the party that speaks most first. Whom one article alone asks, and who
 * takes no stand, is an onlooker. Pure and deterministic.
 */
export function sides({ story, articles }: Dossier): Side[] {
  const byParty = new Map<string, Said[]>();
  for (const source of articles) {
    for (const quote of source.facts.quotes) {
      const party = quote.speaker?.party;
      if (!party || (quote.speaker?.capacity !== 'public' && quote.speaker?.capacity !== 'organisation'))
        continue;
      const list = byParty.get(party) ?? [];
      list.push({ source, quote, dropped: false });
      byParty.set(party, list);
    }
  }
  return [...byParty]
    .map(([party, said]): Side => ({ party, positions: positionsOf(said), speakers: speakersOf(said) }))
    .filter(({ party, positions }) => positions.length > 0 && isName(party))
    .filter(
      ({ party, positions: [latest] }) =>
        story.parties.includes(party) ||
        articles.filter(({ article }) => article.body.toLowerCase().includes(party.toLowerCase())).length >
          1 ||
        (latest !== undefined && stanceOf(wordsIn(latest)) > 0),
    )
    .sort((a, b) => spoken(byParty, b.party) - spoken(byParty, a.party) || (a.party < b.party ? -1 : 1));
}

function stanceOf(text: string): number {
  return text.match(STANCE)?.length ?? 0;
}

/** "the ministry", "the board": whose it is, the article leaves open. */
function isName(party: string): boolean {
  return /\p{Lu}/u.test(party);
}

function spoken(byParty: ReadonlyMap<string, readonly Said[]>, party: string): number {
  return byParty.get(party)?.length ?? 0;
}

/** The weightiest statement of each day, newest first, without repetitions. */
function positionsOf(said: readonly Said[]): Position[] {
  // What an article recalls of months ago is no new position: the day is that of the first to tell it.
  const newestFirst = sameQuotes(said)
    .map((same): Position => ({ same, day: firstDay(same) }))
    .sort(
      (a, b) =>
        order(b.day ?? '', a.day ?? '') ||
        weight(b) - weight(a) ||
        a.same.said.quote.start - b.same.said.quote.start,
    );
  const chosen: { position: Position; terms: ReadonlySet<string>; refuses: boolean }[] = [];
  for (const position of newestFirst) {
    if (chosen.length === POSITIONS) break;
    if (weight(position) <= 0 || chosen.some((each) => each.position.day === position.day)) continue;
    const refuses = REFUSAL.test(wordsIn(position));
    const terms = new Set(wordsOf(wordsIn(position)).flatMap((word) => (word.stop ? [] : [word.term])));
    if (chosen.some((each) => each.refuses === refuses && sameSubstance(each.terms, terms) >= SAME)) continue;
    chosen.push({ position, terms, refuses });
  }
  return chosen.map((each) => each.position);
}

/** How much of a position a statement is: stance words count, very short ones don't. */
function weight(position: Position): number {
  const text = wordsIn(position);
  const length = text.split(/\s+/).length;
  const stance = stanceOf(text);
  if (length < (stance > 0 ? SHORTEST : SHORT) || BROKEN.test(text)) return 0;
  if (stance === 0 && LEANING.test(text)) return 0;
  const sure = position.same.said.quote.confidence >= 0.6;
  return 1 + Math.min(3, stance) + (sure ? 1 : 0) - (length > 60 ? 1 : 0);
}

function wordsIn({
  same: {
    said: { source, quote },
  },
}: Position): string {
  return source.article.body.slice(quote.start, quote.end);
}

function speakersOf(said: readonly Said[]): Side['speakers'] {
  const people = new Map<string, { role: string | null; times: number }>();
  for (const { quote } of said) {
    if (!quote.speaker?.named || quote.speaker.name === quote.speaker.party) continue;
    const known = people.get(quote.speaker.name);
    people.set(quote.speaker.name, {
      role: quote.speaker.role ?? known?.role ?? null,
      times: (known?.times ?? 0) + 1,
    });
  }
  return [...people]
    .sort(([a, x], [b, y]) => y.times - x.times || order(a, b))
    .slice(0, SPEAKERS)
    .map(([name, { role }]) => ({ name, role }));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
