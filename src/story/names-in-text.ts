/**
 * Capitalised names in running text, for articles whose people and bodies have not been worked out.
 * Finds: "Kim You-geun" in "an aide, Kim You-geun, said"; "GSOMIA"; "Bank of Norvane".
 * Must not find: "The" or "However" at the start of a sentence; every word of a Headline In Title Case.
 */
import { isStopWord } from './words.ts';

const NAME =
  /\p{Lu}[\p{L}\p{N}'’-]*(?:(?<= \p{Lu})\.)?(?: (?:(?:of|the|de|van|von|bin|al|for|and) ){0,2}\p{Lu}[\p{L}\p{N}'’-]*(?:(?<= \p{Lu})\.)?){0,5}/gu;

/** How often each name occurs, by the name as printed. */
export function namesInText(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const doubtful = new Map<string, number>();
  for (const { 0: raw, index } of text.matchAll(NAME)) {
    let name = raw;
    let opening = opensSentence(text, index);
    for (;;) {
      const word = /^[^ ]+/.exec(name)?.[0] ?? '';
      if (!isStopWord(word.toLowerCase())) break;
      name = name.slice(word.length).trimStart();
      opening = false;
      if (name === '' || !/^\p{Lu}/u.test(name)) {
        name = '';
        break;
      }
    }
    name = name.replace(/['’]s?$|[.'’-]+$/u, '').replace(/['’]s\b.*$/u, '');
    if (name.length < 2) continue;
    const sure = !opening || name.includes(' ') || /^\p{Lu}{2,}$/u.test(name);
    const into = sure ? counts : doubtful;
    into.set(name, (into.get(name) ?? 0) + 1);
  }
  for (const [name, count] of doubtful) {
    const sure = counts.get(name);
    if (sure !== undefined) counts.set(name, sure + count);
  }
  return counts;
}

function opensSentence(text: string, index: number): boolean {
  return index === 0 || /[.!?:"“”'‘\n][\s"“‘'(]{0,3}$/.test(text.slice(Math.max(0, index - 4), index));
}
