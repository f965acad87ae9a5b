import { groupAll } from './regroup.ts';
import type { Background, Signature } from './signature.ts';

/** An article where it is now. */
export interface Placed {
  readonly articleId: string;
  readonly storyId: string;
  readonly signature: Signature;
}

/** What mending needs to know of a store. */
export interface Neighbourhood extends Background {
  /** At most `limit` articles of a story, the newest first. */
  members(storyId: string, limit: number): readonly Placed[];
  /** Stories that hold articles like this one, the likeliest first. */
  storiesLike(signature: Signature): readonly string[];
}

/** An article that belongs elsewhere; `to` is null where it begins a story of its own, with all of its `group`. */
export interface Move {
  readonly articleId: string;
  readonly from: string;
  readonly to: string | null;
  /** Articles that move together have the same number. */
  readonly group: number;
}

/** Articles compared at once, of the story, of each other one and in all: a table of all pairs, a tenth of a second. */
const COMPARED = { own: 120, other: 40, all: 160 } as const;
/** Articles of a story that look for its neighbours. */
const ASKING = 6;
/** How much more alike two articles count that are in one story already, and less where they are not. */
const INERTIA = 0.03;

/**
 * What early mistakes around a story to put right, now that more articles are known: it and the stories nearest to it
 * are grouped anew, all at once, with some weight on leaving things as they are. Only articles that end up with one
 * of the story's own are moved; the largest part of a story keeps it. Pure and deterministic.
 */
export function mendAround(storyId: string, store: Neighbourhood): Move[] {
  const placed = around(storyId, store);
  if (placed.length < 2) return [];
  const groups = groupAll(
    placed.map(({ signature }) => signature),
    store,
    (a, b) => (placed[a]?.storyId === placed[b]?.storyId ? INERTIA : -INERTIA),
  );
  const members = Map.groupBy(placed.keys(), (at) => groups[at] ?? at);
  const ours = new Map([...members].filter(([, all]) => all.some((at) => placed[at]?.storyId === storyId)));
  const owner = owners(ours, placed);
  return [...ours].flatMap(([group, all]) => {
    const to = owner.get(group) ?? null;
    return all.flatMap((at): Move[] => {
      const { articleId, storyId: from } = placed[at] ?? { articleId: '', storyId: '' };
      return from === to ? [] : [{ articleId, from, to, group }];
    });
  });
}

/** The story's articles and those of the stories most like it, as many as can be compared at once. */
function around(storyId: string, store: Neighbourhood): Placed[] {
  const own = store.members(storyId, COMPARED.own);
  const votes = new Map<string, number>();
  const step = Math.max(1, Math.floor(own.length / ASKING));
  for (let at = 0; at < own.length; at += step) {
    const article = own[at];
    if (!article) continue;
    for (const [rank, other] of store.storiesLike(article.signature).entries())
      if (other !== storyId) votes.set(other, (votes.get(other) ?? 0) + 1 / (1 + rank));
  }
  const ranked = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const placed = [...own];
  for (const [other] of ranked) {
    const theirs = store.members(other, COMPARED.other);
    if (placed.length + theirs.length <= COMPARED.all) placed.push(...theirs);
  }
  return placed.sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
}

/** Which story each group goes on as: the one most of whose articles it holds, each story going on once. */
function owners(
  groups: ReadonlyMap<number, readonly number[]>,
  placed: readonly Placed[],
): Map<number, string> {
  const claims: { group: number; story: string; held: number }[] = [];
  for (const [group, all] of groups) {
    const held = new Map<string, number>();
    for (const at of all) {
      const story = placed[at]?.storyId ?? '';
      held.set(story, (held.get(story) ?? 0) + 1);
    }
    for (const [story, count] of held) claims.push({ group, story, held: count });
  }
  claims.sort(
    (a, b) => b.held - a.held || (a.story < b.story ? -1 : a.story > b.story ? 1 : a.group - b.group),
  );
  const owner = new Map<number, string>();
  const taken = new Set<string>();
  for (const { group, story } of claims) {
    if (owner.has(group) || taken.has(story)) continue;
    owner.set(group, story);
    taken.add(story);
  }
  return owner;
}
