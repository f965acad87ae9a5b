import { printedDay } from '../reply/day.ts';
import { type Action, type Invocation, notice, type Reply } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import type { ArticleStore } from '../store/article-store.ts';
import { joinDossiers, storiesBetween } from '../story/party-topic.ts';
import { type Pin, partsOf, pinNamed, pinsMatching, storiesOf } from '../story/pins.ts';
import type { Dossier, Story } from '../story/story.ts';
import { findTopics, resolveTopic } from '../story/topics.ts';
import type { CommandContext, Option } from './command.ts';
import { text } from './options.ts';

/** The option that names a story, in whatever words: completed with the pinned topics and the stories there are. */
export function topicOption(): Option<string> {
  return text({
    description: 'What it is about: countries, people or words, such as korea-japan',
    complete: async (typed, { store, reader }) => {
      const pins = pinsMatching(typed, await store.pins(placeOf(reader))).map(({ name }) => ({
        name: `${name} · pinned`,
        value: name,
      }));
      const stories = findTopics(typed, await store.stories(), 25).map(({ story }) => ({
        name: shorten(storyLabel(story), 100),
        value: story.slug,
      }));
      return [...pins, ...stories].slice(0, 25);
    },
  });
}

/** Where the pins of somebody's questions hold. */
export function placeOf({ guild }: CommandContext['reader']): string {
  return guild ?? '';
}

/** A story as lists show it: title, and the day of its latest article. */
export function storyLabel({ title, last, invented }: Story): string {
  const day = last === null ? [] : [printedDay(last)];
  return [title, ...day, ...(invented ? ['invented'] : [])].join(' · ');
}

/** What a topic means: its articles, and the words with which the next question asks for the same. */
export interface FoundTopic {
  readonly dossier: Dossier;
  readonly topic: string;
}

/**
 * The story that a topic means, or all stories between the parties it names, with their articles; or the reply
 * that asks back, with the nearest stories as buttons that ask the same question of them. A pinned name always wins.
 */
export async function findStory(
  topic: string,
  { store, reader }: CommandContext,
  ask: (topic: string) => Invocation,
): Promise<FoundTopic | { readonly reply: Reply }> {
  const stories = await store.stories();
  if (stories.length === 0) return { reply: emptyStore() };
  const pin = pinNamed(topic, await store.pins(placeOf(reader)));
  if (pin !== null) {
    const dossiers = await pinnedDossiers(pin, store);
    if (dossiers.length === 0)
      return { reply: notice(`The pinned topic “${pin.name}” (${pin.query}) fits no story at present.`) };
    const joined = joinDossiers(dossiers);
    return {
      dossier: { ...joined, story: { ...joined.story, title: titleOf(pin, dossiers) } },
      topic: pin.name,
    };
  }
  // Buttons and suggestions name a story by itself: nothing need be looked for.
  const own = stories.find(({ id, slug }) => id === topic || slug === topic) ?? null;
  const between = own === null ? storiesBetween(topic, stories) : [];
  if (between.length > 1) {
    const dossiers = await Promise.all(between.map((story) => store.dossier(story.id)));
    const dossier = joinDossiers(dossiers.filter((each) => each !== null));
    return { dossier, topic: dossier.story.slug };
  }
  const { story, choices } = own === null ? resolveTopic(topic, stories) : { story: own, choices: [] };
  // An id or slug of a story that was merged into another one is no story's own, but the store still leads on.
  const found = story?.id ?? (await storyThatSays(topic, store));
  const dossier = await store.dossier(found ?? topic);
  if (dossier !== null) return { dossier, topic: dossier.story.id };
  const actions = choices.map(
    (choice): Action => ({ label: shorten(choice.title, 80), ask: ask(choice.id) }),
  );
  const question =
    actions.length === 0 ? ' /topics lists the stories there are.' : ' Did you mean one of these?';
  return { reply: notice([`No story matches “${shorten(topic, 60)}”.`, question], { actions }) };
}

/** Articles looked at for words that no story is known by. */
const SAYING = 8;

/** The story whose articles are the ones that say all these words, whatever it is known by; null where several do. */
async function storyThatSays(words: string, store: ArticleStore): Promise<string | null> {
  if (!/\p{L}{3}/u.test(words)) return null;
  const heads = await store.findArticles(words, SAYING);
  const ids = new Set(heads.map(({ storyId }) => storyId));
  const [only] = ids;
  return ids.size === 1 ? (only ?? null) : null;
}

/** What a pin stands for now; empty where nothing fits any more. */
export async function pinnedDossiers({ query }: Pick<Pin, 'query'>, store: ArticleStore): Promise<Dossier[]> {
  const stories = await store.stories();
  const found = new Map<string, Dossier>();
  for (const part of partsOf(query)) {
    // A slug that was merged into another story is known to the store alone.
    const ids = storiesOf(part, stories).map(({ id }) => id);
    for (const id of ids.length === 0 ? [part] : ids) {
      const dossier = await store.dossier(id);
      if (dossier !== null) found.set(dossier.story.id, dossier);
    }
  }
  return [...found.values()];
}

function titleOf({ name }: Pin, dossiers: readonly Dossier[]): string {
  const [only] = dossiers;
  return dossiers.length === 1 && only !== undefined ? `${name}: ${only.story.title}` : name;
}

/** What to do when there is nothing to answer from. */
export function emptyStore(): Reply {
  return notice(
    'There are no articles yet. An admin adds some: set ARTICLES to a folder and start again, or run "npm run -s dateline -- ingest PATH".',
    { tone: 'warning' },
  );
}
