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
  for (const act of a)
    for (const opposite of opposites.get(act) ?? [])
      if (b.has(opposite) && !a.has(opposite) && !b.has(act)) return true;
  return false;
}

const acts = new Map(
  lexicon.classes.flatMap((words) => words.map((word): [string, string] => [word, `~${words[0]}`])),
);
const opposites = new Map<string, string[]>();
for (const [one = '', other = ''] of lexicon.opposites)
  for (const [act, opposite] of [
    [`~${one}`, `~${other}`],
    [`~${other}`, `~${one}`],
  ] as const)
    opposites.set(act, [...(opposites.get(act) ?? []), opposite]);
