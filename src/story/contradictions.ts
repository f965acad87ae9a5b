import { type Figure, figuresIn } from './figures.ts';
import type { AnalysedArticle, SourceRef } from './story.ts';
import { rootsOf } from './timeline/claim.ts';

/** A figure that articles of one story give differently. */
export interface Contradiction {
  /** What it is a figure of, as printed: "turnout". */
  readonly about: string;
  /** One for each value, oldest first. */
  readonly claims: readonly ContradictingClaim[];
}

export interface ContradictingClaim {
  readonly source: SourceRef;
  readonly publisher: string | null;
  /** The figure as printed: "41 percent". */
  readonly text: string;
  /** ISO day of the article; null where unknown. */
  readonly published: string | null;
  /** Says itself that another value was wrong. */
  readonly corrects: boolean;
}

/** Sentences read of each article, and of all together. */
const READ = { each: 40, all: 2400 } as const;
/** Roots that two sentences share, besides the thing counted, to speak of the same. */
const SHARED = 2;
/** Of what the sentence speaks stands in another one. */
const OF_SOMETHING = /^(?:It|They|This|That|These|Those|He|She)\b/;
/** Counts that grow while a thing goes on: a later, greater one is news and contradicts nobody. */
const GROWING = /^(?:kill|die|dead|death|injur|wound|arrest|detain|miss|evacuat|displac|infect|case|toll)/;

interface Claimed extends Figure {
  readonly article: number;
  readonly ref: SourceRef;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly roots: ReadonlySet<string>;
  /** Years printed in the sentence other than the article's: it tells of another time. */
  readonly years: string;
}

/**
 * Figures for one thing that differ between articles: "turnout was 41 percent" and "a turnout of 34 percent". Few and
 * sure: the thing must have the same name and unit, the sentences must share more than it, and an article that gives
 * several values for the thing (and corrects none) compares rather than claims.
 */
export function contradictionsOf(articles: readonly AnalysedArticle[]): Contradiction[] {
  const byThing = new Map<string, Claimed[]>();
  for (const claim of claimedFigures(articles)) {
    const key = `${claim.root} ${claim.unit}`;
    const known = byThing.get(key);
    if (known) known.push(claim);
    else byThing.set(key, [claim]);
  }
  return [...byThing.values()].flatMap((claims) => contradictionIn(claims) ?? []);
}

function claimedFigures(articles: readonly AnalysedArticle[]): Claimed[] {
  const each = Math.min(READ.each, Math.max(4, Math.floor(READ.all / Math.max(1, articles.length))));
  return articles.flatMap(({ article, facts }, index) =>
    facts.sentences.slice(0, each).flatMap(({ start, end }, sentence) => {
      const text = article.body.slice(start, Math.min(end, start + 600));
      if (OF_SOMETHING.test(text)) return [];
      const figures = figuresIn(text);
      if (figures.length === 0) return [];
      const roots = rootsOf(text);
      return figures.map((figure) => ({
        ...figure,
        article: index,
        ref: { articleId: article.id, sentence },
        publisher: article.publisher,
        published: article.publishedAt?.slice(0, 10) ?? null,
        roots,
        years: [...new Set(text.match(/\b(?:19|20)\d\d\b/g) ?? [])]
          .filter((year) => year !== article.publishedAt?.slice(0, 4))
          .sort()
          .join(),
      }));
    }),
  );
}

function contradictionIn(claims: readonly Claimed[]): Contradiction | null {
  const plain = claims.filter((claim) => {
    const own = claims.filter(({ article }) => article === claim.article);
    return claim.corrects || new Set(own.map(({ value }) => value)).size === 1;
  });
  const sides = new Map<number, Claimed>();
  for (const claim of plain) {
    const others = [...sides.values()].filter(({ value }) => value !== claim.value);
    if (sides.has(claim.value)) {
      // The article that corrects is the better witness of its value.
      if (claim.corrects) sides.set(claim.value, claim);
    } else if (others.every((other) => contradicts(claim, other))) sides.set(claim.value, claim);
  }
  const [first, ...others] = [...sides.values()].sort((a, b) =>
    (a.published ?? '~') < (b.published ?? '~') ? -1 : 1,
  );
  if (!first || others.length === 0 || others.every(({ article }) => article === first.article)) return null;
  return {
    about: first.about,
    claims: [first, ...others].map(({ ref, publisher, printed, published, corrects }) => ({
      source: ref,
      publisher,
      text: printed,
      published,
      corrects,
    })),
  };
}

function contradicts(a: Claimed, b: Claimed): boolean {
  if (a.article === b.article || a.years !== b.years) return false;
  let shared = 0;
  for (const root of a.roots) if (root !== a.root && b.roots.has(root) && !/\d/.test(root)) shared += 1;
  if (shared < SHARED) return false;
  if (!GROWING.test(a.root) || a.published === b.published) return true;
  const [earlier, later] = (a.published ?? '~') < (b.published ?? '~') ? [a, b] : [b, a];
  return later.value < earlier.value;
}
