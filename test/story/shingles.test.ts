import { expect, it } from 'vitest';
import { containment, shinglesOf } from '../../src/story/shingles.ts';

const sentence = (n: number) =>
  `In district ${n} the council voted on item ${n * 7} after ${n} hours of talks.`;
const text = Array.from({ length: 60 }, (_, n) => sentence(n)).join(' ');

it('sees a copy, a cut copy and an extended copy', () => {
  const own = shinglesOf(text);
  expect(containment(own, own)).toBe(1);
  expect(containment(own, shinglesOf(text.slice(0, text.length / 2)))).toBeGreaterThan(0.7);
  expect(containment(shinglesOf(`A new lead by our own writer. ${text}`), own)).toBeGreaterThan(0.9);
});

it('keeps different texts apart', () => {
  const other = Array.from(
    { length: 60 },
    (_, n) => `Farmers near town ${n} harvested early this year.`,
  ).join(' ');
  expect(containment(shinglesOf(text), shinglesOf(other))).toBeLessThan(0.1);
  expect(containment([], [])).toBe(0);
});
