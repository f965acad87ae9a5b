import type { ChartContent, NumberedEntry } from '../src/chart/chart-layout.ts';
import { chartWords } from '../src/chart/chart-words.ts';
import { timelinePicture } from '../src/chart/timeline-picture.ts';
import { type CommandContext, defineCommand } from '../src/command/command.ts';
import { day, flag, optional } from '../src/command/options.ts';
import { findStory, topicOption } from '../src/command/topic-option.ts';
import { Citations } from '../src/reply/citations.ts';
import { type Action, type Block, notice, reply, type TimelineBlock } from '../src/reply/reply.ts';
import { dateWords, intervalOf } from '../src/story/date-words.ts';
import type { Dossier } from '../src/story/story.ts';
import { type TimelineEntry, timeline } from '../src/story/timeline.ts';

/** A row of ten numbers tells a reader nothing; `evidence` keeps them all. */
const SHOWN_SOURCES = 3;

export default defineCommand({
  name: 'timeline',
  description: 'How it unfolded: the turning points in order, each with its source',
  options: {
    topic: topicOption(),
    from: optional(day('First day, month or year: 2019-08-22, 2019-08 or 2019')),
    to: optional(day('Last day, month or year')),
    picture: optional(flag('With the picture: yes unless you say no')),
  },
  example: 'timeline korea-japan',
  async run({ topic, from, to, picture }, context) {
    const found = await findStory(topic, context, (story) => question(story));
    if ('reply' in found) return found.reply;
    const { dossier } = found;
    const { story } = dossier;
    if (isAfter(from, to))
      return notice('“from” is after “to”: swap them, and there will be something in between.');
    const { entries, undated, more } = timeline(dossier, { from, to });
    const citations = new Citations();
    const numbered = entries.flatMap((entry, index): NumberedEntry[] =>
      entry.interval === null ? [] : [{ ...entry, interval: entry.interval, number: index + 1 }],
    );
    const pictured = picture !== false && numbered.length >= FEWEST_PICTURED;
    const blocks: Block[] = entries.map((entry, index) => ({
      ...draw(entry, dossier, citations),
      ...(pictured && { number: index + 1 }),
    }));
    if (pictured) blocks.unshift(await drawPicture(dossier, numbered, context));
    if (undated.length > 0) {
      blocks.push(
        { type: 'heading', text: 'Without a date' },
        {
          type: 'note',
          text: [
            'Their articles have no date, so “Thursday” and the like stay as printed. An admin can set it: ',
            { command: 'article date' },
          ],
        },
        ...undated.map((entry) => draw(entry, dossier, citations)),
      );
    }
    if (blocks.length === 0)
      return notice('No dated events in that time.', {
        actions: [{ label: 'Whole timeline', ask: question(found.topic) }],
      });
    if (more > 0) blocks.push({ type: 'note', text: [`${more} lesser entries are left out.`] });
    blocks.push({ type: 'note', text: ['Dates as exact as the articles give them.'] });
    const actions: Action[] = ['brief', 'quotes', 'related'].map((command) => ({
      label: command.replace(/^./, (letter) => letter.toUpperCase()),
      ask: { command, subcommand: null, options: { topic: found.topic } },
    }));
    if (entries.length > 0)
      actions.push({
        label: 'Calendar file',
        ask: {
          command: 'export',
          subcommand: null,
          options: {
            topic: found.topic,
            format: 'calendar',
            ...(from !== null && { from }),
            ...(to !== null && { to }),
          },
        },
      });
    return reply({
      title: story.title,
      subtitle: `Timeline · ${entries.length} entries`,
      blocks,
      citations: citations.list,
      actions,
    });
  },
});

/** Fewer are read at a glance. */
const FEWEST_PICTURED = 3;

async function drawPicture(
  { story, articles }: Dossier,
  entries: readonly NumberedEntry[],
  { reader }: CommandContext,
): Promise<Block> {
  const content: ChartContent = {
    entries,
    parties: story.parties,
    published: articles.flatMap(({ article }) => article.publishedAt?.slice(0, 10) ?? []),
  };
  const alt = chartWords(content);
  const data = reader.pictures === false ? new Uint8Array() : await timelinePicture(content);
  return data === null
    ? { type: 'note', text: ['The picture can’t be drawn on this machine.'] }
    : { type: 'picture', name: 'timeline.png', alt, data };
}

function isAfter(from: string | null, to: string | null): boolean {
  const [start, end] = [intervalOf(from), intervalOf(to)];
  return start !== null && end !== null && start.from > end.to;
}

function question(topic: string) {
  return { command: 'timeline', subcommand: null, options: { topic } };
}

function draw(entry: TimelineEntry, { articles }: Dossier, citations: Citations): TimelineBlock {
  const sources = entry.sources.slice(0, SHOWN_SOURCES).flatMap(({ articleId }) => {
    const source = articles.find(({ article }) => article.id === articleId);
    return source === undefined ? [] : [citations.cite(source.article)];
  });
  return {
    type: 'entry',
    when: dateWords(entry.date) ?? 'undated',
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
