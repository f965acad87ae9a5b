/** Right, found and expected, and the precision, recall and F1 that come of them. */
export class Tally {
  right = 0;
  found = 0;
  expected = 0;

  toString(): string {
    const precision = this.right / Math.max(1, this.found);
    const recall = this.right / Math.max(1, this.expected);
    const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
    const share = (value: number) => (value * 100).toFixed(1).padStart(5);
    return `F1 ${share(f1)}   P ${share(precision)}   R ${share(recall)}   (${this.right} of ${this.expected})`;
  }
}

/** Counts one thing that was looked at, right or wrong. */
export function count(tally: Tally, right: boolean, wrong: () => void): void {
  tally.found += 1;
  tally.expected += 1;
  if (right) tally.right += 1;
  else wrong();
}
