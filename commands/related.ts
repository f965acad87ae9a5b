import { articleOption, findArticle } from '../src/command/article-option.ts';
import { type CommandContext, defineCommand } from '../src/command/command.ts';
import { choice, optional } from '../src/command/options.ts';
import { findStory, topicOption } from '../src/command/topic-option.ts';
import { Citations } from '../src/reply/citations.ts';
import { type Block, notice, type Reply, reply } from '../src/reply/reply.ts';
import type { Neighbour } from '../src/store/article-store.ts';
import { concernsMatter } from '../src/story/related.ts';
import { signatureOf } from '../src/story/signature.ts';
import type { AnalysedArticle } from '../src/story/story.ts';

/** Lists of other headlines that are looked through: those of the newest articles that have one. */
const LISTS = 6;

export default defineCommand({
  name: 'related',
  description: 'What else to read about it, with the reason, and what was printed beside it',
  options: {
    topic: optional(topicOption()),
    article: optional(articleOption()),
    more: optional(choice('Other stories first, or more of the same one', ['other', 'same'])),
  },
  example: 'related korea-japan',
  async run({ topic, article, more }, context) {
    const mode = more ?? 'other';
    if (article !== null) {
      const answer = await findArticle(article, context);
      if ('reply' in answer) return answer.reply;
      return drawRelated(
        { title: answer.found.article.headline, own: [answer.found], ask: { article: article } },
        mode,
        context,
      );
    }
    if (topic === null) return notice('Say which topic or article: /related korea-japan.');
    const found = await findStory(topic, context, (story) => ({
      command: 'related',
      subcommand: null,
      options: { topic: story },
    }));
    if ('reply' in found) return found.reply;
    const { story, articles } = found.dossier;
    return drawRelated(
      { title: story.title, own: articles.toReversed(), ask: { topic: found.topic } },
      mode,
      context,
    );
  },
});

interface Asked {
  readonly title: string;
  /** The articles asked about, newest first. */
  readonly own: readonly AnalysedArticle[];
  /** The options that ask for them. */
  readonly ask: { readonly topic: string } | { readonly article: string };
}

type Mode = 'other' | 'same';
/** Less alike than this, they share words by chance. */
const LEAST_LIKENESS = 0.06;
/** How many headlines each mode shows of other stories and of the same one. */
const SHARES = { other: { others: 8, same: 3 }, same: { others: 3, same: 10 } } as const;

async function drawRelated(
  { title, own, ask }: Asked,
  mode: Mode,
  { store }: CommandContext,
): Promise<Reply> {
  const citations = new Citations();
  const [newest] = own;
  const id = newest?.article.id ?? '';
  const neighbours = await store.related(id, 40, 'same story');
  const apart = await store.related(id, 40, 'other stories');
  const ids = new Set(own.map(({ article }) => article.id));
  const same = neighbours
    .filter(({ article }) => !isCopy(article, neighbours))
    .slice(0, SHARES[mode].same)
    .toSorted((a, b) => (b.article.publishedAt ?? '').localeCompare(a.article.publishedAt ?? ''));
  const others = onePerStory(
    apart.filter(({ article }) => !ids.has(article.id)),
    mode,
  ).slice(0, SHARES[mode].others);
  const list = (heading: string, found: readonly Neighbour[]): Block[] =>
    found.length === 0
      ? []
      : [
          { type: 'heading', text: heading },
          ...found.map(({ article, shared }): Block => {
            const reason = shared.length === 0 ? null : `shares: ${shared.slice(0, 3).join(', ')}`;
            return { type: 'headline', text: article.headline, reason, cites: [citations.cite(article)] };
          }),
        ];
  const parts = [list('Other stories', others), list('The same story', same)];
  const blocks = (mode === 'other' ? parts : parts.toReversed()).flat();
  if (blocks.length === 0)
    blocks.push({
      type: 'line',
      text: ['Nothing else in the store about this matter yet.'],
      bullet: false,
      cites: [],
    });
  blocks.push(...printedHeadlines(own, citations));
  const other: Mode = mode === 'other' ? 'same' : 'other';
  return reply({
    title: `Related: ${title}`,
    blocks,
    citations: citations.list,
    actions: [
      ...('topic' in ask
        ? [{ label: 'Brief', ask: { command: 'brief', subcommand: null, options: { topic: ask.topic } } }]
        : []),
      {
        label: other === 'same' ? 'More of the same' : 'Other stories',
        ask: { command: 'related', subcommand: null, options: { ...ask, more: other } },
      },
    ],
  });
}

/** The original of it is in the list too. */
function isCopy({ nearDuplicateOf }: Neighbour['article'], among: readonly Neighbour[]): boolean {
  return among.some(({ article }) => article.id === nearDuplicateOf);
}

/** The best of each story, best first: different stories rather than one story over and over. */
function onePerStory(found: readonly Neighbour[], mode: Mode): Neighbour[] {
  // Of what shares no name and hardly a word, nobody would say that it is related.
  const near = found.filter(
    ({ likeness, shared }) => likeness >= LEAST_LIKENESS && (shared.length > 1 || / /.test(shared[0] ?? '')),
  );
  if (mode === 'same') return near;
  const stories = new Set<string | null>();
  return near.filter(({ article: { storyId } }) => {
    const first = !stories.has(storyId);
    stories.add(storyId);
    return first;
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
