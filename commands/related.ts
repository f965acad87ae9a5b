import { articleOption, findArticle } from '../src/command/article-option.ts';
import { type CommandContext, defineCommand } from '../src/command/command.ts';
import { optional } from '../src/command/options.ts';
import { findStory, topicOption } from '../src/command/topic-option.ts';
import { Citations } from '../src/reply/citations.ts';
import { type Block, notice, type Reply, reply } from '../src/reply/reply.ts';
import type { Neighbour } from '../src/store/article-store.ts';
import { concernsMatter } from '../src/story/related.ts';
import { signatureOf } from '../src/story/signature.ts';
import type { AnalysedArticle } from '../src/story/story.ts';

const SHOWN = 10;
/** Lists of other headlines that are looked through: those of the newest articles that have one. */
const LISTS = 6;

export default defineCommand({
  name: 'related',
  description: 'What else to read about it, with the reason, and what was printed beside it',
  options: { topic: optional(topicOption()), article: optional(articleOption()) },
  example: 'related korea-japan',
  async run({ topic, article }, context) {
    if (article !== null) {
      const answer = await findArticle(article, context);
      if ('reply' in answer) return answer.reply;
      return drawRelated(answer.found.article.headline, [answer.found], null, context);
    }
    if (topic === null) return notice('Say which topic or article: /related korea-japan.');
    const found = await findStory(topic, context, (story) => ({
      command: 'related',
      subcommand: null,
      options: { topic: story },
    }));
    if ('reply' in found) return found.reply;
    const { story, articles } = found.dossier;
    return drawRelated(story.title, articles.toReversed(), found.topic, context);
  },
});

/** `own`: the articles asked about, newest first; `topic` where they are a whole topic. */
async function drawRelated(
  title: string,
  own: readonly AnalysedArticle[],
  topic: string | null,
  { store }: CommandContext,
): Promise<Reply> {
  const citations = new Citations();
  const blocks: Block[] = [];
  const [newest] = own;
  const neighbours = newest === undefined ? [] : await store.related(newest.article.id, 40);
  const head = newest === undefined ? null : ((await store.article(newest.article.id))?.head ?? null);
  const ids = new Set(own.map(({ article }) => article.id));
  const isSame = ({ article }: Neighbour) => ids.has(article.id) || article.storyId === head?.storyId;
  const same = neighbours.filter(isSame);
  const others = neighbours.filter((neighbour) => !isSame(neighbour));
  const list = (heading: string, found: readonly Neighbour[]) => {
    if (found.length === 0) return;
    blocks.push({ type: 'heading', text: heading });
    for (const { article, shared } of found) {
      const reason = shared.length === 0 ? null : `shares: ${shared.slice(0, 3).join(', ')}`;
      blocks.push({ type: 'headline', text: article.headline, reason, cites: [citations.cite(article)] });
    }
  };
  const byDate = (a: Neighbour, b: Neighbour) =>
    (b.article.publishedAt ?? '').localeCompare(a.article.publishedAt ?? '');
  list('The same matter', same.slice(0, SHOWN).toSorted(byDate));
  list('Also about this', others.slice(0, 5));
  if (blocks.length === 0)
    blocks.push({
      type: 'line',
      text: ['Nothing else in the store about this matter yet.'],
      bullet: false,
      cites: [],
    });
  blocks.push(...printedHeadlines(own, citations));
  return reply({
    title: `Related: ${title}`,
    blocks,
    citations: citations.list,
    actions:
      topic === null
        ? []
        : [{ label: 'Brief', ask: { command: 'brief', subcommand: null, options: { topic: topic } } }],
  });
}

/** The headlines that were printed with the articles, those about the matter first, each once. */
function printedHeadlines(own: readonly AnalysedArticle[], citations: Citations): Block[] {
  const seen = new Set<string>();
  const about: Block[] = [];
  const other: Block[] = [];
  const listing = own.filter(({ article }) => article.relatedHeadlines.length > 0);
  for (const { article, facts } of listing.slice(0, LISTS)) {
    const signature = signatureOf(article, facts);
    for (const text of article.relatedHeadlines) {
      if (seen.has(text)) continue;
      seen.add(text);
      const block: Block = { type: 'headline', text, reason: null, cites: [citations.cite(article)] };
      (concernsMatter(text, signature) ? about : other).push(block);
    }
  }
  if (about.length + other.length === 0) return [];
  const note = (text: string): Block => ({ type: 'note', text: [text] });
  return [
    { type: 'heading', text: 'Printed with the articles' },
    ...about,
    ...(other.length === 0 ? [] : [note('Listed by the publisher; these seem to be about other matters.')]),
    ...other,
  ];
}
