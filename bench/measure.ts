/** Milliseconds of each of `runs` calls, sorted. */
export async function times(runs: number, work: (run: number) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work(run);
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
}

/** The same, and the processor time that one call takes on average, all threads together: what load leaves alone. */
export async function reportWithCpu(
  name: string,
  runs: number,
  work: (run: number) => unknown,
): Promise<void> {
  const before = process.cpuUsage();
  const sorted = await times(runs, work);
  const { user, system } = process.cpuUsage(before);
  report(name, sorted, `   processor ${((user + system) / 1000 / runs).toFixed(1)} ms`);
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** "name   p50 1.2   p95 3.4   max 5.6 ms". */
export function report(name: string, sorted: readonly number[], more = ''): void {
  const figure = (share: number) => percentile(sorted, share).toFixed(1).padStart(8);
  console.log(`${name.padEnd(36)} p50${figure(0.5)}  p95${figure(0.95)}  max${figure(1)} ms${more}`);
}

/**
 * Milliseconds of processor time (all threads) that `work` takes for one of the items: the median of `rounds` over
 * all of them, after `warm` rounds that let the compiler settle. What other programs do meanwhile does not count.
 */
export function processorTime<Item>(
  items: readonly Item[],
  work: (item: Item) => unknown,
  { rounds = 7, warm = 3 } = {},
): number {
  const taken: number[] = [];
  for (let round = 0; round < rounds + warm; round += 1) {
    const start = process.cpuUsage();
    for (const item of items) work(item);
    const { user, system } = process.cpuUsage(start);
    if (round >= warm) taken.push((user + system) / 1000 / items.length);
  }
  return percentile(
    taken.sort((a, b) => a - b),
    0.5,
  );
}
