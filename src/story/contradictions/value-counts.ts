import { agreeing } from './agreeing.ts';
import type { ReadValue } from './read-value.ts';
import { type Value, wordsIn } from './values.ts';

/** What there is of each sort of value in each article. */
export class ValueCounts {
  readonly #byUnit = new Map<string, ReadValue[]>();
  readonly #heads = new Map<string, number>();
  readonly #articles = new Map<string, Set<number>>();

  constructor(all: readonly ReadValue[]) {
    for (const read of all) {
      const { told, unit, head, value } = read.value;
      const key = `${told.article} ${unit}`;
      const known = this.#byUnit.get(key);
      if (known === undefined) this.#byUnit.set(key, [read]);
      else known.push(read);
      this.#heads.set(`${key} ${head}`, (this.#heads.get(`${key} ${head}`) ?? 0) + 1);
      const same = read.value.sort === 'name' ? read.value.printed : `${unit} ${value}`;
      this.#articles.set(same, (this.#articles.get(same) ?? new Set()).add(told.article));
    }
  }

  /** Values of its unit in its article. */
  of({ value: { told, unit } }: ReadValue): number {
    return this.#byUnit.get(`${told.article} ${unit}`)?.length ?? 0;
  }

  /** Those that are also printed with the same word. */
  ofHead({ value: { told, unit, head } }: ReadValue): number {
    return this.#heads.get(`${told.article} ${unit} ${head}`) ?? 0;
  }

  /** Articles that give just this value. */
  support({ value: { unit, value, sort, printed } }: ReadValue): number {
    return this.#articles.get(sort === 'name' ? printed : `${unit} ${value}`)?.size ?? 0;
  }

  /** Whether the article of the one speaks of a name, or of a part of it. */
  knows({ value: { told } }: ReadValue, name: Value): boolean {
    return (this.#byUnit.get(`${told.article} name`) ?? []).some(
      ({ value }) => !wordsIn(value).isDisjointFrom(wordsIn(name)),
    );
  }

  /** Whether the article of the one gives the other's value, too. */
  has({ value }: ReadValue, other: Value): boolean {
    return (this.#byUnit.get(`${value.told.article} ${other.unit}`) ?? []).some(
      (each) => each.value !== value && agreeing(each.value, other),
    );
  }
}
