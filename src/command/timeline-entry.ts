import type { Citations } from '../reply/citations.ts';
import type { Block, TimelineBlock } from '../reply/reply.ts';
import { dateWords, partialDateWords } from '../story/date-words.ts';
import type { AnalysedArticle } from '../story/story.ts';
import type { TimelineEntry } from '../story/timeline.ts';

/** A row of ten numbers tells a reader nothing; `evidence` keeps them all. */
const SHOWN_SOURCES = 3;

/** The articles of a story by id. */
export type Articles = ReadonlyMap<string, AnalysedArticle['article']>;

/** An entry of a timeline as a reply shows it, with its sources numbered. */
export function timelineEntry(entry: TimelineEntry, articles: Articles, citations: Citations): TimelineBlock {
  const sources = entry.sources.slice(0, SHOWN_SOURCES).flatMap(({ articleId }) => {
    const article = articles.get(articleId);
    return article === undefined ? [] : [citations.cite(article)];
  });
  return {
    type: 'entry',
    when: dateWords(entry.date) ?? partialDateWords(entry.date) ?? 'undated',
    date: entry.date,
    interval: entry.interval,
    precision: entry.precision,
    status: entry.status,
    text: entry.text,
    conflicts: entry.conflicts,
    cites: [...new Set(sources)],
    evidence: entry.sources,
  };
}

/** What has no place in the order, under what would give it one: the day of an article, or an article that says more. */
export function undatedPart(
  undated: readonly TimelineEntry[],
  articles: Articles,
  citations: Citations,
): Block[] {
  if (undated.length === 0) return [];
  const lacksDay = ({ sources: [first] }: TimelineEntry) =>
    first !== undefined && articles.get(first.articleId)?.publishedAt === null;
  const waiting = undated.filter(lacksDay);
  const others = undated.filter((entry) => !lacksDay(entry));
  const draw = (entry: TimelineEntry) => timelineEntry(entry, articles, citations);
  const waitingBlocks = waiting.map(draw);
  const numbers = [...new Set(waitingBlocks.flatMap(({ cites }) => cites.slice(0, 1)))].map((n) => `[${n}]`);
  const blocks: Block[] = [{ type: 'heading', text: 'Without a date' }];
  if (waiting.length > 0) {
    const one = numbers.length === 1;
    blocks.push(
      {
        type: 'note',
        text: [
          `${numbers.join(' ')} ${one ? 'has' : 'have'} no date, so “Thursday” and the like stay as printed. The day ${one ? 'it' : 'each'} came out would settle it. An admin can set it: `,
          { command: 'article date' },
        ],
      },
      ...waitingBlocks,
    );
  }
  if (others.length > 0)
    blocks.push({ type: 'note', text: ['No article says when this was.'] }, ...others.map(draw));
  return blocks;
}
