// SPDX-License-Identifier: Apache-2.0
import { isSolved } from '@primum/intake'
import { sha256 } from '@primum/tlog/web'

/** As long as a frame of the screen: typing stays smooth meanwhile. */
const SLICE_MS = 12
const TRIES_AT_ONCE = 64

/** The proof of work over a ticket: found a little at a time while a person reads and writes. */
export async function solveWork(ticket: string): Promise<string> {
  for (let next = 0; ; ) {
    const until = performance.now() + SLICE_MS
    while (performance.now() < until) {
      for (let left = TRIES_AT_ONCE; left > 0; left--, next++) {
        if (isSolved(ticket, String(next), sha256)) return String(next)
      }
    }
    await new Promise((resolve) => setTimeout(resolve))
  }
}
