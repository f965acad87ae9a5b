import model from '../../data/models/word-vectors.json' with { type: 'json' };

const { dimensions } = model;
const vectors = new Int8Array(Uint8Array.fromBase64(model.bytes).buffer);
const places = new Map(model.words.split(' ').map((word, at) => [word, at * dimensions]));
const lengths = new Map<number, number>();

/** Words whose vectors stand no nearer than this are of no one matter: most pairs of words of the news do. */
const UNLIKE = 0.45;

/**
 * How near two words are in what they are said of, 0 to 1: by the cosine of their GloVe vectors (Pennington et al. 2014),
 * 0 for most pairs and for words that have none. Words as printed, lower case. "ballot" and "vote" 0.6; opposites are
 * near each other, too.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [places.get(a), places.get(b)];
  if (one === undefined || other === undefined) return 0;
  const cosine = dot(one, other) / (lengthAt(one) * lengthAt(other));
  return Math.max(0, (cosine - UNLIKE) / (1 - UNLIKE));
}

function dot(one: number, other: number): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1) sum += (vectors[one + at] ?? 0) * (vectors[other + at] ?? 0);
  return sum;
}

function lengthAt(place: number): number {
  let length = lengths.get(place);
  if (length === undefined) {
    length = Math.sqrt(dot(place, place));
    lengths.set(place, length);
  }
  return length;
}

/** The sense of several words together: the sum of their vectors, each as long as the word's weight. Zero for none known. */
export function senseOfWords(words: Iterable<readonly [word: string, weight: number]>): Float32Array {
  const sense = new Float32Array(dimensions);
  for (const [word, weight] of words) {
    const place = places.get(word);
    if (place === undefined) continue;
    const part = weight / lengthAt(place);
    for (let at = 0; at < dimensions; at += 1)
      sense[at] = (sense[at] ?? 0) + part * (vectors[place + at] ?? 0);
  }
  return sense;
}

/** Cosine of two senses, -1 to 1; 0 where either is of no known word. */
export function nearness(a: Float32Array, b: Float32Array): number {
  let [both, one, other] = [0, 0, 0];
  for (let at = 0; at < dimensions; at += 1) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0];
    both += x * y;
    one += x * x;
    other += y * y;
  }
  return one === 0 || other === 0 ? 0 : both / Math.sqrt(one * other);
}
