// SPDX-License-Identifier: Apache-2.0
import type { ChildProcess } from 'node:child_process'

const running = new Set<ChildProcess>()

/** Remembers a process until it ends, so that one that is broken off halfway leaves nothing behind. */
export function tracked<Child extends ChildProcess>(child: Child): Child {
  running.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/** Asks every process that still runs to end, and waits for it. */
export async function endChildren(): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      const closed = new Promise((resolve) => child.once('close', resolve))
      return child.kill('SIGTERM') ? closed : undefined
    }),
  )
}
