import { expect, it } from 'vitest';
import { learnScore } from '../../bench/train/boosting.ts';
import { scoreOf } from '../../src/story/contradictions/learnt-score.ts';

/** Right where both are great or both small, which no weights alone can tell, or where `sure` is. */
const cases = Array.from({ length: 900 }, (_, at) => {
  const [one, other] = [((at * 7) % 31) / 31, ((at * 13) % 29) / 29];
  const sure = +(at % 10 === 0);
  return { features: { other, one, sure }, right: sure === 1 || one > 0.5 === other > 0.5 };
});

it('learns what goes together, and the same from the same', () => {
  const learnt = learnScore(cases);
  const rightly = cases.filter(({ features, right }) => scoreOf(learnt, features) >= 0.5 === right);
  expect(rightly.length / cases.length).toBeGreaterThan(0.85);
  expect(learnScore(cases)).toEqual(learnt);
});

it('goes by the names of features, and takes one that is missing for 0', () => {
  const learnt = learnScore(cases);
  expect(learnt.features).toEqual(['one', 'other', 'sure']);
  expect(scoreOf(learnt, { sure: 1, one: 0.2, other: 0.9 })).toBe(
    scoreOf(learnt, { other: 0.9, one: 0.2, sure: 1 }),
  );
  expect(scoreOf(learnt, { one: 0.9 })).toBe(scoreOf(learnt, { one: 0.9, other: 0, sure: 0 }));
});
