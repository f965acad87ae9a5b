import lexicon from '../../../data/lexicon/event-words.json' with { type: 'json' };

/**
 * What kind of act a word tells, whatever its form: verb, noun or another verb for the same.
 *
 * Finds:     "closed", "closure", "shut" -> "~close" · "talks", "met" -> "~talk"
 * Finds not: "river", "said"
 */
export function actOf(word: string): string | undefined {
  return acts.get(word);
}

/** What one does the other undoes: closing and opening. */
export function areOpposite(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const [one, other] of opposites) {
    if (a.has(one) && b.has(other) && !a.has(other) && !b.has(one)) return true;
    if (a.has(other) && b.has(one) && !a.has(one) && !b.has(other)) return true;
  }
  return false;
}

const acts = new Map(
  lexicon.classes.flatMap((words) => words.map((word): [string, string] => [word, `~${words[0]}`])),
);
const opposites = lexicon.opposites.map((pair): [string, string] => [`~${pair[0]}`, `~${pair[1]}`]);
