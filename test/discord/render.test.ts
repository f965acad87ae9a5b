import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { renderReply } from '../../src/discord/render.ts';
import { decodeCustomId } from '../../src/reply/custom-id.ts';
import { type Block, notice, reply } from '../../src/reply/reply.ts';
import { arbitraryReply } from '../reply/arbitrary-reply.ts';
import { checkMessage, flatten, isRefusal } from './loopback-rules.ts';

const asked = { command: 'brief', subcommand: null, options: { topic: 'a-b' } };
const line = (words: string): Block => ({ type: 'line', text: [words], bullet: false, cites: [] });

/** What Discord would say to a message; 'taken' for a good one. */
function sent(message: ReturnType<typeof renderReply>): string {
  const { files, ...body } = message;
  const checked = checkMessage(
    body,
    files.map(({ name, data }) => ({ name, size: data.length })),
    { editing: false },
  );
  return isRefusal(checked) ? checked.message : 'taken';
}

function buttons(message: ReturnType<typeof renderReply>) {
  return flatten(message.components).flatMap((each) =>
    'custom_id' in each && 'label' in each ? [each] : [],
  );
}

test('Discord takes every page of any reply', () => {
  fc.assert(
    fc.property(arbitraryReply, fc.boolean(), (any, long) => {
      const question = long ? { ...asked, options: { topic: 'x'.repeat(100) } } : asked;
      for (const page of [1, 2, 3, 999]) {
        const message = renderReply(any, { asked: question, page });
        expect(sent(message)).toBe('taken');
        expect(message.allowed_mentions).toEqual({ parse: [] });
      }
    }),
    { numRuns: 40 },
  );
});

describe('page buttons', () => {
  const long = reply({
    title: 'Long',
    blocks: Array.from({ length: 60 }, (_, at) => line(`${at} ${'word '.repeat(50)}`)),
  });

  it('ask the same question for another page', () => {
    const [previous, here, next] = buttons(renderReply(long, { asked, page: 2 }));
    expect([previous, here, next].map((each) => each?.label)).toEqual([
      '‹ Prev',
      expect.stringMatching(/^2\/\d+$/),
      'Next ›',
    ]);
    expect(decodeCustomId(String(next?.custom_id))).toEqual({ act: 'turn', invocation: asked, page: 3 });
    expect(decodeCustomId(String(previous?.custom_id))).toEqual({ act: 'turn', invocation: asked, page: 1 });
    expect(here).toMatchObject({ disabled: true });
  });

  it('rest at the ends', () => {
    const disabled = (page: number) =>
      buttons(renderReply(long, { asked, page })).map((each) => 'disabled' in each && each.disabled);
    expect(disabled(1)).toEqual([true, true, false]);
    expect(disabled(999)).toEqual([false, true, true]);
  });

  it('are left out where the question is too long for them, which the page says', () => {
    const message = renderReply(long, { asked: { ...asked, options: { topic: 'x'.repeat(100) } } });
    expect(buttons(message)).toEqual([]);
    expect(JSON.stringify(message.components)).toMatch(/Page 1 of \d+\. Ask for less/);
  });
});

test('actions become buttons, each once, without those that fit no button', () => {
  const ask = (topic: string) => ({ ...asked, options: { topic } });
  const message = renderReply(
    reply({
      title: 'T',
      actions: [
        { label: 'Quotes', ask: ask('a') },
        { label: 'Again', ask: ask('a') },
        { label: 'Too long', ask: ask('x'.repeat(100)) },
        { label: '', ask: ask('b') },
        { label: `Long ${'x'.repeat(100)}`, ask: ask('c') },
      ],
    }),
    { asked },
  );
  expect(buttons(message).map((each) => [each.label, each.custom_id])).toEqual([
    ['Again', '1a;brief;1;topic=a'],
    [expect.stringMatching(/^Long x{74}…$/), '1a;brief;1;topic=c'],
  ]);
});

test('a warning has a colour of its own and a sign beside it', () => {
  const [warning] = renderReply(notice('Careful.', { tone: 'warning' }), { asked: null }).components;
  expect(warning.components).toEqual([{ type: 10, content: '⚠️ Careful.' }]);
  const [info] = renderReply(notice('Nothing there.'), { asked: null }).components;
  expect(info.components).toEqual([{ type: 10, content: 'Nothing there.' }]);
  expect(warning.accent_color).not.toBe(info.accent_color);
});

test('an empty reply says so', () => {
  expect(sent(renderReply(reply({}), { asked: null }))).toBe('taken');
});

test('attachments keep their names, and no two share one', () => {
  const picture = (name: string): Block => ({
    type: 'picture',
    name,
    alt: 'An axis',
    data: new Uint8Array(1),
  });
  const file = (name: string): Block => ({
    type: 'file',
    name,
    mimeType: 'text/csv',
    content: 'a,b\r\n',
    description: '*Two* columns',
  });
  const blocks = [picture('t.png'), picture('t.png'), file('the story.csv'), file('../.csv'), file('한국')];
  const message = renderReply(reply({ blocks }), { asked });
  expect(sent(message)).toBe('taken');
  expect(message.files.map(({ name }) => name)).toEqual([
    't.png',
    't-2.png',
    'the-story.csv',
    'file.csv',
    'file',
  ]);
  expect(Buffer.from(message.files[2]?.data ?? []).toString()).toBe('a,b\r\n');
  expect(JSON.stringify(message.components)).toContain('-# \\\\*Two\\\\* columns');
});
