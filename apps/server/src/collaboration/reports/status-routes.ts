// SPDX-License-Identifier: Apache-2.0
/** What a private link opens. The token is looked up by its hash, is written nowhere, and its route is logged as a pattern. */
import { MAX_ATTACHMENTS, readText } from '@primum/intake'
import { formatReceipt } from '@primum/oath/receipt'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { parseSha256 } from '../../platform/blobs/index.ts'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import type { App } from '../../platform/http/app.ts'
import {
  answerEmbargo,
  participantSays,
  proposeEmbargo,
  setCreditWish,
  stateAffected,
  withdrawReport,
} from '../cases/participant.ts'
import { credit } from '../cases/participants.ts'
import { caseStanding, messagesFor, participantOfToken } from '../cases/queries.ts'
import { disclosurePolicy } from '../disclosure/queries.ts'
import { fieldOf } from './account-routes.ts'
import { sendDownload } from './download.ts'
import { attachmentsOf, ciphertextOf, type Intake } from './intake.ts'
import type { Typed } from './pages/fields.ts'
import { deadLinkPage, statusPage } from './pages/status-page.ts'
import { STATUS_PATH, statusPath } from './paths.ts'
import { publicPage } from './public-page.ts'
import { getReport, reportOfParticipant, teamKey } from './queries.ts'
import { findReceipt } from './receipts.ts'
import { MAX_FILE_BYTES, withReceivedForm } from './received-form.ts'
import { reportScript } from './script.ts'
import { sendReportPage } from './send-page.ts'

type TokenRoute = { Params: { readonly token: string } }

/** Whoever holds a link, and where they take part. */
type Holder = Extract<Awaited<ReturnType<typeof participantOfToken>>, { readonly kind: 'open' }> & {
  readonly token: string
}

export function statusRoutes(scope: App, intake: Intake): void {
  const { door, collaboration } = intake
  const { db, blobs, clock, temporaryDir } = collaboration
  const url = `${STATUS_PATH}/:token`

  scope.route<TokenRoute>({
    method: 'GET',
    url,
    config: publicPage,
    schema: { hide: true },
    handler: async (request, reply) => {
      const holder = await open(request)
      return holder === undefined ? dead(request, reply) : show(holder, reply, { values: {}, faults: [] })
    },
  })

  scope.route<TokenRoute>({
    method: 'GET',
    url: `${url}/receipt`,
    config: publicPage,
    schema: { hide: true },
    handler: async (request, reply) => {
      const holder = await open(request)
      if (holder === undefined) return dead(request, reply)
      const found = await findReceipt(collaboration, await reportOf(holder))
      if (found.kind === 'waiting')
        throw new Problem('unavailable', 'The log does not show the report yet; try again in a moment.')
      if (found.kind === 'erased')
        throw new Problem('not-found', 'What the log sealed about this report was erased.')
      return sendDownload(reply, 'receipt.json', Buffer.from(formatReceipt(found.receipt)))
    },
  })

  scope.route<TokenRoute>({
    method: 'GET',
    url: `${url}/report`,
    config: publicPage,
    schema: { hide: true },
    handler: async (request, reply) => {
      const holder = await open(request)
      if (holder === undefined) return dead(request, reply)
      const { document, encrypted } = await getReport(db, await reportOf(holder))
      const name = encrypted ? 'report.age' : 'report.json'
      return sendDownload(reply, name, await blobs.open(parseSha256(document.sha256)))
    },
  })

  scope.route<{ Params: { readonly token: string; readonly sha256: string } }>({
    method: 'GET',
    url: `${url}/files/:sha256`,
    config: publicPage,
    schema: { hide: true },
    handler: async (request, reply) => {
      const holder = await open(request)
      if (holder === undefined) return dead(request, reply)
      const messages = await messagesFor(db, holder.caseId, holder.participantId)
      const file = messages
        .flatMap(({ attachments }) => attachments)
        .find(({ sha256 }) => sha256 === request.params.sha256)
      if (file === undefined) throw new Problem('not-found', 'There is no such file in this conversation.')
      return sendDownload(reply, file.fileName, await blobs.open(parseSha256(file.sha256)))
    },
  })

  scope.route<TokenRoute>({
    method: 'POST',
    url: `${url}/messages`,
    config: publicPage,
    schema: { hide: true },
    handler: (request, reply) =>
      door.inside('reading', () =>
        withReceivedForm(request, { dir: temporaryDir }, async ({ fields, files, tooMuch }) => {
          door.count(request.ip, 'holder')
          const holder = await open(request)
          if (holder === undefined) return dead(request, reply)
          const attachments = attachmentsOf(files)
          const text = readText(fields['text'] ?? '')
          const ciphertext = await ciphertextOf(fields, files)
          const wrong = messageFault(text, attachments.length, ciphertext, tooMuch)
          if (wrong !== undefined) {
            return show(holder, reply.code(400), {
              values: fields,
              faults: [{ field: 'text', message: wrong }],
            })
          }
          door.countBytes(
            attachments.reduce((sum, { sizeBytes }) => sum + sizeBytes, ciphertext?.length ?? 0),
          )
          for (const file of attachments) await blobs.put(file.read(), { maxBytes: MAX_FILE_BYTES })
          const blob =
            ciphertext === undefined
              ? undefined
              : await blobs.put(ciphertext, { maxBytes: ciphertext.length })
          return change(holder, reply, { values: fields, faults: [] }, (tx, now) =>
            participantSays(
              tx,
              {
                participantId: holder.participantId,
                to: holder.role === 'reporter' || fields['to'] !== 'all' ? 'team' : 'all',
                ...(text === '' || blob !== undefined ? {} : { text }),
                ...(blob === undefined ? {} : { ciphertextBlob: blob }),
                attachments: attachments.map(({ name, sha256, sizeBytes }) => ({
                  fileName: name,
                  sha256,
                  sizeBytes,
                })),
              },
              now,
            ),
          )
        }),
      ),
  })

  /** A form without files that changes one thing. */
  const action = (
    name: string,
    run: (tx: Tx, holder: Holder, field: (name: string) => string, now: Temporal.Instant) => Promise<unknown>,
  ): void => {
    scope.route<TokenRoute>({
      method: 'POST',
      url: `${url}/${name}`,
      config: publicPage,
      schema: { hide: true },
      handler: async (request, reply) => {
        door.count(request.ip, 'holder')
        const holder = await open(request)
        if (holder === undefined) return dead(request, reply)
        const field = (wanted: string): string => readText(fieldOf(request, wanted))
        // The scope's parser gives text under names.
        const values = (request.body ?? {}) as Readonly<Record<string, string>>
        return change(holder, reply, { values, faults: [] }, (tx, now) => run(tx, holder, field, now))
      },
    })
  }

  action('credit', (tx, { participantId }, field, now) => {
    const orNull = (text: string): string | null => (text === '' ? null : text)
    const wish = credit.safeParse({
      creditWish: field('creditWish'),
      creditName: orNull(field('creditName')),
      creditLink: orNull(field('creditLink')),
    })
    if (!wish.success)
      throw new Problem('invalid-request', 'The name or the link does not fit; a link begins with https://.')
    return setCreditWish(tx, { participantId, ...wish.data }, now)
  })
  action('withdraw', (tx, { participantId }, field, now) =>
    withdrawReport(tx, { participantId, reason: required(field('reason')) }, now),
  )
  action('embargo', (tx, { participantId }, field, now) =>
    answerEmbargo(
      tx,
      {
        participantId,
        proposal: Number(field('proposal')),
        answer: field('answer') === 'agree' ? 'agree' : 'decline',
        reason: field('reason'),
      },
      now,
    ),
  )
  action('embargo/proposals', (tx, { participantId }, field, now) =>
    proposeEmbargo(
      tx,
      { participantId, endsAt: noonOf(field('day')), reason: required(field('reason')) },
      now,
    ),
  )
  action('statement', (tx, { participantId }, field, now) => {
    const statuses = ['affected', 'not-affected', 'unknown'] as const
    const status = statuses.find((each) => each === field('status')) ?? 'unknown'
    return stateAffected(tx, { participantId, status, statement: field('statement') }, now)
  })

  async function open({ params: { token } }: FastifyRequest<TokenRoute>): Promise<Holder | undefined> {
    const found = await participantOfToken(db, token, clock.now())
    return found.kind === 'open' ? { ...found, token } : undefined
  }

  /** @throws {Problem} `not-found` for those who were invited and sent no report */
  async function reportOf({ participantId }: Holder): Promise<string> {
    const reportId = await reportOfParticipant(db, participantId)
    if (reportId === undefined) throw new Problem('not-found', 'No report belongs to this link.')
    return reportId
  }

  async function show(
    holder: Holder,
    reply: FastifyReply,
    typed: Typed,
    refusal?: string,
  ): Promise<FastifyReply> {
    const { caseId, participantId, token } = holder
    const reportId = await reportOfParticipant(db, participantId)
    const [standing, messages, key, report, receipt] = await Promise.all([
      caseStanding(db, caseId, participantId),
      messagesFor(db, caseId, participantId),
      teamKey(db),
      reportId === undefined ? undefined : getReport(db, reportId),
      reportId === undefined ? undefined : findReceipt(collaboration, reportId),
    ])
    const body = statusPage({
      ...typed,
      token,
      standing,
      messages,
      receipt,
      deviceTested: report?.deviceTested === 'yes',
      teamKey: key,
      ...(refusal === undefined ? {} : { refusal }),
    })
    return sendReportPage(collaboration, reply, standing.title, body, reportScript())
  }

  /** Does one thing in a transaction and shows the page anew; what a rule forbids is said there, with what was typed. */
  async function change(
    holder: Holder,
    reply: FastifyReply,
    typed: Typed,
    run: (tx: Tx, now: Temporal.Instant) => Promise<unknown>,
  ): Promise<FastifyReply> {
    try {
      await db.transaction().execute((tx) => run(tx, clock.now()))
    } catch (error) {
      if (!(error instanceof Problem) || !refusals.has(error.type)) throw error
      return show(holder, reply.code(400), typed, error.message)
    }
    return reply
      .code(303)
      .header('location', `${statusPath(holder.token)}#conversation`)
      .send()
  }

  async function dead(request: FastifyRequest<TokenRoute>, reply: FastifyReply): Promise<FastifyReply> {
    const found = await participantOfToken(db, request.params.token, clock.now())
    const kind = found.kind === 'open' ? 'unknown' : found.kind
    const { channels } = await disclosurePolicy(db)
    return sendReportPage(
      collaboration,
      reply.code(kind === 'unknown' ? 404 : 410),
      'This link is not open',
      deadLinkPage(kind, channels.email),
    )
  }
}

/** What the page itself says to whoever acted; everything else is a page of its own. */
const refusals: ReadonlySet<string> = new Set(['rule-broken', 'conflict', 'invalid-request', 'not-found'])

function messageFault(
  text: string,
  attachments: number,
  ciphertext: Uint8Array | undefined,
  tooMuch: string | undefined,
): string | undefined {
  if (tooMuch !== undefined) return tooMuch
  if (text === '' && attachments === 0 && ciphertext === undefined)
    return 'Write something, or attach a file.'
  if (text.length > 20_000)
    return `This has ${text.length} characters; at most 20000 fit. Attach it as a file.`
  if (attachments > MAX_ATTACHMENTS) return `There are at most ${MAX_ATTACHMENTS} files.`
  return undefined
}

/** @throws {Problem} `invalid-request` */
function required(text: string): string {
  if (text === '') throw new Problem('invalid-request', 'Please say why.')
  return text.slice(0, 500)
}

/** Noon in UTC: the same day everywhere but at the date line. @throws {Problem} `invalid-request` */
function noonOf(day: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(`${day}T12:00:00Z`)
  } catch (cause) {
    throw new Problem('invalid-request', 'Choose a day.', { cause })
  }
}
