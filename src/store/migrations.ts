/**
 * The SQLite schema, step by step: entry n takes a file from version n to n + 1 (`PRAGMA user_version`).
 * Steps that have shipped are never changed, only followed by new ones.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE article (
    rowid INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    content_hash TEXT NOT NULL UNIQUE,
    headline TEXT NOT NULL,
    body TEXT NOT NULL,
    publisher TEXT,
    published_at TEXT,
    url TEXT,
    invented INTEGER NOT NULL,
    record TEXT NOT NULL,
    facts TEXT NOT NULL,
    analysis_version INTEGER NOT NULL,
    signature TEXT NOT NULL,
    story_id TEXT NOT NULL,
    near_duplicate_of TEXT
  ) STRICT;
  CREATE INDEX article_by_story ON article (story_id, published_at);
  CREATE INDEX article_by_version ON article (analysis_version);
  CREATE INDEX article_by_date ON article (published_at);

  CREATE VIRTUAL TABLE article_text USING fts5(
    headline, body, content='article', content_rowid='rowid', tokenize='porter unicode61 remove_diacritics 2'
  );
  CREATE TRIGGER article_text_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_text (rowid, headline, body) VALUES (new.rowid, new.headline, new.body);
  END;
  CREATE TRIGGER article_text_delete AFTER DELETE ON article BEGIN
    INSERT INTO article_text (article_text, rowid, headline, body)
      VALUES ('delete', old.rowid, old.headline, old.body);
  END;

  CREATE TABLE posting (
    term TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (term, article)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX posting_by_article ON posting (article);
  CREATE TABLE term (term TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE quote (
    article INTEGER NOT NULL, number INTEGER NOT NULL,
    speaker TEXT, named INTEGER NOT NULL, official INTEGER, kind TEXT NOT NULL,
    PRIMARY KEY (article, number)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX quote_by_speaker ON quote (speaker);

  CREATE TABLE story (
    id TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
    parties TEXT NOT NULL, keywords TEXT NOT NULL, first TEXT, last TEXT,
    article_count INTEGER NOT NULL, invented INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE story_redirect (id TEXT PRIMARY KEY, story_id TEXT NOT NULL) STRICT;
  `,
  // People across articles; quotations by day, party and person; what later versions dropped. Articles that are
  // stored already get their rows when they are analysed anew.
  `
  CREATE TABLE person (
    article INTEGER NOT NULL, entity INTEGER NOT NULL,
    id TEXT NOT NULL, key TEXT NOT NULL, family TEXT NOT NULL, story TEXT NOT NULL,
    name TEXT NOT NULL, role TEXT, affiliation TEXT, party TEXT,
    PRIMARY KEY (article, entity)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX person_by_id ON person (id);
  CREATE INDEX person_by_key ON person (key, story);
  CREATE INDEX person_by_family ON person (family, story);
  CREATE INDEX person_by_story ON person (story);
  CREATE TABLE person_name (key TEXT PRIMARY KEY, printed TEXT NOT NULL, articles INTEGER NOT NULL)
    STRICT, WITHOUT ROWID;
  CREATE INDEX person_name_by_print ON person_name (printed);
  CREATE INDEX person_name_by_articles ON person_name (articles DESC);

  DROP TABLE quote;
  CREATE TABLE quote (
    article INTEGER NOT NULL, number INTEGER NOT NULL,
    speaker TEXT, folded TEXT, named INTEGER NOT NULL, entity INTEGER, party TEXT, official INTEGER,
    kind TEXT NOT NULL, first_day TEXT, last_day TEXT,
    PRIMARY KEY (article, number)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX quote_by_speaker ON quote (speaker);
  CREATE TABLE dropped_quote (
    article_id TEXT NOT NULL, number INTEGER NOT NULL, record TEXT NOT NULL, PRIMARY KEY (article_id, number)
  ) STRICT, WITHOUT ROWID;
  UPDATE article SET analysis_version = 0;
  `,
  // Topics that admins have named; stories that have changed since they were last mended.
  `
  CREATE TABLE pin (
    place TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL, PRIMARY KEY (place, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE unsettled (story TEXT PRIMARY KEY, rounds INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO unsettled (story, rounds) SELECT id, 0 FROM story;
  `,
  // What brief and timeline of a story are made of. A row is of the articles as they are: whatever changes one of
  // them, or the story it is in, takes the row away in the same transaction.
  `
  CREATE TABLE digest (story TEXT PRIMARY KEY, version TEXT NOT NULL, record TEXT NOT NULL) STRICT;
  CREATE TRIGGER digest_insert AFTER INSERT ON article BEGIN
    DELETE FROM digest WHERE story = new.story_id;
  END;
  CREATE TRIGGER digest_delete AFTER DELETE ON article BEGIN
    DELETE FROM digest WHERE story = old.story_id;
  END;
  CREATE TRIGGER digest_update AFTER UPDATE ON article BEGIN
    DELETE FROM digest WHERE story IN (old.story_id, new.story_id);
  END;
  `,
];
