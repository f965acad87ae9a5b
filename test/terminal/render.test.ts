import { expect, it } from 'vitest';
import { reply } from '../../src/reply/reply.ts';
import { renderReply } from '../../src/terminal/render.ts';

it('sets what is added to the words of an article in brackets, a moment with its zone', () => {
  const text = [
    'on Tuesday at 23:00 GMT ',
    { instant: '2022-09-27T23:00Z' },
    ' and on Friday ',
    { added: '30 Sept 2022' },
  ];
  const shown = renderReply(reply({ blocks: [{ type: 'note', text }] }));
  expect(shown).toMatch(/GMT \[2[78] Sept 2022, \d\d:\d\d \S+\]\s+and on Friday \[30 Sept 2022\]/);
});
