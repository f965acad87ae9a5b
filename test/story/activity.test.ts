import { expect, it } from 'vitest';
import { activityOf, newLately } from '../../src/story/activity.ts';

it('puts many articles of late before one of today, and both before many of last year', () => {
  const busy = activityOf(['2021-03-08', '2021-03-07', '2021-03-06']);
  const single = activityOf(['2021-03-10', null]);
  const old = activityOf(Array.from({ length: 50 }, () => '2020-03-10'));
  expect(busy).toBeGreaterThan(single);
  expect(single).toBeGreaterThan(old);
  expect(activityOf([null])).toBe(Number.NEGATIVE_INFINITY);
});

it('counts the articles of the last week of a story', () => {
  expect(newLately(['2021-03-10', '2021-03-04', '2021-03-03', null])).toBe(2);
  expect(newLately([])).toBe(0);
});
