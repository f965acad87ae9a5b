import { describe, expect, it } from 'vitest';
import { type QuoteQuery, quoteTest } from '../../src/story/quote-query.ts';
import { saidIn } from '../../src/story/said.ts';
import { spokenIn } from './spoken.ts';

const said = saidIn(
  spokenIn(
    { id: 'a', published: '2021-03-04' },
    { words: 'The sanctions stay', by: 'Kim You-geun', party: 'South Korea', official: true, entity: 3 },
    {
      words: 'The quota was lost',
      by: 'Núria Holm',
      party: "Fishers' Union",
      kind: 'indirect',
      saidOn: '2021-02',
    },
    { words: 'Nobody knows', by: null },
  ),
);
const found = (query: QuoteQuery) =>
  said
    .filter(quoteTest(query))
    .map(({ source, quote }) => source.article.body.slice(quote.start, quote.end).split(' ')[1]);

describe('a query of quotations', () => {
  it.each<[QuoteQuery, string[]]>([
    [{}, ['sanctions', 'quota', 'knows']],
    [{ speaker: 'kim you geun' }, ['sanctions']],
    [{ speaker: 'nuria' }, ['quota']],
    [{ speaker: 'Holm' }, ['quota']],
    [{ mentions: [{ articleId: 'a', entity: 3 }] }, ['sanctions']],
    [{ mentions: [{ articleId: 'b', entity: 3 }] }, []],
    [{ mentions: [] }, []],
    [{ speaker: 'holm', mentions: [{ articleId: 'a', entity: 3 }] }, ['sanctions', 'quota']],
    [{ party: 'Seoul' }, ['sanctions']],
    [{ party: 'fishers' }, ['quota']],
    [{ official: true }, ['sanctions']],
    [{ kind: 'indirect' }, ['quota']],
    [{ from: '2021-03' }, ['sanctions', 'knows']],
    [{ to: '2021-02' }, ['quota']],
    [{ from: '2021-02-20', to: '2021-02-25' }, ['quota']],
    [{ words: 'SANCTION' }, ['sanctions']],
    [{ words: 'lost quotas' }, ['quota']],
    [{ words: 'quota sanctions' }, []],
    [{ words: 'quota', kind: 'direct' }, []],
  ])('%j', (query, expected) => expect(found(query)).toEqual(expected));
});
