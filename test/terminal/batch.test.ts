import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readLines } from '../../src/terminal/batch.ts';

test('reads JSON lines however the input is cut, blank ones left out', async () => {
  const bytes = new TextEncoder().encode('{"id":"é"}\r\n\n{"text":"one\u2028two"}\nnot JSON\n{"last":1}');
  const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
  const lines = await Array.fromAsync(readLines(Readable.from(chunks, { objectMode: true })));
  expect(lines).toEqual([
    { ok: true, value: { id: 'é' } },
    { ok: true, value: { text: 'one\u2028two' } },
    { ok: false, error: 'not JSON' },
    { ok: true, value: { last: 1 } },
  ]);
});
