import { expect, test } from 'vitest';
import { presentable } from '../../src/discord/autocomplete.ts';
import { loggableError } from '../../src/discord/loggable-error.ts';
import { RecentIds } from '../../src/discord/recent-ids.ts';

test('an id is new once, until many others have come', () => {
  const recent = new RecentIds(2);
  expect(['a', 'a', 'b', 'c', 'a', 'c'].map((id) => recent.isNew(id))).toEqual([
    true,
    false,
    true,
    true,
    true,
    false,
  ]);
});

test('the log gets what went wrong, but no token and none of what was sent', () => {
  const error = Object.assign(new Error('POST /interactions/123/aW50ZXJhY3Rpb24/callback failed'), {
    code: 50_035,
    status: 400,
    url: 'https://discord.example/api/v10/webhooks/1/secret-token/messages/@original',
    requestBody: { json: { content: 'private words' } },
  });
  const logged = loggableError(error);
  expect(logged).toMatchObject({ name: 'Error', code: 50_035, status: 400 });
  expect(logged.message).toBe('POST /interactions/123/[secret]/callback failed');
  expect(JSON.stringify(logged)).not.toMatch(/secret-token|private words|aW50/);
  const token = `${'a'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(38)}`;
  expect(loggableError(new Error(`bad token ${token}`)).message).toBe('bad token [secret]');
  expect(loggableError(undefined)).toMatchObject({ name: 'undefined', message: 'no message', stack: null });
});

test('suggestions keep to what Discord takes', () => {
  expect(
    presentable([
      { name: 'One', value: '1' },
      { name: ' \u202e ', value: '2' },
      { name: 'Too long to say', value: 'x'.repeat(101) },
      { name: 'One again', value: '1' },
      { name: 'y'.repeat(200), value: '3' },
    ]),
  ).toEqual([
    { name: 'One again', value: '1' },
    { name: `${'y'.repeat(99)}…`, value: '3' },
  ]);
});
