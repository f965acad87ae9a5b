import { slugOf } from './describe.ts';
import type { Dossier, Story } from './story.ts';
import { matcher } from './topics.ts';

/** How many of a story's parties are its main ones. */
const MAIN = 3;

/**
 * The stories between the parties that a query names, most recent first: "korea-japan" means all that went on
 * between South Korea and Japan, in however many stories. Empty where the query says more than two or more parties.
 *
 * Finds: "korea-japan", "Seoul Tokyo". Does not: "japan" (one party), "korea-japan export controls" (a matter).
 */
export function storiesBetween(query: string, stories: readonly Story[]): readonly Story[] {
  const match = matcher(query);
  /** Whether these parties alone explain every word of the query. */
  const fits = (story: Story, parties: readonly string[]): boolean => {
    const { score, exact } = match({ ...story, id: '', slug: '', title: '', keywords: [], parties });
    return score > 0 && exact;
  };
  return stories.filter((story) => {
    const main = story.parties.slice(0, MAIN);
    return main.length > 1 && fits(story, main) && !main.some((party) => fits(story, [party]));
  });
}

/** Several stories told as one, articles oldest first, undated ones last. */
export function joinDossiers(dossiers: readonly Dossier[]): Dossier {
  const stories = dossiers.map(({ story }) => story);
  const parties = sharedParties(stories);
  const days = (of: (story: Story) => string | null) =>
    stories
      .map(of)
      .filter((day) => day !== null)
      .sort();
  const articles = dossiers
    .flatMap((dossier) => dossier.articles)
    .sort(
      ({ article: a }, { article: b }) =>
        order(a.publishedAt ?? '9', b.publishedAt ?? '9') || order(a.id, b.id),
    );
  const title = parties.join(' – ');
  return {
    story: {
      id: slugOf(title),
      slug: slugOf(title),
      title,
      parties,
      keywords: [...new Set(stories.flatMap((story) => story.keywords))],
      first: days((story) => story.first)[0] ?? null,
      last: days((story) => story.last).at(-1) ?? null,
      articleCount: articles.length,
      invented: stories.some((story) => story.invented),
    },
    articles,
  };
}

/** The parties that all the stories have, as the largest of them orders them. */
function sharedParties(stories: readonly Story[]): readonly string[] {
  const [largest] = stories.toSorted((a, b) => b.articleCount - a.articleCount);
  return (largest?.parties ?? []).filter((party) =>
    stories.every((story) => story.parties.slice(0, MAIN).includes(party)),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
