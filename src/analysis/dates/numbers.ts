import { NUMBER_WORDS, ORDINAL_WORDS } from './vocabulary.ts';

/** The number that words spell: ["25"], ["twenty", "-", "five"], ["2", "1", "/", "2"], ["two", "hundred"]; else null. */
export function numberOf(words: readonly string[]): number | null {
  if (words.length === 0) return null;
  let total = 0;
  let seen = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '-' || word === '‐' || word === '‑' || word === 'a' || word === 'and') continue;
    if (word === '½' || word === 'half') total += 0.5;
    else if (words[index + 1] === '/') {
      const bottom = Number(words[index + 2]);
      if (!(bottom > 0)) return null;
      total += Number(word) / bottom;
      index += 2;
    } else if (/^\d/.test(word)) total += Number(word.replaceAll(',', ''));
    else if (word === 'hundred' || word === 'thousand' || word === 'dozen')
      total = (total === 0 ? 1 : total) * (NUMBER_WORDS.get(word) ?? 1);
    else if (word === 'several') return null;
    else {
      const value = NUMBER_WORDS.get(word);
      if (value === undefined) return null;
      total += value;
    }
    seen = true;
  }
  return seen && Number.isFinite(total) ? total : null;
}

/** What an ordinal means: "third", "21st", "twenty-first"; else null. */
export function ordinalOf(words: readonly string[]): number | null {
  const last = words.at(-1) ?? '';
  if (/^\d/.test(last)) return Number.parseInt(last, 10);
  const value = ORDINAL_WORDS.get(last);
  if (value === undefined) return null;
  return value + (words.length > 1 ? (numberOf(words.slice(0, -1)) ?? 0) : 0);
}

/** A year as spoken: "nineteen seventy-nine" is 1979; null where the words are no year. */
export function spokenYear(words: readonly string[]): number | null {
  const first = NUMBER_WORDS.get(words[0] ?? '');
  const rest = numberOf(words.slice(1));
  if (first === undefined || rest === null || first < 10 || first > 20 || rest < 10 || rest > 99) return null;
  return first * 100 + rest;
}
