// SPDX-License-Identifier: Apache-2.0

/**
 * Reads each item and gives the results in the items' order, while up to `ahead` more are being read. When it ends, also early or by an error, what was
 * begun has ended too.
 */
export async function* readAhead<Item, Result>(
  items: Iterable<Item>,
  ahead: number,
  read: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = []
  try {
    for (const item of items) {
      const reading = read(item)
      // It is waited for later; until then its failure is nobody's unhandled rejection.
      reading.catch(() => undefined)
      running.push(reading)
      if (running.length <= ahead) continue
      const next = running.shift()
      if (next !== undefined) yield await next
    }
    for (const reading of running) yield await reading
  } finally {
    await Promise.allSettled(running)
  }
}
