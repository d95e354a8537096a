// SPDX-License-Identifier: Apache-2.0
/** The mail server, as the outbox sees it: hand over one mail, learn what became of it. */
import { createTransport } from 'nodemailer'
import { readSecretFile } from '../secrets/secret-file.ts'
import type { SmtpSettings } from './settings.ts'

export type OutgoingMail = {
  /** The same for every try, and with it the Message-ID (RFC 5322, 3.6.4). */
  readonly mailId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly date: Temporal.Instant
}

/** What became of one try. `answer` is the server's, or what went wrong on the way; it holds no password. */
export type Handover =
  | { readonly kind: 'sent'; readonly answer: string }
  /** For good (RFC 5321, 4.2.1: a 5yz reply). `addressIsBad`: there is no such mailbox, so nothing else for it is tried either. */
  | { readonly kind: 'refused'; readonly answer: string; readonly addressIsBad: boolean }
  /** Not now. `serverIsDown`: no other mail would fare better. */
  | { readonly kind: 'later'; readonly answer: string; readonly serverIsDown: boolean }

export type MailServer = {
  readonly settings: SmtpSettings
  readonly handOver: (mail: OutgoingMail) => Promise<Handover>
}

/** A server that answers slower than this is as good as none. */
const STEP_MS = 30_000
const WHOLE_MS = 120_000
const ANSWER_LENGTH = 500

export function openMailServer(
  settings: SmtpSettings,
  patience: { readonly stepMs: number; readonly wholeMs: number } = { stepMs: STEP_MS, wholeMs: WHOLE_MS },
): MailServer {
  const { host, port, security, login, from } = settings
  return {
    settings,
    handOver: async (mail) => {
      let password: string | undefined
      try {
        password = login === undefined ? undefined : await readPassword(login.passwordFile)
      } catch (error) {
        return { kind: 'later', answer: textOf(error), serverIsDown: true }
      }
      const transport = createTransport({
        host,
        port,
        secure: security === 'tls',
        requireTLS: security === 'starttls',
        ignoreTLS: security === 'none',
        ...(login === undefined || password === undefined
          ? {}
          : { auth: { user: login.user, pass: password } }),
        // The certificate is checked against `host`; authorities of your own come with NODE_EXTRA_CA_CERTS.
        tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
        connectionTimeout: patience.stepMs,
        greetingTimeout: patience.stepMs,
        socketTimeout: patience.stepMs,
        dnsTimeout: patience.stepMs,
        // A mail is what the database holds, and never a file or a page of the server.
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      try {
        const { response } = await transport.sendMail({
          from,
          to: mail.to,
          envelope: { from: from.address, to: [mail.to] },
          subject: mail.subject,
          text: mail.text,
          date: new Date(mail.date.epochMilliseconds),
          messageId: `<${mail.mailId}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
          // RFC 3834, 5: no answering machine may answer.
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.timeout(patience.wholeMs),
        })
        return { kind: 'sent', answer: clean(response) }
      } catch (error) {
        return failed(error)
      } finally {
        transport.close()
      }
    },
  }
}

async function readPassword(file: string): Promise<string> {
  const password = await readSecretFile(file, {
    name: 'the password of the mail server',
    isOne: (text) => text !== '' && !/\p{Cc}/u.test(text),
  })
  if (password === undefined) throw new Error('the file with the password of the mail server is not there')
  return password
}

/** The members of nodemailer's errors that say who refused what. */
type SmtpFault = {
  readonly responseCode?: unknown
  readonly command?: unknown
  readonly response?: unknown
  readonly code?: unknown
}

function failed(error: unknown): Handover {
  // Its errors carry these members beside an Error's own; each is looked at before it is believed.
  const fault = (error instanceof Error ? error : {}) as SmtpFault
  const { responseCode, command, code } = fault
  const answer = typeof fault.response === 'string' ? clean(fault.response) : textOf(error)
  const isAboutMail = command === 'RCPT TO' || command === 'DATA' || command === 'MAIL FROM'
  // Wrong credentials, TLS that fails, a server that is away: nothing is wrong with the mail.
  if (!isAboutMail || code === 'EAUTH' || code === 'ECONNECTION' || code === 'ETIMEDOUT')
    return { kind: 'later', answer, serverIsDown: true }
  const reply = typeof responseCode === 'number' ? responseCode : undefined
  const permanent = reply === undefined ? code === 'EMESSAGE' : reply >= 500
  if (!permanent) return { kind: 'later', answer, serverIsDown: command === 'MAIL FROM' }
  return { kind: 'refused', answer, addressIsBad: command === 'RCPT TO' && isNoMailbox(reply, answer) }
}

/**
 * Whether a refusal is about the address: 5.1.x by RFC 3463, 3.2; where the server gives no such code, 550, 551 and 553 by RFC 5321,
 * 4.2.3. A full mailbox, or a server that would not relay, says nothing about the address.
 */
function isNoMailbox(reply: number | undefined, answer: string): boolean {
  const subject = /\b5\.(\d{1,3})\.\d{1,3}\b/.exec(answer)?.[1]
  return subject === undefined ? reply === 550 || reply === 551 || reply === 553 : subject === '1'
}

const textOf = (error: unknown): string => clean(error instanceof Error ? error.message : 'unknown failure')

const clean = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, ANSWER_LENGTH)
    .toWellFormed()
