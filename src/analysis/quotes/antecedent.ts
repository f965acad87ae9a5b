/**
 * Whom "he" or "she" stands for: people named before, ranked with learnt weights by how near, how prominent and how
 * fitting they are (gender shown by name, title or role is never contradicted).
 *   "Anna Berg opened the talks. … she said" -> Anna Berg; must not be someone first named later.
 */
import type { Span } from '../../article/article.ts';
import type { Entity } from '../facts.ts';
import type { Gender, NameAnalysis } from '../names.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { mix } from '../words/hashing.ts';
import { FeatureList, type LinearModel, scoreOf } from '../words/linear-model.ts';
import { type Mentions, mentionsBefore } from './mention-order.ts';

/** Names by position, and who spoke last. */
export interface Discourse {
  readonly document: WordDocument;
  readonly names: NameAnalysis;
  /** First tokens and entities of all mentions, in order. */
  readonly mentions: Mentions;
  /** Entity that spoke last (null: nobody or only described), and where that was. */
  readonly previous: number | null;
  readonly previousAt: number;
  /** Times each entity spoke so far. */
  readonly spoken: ReadonlyMap<number, number>;
}

/** A pronoun to resolve: its token, its gender, and the words it is said to have spoken. */
export interface Pronoun {
  readonly at: number;
  readonly gender: Exclude<Gender, null>;
  readonly parts: readonly Span[];
  /** Who is not meant: whoever asked what is replied to. */
  readonly except?: number | null;
}

interface Candidate {
  readonly entity: number;
  /** Token of its last mention before the pronoun, outside of the reported words where there is one. */
  last: number;
  count: number;
  /** Times it opened a sentence. */
  initial: number;
  inParts: boolean;
}

/** How far back mentions are looked at. */
const REACH = 80;
const features = new FeatureList();

/** The people who may be meant: named before, fitting in gender, each once, nearest last mention first. */
export function antecedents(
  { document, names, mentions }: Discourse,
  { at, gender, parts, except = null }: Pronoun,
): Candidate[] {
  const before = mentionsBefore(mentions, at);
  const found = new Map<number, Candidate>();
  for (let position = before - 1; position >= Math.max(0, before - REACH); position -= 1) {
    const [start, index] = mentions[position] ?? [0, -1];
    const entity: Entity | undefined = names.entities[index];
    const known = names.genders[index];
    if (entity?.kind !== 'person' || (known && known !== gender) || index === except) continue;
    const inside = parts.some((part) => start >= part.start && start < part.end);
    const candidate = found.get(index) ?? {
      entity: index,
      last: start,
      count: 0,
      initial: 0,
      inParts: inside,
    };
    candidate.count += 1;
    if (opensSentence(document, start)) candidate.initial += 1;
    if (candidate.inParts && !inside) {
      candidate.last = start;
      candidate.inParts = false;
    }
    found.set(index, candidate);
  }
  return [...found.values()];
}

function opensSentence({ sentenceStarts, sentenceOf }: WordDocument, at: number): boolean {
  return at - (sentenceStarts[sentenceOf[at] ?? 0] ?? 0) <= 4;
}

const cap = (value: number, most: number): number => Math.min(value, most);

/** Features of one candidate among `rank` nearer ones. */
export function antecedentFeatures(
  out: FeatureList,
  discourse: Discourse,
  pronoun: Pronoun,
  candidate: Candidate,
  rank: number,
  all: number,
): void {
  const { document, names, previous, previousAt, spoken } = discourse;
  const { sentenceOf, paragraphOf, regionOf, sentenceStarts } = document;
  const { at } = pronoun;
  const { last } = candidate;
  out.clear();
  let template = 500;
  const add = (value: number): void => out.add(mix(template++, value));
  const sentences = cap((sentenceOf[at] ?? 0) - (sentenceOf[last] ?? 0), 9);
  const paragraphs = cap((paragraphOf[at] ?? 0) - (paragraphOf[last] ?? 0), 5);
  const speaker = previous === candidate.entity ? 1 : 0;
  const since = cap((paragraphOf[at] ?? 0) - (paragraphOf[Math.max(0, previousAt - 1)] ?? 0), 4);
  const quoted = regionOf[last] === -1 ? 0 : 1;
  const initial = opensSentence(document, last) ? 1 : 0;
  const end = names.nameAt.get(last)?.end ?? last + 1;
  const possessive = document.tokens[end]?.lower === "'s" ? 1 : 0;
  const verb = /^(?:VERB|AUX)$/.test(tagAt(document, end)) ? 1 : 0;
  const object = /^(?:VERB|ADP)$/.test(tagAt(document, (names.nameAt.get(last)?.titleStart ?? last) - 1))
    ? 1
    : 0;
  const known = names.genders[candidate.entity] === pronoun.gender ? 1 : 0;
  const opens = at - (sentenceStarts[sentenceOf[at] ?? 0] ?? 0) <= 2 ? 1 : 0;
  const total = names.entities[candidate.entity]?.mentions.length ?? 0;
  const shape = initial * 8 + possessive * 4 + verb * 2 + object;
  add(sentences);
  add(paragraphs);
  add(sentences * 8 + paragraphs);
  add(cap(rank, 6));
  add(cap(rank, 6) * 8 + cap(all, 7));
  add(speaker * 8 + since);
  add(mix(speaker * 8 + since, sentences));
  add(mix(speaker, opens * 2 + (paragraphs === 0 ? 1 : 0)));
  add(previous === null ? 1 : 0);
  add(quoted * 16 + shape);
  add(mix(sentences, shape));
  add(mix(sentences * 2 + opens, quoted));
  add(mix(sentences, cap(rank, 4)));
  add(known * 4 + cap(all, 3));
  add(candidate.inParts ? 1 : 0);
  add(mix(candidate.inParts ? 1 : 0, cap(sentences, 2)));
  add(cap(candidate.count, 8));
  add(cap(candidate.initial, 6));
  add(cap(total >> 1, 10));
  add(cap(spoken.get(candidate.entity) ?? 0, 5));
  add(mix(cap(spoken.get(candidate.entity) ?? 0, 3), cap(sentences, 4)));
  add((paragraphOf[names.nameAt.has(last) ? last : 0] ?? 0) === 0 ? 1 : 0);
  add(mix(sentences === 0 ? 1 : 0, shape * 2 + opens));
  add(mix(speaker * 8 + since, cap(rank, 3) * 16 + shape));
}

/** The likeliest antecedent with its last mention (token) and its probability; null where nobody fits. */
export function antecedentOf(
  model: LinearModel,
  discourse: Discourse,
  pronoun: Pronoun,
): { readonly entity: number; readonly last: number; readonly probability: number } | null {
  const candidates = antecedents(discourse, pronoun);
  let best: Candidate | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let sum = 0;
  candidates.forEach((candidate, rank) => {
    antecedentFeatures(features, discourse, pronoun, candidate, rank, candidates.length);
    const score = scoreOf(model, features);
    sum += Math.exp(score);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  });
  const chosen = best as Candidate | null;
  return chosen && { entity: chosen.entity, last: chosen.last, probability: Math.exp(bestScore) / sum };
}
