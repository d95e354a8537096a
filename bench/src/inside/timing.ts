// SPDX-License-Identifier: Apache-2.0

/** The first time, with code that nothing has compiled yet, and the times after it. */
export type Timed = { readonly coldMs: number; readonly warmMs: readonly number[] }

/** Times the same work again and again. */
export async function time(times: number, work: () => unknown): Promise<Timed> {
  const measured: number[] = []
  for (let run = 0; run <= times; run++) {
    const started = performance.now()
    await work()
    measured.push(performance.now() - started)
  }
  const [coldMs = 0, ...warmMs] = measured
  return { coldMs, warmMs }
}

/** What the program that started this one reads. */
export function answer(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

/** The arguments, of which there must be so many. @throws {RangeError} */
export function programArguments(count: number): readonly string[] {
  const given = process.argv.slice(2)
  if (given.length !== count) throw new RangeError(`expected ${count} arguments, got ${given.length}`)
  return given
}
