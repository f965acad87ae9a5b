/** The last few ids seen. Discord may deliver an interaction twice; the second one must not run. */
export class RecentIds {
  readonly #ids = new Set<string>();
  readonly #size: number;

  constructor(size = 1000) {
    this.#size = size;
  }

  /** True the first time an id comes, false when it comes again. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > this.#size && oldest !== undefined) this.#ids.delete(oldest);
    return true;
  }
}
