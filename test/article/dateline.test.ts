import { describe, expect, test } from 'vitest';
import { datelineOf, normalCase } from '../../src/article/dateline.ts';

type Expected = [
  place: string,
  agency: string | null,
  month: number | null,
  day: number | null,
  year: number | null,
];

describe('found', () => {
  test.each<[string, ...Expected]>([
    ['SEOUL: South Korea said Thursday it will', 'Seoul', null, null, null, null],
    ['NEW DELHI, Aug 22 (Reuters) - India said', 'New Delhi', 'Reuters', 8, 22, null],
    ['NEW DELHI, Aug. 22, 2019 (Reuters) - India said', 'New Delhi', 'Reuters', 8, 22, 2019],
    ['PORT-AU-PRINCE, Haiti (AP) — A court', 'Port-au-Prince', 'AP', null, null, null],
    ['GENEVA, 3 May 2021 /Coastwire/ -- Talks', 'Geneva', 'Coastwire', 5, 3, 2021],
    ['Geneva, May 3 (Coastwire) -- Talks', 'Geneva', 'Coastwire', 5, 3, null],
    ['Geneva (Coastwire) – Talks', 'Geneva', 'Coastwire', null, null, null],
    ['Geneva, May 3: Talks', 'Geneva', null, 5, 3, null],
    ['TOKYO/SEOUL (Reuters) - Japan', 'Tokyo/Seoul', 'Reuters', null, null, null],
    ['WASHINGTON -- The Senate', 'Washington', null, null, null, null],
    ['WASHINGTON – The Senate', 'Washington', null, null, null, null],
    ['WASHINGTON - The Senate', 'Washington', null, null, null, null],
    ['WASHINGTON—The Senate', 'Washington', null, null, null, null],
    ['WASHINGTON, D.C. (AP) - The Senate', 'Washington', 'AP', null, null, null],
    ['THE HAGUE, Netherlands: The court', 'The Hague', null, null, null, null],
    ['RIO DE JANEIRO, Thursday, Aug 22 (Coastwire) - A', 'Rio de Janeiro', 'Coastwire', 8, 22, null],
    ['SEOUL, AP - South Korea', 'Seoul', 'AP', null, null, null],
    ['SEOUL (Coastwire) South Korea', 'Seoul', 'Coastwire', null, null, null],
    ['(AP) SEOUL - South Korea', 'Seoul', 'AP', null, null, null],
    ['Seoul, South Korea – South Korea', 'Seoul', null, null, null, null],
    ["COX'S BAZAR, Bangladesh (AP) — Rain", "Cox's Bazar", 'AP', null, null, null],
    ['ZÜRICH: Die Stadt', 'Zürich', null, null, null, null],
  ])('%s', (paragraph, place, agency, month, day, year) => {
    expect(datelineOf(paragraph)).toMatchObject({ place, agency, month, day, year });
  });

  test('its end is where the story begins', () => {
    const paragraph = 'NEW DELHI, Aug 22 (Reuters) - India said';
    expect(paragraph.slice(datelineOf(paragraph)?.end)).toBe('India said');
  });
});

describe('not found', () => {
  test.each([
    'BREAKING: Two ministers resign',
    'UPDATE 2 - Two ministers resign',
    'Analysis: What the ruling means',
    'DEAR ABBY: My husband left',
    'NATO said on Monday it would',
    'NATO-led troops left',
    '"SEOUL: a city guide" is what he called it.',
    'The minister said: "We leave."',
    'South Korea – the fourth largest economy of Asia – said',
    'US-China talks began',
    'A 10-year-old boy (in 2019) - his name',
    'WHO: the questions that stay',
    'Kim Min-ho, 42, said he would',
    'On Aug 22 (Thursday) - the day',
    '',
  ])('%s', (paragraph) => {
    expect(datelineOf(paragraph)).toBeNull();
  });
});

test.each([
  ['SEOUL', 'Seoul'],
  ['NEW DELHI', 'New Delhi'],
  ['PORT-AU-PRINCE', 'Port-au-Prince'],
  ["N'DJAMENA", "N'Djamena"],
  ["SANA'A", "Sana'a"],
  ['ST. PETERSBURG', 'St. Petersburg'],
  ['WASHINGTON DC', 'Washington DC'],
  ['THE HAGUE', 'The Hague'],
  ['Seoul', 'Seoul'],
  ['LA PAZ', 'La Paz'],
])('%s in normal case is %s', (place, normal) => {
  expect(normalCase(place)).toBe(normal);
});
