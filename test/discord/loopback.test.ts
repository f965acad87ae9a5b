import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LoopbackInteraction, type StoredMessage } from './loopback-interactions.ts';
import {
  checkChoices,
  checkCommands,
  checkMessage,
  componentsV2,
  ephemeral,
  isRefusal,
} from './loopback-rules.ts';

const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, label = 'Go') => ({ type: 2, style: 2, custom_id, label });
const row = (...components: object[]) => ({ type: 1, components });
const box = (...components: object[]) => ({ type: 17, components });
const v2 = (...components: object[]) => ({ flags: componentsV2, components });
const check = (body: object) => checkMessage(body, [], { editing: false });

describe('the loopback Discord takes', () => {
  it.each([
    ['text in a box', v2(box(text('a'), { type: 14 }, row(button('1'), button('2'))))],
    ['4,000 characters', v2(text('a'.repeat(2000)), text('b'.repeat(2000)))],
    ['40 components', v2(box(...Array.from({ length: 39 }, () => text('a'))))],
    ['a private message', { ...v2(text('a')), flags: componentsV2 | ephemeral }],
    ['plain content', { content: 'a' }],
  ])('%s', (_, body) => expect(isRefusal(check(body))).toBe(false));
});

describe('the loopback Discord refuses', () => {
  it.each([
    ['content beside components V2', { ...v2(text('a')), content: 'a' }],
    ['components V2 without the flag', { components: [text('a')] }],
    ['4,001 characters in all', v2(text('a'.repeat(2000)), text('b'.repeat(2001)))],
    ['41 components, nested ones counted', v2(box(...Array.from({ length: 40 }, () => text('a'))))],
    ['an empty text', v2(text(''))],
    ['a box in a box', v2(box(box(text('a'))))],
    ['six buttons in a row', v2(row(...Array.from({ length: 6 }, (_, at) => button(String(at)))))],
    ['a custom_id of 101 characters', v2(row(button('x'.repeat(101))))],
    ['the same custom_id twice', v2(box(row(button('x'))), row(button('x')))],
    ['a label of 81 characters', v2(row(button('x', 'x'.repeat(81))))],
    ['a button without label', v2(row({ type: 2, style: 2, custom_id: 'x' }))],
    ['a picture that was not uploaded', v2({ type: 12, items: [{ media: { url: 'attachment://a.png' } }] })],
    [
      'an alt text of 1,025 characters',
      v2({ type: 12, items: [{ media: { url: 'https://a.example/a' }, description: 'x'.repeat(1025) }] }),
    ],
    ['an unknown field', { ...v2(text('a')), colour: 1 }],
    ['an unknown flag', { ...v2(text('a')), flags: componentsV2 | 2 }],
    ['2,001 characters of content', { content: 'a'.repeat(2001) }],
    [
      '6,001 characters in embeds',
      { embeds: [{ description: 'a'.repeat(4000) }, { description: 'a'.repeat(2001) }] },
    ],
    ['nothing', {}],
  ])('%s', (_, body) => expect(check(body)).toMatchObject({ status: 400 }));

  it('breaks above 10,170 bytes', () => {
    expect(check(v2(text('국'.repeat(3386))))).not.toHaveProperty('status');
    expect(check(v2(text('국'.repeat(3387))))).toMatchObject({ status: 500 });
  });

  it('components V2 taken back, and EPHEMERAL in an edit', () => {
    expect(checkMessage({ components: [] }, [], { editing: true, isV2: true })).toMatchObject({
      code: 50035,
    });
    expect(
      checkMessage({ ...v2(text('a')), flags: componentsV2 | ephemeral }, [], { editing: true }),
    ).toMatchObject({ code: 50035 });
  });

  it('choices and commands over their limits', () => {
    const choice = { name: 'a', value: 'a' };
    expect(checkChoices({ choices: Array.from({ length: 25 }, () => choice) })).toHaveLength(25);
    expect(checkChoices({ choices: Array.from({ length: 26 }, () => choice) })).toMatchObject({
      status: 400,
    });
    expect(checkChoices({ choices: [{ ...choice, name: 'x'.repeat(101) }] })).toMatchObject({ status: 400 });
    const command = { name: 'brief', description: 'd' };
    const option = { type: 3, name: 'a', description: 'd' };
    const refused = (...commands: object[]) => isRefusal(checkCommands(commands, { guild: false }));
    expect(refused(command)).toBe(false);
    expect(refused({ ...command, name: 'Brief' })).toBe(true);
    expect(refused({ ...command, description: '' })).toBe(true);
    expect(refused({ ...command, options: [option, { ...option, name: 'b', required: true }] })).toBe(true);
    expect(refused({ ...command, options: [{ ...option, autocomplete: true, choices: [choice] }] })).toBe(
      true,
    );
    const long = {
      ...option,
      choices: Array.from({ length: 25 }, (_, at) => ({
        name: `${at}${'x'.repeat(90)}`,
        value: 'y'.repeat(95),
      })),
    };
    expect(refused({ ...command, options: [long, { ...long, name: 'b' }] })).toBe(true);
    expect(isRefusal(checkCommands([{ ...command, contexts: [0] }], { guild: true }))).toBe(true);
  });
});

describe('an interaction', () => {
  let ids = 0;
  const start = (settings: Partial<ConstructorParameters<typeof LoopbackInteraction>[0]> = {}) =>
    new LoopbackInteraction({
      id: '1',
      kind: 'command',
      user: 'ann',
      pressed: null,
      userInstalled: false,
      deadline: 3000,
      lifetime: 60_000,
      nextId: () => String(++ids),
      ...settings,
    });
  const hello = v2(text('hello'));

  it('is answered once', () => {
    const asked = start();
    expect(asked.respond({ type: 4, data: hello }, [])).toMatchObject({ status: 204 });
    expect(asked.respond({ type: 4, data: hello }, [])).toMatchObject({ code: 40060 });
  });

  it('is lost after the deadline, its token after its lifetime', async () => {
    const late = start({ deadline: 5 });
    const asked = start({ lifetime: 5 });
    asked.respond({ type: 5 }, []);
    await sleep(20);
    expect(late.respond({ type: 4, data: hello }, [])).toMatchObject({ code: 10062 });
    expect(asked.editOriginal(hello, [])).toMatchObject({ status: 401, code: 50027 });
  });

  it('knows its legal answers', () => {
    expect(start().respond({ type: 7, data: hello }, [])).toMatchObject({ status: 400 });
    expect(start({ kind: 'autocomplete' }).respond({ type: 4, data: hello }, [])).toMatchObject({
      status: 400,
    });
    expect(start().respond({ type: 5, data: { flags: componentsV2 } }, [])).toMatchObject({ status: 400 });
    expect(start().followUp(hello, [])).toMatchObject({ status: 404 });
  });

  it('shows a first follow-up where "thinking" stood, as publicly as that', () => {
    const asked = start();
    asked.respond({ type: 5 }, []);
    asked.followUp({ ...hello, flags: componentsV2 | ephemeral }, []);
    expect(asked.original?.private).toBe(false);
    expect(asked.followUps).toEqual([]);
  });

  it('edits the message under a button', () => {
    const pressed: StoredMessage = {
      id: '9',
      body: v2(text('old')),
      files: [],
      private: false,
      by: { id: '1', user: 'ann' },
      deleted: false,
    };
    start({ kind: 'button', pressed }).respond({ type: 7, data: hello }, []);
    expect(pressed.body.components).toEqual([text('hello')]);
  });

  it('takes five follow-ups where the bot is installed by a person alone', () => {
    const asked = start({ userInstalled: true });
    asked.respond({ type: 4, data: hello }, []);
    const statuses = Array.from({ length: 6 }, () => asked.followUp(hello, []).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 400]);
  });
});
