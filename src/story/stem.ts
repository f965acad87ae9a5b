/**
 * The Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980): word forms that mean
 * the same thing get one stem. "rulings" and "ruled" do not meet, "agreements" and "agreement" do.
 */

const consonant = '[^aeiou]';
const vowel = '[aeiouy]';
const consonants = `${consonant}[^aeiouy]*`;
const vowels = `${vowel}[aeiou]*`;
const measured = new RegExp(`^(?:${consonants})?${vowels}${consonants}`);
const measuredOnce = new RegExp(`^(?:${consonants})?${vowels}${consonants}(?:${vowels})?$`);
const measuredTwice = new RegExp(`^(?:${consonants})?${vowels}${consonants}${vowels}${consonants}`);
const voiced = new RegExp(`^(?:${consonants})?${vowel}`);
const shortEnd = new RegExp(`^${consonants}${vowel}[^aeiouwxy]$`);

const step2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];
const step3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const step4 =
  /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/;

const known = new Map<string, string>();

/** The stem of a lower-case word; words with digits or letters beyond a–z stay as they are. */
export function stem(word: string): string {
  if (word.length < 3 || word.length > 40 || !/^[a-z]+$/.test(word)) return word;
  const earlier = known.get(word);
  if (earlier !== undefined) return earlier;
  const stemmed = porter(word);
  if (known.size > 50_000) known.clear();
  known.set(word, stemmed);
  return stemmed;
}

function porter(whole: string): string {
  let word = whole.startsWith('y') ? `Y${whole.slice(1)}` : whole;

  if (/(ss|i)es$/.test(word)) word = word.slice(0, -2);
  else if (/[^s]s$/.test(word)) word = word.slice(0, -1);

  if (word.endsWith('eed')) {
    if (measured.test(word.slice(0, -3))) word = word.slice(0, -1);
  } else {
    const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
    if (ending > 0 && voiced.test(word.slice(0, -ending))) {
      word = word.slice(0, -ending);
      if (/(at|bl|iz)$/.test(word)) word += 'e';
      else if (/([^aeiouylsz])\1$/.test(word)) word = word.slice(0, -1);
      else if (shortEnd.test(word)) word += 'e';
    }
  }

  if (word.endsWith('y') && voiced.test(word.slice(0, -1))) word = `${word.slice(0, -1)}i`;
  word = replaceEnding(word, step2);
  word = replaceEnding(word, step3);

  const fourth = step4.exec(word);
  if (fourth?.[1] !== undefined && measuredTwice.test(fourth[1])) word = fourth[1];

  if (word.endsWith('e')) {
    const rest = word.slice(0, -1);
    if (measuredTwice.test(rest) || (measuredOnce.test(rest) && !shortEnd.test(rest))) word = rest;
  }
  if (word.endsWith('ll') && measuredTwice.test(word)) word = word.slice(0, -1);
  return word.toLowerCase();
}

function replaceEnding(word: string, endings: readonly (readonly [string, string])[]): string {
  for (const [ending, instead] of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    return measured.test(rest) ? rest + instead : word;
  }
  return word;
}
