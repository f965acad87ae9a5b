import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/analysis/facts.ts';
import { namesOf } from '../../../src/analysis/names.ts';
import { sentencesOf } from '../../../src/analysis/sentences.ts';

const names = (text: string, headline?: string): Entity[] => namesOf(text, sentencesOf(text), headline);
const person = (text: string, name: string) => {
  const found = names(text).find((entity) => entity.kind === 'person' && entity.name === name);
  return found && { role: found.role, affiliation: found.affiliation, party: found.party };
};

describe('what an article states of a person', () => {
  it.each([
    [
      'Tarsenian Fisheries Minister Teodor Lunz spoke. Tarsenian officials left Tarsenia.',
      'Teodor Lunz',
      'Fisheries Minister',
      null,
      'Tarsenia',
    ],
    ['Science Minister Paola Veit said the probe was lost.', 'Paola Veit', 'Science Minister', null, null],
    [
      "Velmora's water minister, Ilsa Maren, said so. Velmoran officials agreed.",
      'Ilsa Maren',
      'water minister',
      null,
      'Velmora',
    ],
    [
      "Lena Moss, the leader of the Cobblers' Union, said no.",
      'Lena Moss',
      'leader',
      "Cobblers' Union",
      "Cobblers' Union",
    ],
    [
      "The tide board met. The board's chair, Ansel Rook, said no.",
      'Ansel Rook',
      'chair',
      'tide board',
      'tide board',
    ],
    [
      "The Ridge Club sold its hut. Vera Stamm, the club's president, wept.",
      'Vera Stamm',
      'president',
      'Ridge Club',
      'Ridge Club',
    ],
    [
      'The salt office said it was over. Its head, Bela Toth, left.',
      'Bela Toth',
      'head',
      'salt office',
      'salt office',
    ],
    [
      "The head of the anglers' federation, Mona Seger, shouted.",
      'Mona Seger',
      'head',
      "anglers' federation",
      "anglers' federation",
    ],
    [
      'Nora Pell, who heads the Karst observatory, said ash fell.',
      'Nora Pell',
      null,
      'Karst observatory',
      'Karst observatory',
    ],
    [
      'Odo Vash, who leads the aid group Lamp at Sea, said so.',
      'Odo Vash',
      null,
      'Lamp at Sea',
      'Lamp at Sea',
    ],
    [
      'The toolmaker Kastro said sales fell. Managing director Ivo Brenner resigned.',
      'Ivo Brenner',
      'Managing director',
      'Kastro',
      'Kastro',
    ],
    ['Oda Frell, a fletcher, said arrows had risen.', 'Oda Frell', 'fletcher', null, null],
    ['Firefighter Lutz Arn called it toffee.', 'Lutz Arn', 'Firefighter', null, null],
    ['Opposition councillor Jens Tobel shouted.', 'Jens Tobel', 'Opposition councillor', null, null],
    [
      "Minister Arno Pell left. Pell's spokeswoman, Ida Brun, said so.",
      'Ida Brun',
      'spokeswoman',
      null,
      null,
    ],
    ['Speaker of parliament Ada Mohn rose.', 'Ada Mohn', 'Speaker', 'parliament', 'parliament'],
    ['He met chief of police Ada Mohn.', 'Ada Mohn', 'chief of police', null, null],
    ['The manager of singer Ada Mohn left.', 'Ada Mohn', 'singer', null, null],
    ["The mayor's wife, Berit Holm, laughed.", 'Berit Holm', null, null, null],
    ['Its choir sang. Joana Reis, urged the president to sign, she said.', 'Joana Reis', null, null, null],
  ])('%s', (text, name, role, affiliation, party) => {
    expect(person(text, name)).toEqual({ role, affiliation, party });
  });
});

describe('names that no list has', () => {
  it.each([
    ['Xanto Brill, who lost his boat, said the sea was cold.', 'person', 'Xanto Brill'],
    ['"Cool," said Quilla, 13.', 'person', 'Quilla'],
    ['Tamsel Brayne laughed. "No," Brayne said.', 'person', 'Tamsel Brayne'],
    ['The arbiter, Per Olm, rang the bell.', 'person', 'Per Olm'],
    ['Otto Brand, its chairman, left.', 'person', 'Otto Brand'],
    ['Veltra said it would appeal.', 'organisation', 'Veltra'],
    ['Orbital Wren, which built the rocket, said nothing.', 'organisation', 'Orbital Wren'],
    ['Bakers of the Ostra chain stayed in bed.', 'organisation', 'Ostra'],
    ['The banks Norda and Silt called it off.', 'organisation', 'Silt'],
    ['The group No Dam said the river was theirs.', 'organisation', 'No Dam'],
    ["The ship's owner, Nordic Cod, said its crew was safe.", 'organisation', 'Nordic Cod'],
    ['The village of Montabo sang. Montabo says the bell is its own.', 'place', 'Montabo'],
  ])('%s', (text, kind, name) => {
    expect(names(text).map((entity) => `${entity.kind} ${entity.name}`)).toContain(`${kind} ${name}`);
  });

  it.each(['On Thursday World War II was taught in class.', 'The Plan said little.', ''])(
    'finds nobody in %j',
    (text) => {
      expect(names(text).filter((entity) => entity.kind === 'person')).toEqual([]);
    },
  );
});

describe('who is one and the same', () => {
  const mentions = (text: string): Record<string, string[]> =>
    Object.fromEntries(
      names(text).map(({ name, mentions }) => [
        name,
        mentions.map(({ start, end }) => text.slice(start, end)),
      ]),
    );

  it('keeps a man and a woman of one family name apart', () => {
    const text = 'Anna Berg and Lars Berg came. Mr. Berg sat down, Mrs. Berg spoke. Then Mr. Berg left.';
    expect(mentions(text)).toEqual({
      'Anna Berg': ['Anna Berg', 'Berg'],
      'Lars Berg': ['Lars Berg', 'Berg', 'Berg'],
    });
    expect(mentions('President Berg spoke. Mr. Berg left. His wife, Anna Berg, stayed.')).toEqual({
      Berg: ['Berg', 'Berg'],
      'Anna Berg': ['Anna Berg'],
    });
  });

  it('ends a name where a line of capitals goes on', () => {
    expect(mentions('Anna Berg Wins Vote\n\nThe count took all night. Berg wept.')).toMatchObject({
      'Anna Berg': ['Anna Berg', 'Berg'],
    });
    expect(mentions('Anna Lund Berg won. Berg wept.')).toEqual({
      'Anna Lund Berg': ['Anna Lund Berg', 'Berg'],
    });
  });
});

describe('the headline', () => {
  it('is evidence, not text', () => {
    const text = 'The statues go home. Kessar apologised on Thursday. "It was wrong," Amsel said.';
    const headline = "Kessar's parliament and Dorte Amsel apologise in Kessar";
    const found = names(text, headline);
    expect(found.map((entity) => entity.name)).toEqual(['Kessar', 'Dorte Amsel']);
    for (const { mentions } of found)
      for (const { end } of mentions) expect(end).toBeLessThanOrEqual(text.length);
  });

  it('leaves no trace in the next answer', () => {
    const text = '"It was wrong," Amsel said.';
    const before = names(text);
    names(text, 'Dorte Amsel apologises');
    expect(names(text)).toEqual(before);
  });
});

it('takes linear time on junk', () => {
  const time = (text: string) => {
    const start = performance.now();
    names(text);
    return performance.now() - start;
  };
  for (const piece of ['its head, the union, ', "Aa Bb's Cc of ", 'the bank said Veltra, which ']) {
    time(piece.repeat(500));
    expect(time(piece.repeat(8000))).toBeLessThan(60 * Math.max(10, time(piece.repeat(1000))));
  }
});
