import { expect, it } from 'vitest';
import { namesInText } from '../../src/story/names-in-text.ts';

const names = (text: string) => [...namesInText(text).keys()];

it.each([
  ['An aide, Kim You-geun, said on Thursday.', ['Kim You-geun']],
  ['The pact, GSOMIA, ended. However, nobody left.', ['GSOMIA']],
  ['It was lent by the Bank of Norvane.', ['Bank of Norvane']],
  ['They fought in World War II. Earlier they had met.', ['World War II']],
  ['Officials met Harriet J. Coldwell there.', ['Harriet J. Coldwell']],
])('%s', (text, found) => expect(names(text)).toEqual(found));

it('takes linear time on junk', () => {
  const started = performance.now();
  namesInText('A of the '.repeat(110_000));
  namesInText('A'.repeat(1_000_000));
  expect(performance.now() - started).toBeLessThan(3000);
});
