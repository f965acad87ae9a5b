import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { UserError } from '../errors.ts';
import { MIGRATIONS } from './migrations.ts';

/** An open SQLite file with prepared statements kept by their text. */
export class SqliteDatabase {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #undone = 0;

  /** Opens or creates the file, and brings its schema up to date. */
  constructor(path: string) {
    try {
      if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
      this.#db = new DatabaseSync(path, { timeout: 5000 });
      // FULL: an acknowledged write survives a power cut, not only a crash of the program.
      this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;');
    } catch (cause) {
      throw new UserError('store', `The article store ${path} can't be opened: ${reason(cause)}.`, { cause });
    }
    this.#migrate(path);
  }

  #migrate(path: string): void {
    const version = () => Number(this.get('PRAGMA user_version')?.user_version);
    if (version() > MIGRATIONS.length)
      throw new UserError(
        'store',
        `The article store ${path} was made by a newer Dateline: update this one.`,
      );
    if (version() === MIGRATIONS.length) return;
    this.transaction(() => {
      // Another process may have migrated while this one waited for the write lock.
      for (const step of MIGRATIONS.slice(version())) this.#db.exec(step);
      this.#db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    });
  }

  /** Runs `work` in one write transaction: all of it is on disk afterwards, or nothing. */
  transaction<Result>(work: () => Result): Result {
    return this.#within('BEGIN IMMEDIATE', work);
  }

  /** Runs `work`, which only reads, on the store as it is at one moment, whoever writes meanwhile. */
  snapshot<Result>(work: () => Result): Result {
    return this.#within('BEGIN', work);
  }

  #within<Result>(begin: string, work: () => Result): Result {
    this.#db.exec(begin);
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      this.#undone += 1;
      throw error;
    }
  }

  /** Changes when another connection has written, or a transaction of this one was undone: what was read no longer holds. */
  stateOfOthers(): string {
    return `${this.get('PRAGMA data_version')?.data_version} ${this.#undone}`;
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values);
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepare(sql).all(...values);
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#prepare(sql).run(...values);
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

export type Row = Record<string, unknown>;

/** A short stable id made from another one. */
export function shortId(prefix: string, of: string): string {
  return prefix + createHash('sha256').update(of).digest('hex').slice(0, 10);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
