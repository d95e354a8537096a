// SPDX-License-Identifier: Apache-2.0
/**
 * Tickets: what a form carries instead of a cookie. One says when the form was given out and nothing of to whom. It makes a form that is sent
 * twice one report, and it is what a proof of work is made over. Nothing is kept until a report comes with it.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import path from 'node:path'
import { checkWork } from '@primum/intake'
import { sha256 } from '@primum/tlog/node'
import { loadSecret } from '../../platform/identity/secret-file.ts'

/** How long a form may lie open. An older one is still taken in, as one without a ticket. */
const VALID_HOURS = 24
const NONCE_BYTES = 18
const TICKET = /^([0-9]{10})\.([A-Za-z0-9_-]{24})\.([A-Za-z0-9_-]{43})$/

export type Tickets = {
  /** A new one. */
  readonly issue: (now: Temporal.Instant) => Promise<string>
  /** Whether we gave it out, not longer ago than it is valid. */
  readonly isValid: (ticket: string, now: Temporal.Instant) => Promise<boolean>
}

/** The secret of the tickets lies in the data directory, so that a form outlives a restart. */
export function openTickets(dataDir: string): Tickets {
  let secret: Promise<string> | undefined
  const sign = async (text: string): Promise<Buffer> => {
    secret ??= loadSecret(path.join(dataDir, 'report-secret'))
    return createHmac('sha256', await secret)
      .update(`report ticket\n${text}`)
      .digest()
  }
  return {
    issue: async (now) => {
      const text = `${seconds(now)}.${randomBytes(NONCE_BYTES).toString('base64url')}`
      return `${text}.${(await sign(text)).toString('base64url')}`
    },
    isValid: async (ticket, now) => {
      const [, issued, nonce, mac] = TICKET.exec(ticket) ?? []
      if (issued === undefined || mac === undefined) return false
      const age = seconds(now) - Number(issued)
      if (age < 0 || age > VALID_HOURS * 3_600) return false
      return timingSafeEqual(await sign(`${issued}.${nonce}`), Buffer.from(mac, 'base64url'))
    },
  }
}

/** What a ticket is known by once a report came with it. */
export const ticketHash = (ticket: string): Buffer => createHash('sha256').update(ticket).digest()

/** Whether a browser worked for it. */
export const isWorked = (ticket: string, answer: string): boolean => checkWork(ticket, answer, sha256)

const seconds = (instant: Temporal.Instant): number => Math.floor(instant.epochMilliseconds / 1_000)
