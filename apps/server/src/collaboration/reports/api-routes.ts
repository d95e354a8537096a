// SPDX-License-Identifier: Apache-2.0
/** Reports of tools, as JSON. Public: who reports need be nobody that we know. */
import { createHash } from 'node:crypto'
import { type FormValues, prefillFromCsaf, WORK_BITS } from '@primum/intake'
import { formatReceipt } from '@primum/oath/receipt'
import { CodedError, type JsonObject, parseJson } from '@primum/parse'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { Problem } from '../../platform/errors/problems.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { type Intake, type Outcome, type SentFile, takeIn } from './intake.ts'
import { statusUrl } from './paths.ts'
import { awaitReceipt } from './receipts.ts'
import { attachmentName } from './received-form.ts'
import { newReport, receivedReport, ticket } from './schemas.ts'

const BODY_LIMIT_BYTES = 8_388_608

export function reportApiRoutes(app: App, intake: Intake): void {
  const { collaboration, door, tickets } = intake
  const { clock, publicUrl } = collaboration

  typed(app).route({
    method: 'POST',
    url: '/api/v1/reports/tickets',
    config: { access: 'public', rateLimit: false },
    schema: {
      operationId: 'makeReportTicket',
      tags: ['collaboration'],
      summary:
        'A ticket for one report: sending it twice is safe, and a proof of work over it is taken before others',
      response: { 201: ticket },
    },
    handler: async (request, reply) => {
      door.count(request.ip, 'page')
      return reply.code(201).send({ ticket: await tickets.issue(clock.now()), workBits: WORK_BITS })
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/reports',
    config: { access: 'public', rateLimit: false },
    bodyLimit: BODY_LIMIT_BYTES,
    schema: {
      operationId: 'sendReport',
      tags: ['collaboration'],
      summary: 'Reports a flaw or a harm: fields, a CSAF document, or an age file; answers with a receipt',
      body: newReport,
      response: { 200: receivedReport, 201: receivedReport },
    },
    handler: (request, reply) =>
      door.inside('reading', async () => {
        const outcome = await takeIn(intake, parcelOf(request, request.body))
        const { number, token, accountCode, reportId, isKnown } = accepted(outcome)
        const found = await awaitReceipt(collaboration, reportId)
        return reply.code(isKnown ? 200 : 201).send({
          number,
          statusUrl: statusUrl(publicUrl, token),
          accountCode: accountCode ?? null,
          alreadyKnown: isKnown,
          // What formatReceipt writes is an object.
          receipt: found.kind === 'receipt' ? (parseJson(formatReceipt(found.receipt)) as JsonObject) : null,
        })
      }),
  })
}

function parcelOf(request: FastifyRequest, body: z.output<typeof newReport>) {
  const { csaf, encrypted, attachments = [], ...fields } = body
  const files = attachments.map(({ name, content }) =>
    fileOf(attachmentName(name), Buffer.from(content, 'base64')),
  )
  const given: FormValues = fields
  const filledIn = csaf === undefined ? {} : fieldsOf(csaf as JsonObject) // the body was JSON
  return {
    address: request.ip,
    values: { ...filledIn, ...given },
    attachments:
      csaf === undefined ? files : [...files, fileOf('csaf.json', Buffer.from(JSON.stringify(csaf)))],
    ciphertext: encrypted === undefined ? undefined : Buffer.from(encrypted),
  }
}

/** @throws {Problem} `unusable-document` */
function fieldsOf(csaf: JsonObject): FormValues {
  try {
    return prefillFromCsaf(csaf)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    throw new Problem('unusable-document', error.message, {
      members: { code: error.code, where: error.where },
    })
  }
}

function fileOf(name: string, bytes: Buffer): SentFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, sizeBytes: bytes.length, sha256, read: () => bytes }
}

/** @throws {Problem} `invalid-request` with each field that does not fit */
function accepted(outcome: Outcome) {
  if (outcome.kind === 'faults') {
    const errors = outcome.faults.map(({ field, message }) => ({ path: `/${field}`, message }))
    const detail = errors.map(({ path, message }) => `${path}: ${message}`).join('; ')
    throw new Problem('invalid-request', detail, { members: { errors } })
  }
  if (outcome.kind === 'known') {
    if (outcome.differs) {
      throw new Problem('conflict', 'Another report came with this ticket; take a new one for this report.')
    }
    const { reportId, caseNumber, token } = outcome.report
    return { reportId, number: caseNumber, token, accountCode: undefined, isKnown: true }
  }
  const { reportId, caseNumber, token, accountCode } = outcome.report
  return { reportId, number: caseNumber, token, accountCode, isKnown: false }
}
