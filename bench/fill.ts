import { SqliteDatabase, shortId } from '../src/store/sqlite-database.ts';
import { describe } from '../src/store/sqlite-stories.ts';
import { insert } from '../src/store/sqlite-writer.ts';
import { signatureOf } from '../src/story/signature.ts';
import type { AnalysedArticle } from '../src/story/story.ts';

/** Makes a store whose articles are in one story, whatever grouping would say of invented words; gives its id. */
export function storeAsOne(file: string, articles: readonly AnalysedArticle[]): string {
  const db = new SqliteDatabase(file);
  const storyId = shortId('s', articles[0]?.article.id ?? '');
  db.transaction(() => {
    for (const each of articles) insert(db, each, signatureOf(each.article, each.facts), storyId, null);
    describe(db, storyId);
  });
  db.close();
  return storyId;
}
