import { type Pin, pinKey } from '../story/pins.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

export function pins(db: SqliteDatabase, place: string): Pin[] {
  return db
    .all('SELECT name, query FROM pin WHERE place = ? ORDER BY key', place)
    .map(({ name, query }) => ({ name: String(name), query: String(query) }));
}

export function pin(db: SqliteDatabase, place: string, { name, query }: Pin): void {
  db.run(
    `INSERT INTO pin (place, key, name, query) VALUES (?, ?, ?, ?)
     ON CONFLICT (place, key) DO UPDATE SET name = excluded.name, query = excluded.query`,
    ...[place, pinKey(name), name, query],
  );
}

export function unpin(db: SqliteDatabase, place: string, name: string): boolean {
  const removed = db.get('DELETE FROM pin WHERE place = ? AND key = ? RETURNING key', place, pinKey(name));
  return removed !== undefined;
}
