/**
 * The small document a command answers with. It knows nothing of Discord, HTML or terminals: each of the three
 * draws it in its own way. All strings are plain text; a renderer escapes every one of them.
 */
export interface Reply {
  readonly title: string | null;
  /** One small line under the title: dates, counts, parties. */
  readonly subtitle: string | null;
  readonly blocks: readonly Block[];
  /** The sources that `cites` numbers point to: `citations[n - 1]` is [n]. */
  readonly citations: readonly Citation[];
  /** The next questions, a press away. */
  readonly actions: readonly Action[];
  /** Only the asker sees it (errors, help, nothing found). */
  readonly private: boolean;
}

/** A piece of a line: plain text, or text with a meaning. */
export type Inline =
  | string
  | { readonly strong: string }
  /** Words that are ours inside words of an article; drawn in square brackets. */
  | { readonly added: string }
  /** A command to click on, "brief" or "article show". */
  | { readonly command: string }
  | { readonly link: string; readonly text: string }
  /** An ISO instant with offset, shown in the reader's zone. Days without a time stay plain text. */
  | { readonly instant: string };

export type Block =
  /** Starts a part; a page break falls before it rather than after. */
  | { readonly type: 'heading'; readonly text: string }
  /** A statement with its sources. `bullet` sets it off as one of several. */
  | {
      readonly type: 'line';
      readonly text: readonly Inline[];
      readonly bullet: boolean;
      readonly cites: readonly number[];
      readonly evidence?: readonly Evidence[];
    }
  /** Small grey text. */
  | { readonly type: 'note'; readonly text: readonly Inline[] }
  | QuoteBlock
  | TimelineBlock
  /** A headline with the reason it is shown. */
  | {
      readonly type: 'headline';
      readonly text: string;
      readonly reason: string | null;
      readonly cites: readonly number[];
    }
  /** A picture; `data` is a PNG, or empty where the reader asked for none (`CommandContext.reader.pictures`). */
  | {
      readonly type: 'picture';
      readonly name: string;
      readonly alt: string;
      readonly data: Uint8Array;
    }
  /** A file to take away; `description` says what is in it. */
  | {
      readonly type: 'file';
      /** With its ending: "korea-japan.ics". */
      readonly name: string;
      readonly mimeType: string;
      readonly content: string | Uint8Array;
      readonly description: string;
    }
  /** Something is missing, or wrong, and what to do. */
  | { readonly type: 'notice'; readonly tone: 'info' | 'warning'; readonly text: readonly Inline[] };

/** One quotation; never cut, never split over pages. */
export interface QuoteBlock {
  readonly type: 'quote';
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** The words of the body, byte for byte. Only `direct` is drawn with marks around them. */
  readonly text: string;
  /** The spoken words alone, where the article's own words stand between them: each wears marks of its own. */
  readonly parts?: readonly string[];
  readonly speaker: string | null;
  /** "national security official, Blue House · unnamed, via NHK" and the like; null where nothing is stated. */
  readonly about: string | null;
  /** Of words without marks around them, how the article leads to them: "denied on Monday that", "asked for". */
  readonly saying?: string;
  /** "Thu 22 Aug 2019"; null where it isn't known. */
  readonly date: string | null;
  /** The speaker is the likeliest, not the certain one. */
  readonly uncertain: boolean;
  /** Small lines under the words: how other sources have them, the sentences around them. */
  readonly notes?: readonly (readonly Inline[])[];
  readonly cites: readonly number[];
  readonly evidence?: readonly Evidence[];
}

export interface TimelineBlock {
  readonly type: 'entry';
  /** What the entry is called in the picture above; left out where there is none. */
  readonly number?: number;
  /** As exact as the sources allow: "22 Aug 2019", "July 2019", "1910–1945", "undated". */
  readonly when: string;
  /** TIMEX3 value or A/B; null where undated. */
  readonly date: string | null;
  /** ISO days, both included; null where undated. */
  readonly interval: { readonly from: string; readonly to: string } | null;
  readonly precision: 'day' | 'month' | 'year' | 'range' | 'unknown';
  readonly status: 'happened' | 'planned' | 'reported' | 'denied';
  readonly text: readonly Inline[];
  /** How the sources differ, each with its own words: "31 % (A), 37 % (B)". */
  readonly conflicts: readonly string[];
  readonly cites: readonly number[];
  readonly evidence?: readonly Evidence[];
}

/** The sentence that a statement was taken from: an index into the article's sentences. */
export interface Evidence {
  readonly articleId: string;
  readonly sentence: number;
}

/** An article that a reply draws on. */
export interface Citation {
  readonly articleId: string;
  readonly headline: string;
  readonly publisher: string | null;
  /** ISO day or instant; null where the article has none. */
  readonly published: string | null;
  readonly url: string | null;
  readonly invented: boolean;
}

/** A question: what a slash command, a button or a line in the terminal asks. */
export interface Invocation {
  readonly command: string;
  readonly subcommand: string | null;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** A button. Pressing it asks the question; the answer stands where the button was, or below for `private`. */
export interface Action {
  readonly label: string;
  readonly ask: Invocation;
}

/** A reply with nothing set but what is given. */
export function reply(parts: Partial<Reply>): Reply {
  return {
    title: null,
    subtitle: null,
    blocks: [],
    citations: [],
    actions: [],
    private: false,
    ...parts,
  };
}

/** A private reply of one sentence: what is missing or wrong, and what to do, perhaps with buttons. */
export function notice(
  text: string | readonly Inline[],
  { tone = 'info', actions = [] }: { tone?: 'info' | 'warning'; actions?: readonly Action[] } = {},
): Reply {
  const inline = typeof text === 'string' ? [text] : text;
  return reply({ blocks: [{ type: 'notice', tone, text: inline }], actions, private: true });
}

/** The text of a line without its drawing; added words in brackets. */
export function plainText(text: readonly Inline[]): string {
  return text
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('strong' in piece) return piece.strong;
      if ('added' in piece) return `[${piece.added}]`;
      if ('command' in piece) return `/${piece.command}`;
      if ('link' in piece) return piece.text;
      return piece.instant;
    })
    .join('');
}
