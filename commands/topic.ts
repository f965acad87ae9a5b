import { type CommandContext, defineCommandGroup, defineQuestion } from '../src/command/command.ts';
import { text } from '../src/command/options.ts';
import { emptyStore, pinnedDossiers, placeOf, storyLabel } from '../src/command/topic-option.ts';
import { UserError } from '../src/errors.ts';
import { notice, type Reply, reply } from '../src/reply/reply.ts';
import { shorten } from '../src/reply/shorten.ts';
import { partsOf, pinKey, pinNamed, pinsMatching } from '../src/story/pins.ts';
import { findTopics } from '../src/story/topics.ts';

/** As many as a list of suggestions holds. */
const MOST_PINS = 25;
const SHOWN = 10;

const pin = defineQuestion('pin', {
  description: 'Give a topic a name that always wins in this server (admins)',
  options: {
    name: text({ description: 'What members will type, such as steel', maxLength: 40 }),
    query: text({
      description: 'What it means: words or slugs of stories, several parted by commas',
      complete: async (typed, { store }) => {
        // Only the last part is being typed.
        const before = typed.includes(',') ? `${typed.slice(0, typed.lastIndexOf(','))}, ` : '';
        return findTopics(typed.slice(typed.lastIndexOf(',') + 1), await store.stories(), 25)
          .map(({ story }) => ({
            name: shorten(before + storyLabel(story), 100),
            value: before + story.slug,
          }))
          .filter(({ value }) => value.length <= 100);
      },
    }),
  },
  example: 'topic pin seoul and tokyo query:korea-japan',
  async run({ name, query }, context) {
    const { store, reader } = context;
    checkAdmin(context);
    if (pinKey(name) === '' || partsOf(query).length === 0)
      throw new UserError('bad-option', 'A pin needs a name and a query with letters or digits.');
    if ((await store.counts()).articles === 0) return emptyStore();
    const place = placeOf(reader);
    const pins = await store.pins(place);
    const before = pinNamed(name, pins);
    if (before === null && pins.length >= MOST_PINS)
      throw new UserError('bad-option', `There are ${MOST_PINS} pins already: /topic unpin one first.`);
    const dossiers = await pinnedDossiers({ query }, store);
    if (dossiers.length === 0)
      return notice([`No story matches “${shorten(query, 60)}”. `, { command: 'topics' }, ' lists them.']);
    await store.pin(place, { name, query });
    const stories = dossiers.map(({ story }) => story);
    return reply({
      title: `Pinned: ${name}`,
      subtitle: `means “${query}”${before === null ? '' : `, before “${before.query}”`}: ${counted(stories.length)} now`,
      blocks: [
        ...stories.slice(0, SHOWN).map((story) => ({
          type: 'line' as const,
          text: [storyLabel(story)],
          bullet: true,
          cites: [],
        })),
        ...(stories.length > SHOWN
          ? [{ type: 'note' as const, text: [`and ${stories.length - SHOWN} more`] }]
          : []),
      ],
      actions: [{ label: 'Brief', ask: { command: 'brief', subcommand: null, options: { topic: name } } }],
      private: true,
    });
  },
});

const unpin = defineQuestion('unpin', {
  description: 'Take a pinned name away again (admins)',
  options: {
    name: text({
      description: 'The pinned name',
      maxLength: 40,
      complete: async (typed, { store, reader }) =>
        pinsMatching(typed, await store.pins(placeOf(reader))).map(({ name, query }) => ({
          name: shorten(`${name} · ${query}`, 100),
          value: name,
        })),
    }),
  },
  example: 'topic unpin seoul and tokyo',
  async run({ name }, context): Promise<Reply> {
    checkAdmin(context);
    const place = placeOf(context.reader);
    if (await context.store.unpin(place, name))
      return notice(`“${name}” is not pinned any more: it means what its words find.`);
    const pins = (await context.store.pins(place)).map((each) => each.name);
    return notice(
      `“${name}” is not pinned. ${pins.length === 0 ? 'Nothing is.' : `Pinned: ${pins.join(', ')}.`}`,
    );
  },
});

function checkAdmin({ reader }: CommandContext): void {
  if (!reader.admin)
    throw new UserError(
      'not-allowed',
      'Only admins can pin topics: ask a member with the Manage Server permission.',
    );
}

function counted(stories: number): string {
  return stories === 1 ? '1 story' : `${stories} stories`;
}

export default defineCommandGroup({
  name: 'topic',
  description: 'Names for topics that this server uses',
  questions: [pin, unpin],
});
