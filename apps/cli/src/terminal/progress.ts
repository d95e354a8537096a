// SPDX-License-Identifier: Apache-2.0
import { printable } from './clean.ts'
import type { Terminal } from './terminal.ts'
import { fit } from './width.ts'

/** A line on a person's terminal that is written over and over. Where nobody looks it does not appear at all. */
export type Progress = { show(text: string): void; end(): void }

const intervalMs = 100

export function startProgress({ stderr }: Pick<Terminal, 'stderr'>): Progress {
  if (!stderr.isTerminal) return { show: () => undefined, end: () => undefined }
  let shownMs = Number.NEGATIVE_INFINITY
  const write = (text: string): void => {
    // A progress line that cannot be written is no reason to stop.
    stderr.write(`\r\u001b[K${text}`).catch(() => undefined)
  }
  return {
    show(text) {
      const nowMs = performance.now()
      if (nowMs - shownMs < intervalMs) return
      shownMs = nowMs
      write(fit(printable(text), stderr.columns - 1))
    },
    end: () => write(''),
  }
}
