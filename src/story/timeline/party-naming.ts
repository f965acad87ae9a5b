/**
 * Where a text names a party (a company, product, body or person) that somebody asks for by name.
 *
 * Finds, for "Norvane Air Force": "Norvane Air Force", "the NAF" after "Norvane Air Force (NAF)"
 *        for "Brask 410 Ferry": "the 410", "410s" · for "Anna Lund", once an article has the full name: "Lund"
 *        for "Norvane Air Froce": "Norvane Air Force" (two letters swapped)
 * Finds not, for "Lund": "Lundberg"; for "Anna Lund": "Lund" in an article without Anna Lund
 */
export function partyNaming(name: string, article: string): RegExp {
  const words = name.trim().split(/\s+/);
  const full = words.map(withSlips).join('[ -]');
  const forms = [full];
  if (words.length > 1) {
    const numbered = words.filter((word) => /\d/.test(word));
    for (const word of numbered) forms.push(`${escaped(word)}s?`);
    const initials = words.map((word) => word.charAt(0)).join('');
    if (/^\p{Lu}{3,}$/u.test(initials)) forms.push(initials);
    const last = words.at(-1) ?? '';
    const personal = words.length === 2 && numbered.length === 0 && /^\p{Lu}\p{Ll}{2,}$/u.test(last);
    if (personal && new RegExp(full, 'u').test(article)) forms.push(escaped(last));
    if (words[0] === 'United' && words[1] === 'States' && words.length > 2)
      forms.push(`U\\.?S\\.? ${words.slice(2).map(withSlips).join('[ -]')}`);
  }
  const bracketed = new RegExp(`${full}\\s?\\((\\p{Lu}{2,6})\\)`, 'u').exec(article)?.[1];
  if (bracketed !== undefined) forms.push(bracketed);
  const flags = name === name.toLowerCase() ? 'iu' : 'u';
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

/** The word and, when it is long enough, the word with two neighbouring letters swapped. */
function withSlips(word: string): string {
  const forms = [escaped(word)];
  if (word.length >= 5 && word.length <= 20) {
    for (let at = 1; at < word.length - 1; at += 1) {
      forms.push(escaped(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)));
    }
  }
  return `(?:${forms.join('|')})`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
