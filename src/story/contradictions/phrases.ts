/** A phrase of a group, where it stands in a text. */
export interface FoundPhrase {
  /** Of the group, in the order given. */
  readonly group: number;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’´-][\p{L}\p{N}]+)*/gu;

/**
 * Finds phrases of several groups in a text, the longest at each place; case and sort of apostrophe don't matter. The
 * time grows with the text and with the phrases that begin with one word, not with all of them.
 */
export function phraseFinder(groups: readonly (readonly string[])[]): (text: string) => FoundPhrase[] {
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly group: number }[]>();
  for (const [group, phrases] of groups.entries())
    for (const phrase of phrases) {
      const words = phrase.match(WORD)?.map(plain) ?? [];
      const [first] = words;
      if (first === undefined) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, group }]);
    }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return (text) => {
    const words = [...text.matchAll(WORD)].map(({ 0: printed, index }) => ({
      word: plain(printed),
      start: index,
      end: index + printed.length,
    }));
    const found: FoundPhrase[] = [];
    let until = 0;
    for (const [at, { word, start }] of words.entries()) {
      // "work" of "did not work" is no phrase of its own.
      if (at < until) continue;
      const fitting = (byFirst.get(word) ?? []).filter((phrase) =>
        phrase.words.every((each, next) => words[at + next]?.word === each),
      );
      const longest = fitting[0]?.words.length ?? 0;
      const end = words[at + longest - 1]?.end ?? start;
      for (const { words: own, group } of fitting)
        if (own.length === longest) found.push({ group, start, end });
      until = at + longest;
    }
    return found;
  };
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[’´]/g, "'");
}
