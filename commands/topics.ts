import { defineCommand } from '../src/command/command.ts';
import { emptyStore, pinnedDossiers, placeOf } from '../src/command/topic-option.ts';
import { printedDay } from '../src/reply/day.ts';
import { type Action, type Block, reply } from '../src/reply/reply.ts';
import { shorten } from '../src/reply/shorten.ts';
import type { ArticleHead, ArticleStore } from '../src/store/article-store.ts';
import { activityOf, newLately } from '../src/story/activity.ts';
import type { Story } from '../src/story/story.ts';

/** The stories of the newest articles are looked at, by so many of their articles each; the busiest are shown. */
const LOOKED_AT = { stories: 150, articles: 8 } as const;
const SHOWN = 50;
const BUTTONS = 5;

export default defineCommand({
  name: 'topics',
  description: 'The pinned topics and the stories there are, the busiest first, with what is new',
  options: {},
  example: 'topics',
  async run(_options, { store, reader }) {
    const stories = await store.stories();
    if (stories.length === 0) return emptyStore();
    const { articles } = await store.counts();
    const pins = await store.pins(placeOf(reader));
    const pinned: Block[] = [];
    for (const { name, query } of pins) {
      const found = await pinnedDossiers({ query }, store);
      const count = found.reduce((sum, dossier) => sum + dossier.articles.length, 0);
      const text = [{ strong: name }, ` · ${query} · ${counted(count, 'article')}`];
      pinned.push({ type: 'line', text, bullet: true, cites: [] });
    }
    const busiest = await busiestOf(stories, store);
    const blocks: Block[] = [
      ...(pinned.length === 0 ? [] : [{ type: 'heading' as const, text: 'Pinned' }, ...pinned]),
      ...(pinned.length === 0 ? [] : [{ type: 'heading' as const, text: 'Stories' }]),
      ...busiest.slice(0, SHOWN).map(({ story, heads }): Block => {
        const [latest] = heads;
        const lately = newLately(heads.map(({ publishedAt }) => publishedAt));
        const more =
          lately > 1 ? ` (${lately === LOOKED_AT.articles ? `${lately} or more` : lately} in a week)` : '';
        return {
          type: 'line',
          text: [
            { strong: story.title },
            ` · ${about(story)}`,
            ...(latest === undefined || latest.headline === story.title
              ? []
              : [` · latest: ${latest.headline}${more}`]),
          ],
          bullet: true,
          cites: [],
        };
      }),
    ];
    const ask = (topic: string) => ({ command: 'brief', subcommand: null, options: { topic } });
    const actions: Action[] = [
      ...pins.map(({ name }) => ({ label: shorten(name, 38), ask: ask(name) })),
      ...busiest.map(({ story }) => ({ label: shorten(story.title, 38), ask: ask(story.id) })),
    ];
    return reply({
      title: 'Topics',
      subtitle: `${counted(stories.length, 'story', 'stories')} from ${counted(articles, 'article')}`,
      blocks,
      actions: actions.slice(0, BUTTONS),
    });
  },
});

/** Stories with their newest articles, the busiest first; those without dated articles last. */
async function busiestOf(
  stories: readonly Story[],
  store: ArticleStore,
): Promise<{ readonly story: Story; readonly heads: readonly ArticleHead[] }[]> {
  const recent = stories.slice(0, LOOKED_AT.stories);
  const byStory = Map.groupBy(
    await store.newest(
      recent.map(({ id }) => id),
      LOOKED_AT.articles,
    ),
    ({ storyId }) => storyId,
  );
  return recent
    .map((story) => {
      const heads = byStory.get(story.id) ?? [];
      return { story, heads, activity: activityOf(heads.map(({ publishedAt }) => publishedAt)) };
    })
    .sort((a, b) => compared(b.activity, a.activity) || (a.story.id < b.story.id ? -1 : 1));
}

function compared(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function about({ first, last, articleCount, invented }: Story): string {
  const days = [...new Set([first, last])].flatMap((day) => (day === null ? [] : [printedDay(day)]));
  const parts = [days.join(' to ') || 'no dates', counted(articleCount, 'article')];
  return [...parts, ...(invented ? ['invented'] : [])].join(' · ');
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
