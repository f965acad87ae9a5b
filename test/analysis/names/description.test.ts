import { describe, expect, it } from 'vitest';
import { readDescription } from '../../../src/analysis/names/description.ts';
import { nameAnalysis } from '../../../src/analysis/names.ts';
import { sentencesOf } from '../../../src/analysis/sentences.ts';
import { wordDocument } from '../../../src/analysis/words/document.ts';

/** Reads what stands in brackets as a description. */
function read(marked: string) {
  const before = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const document = wordDocument(text, sentencesOf(text));
  const start = document.tokens.findIndex((token) => token.start >= before);
  const stop = document.tokens.findIndex((token) => token.start >= marked.indexOf(']') - 1);
  const found = readDescription(
    document,
    nameAnalysis(document),
    start,
    stop < 0 ? document.tokens.length : stop,
  );
  return found && { role: found.role, affiliation: found.affiliation, capacity: found.capacity };
}

describe('a description of a person', () => {
  it.each([
    [
      'The farm ministry met. An [official of the farm ministry] said so.',
      'official',
      'farm ministry',
      'public',
    ],
    ['A [senior ministry official] said so.', 'official', 'ministry', 'public'],
    ['Two [city officials] said so.', 'officials', 'city', 'public'],
    ['A [police spokeswoman] said so.', 'spokeswoman', 'police', 'public'],
    ['The river board met. Its [spokesman] said so.', 'spokesman', 'river board', 'organisation'],
    ['The leader, the [leader of the opposition] said so.', 'leader of the opposition', null, 'public'],
    ['A [villager in Pellan] said so.', 'villager', null, 'private'],
    ['A [lawyer for the campaign group Blue Tide] said so.', 'lawyer', 'Blue Tide', 'organisation'],
    ["The [count's lawyer] said so.", 'lawyer', null, 'private'],
    ["The [country's president] said so.", 'president', null, 'public'],
    ['A [kiosk owner] said so.', 'kiosk owner', null, 'private'],
    ['A [supermarket manager] said so.', 'supermarket manager', null, 'organisation'],
  ])('%s', (text, role, affiliation, capacity) => {
    expect(read(text)).toEqual({ role, affiliation, capacity });
  });

  it.each(['The [room] was full.', 'The [nuclear safety authority] said so.', 'A [night in May] was cold.'])(
    'is not %j',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});
