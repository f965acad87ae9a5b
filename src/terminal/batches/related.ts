import { z } from 'zod';
import { ArticleIndex } from '../../story/article-index.ts';
import { rankRelated } from '../../story/related.ts';
import { type Signature, signatureOf } from '../../story/signature.ts';
import { type Batch, eachLine } from '../batch.ts';

const article = z.object({ id: z.string(), title: z.string().default(''), text: z.string().default('') });
const line = z.object({ query: article, candidates: z.array(article) });

/** `batch related [--titles]`: {query, candidates} -> {query: id, ranked: [id]}. */
const related: Batch = (lines, flags) => {
  const signed = signer(flags.has('--titles'));
  return eachLine(line, ({ query, candidates }) => {
    const own = signed(query);
    const others = candidates.map(signed);
    const background = new ArticleIndex();
    for (const each of [own, ...others]) background.add(each);
    const ranked = rankRelated(own, others, background);
    return { query: query.id, ranked: ranked.map(({ articleId }) => articleId) };
  })(lines, flags);
};
export default related;

/** So many signatures are kept: the same candidates often come with many queries. */
const KEPT = 5000;

function signer(titlesOnly: boolean) {
  const kept = new Map<string, Signature>();
  return ({ id, title, text }: z.infer<typeof article>) => {
    const body = titlesOnly ? '' : text;
    const key = `${title}\n${body}`;
    let signature = kept.get(key);
    if (!signature) {
      if (kept.size >= KEPT) kept.clear();
      // Who and what is named only matters to the reasons, which are not asked for here.
      signature = signatureOf({ headline: title, body, publishedAt: null }, { entities: [] });
      kept.set(key, signature);
    }
    return { articleId: id, storyId: null, signature };
  };
}
