import { z } from 'zod';
import { namesOf } from '../../analysis/names.ts';
import { sentencesOf } from '../../analysis/sentences.ts';
import { ArticleIndex } from '../../story/article-index.ts';
import { assignStory } from '../../story/grouping.ts';
import { signatureOf } from '../../story/signature.ts';
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
  for await (const each of lines) {
    const checked = checkLine(line, each);
    if ('error' in checked) {
      yield checked;
      continue;
    }
    const { id } = checked.line;
    const article = articleOf(checked.line, flags.has('--titles'));
    const signature = signatureOf(article, { entities: namesOf(article.body, sentencesOf(article.body)) });
    const { storyId, mergeStories } = assignStory(signature, index.candidates(signature, 200), index);
    const cluster = storyId ?? `s${index.documents}`;
    index.merge(mergeStories, cluster);
    index.add({ articleId: id, storyId: cluster, signature });
    yield { id, cluster };
  }
};
export default stories;
