import { defineCommand } from '../src/command/command.ts';
import { emptyStore } from '../src/command/topic-option.ts';
import { printedDay } from '../src/reply/day.ts';
import { reply } from '../src/reply/reply.ts';
import { shorten } from '../src/reply/shorten.ts';
import type { Story } from '../src/story/story.ts';

export default defineCommand({
  name: 'topics',
  description: 'The stories there are, the most recent first',
  options: {},
  example: 'topics',
  async run(_options, { store }) {
    const stories = await store.stories();
    if (stories.length === 0) return emptyStore();
    const { articles } = await store.counts();
    return reply({
      title: 'Topics',
      subtitle: `${stories.length} stories from ${articles} articles`,
      blocks: stories.slice(0, 50).map((story) => ({
        type: 'line',
        text: [{ strong: story.title }, ` · ${about(story)}`],
        bullet: true,
        cites: [],
      })),
      actions: stories.slice(0, 5).map((story) => ({
        label: shorten(story.title, 38),
        ask: { command: 'brief', subcommand: null, options: { topic: story.id } },
      })),
    });
  },
});

function about({ first, last, articleCount, invented }: Story): string {
  const days = [...new Set([first, last])].flatMap((day) => (day === null ? [] : [printedDay(day)]));
  const articles = articleCount === 1 ? '1 article' : `${articleCount} articles`;
  return [days.join(' to ') || 'no dates', articles, ...(invented ? ['invented'] : [])].join(' · ');
}
