import { expect, it } from 'vitest';
import { namesOf } from '../../../src/analysis/names.ts';
import { sentencesOf } from '../../../src/analysis/sentences.ts';

it('reads names with signs that mean something in patterns', () => {
  const text =
    'Anna Berg, head of the (c++ union, said so. The *union met. Anna Berg, chief of the [group, left.';
  expect(() => namesOf(text, sentencesOf(text))).not.toThrow();
});
