import { z } from 'zod';
import { PageReader } from '../../sources/page-reader.ts';
import { type Batch, checkLine } from '../batch.ts';

const page = z.object({ id: z.string(), html: z.string(), url: z.string().nullish() });

/** `batch pages`: {id, html, url} -> {id, articleBody, headline, author, published}. */
const pages: Batch = async function* (lines) {
  const reader = new PageReader();
  try {
    for await (const line of lines) {
      const checked = checkLine(page, line);
      if ('error' in checked) {
        yield checked;
        continue;
      }
      const { id, html, url } = checked.line;
      const read = await reader.readPage(html, url ?? null);
      if ('error' in read) {
        yield { id, error: read.error };
        continue;
      }
      const articleBody = read.paragraphs.join('\n\n');
      yield {
        id,
        articleBody,
        headline: read.headline,
        author: read.byline,
        published: read.published?.at ?? null,
      };
    }
  } finally {
    await reader.close();
  }
};

export default pages;
