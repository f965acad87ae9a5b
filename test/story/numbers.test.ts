import { describe, expect, it } from 'vitest';
import { agree, countedIn } from '../../src/story/contradictions/numbers.ts';

describe('numbers that count something', () => {
  it.each([
    ['The flow fell by 40 per cent.', [['40 per cent', 40, '%']]],
    ['Only 1,150 of the 2,400 dockers struck.', [['1,150 of the 2,400 dockers', 1150, 'docker of 2400']]],
    [
      'All but a hundred of the 2,400 dockers struck.',
      [['hundred of the 2,400 dockers', 2300, 'docker of 2400']],
    ],
    ['Twenty-one seamen were held.', [['Twenty-one seamen', 21, 'people crew']]],
    ['She won by 79 votes to 68.', [['79 votes to 68', 79, 'votes to votes']]],
    ['He must go to prison for seven years.', [['seven years', 7, 'years in prison']]],
    ['He got six years in prison.', [['six years', 6, 'years in prison']]],
    ['The toll rose to 212 on Tuesday.', [['212', 212, 'people dead']]],
    ['They put the magnitude at 6.9.', [['6.9', 6.9, 'magnitude']]],
    ['The order came at 2.55.', [['2.55', 895, 'clock']]],
    ['There were 140 people on board.', [['140 people', 140, 'people aboard']]],
    ['It costs three million euros a day.', [['three million euros', 3_000_000, 'euro/day']]],
    ['The bribes came to 4.2m francs.', [['4.2m francs', 4_200_000, 'franc']]],
    ['It opens at nine.', [['at nine', 1260, 'clock']]],
    ['It was shortly before six in the morning.', [['six in the morning', 1080, 'clock']]],
    ['The doors shut at 9pm.', [['9pm', 1260, 'clock']]],
    ['It took 14 hours.', [['14 hours', 14, 'stretch']]],
    ['It took an hour and more.', [['an hour', 1, 'stretch']]],
    ['Four nautical miles out she stopped.', [['Four nautical miles', 7408, 'length']]],
    ['The shelf has 3,600 square miles.', [['3,600 square miles', 932_400, 'area']]],
    ['Some 45 tons leaked.', [['45 tons', 45_000, 'weight']]],
    ['Taro Benn, 34, came home.', [['34', 34, 'age']]],
    ['He was nineteen.', [['He was nineteen', 19, 'age']]],
    ['Ilyas Morun, one of the dead, was 19 and not 24.', [['19', 19, 'age']]],
    ['A girl of six was lifted out.', [['girl of six', 6, 'age']]],
    ['Withdrawals came to Mk1.4bn.', [['Mk1.4bn', 1_400_000_000, 'Mk']]],
    ['There were a hundred and eighty of them.', [['hundred and eighty', 180, '']]],
    [
      'A million and a half barrels will be held back.',
      [['A million and a half barrels', 1_500_000, 'barrel']],
    ],
    ['It lost one and a half billion marks.', [['one and a half billion marks', 1_500_000_000, 'mark']]],
    ['Three members in five voted.', [['Three members in five', 60, '%']]],
    ['It meets a third of the need.', [['a third of', 33.3, '%']]],
    ['The levy of 35pc applies.', [['35pc', 35, '%']]],
    ['Winds of 250 km per hour blew.', [['250 km per hour', 250, 'speed']]],
    ['It was over in less than a minute.', [['a minute', 1 / 60, 'stretch']]],
    ['The ship left with seven missing.', [['seven', 7, 'people missing']]],
    ['On Monday 184 did not take off.', [['184', 184, '']]],
    ['Eleven of the victims were children.', [['Eleven of the victims', 11, 'victim']]],
    ['A six-storey block fell.', [['six-storey', 6, 'storei']]],
    ['The unions say that they were 300,000.', [['300,000', 300_000, '']]],
  ] as const)('%s', (sentence, expected) => {
    const found = countedIn(sentence).map(({ printed, value, unit }) => [printed, value, unit]);
    expect(found.slice(0, expected.length)).toEqual(expected);
  });

  it('knows a number that is said not to be the right one', () => {
    const negated = (sentence: string) =>
      countedIn(sentence).map(({ value, unit, negated: not }) => [value, unit, not]);
    expect(negated('Thirty-one people are dead, not 38 as was said.')).toEqual([
      [31, 'people dead', false],
      [38, 'people dead', true],
    ]);
    expect(negated('We gave the total as 4.2m francs; the correct figure is 2.4m.')).toEqual([
      [4_200_000, 'franc', true],
      [2_400_000, 'franc', false],
    ]);
  });

  it.each([
    'The wall is 12m high.',
    'It came down from 50 to 40 dollars in an A320.',
    'She calls twice a week.',
    'Quakes of magnitude 2 and 3 are common.',
    'It began in 2019.',
    'The fine is up to 2 million crowns.',
    'It came into force on 6 June at Gate 9.',
  ])('nothing in: %s', (sentence) => expect(countedIn(sentence)).toEqual([]));

  it.each([
    ['ten to twelve', '11.50', true],
    ['11.58', '12.01', true],
    ['11.40', '12.01', false],
    ['2.55', '3.20', false],
    ['about 6 p.m.', '5.45 p.m.', true],
  ])('of times of day %s and %s agree: %s', (a, b, expected) => {
    const [one] = countedIn(`The train left at ${a} on Monday.`);
    const [other] = countedIn(`The train left at ${b} on Monday.`);
    expect(one && other && agree(one, other)).toBe(expected);
  });

  it.each([
    ['Winds of 205 kilometres an hour blew.', 'Winds of 127 miles an hour blew.', true],
    ['It flew at 205 kilometres an hour.', 'It flew at 190 kilometres an hour.', false],
    ['It lay four nautical miles out.', 'It lay about 7.5 kilometres out.', true],
    ['He is Taro Benn, 40.', 'He is Taro Benn, 41.', false],
  ])('of measures: %s %s %s', (a, b, expected) => {
    const [[one], [other]] = [countedIn(a), countedIn(b)];
    expect(one && other && agree(one, other)).toBe(expected);
  });

  it('lets figures agree that round each other or leave room', () => {
    const first = (sentence: string) => {
      const [counted] = countedIn(sentence);
      if (counted === undefined) throw new Error(sentence);
      return counted;
    };
    const agrees = (a: string, b: string) =>
      agree(first(`It holds ${a} seats.`), first(`It holds ${b} seats.`));
    for (const [a, b] of [
      ['almost 200', '198'],
      ['more than 4', '5'],
      ['less than 9', '8'],
      ['61', '61'],
      ['4 million', '4.2 million'],
      ['13 million', '13.9 million'],
    ])
      expect(agrees(a ?? '', b ?? ''), `${a}, ${b}`).toBe(true);
    for (const [a, b] of [
      ['61', '64'],
      ['no more than 15', '40'],
      ['about 140', '187'],
    ])
      expect(agrees(a ?? '', b ?? ''), `${a}, ${b}`).toBe(false);
  });
});
