import { describe, expect, test } from 'vitest';
import { paragraphs, read, readOne } from './read.ts';

const FIRST = 'ALDANA: Ostmark said Tuesday it would leave the fishing pact it signed with Vell in 2003.';
const SECOND =
  '"We have waited long enough," Fisheries Minister Ilka Brandt said, adding that talks "led nowhere" this year.';
const THIRD =
  'Vell´s government called the step a mistake and asked for a meeting of both coast guards next week.';
const OTHERS = [
  "Harbour Town Votes 'No' On New Ferry Pier",
  'Ice Keeps Northern Road Shut For Third Week: What To Know',
  'Is This The End Of The Paper Ticket?',
];
const HEADLINE = 'Ostmark to leave fishing pact with Vell';

describe('the plain form', () => {
  test('headline, dateline, paragraphs on single lines, a dash, headlines with a trailing dash', () => {
    const text = [HEADLINE, FIRST, SECOND, THIRD, '-', `${OTHERS[0]} -`, `${OTHERS[1]} -`, OTHERS[2]].join(
      '\n',
    );
    const article = readOne(text);
    expect(article.headline).toBe(HEADLINE);
    expect(article.dateline).toEqual({ place: 'Aldana', agency: null });
    expect(paragraphs(article)).toEqual([FIRST, SECOND, THIRD.replace('´', "'")]);
    expect(article.relatedHeadlines).toEqual(OTHERS);
    expect(article.publishedAt).toBeNull();
    expect(article.publishedFrom).toBe('unknown');
  });

  test.each([
    '-',
    '--',
    '---',
    '***',
    '* * *',
    '_____',
    '=====',
    'Read more',
    'READ MORE:',
    'ALSO READ',
    'Also Read:',
    'Related stories',
    'More from Example Times',
    'You may also like',
  ])('the separator %j', (separator) => {
    for (const gap of ['\n', '\n\n']) {
      const article = readOne([HEADLINE, FIRST, SECOND, THIRD, separator, ...OTHERS].join(gap));
      expect(paragraphs(article)).toHaveLength(3);
      expect(article.relatedHeadlines).toEqual(OTHERS);
    }
  });

  test.each(['• ', '* ', '- ', '– ', '1. '])(
    'a list of bullets %j with and without a separator',
    (bullet) => {
      for (const separator of [[], ['-'], ['Related'], ['***', 'Read also:']]) {
        const lines = [HEADLINE, FIRST, SECOND, THIRD, ...separator, ...OTHERS.map((line) => bullet + line)];
        const article = readOne(lines.join('\n\n'));
        expect(article.relatedHeadlines).toEqual(OTHERS);
        expect(paragraphs(article)).toHaveLength(3);
      }
    },
  );

  test('a trailing dash alone marks the list', () => {
    const article = readOne([HEADLINE, FIRST, SECOND, ...OTHERS.map((line) => `${line} -`)].join('\n'));
    expect(article.relatedHeadlines).toEqual(OTHERS);
    expect(paragraphs(article)).toHaveLength(2);
  });

  test('"ALSO READ" in the middle takes one headline, the story goes on', () => {
    const article = readOne(
      [HEADLINE, FIRST, `ALSO READ: ${OTHERS[0]}`, SECOND, 'Read more', OTHERS[1], THIRD].join('\n\n'),
    );
    expect(article.relatedHeadlines).toEqual([OTHERS[0], OTHERS[1]]);
    expect(paragraphs(article)).toEqual([FIRST, SECOND, THIRD.replace('´', "'")]);
  });

  test('what looks like a separator or a list but belongs to the story stays', () => {
    const scene = readOne([HEADLINE, FIRST, '***', SECOND, THIRD].join('\n\n'));
    expect(paragraphs(scene)).toHaveLength(3);
    expect(scene.relatedHeadlines).toEqual([]);
    const points = readOne(
      [
        HEADLINE,
        FIRST,
        'The plan has three points:',
        '- Fewer boats',
        '- Smaller nets',
        '- Longer rests',
      ].join('\n'),
    );
    expect(points.relatedHeadlines).toEqual([]);
    expect(paragraphs(points)).toHaveLength(5);
    const dash = readOne(
      [HEADLINE, `${FIRST} The trio -- with Brandt in the middle -- did not speak.`, SECOND].join('\n'),
    );
    expect(dash.body).toContain('trio -- with Brandt in the middle -- did');
  });
});

describe('wrapping', () => {
  const wrap = (text: string, width: number, indent = ''): string =>
    text
      .split(' ')
      .reduce<string[]>(
        (lines, word) => {
          const last = lines.at(-1) ?? '';
          if (last.trim() === '') lines[lines.length - 1] = last + word;
          else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
          else lines.push(word);
          return lines;
        },
        [indent],
      )
      .join('\n');
  const plain = THIRD.replace('´', "'");
  const longer = `${SECOND} The pact covers herring, cod and the crabs of the outer banks. Boats of both countries fish there from March on.`;

  test.each([50, 60, 72, 80])('lines wrapped at %i with blank lines between paragraphs', (width) => {
    const text = [HEADLINE, ...[FIRST, longer, plain].map((line) => wrap(line, width))].join('\n\n');
    expect(paragraphs(readOne(text))).toEqual([FIRST, longer, plain]);
  });

  test.each([60, 72])('lines wrapped at %i, paragraphs begin with an indent', (width) => {
    const text = [HEADLINE, ...[FIRST, longer, plain].map((line) => wrap(line, width, '    '))].join('\n');
    expect(paragraphs(readOne(text))).toEqual([FIRST, longer, plain]);
  });

  test('lines wrapped, a short last line ends a paragraph', () => {
    const text = [HEADLINE, ...[FIRST, longer, plain].map((line) => wrap(line, 64))].join('\n');
    expect(paragraphs(readOne(text))).toEqual([FIRST, longer, plain]);
  });

  test('a wrapped headline, list and hyphen', () => {
    const headline = 'Ostmark to leave fishing pact with Vell after eleven years of quarrels over herring';
    const text = [
      wrap(headline, 50),
      wrap(FIRST, 50),
      'Both sides had spoken of a tit-for-\ntat that nobody on the coast could want and that\nhad cost the harbours half of their trade.',
      '-',
      ...OTHERS.map((line) => `* ${wrap(line, 48).replace('\n', '\n  ')}`),
    ].join('\n\n');
    const article = readOne(text);
    expect(article.headline).toBe(headline);
    expect(article.body).toContain('a tit-for-tat that');
    expect(article.relatedHeadlines).toEqual(OTHERS);
  });

  test('single lines of very different length stay paragraphs', () => {
    const short = 'Nobody was hurt.';
    expect(paragraphs(readOne([HEADLINE, FIRST, short, SECOND, 'The search goes on.'].join('\n')))).toEqual([
      FIRST,
      short,
      SECOND,
      'The search goes on.',
    ]);
  });
});

describe('lines about the article', () => {
  const body = [FIRST, SECOND].join('\n\n');

  test.each([
    ['August 22, 2019', '2019-08-22'],
    ['Thursday, 22 August 2019', '2019-08-22'],
    ['Published: Aug. 22, 2019 10:30 GMT', '2019-08-22T10:30:00+00:00'],
    ['2019-08-22', '2019-08-22'],
    ['Posted on 22nd August, 2019', '2019-08-22'],
    ['Date: 22/08/2019', '2019-08-22'],
    ['DATE: 2019-08-22T09:00:00+09:00', '2019-08-22T09:00:00+09:00'],
  ])('the date line %j', (line, published) => {
    const article = readOne(`${HEADLINE}\n${line}\n\n${body}`);
    expect([article.publishedAt, article.publishedFrom]).toEqual([published, 'text']);
    expect(paragraphs(article)).toHaveLength(2);
  });

  test('date, byline, publisher, address, language and note under the headline', () => {
    const article = readOne(
      `${HEADLINE}\n\nBy Runa Falk and Tor Lindqvist\n22 August 2019\nSource: Example Times\nURL: https://example.org/a/pact#top\nLanguage: en-GB\nNote: invented\n\n${body}`,
    );
    expect(article).toMatchObject({
      headline: HEADLINE,
      byline: 'Runa Falk and Tor Lindqvist',
      publisher: 'Example Times',
      publishedAt: '2019-08-22',
      url: 'https://example.org/a/pact',
      language: 'en-GB',
      invented: true,
    });
    expect(paragraphs(article)).toEqual([FIRST, SECOND]);
  });

  test('key lines before the headline, front matter, and at the end', () => {
    const before = `Title: ${HEADLINE}\nDate: 2019-08-22\nAuthor: Runa Falk\nPublisher: Example Times\nInvented: yes\n\n${body}`;
    const matter = `---\ntitle: "${HEADLINE}"\ndate: 2019-08-22\nauthor: Runa Falk\npublisher: Example Times\ninvented: true\n---\n${body}`;
    const bare = `Date: 2019-08-22\nBy: Runa Falk\nSource: Example Times\nInvented: yes\n\n${HEADLINE}\n\n${body}`;
    const after = `${HEADLINE}\n\n${body}\n\nBy Runa Falk\nSource: Example Times\nPublished: 22 August 2019\nNote: invented`;
    for (const text of [before, matter, bare, after]) {
      expect(readOne(text)).toMatchObject({
        headline: HEADLINE,
        publishedAt: '2019-08-22',
        byline: 'Runa Falk',
        publisher: 'Example Times',
        invented: true,
        body,
      });
    }
  });

  test('publisher and date on one line; an update time dates nothing', () => {
    expect(readOne(`${HEADLINE}\nExample Times | 22 August 2019\n${body}`)).toMatchObject({
      publisher: 'Example Times',
      publishedAt: '2019-08-22',
    });
    expect(readOne(`${HEADLINE}\nUpdated: 23 August 2019\n${body}`).publishedAt).toBeNull();
  });

  test('a date inside a sentence is not the date of the article', () => {
    expect(
      readOne(`${HEADLINE}\n\n${FIRST}\n\nThe pact was signed on 3 May 2003 in Vell after long talks.`)
        .publishedAt,
    ).toBeNull();
    expect(
      readOne(`${HEADLINE}\n\nBy nightfall on 3 May 2003, the boats had left the harbour of Vell.`).byline,
    ).toBeNull();
  });

  test('a month and a day in the dateline get a year only from what the file says', () => {
    const dated = FIRST.replace('ALDANA:', 'ALDANA, Aug 22 (Coastwire) -');
    const undated = readOne(`${HEADLINE}\n\n${dated}\n\n${SECOND}`);
    expect(undated).toMatchObject({
      publishedAt: null,
      publishedFrom: 'unknown',
      dateline: { place: 'Aldana', agency: 'Coastwire' },
    });
    expect(undated.body.startsWith('ALDANA, Aug 22 (Coastwire) - Ostmark')).toBe(true);
    for (const [line, from] of [
      ['© 2019 Example Times', 'dateline'],
      ['https://example.org/2019/pact', 'dateline'],
      ['https://example.org/2019/08/22/pact', 'url'],
    ]) {
      expect(readOne(`${HEADLINE}\n\n${dated}\n\n${SECOND}\n\n${line}`)).toMatchObject({
        publishedAt: '2019-08-22',
        publishedFrom: from,
      });
    }
    expect(readOne(`${HEADLINE}\n\n${dated}\n\n${SECOND}`, 'a.txt', '2019-08-23')).toMatchObject({
      publishedAt: '2019-08-23',
      publishedFrom: 'given',
    });
    expect(readOne(`${HEADLINE}\n2018-01-02\n${dated}\n\n${SECOND}`, 'a.txt', '2019-08-23').publishedAt).toBe(
      '2018-01-02',
    );
  });
});

test('a deck between headline and dateline is no part of the story', () => {
  const decks = [
    'Talks led nowhere, says minister',
    'The step ends sixteen years of shared herring, cod and crabs.',
  ];
  for (const deck of decks)
    expect(readOne([HEADLINE, deck, FIRST, SECOND].join('\n\n'))).toMatchObject({
      headline: HEADLINE,
      body: `${FIRST}\n\n${SECOND}`,
    });
  const undated = readOne([HEADLINE, decks[1], SECOND, THIRD].join('\n\n'));
  expect(paragraphs(undated)[0]).toBe(decks[1]);
});

test('a name or a section above the first paragraph is no part of the story either', () => {
  const article = readOne(
    [HEADLINE, 'World', 'Runa Falk', `${THIRD} It gave no reason.`, SECOND].join('\n\n'),
  );
  expect(paragraphs(article)).toHaveLength(2);
});

test.each([
  ['Ostmark to leave pact with Vell | Example Times', 'Ostmark to leave pact with Vell', 'Example Times'],
  ['Ostmark to leave pact with Vell - Reuters', 'Ostmark to leave pact with Vell', 'Reuters'],
  ['Ostmark to leave pact - and Vell protests', 'Ostmark to leave pact - and Vell protests', null],
])('the headline %j', (line, headline, publisher) => {
  expect(readOne([line, FIRST, SECOND].join('\n'))).toMatchObject({ headline, publisher });
});

test('who reported and edited it is no part of the story', () => {
  const article = readOne(
    [HEADLINE, FIRST, SECOND, '(Reporting by Runa Falk; Editing by Tor Lindqvist)'].join('\n\n'),
  );
  expect(paragraphs(article)).toHaveLength(2);
});

test('a list of plain headlines at the end, without any mark', () => {
  const lines = [...OTHERS, 'Ferry Line Offers Free Rides To Pupils In May'];
  const article = readOne([HEADLINE, FIRST, SECOND, ...lines].join('\n'));
  expect(article.relatedHeadlines).toEqual(lines);
  expect(paragraphs(article)).toHaveLength(2);
});

test('a file without a headline takes the first sentence', () => {
  const article = readOne(
    `${FIRST} It gave no date for the end of the pact, which covers herring.\n\n${SECOND}`,
  );
  expect(article.headline).toBe(
    'Ostmark said Tuesday it would leave the fishing pact it signed with Vell in 2003.',
  );
  expect(paragraphs(article)).toHaveLength(2);
});

test.each([
  'Just a title',
  'One\nTwo\nThree',
  '-\n-\n-',
  '   \n\n',
  'Menu\nHome\nContact\nImprint\nSearch here',
])('no paragraphs: %j is rejected', (text) => {
  const { articles, rejected } = read(text, 'x.txt');
  expect(articles).toEqual([]);
  expect(rejected).toHaveLength(1);
  expect(rejected[0]).toMatchObject({
    source: 'x.txt',
    reason: expect.stringMatching(/^(?:has no paragraphs|is empty).*; give/),
  });
});

test('junk takes linear time', () => {
  for (const junk of [
    '-\n',
    'A ',
    'a: b\n',
    '• x\n',
    'By A',
    '"',
    'READ MORE: A b c d\n',
    '2019-',
    'ALDANA, Aug 22 ',
    '\u0301',
    '&#x',
    'Ã©',
    '(',
    'PLACE/',
  ]) {
    const start = performance.now();
    read(junk.repeat(Math.ceil(100_000 / junk.length)));
    expect(performance.now() - start, JSON.stringify(junk)).toBeLessThan(2000);
  }
});
