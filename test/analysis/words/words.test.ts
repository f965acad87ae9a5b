import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/analysis/sentences.ts';
import { tagAt, wordDocument } from '../../../src/analysis/words/document.ts';
import { tokensOf } from '../../../src/analysis/words/tokens.ts';

const words = (text: string): string[] => tokensOf(text).map((token) => token.text);

describe('tokens', () => {
  it('keep abbreviations, numbers and joined words whole, and split possessives', () => {
    expect(words("Mr. Berg's U.S. trip cost $1,200.50, he said.")).toEqual([
      'Mr.',
      'Berg',
      "'s",
      'U.S.',
      'trip',
      'cost',
      '$',
      '1,200.50',
      ',',
      'he',
      'said',
      '.',
    ]);
    expect(words('rock-solid no-one’s don’t')).toEqual(['rock-solid', 'no-one', '’s', 'don’t']);
  });

  it('stand where the text has them', () => {
    const text = '“We’re — at last — here…,” she said.\n\n"So?"';
    for (const { start, end, text: word } of tokensOf(text)) expect(text.slice(start, end)).toBe(word);
  });
});

describe('marks', () => {
  const regions = (text: string): string[] => {
    const { tokens, regions: found } = wordDocument(text, sentencesOf(text));
    return found.map(({ start, end }) => text.slice(tokens[start]?.start, tokens[end - 1]?.end));
  };

  it('pair up, also nested', () => {
    expect(regions('He said “a plan”, then "a plot" and ``a ploy\'\'.')).toEqual([
      'a plan',
      'a plot',
      'a ploy',
    ]);
    expect(regions('“She called it “a farce” and left,” he said.')).toEqual([
      'She called it “a farce” and left,',
    ]);
  });

  it('close low with either mark', () => {
    expect(regions('„Das ändern wir“, sagte er. Die Opposition lehnt ab. „Nie“, sagte sie.')).toEqual([
      'Das ändern wir',
      'Nie',
    ]);
    expect(regions('„Nie”, powiedział. Koniec.')).toEqual(['Nie']);
  });

  it('are not found in apostrophes', () => {
    expect(regions("The boys' room wasn't open; it's the ministers' turn.")).toEqual([]);
    expect(regions("'The boys' room is shut,' she said.")).toEqual(["The boys' room is shut,"]);
  });

  it('never cross a paragraph', () => {
    expect(regions('“One.\n\n“Two.”')).toEqual(['One.', 'Two.']);
  });
});

describe('parts of speech', () => {
  it('tell verbs from nouns in plain news sentences', () => {
    const text = 'The minister will report the plans in a report.';
    const document = wordDocument(text, sentencesOf(text));
    const tags = document.tokens.map((token, at) => `${token.text}/${tagAt(document, at)}`);
    expect(tags).toEqual([
      'The/DET',
      'minister/NOUN',
      'will/AUX',
      'report/VERB',
      'the/DET',
      'plans/NOUN',
      'in/ADP',
      'a/DET',
      'report/NOUN',
      './PUNCT',
    ]);
  });

  it.each([
    ['Fans of the club threw flares on Sunday.', 'threw'],
    ['Two of them stole a car.', 'stole'],
    ['Residents slept in tents.', 'slept'],
  ])('know rare pasts for verbs in %j', (text, word) => {
    const document = wordDocument(text, sentencesOf(text));
    expect(
      tagAt(
        document,
        document.tokens.findIndex((token) => token.text === word),
      ),
    ).toBe('VERB');
  });
});
