import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/reply/reply.ts';
import { statementOf } from '../../src/story/statement.ts';
import { type Told, told } from './told.ts';

const read = (given: Omit<Told, 'published'>, sentence = 0) => {
  const source = told({ published: '2021-03-04', ...given });
  const span = source.facts.sentences[sentence] ?? { start: 0, end: 0 };
  return plainText(statementOf(source, span, sentence).text);
};

describe('statement', () => {
  it('adds the day, only the year where that lacks, and nothing to a full date', () => {
    expect(read({ body: "Sunday's vote failed.", dates: [['Sunday', '2021-02-28']] })).toBe(
      "Sunday's [28 Feb 2021] vote failed.",
    );
    expect(
      read({
        body: 'It met in March and in May again.',
        dates: [
          ['March', '2021-03'],
          ['May', '2020-05'],
        ],
      }),
    ).toBe('It met in March and in May [2020] again.');
    const full = {
      body: 'It met on May 5, 2020 and last year.',
      dates: [
        ['May 5, 2020', '2020-05-05'],
        ['last year', '2020'],
      ],
    } as const;
    expect(read(full)).toBe(full.body);
    const unknown = { body: 'It met Thursday.', dates: [['Thursday', 'XXXX-WXX-4']] } as const;
    expect(read(unknown)).toBe(unknown.body);
  });

  it('adds the moment to a time with a zone, which readers see in their own', () => {
    const body = 'The rocket rose at 14:05 UTC on April 2.';
    const source = told({
      published: '2021-04-03',
      body,
      dates: [['14:05 UTC on April 2', '2021-04-02T14:05Z']],
    });
    const timed = {
      ...source,
      facts: {
        ...source.facts,
        dates: source.facts.dates.map((date) => ({ ...date, type: 'TIME' as const })),
      },
    };
    expect(statementOf(timed, { start: 0, end: body.length }, 0).text).toEqual([
      'The rocket rose at 14:05 UTC on April 2 ',
      { instant: '2021-04-02T14:05Z' },
      '.',
    ]);
  });

  it('leaves out the dateline and a leading connective', () => {
    expect(read({ body: 'LUND, March 4 (NPA) - The port opened again.' })).toBe('The port opened again.');
    expect(read({ body: 'However, Lund refused to open its port.' })).toBe('Lund refused to open its port.');
  });

  it('begins a clause as a sentence, and guesses at no day', () => {
    const body = 'Lund said that the port had opened.';
    const source = told({ published: '2021-03-04', body });
    expect(plainText(statementOf(source, { start: 15, end: body.length }, 0).text)).toBe(
      '[T]he port had opened.',
    );
    const noon = { body: 'Ships were waiting by noon.', dates: [['noon', '2021-03-03']] } as const;
    expect(read(noon)).toBe(noon.body);
  });

  it('names who "he" is where that is clear', () => {
    const body = 'Anna Lund opened the port. She left the town before noon.';
    expect(read({ body, people: ['Anna Lund'] }, 1)).toBe('[Anna Lund] left the town before noon.');
    const two = 'Anna Lund met Ilse Brask. She left the town before noon.';
    expect(read({ body: two, people: ['Anna Lund', 'Ilse Brask'] }, 1)).toBe(
      'She left the town before noon.',
    );
    expect(
      read({
        body: 'The port was "a gate to the sea", she said.',
        quotes: [['a gate to the sea', 'she', 'Anna Lund']],
      }),
    ).toBe('The port was "a gate to the sea", [Anna Lund] said.');
  });
});
