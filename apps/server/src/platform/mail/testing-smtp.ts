// SPDX-License-Identifier: Apache-2.0
/** For tests: a real mail server on this machine that can behave badly. */
import { createServer, type Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import type { SmtpSettings } from './settings.ts'
import type { TestCertificate } from './testing-certificate.ts'

export type ReceivedMail = {
  readonly from: string
  readonly to: readonly string[]
  /** As it came over the wire. */
  readonly raw: string
  readonly encrypted: boolean
  readonly user: string | undefined
}

/** What a server answers instead of its consent, as `450 4.2.0 come back later`. */
export type Answer = string

export type Conduct = {
  /** By lower-case recipient; absent: everybody is welcome. Asked anew for each try. */
  readonly recipient?: (address: string) => Answer | undefined
  /** After the whole mail has come. `hang`: says nothing more. `close`: hangs up. */
  readonly data?: (mail: ReceivedMail) => Answer | 'hang' | 'close' | undefined
  /** Who may sign in. Absent: nobody has to. */
  readonly login?: { readonly user: string; readonly password: string }
  readonly tls?: TestCertificate & { readonly from: 'the-start' | 'starttls' }
}

export type TestSmtp = {
  readonly port: number
  /** For the outbox, without TLS and without a password. */
  readonly settings: SmtpSettings
  readonly received: readonly ReceivedMail[]
  readonly close: () => Promise<void>
}

const LOOPBACK = '127.0.0.1'

export function settingsOf(port: number): SmtpSettings {
  return {
    host: LOOPBACK,
    port,
    security: 'none',
    login: undefined,
    from: { name: 'Halcyon PSIRT', address: 'psirt@halcyon.example' },
  }
}

export async function startTestSmtp(conduct: Conduct = {}): Promise<TestSmtp> {
  const received: ReceivedMail[] = []
  const { login, tls } = conduct
  const server = new SMTPServer({
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    ...(tls === undefined
      ? { disabledCommands: ['STARTTLS'] }
      : { key: tls.key, cert: tls.cert, secure: tls.from === 'the-start' }),
    onAuth: ({ username, password }, _session, callback) =>
      username === login?.user && password === login?.password
        ? callback(null, { user: username })
        : callback(refusal('535 5.7.8 wrong credentials')),
    onRcptTo: ({ address }, _session, callback) => {
      const answer = conduct.recipient?.(address.toLowerCase())
      callback(answer === undefined ? null : refusal(answer))
    },
    onData: (stream, session, callback) => {
      void buffer(stream).then((raw) => {
        const { mailFrom, rcptTo } = session.envelope
        const mail: ReceivedMail = {
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: raw.toString('utf8'),
          encrypted: session.secure,
          user: typeof session.user === 'string' ? session.user : undefined,
        }
        const answer = conduct.data?.(mail)
        if (answer === 'hang') return
        if (answer === 'close') {
          server.connections.forEach((connection) => {
            connection.close()
          })
          return
        }
        if (answer === undefined) received.push(mail)
        callback(answer === undefined ? null : refusal(answer))
      })
    },
  })
  // A client that hangs up is what the tests are about, and no fault of the server.
  server.on('error', () => undefined)
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, LOOPBACK, () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  return {
    port,
    settings: settingsOf(port),
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A port that takes connections and does nothing good with them. */
export async function startRudePeer(
  greet: (socket: Socket) => void,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    greet(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function refusal(answer: Answer): Error & { responseCode: number } {
  const code = Number.parseInt(answer, 10)
  return Object.assign(new Error(answer.slice(4)), { responseCode: code })
}
