import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import type { StoredDossier } from './rows.ts';
import { SqliteDatabase } from './sqlite-database.ts';
import { digest } from './sqlite-digests.ts';
import { mend } from './sqlite-mend.ts';
import { findPeople, person } from './sqlite-people.ts';
import * as pins from './sqlite-pins.ts';
import * as reader from './sqlite-reader.ts';
import * as writer from './sqlite-writer.ts';

/** What the worker can be asked; every function takes the open database first. */
const methods = {
  ...reader,
  ...pins,
  findPeople,
  person,
  known: writer.known,
  add: writer.add,
  replace: writer.replace,
  mend,
  digest,
};
export type Methods = typeof methods;

/** A request from the store and its answer; `id` pairs them. */
export interface Request {
  readonly id: number;
  readonly method: keyof Methods;
  readonly args: readonly unknown[];
}
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: Error; readonly sentence: string | null };

const port = parentPort;
if (port !== null) {
  let db: SqliteDatabase | null = null;
  port.on('message', ({ id, method, args }: Request) => {
    try {
      db ??= new SqliteDatabase(String(workerData.path));
      // The store's typed methods are the only caller, so the arguments fit.
      const call = methods[method] as (db: SqliteDatabase, ...args: readonly unknown[]) => unknown;
      const value = call(db, ...args);
      port.postMessage({ id, value } satisfies Answer, method === 'dossier' ? bytesOf(value) : []);
    } catch (error) {
      const sentence = error instanceof UserError ? error.message : null;
      const plain = error instanceof Error ? error : new Error(String(error));
      port.postMessage({ id, error: plain, sentence } satisfies Answer);
    }
  });
  port.on('close', () => db?.close());
}

/** What goes over to the thread that asked, rather than a copy of it. */
function bytesOf(dossier: unknown): ArrayBuffer[] {
  return (dossier as StoredDossier | null)?.articles.map(({ facts }) => facts.buffer) ?? [];
}
