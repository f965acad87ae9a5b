import { hashText } from './hashing.ts';

/** What a word is by itself, wherever it stands. */
export interface WordForm {
  readonly text: string;
  /** Lower case, apostrophes straightened. */
  readonly lower: string;
  /** Hash of `lower`. */
  readonly hash: number;
  /** Hashes of its last two, three and four letters. */
  readonly two: number;
  readonly three: number;
  readonly four: number;
  /** Sum of 1 for a first capital, 2 for capitals throughout, 4 for a hyphen. */
  readonly shape: number;
  /** It begins with a capital letter. */
  readonly capital: boolean;
}

const met = new Map<string, WordForm>();
/** As many different words are remembered; then the memory starts anew. */
const MOST = 20_000;
/** Longer words are not remembered: V8 cuts them out as a view that would keep their whole text in memory. */
const LONGEST = 12;

/**
 * The form of a word. Texts repeat their words: the common ones are made once for all texts, and as each is one
 * string, looking it up anywhere is quick.
 */
export function wordForm(text: string): WordForm {
  const known = met.get(text);
  if (known !== undefined) return known;
  const form = formOf(text);
  if (text.length > LONGEST) return form;
  if (met.size >= MOST) met.clear();
  met.set(text, form);
  return form;
}

function formOf(text: string): WordForm {
  const small = text.toLowerCase();
  const straight = /[’´‘`]/.test(small) ? small.replace(/[’´‘`]/g, "'") : small;
  const lower = straight.length === text.length ? straight : text;
  return {
    text,
    lower,
    hash: hashText(lower),
    two: hashText(lower.slice(-2)),
    three: hashText(lower.slice(-3)),
    four: hashText(lower.slice(-4)),
    shape: shapeOf(text, lower),
    capital: isCapital(text.charCodeAt(0)) ?? /^\p{Lu}/u.test(text),
  };
}

/** Whether a sign of ASCII is a capital; null for another sign. */
function isCapital(code: number): boolean | null {
  return code < 128 ? code >= 65 && code <= 90 : null;
}

function shapeOf(text: string, lower: string): number {
  const first = text.charCodeAt(0);
  const capital = (first >= 65 && first <= 90) || text[0] !== lower[0] ? 1 : 0;
  const second = text.charCodeAt(1);
  const all = second >= 65 && second <= 90 && text.charCodeAt(text.length - 1) <= 90 ? 2 : 0;
  return capital + all + (text.includes('-') ? 4 : 0);
}
