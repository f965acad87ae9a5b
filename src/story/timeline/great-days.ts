import { dayNumber } from '../date-words.ts';
import { wordsOf } from '../words.ts';
import type { DatedText } from './dated-text.ts';

/** A day with how much the articles make of it. */
export interface RankedDay {
  /** ISO day. */
  readonly day: string;
  readonly score: number;
  /** The sentence that says best what happened. */
  readonly text: string;
}

interface Day {
  /** Articles that name the day. */
  named: number;
  /** Those that look back to it from seven days later or more. */
  farBack: number;
  /** How far they look back, in doublings of days, added up. */
  reach: number;
  published: number;
  best: { readonly text: string; readonly worth: number } | null;
}

/** Days on either side that a day's number of articles is compared with. */
const AROUND = 5;
/** First sentences of an article that may stand for the day it came out on. */
const LEAD = 2;

/**
 * The days that matter most to what the articles tell, greatest first. A day is great when many articles name it, and
 * more so when they still name it weeks later; and when more articles come out on it than around it. (Counts
 * of references as in G. B. Tran et al., "Joint graphical models for date selection in timeline summarization", 2015;
 * weights
 * chosen on four of five stories and tried on the fifth gave a point less than these on average.)
 */
export function greatDays(articles: readonly DatedText[]): RankedDay[] {
  const days = new Map<string, Day>();
  const day = (name: string): Day => {
    let known = days.get(name);
    if (!known) {
      known = { named: 0, farBack: 0, reach: 0, published: 0, best: null };
      days.set(name, known);
    }
    return known;
  };
  const worths = sentenceWorths(articles);
  for (const [article, { published, sentences }] of articles.entries()) {
    const own = published === null ? null : dayNumber(published);
    if (published !== null) day(published).published += 1;
    const named = new Set<string>();
    for (const [index, sentence] of sentences.entries()) {
      const worth = worths[article]?.[index] ?? 0;
      if (published !== null && index < LEAD && sentence.days.length === 0)
        offer(day(published), sentence.text, 0.6 * worth);
      for (const name of sentence.days) {
        offer(day(name), sentence.text, worth / sentence.days.length);
        if (named.has(name)) continue;
        named.add(name);
        const known = day(name);
        const age = own === null ? 0 : own - dayNumber(name);
        known.named += 1;
        if (age >= 7) known.farBack += 1;
        if (age >= 0) known.reach += Math.log2(1 + age);
      }
    }
  }
  const counts = new Map([...days].map(([name, { published }]) => [dayNumber(name), published]));
  return [...days]
    .map(([name, known]) => ({
      day: name,
      score: greatness(known, dayNumber(name), counts),
      text: known.best?.text ?? '',
    }))
    .sort((a, b) => b.score - a.score || (a.day < b.day ? -1 : 1));
}

function greatness(day: Day, number: number, counts: ReadonlyMap<number, number>): number {
  let around = 0;
  for (let away = -AROUND; away <= AROUND; away += 1) around += counts.get(number + away) ?? 0;
  return (
    Math.log1p(day.named) +
    0.5 * Math.log1p(day.reach) +
    Math.log1p(day.farBack) +
    0.5 * (Math.log1p(day.published) - Math.log1p(around / (2 * AROUND + 1)))
  );
}

function offer(day: Day, text: string, worth: number): void {
  if (day.best === null || worth > day.best.worth) day.best = { text, worth };
}

/** How much of what the articles share each sentence says, for its length. */
function sentenceWorths(articles: readonly DatedText[]): number[][] {
  const terms = articles.map(({ sentences }) => sentences.map(({ text }) => termsOf(text)));
  const counts = new Map<string, number>();
  for (const sentences of terms) {
    const told = new Set<string>();
    for (const each of sentences) for (const term of each) told.add(term);
    for (const term of told) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return terms.map((sentences) =>
    sentences.map((each) => {
      let sum = 0;
      for (const term of each) sum += counts.get(term) ?? 0;
      return each.size < 4 || each.size > 40 ? 0.01 * sum : sum / Math.sqrt(each.size + 4);
    }),
  );
}

function termsOf(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap(({ term, stop }) => (stop ? [] : [term])));
}
