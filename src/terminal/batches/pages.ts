import { z } from 'zod';
import { readHtml } from '../../article/html.ts';
import { eachLine } from '../batch.ts';

/** `batch pages`: {id, html, url} -> {id, articleBody, headline, author, published}. */
export default eachLine(
  z.object({ id: z.string(), html: z.string(), url: z.string().nullish() }),
  ({ id, html, url }) => {
    const page = readHtml(html, url ?? null);
    return {
      id,
      articleBody: page.paragraphs.join('\n\n'),
      headline: page.headline,
      author: page.byline,
      published: page.published?.at ?? null,
    };
  },
);
