import { z } from 'zod';
import { namesOf } from '../../analysis/names.ts';
import { sentencesOf } from '../../analysis/sentences.ts';
import { ArticleIndex } from '../../story/article-index.ts';
import { assignStory } from '../../story/grouping.ts';
import { groupAll, MOST_REGROUPED } from '../../story/regroup.ts';
import { type Signature, signatureOf } from '../../story/signature.ts';
import { type Batch, checkLine } from '../batch.ts';
import { articleOf } from '../batch-article.ts';

const line = z.object({
  id: z.string(),
  title: z.string().default(''),
  text: z.string().default(''),
  published: z.string().nullish(),
});

/** `batch stories [--online] [--titles]`: {id, title, text, published} -> {id, cluster}. */
const stories: Batch = async function* (lines, flags) {
  const index = new ArticleIndex();
  const online = flags.has('--online');
  // Answered once everything is known, in the order of the lines.
  const waiting: (object | { id: string; signature: Signature })[] = [];
  for await (const each of lines) {
    const checked = checkLine(line, each);
    if ('error' in checked) {
      if (online) yield checked;
      else waiting.push(checked);
      continue;
    }
    const { id } = checked.line;
    const article = articleOf(checked.line, flags.has('--titles'));
    const entities = namesOf(article.body, sentencesOf(article.body));
    const signature = signatureOf(article, { entities });
    if (online) yield { id, cluster: assign(index, id, signature) };
    else waiting.push({ id, signature });
  }
  const articles = waiting.filter((each) => 'signature' in each);
  if (articles.length > MOST_REGROUPED) {
    for (const each of waiting)
      yield 'signature' in each ? { id: each.id, cluster: assign(index, each.id, each.signature) } : each;
    return;
  }
  for (const { id, signature } of articles) index.add({ articleId: id, storyId: null, signature });
  const groups = groupAll(
    articles.map(({ signature }) => signature),
    index,
  );
  let next = 0;
  for (const each of waiting)
    yield 'signature' in each ? { id: each.id, cluster: `s${groups[next++]}` } : each;
};
export default stories;

function assign(index: ArticleIndex, articleId: string, signature: Signature): string {
  const { storyId, mergeStories } = assignStory(signature, index.candidates(signature, 200), index);
  const cluster = storyId ?? `s${index.documents}`;
  index.merge(mergeStories, cluster);
  index.add({ articleId, storyId: cluster, signature });
  return cluster;
}
