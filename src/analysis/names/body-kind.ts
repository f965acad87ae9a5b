import { BODY_HEADS, NAMED_BODIES } from './lexicon.ts';

/** Whether a body's name shows for whom it speaks. */
export function bodyKindOf(name: string): 'public' | 'organisation' | null {
  const bare = name.replace(/^the /i, '');
  const known = NAMED_BODIES.get(bare);
  if (known) return known;
  const words = bare.toLowerCase().split(/[\s-]+/);
  const last = BODY_HEADS.get(words.at(-1) ?? '');
  const two = BODY_HEADS.get(words.slice(-2).join(' '));
  // "the works council": the two words together tell more.
  if ((two ?? last) === 'public') return 'public';
  const first = words[0] ?? '';
  if (
    /^(?:ministry|department|house|bureau|agency|embassy|court|parliament|government|national)$/.test(
      first,
    ) &&
    last !== 'organisation'
  )
    return 'public';
  if (two ?? last) return two ?? last ?? null;
  const of = words.indexOf('of');
  return of > 0 ? (BODY_HEADS.get(words[of - 1] ?? '') ?? null) : null;
}
