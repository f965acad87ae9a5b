import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/analysis/sentences.ts';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  // Each line is one text; | stands where a sentence ends.
  it.each([
    ['The talks failed.| Both sides left Varnholm.'],
    ['"This serves no interest," Teodor Brask said.| The port stayed shut.'],
    ['"We waited," Brask said.| "Nobody came," he added.'],
    ['"Will they come?" Brask asked.| Nobody knew.'],
    ['"Will they come?" the deputy harbour minister of Ostrava Bay asked reporters.| Nobody knew.'],
    ['“It is over.”| She held the letter up.'],
    ['“It is over.” she said.'],
    ["He told them, 'Go home.' and left."],
    ['Mr. Brask met Gen. Ilse Marrow and Prof. Dr. Lund on Jan. 5.| No. 10 said nothing.'],
    ['The U.S. Senate voted.| She lives in the U.S.| The vote was close.'],
    ['It rose 3.5 percent to $1.2 million.| It fell later.'],
    ['In 2019 it closed in 2019.| 3 people were hurt.'],
    ['Doors open at 9 a.m. Tuesday.| At 5 p.m. Mr. Brask left.| She came at 6 p.m.| Mr. Brask had gone.'],
    ['Varn N.V. (VNV) and Varn & Co. Holdings sued Lund Inc. over it.| Lund Inc.| The judge agreed.'],
    ['J. R. Brask and Ilse M. Lund signed.| It was you and I.| Did it help?'],
    ['Stop!!| Who goes there?!| A friend.'],
    ['Well . . . I mean it.| They left ....| She stayed.'],
    ['1. The fleet sails 2. The port opens'],
    ['See http://news.example/a.b/c.html.| Write to a.b@news.example.| Thank you.'],
    ['The pact ended.|The minister left.'],
    ['He was away (he had been ill.) at the time.'],
    ['Yahoo! said so.| Wow!| It did.'],
    ['The letter "[...]" (page 5) was read.'],
    ['The day has come.| It came. "'],
  ])('%s', (marked) => {
    if (marked.startsWith('1.')) {
      expect(split(marked)).toEqual(['1. The fleet sails', '2. The port opens']);
      return;
    }
    const text = marked.replaceAll('|', '');
    expect(split(text)).toEqual(marked.split('|').map((part) => part.trim()));
  });

  it('never crosses a blank line, joins wrapped lines and keeps lists apart', () => {
    expect(split('One half\n\nof it.')).toEqual(['One half', 'of it.']);
    expect(split('A cold\nnight in\nVarnholm. It rained.')).toEqual([
      'A cold\nnight in\nVarnholm.',
      'It rained.',
    ]);
    expect(split('ships\nports and docks\nfish\n')).toEqual(['ships', 'ports and docks', 'fish']);
    expect(split('Port opens again\nThe port of Varn opened.')).toEqual([
      'Port opens again',
      'The port of Varn opened.',
    ]);
    expect(split('First. \r\n\r\nSecond.')).toEqual(['First.', 'Second.']);
  });

  it('takes linear time on junk', () => {
    for (const junk of [
      '. 1',
      'Mr. ',
      '"?! ',
      'U.S. ',
      '\n',
      ' ',
      'a\nb',
      '(',
      '• ',
      '1. A ',
      '. . . ',
      '\n ',
    ]) {
      const text = junk.repeat(Math.ceil(200_000 / junk.length));
      const began = performance.now();
      sentencesOf(text);
      expect(performance.now() - began, JSON.stringify(junk)).toBeLessThan(1500);
    }
  });

  it('gives spans without surrounding white space and nothing for nothing', () => {
    expect(sentencesOf('')).toEqual([]);
    expect(sentencesOf(' \n \n')).toEqual([]);
    expect(sentencesOf('  A. b  ')).toEqual([{ start: 2, end: 6 }]);
  });
});
