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

/** What is measured of each sentence, in this order, each from 0 to 1; data/models/key-sentences.json has a weight for each. */
export const KEY_SENTENCE_FEATURES = [
  'first',
  'second',
  'third',
  'place',
  'late',
  'last',
  'paragraph',
  'central',
  'title',
  'lead',
  'named',
  'digit',
  'numbers',
  'standing',
  'acts',
  'ahead',
  'fact',
  'short',
  'length',
  'own short',
  'quoted',
  'marks',
  'said',
  'refused',
  'pronoun',
  'day',
  'year',
  'age',
  'money',
  'official',
] as const;

/** The features of every sentence, and the words that each is made of. */
export interface MeasuredSentences {
  readonly features: readonly (readonly number[])[];
  readonly bags: readonly ReadonlySet<string>[];
}

const STOP: ReadonlySet<string> = new Set(stopWords.words);
const REFUSED = /\b(?:comment|declined|did not (?:answer|reply)|nothing to add|without speaking)\b/;
const PRONOUN = /^(?:He|She|It|They|His|Her|Their|Its|This|That|These)\b/;
const DAY =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|January|February|March|April|June|July|August|September|October|November|December)\b/;
const YEAR = /\b(?:1[5-9]|20)\d\d\b/;
const AGE = /, \d\d,|\bwho is \d\d\b/;
const MONEY = /\b(?:million|billion|percent|per cent)\b|%/;
const OFFICIAL =
  /\b(?:minister|ministry|police|president|court|judge|government|prosecutors?|commission|union|parliament|army|spokes\w{1,10})\b/i;
const SAID = /\b(?:said|says|told|according to)\b/;

/** Measures sentences for the choice of those that tell an article. Linear in the text. */
export function measureSentences({
  headline,
  text,
  sentences,
  entities,
}: KeySentenceInput): MeasuredSentences {
  const texts = sentences.map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST)));
  const bags = texts.map(bagOf);
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const title = bagOf(headline);
  const named = namedIn(entities, sentences);
  const lead = bags[0] ?? new Set();
  const features = texts.map((raw, index): number[] => {
    const sentence = index === 0 ? raw.slice(datelinePrefixLength(raw)) : raw;
    const own = withoutQuotes(sentence);
    const bag = bags[index] ?? new Set();
    const words = wordsIn(sentence);
    const ownWords = own === sentence ? words : wordsIn(own);
    const before = sentences[index - 1];
    const gap = before === undefined ? '\n' : text.slice(before.end, (sentences[index]?.start ?? 0) + 1);
    return [
      index === 0,
      index === 1,
      index === 2,
      1 / (1 + index * 0.25),
      index / Math.max(1, sentences.length - 1),
      index === sentences.length - 1,
      gap.includes('\n'),
      centrality(bag, frequency),
      overlap(title, bag),
      index === 0 ? 0 : overlap(bag, lead),
      Math.min(3, named[index] ?? 0) / 3,
      /\d/.test(sentence),
      Math.min(3, sentence.match(/\d[\d.,]*/g)?.length ?? 0) / 3,
      standingOf(sentence).score,
      ACTS.test(own),
      AHEAD.test(own),
      STANDING_FACT.test(own),
      words < 8,
      Math.min(40, words) / 40,
      ownWords < 10,
      (sentence.length - own.length) / Math.max(1, sentence.length),
      /["“‘]/.test(sentence),
      SAID.test(own),
      REFUSED.test(sentence),
      PRONOUN.test(sentence),
      DAY.test(own),
      YEAR.test(sentence),
      AGE.test(sentence),
      MONEY.test(sentence),
      OFFICIAL.test(sentence),
    ].map(Number);
  });
  return { features, bags };
}

/** Characters of a sentence that are looked at. */
const LONGEST = 1000;

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

/** The share of `a` that `b` has too. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
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
