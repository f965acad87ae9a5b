import type { Article } from '../src/article/article.ts';

/** What somebody would install instead, for a part of the analysis. */
export interface Peer {
  readonly name: string;
  readonly part: 'quotes' | 'dates';
  find(article: Article): unknown;
}

interface Chrono {
  parse(text: string, reference: Date): unknown;
}
interface Read {
  quotations(): { out(as: 'array'): unknown };
  people(): { out(as: 'array'): unknown };
}

/** The peers that are installed (development dependencies; the bench runs without them too). */
export async function peers(): Promise<Peer[]> {
  const found: Peer[] = [];
  const compromise = (await installed('compromise')) as { default(text: string): Read } | null;
  if (compromise !== null)
    found.push({
      name: 'compromise: marks and people',
      part: 'quotes',
      find({ body }) {
        const read = compromise.default(body);
        return [read.quotations().out('array'), read.people().out('array')];
      },
    });
  const chrono = (await installed('chrono-node')) as Chrono | null;
  if (chrono !== null)
    found.push({
      name: 'chrono-node: dates',
      part: 'dates',
      find: ({ body, publishedAt }) => chrono.parse(body, new Date(publishedAt ?? 0)),
    });
  return found;
}

async function installed(name: string): Promise<unknown> {
  try {
    return await import(name);
  } catch {
    console.log(`  ${name} is not installed: run npm ci`);
    return null;
  }
}
