// SPDX-License-Identifier: Apache-2.0

/**
 * Does something for each item, at most so many at a time. After an error it begins nothing more, and ends when what it has begun
 * has ended.
 */
export async function inParallel<Item>(
  items: readonly Item[],
  atMost: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values()
  let hasFailed = false
  const work = async () => {
    for (const item of rest) {
      if (hasFailed) return
      try {
        await act(item)
      } catch (error) {
        hasFailed = true
        throw error
      }
    }
  }
  const workers = Array.from({ length: atMost }, work)
  await Promise.allSettled(workers)
  await Promise.all(workers)
}
