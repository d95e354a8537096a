// SPDX-License-Identifier: Apache-2.0
import type { VexStatement } from './model.ts'
import { present } from './read.ts'

const instant = String.raw`\d{4}-\d\d-\d\dT[0-9:.]+Z`
const line = new RegExp(`(?:^|\\n)Stated (${instant})(?:, updated (${instant}))?\\.$`)

/** When a statement was made, as the last line of a note, for CSAF, which dates documents and not statements. */
export function statedNote({ timestamp, lastUpdated }: VexStatement): string | undefined {
  if (timestamp === undefined) return undefined
  return `Stated ${timestamp}${lastUpdated === undefined ? '' : `, updated ${lastUpdated}`}.`
}

/** Splits notes from the line that {@link statedNote} wrote. */
export function splitStated(text: string | undefined): {
  readonly notes?: string
  readonly times?: { readonly timestamp?: string; readonly lastUpdated?: string }
} {
  const match = text === undefined ? null : line.exec(text)
  if (text === undefined || match?.[1] === undefined) return present({ notes: text })
  const times = { timestamp: match[1], ...present({ lastUpdated: match[2] }) }
  if (!Object.values(times).every(isInstant)) return { notes: text }
  const notes = text.slice(0, match.index)
  return {
    ...present({ notes: notes === '' ? undefined : notes }),
    times,
  }
}

function isInstant(text: string): boolean {
  try {
    return Temporal.Instant.from(text).toString() === text
  } catch {
    return false // others write such lines too, and not always a time
  }
}
