/**
 * Names by the words right beside them.
 *   People: "union leader Mara Quist", "a foreign ministry spokesman, Dario Penn, said", "Odo Vash, a hydrologist at …"
 *   Bodies: "parcel firm Lumeret", "the banks Norda and Silt", "the Ostra chain", "Lumeret's shareholders"
 *   Must not find: "the day Mara came" as a person's office, "in the town of Pellan" as a body.
 */
import type { WordDocument } from '../words/document.ts';
import { BODY_HEADS, roleEndingAt } from './lexicon.ts';

/** Body nouns that stand before or after the name of one: "the Ostra chain", "campaign group Blue Tide". */
const NAMED_BY =
  /^(?:firm|company|group|maker|carmaker|automaker|airline|bank|chain|operator|retailer|broadcaster|newspaper|daily|weekly|union|startup|start-up|giant|developer|producer|manufacturer|utility|insurer|lender|dairy|brewery|bakery|charity|association|foundation|club|party|supplier|agency|consultancy|supermarket|shipyard|network|institute|think-tank|movement|alliance|magazine|brand|conglomerate|contractor|exporter|importer|builder|distributor|publisher|studio|band|orchestra)s?$/;
const OWNED =
  /^(?:shareholders?|headquarters|shares|workforce|employees|customers|board|factory|factories|plants?|couriers|profits?|sales)$/;

/** "toolmaker", "airline": a word that stands before the name of a body. */
export function isBodyNoun(word: string): boolean {
  return NAMED_BY.test(word) || /^[a-z]{3,12}maker$/.test(word);
}

/** A body noun stands right before `at`: what follows with a capital is the body's name. */
export function isNamedBy({ tokens }: WordDocument, at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'word' && before.text === before.lower && isBodyNoun(before.lower);
}

/** The name of tokens `from` to `to` is introduced as a body's. */
export function isIntroducedBody(document: WordDocument, from: number, to: number): boolean {
  const { tokens } = document;
  if (isNamedBy(document, from)) return true;
  if (/-(?:owned|listed|traded|controlled)$/.test(tokens[from - 1]?.lower ?? '')) return true;
  const before = tokens[from - 1];
  // "the banks Norda and Silt": the second too.
  if (before?.lower === 'and')
    for (let at = from - 2; at > from - 6 && at > 0; at -= 1) {
      const word = tokens[at]?.text ?? '';
      if (/^\p{Lu}/u.test(word)) continue;
      if (NAMED_BY.test(word) && /s$/.test(word)) return true;
      break;
    }
  const next = tokens[to];
  if (
    tokens[from - 1]?.lower === 'the' &&
    next?.kind === 'word' &&
    /^(?:chain|company|group|firm|brand|union|conglomerate|charity|agency|bank)$/.test(next.text)
  )
    return true;
  if (next?.lower !== "'s") return false;
  const owned = tokens[to + 1]?.lower ?? '';
  return OWNED.test(owned) || (owned === 'chief' && tokens[to + 2]?.lower === 'executive');
}

/** The body noun that names the kind of the body at `from` ("space agency Orbita"): for whom such a body speaks. */
export function kindBeside(
  { tokens }: WordDocument,
  from: number,
  to: number,
): 'public' | 'organisation' | null {
  const pair = `${tokens[from - 2]?.lower ?? ''} ${tokens[from - 1]?.lower ?? ''}`;
  const before = tokens[from - 1]?.text ?? '';
  if (/^[a-z]/.test(before)) {
    const single = before.replace(/s$/, '');
    const kind = BODY_HEADS.get(pair) ?? BODY_HEADS.get(before) ?? BODY_HEADS.get(single);
    if (kind) return kind;
  }
  const next = tokens[to];
  return next?.kind === 'word' && next.text === next.lower && next.spaced
    ? (BODY_HEADS.get(next.lower) ?? null)
    : null;
}

/** A role right before the name or in the phrase after it tells a person. */
export function isIntroducedPerson({ tokens }: WordDocument, from: number, to: number): boolean {
  const roleBefore = (end: number): boolean => {
    const before = tokens.slice(Math.max(0, end - 3), end).map((token) => token.lower);
    return tokens[end - 1]?.kind === 'word' && roleEndingAt(before, before.length - 1) !== null;
  };
  if (roleBefore(from)) return true;
  // "the trawler's owner, Nordic Catch, said": an owner or builder may be a body.
  if (
    tokens[from - 1]?.text === ',' &&
    /^[,.]$/.test(tokens[to]?.text ?? '') &&
    roleBefore(from - 1) &&
    !/^(?:co-)?(?:owner|operator|builder|maker|publisher|promoter|sponsor|organi[sz]er|contractor|developer|supplier|manufacturer|landlord|lender|producer|buyer|seller|broker|dealer|trader|agent)s?$/.test(
      tokens[from - 2]?.lower ?? '',
    )
  )
    return true;
  if (tokens[to]?.text !== ',') return false;
  if (/^\d{1,3}$/.test(tokens[to + 1]?.text ?? '') && /^[,.]$/.test(tokens[to + 2]?.text ?? '')) return true;
  const after: string[] = [];
  for (let at = to + 1; at < Math.min(tokens.length, to + 14); at += 1) {
    const token = tokens[at];
    if (!token || /^[,.;:?!"”]$/.test(token.text) || /^(?:said|says|told|who|which|and)$/.test(token.lower))
      break;
    after.push(token.lower);
  }
  const head = after.findIndex((word) => /^(?:of|at|for|in|from|to|on|with)$/.test(word));
  const noun = (head > 0 ? head : after.length) - 1;
  if (roleEndingAt(after, noun) !== null) return true;
  // "a hydrologist at the university": a trade that no list has.
  return /^(?:a|an|the)$/.test(after[0] ?? '') && noun <= 3 && isTrade(after[noun] ?? '');
}

/** A word for somebody's trade by its form: "vexillologist", "lamplighter". */
export function isTrade(word: string): boolean {
  return /^[a-z]{3,20}(?:ologist|ist|ician|grapher|keeper|maker|wright|smith|monger|woman|man|owner|herd|fighter)$/.test(
    word,
  );
}
