/**
 * Chooses what a cue reports with learnt weights: whether and on which side (`side`), then where it begins and
 * ends among the places where clauses can. The rules' own choice is one of the features.
 */
import type { Span } from '../../article/article.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { FeatureList, type LinearModel, scoreOf, scoresOf } from '../words/linear-model.ts';
import { TAGS } from '../words/tagger.ts';
import type { Content, CueFrame } from './content.ts';
import { rightEndFeatures } from './content-end-features.ts';
import {
  type FrameContext,
  leftStartFeatures,
  rightStartFeatures,
  SIDES,
  type Side,
  sideFeatures,
} from './content-features.ts';
import {
  afterRelative,
  afterThat,
  beforeNextCue,
  beforeOtherSpeaker,
  isGerund,
  withSubject,
} from './content-guards.ts';
import { leftEnd, leftStarts, rightEnds, rightStarts } from './content-places.ts';
import { isDistanced } from './label.ts';
import { isNoQuotation } from './no-quotation.ts';
import { withoutOwnClause } from './own-clause.ts';

export interface ContentModels {
  readonly side: LinearModel;
  readonly rightStart: LinearModel;
  readonly rightEnd: LinearModel;
  readonly leftStart: LinearModel;
}

const CONJUNCTION = /^(?:while|whereas|but|although|though|as|when|after|before)$/;
/** A clause that the cue breaks off. */
const HANGING = /^(?:which|that|who|whom|whose|where|because|although|though|whether|if|as)$/;
/** Least probability that anything is reported, for words with marks in them, for words without, for no source. */
export interface Thresholds {
  readonly marked: number;
  readonly plain: number;
  readonly sourceless: number;
  /** Least probability of words without marks together with where they begin and end. */
  readonly whole: number;
  /** The same for plain reporting clauses whose words open like "it would". */
  readonly wholePlain: number;
}

const features = new FeatureList();

/** Probability of each side, in the order of SIDES. */
export function sideProbabilities(
  models: ContentModels,
  document: WordDocument,
  frame: CueFrame,
  context: FrameContext,
): number[] {
  sideFeatures(features, document, frame, context);
  const scores = scoresOf(models.side, features);
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The content of a cue, null for none; `thresholds` say how sure it must be that anything is reported. */
export function contentByModel(
  models: ContentModels,
  document: WordDocument,
  frame: CueFrame,
  context: FrameContext,
  thresholds: Thresholds,
): (Content & { readonly sure: number }) | null {
  const probabilities = sideProbabilities(models, document, frame, context);
  // Plain reporting clauses stay, whatever kind of news the weights were learnt from.
  const plain =
    frame.cue.strength === 'strong' && frame.source !== null && frame.content !== null && !frame.cue.passive;
  const that = plain && document.tokens[(frame.right?.start ?? 0) - 1]?.lower === 'that';
  const none = (probabilities[0] ?? 1) * (that ? 0.4 : plain ? 0.6 : 1);
  if (1 - none < Math.min(thresholds.marked, thresholds.plain)) return null;
  const left =
    frame.clauseStart > frame.from || frame.left ? leftPart(models, document, frame, context) : null;
  const right = rightPart(models, document, frame, context);
  let best: Side | null = null;
  for (let index = 1; index < SIDES.length; index += 1) {
    const side = SIDES[index] ?? 'none';
    if ((side !== 'right' && !left) || (side !== 'left' && !right)) continue;
    // "…, Kim said, ending a row", "…, Kim said, while Lee noted …": what follows is no second half.
    if (side === 'both' && right && isGerund(document, right.start)) continue;
    if (
      side === 'both' &&
      right &&
      CONJUNCTION.test(document.tokens[right.start]?.lower ?? '') &&
      context.cues.slice(context.index + 1).some(({ at }) => at > right.start && at < right.end)
    )
      continue;
    if (best === null || (probabilities[index] ?? 0) > (probabilities[SIDES.indexOf(best)] ?? 0)) best = side;
  }
  // "the pact, he said, has no use": commas on both sides and the rules sure of both halves.
  if (
    best !== null &&
    best !== 'both' &&
    left &&
    right &&
    frame.content?.parts.length === 2 &&
    (probabilities[3] ?? 0) > 0.3
  )
    best = 'both';
  if (best === null) return null;
  // "a sound that, it said, was made from signals": what stands before is the reporter's, and half a clause no words.
  if (best !== 'right' && left && HANGING.test(document.tokens[left.end - 1]?.lower ?? '')) {
    if (!right || /^(?:VERB|AUX)$/.test(tagAt(document, right.start))) return null;
    best = 'right';
  }
  // "…, Tully said as she left": when it was said. "…, the minister said, a day before the gates close".
  if (left && right && best !== 'left' && isCircumstance(document, left, right, best)) best = 'left';
  if (isNoQuotation(document, frame, best === 'right' ? right : null)) return null;
  const parts = [best === 'right' ? null : left, best === 'left' ? null : right].filter(
    (part): part is LikelyPart => part !== null,
  );
  const marked = parts.some((part) => hasMark(document, part));
  const threshold = Math.max(
    frame.source ? 0 : thresholds.sourceless,
    marked ? thresholds.marked : thresholds.plain,
  );
  if (1 - none < threshold) return null;
  const clear =
    frame.cue.strength === 'strong' &&
    frame.source !== null &&
    !frame.cue.passive &&
    (document.tokens[(right?.start ?? 0) - 1]?.lower === 'that' ||
      (plain && opensWithPronoun(document, right)));
  const whole = parts.reduce((sure, part) => sure * part.sure, 1 - none);
  if (!marked && whole < (clear ? thresholds.wholePlain : thresholds.whole)) return null;
  const clause =
    best === 'both' && left && right
      ? { start: left.end, end: right.start }
      : {
          start: frame.clauseStart,
          end: best === 'right' && right ? Math.max(frame.cue.end, right.start) : frame.adjunctsEnd,
        };
  return { parts, clause, rule: `content/learnt-${best}`, sure: 1 - none };
}

/** "said it would": the words open with a pronoun and its verb. */
function opensWithPronoun(document: WordDocument, part: Span | null): boolean {
  return (
    part !== null &&
    /^(?:it|he|she|they)$/.test(document.tokens[part.start]?.lower ?? '') &&
    /^(?:AUX|VERB)$/.test(tagAt(document, part.start + 1))
  );
}

/** What follows the cue tells of the saying, or is the reporter's, after a clause that is whole. */
function isCircumstance(document: WordDocument, left: Span, right: Span, side: Side): boolean {
  const { tokens } = document;
  if (hasMark(document, right)) return false;
  const first = tokens[right.start]?.lower ?? '';
  const second = tokens[right.start + 1]?.lower ?? '';
  if (side === 'right') return WHEN.test(first);
  const told =
    WHEN.test(first) ||
    (first === 'in' && /^(?:a|the)$/.test(second) && STEP.test(tokens[right.start + 2]?.lower ?? '')) ||
    (first === 'the' && /^(?:first|second|third|fourth|latest|biggest|largest|worst|most)$/.test(second));
  const counted =
    /^(?:a|an|one|two|three|hours|days|weeks)$/.test(first) && SPAN_OF_TIME.test(second + first);
  return (told || counted) && hasVerb(document, left);
}

const ABOUT = /^(?:about|around|nearly|almost|over|roughly|some)$/;
const WHEN = /^(?:as|when|while|after|before|amid|following|despite|hours|days|weeks|months|citing)$/;
const STEP =
  /^(?:case|row|dispute|incident|decision|twist|third|second|step|move|bid|sign|blow|latest|sharpest|biggest|first|reversal|gesture|warning)$/;
const SPAN_OF_TIME = /day|week|month|hour|year/;

function hasVerb(document: WordDocument, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1)
    if (document.tags[at] === VERB || document.tags[at] === AUX) return true;
  return false;
}

const VERB = TAGS.indexOf('VERB');
const AUX = TAGS.indexOf('AUX');

/** Whether any words of a part are quoted: a "so-called" before them quotes nobody. */
function hasMark(document: WordDocument, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1) {
    const region = document.regionOf[at] ?? -1;
    if (region !== -1 && !isDistanced(document, region)) return true;
  }
  return false;
}

/**
 * The best of several places for one end of a part whose other end is `fixed`, and how sure it is: how likely the true
 * one makes nearly the same part (four fifths of the words, as readers and scorers count). `meant` gives the place that
 * comes of it. Null where there is none.
 */
function likeliest(
  places: readonly number[],
  fixed: number,
  score: (at: number) => number,
  meant: (at: number) => number = (at) => at,
): { at: number; sure: number } | null {
  const scores = places.map(score);
  const largest = Math.max(...scores);
  const powers = scores.map((value) => Math.exp(value - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  const lengths = places.map((at) => Math.abs(meant(at) - fixed));
  let best: number | null = null;
  let bestWorth = -1;
  let sure = 0;
  for (let index = 0; index < places.length; index += 1) {
    const length = lengths[index] as number;
    let near = 0;
    for (let other = 0; other < places.length; other += 1) {
      const there = lengths[other] as number;
      if (Math.min(length, there) >= NEAR * Math.max(length, there)) near += powers[other] as number;
    }
    const worth = (powers[index] as number) * OWN + near * (1 - OWN);
    if (worth > bestWorth) {
      best = places[index] as number;
      bestWorth = worth;
      sure = near / sum;
    }
  }
  return best === null ? null : { at: best, sure };
}

const NEAR = 0.8;
const OWN = 0.5;

/** A part and how sure its two ends are. */
interface LikelyPart extends Span {
  readonly sure: number;
}

function rightPart(
  models: ContentModels,
  document: WordDocument,
  frame: CueFrame,
  context: FrameContext,
): LikelyPart | null {
  const start = likeliest(rightStarts(document, frame), frame.stop, (at) => {
    rightStartFeatures(features, document, frame, at);
    return scoreOf(models.rightStart, features);
  });
  if (start === null) return null;
  // "said about 30 of them would sail", "said in a brief statement its crew had followed the route"
  if (ABOUT.test(document.tokens[start.at - 1]?.lower ?? '') && tagAt(document, start.at) === 'NUM')
    start.at -= 1;
  else if (start.at < frame.adjunctsEnd && !hasVerb(document, { start: start.at, end: frame.adjunctsEnd }))
    start.at = frame.adjunctsEnd;
  start.at = afterRelative(document, frame, withSubject(document, frame, start.at));
  const first = afterThat(document, frame, start.at);
  const places = rightEnds(document, frame, start.at);
  // Ends behind which the reporter takes over make the same words.
  const reach = beforeNextCue(document, frame, context, { start: first, end: places.at(-1) ?? first });
  const cut = withoutOwnClause(document, reach).end;
  const end = likeliest(
    places,
    start.at,
    (at) => {
      rightEndFeatures(features, document, frame, start.at, at, context);
      return scoreOf(models.rightEnd, features);
    },
    (at) => (at > cut && document.regionOf[at - 1] === -1 ? cut : at),
  );
  if (end === null || end.at <= start.at) return null;
  const part = { start: first, end: end.at, sure: start.sure * end.sure };
  const own = beforeNextCue(document, frame, context, beforeOtherSpeaker(document, context, part));
  return withoutOwnClause(document, own);
}

/** "“…,” deputy minister Ada Lund": what stands between the mark and the name is of the speaker. */
function withoutSpeaker(
  { tokens, regions, regionOf, tags }: WordDocument,
  end: number,
  from: number,
): number {
  for (let at = end - 1; at > Math.max(from, end - 7); at -= 1) {
    const region = regions[regionOf[at] ?? -1];
    // Only behind a comma or stop inside of the marks: “for us to respond” to any intrusion.
    const closed = /^[,.!?]$/.test(tokens[at - 1]?.text ?? '');
    if (region) return region.close === at && closed && at < end - 1 ? at + 1 : end;
    if (tokens[at]?.kind !== 'word' || tags[at] === VERB || tags[at] === AUX) return end;
  }
  return end;
}

function leftPart(
  models: ContentModels,
  document: WordDocument,
  frame: CueFrame,
  context: FrameContext,
): LikelyPart | null {
  const end = withoutSpeaker(document, leftEnd(document, frame), frame.from);
  const start = likeliest(leftStarts(document, frame), end, (at) => {
    leftStartFeatures(features, document, frame, at, context);
    return scoreOf(models.leftStart, features);
  });
  return start === null || start.at >= end ? null : { start: start.at, end, sure: start.sure };
}
