import { printedDay } from '../reply/day.ts';
import { type Invocation, notice, type Reply } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import type { ArticleHead, ArticleStore } from '../store/article-store.ts';
import type { CommandContext, Option } from './command.ts';
import { text } from './options.ts';

type StoredArticle = NonNullable<Awaited<ReturnType<ArticleStore['article']>>>;

/** The option that names an article: its id, completed by words of its headline or text. */
export function articleOption(): Option<string> {
  return text({
    description: 'Words of its headline',
    complete: async (typed, { store }) =>
      (await store.findArticles(typed, 25)).map((head) => ({ name: articleLabel(head), value: head.id })),
  });
}

/**
 * An article by its id, or by words when these find just what is meant; else the reply that asks back, with buttons
 * that ask `/article` the same of each.
 */
export async function findArticle(
  words: string,
  { store }: CommandContext,
  ask: Pick<Invocation, 'subcommand' | 'options'> = { subcommand: 'show', options: {} },
): Promise<{ readonly found: StoredArticle } | { readonly reply: Reply }> {
  const byId = await store.article(words);
  if (byId !== null) return { found: byId };
  const heads = await store.findArticles(words, 6);
  const same = heads.filter((head) => head.headline.toLowerCase() === words.toLowerCase());
  const [only] = same.length === 1 ? same : heads;
  if (only !== undefined && (same.length === 1 || heads.length === 1)) {
    const found = await store.article(only.id);
    if (found !== null) return { found };
  }
  const actions = heads.slice(0, 5).map((head) => ({
    label: shorten(articleLabel(head), 80),
    ask: {
      command: 'article',
      subcommand: ask.subcommand,
      options: { ...ask.options, article: head.id },
    },
  }));
  const question = heads.length === 0 ? ' Try fewer or other words.' : ' Which of these is it?';
  const what = heads.length === 0 ? 'No article matches' : 'Several articles match';
  return { reply: notice([`${what} “${shorten(words, 60)}”.`, question], { actions }) };
}

function articleLabel({ headline, publishedAt }: ArticleHead): string {
  const day = publishedAt === null ? '' : ` · ${printedDay(publishedAt)}`;
  return shorten(headline, 100 - day.length) + day;
}
