import { expect, it } from 'vitest';
import { groupByParty } from '../../src/story/by-party.ts';

it('groups by party, those who speak most first, those without one last', () => {
  const parties = ['Ostland', null, 'Maravia', 'Maravia', null, null];
  expect(groupByParty(parties, (party) => party).map(([name, items]) => [name, items.length])).toEqual([
    ['Maravia', 2],
    ['Ostland', 1],
    ['Others', 3],
  ]);
});

it('takes a bare noun for the one body of that name, and only then', () => {
  const names = (...parties: string[]) => groupByParty(parties, (party) => party).map(([name]) => name);
  expect(names('commission', 'Ileva River Commission')).toEqual(['Ileva River Commission']);
  expect(names('commission', 'Ileva Commission', 'Norrin Commission')).toContain('Others');
});

it('takes two apostrophes for one', () => {
  expect(groupByParty(["Fishers' Union", 'Fishers’ Union'], (party) => party)).toHaveLength(1);
});
