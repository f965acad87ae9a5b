import type { Block, Inline } from './reply/reply.ts';
import type { AnalysedArticle } from './story/story.ts';

/** A sentence as it stands in its article, in bold between the one before and the one after. */
export function surroundings({ article, facts }: AnalysedArticle, sentence: number): Block {
  const text = [-1, 0, 1].flatMap((step): Inline[] => {
    const span = facts.sentences[sentence + step];
    if (span === undefined) return [];
    const words = article.body.slice(span.start, span.end);
    return step === 0 ? [' ', { strong: words }, ' '] : [words];
  });
  return { type: 'note', text };
}
