import type { Speaker } from '../analysis/facts.ts';
import { foldName, namesAgree, type PersonName, personName } from './person-name.ts';

/** Who speaks, for comparing the same words in several articles; names folded. */
export interface Voice {
  readonly name: string;
  /** Null for one that is only described. */
  readonly person: PersonName | null;
  readonly party: string | null;
  readonly bodies: readonly string[];
}

export function voiceOf({ name, named, party, affiliation }: Speaker): Voice {
  const bodies = [affiliation, party].flatMap((each) => (each === null ? [] : [foldName(each)]));
  return { name: foldName(name), person: named ? personName(name) : null, party, bodies };
}

/**
 * Whether the same words in two articles may be one speaker's.
 *   May be: "Peder Holm" and "Holm"; "Lumeret" and Colm Varga of Lumeret; "a minister" of Ostland and Holm of Ostland;
 *     anybody and somebody whom the other article doesn't name.
 *   Not: Peder Holm and Ilka Brandt; "an official" of Maravia and Holm of Ostland.
 */
export function mayBeOneVoice(a: Voice | null, b: Voice | null): boolean {
  if (a === null || b === null) return true;
  if (a.person === null || b.person === null)
    return a.party === null || b.party === null || a.party === b.party || a.name === b.name;
  if (a.bodies.includes(b.name) || b.bodies.includes(a.name)) return true;
  if (a.person.given === '' || b.person.given === '') return a.person.family === b.person.family;
  return namesAgree(a.person, b.person);
}
