// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

/** A wish to end early. */
export type Stop = {
  readonly signal: AbortSignal
  /** Ends for this reason; the first one counts. */
  readonly now: (reason: unknown) => void
  /** Leaves the signals of the process alone again. */
  readonly [Symbol.dispose]: () => void
}

const signals = ['SIGINT', 'SIGTERM'] as const

/** Ends early at the first SIGINT or SIGTERM, whose name is the reason; a second one ends the process at once, as if nobody listened. */
export function stopAtSignals(): Stop {
  const controller = new AbortController()
  const listener = (name: NodeJS.Signals): void => controller.abort(name)
  for (const name of signals) process.once(name, listener)
  return {
    signal: controller.signal,
    now: (reason) => controller.abort(reason),
    [Symbol.dispose]() {
      for (const name of signals) process.off(name, listener)
    },
  }
}

/** That something ended early, as an error. */
export function interruption({ reason }: AbortSignal): CodedError<'log/interrupted'> {
  return new CodedError('log/interrupted', `ended early (${reason})`)
}
