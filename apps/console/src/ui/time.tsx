// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react'
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatRelative,
  formatTimeLeft,
  formatUtc,
} from './format/time.ts'

const TICK_MS = 30_000
let nowMs = Date.now()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    nowMs = Date.now()
    for (const each of listeners) each()
  }, TICK_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The time by one shared clock, so that all ages on a page step together. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => nowMs)

type TimeProps = { readonly at: string; readonly as?: 'relative' | 'date' | 'date-time' | 'left' }

/** An instant in the reader's words; its tooltip is the instant in UTC. */
export function Time({ at, as = 'relative' }: TimeProps) {
  const now = useNow()
  return (
    <time dateTime={at} title={formatUtc(at)} style={{ whiteSpace: 'nowrap' }}>
      {textOf(at, as, now)}
    </time>
  )
}

function textOf(at: string, as: NonNullable<TimeProps['as']>, now: number): string {
  switch (as) {
    case 'relative':
      return formatRelative(at, now)
    case 'date':
      return formatDate(at)
    case 'date-time':
      return formatDateTime(at)
    case 'left':
      return formatTimeLeft(at, now)
  }
}

/** A calendar date, the same for every reader. */
export function Day({ day }: { readonly day: string }) {
  return (
    <time dateTime={day} style={{ whiteSpace: 'nowrap' }}>
      {formatDay(day)}
    </time>
  )
}
