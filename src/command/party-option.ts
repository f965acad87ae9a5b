import type { ArticleStore } from '../store/article-store.ts';
import { foldName } from '../story/person-name.ts';
import type { Choice, Option } from './command.ts';
import { text } from './options.ts';

/** The option that names a side of a story: completed with the parties of the stories there are. */
export function partyOption(description: string): Option<string> {
  return text({ description, complete: async (typed, { store }) => partiesLike(typed, store) });
}

async function partiesLike(typed: string, store: ArticleStore): Promise<Choice[]> {
  const folded = foldName(typed);
  const parties = new Set((await store.stories()).flatMap((story) => story.parties));
  return [...parties]
    .filter((party) => party.length <= 100 && foldName(party).includes(folded))
    .slice(0, 25)
    .map((party) => ({ name: party, value: party }));
}
