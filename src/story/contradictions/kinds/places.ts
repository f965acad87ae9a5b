import { accounts, type Conflict, pairwise, sharedBits } from '../conflict.ts';
import { familyOf } from '../statements.ts';
import { sameTime, type ToldSentence, type ToldStory, termsOf } from '../told-sentences.ts';

/** What happens to somebody at one place only, with the place. */
interface Placed {
  readonly told: ToldSentence;
  readonly deed: 'arrest' | 'care';
  /** Families of the names of whom it happened to. */
  readonly whom: ReadonlySet<string>;
  /** Families of the names of the place. */
  readonly place: ReadonlySet<string>;
}

const PLACE = String.raw`(?<place>(?:the |an? |his |her |its |their )?(?:(?!(?:where|who|which|that|under|and|when|while|after)\b)[\p{L}’'-]+ ){0,9}?\p{Lu}[\p{L}’'-]+(?: (?:of |in |de |la |el )?\p{Lu}[\p{L}’'-]+){0,3})`;
/**
 * Finds:     "Officers seized Castel at the airport of Marravale", "was arrested on Sunday night at his sister's flat in Port Delmare",
 *            "were driven to the town hospital of Zarin"
 * Finds not: "arrested in connection with …", "arrested in June"
 */
const ARRESTED = new RegExp(
  String.raw`\b(?:arrest(?:ed)?|seized|detained|captured|picked up|caught)\b(?: [\p{L}’'-]+){0,6}? (?:at|in|near|on board|aboard) (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|connection|an? (?:raid|operation))\b)${PLACE}`,
  'u',
);
const CARED_FOR =
  /\b(?:taken|driven|flown|brought|rushed|airlifted|carried|moved|admitted)\b(?: [\p{L}’'-]+){0,8}? to (?=[^,.;]{0,60}?\b(?:[Hh]ospital|[Cc]linic|[Ii]nfirmary)\b)(?<place>[^,.;]{3,70}(?:, \p{Lu}[\p{L}’'-]+)?)/u;
const UNREAL = /\b(?:would|will|could|may|might|should|if|not|never|to be|later|then|transferred)\b/i;
/** Characters before the verb in which they are named. */
const WHOM = 50;
const BITS = 5;

/** Where one was arrested, or taken to hospital, at two places. */
export function placeConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  const nested = neighbours(sentences);
  return pairwise(sentences.flatMap(placedIn), (a, b) => {
    if (a.deed !== b.deed || !sameTime(a.told, b.told)) return null;
    if (
      [...a.place].some(
        (name) => b.place.has(name) || [...b.place].some((other) => nested.has(`${name} ${other}`)),
      )
    )
      return null;
    if (a.deed === 'arrest' && ![...a.whom].some((name) => b.whom.has(name))) return null;
    const apart = new Set([...a.place, ...b.place]);
    const bits = sharedBits(a.told, b.told, weightOf, apart);
    if (bits < BITS) return null;
    return accounts(
      a.told,
      b.told,
      a.deed === 'arrest' ? 'where the arrest was' : 'which hospital',
      0.55 + bits / 60,
    );
  });
}

function placedIn(told: ToldSentence): Placed[] {
  return (
    [
      ['arrest', ARRESTED],
      ['care', CARED_FOR],
    ] as const
  ).flatMap(([deed, pattern]) => {
    const match = pattern.exec(told.text);
    if (match === null || UNREAL.test(told.text.slice(0, match.index + match[0].length))) return [];
    const place = match.groups?.place ?? '';
    const names = namesIn(place);
    const from = Math.max(0, match.index - WHOM);
    const whom = told.text.slice(from, match.index + match[0].length - place.length);
    return names.length === 0 ? [] : [{ told, deed, whom: new Set(namesIn(whom)), place: new Set(names) }];
  });
}

function namesIn(text: string): string[] {
  return termsOf(text).flatMap(({ term, printed }) => (/^\p{Lu}/u.test(printed) ? [familyOf(term)] : []));
}

/** Pairs of names of which some sentence puts one into or near the other: "Dobrin, a town near Zarin" leaves it open which is meant. */
function neighbours(sentences: readonly ToldSentence[]): Set<string> {
  const found = new Set<string>();
  for (const { text } of sentences)
    for (const { groups } of text.matchAll(NEAR)) {
      const [one, two] = [groups?.one, groups?.two].map((name) =>
        termsOf(name ?? '').map(({ term }) => familyOf(term)),
      );
      for (const a of one ?? [])
        for (const b of two ?? []) {
          found.add(`${a} ${b}`);
          found.add(`${b} ${a}`);
        }
    }
  return found;
}

const NEAR =
  /(?<one>\p{Lu}[\p{L}’'-]+), (?:(?:a|the) (?:\p{Ll}+ ){1,3}(?:in|of|near|outside) |near |outside |in )?(?<two>\p{Lu}[\p{L}’'-]+)/gu;
