import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../src/analysis/facts.ts';
import { namesOf } from '../../../src/analysis/names.ts';
import { MOST_SENTENCES } from '../../../src/analysis/quotes/attribution.ts';
import { quotesOf } from '../../../src/analysis/quotes/quotes.ts';
import { sentencesOf } from '../../../src/analysis/sentences.ts';

function quotes(text: string): Quote[] {
  const sentences = sentencesOf(text);
  const entities = namesOf(text, sentences);
  return quotesOf({ text, sentences, entities, dates: [], publishedAt: null });
}

/** "kind: words | speaker" for each quotation. */
function told(text: string): string[] {
  return quotes(text).map(
    ({ kind, parts, speaker }) =>
      `${kind}: ${parts.map(({ start, end }) => text.slice(start, end)).join(' … ')} | ${speaker?.name ?? 'nobody'}`,
  );
}

describe('where the speaker stands', () => {
  it('before the words, after them, between them', () => {
    expect(told('Anna Berg, the trade minister, said the port would stay open.')).toEqual([
      'indirect: the port would stay open | Anna Berg',
    ]);
    expect(told('"Nobody told us," said Tomas Hale, a welder.')).toEqual([
      'direct: Nobody told us, | Tomas Hale',
    ]);
    expect(
      told(
        '"We will not wait," Anna Berg told reporters in Norwell on Monday. "The time for talks is over."',
      ),
    ).toEqual(['direct: We will not wait, … The time for talks is over. | Anna Berg']);
    expect(told('Anna Berg spoke for an hour. It was, she said, a mistake.')).toEqual([
      'indirect: It was … a mistake | Anna Berg',
    ]);
  });

  it('before a participle that tells more of them', () => {
    expect(told('A person involved in the talks said the port would stay open.')).toEqual([
      'indirect: the port would stay open | A person involved in the talks',
    ]);
  });

  it('behind a dateline, which is nobody and nothing said', () => {
    const lead = 'NORWELL, Dec 21 (NEP) - Harland protested on Friday, saying a ship had been hit.';
    expect(told(lead)).toEqual(['indirect: a ship had been hit | Harland']);
    expect(told('NORWELL, Dec 21 (NEP) - The port is closed, police said.')).toEqual([
      'indirect: The port is closed | police',
    ]);
  });

  it('inside a clause that the reporter began', () => {
    expect(told('Talks failed in a row in which, Norwell says, a ship was hit.')).toEqual([
      'indirect: a ship was hit | Norwell',
    ]);
    expect(told('The ministry published a sound that, Anna Berg said, was made from signals.')).toEqual([]);
  });

  it('ends where another speaks, and leaves out what it ended', () => {
    expect(
      told('Anna Berg said the boats were safe, but Tomas Hale, a welder, countered that nobody had looked.'),
    ).toEqual(['indirect: the boats were safe | Anna Berg', 'indirect: nobody had looked | Tomas Hale']);
    expect(told('The port will open, Anna Berg said on Monday, ending a long row.')).toEqual([
      'indirect: The port will open | Anna Berg',
    ]);
  });

  it('goes on over an aside, and into a paragraph that holds nothing else', () => {
    expect(told('"It was cold," Anna Berg said, adding that the boats stayed in. "We lit a fire."')).toEqual([
      'direct: It was cold, … We lit a fire. | Anna Berg',
      'indirect: the boats stayed in | Anna Berg',
    ]);
    expect(told('"It was cold," Anna Berg said.\n\n"We lit a fire."\n\nThe boats stayed in.')).toEqual([
      'direct: It was cold, … We lit a fire. | Anna Berg',
    ]);
    expect(told('"Was it cold?" Anna Berg asked.\n\n"We lit a fire."')).toHaveLength(2);
  });

  it('in the sentence before, where it ends with a colon', () => {
    expect(told('Tomas Hale was blunt. He said:\n\n"We heard it on the radio."')).toEqual([
      'direct: We heard it on the radio. | Tomas Hale',
    ]);
  });

  it('further off: who issued the statement, who took the floor', () => {
    const before = 'Anna Berg spoke in Norwell. ';
    expect(told(`${before}Later Berg issued a statement saying the plan was "a present to nobody."`)).toEqual(
      ['mixed: the plan was "a present to nobody." | Anna Berg'],
    );
    expect(told('Anna Berg took the floor. "We will not leave before the port is open again."')).toEqual([
      'direct: We will not leave before the port is open again. | Anna Berg',
    ]);
    expect(told('The port was shut. "We will not leave before the port is open again."')).toEqual([
      'direct: We will not leave before the port is open again. | nobody',
    ]);
  });

  it('in the turns of a transcript', () => {
    const turns = '\n\n"BERG: Was the harbour open?\n\n"HALE: It was open until the storm came in."';
    expect(told(`Anna Berg met Tomas Hale on the air. Partial transcript as follows:${turns}`)).toEqual([
      'direct: Was the harbour open? | Anna Berg',
      'direct: It was open until the storm came in. | Tomas Hale',
    ]);
  });

  it('behind a dash, as a signature', () => {
    expect(told('“Nobody asked me what I think of the harbour.” — Maria Lund')).toEqual([
      'direct: Nobody asked me what I think of the harbour. | Maria Lund',
    ]);
  });

  it('behind where and when it was', () => {
    for (const when of ['In Norwell', 'On Monday night', 'After a day of talks in Norwell'])
      for (const who of ['the mayor', "Quayline's chief"])
        expect(told(`${when}, ${who}, Ada Lund, said the ferry was safe.`)).toEqual([
          'indirect: the ferry was safe | Ada Lund',
        ]);
  });

  it('by a surname of which the article tells no more', () => {
    const who = (text: string) => quotes(text).map(({ speaker }) => [speaker?.name, speaker?.named]);
    expect(who('The ferry was late. Berg denied that it had been full.')).toEqual([['Berg', true]]);
    expect(who('The ferry was late. Officials said that it had been full.')).toEqual([['Officials', false]]);
  });

  it('unsure behind a name that two bear', () => {
    const sure = (text: string) => quotes(text).map(({ confidence }) => confidence >= 0.6);
    const two = 'Anna Berg said the port would close. Tom Berg said it would not.\n\n';
    expect(sure(`${two}Berg said the ferry was late.`)).toEqual([true, true, false]);
    expect(sure(`${two}Anna Berg said the ferry was late.`)).toEqual([true, true, true]);
    expect(sure('Anna Berg said the port would close. Berg said the ferry was late.')).toEqual([true, true]);
  });

  it('in a description that may only mean one of its kind', () => {
    expect(
      told('Quayline said it would not appeal. The union, which had called a strike, said it was glad.'),
    ).toEqual(['indirect: it would not appeal | Quayline', 'indirect: it was glad | The union']);
    expect(told("Quayline met the Port Workers' Union. The union said the talks were short.")).toEqual([
      "indirect: the talks were short | Port Workers' Union",
    ]);
  });

  it('behind "according to"', () => {
    expect(
      told(
        'According to a person familiar with the matter, who asked not to be named, the hull had two holes.',
      ),
    ).toEqual(['indirect: the hull had two holes | a person familiar with the matter']);
    expect(told('According to a spokesman for Norwell Shipping, the port would close on Friday.')).toEqual([
      'indirect: the port would close on Friday | a spokesman for Norwell Shipping',
    ]);
    expect(told('The port would reopen in May, according to the company.')).toEqual([
      'indirect: The port would reopen in May | the company',
    ]);
  });

  it('beside the office: the name is the speaker', () => {
    expect(told("The union's leader, Tomas Hale, said workers would strike.")).toEqual([
      'indirect: workers would strike | Tomas Hale',
    ]);
    expect(told('"It rang twice," said the arbiter, Hedda Moss.')).toEqual([
      'direct: It rang twice, | Hedda Moss',
    ]);
    expect(told('Linus Berg, 54, a baker from Norwell, said the bread was safe.')).toEqual([
      'indirect: the bread was safe | Linus Berg',
    ]);
    expect(told('Donna Rawl, 59, of Norwell, N.C., who was there, said the bread was safe.')).toEqual([
      'indirect: the bread was safe | Donna Rawl',
    ]);
    expect(told('The head of the Norwell League, Jon Blatt, said the bread was safe.')).toEqual([
      'indirect: the bread was safe | Jon Blatt',
    ]);
    expect(told('Chair of the board Hedda Moss said the bread was safe.')).toEqual([
      'indirect: the bread was safe | Hedda Moss',
    ]);
    expect(told('"It was safe," said another lawyer, Andrew J. Moss of the firm Hale Brown.')).toEqual([
      'direct: It was safe, | Andrew J. Moss',
    ]);
    expect(told('Donna Rawl came. Rawl herself said the bread was safe.')).toEqual([
      'indirect: the bread was safe | Donna Rawl',
    ]);
  });
});

describe('marks', () => {
  it.each([
    ['“We are tired,” said Maria Lund.'],
    ['"We are tired," said Maria Lund.'],
    ["``We are tired,'' said Maria Lund."],
    ["''We are tired,'' said Maria Lund."],
    ['«We are tired,» said Maria Lund.'],
    ['‘We are tired,’ said Maria Lund.'],
    ["'We are tired,' said Maria Lund."],
  ])('%s', (text) => {
    expect(told(text)).toEqual(['direct: We are tired, | Maria Lund']);
  });

  it('of paragraphs that go on make one quotation', () => {
    const text =
      '"This is the first paragraph of a long statement.\n\n"This is the second paragraph," Maria Lund said.';
    expect(told(text)).toEqual([
      'direct: This is the first paragraph of a long statement. … This is the second paragraph, | Maria Lund',
    ]);
  });

  it('inside a clause make a mixed quotation, with the clause around them', () => {
    expect(told('Anna Berg said that "no one" had asked her.')).toEqual([
      'mixed: "no one" had asked her | Anna Berg',
    ]);
  });
});

describe('no quotation', () => {
  it.each([
    ['Anna Berg declined to comment.'],
    ['The so-called "peace bridge" was closed on Monday.'],
    ['She read from her book "A Year in Norwell" for an hour.'],
    ['Police said nothing.'],
    ['The ministry would not say why.'],
    ['Asked when flights would resume, she shrugged.'],
    ['The dairy recalled 2 million pots of yoghurt on Thursday.'],
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('speakers', () => {
  it('a pronoun stands for nobody once three paragraphs have named no one', () => {
    const filler = 'The harbour was quiet and the boats lay still.';
    expect(told(`Anna Berg came to Norwell.\n\n${filler}\n\n"It was cold," she said.`)).toEqual([
      'direct: It was cold, | Anna Berg',
    ]);
    expect(told(`Anna Berg came.\n\n${filler}\n\n${filler}\n\n"It was cold," she said.`)).toEqual([
      'direct: It was cold, | nobody',
    ]);
  });

  it('keeps two of one sentence apart, and whoever passed it on is no speaker', () => {
    const text =
      'The plan was "unbelievable", a Velian defence ministry official said, while another official noted the damage would be "limited", according to broadcaster VTV.';
    expect(told(text)).toEqual([
      'mixed: The plan was "unbelievable" | a Velian defence ministry official',
      'mixed: the damage would be "limited" | another official',
    ]);
    expect(quotes(text).map(({ via }) => via)).toEqual(['broadcaster VTV', 'broadcaster VTV']);
  });

  it('resolves surnames and pronouns to the fullest name', () => {
    const text =
      'Anna Berg, the trade minister, opened the talks. She said the port would stay open. "We are ready," Berg added.';
    expect(quotes(text).map(({ speaker }) => speaker?.name)).toEqual(['Anna Berg', 'Anna Berg']);
  });

  it('resolves offices and descriptions to who was so called before', () => {
    const text =
      'An official of the harbour authority denied this. "No crossing was mentioned," the official said.';
    expect(told(text).at(-1)).toBe(
      'direct: No crossing was mentioned, | An official of the harbour authority',
    );
  });

  it('leaves a pronoun without anybody before it unresolved', () => {
    expect(told('"It is late," he said.')).toEqual(['direct: It is late, | nobody']);
  });

  it('says for whom they speak', () => {
    const [minister] = quotes('Japanese Foreign Minister Taro Ito said the talks had failed.');
    expect(minister?.speaker).toMatchObject({
      party: 'Japan',
      capacity: 'public',
      official: true,
      role: 'Foreign Minister',
    });
    const [spokesman] = quotes('A spokesman for Norwell Shipping said the port was safe.');
    expect(spokesman?.speaker).toMatchObject({
      named: false,
      capacity: 'organisation',
      affiliation: 'Norwell Shipping',
    });
    const [nurse] = quotes('"We are tired," said Maria Lund, a nurse.');
    expect(nurse?.speaker).toMatchObject({ capacity: 'private', official: false, role: 'nurse' });
    const [country] = quotes('Seoul said it would end the pact.');
    expect(country?.speaker).toMatchObject({ name: 'Seoul', party: 'South Korea', official: true });
  });
});

describe('every quotation', () => {
  const text =
    'SEOUL: South Korea said Thursday it will end the pact. This caused "great changes", Lee Do-yun, a security official at the Blue House, said. "We had no choice," he added. "None at all."';

  it('has spans within the text, in order, and a rule', () => {
    const found = quotes(text);
    expect(found).toHaveLength(3);
    for (const quote of found) {
      expect(quote.start).toBe(quote.parts[0]?.start);
      expect(quote.end).toBe(quote.parts.at(-1)?.end);
      expect(quote.rule).toMatch(/\S/);
      expect(quote.confidence).toBeGreaterThan(0);
      expect(quote.confidence).toBeLessThanOrEqual(1);
    }
    expect(found.map(({ start }) => start)).toEqual(
      [...found.map(({ start }) => start)].sort((a, b) => a - b),
    );
  });

  it('is found alike each time', () => {
    expect(quotes(text)).toEqual(quotes(text));
  });
});

describe('hostile text', () => {
  it.each([
    ['said', 'said '.repeat(100_000)],
    ['unbalanced marks', '“a '.repeat(160_000)],
    ['lone marks', '" '.repeat(250_000)],
    ['one endless sentence', 'Kim said, '.repeat(50_000)],
    ['apostrophes', "'a ".repeat(160_000)],
  ])('%s: half a megabyte in linear time', (_, text) => {
    const sentences = [{ start: 0, end: text.length }];
    const start = performance.now();
    quotesOf({ text, sentences, entities: [], dates: [], publishedAt: null });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('is read up to more quotations than any article has', () => {
    const found = quotes('"No," he said.\n\n'.repeat(MOST_SENTENCES + 100));
    expect(found).toHaveLength(MOST_SENTENCES);
    expect(new Set(found.map(({ cue }) => cue))).toEqual(new Set(['said']));
  });
});
