import type { Quote } from './analysis/facts.ts';
import type { Citations } from './reply/citations.ts';
import type { QuoteBlock } from './reply/reply.ts';
import { dateWords } from './story/date-words.ts';
import type { AnalysedArticle } from './story/story.ts';

/** Below it a speaker is the likeliest, not the certain one. */
const CERTAIN = 0.6;

/** A quotation with its speaker as that article states them, its source and its date. */
export function quoteBlock(source: AnalysedArticle, quote: Quote, citations: Citations): QuoteBlock {
  const { speaker, kind, via, saidOn, start, end, confidence, sentence } = quote;
  const about = [
    // "another Japanese official" says its role already.
    [speaker?.role, speaker?.affiliation]
      .filter((part) => part && !speaker?.name.toLowerCase().includes(part.toLowerCase()))
      .join(', '),
    [speaker !== null && !speaker.named ? 'unnamed' : '', via === null ? '' : `via ${via}`]
      .filter((part) => part !== '')
      .join(', '),
  ].filter((part) => part !== '');
  const said = dateWords(saidOn, { weekday: true });
  const published = dateWords(source.article.publishedAt?.slice(0, 10) ?? null);
  return {
    type: 'quote',
    kind,
    text: source.article.body.slice(start, end),
    speaker: speaker?.name ?? null,
    about: about.length === 0 ? null : about.join(' · '),
    date: said ?? (published === null ? null : `reported ${published}`),
    uncertain: speaker !== null && confidence < CERTAIN,
    cites: [citations.cite(source.article)],
    evidence: [{ articleId: source.article.id, sentence }],
  };
}
