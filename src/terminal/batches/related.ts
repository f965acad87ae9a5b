import { z } from 'zod';
import { namesOf } from '../../analysis/names.ts';
import { sentencesOf } from '../../analysis/sentences.ts';
import { ArticleIndex } from '../../story/article-index.ts';
import { rankRelated } from '../../story/related.ts';
import { signatureOf } from '../../story/signature.ts';
import { eachLine } from '../batch.ts';
import { articleOf } from '../batch-article.ts';

const article = z.object({ id: z.string(), title: z.string().default(''), text: z.string().default('') });
const line = z.object({ query: article, candidates: z.array(article) });

/** `batch related [--titles]`: {query, candidates} -> {query: id, ranked: [id]}. */
export default eachLine(line, ({ query, candidates }, flags) => {
  const signed = [query, ...candidates].map((each) => {
    const read = articleOf(each, flags.has('--titles'));
    return {
      articleId: each.id,
      storyId: null,
      signature: signatureOf(read, { entities: namesOf(read.body, sentencesOf(read.body)) }),
    };
  });
  const background = new ArticleIndex();
  for (const each of signed) background.add(each);
  const [own, ...others] = signed;
  const ranked = own ? rankRelated(own, others, background) : [];
  return { query: query.id, ranked: ranked.map(({ articleId }) => articleId) };
});
