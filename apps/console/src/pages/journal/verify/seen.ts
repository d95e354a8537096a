// SPDX-License-Identifier: Apache-2.0
/**
 * The newest checkpoint that this browser has verified, so that the next one has to continue it. Without it a log could show everyone a
 * history of their own, as long as it has no witnesses.
 */

/** Where the browser keeps it: one, because an instance has one log. */
export const SEEN_KEY = 'primum-log-seen'

export type SeenCheckpoint = {
  readonly origin: string
  readonly verifierKey: string
  /** The signed note, which with another one can prove that a log shows two histories. */
  readonly note: string
  /** When it was seen, RFC 3339. */
  readonly at: string
}

export const formatSeen = ({ origin, verifierKey, note, at }: SeenCheckpoint): string =>
  JSON.stringify({ origin, verifierKey, note, at })

/** Undefined for what {@link formatSeen} never wrote. */
export function parseSeen(text: string): SeenCheckpoint | undefined {
  let members: unknown
  try {
    members = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof members !== 'object' || members === null) return undefined
  const { origin, verifierKey, note, at } = members as Record<string, unknown> // an object, as was just seen
  return typeof origin === 'string' &&
    typeof verifierKey === 'string' &&
    typeof note === 'string' &&
    typeof at === 'string'
    ? { origin, verifierKey, note, at }
    : undefined
}

/** Number of entries, in decimal: the second line of a checkpoint (C2SP tlog-checkpoint, "Note text"). For showing, not for trusting. */
export const sizeOf = ({ note }: SeenCheckpoint): string => note.split('\n')[1] ?? ''
