import { tagAt, type WordDocument } from '../words/document.ts';

const IRREGULAR_PAST = new Set(
  (
    'was were had did said told met took made came went saw began left fell rose lost won got gave found held kept ' +
    'knew thought felt brought bought caught taught sought fought became ran sat stood spoke wrote drove broke chose ' +
    'flew grew threw drew led read paid sent spent built hit cut put let quit shot struck sank swore tore slid hung ' +
    'sold swept dealt meant lent arose beat bet cast cost hurt shed split spread withdrew overthrew undertook fled slept wept crept leapt woke froze shook hid bit bled fed wore wove swam sang rang drank dug stuck swung ' +
    'bore stole rode heard blew clung forbade forgot laid lit overcame shone shrank sprang underwent upheld overtook'
  ).split(' '),
);
const MODALS = new Set('will would can could may might shall should must'.split(' '));
const SAYING = new Set(
  (
    'said says say told tells announced announces declared declares added adds warned warns stated states confirmed ' +
    'confirms claimed claims insisted insists vowed vows pledged pledges promised promises argued argues noted notes ' +
    'reported reports acknowledged admitted denied denies alleged alleges explained predicted estimated believes ruled'
  ).split(' '),
);
const DENYING = new Set(
  'denied denies deny denying rejected rejects dismissed dismisses disputed disputes refuted refutes'.split(
    ' ',
  ),
);

export function isPastForm(word: string): boolean {
  return IRREGULAR_PAST.has(word) || (word.length > 3 && word.endsWith('ed'));
}

/** A verb that can carry a clause: not an infinitive after "to", not "-ing" by itself, not a participle after a noun. */
export function isFiniteVerb(document: WordDocument, at: number): boolean {
  const tag = tagAt(document, at);
  if (tag !== 'VERB' && tag !== 'AUX') return false;
  const word = document.tokens[at]?.lower ?? '';
  if (MODALS.has(word)) return true;
  if (word === 'be' || word === 'been' || word === 'being' || word.endsWith('ing')) return false;
  const before = document.tokens[at - 1]?.lower ?? '';
  // "exports of fluorinated gas", "a failed plan"
  const lead = tagAt(document, at - 1);
  if (
    tag === 'VERB' &&
    (lead === 'ADP' || (lead === 'DET' && !/^(?:some|many|all|others|both|these|those)$/.test(before))) &&
    /^(?:NOUN|ADJ|PROPN)$/.test(tagAt(document, at + 1))
  )
    return false;
  return before !== 'to' && before !== 'not'
    ? tag === 'AUX' || isPastForm(word) || word.endsWith('s') || plural(document, at)
    : false;
}

/** "the countries agree": a bare form after a plural or "they". */
function plural(document: WordDocument, at: number): boolean {
  const before = document.tokens[at - 1]?.lower ?? '';
  return before.endsWith('s') || before === 'they' || before === 'we' || before === 'people';
}

export function isSaying(document: WordDocument, at: number): boolean {
  const tag = tagAt(document, at);
  const word = document.tokens[at]?.lower ?? '';
  // "stands to be declared winner"
  if (word === 'declared' && /^(?:be|been|being|was|were)$/.test(document.tokens[at - 1]?.lower ?? ''))
    return false;
  return (tag === 'VERB' || tag === 'AUX') && SAYING.has(word);
}

export function isDenying(word: string): boolean {
  return DENYING.has(word);
}

/** How the verbs of a stretch of tokens (end exclusive) place what they tell. */
export function tenseOf(
  document: WordDocument,
  first: number,
  last: number,
): 'past' | 'present' | 'future' | 'none' {
  let found: 'past' | 'present' | 'none' = 'none';
  for (let at = first; at < last; at += 1) {
    const word = document.tokens[at]?.lower ?? '';
    const next = document.tokens[at + 1]?.lower ?? '';
    if (word === 'will' || word === 'shall' || word === 'would' || word === 'upcoming') return 'future';
    if (
      /^(?:scheduled|due|expected|slated|planned|set|poised|plans?|expects?|hopes?|intends?|aims?)$/.test(
        word,
      ) &&
      (next === 'to' || next === 'for')
    )
      return 'future';
    if ((word === 'is' || word === 'are') && next === 'to') return 'future';
    if (found !== 'none' || !isFiniteVerb(document, at)) continue;
    found = isPastForm(word) || word === 'has' || word === 'have' ? 'past' : 'present';
  }
  return found;
}
