// SPDX-License-Identifier: Apache-2.0
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

const RECONNECT_AFTER_MS = 2_000

/**
 * Calls `onNotify` whenever a transaction that notified `channel` has committed. Takes one connection of the pool for itself and another when
 * that one is lost. A notification is a nudge and not a message: one can be lost with the connection, so the caller looks by itself
 * from time to time.
 *
 * @returns ends it and gives the connection up
 */
export function listen(pool: pg.Pool, channel: string, onNotify: () => void): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping

  async function keepListening(): Promise<void> {
    while (!signal.aborted) {
      // Whatever goes wrong here is the database's absence, which everybody else notices too.
      await listenOnce().catch(() => undefined)
      if (!signal.aborted) await sleep(RECONNECT_AFTER_MS, undefined, { signal }).catch(() => undefined)
    }
  }

  async function listenOnce(): Promise<void> {
    const client = await pool.connect()
    const lost = new Promise<void>((resolve) => {
      client.once('end', () => resolve())
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    client.on('notification', onNotify)
    try {
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
      if (!signal.aborted) await lost
    } finally {
      // Closed rather than given back: its next user would go on listening.
      client.release(true)
    }
  }

  const ended = keepListening()
  return async () => {
    stopping.abort()
    await ended
  }
}
