import { describe, expect, test } from 'vitest';
import { readCall, readInvocation, splitOptions, writeLine } from '../../src/preview/page/command-line.js';
import type { OptionView, QuestionView } from '../../src/preview/protocol.ts';

const option = (name: string, parts: Partial<OptionView> = {}): OptionView => ({
  name,
  kind: 'string',
  description: `which ${name}`,
  required: false,
  choices: [],
  maxLength: 100,
  completes: false,
  ...parts,
});
const brief: QuestionView = {
  command: 'brief',
  subcommand: null,
  description: '',
  example: 'brief korea-japan',
  options: [
    option('topic', { required: true }),
    option('length', { choices: [{ name: 'short', value: 'short' }] }),
    option('evidence', { kind: 'boolean' }),
    option('count', { kind: 'integer' }),
  ],
};
const show: QuestionView = {
  ...brief,
  command: 'article',
  subcommand: 'show',
  options: [option('article', { required: true })],
};

describe('readCall', () => {
  test.each([
    ['/brief', 'brief', ''],
    ['/brief korea-japan', 'brief', 'korea-japan'],
    ['  brief   korea japan ', 'brief', 'korea japan'],
    ['/article show x', 'article', 'x'],
  ])('%j', (line, command, rest) => {
    const call = readCall(line, [brief, show]);
    expect([call?.question.command, call?.rest]).toEqual([command, rest]);
  });
  test.each(['', '/', '/bri', '/briefly x', '/article', 'korea-japan'])('%j calls nothing', (line) => {
    expect(readCall(line, [brief, show])).toBeNull();
  });
});

describe('splitOptions', () => {
  test.each([
    ['korea-japan', { topic: 'korea-japan' }],
    ['south korea japan length:short', { topic: 'south korea japan', length: 'short' }],
    ['length:short topic:korea japan', { length: 'short', topic: 'korea japan' }],
    ['Topic: korea-japan', { topic: 'korea-japan' }],
    ['12:30 talks in re: pact', { topic: '12:30 talks in re: pact' }],
    ['korea length:', { topic: 'korea', length: '' }],
  ])('%j', (text, texts) => {
    expect(Object.fromEntries(splitOptions(text, brief))).toEqual(texts);
  });
});

describe('readInvocation', () => {
  const read = (texts: Record<string, string>) => readInvocation(brief, new Map(Object.entries(texts)));
  test('gives every option its kind', () => {
    expect(read({ topic: ' korea-japan ', length: 'SHORT', evidence: 'yes', count: '12' })).toEqual({
      invocation: {
        command: 'brief',
        subcommand: null,
        options: { topic: 'korea-japan', length: 'short', evidence: true, count: 12 },
      },
    });
  });
  test.each([
    [{}, 'topic', 'Say which topic: which topic.'],
    [{ topic: 'x', length: 'tiny' }, 'length', 'length takes short.'],
    [{ topic: 'x', evidence: 'perhaps' }, 'evidence', 'evidence takes true or false.'],
    [{ topic: 'x', count: '1.5' }, 'count', 'count takes a whole number.'],
  ])('%j stops at %s', (texts, name, problem) => {
    expect(read(texts)).toEqual({ option: name, problem });
  });
});

test('writeLine', () => {
  expect(writeLine({ command: 'article', subcommand: 'show', options: { article: 'x', full: true } })).toBe(
    '/article show article:x full:true',
  );
});
