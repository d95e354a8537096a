// SPDX-License-Identifier: Apache-2.0
/** Whether the server answers. Every request of the console reports here what came of it. */

import { noAnswer } from './problem.ts'

let answers = true
const listeners = new Set<() => void>()

/** For `useSyncExternalStore`. */
export function subscribeToConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const serverAnswers = (): boolean => answers

function set(next: boolean): void {
  if (answers === next) return
  answers = next
  for (const listener of listeners) listener()
}

/** A proxy in front of a server that is gone answers in its place, with one of these. */
const GONE: ReadonlySet<number> = new Set([502, 503, 504])

export const noteAnswer = (status: number): void => set(!GONE.has(status))
export const noteNoAnswer = (): void => set(false)

/** Asks whether the server is ready for requests. Never fails: no answer is an answer here. */
export async function askServer(): Promise<void> {
  const response = await fetch('/readyz', { cache: 'no-store' }).catch(() => undefined)
  if (response === undefined) noteNoAnswer()
  else noteAnswer(response.status)
}

/**
 * Loads the code of a page.
 *
 * @throws {ApiProblem} the server did not answer. Any other failure is thrown as it is: the code belongs to a version
 *   before, and the router then loads the console anew
 */
export async function loadCode<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    await askServer()
    throw answers ? error : noAnswer()
  }
}
