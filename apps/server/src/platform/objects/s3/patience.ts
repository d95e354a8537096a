// SPDX-License-Identifier: Apache-2.0

/** Calls back after some time, unless what it gives is called before. */
export type Timer = (ms: number, act: () => void) => () => void

export const realTimer: Timer = (ms, act) => {
  const timeout = setTimeout(act, ms)
  return () => clearTimeout(timeout)
}

/** Ends an exchange over the network in which nothing has moved for too long. It runs only between `start` and `stop`. */
export class Patience {
  readonly #timer: Timer
  readonly #limitMs: number
  readonly #controller = new AbortController()
  #cancel: (() => void) | undefined

  constructor(timer: Timer, limitMs: number) {
    this.#timer = timer
    this.#limitMs = limitMs
  }

  /** Hand it to what is to be ended. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  start(): void {
    this.stop()
    this.#cancel = this.#timer(this.#limitMs, () => {
      this.#controller.abort(new Error(`nothing came for ${this.#limitMs} ms`))
    })
  }

  stop(): void {
    this.#cancel?.()
    this.#cancel = undefined
  }
}
