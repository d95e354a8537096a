// SPDX-License-Identifier: Apache-2.0
import { Problem } from '../../errors/problems.ts'

/** Lets a few through at a time and a few more wait; everyone else is told to come back. */
export type Gate = { readonly run: <T>(work: () => Promise<T>) => Promise<T> }

/**
 * Checking a password takes 32 MiB and a tenth of a second of a core by design; without a bound, a flood of sign-ins
 * would take the memory and the database connections from everyone who is signed in.
 */
export function createGate({
  running,
  waiting,
}: {
  readonly running: number
  readonly waiting: number
}): Gate {
  let busy = 0
  const queue: (() => void)[] = []
  return {
    run: async (work) => {
      if (busy >= running) {
        if (queue.length >= waiting) {
          throw new Problem('unavailable', 'Too many people are signing in at this moment; try again.')
        }
        // Whoever leaves hands the place over, so `busy` stays as it is.
        await new Promise<void>((resolve) => queue.push(resolve))
      } else busy += 1
      try {
        return await work()
      } finally {
        const next = queue.shift()
        if (next === undefined) busy -= 1
        else next()
      }
    },
  }
}
