import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type ButtonPress, decodeCustomId, encodeCustomId } from '../../src/reply/custom-id.ts';

const press: ButtonPress = {
  act: 'turn',
  invocation: { command: 'article', subcommand: 'show', options: { id: '4f1c', limit: 5, full: true } },
  page: 2,
};

test('a button reads back as what was written', () => {
  const id = encodeCustomId(press);
  expect(id).toBe('1t;article.show;2;id=4f1c;limit#5;full!1');
  expect(decodeCustomId(id ?? '')).toEqual(press);
});

test('any text survives, or the button is left out', () => {
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.integer(), fc.boolean());
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { maxKeys: 4, noNullPrototype: true }),
      (options) => {
        const pressed = { ...press, invocation: { command: 'brief', subcommand: null, options } };
        const id = encodeCustomId(pressed);
        if (id === null) return;
        expect(id.length).toBeLessThanOrEqual(100);
        expect(decodeCustomId(id)).toEqual(pressed);
      },
    ),
  );
});

test('a question that does not fit has no button', () => {
  const options = { topic: 'x'.repeat(100) };
  expect(encodeCustomId({ ...press, invocation: { ...press.invocation, options } })).toBeNull();
  expect(encodeCustomId({ ...press, page: 0 })).toBeNull();
});

describe('what comes back is untrusted', () => {
  it.each([
    '',
    '0t;brief;1',
    '2t;brief;1',
    '1x;brief;1',
    '1t;;1',
    '1t;brief;0',
    '1t;brief;1e3',
    '1t;brief;1;topic',
    '1t;brief;1;topic=%zz',
    '1t;brief;1;topic=a;topic=b',
    '1t;brief;1;full!2',
    '1t;brief;1;n#1.5',
    '1t;brief;1;__proto__=x',
    '1t;constructor;1',
    '1t;a.b.c;1',
    '1t;../etc;1',
    `1t;brief;1;topic=${'x'.repeat(100)}`,
    '-;previous',
  ])('%j is no button of ours', (id) => {
    expect(decodeCustomId(id)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (id) => void decodeCustomId(`1t;${id}`)));
  });
});
