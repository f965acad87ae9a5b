import bodies from '../../../data/lexicon/bodies.json' with { type: 'json' };
import roles from '../../../data/lexicon/roles.json' with { type: 'json' };
import model from '../../../data/models/tagger.json' with { type: 'json' };
import { hashText, mix, unpackWeights } from './hashing.ts';
import type { Token } from './tokens.ts';

/** Universal parts of speech (universaldependencies.org/u/pos), as far as news needs them. */
export const TAGS = [
  'NOUN',
  'PROPN',
  'VERB',
  'AUX',
  'ADJ',
  'ADV',
  'ADP',
  'DET',
  'PRON',
  'NUM',
  'CCONJ',
  'SCONJ',
  'PART',
  'PUNCT',
  'INTJ',
  'X',
] as const;
export type Tag = (typeof TAGS)[number];

const SIZE = TAGS.length;
const PUNCT = TAGS.indexOf('PUNCT');
const NOUN = TAGS.indexOf('NOUN');
const NUM = TAGS.indexOf('NUM');
const VERB = TAGS.indexOf('VERB');

/** What the tagger knows: words with one tag, and weights of hashed features, a row of TAGS each. */
export interface TaggerModel {
  readonly lexicon: ReadonlyMap<string, number>;
  /** The same for words written with a capital. */
  readonly capitals: ReadonlyMap<string, number>;
  readonly weights: Float32Array | Int8Array;
  /** Rows of weights minus one; a power of two minus one. */
  readonly mask: number;
}

/** Nouns by their form: words for people and bodies that the taught texts may lack ("broadcaster"). */
const NOUNS = [
  roles.open,
  roles.private,
  roles.organisation,
  roles.public,
  bodies.public,
  bodies.organisation,
]
  .flat()
  .filter((word) => /^[a-z-]{3,}(?:er|or|ist|ian|man|men|person|ary|ant|ent|ment|ship|tion|ry)$/.test(word))
  .flatMap((word) => [word, `${word}s`, word.replace(/ry$/, 'ries')]);

/** Pasts that are nothing but verbs, and too rare in the taught texts to be known ("the fans of the club threw flares"). */
const PASTS =
  'threw stole woke slept wept crept swam sang shook froze blew shrank sprang drank rang ate flew swore tore wove forbade ' +
  'forgot forgave overthrew withdrew undertook overtook underwent withstood withheld misled overcame flung clung knelt';

const learnt = Object.entries(model.lexicon).flatMap(([tag, words]) =>
  words.split(' ').map((word): [string, number] => [word, TAGS.indexOf(tag as Tag)]),
);

/** The words of a lexicon in two maps: small, and with a capital (written "^word"). */
export function lexiconOf(
  words: readonly (readonly [string, number])[],
): Pick<TaggerModel, 'lexicon' | 'capitals'> {
  const capitals = words
    .filter(([word]) => word.startsWith('^'))
    .map(([word, tag]): [string, number] => [word.slice(1), tag]);
  const small = words.filter(([word]) => !word.startsWith('^'));
  return {
    lexicon: new Map<string, number>([
      ...PASTS.split(' ').map((word): [string, number] => [word, VERB]),
      ...small,
      ...NOUNS.map((word): [string, number] => [word, NOUN]),
    ]),
    capitals: new Map(capitals),
  };
}

const shipped: TaggerModel = {
  ...lexiconOf(learnt),
  weights: unpackWeights(model.weights),
  mask: model.rows - 1,
};

/** The tag (index into TAGS) of each token. Greedy, left to right: linear in the number of tokens. */
export function tagsOf(tokens: readonly Token[], knowledge: TaggerModel = shipped): Uint8Array {
  const { weights, mask } = knowledge;
  const tags = new Uint8Array(tokens.length);
  const traits = traitsOf(tokens);
  const features = new Int32Array(FEATURES);
  for (let at = 0; at < tokens.length; at += 1) {
    const known = tagWithoutContext(tokens[at] as Token, knowledge);
    if (known >= 0) {
      tags[at] = known;
      continue;
    }
    fillFeatures(features, traits, tags, at);
    tags[at] = likeliest(weights, mask, features);
  }
  return tags;
}

/** The tag whose weights sum highest; the features become the places of their rows. */
function likeliest(weights: TaggerModel['weights'], mask: number, features: Int32Array): number {
  // In bounds by construction: rows are masked, tags run to SIZE.
  for (let index = 0; index < FEATURES; index += 1)
    features[index] = ((features[index] as number) & mask) * SIZE;
  let best = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let tag = 0; tag < SIZE; tag += 1) {
    let sum = 0;
    for (let index = 0; index < FEATURES; index += 1)
      sum += weights[(features[index] as number) + tag] as number;
    if (sum > highest) {
      highest = sum;
      best = tag;
    }
  }
  return best;
}

/** The tag of a token that needs no context, or -1. */
export function tagWithoutContext(
  token: Token,
  { lexicon, capitals }: Pick<TaggerModel, 'lexicon' | 'capitals'>,
): number {
  if (token.kind === 'punctuation' || token.kind === 'mark') return PUNCT;
  if (token.kind === 'number') return NUM;
  const capital = token.text.charCodeAt(0) < 97 && token.lower !== token.text;
  return (capital ? capitals : lexicon).get(token.lower) ?? -1;
}

/** What features are made of, computed once a token: hashes of the word and its endings, and its shape. */
export interface Traits {
  readonly word: Int32Array;
  /** Hashes of the last two, three and four letters. */
  readonly two: Int32Array;
  readonly three: Int32Array;
  readonly four: Int32Array;
  readonly shape: Uint8Array;
}

/** The traits of all tokens, with two empty places after the last. */
export function traitsOf(tokens: readonly Token[]): Traits {
  const length = tokens.length + 3;
  const word = new Int32Array(length).fill(EMPTY);
  const two = new Int32Array(length).fill(EMPTY);
  const three = new Int32Array(length).fill(EMPTY);
  const four = new Int32Array(length).fill(EMPTY);
  const shapes = new Uint8Array(length);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const { form } = token;
    word[at] = form.hash;
    two[at] = form.two;
    three[at] = form.three;
    four[at] = form.four;
    shapes[at] = shape(token, tokens[at - 1]);
  }
  return { word, two, three, four, shape: shapes };
}

const EMPTY = hashText('');

/** Number of features of a token. */
export const FEATURES = 14;

/** Writes the hashed features of the token at `at` into `out`; tags to its left must be set. */
export function fillFeatures(out: Int32Array, traits: Traits, tags: Uint8Array, at: number): void {
  const { word, two, three, four } = traits;
  const previous = at > 0 ? (tags[at - 1] as number) : SIZE;
  const before = at > 1 ? (tags[at - 2] as number) : SIZE;
  const form = traits.shape[at] as number;
  const hash = word[at] as number;
  out[0] = mix(0, form);
  out[1] = mix(1, hash);
  out[2] = mix(2, (three[at] as number) + form);
  out[3] = mix(3, (two[at] as number) + form);
  out[4] = mix(4, four[at] as number);
  out[5] = mix(5, previous);
  out[6] = mix(6, previous * 32 + before);
  out[7] = mix(7, mix(hash, previous));
  out[8] = mix(8, at > 0 ? (word[at - 1] as number) : EMPTY);
  out[9] = mix(9, word[at + 1] as number);
  out[10] = mix(10, mix(three[at + 1] as number, two[at] as number));
  out[11] = mix(11, word[at + 2] as number);
  out[12] = mix(12, mix(previous * 32 + form, two[at + 1] as number));
  out[13] = mix(13, mix(traits.shape[at + 1] as number, form * 32 + previous));
}

function shape(token: Token, previous: Token | undefined): number {
  if (token.kind !== 'word') return token.kind === 'number' ? 1 : 2;
  const starts =
    !previous || previous.kind === 'mark' || previous.text === '.' || previous.text === ':' ? 1 : 0;
  return 3 + token.form.shape + 8 * starts;
}
