import stopWords from '../../data/lexicon/stop-words.json' with { type: 'json' };
import type { Span } from '../article/article.ts';
import { datelinePrefixLength } from './dateline-prefix.ts';
import type { Entity } from './facts.ts';
import { standingOf, withoutQuotes } from './standing-alone.ts';

/** What key sentences are chosen with. */
export interface KeySentenceInput {
  readonly headline: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
}

/** As many key sentences as an article has at most. */
const MOST = 6;
/** Sentences further down are never among them; keeps the work bounded. */
const READ = 200;

const STOP: ReadonlySet<string> = new Set(stopWords.words);

/**
 * Indices of the sentences that together tell the article, best first: at most six. A sentence counts for its
 * place, for the words it shares with the headline and the rest of the article, for names and figures; one that
 * hangs on its neighbours or repeats a better one counts less (maximal marginal relevance).
 */
export function keySentencesOf({ headline, text, sentences, entities }: KeySentenceInput): number[] {
  const read = sentences.slice(0, READ);
  const texts = read.map(({ start, end }) => text.slice(start, Math.min(end, start + 1000)));
  const bags = texts.map(bagOf);
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const title = bagOf(headline);
  const named = namedIn(entities, read);
  const scores = texts.map((raw, index) => {
    const sentence = index === 0 ? raw.slice(datelinePrefixLength(raw)) : raw;
    const own = withoutQuotes(sentence);
    const bag = bags[index] ?? new Set();
    return (
      place(index) +
      centrality(bag, frequency) +
      overlap(title, bag) +
      0.1 * Math.min(3, named[index] ?? 0) +
      (/\d/.test(sentence) ? 0.1 : 0) +
      0.5 * standingOf(sentence).score +
      substance(own) +
      fullness(sentence, own)
    );
  });
  return spread(scores, bags);
}

/** The first sentence says most; after that places differ little. */
function place(index: number): number {
  return index === 0 ? 1.8 : 1 / (1 + index * 0.25);
}

/** How common the sentence's words are in the article, in 0 to about 1. */
function centrality(bag: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of bag) sum += Math.log(frequency.get(word) ?? 1);
  return bag.size === 0 ? 0 : sum / (bag.size + 6);
}

/** Acts, answers and next steps tell the story; what a company is or where a river rises does not. */
const ACTS =
  /\b(?:agreed|announced|approved|arrested|banned|began|broke off|called off|cancelled|closed|condemned|convicted|cut|decided|demanded|denied|dismissed|ended|fined|imposed|killed|launched|lodged|lost|opened|ordered|protested|ratified|recalled|refused|rejected|released|removed|resigned|ruled|sentenced|signed|sued|suspended|threatened|urged|voted|vowed|warned|withdrew|won)\b/;
const AHEAD = /\b(?:will|would|is to|are to|plans? to|due to|expected to|scheduled)\b/;
const STANDING_FACT =
  /^(?:The )?(?:\p{Lu}[\p{L}-]*\s){1,4}(?:is|are|was|were) (?:an?|the|both|home|one|located|among)\b|,\s(?:founded|based|established|born) in\b|\b(?:rises|lies|stands|flows) in\b/u;

/** Of a sentence without what it quotes. */
function substance(own: string): number {
  return (ACTS.test(own) ? 0.3 : 0) + (AHEAD.test(own) ? 0.15 : 0) - (STANDING_FACT.test(own) ? 0.5 : 0);
}

/** Short sentences and bare quotations say little; `own` is the sentence without what it quotes. */
function fullness(sentence: string, own: string): number {
  const words = wordsIn(sentence);
  const ownWords = own === sentence ? words : wordsIn(own);
  return (words < 8 ? -0.6 : words > 55 ? -0.3 : 0) + (ownWords < 10 ? -0.5 : 0);
}

/** How many words a text has, counted up to 60. */
function wordsIn(text: string): number {
  let words = 1;
  let blank = false;
  for (let at = 0; at < text.length && words < 60; at += 1) {
    const code = text.charCodeAt(at);
    const space = code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(text.charAt(at)));
    if (space && !blank) words += 1;
    blank = space;
  }
  return words;
}

function spread(scores: readonly number[], bags: readonly ReadonlySet<string>[]): number[] {
  const chosen: number[] = [];
  const left = new Set(scores.keys());
  // How much of each sentence the chosen one that is most like it says already.
  const repeated = scores.map(() => 0);
  while (chosen.length < MOST && left.size > 0) {
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const index of left) {
      const score = (scores[index] ?? 0) - 1.2 * (repeated[index] ?? 0);
      if (score > bestScore) [best, bestScore] = [index, score];
    }
    chosen.push(best);
    left.delete(best);
    const said = bags[best] ?? new Set<string>();
    for (const index of left)
      repeated[index] = Math.max(repeated[index] ?? 0, overlap(bags[index] ?? new Set(), said));
  }
  return chosen;
}

/** The share of `a` that `b` has too. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return a.size === 0 ? 0 : shared / a.size;
}

function bagOf(text: string): Set<string> {
  const bag = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{2,40}/gu) ?? []) {
    if (!STOP.has(word)) bag.add(word.length > 4 ? withoutEnding(word) : word);
  }
  return bag;
}

function withoutEnding(word: string): string {
  if (word.endsWith('ing')) return word.slice(0, -3);
  if (word.endsWith('ed') || word.endsWith('es')) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** How many different entities each sentence names. */
function namedIn(entities: readonly Entity[], sentences: readonly Span[]): number[] {
  const counts: number[] = sentences.map(() => 0);
  for (const { mentions } of entities) {
    let at = 0;
    let last = -1;
    for (const mention of mentions) {
      while (at < sentences.length && (sentences[at]?.end ?? 0) <= mention.start) at += 1;
      if (at >= sentences.length) break;
      if (at !== last) counts[at] = (counts[at] ?? 0) + 1;
      last = at;
    }
  }
  return counts;
}
