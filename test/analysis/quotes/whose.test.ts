import { describe, expect, it } from 'vitest';
import { quotesIn, speakers, told } from './told.ts';

describe('a name set beside an office', () => {
  it.each([
    ["“It is late,” the board's chairman, Justice Teodor Brill, told reporters.", 'Teodor Brill'],
    ['The first witness, former chief clerk Osk Pellory, testified that the book was lost.', 'Osk Pellory'],
    ['"We wrote four reports," said one, Hernan Sota of the Mining Institute.', 'Hernan Sota'],
    ['"The coast has history," a foreign ministry spokesman there said.', 'a foreign ministry spokesman'],
    ["The decision was hard, said the firm's head of retail, Gwen Astor.", 'Gwen Astor'],
    ['Counsel for the firm, Simon Achebe QC, said it was late.', 'Simon Achebe'],
    ["In the village of Ostrin, Maresa Toll, the baker's sister, said the road was shut.", 'Maresa Toll'],
    ["“We will wait,” the club's spokesman, Rufus Oakley, said.", 'Rufus Oakley'],
  ])('is who speaks: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('is also found behind a description that the sentence goes on with', () => {
    const text = 'His opposite number at the guild, Tom Hale, was cooler: "We will see."';
    expect(speakers(text)).toEqual(['Tom Hale']);
    expect(speakers('"We will share the kettle," quipped Miko Dolan of the Dockers\' League.')).toEqual([
      'Miko Dolan',
    ]);
  });

  it('is no town, war or body', () => {
    expect(speakers('The doctor, a veteran of the Ostrin War, said the road was shut.')).toEqual([
      'The doctor',
    ]);
    expect(speakers('Donna Rawl, 59, of Norwell, N.C., who was there, said it was late.')).toEqual([
      'Donna Rawl',
    ]);
  });
});

describe('a pronoun that goes back to the subject of the sentence before', () => {
  it.each([
    ['Zorvik Glass disputed this. It said: "We have met six times."', 'Zorvik Glass'],
    ['Supermarket chain Belko will close 40 shops, it said on Tuesday.', 'Belko'],
    ['The tax office would close two desks, it announced later in the day.', 'The tax office'],
    ['The operator, Zorvik Lines, was calm. Only 117 tickets had been sold, it said.', 'Zorvik Lines'],
  ])('is a body: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it.each([
    ['A former envoy, who served in Ostrin, doubted it. "They need our gas," he said.', 'A former envoy'],
    ['One nurse remembered a boy who fainted. "He wanted a medal," she said.', 'One nurse'],
    [
      'Mayor Anna Berg came late. Would the mayor agree? "You cannot own half a lion," she replied.',
      'Anna Berg',
    ],
    ['Judge Anna Berg sat down. Rolf Hale wept. The judge was unmoved. "It is over," she said.', 'Anna Berg'],
    [
      'The mediator, Jean-Baptiste Kuro, was hopeful. He said nine points had been settled.',
      'Jean-Baptiste Kuro',
    ],
  ])('is somebody described: %s', (text, speaker) => {
    expect(speakers(text).at(-1)).toBe(speaker);
  });

  it('is who is named in its own sentence where that tells "what he called"', () => {
    const text =
      'Rolf Hale met Jean-Marc Odrin on Monday. Secretary Ivo Kuro condemned what he called "a brazen breach" of the pact.';
    expect(speakers(text)).toEqual(['Ivo Kuro']);
  });

  it('is several of whom it tells, where nobody else spoke', () => {
    expect(speakers('Farmers blocked the road. The levy would ruin them, they said.')).toEqual(['Farmers']);
    expect(
      speakers('Officials would meet on Monday, two people said. No place had been agreed, they said.'),
    ).toEqual(['two people', 'two people']);
  });

  it('is not who asked what is replied to', () => {
    const text =
      'Colonel Edwin Pash said the rain was his second enemy.\n\n"And the first?" a reporter asked. "Hope," he replied.';
    expect(speakers(text)).toEqual(['Edwin Pash', 'a reporter', 'Edwin Pash']);
  });

  it('is nobody of whom the words themselves tell', () => {
    const text = 'Anna Berg spoke on Monday. The customer had not cancelled and would order soon, she said.';
    expect(speakers(text)).toEqual(['Anna Berg']);
  });
});

describe('what is written', () => {
  it.each([
    ['Rolf Hale wrote to the council. "We ask for a call," his letter says.', 'Rolf Hale'],
    ["Rolf Hale's letter said it was over.", 'Rolf Hale'],
    ['A statement from the health ministry said nobody was hurt.', 'the health ministry'],
    [
      'A fault was known in May, according to a letter that the Federal Road Agency sent it.',
      'Federal Road Agency',
    ],
  ])('is said by whoever wrote it: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('and is spoken of again', () => {
    const text =
      'Anna Berg examined the wreck. The sensors were old, she wrote in a report. Two of them were wet, according to the report.';
    expect(speakers(text)).toEqual(['Anna Berg', 'Anna Berg']);
  });

  it('is itself the source where nobody knows the writer', () => {
    expect(speakers('A letter said it was over.')).toEqual(['A letter']);
  });
});

describe('somebody who gives a name and no more', () => {
  it.each([
    ['A driver, who gave her name only as Hanna, said it was late.', 'Hanna'],
    ['A shopkeeper who gave his name as Juma disputed that. "I saw four," he said.', 'Juma'],
    ['A nurse, who gave only her first name, Odile, said it was late.', 'Odile'],
    ['A man who identified himself as Juma said it was late.', 'Juma'],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('is called by it afterwards', () => {
    const text = 'A traveller, who gave her name only as Hanna, said it was late. "Bad luck," Hanna said.';
    expect(speakers(text)).toEqual(['Hanna', 'Hanna']);
    expect(quotesIn(text).map(({ speaker }) => speaker?.official)).toEqual([false, false]);
  });
});

describe('what stands behind a comma and a verb', () => {
  it('is no speaker where it is a thing', () => {
    expect(
      speakers('The firm rejected it. Its chief, Dame Rosa Peel, promised an independent review.'),
    ).toEqual([]);
    expect(speakers('The road would open in May, promised the minister.')).toEqual(['the minister']);
    expect(speakers('The road would open in May, said the mayor of Ostrin, Anna Berg.')).toEqual([
      'Anna Berg',
    ]);
    expect(speakers('The road would open in May, said the mayor of Ostrin, Vermont.')).toEqual([
      'the mayor of Ostrin',
    ]);
  });
});

describe('somebody of whom hardly anything is told', () => {
  it.each([
    ['A glass polisher said it was late.', false],
    ["Hale's son, Erik, told reporters it was late.", false],
    ['“It was late,” said Deogratias, a motorcycle taxi driver.', false],
    ['The headquarters said it was late.', null],
  ])('speaks for whom the trade shows: %s', (text, official) => {
    expect(quotesIn(text).map(({ speaker }) => speaker?.official)).toEqual([official]);
  });
});

describe('words that another passes on', () => {
  it.each([
    ['Ostrin television quoted General Oleg Marn as saying that troops would stay.', 'Oleg Marn'],
    ['The paper cited a ministry official as saying: "We are late."', 'a ministry official'],
  ])('are of whoever is quoted: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });
});

describe('where the words of a clause begin and end', () => {
  it.each([
    [
      'According to Helen Sato, an analyst at Zorvik Bank, the recall will cost a fortune.',
      ['the recall will cost a fortune'],
    ],
    [
      'According to the ministry, a teacher at the school, Anna Berg, was hurt.',
      ['a teacher at the school, Anna Berg, was hurt'],
    ],
    [
      'Alun Thess agreed that the alarm had sounded but said it had been cracked for a month.',
      ['the alarm had sounded', 'it had been cracked for a month'],
    ],
    [
      'Declan Moyle said bookings had risen by a third since May and joked that he would send them cake.',
      ['bookings had risen by a third since May', 'he would send them cake'],
    ],
    ['"My client cannot sit," defence lawyer Ivo Perrin told the court.', ['My client cannot sit,']],
    [
      '"There are trout here," fire brigade commander Jordi Pla told Radio Alba. "Small ones."',
      ['There are trout here," fire brigade commander Jordi Pla told Radio Alba. "Small ones.'],
    ],
    ['Edmund Clay put it to the witness that she was late.', ['she was late']],
    ['Edmund Clay put it to the test of time.', []],
  ])('%s', (text, words) => {
    expect(told(text)).toEqual(words);
  });
});
