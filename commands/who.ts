import { type CommandContext, defineCommand } from '../src/command/command.ts';
import { findPerson, personLabel, personOption, personValue } from '../src/command/person-option.ts';
import { sameQuoteBlock } from '../src/command/quote-block.ts';
import { Citations } from '../src/reply/citations.ts';
import { printedDay } from '../src/reply/day.ts';
import { type Action, type Block, type Inline, type Reply, reply } from '../src/reply/reply.ts';
import { shorten } from '../src/reply/shorten.ts';
import type { ArticleHead, PersonHead, PersonRecord } from '../src/store/article-store.ts';
import { describePerson, positionsOf } from '../src/story/people.ts';
import type { Said } from '../src/story/said.ts';
import { sameQuotes } from '../src/story/same-quote.ts';
import type { Story } from '../src/story/story.ts';

const SHOWN_QUOTES = 3;
const SHOWN_STORIES = 3;
const SHOWN_COMPANIONS = 5;
/** A row of ten numbers tells a reader nothing. */
const SHOWN_SOURCES = 3;

export default defineCommand({
  name: 'who',
  description: 'Who somebody is as articles state it, what they said, and with whom they are named',
  options: { person: personOption() },
  example: 'who Kim You-geun',
  async run({ person: words }, context) {
    const found = await findPerson(words, context, (person) => ask('who', { person }));
    return 'reply' in found ? found.reply : drawPerson(found, context);
  },
});

async function drawPerson(record: PersonRecord, { store }: CommandContext): Promise<Reply> {
  const { person, articles, namesakes } = record;
  const heads = new Map(articles.map((head) => [head.id, head]));
  const citations = new Citations();
  const cite = (ids: readonly string[]): number[] =>
    [...new Set(ids)].slice(0, SHOWN_SOURCES).flatMap((id) => {
      const head = heads.get(id);
      return head === undefined ? [] : [citations.cite(head)];
    });
  const head: PersonHead = {
    id: person.id,
    name: person.name,
    description: describePerson(person),
    articles: heads.size,
    shared: namesakes.length > 0,
  };
  const hits = await store.quotes({ mentions: person.mentions }, 12);
  const said = hits.flatMap(({ article, quote }): Said[] => {
    const each = article.facts.quotes[quote];
    return each === undefined ? [] : [{ source: article, quote: each, dropped: false }];
  });
  const quotes = sameQuotes(said).slice(0, SHOWN_QUOTES);
  const stories = storiesOf(record, await store.stories());
  return reply({
    title: person.name,
    subtitle: subtitle(record),
    blocks: [
      ...positions(record, cite),
      ...section(
        'Said last',
        quotes.map((same) => sameQuoteBlock(same, citations)),
      ),
      ...section(
        'In these stories',
        stories
          .slice(0, SHOWN_STORIES)
          .map(({ story, ids }) => line([story.title, times(ids.length)], cite(ids))),
      ),
      ...section(
        'Named with',
        record.companions
          .slice(0, SHOWN_COMPANIONS)
          .map(({ head: other, articleIds }) =>
            line([personLabel(other), times(articleIds.length)], cite(articleIds.toReversed())),
          ),
      ),
      ...(namesakes.length === 0
        ? []
        : [
            {
              type: 'note' as const,
              text: [
                `Kept apart, since nothing ties them together: ${namesakes.map(personLabel).join('; ')}.`,
              ],
            },
          ]),
    ],
    citations: citations.list,
    actions: [
      ...(quotes.length === 0
        ? []
        : [{ label: 'All quotes', ask: ask('quotes', { speaker: personValue(head) }) }]),
      ...stories.slice(0, SHOWN_STORIES).map(
        ({ story }): Action => ({
          label: shorten(story.title, 60),
          ask: ask('brief', { topic: story.id }),
        }),
      ),
      ...namesakes.slice(0, 3).map(
        (other): Action => ({
          label: shorten(personLabel(other), 80),
          ask: ask('who', { person: other.id }),
        }),
      ),
    ],
  });
}

function subtitle({ person, articles }: PersonRecord): string {
  const days = articles.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []).sort();
  const span = [...new Set([days[0], days.at(-1)])].flatMap((day) =>
    day === undefined ? [] : [printedDay(day)],
  );
  const parties = new Map<string, number>();
  for (const { party } of person.mentions)
    if (party !== null && /\p{Lu}/u.test(party)) parties.set(party, (parties.get(party) ?? 0) + 1);
  const [party] = [...parties].sort((a, b) => b[1] - a[1]);
  return [party?.[0], `named in ${times(new Set(articles.map(({ id }) => id)).size)}`, span.join(' to ')]
    .filter(Boolean)
    .join(' · ');
}

/** Role and affiliation in the words of the articles, oldest first. */
function positions({ person, articles }: PersonRecord, cite: (ids: readonly string[]) => number[]): Block[] {
  const told = positionsOf(person);
  if (told.length === 0) return [{ type: 'note', text: ['No article says who this is.'] }];
  const published = new Map(articles.map((head: ArticleHead) => [head.id, head.publishedAt]));
  const lines = told.map(({ text, mentions }) => {
    const days = mentions.flatMap(({ articleId }) => published.get(articleId)?.slice(0, 10) ?? []);
    const ends = [...new Set([days[0], days.at(-1)])].flatMap((day) =>
      day === undefined ? [] : [printedDay(day)],
    );
    return line([ends.join(' to ') || 'undated', text], cite(mentions.map(({ articleId }) => articleId)));
  });
  return [{ type: 'heading', text: 'Who, as articles state it' }, ...lines];
}

interface InStory {
  readonly story: Story;
  /** Of the articles of the story that name the person, newest first. */
  readonly ids: readonly string[];
}

/** Those that name the person most first. */
function storiesOf({ person }: PersonRecord, stories: readonly Story[]): InStory[] {
  return stories
    .map((story) => {
      const ids = person.mentions
        .filter((each) => each.storyId === story.id)
        .map(({ articleId }) => articleId);
      return { story, ids: [...new Set(ids)].reverse() };
    })
    .filter(({ ids }) => ids.length > 0)
    .sort((a, b) => b.ids.length - a.ids.length);
}

function section(heading: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', text: heading }, ...blocks];
}

function line([strong, rest]: readonly [string, string], cites: readonly number[]): Block {
  const text: Inline[] = [{ strong }, ` · ${rest}`];
  return { type: 'line', text, bullet: true, cites };
}

function times(count: number): string {
  return `${count} article${count === 1 ? '' : 's'}`;
}

function ask(command: string, options: Action['ask']['options']): Action['ask'] {
  return { command, subcommand: null, options };
}
