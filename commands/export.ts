import { defineCommand } from '../src/command/command.ts';
import { choice, day, optional } from '../src/command/options.ts';
import { partyOption } from '../src/command/party-option.ts';
import { findStory, topicOption } from '../src/command/topic-option.ts';
import { calendarFile } from '../src/export/calendar.ts';
import { sourcesOf } from '../src/export/sources.ts';
import { tableFile } from '../src/export/table.ts';
import { Citations } from '../src/reply/citations.ts';
import { notice, reply } from '../src/reply/reply.ts';
import { asOf } from '../src/story/as-of.ts';
import { timeline } from '../src/story/timeline.ts';

/** A table is for those who want all of it; so many rows a spreadsheet and Discord's upload take easily. */
const MOST_ROWS = 2000;

export default defineCommand({
  name: 'export',
  description: 'A timeline to take away: a calendar of its turning points, or a table of all its events',
  options: {
    topic: topicOption(),
    format: choice('A calendar (.ics) or a table (.csv)', ['calendar', 'csv']),
    from: optional(day('First day, month or year: 2019-08-22, 2019-08 or 2019')),
    to: optional(day('Last day, month or year')),
    party: optional(partyOption('Only what this country, company, body or person has a part in')),
    'as-of': optional(day('Only what was known by this day: nothing that came out later')),
  },
  example: 'export korea-japan format:calendar',
  async run({ topic, format, from, to, party, 'as-of': until }, context) {
    const ask = (words: string) => ({
      command: 'export',
      subcommand: null,
      options: { topic: words, format },
    });
    const found = await findStory(topic, context, ask);
    if ('reply' in found) return found.reply;
    const dossier = asOf(found.dossier, until);
    const { story } = dossier;
    const sources = sourcesOf(dossier);
    const { entries, undated } = timeline(dossier, {
      from,
      to,
      party,
      ...(format === 'csv' && { limit: MOST_ROWS }),
    });
    const rows = format === 'csv' ? [...entries, ...undated] : entries;
    if (rows.length === 0)
      return notice('No dated events in that time.', {
        actions: [{ label: 'All of it', ask: ask(found.topic) }],
      });
    const file =
      format === 'calendar'
        ? {
            name: `${story.slug}.ics`,
            mimeType: 'text/calendar',
            content: calendarFile(story.title, entries, sources, context.now),
            description: `${count(entries.length, 'turning point')} as whole days, for any calendar. Open the file to add them.`,
          }
        : {
            name: `${story.slug}.csv`,
            mimeType: 'text/csv',
            content: tableFile(rows, sources),
            description: `${count(rows.length, 'event')} with dates, parties and sources, a row each (UTF-8).`,
          };
    const citations = new Citations();
    for (const { sources: told } of rows)
      for (const { articleId } of told) {
        const article = sources.get(articleId);
        if (article !== undefined) citations.cite(article);
      }
    return reply({
      title: story.title,
      subtitle: format === 'calendar' ? 'Calendar file' : 'Table',
      blocks: [{ type: 'file', ...file }],
      citations: citations.list,
      actions: [
        {
          label: 'Timeline',
          ask: { command: 'timeline', subcommand: null, options: { topic: found.topic } },
        },
      ],
    });
  },
});

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
