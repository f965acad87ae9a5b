import { defineCommand } from '../src/command/command.ts';
import { text } from '../src/command/options.ts';
import { emptyStore } from '../src/command/topic-option.ts';
import { Citations } from '../src/reply/citations.ts';
import { type Action, type Block, notice, reply } from '../src/reply/reply.ts';
import { shorten } from '../src/reply/shorten.ts';
import { matchingSentence } from '../src/story/matching-sentence.ts';
import { statementOf } from '../src/story/statement.ts';

const SHOWN = 8;

export default defineCommand({
  name: 'search',
  description: 'Search all articles for words, and see the sentence that says them',
  options: { words: text({ description: 'Words that all must occur, such as export controls' }) },
  example: 'search export controls',
  async run({ words }, { store }) {
    if ((await store.counts()).articles === 0) return emptyStore();
    // A copy would only repeat what another line shows, so a few more are looked up than are shown.
    const heads = await store.findArticles(words, SHOWN * 3);
    const shown = heads.filter(({ nearDuplicateOf }) => !heads.some(({ id }) => id === nearDuplicateOf));
    if (shown.length === 0)
      return notice([
        `No article says “${shorten(words, 60)}”. Try fewer or other words, or `,
        { command: 'topics' },
        '.',
      ]);
    const citations = new Citations();
    const blocks: Block[] = [];
    for (const head of shown.slice(0, SHOWN)) {
      const source = await store.article(head.id);
      if (source === null) continue;
      const cites = [citations.cite(source.article)];
      blocks.push({ type: 'headline', text: head.headline, reason: null, cites });
      const sentence = matchingSentence(source, words);
      const span = sentence === null ? undefined : source.facts.sentences[sentence];
      if (sentence === null || span === undefined) continue;
      blocks.push({
        type: 'line',
        text: statementOf(source, span, sentence).text,
        bullet: false,
        cites,
        evidence: [{ articleId: head.id, sentence }],
      });
    }
    const stories = [...new Set(shown.flatMap(({ storyId }) => storyId ?? []))].slice(0, 3);
    const known = await store.stories();
    return reply({
      title: `“${shorten(words, 60)}”`,
      subtitle:
        shown.length > SHOWN
          ? `The best ${SHOWN} articles`
          : `${shown.length} article${shown.length === 1 ? '' : 's'}`,
      blocks,
      citations: citations.list,
      actions: stories.flatMap((id): Action[] => {
        const story = known.find((each) => each.id === id);
        return story === undefined
          ? []
          : [
              {
                label: shorten(story.title, 38),
                ask: { command: 'brief', subcommand: null, options: { topic: id } },
              },
            ];
      }),
    });
  },
});
