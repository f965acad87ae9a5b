/** What tells the source of a quotation among the mentions around it. Words enter through their hashes only. */
import type { NameAnalysis } from '../names.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { hashText, mix } from '../words/hashing.ts';
import type { FeatureList } from '../words/linear-model.ts';
import type { Attribution } from './found.ts';
import { anchorOf, type Choice, KINDS } from './source-candidates.ts';

const NO_WORD = hashText('');
const cap = (value: number, most: number): number => Math.min(value, most);

/** Features of one choice among all of an attribution. */
export function sourceFeatures(
  out: FeatureList,
  document: WordDocument,
  names: NameAnalysis,
  attribution: Attribution,
  choice: Choice,
  all: readonly Choice[],
): void {
  const { tokens, tags, regionOf, paragraphOf } = document;
  const { cue, parts, source } = attribution;
  const { span, head, place, rank, first, byRule } = choice;
  out.clear();
  let template = 900;
  const add = (value: number): void => out.add(mix(template++, value));
  const anchor = anchorOf(attribution);
  const kind = KINDS.indexOf(choice.kind);
  const rule = hashText(source?.rule ?? attribution.rule);
  const marked = regionOf[parts[0]?.start ?? 0] === -1 ? 0 : 1;
  const lemma = cue ? hashText(cue.lemma) : 3;
  const form = cue ? hashText(cue.form) : 5;
  const side = !cue ? 0 : (parts[0]?.start ?? 0) > cue.at ? 1 : parts.length > 1 ? 2 : 3;
  const beforeCue = tokens[(cue?.start ?? anchor) - 1]?.form.hash ?? NO_WORD;
  const shape = place * 16 + kind;
  add(mix(rule, byRule ? 1 : 0));
  add(mix(mix(rule, shape), byRule ? 1 : 0));
  add(shape);
  add(mix(shape, marked * 4 + side));
  add(mix(shape, lemma));
  add(mix(shape, form));
  add(mix(lemma, byRule ? 1 : 0));
  add(mix(place * 8 + cap(rank, 6), first ? 1 : 0));
  add(mix(mix(place * 8 + cap(rank, 6), kind), first ? 1 : 0));
  add((choice.spokeBefore ? 1 : 0) + (choice.speaksNext ? 2 : 0) + shape * 4);
  add(mix(mix((choice.spokeBefore ? 1 : 0) + (choice.speaksNext ? 2 : 0), rule), marked));
  add(mix(place, cap(all.length, 12)));
  if (span === null) {
    add(mix(lemma, 77));
    add(mix(mix(form, 78), beforeCue));
    return;
  }
  const tag = tags[head] ?? 31;
  const word =
    tag === 0 || /^(?:NOUN|PRON|NUM|ADJ|DET)$/.test(tagAt(document, head))
      ? (tokens[head]?.form.hash ?? NO_WORD)
      : tag;
  const next = tokens[span.end]?.form.hash ?? NO_WORD;
  const nextTag = tokens[span.end]?.kind === 'word' ? (tags[span.end] ?? 31) : mix(next, 1);
  const previous = tokens[span.start - 1]?.form.hash ?? NO_WORD;
  const previousTag =
    tokens[span.start - 1]?.kind === 'word' ? (tags[span.start - 1] ?? 31) : mix(previous, 1);
  let verbs = 0;
  let commas = 0;
  let clauses = 0;
  const low = Math.min(span.end, anchor);
  const high = Math.max(span.start, anchor);
  for (let at = low; at < high && at < low + 60; at += 1) {
    if (regionOf[at] !== -1) continue;
    const between = tagAt(document, at);
    if (between === 'VERB' || between === 'AUX') verbs += 1;
    else if (tokens[at]?.text === ',') commas += 1;
    else if (between === 'SCONJ' || /^(?:who|which|that|and|but)$/.test(tokens[at]?.lower ?? ''))
      clauses += 1;
  }
  const distance = cap(Math.ceil(Math.log2(1 + Math.abs(anchor - head))), 7);
  add(word);
  add(mix(word, place));
  add(mix(word, byRule ? 1 : 0));
  add(mix(place * 8 + distance, kind));
  add(mix(previous, place));
  add(mix(previousTag, shape));
  add(mix(next, place));
  add(mix(nextTag, shape));
  add(mix(mix(nextTag, previousTag), place));
  add(mix(place, cap(verbs, 4) * 16 + cap(commas, 3) * 4 + cap(clauses, 3)));
  add(mix(shape, cap(verbs, 4) * 16 + cap(commas, 3) * 4 + cap(clauses, 3)));
  add(mix(mix(form, beforeCue), mix(place, cap(verbs, 3))));
  add(mix(mix(nextTag, cap(verbs, 3)), mix(place, first ? 1 : 0)));
  add(cap(Math.abs((paragraphOf[anchor] ?? 0) - (paragraphOf[head] ?? 0)), 3) * 8 + place);
  const entity = names.entities[names.entityAt.get(head) ?? -1];
  add(cap(entity?.mentions.length ?? 0, 6));
  add(mix(tag, shape));
}
