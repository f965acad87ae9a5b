import type { Quote, QuoteKind } from '../../src/analysis/facts.ts';
import { sentencesOf } from '../../src/analysis/sentences.ts';
import type { AnalysedArticle } from '../../src/story/story.ts';
import { testArticle } from '../articles.ts';

/** A quotation given by its words, so that a test doesn't hang on the analysis. */
export interface Spoken {
  readonly words: string;
  /** A name or, with `named: false`, a description; null where nobody knows. */
  readonly by?: string | null;
  readonly named?: boolean;
  readonly cue?: string;
  readonly kind?: QuoteKind;
  readonly party?: string | null;
  readonly affiliation?: string | null;
  readonly official?: boolean | null;
  readonly saidOn?: string | null;
  readonly entity?: number | null;
}

/** An article whose quotations stand in its body one after another. */
export function spokenIn(
  { id, published, copyOf = null }: { id: string; published: string | null; copyOf?: string | null },
  ...spoken: readonly Spoken[]
): AnalysedArticle {
  const body = spoken.map(({ words, by }) => `"${words}" ${by ?? 'someone'} said.`).join(' ');
  const article = { ...testArticle({ headline: `Article ${id}`, body, publishedAt: published }), id };
  const sentences = sentencesOf(body);
  let from = 0;
  const quotes = spoken.map((each): Quote => {
    const start = body.indexOf(each.words, from);
    const end = start + each.words.length;
    from = end;
    const by = each.by ?? null;
    return {
      start,
      end,
      kind: each.kind ?? 'direct',
      parts: [{ start, end }],
      sentence: sentences.findIndex((span) => span.end > start),
      speaker:
        by === null
          ? null
          : {
              name: by,
              entity: each.entity ?? null,
              named: each.named ?? true,
              role: null,
              affiliation: each.affiliation ?? null,
              party: each.party ?? null,
              capacity: null,
              official: each.official ?? null,
              mention: { start: end + 2, end: end + 2 + by.length },
            },
      cue: each.cue ?? 'said',
      cueSpan: null,
      via: null,
      saidOn: each.saidOn ?? null,
      confidence: 0.9,
      rule: 'test',
    };
  });
  const facts = { version: 1, sentences, entities: [], quotes, dates: [], events: [], keySentences: [] };
  return { article, facts, copyOf };
}
