import type { AnalysedArticle } from './story.ts';
import { wordsOf } from './words.ts';

/**
 * Index of the sentence that says most of the words (compared by their stems), the first of several; null where no
 * sentence says any.
 */
export function matchingSentence({ article, facts }: AnalysedArticle, words: string): number | null {
  const wanted = new Set(wordsOf(words).map((word) => word.term));
  let best: { index: number; hits: number } | null = null;
  for (const [index, { start, end }] of facts.sentences.entries()) {
    const said = new Set(wordsOf(article.body.slice(start, end)).map((word) => word.term));
    const hits = [...wanted].filter((term) => said.has(term)).length;
    if (hits > (best?.hits ?? 0)) best = { index, hits };
  }
  return best?.index ?? null;
}
