// SPDX-License-Identifier: Apache-2.0
/** The public pages of reporting: the form, the key, the account. Plain HTML that does its work without scripts, cookies and third parties. */

import { readFile } from 'node:fs/promises'
import multipart from '@fastify/multipart'
import { prefillFromCsaf } from '@primum/intake'
import { CodedError, parseJson } from '@primum/parse'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { html } from '../../platform/html/html.ts'
import type { App } from '../../platform/http/app.ts'
import { toProblem } from '../../platform/http/problem.ts'
import { disclosurePolicy } from '../disclosure/queries.ts'
import { accountRoutes } from './account-routes.ts'
import { attachmentsOf, ciphertextOf, type Intake, type Outcome, takeIn } from './intake.ts'
import type { Typed } from './pages/fields.ts'
import { formPage } from './pages/form-page.ts'
import { keyPage } from './pages/key-page.ts'
import { receivedPage } from './pages/received-page.ts'
import { KEY_PATH, REPORT_PATH, STATUS_PATH } from './paths.ts'
import { publicPage } from './public-page.ts'
import { fieldedProducts, teamKey } from './queries.ts'
import { awaitReceipt } from './receipts.ts'
import { type ReceivedForm, withReceivedForm } from './received-form.ts'
import { reportScript } from './script.ts'
import { sendReportPage } from './send-page.ts'
import { statusRoutes } from './status-routes.ts'

/**
 * Stricter than the application's: nothing inline, nothing from elsewhere. It upgrades no request to https either, which would lead whoever comes
 * by an onion service out of it.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function publicReportRoutes(app: App, intake: Intake): void {
  app.register(async (scope) => {
    // What is too large is dropped and said by us, with what was typed.
    await scope.register(multipart, { throwFileSizeLimit: false })
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 100_000 },
      // A string was asked for.
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
    )
    scope.addHook('onRequest', async (request, reply) => {
      // No search engine, no cache on the way and no next page learns that there is such a link.
      if (request.url.startsWith(STATUS_PATH)) reply.header('x-robots-tag', 'noindex, nofollow, noarchive')
      reply.header('content-security-policy', POLICY).header('cache-control', 'no-store')
      if (request.method === 'GET') intake.door.count(request.ip, 'page')
    })
    scope.setErrorHandler(async (error, request, reply) => sendErrorPage(intake, error, request, reply))
    formRoutes(scope, intake)
    accountRoutes(scope, intake)
    statusRoutes(scope, intake)
  })
}

function formRoutes(scope: App, intake: Intake): void {
  const { db, temporaryDir, publicUrl } = intake.collaboration

  scope.route({
    method: 'GET',
    url: REPORT_PATH,
    config: publicPage,
    schema: { hide: true },
    handler: async (_request, reply) => {
      // The browser may keep the page, so that going back finds what was typed; nobody in between may, because of the ticket.
      reply.header('cache-control', 'private, no-cache')
      return sendForm(intake, reply, { values: {}, faults: [] })
    },
  })

  scope.route({
    method: 'POST',
    url: REPORT_PATH,
    config: publicPage,
    schema: { hide: true },
    handler: (request, reply) =>
      intake.door.inside('reading', () =>
        withReceivedForm(request, { dir: temporaryDir }, async (form) => {
          const outcome = await takeForm(intake, request, form)
          return answer(intake, reply, form, outcome)
        }),
      ),
  })

  scope.route({
    method: 'POST',
    url: `${REPORT_PATH}/csaf`,
    config: publicPage,
    schema: { hide: true },
    handler: (request, reply) =>
      intake.door.inside('reading', () =>
        withReceivedForm(request, { dir: temporaryDir }, async ({ files }) => {
          intake.door.count(request.ip, 'page')
          const [file] = files
          if (file === undefined) {
            return sendForm(
              intake,
              reply.code(400),
              { values: {}, faults: [] },
              { refusal: 'No file was chosen.' },
            )
          }
          const read = await readCsaf(file.path)
          return 'refusal' in read
            ? sendForm(intake, reply.code(422), { values: {}, faults: [] }, read)
            : sendForm(intake, reply, { values: read.values, faults: [] }, { isPrefilled: true })
        }),
      ),
  })

  scope.route({
    method: 'GET',
    url: KEY_PATH,
    config: publicPage,
    schema: { hide: true },
    handler: async (_request, reply) =>
      sendReportPage(
        intake.collaboration,
        reply,
        'Our key for reports',
        keyPage(await teamKey(db), publicUrl),
      ),
  })

  scope.route({
    method: 'GET',
    url: `${KEY_PATH}.txt`,
    config: publicPage,
    schema: { hide: true },
    handler: async (_request, reply) => {
      const key = await teamKey(db)
      if (key === undefined) throw new Problem('not-found', 'Our team has published no key yet.')
      return reply
        .type('text/plain; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(key.recipients.map((recipient) => `${recipient}\n`).join(''))
    },
  })
}

const MAX_CSAF_BYTES = 10_000_000

async function readCsaf(file: string) {
  try {
    return { values: prefillFromCsaf(parseJson(await readFile(file), { maxBytes: MAX_CSAF_BYTES })) }
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return { refusal: `This file could not be read as CSAF: ${error.message}` }
  }
}

type Taken =
  | Outcome
  | {
      readonly kind: 'refused'
      readonly status: 413 | 429
      readonly refusal: string
      readonly retryAfterSeconds?: number
    }

async function takeForm(intake: Intake, request: FastifyRequest, form: ReceivedForm): Promise<Taken> {
  const { fields, files, tooMuch } = form
  if (tooMuch !== undefined) return { kind: 'refused', status: 413, refusal: tooMuch }
  try {
    const ciphertext = await ciphertextOf(fields, files)
    return await takeIn(intake, {
      address: request.ip,
      values: fields,
      attachments: attachmentsOf(files),
      ciphertext,
    })
  } catch (error) {
    if (error instanceof CodedError && error.code === 'intake/not-age') {
      return { kind: 'faults', faults: [{ field: 'armored', message: error.message }] }
    }
    if (!(error instanceof Problem) || error.type !== 'too-many-requests') throw error
    const seconds = Number(error.members['retryAfterSeconds'] ?? 60)
    return {
      kind: 'refused',
      status: 429,
      retryAfterSeconds: seconds,
      refusal: `${error.message} Nothing was sent yet, and what you typed is still here: send it again then, or save it and write to us another way.`,
    }
  }
}

async function answer(intake: Intake, reply: FastifyReply, { fields }: ReceivedForm, outcome: Taken) {
  switch (outcome.kind) {
    case 'faults':
      return sendForm(intake, reply.code(400), { values: fields, faults: outcome.faults })
    case 'refused': {
      if (outcome.retryAfterSeconds !== undefined) reply.header('retry-after', outcome.retryAfterSeconds)
      const typed = { values: fields, faults: [] }
      return sendForm(intake, reply.code(outcome.status), typed, { refusal: outcome.refusal })
    }
    case 'known':
    case 'received': {
      const { collaboration } = intake
      const { caseNumber, token, reportId } = outcome.report
      const body = receivedPage({
        publicUrl: collaboration.publicUrl,
        caseNumber,
        token,
        accountCode: outcome.kind === 'received' ? outcome.report.accountCode : undefined,
        receipt: await awaitReceipt(collaboration, reportId),
        acknowledgedWithin: await promisedAnswer(collaboration.db),
        patientAtRisk: fields['patientAtRisk'] === 'yes',
        deviceTested: fields['deviceTested'] === 'yes',
        again: outcome.kind === 'known' ? { differs: outcome.differs } : undefined,
      })
      return sendReportPage(
        intake.collaboration,
        reply.code(outcome.kind === 'known' ? 200 : 201),
        'Your report was received',
        body,
      )
    }
  }
}

/** By when a person answers, in words; undefined while the maker has published no policy that promises it. */
async function promisedAnswer(db: Reader): Promise<string | undefined> {
  const { version, promises } = await disclosurePolicy(db)
  if (version === 0) return undefined
  const { days, counted } = promises.acknowledge
  return `${days} ${counted === 'working' ? 'working ' : ''}day${days === 1 ? '' : 's'}`
}

async function sendForm(
  intake: Intake,
  reply: FastifyReply,
  typed: Typed,
  more: { readonly refusal?: string; readonly isPrefilled?: boolean } = {},
): Promise<FastifyReply> {
  const { collaboration, tickets } = intake
  const { db, clock } = collaboration
  const [products, key, ticket] = await Promise.all([
    fieldedProducts(db),
    teamKey(db),
    // A form that comes back keeps its ticket, so that it stays one report however often it is sent.
    typed.values['ticket'] ?? tickets.issue(clock.now()),
  ])
  const body = formPage({ ...typed, ...more, products, teamKey: key, ticket })
  return sendReportPage(intake.collaboration, reply, 'Report a flaw or a harm', body, reportScript())
}

/** People get a page and not a problem document; what went wrong is told by the same rules. */
async function sendErrorPage(intake: Intake, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { status, title, detail, instance, retryAfterSeconds } = toProblem(error, request)
  if (status >= 500) request.log.error({ err: error }, 'request failed')
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds)
  reply.code(status).header('cache-control', 'no-store')
  return sendReportPage(
    intake.collaboration,
    reply,
    title,
    html`<p>${status >= 500 ? `Please try again in a moment. If it stays so, tell us this number: ${instance}.` : detail}</p>
<p>Your browser’s way back leads to what you typed. <a href="${REPORT_PATH}">To the form</a></p>`,
  )
}
