/** FNV-1a over UTF-16 units: a 32-bit number for a word. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Joins two numbers into one, order mattering (murmur3's finishing steps). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** Weights as shipped: signed bytes in base64 and the number that turns them back into reals. */
export interface PackedWeights {
  readonly scale: number;
  readonly bytes: string;
}

/** Unpacks weights as the bytes they are: small enough to stay in the processor's cache. Times `scale` they are real. */
export function unpackWeights({ bytes }: PackedWeights): Int8Array {
  const binary = atob(bytes);
  const weights = new Int8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) weights[at] = binary.charCodeAt(at);
  return weights;
}
