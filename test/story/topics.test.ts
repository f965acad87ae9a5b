import { describe, expect, it } from 'vitest';
import type { Story } from '../../src/story/story.ts';
import { findTopics, resolveTopic } from '../../src/story/topics.ts';

function story(id: string, parts: Partial<Story>): Story {
  return {
    id,
    slug: id,
    title: id,
    parties: [],
    keywords: [],
    first: '2019-07-01',
    last: '2019-08-22',
    articleCount: 5,
    invented: false,
    ...parts,
  };
}

const pact = story('s1', {
  slug: 'south-korea-japan-intelligence-pact',
  title: 'South Korea – Japan: intelligence pact',
  parties: ['South Korea', 'Japan', 'United States'],
  keywords: ['kim you-geun', 'gsomia', 'export controls', 'pact'],
});
const missiles = story('s2', {
  slug: 'north-korea-united-states-missile-talks',
  title: 'North Korea – United States: missile talks',
  parties: ['North Korea', 'United States'],
  keywords: ['missile', 'summit'],
});
const port = story('s3', {
  slug: 'norvane-port-strike',
  title: 'Norvane port strike',
  parties: ['Norvane Shipping', 'Dockers Union'],
  keywords: ['elda marrow', 'strike', 'port'],
});
const stories = [pact, missiles, port];

describe('resolveTopic', () => {
  it.each([
    'korea-japan',
    'Korea Japan',
    'south korea japan',
    'seoul tokyo',
    'Tokyo and Seoul',
    'japanese koreans',
  ])('finds the dispute by %j', (query) => expect(resolveTopic(query, stories).story?.id).toBe('s1'));
  it.each([
    ['s2', 's2'],
    ['norvane-port-strike', 's3'],
    ['gsomia', 's1'],
    ['Elda Marrow', 's3'],
    ['pyongyang', 's2'],
    ['the strike', 's3'],
    ['south-korea-japan', 's1'],
  ])('finds %j', (query, id) => expect(resolveTopic(query, stories).story?.id).toBe(id));

  it.each(['koera-japan', 'korea-jpan', 'gsomai', 'norvnae'])('only offers choices for %j', (query) => {
    const { story: winner, choices } = resolveTopic(query, stories);
    expect(winner).toBeNull();
    expect(choices[0]?.id).toBe(query.startsWith('norv') ? 's3' : 's1');
  });

  it('has nothing for what nobody wrote about', () =>
    expect(resolveTopic('volcano', stories)).toEqual({ story: null, choices: [] }));

  it('means North Korea by "korea" where only it is there', () =>
    expect(resolveTopic('korea', [missiles, port]).story?.id).toBe('s2'));

  it('offers a choice between stories that fit equally', () => {
    const twin = { ...pact, id: 's9', slug: 'south-korea-japan-fishing' };
    const { story: winner, choices } = resolveTopic('korea japan', [...stories, twin]);
    expect(winner).toBeNull();
    expect(choices.map(({ id }) => id).slice(0, 2)).toEqual(['s1', 's9']);
  });

  it('takes the big and recent one of several with the same parties', () => {
    const old = { ...pact, id: 's0', slug: 'old', articleCount: 1, last: '2003-01-01' };
    expect(resolveTopic('korea japan', [old, ...stories]).story?.id).toBe('s1');
  });
});

it('lists everything for an empty query, the most active first', () => {
  const quiet = { ...port, id: 's8', articleCount: 1, last: '2001-01-01' };
  expect(findTopics('', [quiet, ...stories], 10).at(-1)?.story.id).toBe('s8');
});

it('survives odd queries', () => {
  for (const query of ['-', '…', '__proto__', 'constructor', 'a'.repeat(5000), '[(*', '\u0000'])
    expect(() => resolveTopic(query, stories)).not.toThrow();
});
