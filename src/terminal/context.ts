import type { Registry } from '../registry.ts';
import type { ArticleStore } from '../store/article-store.ts';

/** What the terminal's commands work with; `main` puts it together. */
export interface Terminal {
  readonly now: () => Temporal.Instant;
  /** Opens the store that the configuration names, or another one. */
  readonly openStore: (path?: string) => Promise<ArticleStore>;
  /** Reads the configured articles, or the samples, into an empty store. */
  readonly fillEmptyStore: (store: ArticleStore) => Promise<void>;
  readonly registry: () => Promise<Registry>;
  /** Commands that keep running until they are stopped: preview, bot, run; and deploy. */
  readonly services: Readonly<Record<string, () => Promise<number>>>;
  readonly print: (text: string) => Promise<void>;
  readonly complain: (line: string) => void;
}
