/** What the features of the content model are made of: codes and hashes of tokens in a sentence, and lengths in steps. */
import type { WordDocument } from '../words/document.ts';
import { hashText } from '../words/hashing.ts';
import { TAGS } from '../words/tagger.ts';

export const END = 31;
const NO_WORD = hashText('');
export const NOUN = TAGS.indexOf('NOUN');
export const THAT = hashText('that');

/** The codes of a document's tokens: asked for many times each, so worked out once. */
let coded: { readonly document: WordDocument; readonly codes: Uint8Array } | null = null;

/** Code for a token's part of speech; 31 outside the sentence. Marks and main punctuation get codes of their own. */
export function tagCode(document: WordDocument, at: number, from: number, to: number): number {
  if (at < from || at >= to) return END;
  if (coded?.document !== document)
    coded = { document, codes: Uint8Array.from(document.tokens, (_, index) => codeAt(document, index)) };
  return coded.codes[at] ?? END;
}

function codeAt(document: WordDocument, at: number): number {
  const token = document.tokens[at];
  if (token?.kind === 'mark')
    return document.regionOf[at] === -1
      ? 27
      : document.regions[document.regionOf[at] ?? 0]?.open === at
        ? 28
        : 29;
  if (token?.kind === 'punctuation') return PUNCTUATION[token.text.charAt(0)] ?? 26;
  const tag = document.tags[at] ?? END;
  if (tag !== 2) return tag;
  const { lower } = token ?? { lower: '' };
  return lower.endsWith('ing') ? 17 : lower.endsWith('ed') ? 18 : lower.endsWith('s') ? 19 : tag;
}

const PUNCTUATION: Readonly<Record<string, number>> = {
  ',': 20,
  ':': 21,
  ';': 22,
  '.': 23,
  '?': 23,
  '!': 23,
  '…': 23,
  '—': 24,
  '–': 24,
  '-': 24,
  '(': 25,
  ')': 25,
};

export function wordHash(document: WordDocument, at: number, from: number, to: number): number {
  return at < from || at >= to ? 7 : (document.tokens[at]?.form.hash ?? NO_WORD);
}

export function bucket(length: number): number {
  return length <= 0
    ? 0
    : length < 3
      ? 1
      : length < 6
        ? 2
        : length < 10
          ? 3
          : length < 18
            ? 4
            : length < 30
              ? 5
              : length < 50
                ? 6
                : 7;
}

/** Whether a token in the range (at most 160 of them) passes the test. */
export function has(from: number, to: number, test: (at: number) => boolean): number {
  for (let at = Math.max(from, to - 160); at < to; at += 1) if (test(at)) return 1;
  return 0;
}

export const FORMS = { base: 1, past: 2, present: 3, gerund: 4, phrase: 5, noun: 6 } as const;
export const POSITIONS = { before: 1, after: 2, relative: 3, shared: 4, by: 5 } as const;
