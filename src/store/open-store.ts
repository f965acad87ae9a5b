import { UserError } from '../errors.ts';
import type { ArticleStore } from './article-store.ts';
import { openSqliteStore } from './sqlite.ts';

/** Opens the store at an address: the path of an SQLite file, which is made where it is missing. */
export async function openStore(address: string): Promise<ArticleStore> {
  if (/^\w+:\/\//.test(address))
    throw new UserError('bad-config', 'STORE must be a file path; servers are not supported yet.');
  return openSqliteStore(address);
}
