import { describe, expect, it } from 'vitest';
import { describeStory, type StoryMember, slugOf } from '../../src/story/describe.ts';
import { signatureOf } from '../../src/story/signature.ts';

function member(articleId: string, published: string, headline: string, body: string): StoryMember {
  const signature = signatureOf({ headline, body, publishedAt: published }, { entities: [] });
  return { articleId, headline, signature, invented: false, published };
}

const members = [
  member(
    'b',
    '2019-08-22',
    'Seoul to end intelligence pact with Japan',
    'South Korea said it will end its intelligence pact with Japan. Tokyo called the pact important. South Korea and Japan signed the pact in 2016.',
  ),
  member(
    'a',
    '2019-07-01',
    'Japan curbs exports to South Korea',
    'Japan said it will curb exports of chemicals to South Korea. Seoul protested. The intelligence pact between Japan and South Korea may suffer.',
  ),
];

describe('describeStory', () => {
  it('names parties, span and a phrase of a headline', () => {
    const story = describeStory(members);
    expect([...story.parties].sort()).toEqual(['Japan', 'South Korea']);
    expect(story.title.endsWith(': intelligence pact')).toBe(true);
    expect(story.slug.endsWith('-intelligence-pact')).toBe(true);
    expect([story.first, story.last]).toEqual(['2019-07-01', '2019-08-22']);
    expect(story.keywords).toContain('pact');
  });

  it('is the same for any order', () =>
    expect(describeStory([...members].reverse())).toEqual(describeStory(members)));

  it('keeps no toll that only one article prints', () => {
    const { title } = describeStory([
      member(
        'a',
        '2020-01-01',
        'Lund Coal: 27 missing in pit',
        'Lund Coal said miners were missing. Lund Coal.',
      ),
      member(
        'b',
        '2020-01-02',
        'Lund Coal hides missing, union says',
        'Lund Coal hid missing miners. Lund Coal.',
      ),
      member(
        'c',
        '2020-01-03',
        'Lund Coal admits 34 missing',
        'Lund Coal admitted that miners were missing.',
      ),
    ]);
    expect(title).not.toMatch(/\d/);
  });

  it('takes the headline where there are no parties', () => {
    const { title, slug } = describeStory([
      member('c', '2020-01-01', 'Volcanoes kept life warm', 'They did.'),
    ]);
    expect(title).toBe('Volcanoes kept life warm');
    expect(slug).toBe('volcanoes-life-warm');
  });
});

it('makes slugs', () => {
  expect(slugOf('South Korea – Japan: the Intelligence pact')).toBe('south-korea-japan-intelligence-pact');
  expect(slugOf('Élysée & Co.')).toBe('elysee-co');
  expect(slugOf('外務省が発表')).toBe('外務省が発表');
  expect(slugOf('한국 정부')).toBe('한국-정부');
  expect(slugOf('…')).toBe('');
});
