import { tidy } from './lines.ts';

/** The same name never twice in one file: the second "a" is "a (2)". */
export function uniqueName(name: string, used: Set<string>): string {
  const base = tidy(name).slice(0, 500) || 'item';
  let unique = base;
  for (let count = 2; used.has(unique); count++) unique = `${base} (${count})`;
  used.add(unique);
  return unique;
}
