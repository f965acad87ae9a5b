import type { Block, Inline } from '../reply/reply.ts';
import type { AnalysedArticle } from '../story/story.ts';

/** A sentence as it stands in its article, in bold between the one before and the one after. */
export function surroundings(source: AnalysedArticle, sentence: number): Block {
  return { type: 'note', text: between(source, sentence, sentence) };
}

/** The sentences from one to another in bold, with the one before and the one after. */
export function between({ article, facts }: AnalysedArticle, first: number, last: number): Inline[] {
  const text = (at: number): string => {
    const span = facts.sentences[at];
    return span === undefined ? '' : article.body.slice(span.start, span.end);
  };
  const [start, end] = [facts.sentences[first]?.start, facts.sentences[last]?.end];
  const words = start === undefined || end === undefined ? '' : article.body.slice(start, end);
  const [before, after] = [text(first - 1), text(last + 1)];
  return [
    ...(before === '' ? [] : [`${before} `]),
    { strong: words },
    ...(after === '' ? [] : [` ${after}`]),
  ];
}
