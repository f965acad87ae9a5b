import type { Bodies } from './bodies-in-text.ts';
import type { Demonym, NameMention } from './name-mention.ts';

/** Names by their first token, for looking into phrases. */
export interface NamesInText {
  readonly nameAt: ReadonlyMap<number, NameMention>;
  readonly demonymAt: ReadonlyMap<number, Demonym>;
  /** The bodies spoken of, once they are known. */
  readonly bodies?: Bodies;
}
