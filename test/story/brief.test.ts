import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/reply/reply.ts';
import { asOf } from '../../src/story/as-of.ts';
import { brief } from '../../src/story/brief.ts';
import type { BriefLine } from '../../src/story/brief-lines.ts';
import type { AnalysedArticle } from '../../src/story/story.ts';
import { analysed, testArticle } from '../articles.ts';
import { dossierOf, told } from './told.ts';

const closed = told({
  published: '2021-03-04',
  body: `PORT ALDA: Maravia said Thursday it will close the Norrin strait to trawlers from Ostland, deepening a dispute over herring quotas.

This caused an outcry in Vesterby. They had warned of it for weeks. Last month Ostland had sent two patrol boats into the strait.

Fisheries Minister Ilka Brandt defended the closure of the strait. She told parliament in Port Alda that herring stocks had fallen by half. "We counted the fish," she said. "Nobody else did.

The two coasts have quarrelled over herring since a treaty of 1988 divided the strait between Maravia and Ostland.`,
  dates: [
    ['Thursday', '2021-03-04'],
    ['Last month', '2021-02'],
    ['1988', '1988'],
  ],
  people: ['Ilka Brandt'],
  keySentences: [0, 3],
});
const copy = told({
  publisher: 'Second Wire',
  published: '2021-03-04',
  body: `PORT ALDA (SW) - Maravia said on Thursday it will close the Norrin strait to trawlers from Ostland, deepening a dispute over herring quotas.

Ships of other flags may pass the Norrin strait, the Maravian navy said in a notice to mariners.`,
  dates: [['Thursday', '2021-03-04']],
});
const protest = told({
  published: '2021-03-09',
  body: `VESTERBY: Ostland lodged a protest with Maravia on Tuesday after its navy turned back three trawlers in the Norrin strait.

However, Ostland ruled out sending warships to escort its fishing fleet.`,
  dates: [['Tuesday', '2021-03-09']],
});

const words = (lines: readonly BriefLine[]) => lines.map(({ text }) => plainText(text));

describe('brief', () => {
  it('says the newest first, then the others, and history last', () => {
    const { lines, background, first, last, articleCount } = brief(dossierOf([closed, copy, protest]), {
      length: 'normal',
    });
    expect(words(lines)[0]).toBe(
      'Ostland lodged a protest with Maravia on Tuesday [9 March 2021] after its navy turned back three trawlers in the Norrin strait.',
    );
    expect(words(lines).slice(1).join(' ')).toMatch(
      /Maravia said (?:on )?Thursday \[4 March 2021\] it will close/,
    );
    expect(background && plainText(background.text)).toMatch(
      /^The two coasts have quarrelled .* since a treaty of 1988/,
    );
    expect({ first, last, articleCount }).toEqual({
      first: '2021-03-04',
      last: '2021-03-09',
      articleCount: 3,
    });
  });

  it('keeps the newest turn where it tells of how it all began', () => {
    const ruling = analysed(
      testArticle({
        headline: 'Court upholds closing of strait',
        publishedAt: '2021-07-06',
        body: `PORT ALDA - A court in Port Alda upheld on Tuesday the closing of the Norrin strait on March 4 to trawlers from Ostland. Ostland, which had prepared a fresh protest, said it had dropped it.`,
      }),
    );
    const start = analysed(
      testArticle({
        headline: 'Maravia closes strait',
        publishedAt: '2021-03-04',
        body: `PORT ALDA - Maravia closed the Norrin strait to trawlers from Ostland on March 4 over herring quotas.`,
      }),
    );
    const { lines, background } = brief(dossierOf([start, ruling]), { length: 'long' });
    expect(words(lines)[0]).toMatch(/^A court in Port Alda upheld on Tuesday/);
    expect(background === null ? '' : plainText(background.text)).not.toMatch(/^A court/);
  });

  it('repeats nothing, cuts no quotation and takes no line that hangs on its neighbours', () => {
    for (const length of ['short', 'normal', 'long'] as const) {
      const { lines } = brief(dossierOf([closed, copy, protest]), { length });
      const text = words(lines).join('\n');
      expect(text.match(/will close the Norrin strait/g)?.length ?? 0).toBeLessThan(2);
      expect(text).not.toMatch(/This caused|They had|Nobody else|^However/m);
      expect(lines.length).toBeLessThanOrEqual({ short: 2, normal: 3, long: 5 }[length]);
    }
  });

  it('puts the name for "she" and the day after "Thursday", and leaves all other words as they are', () => {
    const articles = [closed, copy, protest];
    const { lines, background } = brief(dossierOf(articles), { length: 'long' });
    expect(words(lines).join('\n')).not.toMatch(/\bShe\b/);
    for (const { articleId, span, text, sentence } of [...lines, ...(background ? [background] : [])]) {
      const source = articles.find(({ article }) => article.id === articleId) as AnalysedArticle;
      const own = text.filter((piece) => typeof piece === 'string');
      let at = span.start;
      for (const piece of own) {
        const found = source.article.body.indexOf(piece.trim(), at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found;
      }
      expect(source.facts.sentences[sentence]?.end).toBe(span.end);
    }
    const only = brief(dossierOf([closed]), { length: 'long' });
    expect(words(only.lines)).toContain(
      '[Ilka Brandt] told parliament in Port Alda that herring stocks had fallen by half.',
    );
  });

  it('knows only what was published by the day asked for', () => {
    const before = brief(asOf(dossierOf([closed, copy, protest]), '2021-03-08'), { length: 'normal' });
    expect(before.articleCount).toBe(2);
    expect(words(before.lines).join(' ')).not.toContain('lodged a protest');
    expect(brief(asOf(dossierOf([closed]), '2020-01-01'), { length: 'normal' })).toMatchObject({
      lines: [],
      background: null,
      articleCount: 0,
    });
  });

  it('takes clauses where the sentence hangs on the one before', () => {
    const source = told({
      published: '2021-03-04',
      body: `Maravia closed the Norrin strait on Thursday. That followed Ostland's seizure last month of a Maravian research ship.`,
      dates: [
        ['Thursday', '2021-03-04'],
        ['last month', '2021-02'],
      ],
      events: [["Ostland's seizure last month of a Maravian research ship", '2021-02']],
    });
    expect(words(brief(dossierOf([source]), { length: 'normal' }).lines)).toEqual([
      'Maravia closed the Norrin strait on Thursday [4 March 2021].',
      "Ostland's seizure last month [Feb 2021] of a Maravian research ship",
    ]);
  });

  it('works without dates, and on nothing', () => {
    const undated = told({ published: null, body: 'Maravia closed the Norrin strait on Thursday.' });
    expect(words(brief(dossierOf([undated]), { length: 'normal' }).lines)).toEqual([
      'Maravia closed the Norrin strait on Thursday.',
    ]);
    expect(brief(dossierOf([]), { length: 'long' }).lines).toEqual([]);
  });

  it('is quick for forty articles', () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      told({
        published: `2021-03-${String((i % 28) + 1).padStart(2, '0')}`,
        body: Array.from(
          { length: 30 },
          (_, j) =>
            `Ship ${i} of port ${j * i} met the navy ${i + j} miles off Vesterby on that coast of herring and stone.`,
        ).join(' '),
      }),
    );
    brief(dossierOf(many), { length: 'long' });
    const began = performance.now();
    brief(dossierOf(many), { length: 'long' });
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
