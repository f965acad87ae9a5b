import { describePerson, groupPeople, type Person, type PersonMention } from '../story/people.ts';
import { foldName, personName } from '../story/person-name.ts';
import type { PersonHead, PersonRecord } from './article-store.ts';
import * as rows from './rows.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';

/** Of one key: more mentions would take too long to tell apart. */
const MOST_MENTIONS = 3000;
const MOST_COMPANIONS = 8;

export function findPeople(db: SqliteDatabase, letters: string, limit: number): PersonHead[] {
  const typed = foldName(letters);
  const key = personName(letters).key;
  // "you-geun kim" and "kim you geun" have one key; "núr", "vid" and "nuria v" begin the print or the key.
  const found = db.all(
    `SELECT key FROM person_name
     WHERE ?1 = '' OR (printed >= ?1 AND printed < ?1 || char(1114111)) OR (key >= ?1 AND key < ?1 || char(1114111))
       OR key = ?2
     ORDER BY key = ?2 DESC, articles DESC, key LIMIT ?3`,
    typed,
    key,
    limit,
  );
  return found.flatMap((row) => headsOf(db, String(row.key))).slice(0, limit);
}

export function person(db: SqliteDatabase, id: string): PersonRecord | null {
  const row = db.get('SELECT key, family, story FROM person WHERE id = ?', id);
  if (row === undefined) return null;
  const people = peopleOf(db, fullKey(db, row));
  const found = people.find(({ mentions }) => mentions.some((mention) => mention.id === id));
  if (found === undefined) return null;
  const articles = found.mentions.flatMap(({ articleId }) => {
    const head = db.get(`SELECT ${rows.HEAD_COLUMNS} FROM article WHERE id = ?`, articleId);
    return head === undefined ? [] : [rows.articleHead(head)];
  });
  const namesakes = people.filter((each) => each !== found).map((each) => headOf(each, people));
  return { person: found, articles, companions: companionsOf(db, found), namesakes };
}

function companionsOf(db: SqliteDatabase, { mentions }: Person): PersonRecord['companions'] {
  const articleIds = JSON.stringify(mentions.map(({ articleId }) => articleId));
  const own = JSON.stringify(mentions.map(({ id }) => id));
  return db
    .all(
      `SELECT min(person.id) AS id, json_group_array(DISTINCT article.id) AS articles
       FROM article JOIN person ON person.article = article.rowid
       WHERE article.id IN (SELECT value FROM json_each(?1))
         AND person.id NOT IN (SELECT value FROM json_each(?2)) AND person.key <> person.family
       GROUP BY person.key ORDER BY count(DISTINCT article.id) DESC, person.key LIMIT ?3`,
      articleIds,
      own,
      MOST_COMPANIONS,
    )
    .flatMap((row) => {
      const id = String(row.id);
      const people = peopleOf(db, String(db.get('SELECT key FROM person WHERE id = ?', id)?.key));
      const one = people.find((each) => each.mentions.some((mention) => mention.id === id));
      const articles: string[] = JSON.parse(String(row.articles));
      return one === undefined ? [] : [{ head: headOf(one, people), articleIds: articles }];
    });
}

function headsOf(db: SqliteDatabase, key: string): PersonHead[] {
  const people = peopleOf(db, key);
  return people.map((each) => headOf(each, people)).sort((a, b) => b.articles - a.articles);
}

function headOf(person: Person, people: readonly Person[]): PersonHead {
  return {
    id: person.id,
    name: person.name,
    description: describePerson(person),
    articles: new Set(person.mentions.map(({ articleId }) => articleId)).size,
    shared: people.length > 1,
  };
}

/** The key of the one person of a story whom a lone family name there can mean; else the lone name itself. */
function fullKey(db: SqliteDatabase, { key, family, story }: Row): string {
  if (key !== family) return String(key);
  const others = db.all(
    'SELECT DISTINCT key FROM person WHERE family = ?1 AND story = ?2 AND key <> ?1',
    String(family),
    String(story),
  );
  return others.length === 1 ? String(others[0]?.key) : String(key);
}

/**
 * The people of a key. With a full name come the articles of its stories that print the family name alone, where
 * nobody else there has it; a lone name has what is left over.
 */
function peopleOf(db: SqliteDatabase, key: string): Person[] {
  const select = `SELECT person.*, article.id AS article_id, article.published_at, story.parties AS story_parties
    FROM person JOIN article ON article.rowid = person.article LEFT JOIN story ON story.id = person.story`;
  const own = db.all(`${select} WHERE person.key = ? ORDER BY article DESC LIMIT ?`, key, MOST_MENTIONS);
  const [first] = own;
  if (first === undefined) return [];
  const family = String(first.family);
  if (key === family)
    return groupPeople(
      withCompanions(
        db,
        own.filter((row) => fullKey(db, row) === key),
      ),
    );
  const stories = JSON.stringify([...new Set(own.map((row) => String(row.story)))]);
  const alone = db
    .all(
      `${select} WHERE person.key = ?1 AND person.story IN (SELECT value FROM json_each(?2)) LIMIT ?3`,
      family,
      stories,
      MOST_MENTIONS,
    )
    .filter((row) => fullKey(db, row) === key);
  return groupPeople(withCompanions(db, [...own, ...alone]));
}

/** Whom an article names besides tells namesakes apart, so they are looked up where there may be some. */
function withCompanions(db: SqliteDatabase, found: readonly Row[]): PersonMention[] {
  const companions = new Map<number, string[]>();
  if (new Set(found.map((row) => row.story)).size > 1) {
    const articles = JSON.stringify([...new Set(found.map((row) => Number(row.article)))]);
    const others = db.all(
      'SELECT article, key FROM person WHERE article IN (SELECT value FROM json_each(?))',
      articles,
    );
    for (const { article, key } of others) {
      const known = companions.get(Number(article));
      if (known === undefined) companions.set(Number(article), [String(key)]);
      else known.push(String(key));
    }
  }
  return found.map((row) => {
    const others = companions.get(Number(row.article)) ?? [];
    return rows.personMention(
      row,
      others.filter((key) => key !== row.key),
    );
  });
}
