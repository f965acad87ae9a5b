import lexicon from '../../data/lexicon/stop-words.json' with { type: 'json' };
import { stem } from './stem.ts';

const stopWords = new Set(lexicon.words);

/** A word as printed and the term that it counts as. */
export interface Word {
  readonly printed: string;
  /** Stemmed and lower case. */
  readonly term: string;
  /** UTF-16 offset into the text. */
  readonly start: number;
  readonly stop: boolean;
}

/** True for words that tell nothing about what a text is about. Lower case. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** The words of a text in order, stop words marked. Linear. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(/[\p{L}\p{N}]+(?:['’´.][\p{L}\p{N}]+)*/gu)) {
    // Most words are letters only: what follows costs more than all the rest together.
    const plain = !/['’´.]/.test(raw);
    const printed = plain ? raw : raw.replace(/['’´]s$/i, '');
    if (printed.length > 40) continue;
    const small = printed.toLowerCase();
    const lower = plain ? small : small.replace(/[’´]/g, "'").replace(/(?<=^\p{L}|\.\p{L})\./gu, '');
    words.push({
      printed,
      term: stem(lower),
      start: index,
      stop: stopWords.has(lower) || (lower.length < 2 && !/\d/.test(lower)),
    });
  }
  return words;
}
