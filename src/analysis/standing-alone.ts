/**
 * How far a sentence can be understood without the ones around it.
 *
 * Stands:  "Varn closed its port on Monday."  "The harbour court ruled against two shipping firms."
 * Leans (a definite mention of what was just told; good enough after another line of the same story):
 *          "The decision comes as both sides prepare for talks."  "Asked about the letter, Lund laughed."
 * Repairable: "However, Varn refused." (the first word can go)  "He left the talks." (a name can stand there)
 * Hangs:   "This caused an outcry."  "That followed a vote."  "A month later it opened."  "Lund had done so in May."  "They agreed."
 *          "But their relations are poor."  "Nobody knew."  "“We" (half a quotation)
 */
export interface Standing {
  /** 0 hangs, 1 stands. */
  readonly score: number;
  /** Characters at the start that can be left out ("However, "), 0 for none. */
  readonly drop: number;
  /** The sentence begins with "he" or "she" and needs its name; its length, 0 for none. */
  readonly pronoun: number;
}

const HANGS: Standing = { score: 0, drop: 0, pronoun: 0 };

const CONNECTIVE =
  /^(?:However|Meanwhile|Moreover|Furthermore|Nevertheless|Nonetheless|Separately|In addition|Additionally|Also|Still|Indeed|Instead|Similarly|Likewise|Therefore|Thus|Consequently|As a result|By contrast|In contrast|On the other hand|In turn|Besides|But|And|Yet|So|For example|For instance)(, | )(?=\S)/;
/** "But" and the like without a comma may still be left out; these need the comma to be a word of its own. */
const NEEDS_COMMA = /^(?:Also|Still|Indeed|Instead|Besides|So|Yet)$/;

const DEMONSTRATIVE =
  /^(?:This|That|These|Those)\s+(?!(?:year|month|week|weekend|morning|evening|summer|winter|spring|autumn|season)\b)/;
const ANAPHOR =
  /^(?:It|Its|They|Their|Them|Both|Neither|Either|Others?|Another|Such|Some|Many|Most|Few|None|Nobody|No one|Each|All|One|Two|Three|Several|Here|There|Then|Now|Hence|Thereafter|Afterwards?|Later|Earlier|Since then|After that|By then|At the time|At that|In (?:this|that|these|those|his|her|their|its|response|return|doing)|Among (?:them|those)|Of (?:them|those)|Under (?:it|this|that)|Because of (?:it|this|that)|Despite (?:it|this|that)|If so|To (?:this|that|do so)|For (?:this|that|his|her|their|its)|With (?:this|that|his|her|their|its))\b/;
/** "One of the firms", "Two ships sank", "Several banks": a count with its noun stands. */
const COUNTED =
  /^(?:One|Two|Three|Several|Some|Many|Most|Few|Both|All|Each|Another|Other|None|Either|Neither)\s+(?:of\s+(?:the|\p{Lu})|(?!of\b|have\b|had\b|has\b|are\b|were\b|was\b|is\b|said\b|say\b|also\b|will\b|would\b|did\b|do\b)\p{L})/u;
const DEFINITE =
  /^(?:The|His|Her)\s+(?:(?:two|three|new|latest|same|joint|brief|latter|former|other)\s+)?(?:decision|move|announcement|court|judges?|board|union|commission|panel|committee|agency|airline|bank|club|team|controls?|statement|comments?|remarks?|step|action|incident|accident|attack|blast|explosion|meeting|talks|visit|row|dispute|pair|trio|duo|men|women|man|woman|couple|group|deal|agreement|plan|proposal|report|ruling|verdict|measure|bill|vote|result|figures?|number|toll|compan(?:y|ies)|firm|countries|sides|neighbours|leaders|ministers|party|pact|latter|former|two|three|others|same|document|study|letter|termination|change|changes|claim|claims|allegations?|protest|protests|order|case|suspect|victims?|driver|suspects|news|call|appeal|warning|threat)s?\b(?!\s+(?:of|between|that|by|to)\b)/;
const BACK_REFERENCE =
  /\b(?:ha[ds]|have) done so\b|\b(?:did|do|does|doing) so\b|\bthe latter\b|\bthe former[,.]|\bthe same (?:thing|day|time|reason)\b|\bas mentioned\b|\bthat day\b|\bsuch an?\b|\bthis (?:decision|move|case|agreement|measure|claim|law|policy|incident|event)\b/i;
/** "announced the decision": which one? */
const DEFINITE_OBJECT =
  /\b(?:announced|made|took|welcomed|criticised|criticized|called|rejected|defended|described|condemned|confirmed|denied|regretted|protested) (?:the|that|his|her|their|its) (?:decision|move|step|plan|deal|measure|ruling|announcement|offer|claim|report|act|result)s?\b(?! (?:to|of|by|on|that|about|over|against|between)\b)/;
const FIRST_PERSON = /(?:^|[\s("“])(?:I|I'm|I’m|we|We|my|our|you|your|You|us)(?=[\s,.'’])/;
const PRONOUN = /^(?:He|She)(?=\s)/;

/** "On Aug. 22, it decided": the subject after an opening phrase is a pronoun without a name before it. */
const LATE_PRONOUN =
  /^(?:On|In|At|By|For|After|Before|Since|From|Under|Last|Earlier|Later|During)\b[^,;]{1,40},? (?:it|they|he|she)\s/;

/** "Asked about the letter": by whom, and which? */
const ASKED = /^(?:When )?[Aa]sked (?:about|if|whether|why|how|what|by)\b/;

/** "A month earlier", "Two days later": than what? */
const ELSEWHEN =
  /^(?:(?:An?|One|Two|Three|Four|Five|Six|Several|Some|The|A few|\d{1,3}) )?(?:day|week|month|year|hour|minute)s? (?:earlier|later|before|after(?:wards)?)\b/;

/** Judges one sentence (or the clause of one), given as text without its dateline. Linear. */
export function standingOf(text: string): Standing {
  const words = text.split(/\s+/, 6).length;
  if (words < 5 || !hasWholeQuotes(text) || /[?…:;,-]["”’]?$/.test(text)) return HANGS;
  const connective = CONNECTIVE.exec(text);
  let drop = 0;
  if (connective) {
    const comma = connective[1] === ', ';
    const word = connective[0].slice(0, comma ? -2 : -1);
    if (comma || !NEEDS_COMMA.test(word)) drop = connective[0].length;
  }
  const rest = capitalised(text.slice(drop));
  if (DEMONSTRATIVE.test(rest)) return HANGS;
  if (
    ANAPHOR.test(rest) &&
    !COUNTED.test(rest) &&
    !/^(?:There (?:is|are|was|were|will|has|have)|(?:Earlier|Later) (?:this|on|in|last)|Now(?: that|adays))\b/.test(
      rest,
    )
  )
    return HANGS;
  if (LATE_PRONOUN.test(rest) || ELSEWHEN.test(rest)) return HANGS;
  let score = 1;
  const pronoun = PRONOUN.exec(rest)?.[0].length ?? 0;
  if (drop > 0) score *= 0.6;
  if (pronoun > 0) score *= 0.6;
  if (DEFINITE.test(rest)) score *= 0.6;
  if (BACK_REFERENCE.test(rest) || ASKED.test(rest)) score *= 0.2;
  if (DEFINITE_OBJECT.test(rest)) score *= 0.6;
  const plain = withoutQuotes(rest);
  if (FIRST_PERSON.test(plain)) score *= 0.2;
  if (/^["“‘']/.test(rest)) score *= 0.5;
  if (/\b(?:their|they|them)\b/.test(plain.slice(0, 40))) score *= 0.8;
  // "… , he said": somebody outside of the sentence is meant unless it names someone.
  if (pronoun === 0 && /\b(?:he|she|his|her)\b/.test(plain) && !/\p{Lu}\p{Ll}+/u.test(plain.slice(1)))
    score *= 0.3;
  return { score, drop, pronoun };
}

/** Every quotation that is opened is closed, and none is closed that was not opened. */
export function hasWholeQuotes(text: string): boolean {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) return false;
  let depth = 0;
  for (const mark of text.match(/[“”]/g) ?? []) {
    depth += mark === '“' ? 1 : -1;
    if (depth < 0 || depth > 1) return false;
  }
  return depth === 0;
}

/** The text with what stands between double marks left out. */
export function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”/g, '""');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
