import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { escapeLinkLabel, escapeMarkdown } from '../../src/reply/escape-markdown.ts';
import { visibleText } from '../../src/reply/visible-text.ts';
import { readDiscordLine } from './discord-markdown-reader.ts';

test.each([
  ['*x* **y**', '\\*x\\* \\*\\*y\\*\\*'],
  ['_x_ and __y__', '\\_x\\_ and \\_\\_y\\_\\_'],
  ['~~gone~~', '\\~\\~gone\\~\\~'],
  ['||hidden||', '\\|\\|hidden\\|\\|'],
  ['`code`', '\\`code\\`'],
  ['a \\ b', 'a \\\\ b'],
  ['[click](https://a.example)', '\\[click](https\\://a.example)'],
  [
    '<@123> <#4> </brief:5> <t:6:R> <:x:7> <id:browse>',
    '\\<@123> \\<#4> \\</brief:5> \\<t:6:R> \\<\\:x:7> \\<id:browse>',
  ],
  ['@everyone and @here', '\\@everyone and \\@here'],
  ['@everyone_ and @heres', '\\@everyone\\_ and \\@heres'],
  [':smile: me', '\\:smile: me'],
  ['# heading', '\\# heading'],
  ['-# small', '\\-# small'],
  ['- item', '\\- item'],
  ['+ item', '\\+ item'],
  ['> quoted', '\\> quoted'],
  ['>>> quoted', '\\>>> quoted'],
  ['12. item', '12\\. item'],
])('undoes the markup in %j', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
  expect(readDiscordLine(escaped)).toEqual({ text, markup: [] });
});

test.each([
  'tit-for-tat, a so-called "white list"',
  'snake_case_name',
  'at 10:30:45 (local time): 3 > 2, <5 % and ~50 people',
  'write to desk@paper.example or #desk',
  'Yes | No',
  '1.5 million and 2019-08-22',
  '3.',
  'the “General” – said… 50% & more!',
])('leaves %j readable', (text) => {
  expect(escapeMarkdown(text).replace(/^3\\\.$/, '3.')).toBe(text);
});

describe('text of unknown origin', () => {
  const marks = [
    '*',
    '_',
    '~',
    '`',
    '>',
    '#',
    '-',
    '[',
    ']',
    '(',
    ')',
    '|',
    '<',
    '@',
    ':',
    '\\',
    '/',
    '+',
    '.',
  ];
  const words = [
    'a',
    '1',
    ' ',
    'http',
    'everyone',
    't',
    'id',
    '\n',
    'é',
    '국',
    '😀',
    '\u202e',
    'https://a.example',
  ];
  const hostile = fc
    .array(fc.constantFrom(...marks, ...words), { maxLength: 40 })
    .map((parts) => parts.join(''));

  it('shows exactly as it reads, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 30 })), (text) => {
        const { text: seen, markup } = readDiscordLine(escapeMarkdown(text));
        expect(markup).toEqual([]);
        expect(seen).toBe(visibleText(text).replace(/^\s+/, ''));
      }),
      { numRuns: 400 },
    );
  });

  it('can end no link early and bring in no other', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const label = escapeLinkLabel(text);
        expect(label).not.toMatch(/[[\]]/);
        expect(
          readDiscordLine(label).markup.filter(
            (name) => !['list', 'heading', 'quotation', 'small text'].includes(name),
          ),
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('cannot turn the direction of writing or hide letters', () => {
    expect(visibleText('a\u202eb\u2066c\u200bd\u0000e\ufefff\ud800g')).toBe('abcdef\ufffdg');
    expect(visibleText(`Z${'\u0301'.repeat(500)}!`)).toBe(`Z${'\u0301'.repeat(8)}!`);
  });

  it('takes linear time', () => {
    const started = performance.now();
    for (const unit of ['*', '[', ':a', '@e', '_', '<', '1', '~|', ' ', '\u0301', ':a1_'])
      escapeMarkdown(unit.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
