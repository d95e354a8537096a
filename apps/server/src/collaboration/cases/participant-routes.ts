// SPDX-License-Identifier: Apache-2.0
/** Who takes part in a case, by which private links, and what vendors say. */
import { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import { rfc3339 } from '../../platform/journal/by.ts'
import { queueMail } from '../../platform/mail/index.ts'
import type { Collaboration } from '../context.ts'
import { getCase } from './detail.ts'
import {
  endParticipation,
  invitationInput,
  inviteParticipant,
  type Link,
  makeLink,
  recordStatement,
  revokeLink,
  statementInput,
} from './participants.ts'
import { caseDetail, instant } from './schemas.ts'

const params = z.object({ caseId: z.uuid() })
const participantParams = z.object({ caseId: z.uuid(), participantId: z.uuid() })

const privateLink = z
  .object({
    participantId: z.uuid(),
    url: z.string().describe('Shown now and never again'),
    expiresAt: instant.nullable(),
    mailed: z.boolean(),
  })
  .meta({ id: 'CasePrivateLink' })

export function participantRoutes(app: App, { db, clock, publicUrl }: Collaboration): void {
  const tags = ['collaboration']
  const urlOf = ({ token }: Link): string => `${publicUrl}/report/status/${token}`

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/participants',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'inviteCaseParticipant',
      tags,
      summary: 'Invites another maker or a coordinator by a private link, shown once',
      params,
      body: z.strictObject({ participant: invitationInput, mail: z.boolean().default(false) }).meta({
        id: 'CaseInvitation',
      }),
      response: { 201: privateLink },
    },
    handler: async (request, reply) => {
      const by = byOf(request, clock)
      const { caseId } = request.params
      const { participant, mail } = request.body
      const link = await db.transaction().execute(async (tx) => {
        const made = await inviteParticipant(tx, caseId, participant, by)
        const to = mail ? participant.email : null
        if (to !== null) {
          const text = `You are invited to a case about a flaw. Your private link, which is for you alone:\n\n${urlOf(made)}\n`
          await queueMail(
            tx,
            { to, subject: 'You are invited to a case', text, about: { kind: 'case', id: caseId } },
            by.now,
          )
        }
        return presentLink(made.participantId, made, to !== null)
      })
      return reply.code(201).header('cache-control', 'no-store').send(link)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/participants/:participantId/link',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'makeCaseLink',
      tags,
      summary: 'Makes a new private link for a participant; the one before it ends',
      params: participantParams,
      response: { 201: privateLink },
    },
    handler: async (request, reply) => {
      const { participantId } = request.params
      await requireParticipant(db, request.params)
      const by = byOf(request, clock)
      const link = await db.transaction().execute((tx) => makeLink(tx, participantId, by))
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send(presentLink(participantId, link, false))
    },
  })

  typed(app).route({
    method: 'DELETE',
    url: '/api/v1/cases/:caseId/participants/:participantId/link',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'revokeCaseLink',
      tags,
      summary: 'Ends the private link of a participant',
      params: participantParams,
      response: { 200: caseDetail },
    },
    handler: async (request) => {
      await requireParticipant(db, request.params)
      const by = byOf(request, clock)
      await db.transaction().execute((tx) => revokeLink(tx, request.params.participantId, by))
      return getCase(db, request.params.caseId, by.now)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/participants/:participantId/left',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'endCaseParticipation',
      tags,
      summary: 'Says that somebody takes part no longer; their link ends and no embargo waits for them',
      params: participantParams,
      body: z.strictObject({ reason: z.string().trim().min(1).max(2_000) }).meta({ id: 'CaseLeave' }),
      response: { 200: caseDetail },
    },
    handler: async (request) => {
      const { caseId, participantId } = request.params
      await requireParticipant(db, request.params)
      const by = byOf(request, clock)
      await db.transaction().execute((tx) => endParticipation(tx, participantId, request.body.reason, by))
      return getCase(db, caseId, by.now)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/participants/:participantId/statements',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'recordVendorStatement',
      tags,
      summary: 'Writes down what a vendor said of its own products',
      params: participantParams,
      body: statementInput,
      response: { 200: caseDetail },
    },
    handler: async (request) => {
      const { caseId, participantId } = request.params
      await requireParticipant(db, request.params)
      const by = byOf(request, clock)
      await db.transaction().execute((tx) => recordStatement(tx, participantId, request.body, by))
      return getCase(db, caseId, by.now)
    },
  })

  const presentLink = (participantId: string, link: Link, mailed: boolean): z.output<typeof privateLink> => ({
    participantId,
    url: urlOf(link),
    expiresAt: link.expiresAt === null ? null : rfc3339(link.expiresAt),
    mailed,
  })
}

/** Of the case itself, or of a duplicate that goes on in it. */
async function requireParticipant(
  db: Reader,
  { caseId, participantId }: z.output<typeof participantParams>,
): Promise<void> {
  const row = await db
    .selectFrom('case_participant as p')
    .innerJoin('disclosure_case as c', 'c.case_id', 'p.case_id')
    .select('p.participant_id')
    .where('p.participant_id', '=', participantId)
    .where((eb) => eb.or([eb('c.case_id', '=', caseId), eb('c.merged_into', '=', caseId)]))
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such participant.')
}
