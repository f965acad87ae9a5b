/**
 * Names and distance in marks: nobody speaks.
 *   Finds: the so-called "white list" · the group, dubbed the "Club of Five", · a man known as "the Baker" ·
 *     the list of 27 nations, often called the "white list"
 *   Must not find: the minister called it "a relic" · Berg, who called the plan "a farce" · said the "white list" was unfair
 */
import { tagAt, type WordDocument } from '../words/document.ts';
import type { CueFrame } from './content.ts';

const NAMING = /^(?:call|dub|label|brand|term|know|name|nickname|describe|title|refer)$/;

/** Whether a participle only gives something a name: "…, often called the "white list"", "known as "the Baker"". */
export function givesName(
  document: WordDocument,
  { cue, source }: Pick<CueFrame, 'cue' | 'source'>,
): boolean {
  const { tokens } = document;
  // "which locals call “the Ladder”"
  if (source?.position === 'before' && /^(?:call|dub|nickname)$/.test(cue.lemma))
    return isRelative(tokens[source.start - 1]?.lower) && isMarkOpen(document, cue.end);
  if (cue.form !== 'past' || !NAMING.test(cue.lemma)) return false;
  if (/^(?:know|nickname)$/.test(cue.lemma) && source?.position !== 'before') return true;
  if (source?.position === 'by' && /^(?:dub|nickname|name|know|title)$/.test(cue.lemma)) return true;
  // Someone of the same clause calls it so; in "Varn left the group, dubbed …" the subject is another verb's.
  if (source && source.rule !== 'source/sentence-subject') return false;
  let before = cue.start - 1;
  while (tagAt(document, before) === 'ADV') before -= 1;
  if (!/^(?:NOUN|PROPN|NUM)$/.test(tagAt(document, before)) && !/^[,(]$/.test(tokens[before]?.text ?? ''))
    return false;
  let at = cue.end;
  if (/^(?:as|to)$/.test(tokens[at]?.lower ?? '')) at += 1;
  if (tokens[at]?.lower === 'as') at += 1;
  if (/^(?:the|a|an)$/.test(tokens[at]?.lower ?? '')) at += 1;
  return isMarkOpen(document, at);
}

/** Whether the region with this number only keeps its words at a distance: the so-called "white list". */
export function isDistanced({ tokens, regions }: WordDocument, region: number): boolean {
  const open = regions[region]?.open ?? -1;
  return /^(?:so-called|code-?named|nicknamed|titled|entitled|headlined)$/.test(
    tokens[open - 1]?.lower ?? '',
  );
}

function isRelative(word = ''): boolean {
  return /^(?:which|that|what|whom)$/.test(word);
}

function isMarkOpen({ regions, regionOf }: WordDocument, at: number): boolean {
  return regions[regionOf[at] ?? -1]?.open === at;
}
