import { expect, it } from 'vitest';
import { keySentencesOf } from '../../src/analysis/key-sentences.ts';
import { sentencesOf } from '../../src/analysis/sentences.ts';

const keys = (headline: string, text: string) =>
  keySentencesOf({ headline, text, sentences: sentencesOf(text), entities: [] });

it('puts the lead first and what says nothing last', () => {
  const text = `Maravia closed the Norrin strait to trawlers from Ostland on Thursday. "Well, you know how it is." This was expected. Ostland's navy turned back three trawlers in the strait after Maravia closed it. "Nobody asked us," a sailor said. The herring quotas of Maravia and Ostland were cut by 40 percent in the strait treaty of 1988. It rained.`;
  const best = keys('Maravia closes Norrin strait to Ostland', text);
  expect(best[0]).toBe(0);
  expect(best.slice(0, 3).toSorted()).toEqual([0, 3, 5]);
});

it('does not take the same thing twice', () => {
  const text = `Maravia closed the Norrin strait to Ostland. Maravia closed the Norrin strait to Ostland. The fisheries court in Lund will hear the treaty case in April.`;
  expect(keys('Maravia closes strait', text).slice(0, 2)).toEqual([0, 2]);
});

it('gives each index once, six at most, and nothing for nothing', () => {
  const text = Array.from({ length: 30 }, (_, i) => `Ship ${i} left the port of Lund on day ${i}.`).join(' ');
  const best = keys('Ships', text);
  expect(best).toHaveLength(6);
  expect(new Set(best).size).toBe(6);
  expect(keys('', '')).toEqual([]);
});
