// SPDX-License-Identifier: Apache-2.0
/** What a real mail server makes of a mail, and what its moods mean to the outbox. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { rootCertificates, setDefaultCACertificates } from 'node:tls'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type OutgoingMail, openMailServer } from './mail-server.ts'
import type { SmtpSettings } from './settings.ts'
import { selfSignedCertificate } from './testing-certificate.ts'
import { type Conduct, settingsOf, startRudePeer, startTestSmtp, type TestSmtp } from './testing-smtp.ts'

/** For servers that answer, however busy the machine is. */
const patient = { stepMs: 20_000, wholeMs: 60_000 }
/** For servers that never answer. */
const impatient = { stepMs: 300, wholeMs: 1_000 }

const mail: OutgoingMail = {
  mailId: '7b0f7f0e-6f5f-4e57-9d0a-2f5c7b8a9d10',
  to: 'ada@example.com',
  subject: 'Case PSIRT-2026-0001',
  text: 'A line.\n\n.a line that begins with a dot\nFrom here on: äöü ✓\n',
  date: Temporal.Instant.from('2026-11-24T12:00:00Z'),
}

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function server(conduct: Conduct = {}): Promise<TestSmtp> {
  const smtp = await startTestSmtp(conduct)
  open.push(smtp.close)
  return smtp
}

const handOver = (settings: SmtpSettings, changes: Partial<OutgoingMail> = {}, patience = patient) =>
  openMailServer(settings, patience).handOver({ ...mail, ...changes })

/** Lines of the header, unfolded (RFC 5322, 2.2.3). */
const headerOf = (raw: string) =>
  raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .replaceAll(/\r\n[ \t]/g, ' ')
    .split('\r\n')

test('a mail arrives with one recipient, a Message-ID of its own, and as text alone', async () => {
  const smtp = await server()
  expect(await handOver(smtp.settings)).toMatchObject({ kind: 'sent' })
  const [got] = smtp.received
  expect(got).toMatchObject({ from: 'psirt@halcyon.example', to: ['ada@example.com'] })
  const header = headerOf(got?.raw ?? '')
  expect(header).toContain('From: Halcyon PSIRT <psirt@halcyon.example>')
  expect(header).toContain('To: ada@example.com')
  expect(header).toContain(`Message-ID: <${mail.mailId}@halcyon.example>`)
  expect(header).toContain('Date: Tue, 24 Nov 2026 12:00:00 +0000')
  expect(header).toContain('Auto-Submitted: auto-generated')
  expect(header.filter((line) => /^content-type/i.test(line))).toEqual([
    'Content-Type: text/plain; charset=utf-8',
  ])
})

test('no text of a stranger becomes a header, a recipient or a command', async () => {
  const smtp = await server()
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc
      .tuple(
        fc.string({ maxLength: 20 }),
        fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\u0085'),
        fc.constantFrom('Bcc: all@example.org', '.\r\nMAIL FROM:<x@example.org>', '\r\n<html>'),
      )
      .map((parts) => parts.join('')),
  )
  await fc.assert(
    fc.asyncProperty(nasty, nasty, async (subject, text) => {
      const before = smtp.received.length
      expect(await handOver(smtp.settings, { subject: subject.toWellFormed(), text })).toMatchObject({
        kind: 'sent',
      })
      const [got, ...more] = smtp.received.slice(before)
      expect(more).toEqual([])
      expect(got?.to).toEqual(['ada@example.com'])
      const names = headerOf(got?.raw ?? '').map((line) => line.slice(0, line.indexOf(':')).toLowerCase())
      expect(names.toSorted()).toEqual([
        'auto-submitted',
        'content-transfer-encoding',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ])
    }),
    { numRuns: 25 },
  )
})

describe('refused for good', () => {
  test.each([
    ['550 5.1.1 no such user', true],
    ['550 no such user', true],
    ['553 5.1.3 bad address', true],
    ['550 5.7.1 relaying denied', false],
    ['552 5.2.2 mailbox full', false],
    ['554 not today', false],
  ])('a recipient with %s; the address is bad: %s', async (answer, addressIsBad) => {
    const smtp = await server({ recipient: () => answer })
    expect(await handOver(smtp.settings)).toMatchObject({ kind: 'refused', addressIsBad })
  })

  test('what a mail says with 554: the address stays good', async () => {
    const smtp = await server({ data: () => '554 5.6.0 spam' })
    const handover = await handOver(smtp.settings)
    expect(handover).toMatchObject({ kind: 'refused', addressIsBad: false })
    expect(handover.answer).toContain('5.6.0 spam')
  })
})

describe('not now', () => {
  test('a greylisted recipient: others are tried', async () => {
    const smtp = await server({ recipient: () => '450 4.2.0 greylisted' })
    expect(await handOver(smtp.settings)).toMatchObject({ kind: 'later', serverIsDown: false })
  })

  test.each([['hang'], ['close']] as const)('a server that takes the mail and does %s', async (data) => {
    const smtp = await server({ data: () => data })
    expect(await handOver(smtp.settings, {}, data === 'hang' ? impatient : patient)).toMatchObject({
      kind: 'later',
      serverIsDown: true,
    })
  })

  test.each([
    ['never greets', () => undefined],
    ['closes at once', (socket) => socket.destroy()],
    ['has no room', (socket) => socket.end('421 4.3.2 too many connections\r\n')],
    ['speaks without end', (socket) => socket.write('220-'.padEnd(200_000, 'x'))],
    ['speaks another language', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ] as const satisfies readonly (readonly [string, Parameters<typeof startRudePeer>[0]])[])(
    'a server that %s',
    async (_, greet) => {
      const peer = await startRudePeer(greet)
      open.push(peer.close)
      expect(await handOver(settingsOf(peer.port), {}, impatient)).toMatchObject({
        kind: 'later',
        serverIsDown: true,
      })
    },
  )

  test('a server that is not there', async () => {
    const peer = await startRudePeer(() => undefined)
    await peer.close()
    expect(await handOver(settingsOf(peer.port))).toMatchObject({ kind: 'later', serverIsDown: true })
  })
})

describe('signing in', () => {
  let directory: string
  let passwordFile: string
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'primum mail '))
    passwordFile = path.join(directory, 'password')
    await writeFile(passwordFile, 'correct horse\n', { mode: 0o600 })
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))
  const login = { user: 'psirt', password: 'correct horse' }

  test('with the password of the file as it is now', async () => {
    const smtp = await server({ login })
    const settings = { ...smtp.settings, login: { user: 'psirt', passwordFile } }
    expect(await handOver(settings)).toMatchObject({ kind: 'sent' })
    expect(smtp.received[0]?.user).toBe('psirt')
    await writeFile(passwordFile, 'wrong\n')
    const handover = await handOver(settings)
    expect(handover).toMatchObject({ kind: 'later', serverIsDown: true })
    expect(handover.answer).not.toContain('wrong\n')
    await writeFile(passwordFile, 'correct horse\n')
  })

  test('not with a file that others may read, or that is not there', async () => {
    const smtp = await server({ login })
    await chmod(passwordFile, 0o644)
    const open644 = await handOver({ ...smtp.settings, login: { user: 'psirt', passwordFile } })
    expect(open644).toMatchObject({ kind: 'later', answer: expect.stringContaining('others may read') })
    const away = path.join(directory, 'away')
    expect(await handOver({ ...smtp.settings, login: { user: 'psirt', passwordFile: away } })).toMatchObject({
      kind: 'later',
      answer: expect.stringContaining('not there'),
    })
    await chmod(passwordFile, 0o600)
    expect(smtp.received).toEqual([])
  })
})

describe('TLS', () => {
  const certificate = selfSignedCertificate('localhost')
  const trust = (certificates: readonly string[]) =>
    setDefaultCACertificates([...rootCertificates, ...certificates])
  afterEach(() => trust([]))
  const at = (smtp: TestSmtp, security: SmtpSettings['security']) => ({
    ...smtp.settings,
    host: 'localhost',
    security,
  })

  test.each([
    ['the-start', 'tls'],
    ['starttls', 'starttls'],
    ['starttls', 'starttls-if-offered'],
  ] as const)('from %s with a certificate that we trust (%s)', async (from, security) => {
    trust([certificate.cert])
    const smtp = await server({ tls: { ...certificate, from } })
    expect(await handOver(at(smtp, security))).toMatchObject({ kind: 'sent' })
    expect(smtp.received[0]?.encrypted).toBe(true)
  })

  test.each([
    ['the-start', 'tls'],
    ['starttls', 'starttls'],
    ['starttls', 'starttls-if-offered'],
  ] as const)('from %s with one that nobody vouches for: nothing is sent (%s)', async (from, security) => {
    const smtp = await server({ tls: { ...certificate, from } })
    expect(await handOver(at(smtp, security))).toMatchObject({ kind: 'later', serverIsDown: true })
    expect(smtp.received).toEqual([])
  })

  test('a server whose name is another one gets nothing', async () => {
    const other = selfSignedCertificate('elsewhere.example')
    trust([other.cert])
    const smtp = await server({ tls: { ...other, from: 'starttls' } })
    expect(await handOver(at(smtp, 'starttls'))).toMatchObject({ kind: 'later' })
    expect(smtp.received).toEqual([])
  })

  test('where STARTTLS is asked for and not offered, nothing is said', async () => {
    const smtp = await server()
    expect(await handOver(at(smtp, 'starttls'))).toMatchObject({ kind: 'later', serverIsDown: true })
    expect(smtp.received).toEqual([])
    expect(await handOver(at(smtp, 'starttls-if-offered'))).toMatchObject({ kind: 'sent' })
  })
})
