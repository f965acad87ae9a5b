import { type Contradiction, contradictionsOf } from '../../../src/story/contradictions/contradictions.ts';
import type { AnalysedArticle } from '../../../src/story/story.ts';
import { holds, leftOutStories } from './disputed-stories.ts';

/** What articles differ in, or what only looks like it, by the words of each claim. */
interface Planted {
  readonly story: string;
  readonly about?: string;
  readonly why?: string;
  readonly claims: readonly { readonly id: string; readonly text: string; readonly side?: string }[];
}

export interface PlantedContradictions {
  readonly contradictions: readonly Planted[];
  readonly traps: readonly Planted[];
}

/** Articles by their labelled ids. */
type Articles = ReadonlyMap<string, AnalysedArticle>;
type Shown = Contradiction & { readonly story: string };
type Complain = (line: string) => void;

/** Sentences that a claim may stand away from the one that was labelled. */
const NEAR = 2;

/** The articles of labelled ones, given in the same order. */
export function articlesById(ids: readonly string[], articles: readonly AnalysedArticle[]): Articles {
  return new Map(ids.flatMap((id, at) => (articles[at] === undefined ? [] : [[id, articles[at]]])));
}

/** Prints how many planted contradictions are found, and what is shown besides. */
export function scoreContradictions(
  shown: readonly Shown[],
  { contradictions, traps }: PlantedContradictions,
  articles: Articles,
  complain: Complain,
): void {
  const right = contradictions.filter((planted) => shown.some((each) => fits(each, planted, articles, NEAR)));
  const wrong = shown.filter((each) => isWrong(each, contradictions, articles));
  const trapped = traps.filter((trap) => shown.some((each) => fits(each, trap, articles, 0)));
  console.log(
    `contradictions found       ${right.length} of ${contradictions.length}, ${wrong.length} wrong (${trapped.length} of ${traps.length} traps)`,
  );
  for (const planted of contradictions)
    if (!right.includes(planted)) complain(`not found, ${planted.story}: ${planted.about}`);
  for (const trap of trapped) complain(`trapped, ${trap.story}: ${trap.why}`);
  for (const { story, about, claims } of wrong) {
    complain(`wrong, ${story}: ${about}`);
    for (const { text, source } of claims) complain(`   ${text} | ${sentenceOf(source, articles)}`);
  }
}

/**
 * Prints the same of stories that nothing was ever learnt from or written with in view, and how many are found before
 * any wrong one of their story.
 */
export function scoreLeftOut(complain: Complain): void {
  const all: Shown[] = [];
  const planted: { contradictions: Planted[]; traps: Planted[] } = { contradictions: [], traps: [] };
  const articlesOfAll = new Map<string, AnalysedArticle>();
  let first = 0;
  for (const { story, ids, articles, contradictions, traps } of leftOutStories()) {
    const own = articlesById(ids, articles);
    const shown = contradictionsOf(articles).map((each) => ({ ...each, story }));
    const firstWrong = shown.findIndex((each) => isWrong(each, contradictions, own));
    first += contradictions.filter((one) => {
      const at = shown.findIndex((each) => fits(each, one, own, NEAR));
      return at >= 0 && (firstWrong < 0 || at <= firstWrong);
    }).length;
    all.push(...shown);
    planted.contradictions.push(...contradictions.map((each) => ({ ...each, story })));
    planted.traps.push(...traps.map((each) => ({ ...each, story })));
    for (const [id, article] of own) articlesOfAll.set(id, article);
  }
  console.log('of stories left out:');
  scoreContradictions(all, planted, articlesOfAll, complain);
  console.log(`   before any wrong one    ${first} of ${planted.contradictions.length}`);
}

/** One that is shown is wrong unless it has the very sentences of a planted one: near them something else may stand. */
function isWrong(
  shown: Contradiction,
  contradictions: readonly Omit<Planted, 'story'>[],
  articles: Articles,
) {
  return !contradictions.some((planted) => fits(shown, planted, articles, 0));
}

/** Whether one that is shown has a claim of two sides, from the sentence that makes it or one so near. */
function fits(
  { claims }: Contradiction,
  planted: Omit<Planted, 'story'>,
  articles: Articles,
  reach: number,
): boolean {
  const held = planted.claims.filter(({ id, text }) => {
    const article = articles.get(id);
    return claims.some(
      ({ source }) =>
        source.articleId === article?.article.id &&
        article.facts.sentences
          .slice(Math.max(0, source.sentence - reach), source.sentence + reach + 1)
          .some(({ start, end }) => holds(article.article.body.slice(start, end), text)),
    );
  });
  return new Set(held.map(({ side, id }) => side ?? id)).size >= 2;
}

function sentenceOf({ articleId, sentence }: Contradiction['claims'][number]['source'], articles: Articles) {
  const found = [...articles.values()].find(({ article }) => article.id === articleId);
  const span = found?.facts.sentences[sentence];
  return found?.article.body.slice(span?.start, span?.end) ?? '';
}
