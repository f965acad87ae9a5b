import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/analysis/names.ts';
import { sentencesOf } from '../../../src/analysis/sentences.ts';
import { quotesIn } from '../quotes/told.ts';

const names = (text: string): string[] =>
  namesOf(text, sentencesOf(text)).map(({ kind, name }) => `${kind}: ${name}`);

describe('what a name that no list has is, by what stands beside it', () => {
  it.each([
    [
      'Zorvik, the haulier that carried the parcels, said its lorries had stayed cool.',
      'organisation: Zorvik',
    ],
    [
      "The Brannic Forum, the coast's security body, said it was following the matter.",
      'organisation: Brannic Forum',
    ],
    ['Her newspaper, Dagsposten, rejected the charge.', 'organisation: Dagsposten'],
    ["The growers' association, Frutika, said 200 crates would rot.", 'organisation: Frutika'],
    ['Vessim Trolle, a patient whose operation was put off, said he felt used.', 'person: Vessim Trolle'],
    ['Zorvik Marn disputed this. It said so in a letter.', 'organisation: Zorvik Marn'],
    ['Vessim Trolle waved to the crowd. He said no more.', 'person: Vessim Trolle'],
  ])('%s', (text, name) => {
    expect(names(text)).toContain(name);
  });

  it('leaves a family name with its particle to the full name', () => {
    expect(names('Tobias van der Holm spoke on Monday. Van der Holm said it was late.')).toEqual([
      'person: Tobias van der Holm',
    ]);
  });
});

describe('names of bodies that begin or go on in their own way', () => {
  it.each([
    ['Dynamo Ostrin, the champions, voted against it.', 'Dynamo Ostrin'],
    ['Champions Real Ostrin said they would not play.', 'Real Ostrin'],
    ["Commuters' Voice, which asks for later trains, warned of worse.", "Commuters' Voice"],
    ['The Union of Glass and Pottery Workers said no.', 'Union of Glass and Pottery Workers'],
    ['The Chamber of Trade and Industry said no.', 'Chamber of Trade and Industry'],
    ["The Creditors' Committee of Ostrin Foods said no.", "Creditors' Committee of Ostrin Foods"],
    ['United Nurses of Ostrin said it would strike.', 'United Nurses of Ostrin'],
    ['The Ligue des Pêcheurs said its members had not been asked.', 'Ligue des Pêcheurs'],
    ['Ostrin Glass said it would close.', 'Ostrin Glass'],
    ['The army of Ostria left Ostria. The Ostrian Justice Ministry said no.', 'Justice Ministry'],
    [
      "Ostria's foreign minister left. The Ostrian Hauliers' Association said no.",
      "Ostrian Hauliers' Association",
    ],
    ['Economists at Bank Zorvik said no. Bank Zorvik said no more.', 'Bank Zorvik'],
    ['The Joint Chiefs of Staff said no.', 'Joint Chiefs of Staff'],
    ["The People's Army said no.", "People's Army"],
  ])('%s', (text, name) => {
    expect(names(text)).toContain(`organisation: ${name}`);
  });

  it('ends where another begins', () => {
    expect(names('The Bank of Ostrin and Zorvik Foods said no.')).toContain('organisation: Zorvik Foods');
    expect(names("The Rovers' Harry Kell said no.")).toContain('person: Harry Kell');
  });

  it('are found for the firm whose manager speaks, past the union', () => {
    const text =
      'Zorvik Glass is shut. The Union of Glass Workers said no. Managing director Colin Astbury said it was late.';
    expect(quotesIn(text).map(({ speaker }) => speaker?.affiliation)).toEqual(['Zorvik Glass']);
  });
});

describe('for whom somebody speaks', () => {
  it.each([
    ['Lora Binnie, the county clerk, said it was late.', true],
    ['A government lawyer said it was late.', true],
    ['Her opposite number in Ostrin, Anna Berg, said it was late.', true],
    ['According to the pilot, the sky was clear.', false],
    ['The captain of that boat, a woman of 52, said it was late.', false],
    ['Bela Kardo, the Ostrin captain, said it was late.', false],
    ['Crane operator Bela Kardo said it was late.', false],
    ['A colleague in Ostrin said it was late.', false],
    ['Bela Kardo, a haematologist, said it was late.', false],
    ['Bela Kardo, a private detective, said it was late.', false],
    ['Army engineers said it was late.', true],
    ['His deputy, Bela Kardo, said it was late.', true],
    ["The electoral commission's Bela Kardo said it was late.", true],
    ['President-elect Bela Kardo said it was late.', true],
    ['Campaigner Bela Kardo said it was late.', false],
    ['Dr Bela Kardo said it was late.', false],
    ['PC Bela Kardo said it was late.', true],
    ['UN envoy Carla Mendes said it was late.', true],
    ['NATO spokesman Bela Kardo said it was late.', true],
    ['Mrs Joan Astle, of Mill Lane, said it was late.', false],
    ['Civil defence chief Bela Kardo said it was late.', true],
    ["Zorvik Foods said no. Zorvik Foods's Bela Kardo said it was late.", true],
  ])('%s', (text, official) => {
    expect(quotesIn(text).map(({ speaker }) => speaker?.official)).toEqual([official]);
  });

  it('is told whole by the first words of a sentence, with the style that stands for a name', () => {
    expect(quotesIn('Civil defence chief Bela Kardo said it was late.')[0]?.speaker?.role).toBe(
      'Civil defence chief',
    );
    expect(quotesIn('The chairman, Lady Morwen, said it was late.')[0]?.speaker?.name).toBe('Lady Morwen');
    expect(quotesIn('Prof. Do Hyun-seok of Sejin University said it was late.')[0]?.speaker?.name).toBe(
      'Do Hyun-seok',
    );
  });

  it('is an expert of the university, not of what they know', () => {
    const text = 'Alan Gore, an expert in mine gases at Ostrin University, said it was late.';
    expect(quotesIn(text)[0]?.speaker?.affiliation).toBe('Ostrin University');
  });

  it('is the whole trade where only its branch stands before it', () => {
    const text = 'Shipping agent Tor Wexel said it was late.';
    expect(quotesIn(text)[0]?.speaker).toMatchObject({ role: 'Shipping agent', affiliation: null });
  });

  it('is no capital for diplomats who live there', () => {
    expect(quotesIn('European diplomats in the capital said it was late.')[0]?.speaker?.affiliation).toBe(
      null,
    );
  });

  it('is the body of the two words together', () => {
    const text = 'Tim Brack, who heads the works council, said it was late.';
    expect(quotesIn(text)[0]?.speaker?.capacity).toBe('organisation');
  });

  it('has a colliery for its deputy manager', () => {
    const text =
      "Men died at the Sarnow colliery. Alun Thess, the colliery's deputy manager, said it was late.";
    expect(quotesIn(text)[0]?.speaker?.affiliation).toBe('Sarnow colliery');
  });
});
