// SPDX-License-Identifier: Apache-2.0
/** Until when a flaw stays secret, as the team proposes, answers and lifts. */
import { z } from 'zod'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Collaboration } from '../context.ts'
import { getCase } from './detail.ts'
import { answerProposal, liftEmbargo, liftInput, proposalInput, proposeDate, TEAM } from './embargo.ts'
import { caseDetail } from './schemas.ts'

const params = z.object({ caseId: z.uuid() })
const proposalParams = z.object({ caseId: z.uuid(), position: z.coerce.number().int().min(1) })
const answerInput = z
  .strictObject({
    party: z
      .union([z.literal(TEAM), z.uuid()])
      .describe('`team`, or the participant whose answer came another way'),
    answer: z.enum(['agree', 'decline']),
    reason: z.string().trim().max(2_000).default(''),
  })
  .meta({ id: 'EmbargoAnswer' })

export function embargoRoutes(app: App, { db, clock }: Collaboration): void {
  const tags = ['collaboration']

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/embargo/proposals',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'proposeEmbargo',
      tags,
      summary: 'Proposes until when the flaw stays secret; it counts once all agreed',
      params,
      body: proposalInput,
      response: { 200: caseDetail },
    },
    handler: async (request) => {
      const { caseId } = request.params
      const by = byOf(request, clock)
      const proposal = { ...request.body, party: TEAM, partyName: by.actor.name }
      await db.transaction().execute((tx) => proposeDate(tx, caseId, proposal, by))
      return getCase(db, caseId, by.now)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/embargo/proposals/:position/answers',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'answerEmbargo',
      tags,
      summary: 'Answers for the team, or writes down an answer that came another way',
      params: proposalParams,
      body: answerInput,
      response: { 200: caseDetail },
    },
    handler: async (request) => {
      const { caseId, position } = request.params
      const by = byOf(request, clock)
      const answer = { ...request.body, position, recordedBy: by.actor.name }
      await db.transaction().execute((tx) => answerProposal(tx, caseId, answer, by))
      return getCase(db, caseId, by.now)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/embargo/lifted',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'liftEmbargo',
      tags,
      summary: 'Ends the embargo before its date, with the reason',
      params,
      body: liftInput,
      response: { 200: caseDetail },
    },
    handler: async (request) => {
      const { caseId } = request.params
      const by = byOf(request, clock)
      await db.transaction().execute((tx) => liftEmbargo(tx, caseId, request.body, by))
      return getCase(db, caseId, by.now)
    },
  })
}
