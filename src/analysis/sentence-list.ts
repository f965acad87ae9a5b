/**
 * Items of a list that is printed in one line, as offsets where an item starts (the first one left out).
 *
 * Finds:     "1. The fleet 2. The port", "a) Fish b) Ships", "1.) Talks. 2.) Trade.", "• 9. Fish • 10. Ships"
 * Finds not: "The fleet has 2. The port", "1. The fleet has 3. The port" (out of order), "It rose 1.5 to 2.5"
 */
export function listItemStarts(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/\s(?=[•⁃‣▪])/gu)) starts.push(match.index + 1);
  const first = /^\s{0,8}(\d{1,2}|[a-z])(\.\)|[.)])\s+\S/.exec(text);
  if (first === null) return starts;
  const [, label = '', mark = ''] = first;
  let at = first[0].length;
  for (let next = successor(label); next !== null; next = successor(next)) {
    const found = text.indexOf(` ${next}${mark} `, at);
    if (found === -1 || !/^["“(]?[\p{Lu}\d]/u.test(text.slice(found + next.length + mark.length + 2))) break;
    starts.push(found + 1);
    at = found + 1;
  }
  return starts;
}

function successor(label: string): string | null {
  if (/^\d+$/.test(label)) return String(Number(label) + 1);
  return label === 'z' ? null : String.fromCharCode(label.charCodeAt(0) + 1);
}
