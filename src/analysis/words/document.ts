import bodies from '../../../data/lexicon/bodies.json' with { type: 'json' };
import givenNames from '../../../data/lexicon/given-names.json' with { type: 'json' };
import roles from '../../../data/lexicon/roles.json' with { type: 'json' };
import type { Span } from '../../article/article.ts';
import { datelinePrefixLength } from '../dateline-prefix.ts';
import { type MarkRegion, markRegionsOf } from './marks.ts';
import { TAGS, tagsOf } from './tagger.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A text taken apart once for everything that reads words: tokens, parts of speech, quotation marks. */
export interface WordDocument {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
  /** Index into TAGS for each token. */
  readonly tags: Uint8Array;
  /** Sentence index of each token. */
  readonly sentenceOf: Int32Array;
  /** Paragraph number of each token; every line break starts one. */
  readonly paragraphOf: Int32Array;
  /** First token of each sentence; one more entry closes the list. */
  readonly sentenceStarts: Int32Array;
  readonly regions: readonly MarkRegion[];
  /** Region that holds the token (marks included), or -1. */
  readonly regionOf: Int32Array;
  /** Words (lower case) that the tagger takes for names where no sentence begins. */
  readonly capitals: ReadonlySet<string>;
  /** First token behind the place and agency printed before the first sentence. */
  readonly textStart: number;
}

const VERB = TAGS.indexOf('VERB');
const AUX = TAGS.indexOf('AUX');
const NOUN = TAGS.indexOf('NOUN');
const ADJ = TAGS.indexOf('ADJ');
const DET = TAGS.indexOf('DET');
const ADV = TAGS.indexOf('ADV');
const PRON = TAGS.indexOf('PRON');
const PRONOUNS = new Set(
  'i me my mine you your yours he him his she her hers it its we us our ours they them their theirs who whom whose which what that this these those one ones some any all none each both other another everyone everybody everything someone somebody something nobody nothing himself herself itself themselves ourselves'.split(
    ' ',
  ),
);
const NOUNS_IN_ED = /(?:hundred|kindred|hatred|moped|watershed|bloodshed|newlywed|biped)$/;
const PROPN = TAGS.indexOf('PROPN');

/** "Grant Hale", "Will Lund" begin a sentence as verbs do, so these stay as tagged. */
const GIVEN_NAMES = new Set(
  `${givenNames.male} ${givenNames.female} ${givenNames.familyFirst}`
    .split(' ')
    .filter(
      (name) =>
        !/^(?:Will|Grant|Mark|Bill|Rob|Pat|Drew|Chase|Chip|Skip|Sue|Hope|Grace|Joy|Faith|Dawn|April|May|June|Rose|Jack|Peg|Rich|Frank|Do|Le|Ho|An|Long|Sun|Song|Park|Min|May|Ma|Pan|Gao)$/.test(
          name,
        ),
    ),
);

/** Words for who somebody is, of one word each. */
const OFFICES = new Set(
  [roles.open, roles.public, roles.organisation, roles.private]
    .flat()
    .filter((word) => /^[a-z]+$/.test(word)),
);

/** Words for what an office is for: bodies and fields of one word. */
const FIELDS = new Set(
  [bodies.public, bodies.organisation, ['defence', 'defense', 'prosecution', 'rescue', 'press', 'health']]
    .flat()
    .filter((word) => /^[a-z]+$/.test(word)),
);

let last: WordDocument | null = null;

/** Takes a text apart; asking again for the same text and sentences gives the same object. */
export function wordDocument(text: string, sentences: readonly Span[]): WordDocument {
  if (last && last.text === text && last.sentences === sentences) return last;
  const tokens = tokensOf(text);
  const sentenceOf = new Int32Array(tokens.length);
  const paragraphOf = new Int32Array(tokens.length);
  const sentenceStarts = new Int32Array(sentences.length + 1).fill(tokens.length);
  let sentence = 0;
  let paragraph = 0;
  let newline = text.indexOf('\n');
  for (let at = 0; at < tokens.length; at += 1) {
    const start = tokens[at]?.start ?? 0;
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= start) sentence += 1;
    if (newline >= 0 && newline < start) {
      paragraph += 1;
      newline = text.indexOf('\n', start);
    }
    sentenceOf[at] = sentence;
    paragraphOf[at] = paragraph;
    if (at < (sentenceStarts[sentence] ?? 0)) sentenceStarts[sentence] = at;
  }
  for (let index = sentences.length - 1; index >= 0; index -= 1)
    sentenceStarts[index] = Math.min(sentenceStarts[index] ?? 0, sentenceStarts[index + 1] ?? 0);
  const regions = markRegionsOf(tokens, paragraphOf);
  const regionOf = new Int32Array(tokens.length).fill(-1);
  regions.forEach((region, index) => {
    for (let at = region.open; at < region.end; at += 1) regionOf[at] = index;
    if (region.close >= 0) regionOf[region.close] = index;
  });
  const tags = tagsOf(tokens);
  const proper = new Set<string>();
  const small = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    if (token.text === token.lower) small.add(token.lower);
    else if (tags[at] === PROPN && sentenceStarts[sentenceOf[at] ?? 0] !== at) proper.add(token.lower);
  }
  // A capital inside a sentence is a name, also after a closing mark: "…," Lynch said.
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || !seldomNames(tags[at], token) || !/^\p{Lu}\p{Ll}/u.test(token.text)) continue;
    const region = regions[regionOf[at] ?? -1];
    const starts =
      sentenceStarts[sentenceOf[at] ?? 0] === at ||
      region?.start === at ||
      /^[:.?!—–(]$|^--$/.test(tokens[at - 1]?.text ?? '');
    if (!starts || (proper.has(token.lower) && !small.has(token.lower))) tags[at] = PROPN;
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at]?.text ?? '';
    // "the clinic said": between an article and a verb stands a noun.
    if (tags[at] === ADJ && tags[at - 1] === DET && (tags[at + 1] === VERB || tags[at + 1] === AUX))
      tags[at] = NOUN;
    // "UN envoy Anna Berg": an office before a name, which no verb without an ending is behind one.
    else if (
      tags[at] === VERB &&
      OFFICES.has(word) &&
      tags[at - 1] === PROPN &&
      tags[at + 1] === PROPN &&
      sentenceOf[at - 1] === sentenceOf[at + 1]
    )
      tags[at] = NOUN;
    // "…," defence lawyer Anna Berg said: what an office is for, which no verb is in this form.
    else if (
      tags[at] === VERB &&
      FIELDS.has(word.toLowerCase()) &&
      tags[at + 2] === PROPN &&
      (OFFICES.has(tokens[at + 1]?.text ?? '') || FIELDS.has(tokens[at + 1]?.text ?? ''))
    ) {
      tags[at] = NOUN;
      tags[at + 1] = NOUN;
    }
    // "head of retail,"
    else if (
      (tags[at] === VERB || (tags[at] === ADJ && tokens[at + 1]?.kind === 'punctuation')) &&
      tokens[at - 1]?.lower === 'of' &&
      !/(?:ing|ed|en)$/.test(word)
    )
      tags[at] = NOUN;
    // "the chief of the general staff"
    else if (tags[at] === ADJ && tags[at - 1] === DET && OFFICES.has(word) && tokens[at + 1]?.lower === 'of')
      tags[at] = NOUN;
    // "few obeyed"
    else if (tags[at] === NOUN && /^[a-z]{3,}[^e\W]ed$/.test(word) && !NOUNS_IN_ED.test(word))
      tags[at] = VERB;
  }
  // "Samuel Lund said": a given name that begins a sentence is no verb.
  for (const start of sentenceStarts) {
    const name = tokens[start];
    const next = tokens[start + 1];
    if (
      (tags[start] !== VERB && tags[start] !== AUX) ||
      tags[start + 1] !== PROPN ||
      next?.text === next?.lower
    )
      continue;
    if (name && GIVEN_NAMES.has(name.text)) tags[start] = PROPN;
  }
  last = {
    text,
    sentences,
    tokens,
    tags,
    sentenceOf,
    paragraphOf,
    sentenceStarts,
    regions,
    regionOf,
    capitals: proper,
    textStart: afterDateline(text, tokens),
  };
  return last;
}

/** A tag that no name has: of a verb, or of an adverb or pronoun that is none ("Sam Tully", "Rufus Oake"). */
function seldomNames(tag: number | undefined, { lower }: Token): boolean {
  if (tag === VERB || tag === AUX) return true;
  return (tag === ADV && !/ly$/.test(lower)) || (tag === PRON && !PRONOUNS.has(lower));
}

/** The part of speech of a token, "PUNCT" outside the text. */
export function tagAt({ tags }: WordDocument, at: number): (typeof TAGS)[number] {
  return TAGS[tags[at] ?? 13] ?? 'PUNCT';
}

function afterDateline(text: string, tokens: readonly Token[]): number {
  const length = datelinePrefixLength(text);
  let first = 0;
  while (first + 1 < tokens.length && (tokens[first]?.start ?? length) < length) first += 1;
  return first;
}
