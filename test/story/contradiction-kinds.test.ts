import { describe, expect, it } from 'vitest';
import lexicon from '../../data/lexicon/same-sense.json' with { type: 'json' };
import { analyze } from '../../src/analysis/analyze.ts';
import { contradictionsOf } from '../../src/story/contradictions/contradictions.ts';
import { told } from './told.ts';

type Told = readonly [day: string, body: string];

/** Articles of one story as the program reads them: days are needed, so they are analysed. */
function found(...articles: readonly Told[]) {
  return contradictionsOf(
    articles.map(([published, body], index) => {
      const { article } = told({ publisher: `Paper ${index + 1}`, published, body });
      return { article, facts: analyze(article) };
    }),
  );
}

const sides = (...articles: readonly Told[]) =>
  found(...articles).map(({ about, claims }) => [about, ...claims.map(({ text }) => text)]);

describe.each([
  [
    'ages',
    'age of Pavel Rhenn',
    ['2021-03-05', '“We sang until our voices went,” said the youngest, Pavel Rhenn, who is 24.'],
    ['2021-03-19', 'Pavel Rhenn kept his thirty-first birthday in the hospital of Lund.'],
  ],
  [
    'tallies',
    'the vote',
    ['2021-03-05', 'The lower house passed the harbour bill by 61 votes to 54.'],
    ['2021-03-06', 'The bill scraped through the chamber 63-52.'],
  ],
  [
    'a split vote against a unanimous one',
    'the vote',
    ['2021-03-05', 'The jury found banker Tor Lind guilty of fraud by 10 votes to two.'],
    ['2021-03-06', 'The verdict of the jury against banker Tor Lind was unanimous.'],
  ],
  [
    'days on which a thing began',
    'the day',
    ['2021-03-05', 'Her office opened its inquiry on Monday, March 1, after a complaint.'],
    ['2021-03-26', 'The investigation of the leak, which began on 4 March, now has three suspects.'],
  ],
  [
    'days from which a ban holds',
    'the day',
    ['2021-04-05', 'Lund has barred fish from Brask since March 22.'],
    ['2021-04-09', 'The ban on fish from Brask took effect on April 1.'],
  ],
  [
    'deadlines',
    'the day',
    ['2021-03-05', 'The members of the party can cast their votes until July 12.'],
    ['2021-03-06', 'Members of the party must cast their votes by July 19.'],
  ],
  [
    'sums against nothing',
    'what was paid',
    ['2021-03-05', 'The power company Norvolt has not given the committee one crown, its chairman said.'],
    ['2021-03-09', 'Norvolt paid the committee 8.5 million crowns, its books show.'],
  ],
  [
    'deeds of free will',
    'whether it was ordered',
    ['2021-03-05', 'The ferry company had recalled its captains of its own accord, it said.'],
    ['2021-03-06', 'The ferry company recalled its captains only after the harbour board had ordered it to.'],
  ],
  [
    'things that worked',
    'whether it worked',
    ['2021-03-05', 'The gas alarms went off before the blast, the owner of the pit said.'],
    ['2021-03-06', 'The gas alarms had been switched off for two days, a miner said.'],
  ],
  [
    'those who went and those who were sent',
    'whether they resigned',
    ['2021-03-05', 'Energy Minister Karin Oldhav has resigned, the government of Lund said.'],
    [
      '2021-03-06',
      'Karin Oldhav was dismissed by telephone, three people close to the government of Lund said.',
    ],
  ],
  [
    'places of an arrest',
    'where the arrest was',
    ['2021-03-05', 'Officers seized Ruben Castel at the airport of Marrav on Sunday.'],
    ['2021-03-06', 'Ruben Castel was arrested on Sunday at a flat in Port Delm, the prosecutor said.'],
  ],
  [
    'hospitals',
    'which hospital',
    ['2021-03-05', 'The three miners were driven to the town hospital of Zarin on Friday.'],
    ['2021-03-06', 'The three miners were flown on Friday to the clinic of Dobrin.'],
  ],
  [
    'who began it',
    'who began it',
    [
      '2021-03-05',
      'The corvette Resolve of Carrow opened fire on the patrol boat, the ministry of Lund said.',
    ],
    ['2021-03-06', 'It was the Lundians who fired first on the patrol boat, said Hugh Marl.'],
  ],
  [
    'somebody else who did it',
    'who it was',
    ['2021-03-05', 'Governor Piet Holm ordered the harbour of Lund closed on Friday.'],
    ['2021-03-06', 'It was the mayor, Anna Brask, who ordered the harbour of Lund closed, city hall said.'],
  ],
  [
    'causes, one of them in a sentence of its own',
    'the cause',
    ['2021-03-05', 'The cause was a short circuit in the cotton store, the chief of the fire brigade said.'],
    ['2021-03-06', 'The owner of the mill said that the fire began with an explosion of the boiler.'],
  ],
  [
    'what is said to contradict somebody',
    'what happened',
    ['2021-03-05', 'The driver of the bus had fallen asleep on the pass before the bend, the police said.'],
    [
      '2021-03-06',
      'It contradicted the police: the driver of the bus had been awake on the pass before the bend.',
    ],
  ],
  [
    'counts as of one evening',
    'death toll',
    ['2021-03-05', 'Fire killed 31 workers in the mill of Lund, its brigade said on Friday.'],
    ['2021-03-06', 'The governor said on Friday that 38 workers died in the mill of Lund.'],
  ],
  [
    'times in words',
    'the time',
    ['2021-03-05', 'The train left the rails near Lund at ten to eight.'],
    ['2021-03-06', 'The express left the rails near Lund at 20:24.'],
  ],
  [
    'speeds in other units',
    'speed',
    ['2021-03-05', 'The train had gone into the curve at 190 kilometres an hour, an officer said.'],
    ['2021-03-06', 'The train took the curve at 87 mph, the company said.'],
  ],
  [
    'crowds as police and organisers count them',
    'size of the crowd',
    ['2021-03-05', 'Some 180,000 people filled the avenues of Lund on Friday, the unions said.'],
    ['2021-03-06', 'About 35,000 demonstrators walked through Lund, the police said.'],
  ],
  [
    'people of unlike names for one state',
    'people missing',
    ['2021-03-05', 'Twenty-seven miners were missing after the blast in the pit of Lund.'],
    ['2021-03-06', 'Thirty-four men had been unaccounted for in the pit of Lund, the director said.'],
  ],
] as [string, string, Told, Told][])('%s', (_, about, one, other) => {
  it('differ', () => {
    expect(sides(one, other).map(([matter]) => matter)).toEqual([about]);
  });
});

it.each([
  ['a birthday', ['2021-03-05', 'Tor Lind, 63, said so.'], ['2021-10-05', 'Tor Lind, 64, said so.']],
  [
    'a vote in committee',
    ['2021-03-05', 'The committee backed the harbour bill by 12 votes to 7.'],
    ['2021-03-06', 'The lower house passed the harbour bill by 61 votes to 54.'],
  ],
  [
    'a day that was changed',
    ['2021-03-05', 'The duty on fish will take effect on May 1.'],
    ['2021-03-26', 'The duty on fish has been postponed and will take effect on June 1.'],
  ],
  [
    'what began and what ended',
    ['2021-04-05', 'Lund has barred fish from Brask since March 22.'],
    ['2021-12-01', 'Lund will lift its ban on fish from Brask on December 1.'],
  ],
  [
    'what somebody demands and what was paid',
    ['2021-03-05', 'The hackers demand six million crowns from the board of Lund.'],
    ['2021-03-09', 'The board of Lund sent the hackers two million crowns, its books show.'],
  ],
  [
    'a reward that is raised',
    ['2021-03-05', 'The museum of Lund offers a reward of 500,000 florins.'],
    ['2021-03-09', 'The museum of Lund doubled the reward to a million florins.'],
  ],
  [
    'polls',
    ['2021-03-05', 'A poll put the Yes side of Lund at 54 percent.'],
    ['2021-03-09', 'A poll at the end put the Yes side of Lund at 52 percent.'],
  ],
  [
    'all and a part of them',
    ['2021-03-05', 'All 14 hospitals of Lund worked without their computers.'],
    ['2021-03-09', 'Eleven hospitals of Lund have their computers back.'],
  ],
  [
    'what a side of a vote is called',
    ['2021-03-05', 'The mining towns of the north voted for the reactor.'],
    [
      '2021-03-06',
      'The No vote was strongest in Lund, while the mining towns voted for the reactor, it said.',
    ],
  ],
  [
    'a reporter’s own no',
    ['2021-03-05', 'Buildings in Lund collapsed in the quake.'],
    ['2021-03-09', 'A lot of buildings in Lund did not collapse in the quake.'],
  ],
  [
    'whom a relative clause means',
    ['2021-03-05', 'Two adults in Lund who had visited Brask fell ill, doctors said.'],
    ['2021-03-06', 'Adults who had not visited Brask fell ill in Lund, doctors said.'],
  ],
  [
    'market prices',
    ['2021-03-05', 'Shares of Brask Ports fell 1.1 percent in Lund.'],
    ['2021-03-05', 'Shares of Brask Ports fell 0.9 percent in Lund.'],
  ],
] as [string, Told, Told][])('is silent on %s', (_, one, other) => {
  expect(sides(one, other)).toEqual([]);
});

describe('words of one sense', () => {
  it('stand in one group only', () => {
    const words = lexicon.groups.flatMap((group) => group.split(' '));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('take the place of a phrase and are no longer than it', () => {
    const longer = Object.entries(lexicon.phrases).flatMap(([word, phrases]) =>
      phrases.filter((phrase) => phrase.length < word.length),
    );
    expect(longer).toEqual([]);
  });
});
