import type { ChartContent, NumberedEntry } from '../src/chart/chart-layout.ts';
import { chartWords } from '../src/chart/chart-words.ts';
import { timelinePicture } from '../src/chart/timeline-picture.ts';
import { type CommandContext, defineCommand } from '../src/command/command.ts';
import { day, flag, optional } from '../src/command/options.ts';
import { partyOption } from '../src/command/party-option.ts';
import { timelineEntry, undatedPart } from '../src/command/timeline-entry.ts';
import { findStory, topicOption } from '../src/command/topic-option.ts';
import { Citations } from '../src/reply/citations.ts';
import { type Action, type Block, type Invocation, notice, reply } from '../src/reply/reply.ts';
import { shorten } from '../src/reply/shorten.ts';
import { asOf } from '../src/story/as-of.ts';
import { dateWords, intervalOf } from '../src/story/date-words.ts';
import { partyTest } from '../src/story/quote-query.ts';
import type { Dossier } from '../src/story/story.ts';
import { type Timeline, timeline } from '../src/story/timeline.ts';

/** Who wants every entry of a story of hundreds of articles takes the table of `/export`. */
const MOST_ENTRIES = 200;
/** Fewer than these are read at a glance, more than those can't be told apart in a picture on a phone. */
const PICTURED = { fewest: 3, most: 24 } as const;
/** Sides that get a button of their own. */
const SIDES = 2;

export default defineCommand({
  name: 'timeline',
  description: 'How it unfolded: the turning points in order, each with its source',
  options: {
    topic: topicOption(),
    party: optional(partyOption('Only what this country, company, body or person has a part in')),
    from: optional(day('First day, month or year: 2019-08-22, 2019-08 or 2019')),
    to: optional(day('Last day, month or year')),
    'as-of': optional(day('Only what was known by this day: nothing that came out later')),
    all: optional(flag('Every entry, not only the turning points')),
    picture: optional(flag('With the picture: yes unless you say no')),
  },
  example: 'timeline korea-japan',
  async run({ topic, party, from, to, 'as-of': until, all, picture }, context) {
    const given: Invocation['options'] = Object.fromEntries(
      Object.entries({ party, from, to, 'as-of': until, all, picture }).flatMap(([name, value]) =>
        value === null ? [] : [[name, value]],
      ),
    );
    const ask = (options: Invocation['options']) => ({ command: 'timeline', subcommand: null, options });
    const found = await findStory(topic, context, (story) => ask({ ...given, topic: story }));
    if ('reply' in found) return found.reply;
    if (isAfter(from, to))
      return notice('“from” is after “to”: swap them, and there will be something in between.');
    const dossier = asOf(found.dossier, until);
    const shown = timeline(dossier, { from, to, party, ...(all === true && { limit: MOST_ENTRIES }) });
    const { entries, undated, more } = shown;
    const whole = { label: 'Whole timeline', ask: ask({ topic: found.topic }) };
    if (dossier.articles.length === 0)
      return notice(`No article had come out by ${dateWords(until) ?? until}.`, { actions: [whole] });
    if (entries.length + undated.length === 0)
      return notice(
        party === null
          ? 'No dated events in that time.'
          : `Nothing here has to do with “${shorten(party, 60)}”.`,
        {
          actions: [whole],
        },
      );
    const citations = new Citations();
    const articles = new Map(dossier.articles.map(({ article }) => [article.id, article]));
    const numbered = entries.flatMap((entry, index): NumberedEntry[] =>
      entry.interval === null ? [] : [{ ...entry, interval: entry.interval, number: index + 1 }],
    );
    const pictured = picture !== false && numbered.length >= PICTURED.fewest;
    const blocks: Block[] = entries.map((entry, index) => ({
      ...timelineEntry(entry, articles, citations),
      ...(pictured && { number: index + 1 }),
    }));
    if (pictured) blocks.unshift(await drawPicture(dossier, numbered, context));
    blocks.push(...undatedPart(undated, articles, citations));
    const { picture: _, ...filters } = given;
    const here = { topic: found.topic, ...filters };
    if (more > 0)
      blocks.push({
        type: 'note',
        text:
          all === true
            ? [`${more} more are in the table of /export.`]
            : [`${more} lesser entries are left out.`],
      });
    blocks.push({ type: 'note', text: ['Dates as exact as the articles give them.'] });
    return reply({
      title: dossier.story.title,
      subtitle: [
        'Timeline',
        `${more > 0 ? `${entries.length} of ${entries.length + more}` : entries.length} entries`,
        party === null ? '' : `with ${party}`,
        until === null ? '' : `as known on ${dateWords(until) ?? until}`,
      ]
        .filter((part) => part !== '')
        .join(' · '),
      blocks,
      citations: citations.list,
      actions: [
        ...(more > 0 && all !== true
          ? [{ label: `All ${entries.length + more} entries`, ask: ask({ ...here, all: true }) }]
          : []),
        ...(all === true ? [{ label: 'Turning points', ask: ask(without(here, 'all')) }] : []),
        ...sideActions(shown, dossier, party, (options) => ask({ ...without(here, 'party'), ...options })),
        ...(until === null ? [] : [{ label: 'As known now', ask: ask(without(here, 'as-of')) }]),
        ...(entries.length > 0
          ? [
              {
                label: 'Calendar file',
                ask: {
                  command: 'export',
                  subcommand: null,
                  options: { ...without(here, 'all'), format: 'calendar' },
                },
              },
            ]
          : []),
        ...['brief', 'quotes', 'related'].map(
          (command): Action => ({
            label: command.replace(/^./, (letter) => letter.toUpperCase()),
            ask: { command, subcommand: null, options: { topic: found.topic } },
          }),
        ),
      ],
    });
  },
});

function without({ ...options }: Record<string, string | number | boolean>, name: string) {
  delete options[name];
  return options;
}

/** "Only South Korea" for the main sides that have a part in what is shown, but not in all of it. */
function sideActions(
  { entries }: Timeline,
  { story }: Dossier,
  party: string | null,
  ask: (options: Invocation['options']) => Invocation,
): Action[] {
  if (party !== null) return [{ label: 'All sides', ask: ask({}) }];
  return story.parties
    .filter((side) => {
      const isSide = partyTest(side);
      const count = entries.filter(({ parties }) => parties.some(isSide)).length;
      return count > 0 && count < entries.length;
    })
    .slice(0, SIDES)
    .map((side) => ({ label: shorten(`Only ${side}`, 80), ask: ask({ party: side }) }));
}

async function drawPicture(
  { story, articles }: Dossier,
  entries: readonly NumberedEntry[],
  { reader }: CommandContext,
): Promise<Block> {
  const great = new Set(entries.toSorted((a, b) => b.score - a.score).slice(0, PICTURED.most));
  const content: ChartContent = {
    entries: entries.filter((entry) => great.has(entry)),
    parties: story.parties,
    published: articles.flatMap(({ article }) => article.publishedAt?.slice(0, 10) ?? []),
  };
  const alt = chartWords(content, entries.length);
  const data = reader.pictures === false ? new Uint8Array() : await timelinePicture(content);
  return data === null
    ? { type: 'note', text: ['The picture can’t be drawn on this machine.'] }
    : { type: 'picture', name: 'timeline.png', alt, data };
}

function isAfter(from: string | null, to: string | null): boolean {
  const [start, end] = [intervalOf(from), intervalOf(to)];
  return start !== null && end !== null && start.from > end.to;
}
