import { agreeing } from './agreeing.ts';
import type { ReadValue } from './read-value.ts';
import type { ToldSentence } from './told-sentences.ts';
import { type Value, wordsIn } from './values.ts';

interface ActCounts {
  readonly same: number;
  readonly any: number;
}

/** Acts that are nearest to a value and count as what it is told of. */
const NEAREST = 2;

/** What there is of each sort of value in each article. */
export class ValueCounts {
  readonly #byUnit = new Map<string, ReadValue[]>();
  readonly #heads = new Map<string, number>();
  readonly #articles = new Map<string, Set<number>>();

  readonly #bySentence = new Map<ToldSentence, ReadValue[]>();
  readonly #byAct = new Map<number, ReadValue[]>();
  readonly #ofAct = new Map<ReadValue, ActCounts>();

  constructor(all: readonly ReadValue[]) {
    for (const read of all) {
      for (const act of read.acts.slice(0, NEAREST)) {
        const ofAct = this.#byAct.get(act);
        if (ofAct === undefined) this.#byAct.set(act, [read]);
        else ofAct.push(read);
      }
      const { told, unit, head, value } = read.value;
      const beside = this.#bySentence.get(told);
      if (beside === undefined) this.#bySentence.set(told, [read]);
      else beside.push(read);
      const key = `${told.article} ${unit}`;
      const known = this.#byUnit.get(key);
      if (known === undefined) this.#byUnit.set(key, [read]);
      else known.push(read);
      this.#heads.set(`${key} ${head}`, (this.#heads.get(`${key} ${head}`) ?? 0) + 1);
      const same = read.value.sort === 'name' ? read.value.printed : `${unit} ${value}`;
      this.#articles.set(same, (this.#articles.get(same) ?? new Set()).add(told.article));
    }
  }

  /** Other articles that tell the act next to which it stands: how many give the same value there, and how many any. */
  ofAct(read: ReadValue): ActCounts {
    let counts = this.#ofAct.get(read);
    if (counts === undefined) {
      counts = this.#countOfAct(read);
      this.#ofAct.set(read, counts);
    }
    return counts;
  }

  #countOfAct({ value, acts }: ReadValue): ActCounts {
    const all = acts.slice(0, NEAREST).map((act) => {
      const [same, any] = [new Set<number>(), new Set<number>()];
      for (const { value: other } of this.#byAct.get(act) ?? []) {
        if (other.told.article === value.told.article) continue;
        any.add(other.told.article);
        if (other.unit === value.unit && agreeing(other, value)) same.add(other.told.article);
      }
      return { same: same.size, any: any.size };
    });
    return all.sort((x, y) => y.same - x.same || y.any - x.any)[0] ?? { same: 0, any: 0 };
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

  /** The other's value as the sentence of the one gives it beside its own: "92 people, and not 86". */
  besides({ value }: ReadValue, other: Value): Value | undefined {
    return this.#bySentence
      .get(value.told)
      ?.map((read) => read.value)
      .find(
        (each) =>
          each.value !== value.value &&
          (each.unit === other.unit || each.unit === '' || other.unit === '') &&
          agreeing(each, other),
      );
  }

  /** Whether a name in the article of the one has the word. */
  knowsWord({ value: { told } }: ReadValue, word: string): boolean {
    return (this.#byUnit.get(`${told.article} name`) ?? []).some(({ value }) => wordsIn(value).has(word));
  }

  /** Whether the article of the one gives the other's value, too. */
  has({ value }: ReadValue, other: Value): boolean {
    return (this.#byUnit.get(`${value.told.article} ${other.unit}`) ?? []).some(
      (each) => each.value !== value && agreeing(each.value, other),
    );
  }

  /** Whether it gives it as somebody else's: "the figure of 17 given by police". */
  cites({ value }: ReadValue, other: Value): boolean {
    return [other.unit, ''].some((unit) =>
      (this.#byUnit.get(`${value.told.article} ${unit}`) ?? []).some(
        (each) => each.value !== value && agreeing(each.value, other) && each.cited,
      ),
    );
  }
}
