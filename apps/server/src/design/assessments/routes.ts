// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { principalOf, requirePermission } from '../../platform/http/access.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Design } from '../context.ts'
import { assessmentId, findingId } from '../schemas.ts'
import { adoptAssessment, proposeAssessments, signAssessment, withdrawAssessment } from './acts.ts'
import { describeQuestions, previewJudgement } from './judge.ts'
import { getAssessment, listAssessments } from './queries.ts'
import {
  adoptInput,
  assessment,
  assessmentList,
  bulkAssessmentInput,
  bulkSignInput,
  judged,
  judgement,
  proposeInput,
  questionSet,
  type Signatory,
  signInput,
  withdrawInput,
} from './schemas.ts'

const params = z.object({ assessmentId })
const ofFinding = z.object({ findingId })
const idList = z.object({ assessments: z.array(assessmentId) })

/** A signature needs the permission of its own role, which the route's access cannot say beforehand. */
function requireSignatory(request: FastifyRequest, as: Signatory | undefined): void {
  if (as !== undefined) requirePermission(principalOf(request), `assessments:sign-${as}`)
}

export function assessmentRoutes(app: App, { db, clock }: Design): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/assessment-questions',
    config: { access: 'read' },
    schema: {
      operationId: 'getAssessmentQuestions',
      tags: ['design'],
      summary: 'The questions of a harm assessment and the five severities of patient harm',
      querystring: z.object({ finding: findingId.optional() }),
      response: { 200: questionSet },
    },
    handler: (request) => describeQuestions(db, request.query.finding),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/findings/:findingId/judgement',
    config: { access: 'read' },
    schema: {
      operationId: 'previewJudgement',
      tags: ['design'],
      summary: 'What an assessment would conclude and oblige to; changes nothing',
      params: ofFinding,
      body: judged,
      response: { 200: judgement },
    },
    handler: (request) => previewJudgement(db, request.params.findingId, request.body),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/findings/:findingId/assessments',
    config: { access: 'assessments:propose' },
    schema: {
      operationId: 'proposeAssessment',
      tags: ['design'],
      summary: 'Proposes a decision about a finding',
      params: ofFinding,
      body: proposeInput,
      response: { 201: assessment },
    },
    handler: async (request, reply) => {
      const { assessment: input, signAs } = request.body
      requireSignatory(request, signAs)
      const [id = ''] = await db
        .transaction()
        .execute((tx) =>
          proposeAssessments(tx, [request.params.findingId], input, byOf(request, clock), { signAs }),
        )
      return reply.code(201).send(await getAssessment(db, id))
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/assessments',
    config: { access: 'read' },
    schema: {
      operationId: 'listAssessments',
      tags: ['design'],
      summary: 'Decisions in one state, oldest first',
      querystring: z.object({ state: assessment.shape.state.default('proposed') }),
      response: { 200: assessmentList },
    },
    handler: async (request) => ({ items: await listAssessments(db, request.query.state) }),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/assessments',
    config: { access: 'assessments:propose' },
    schema: {
      operationId: 'proposeAssessments',
      tags: ['design'],
      summary: 'Proposes the same decision for many findings, all or none',
      body: bulkAssessmentInput,
      response: { 201: idList },
    },
    handler: async (request, reply) => {
      const { findings, assessment: input, signAs } = request.body
      requireSignatory(request, signAs)
      const assessments = await db
        .transaction()
        .execute((tx) => proposeAssessments(tx, findings, input, byOf(request, clock), { signAs }))
      return reply.code(201).send({ assessments: [...assessments] })
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/assessments/adoptions',
    config: { access: 'assessments:propose' },
    schema: {
      operationId: 'adoptAssessment',
      tags: ['design'],
      summary: 'Repeats a decision that is in force elsewhere for the same flaw in the same package',
      body: adoptInput,
      response: { 201: assessment },
    },
    handler: async (request, reply) => {
      const { finding, from, signAs } = request.body
      requireSignatory(request, signAs)
      const id = await db
        .transaction()
        .execute((tx) => adoptAssessment(tx, finding, from, byOf(request, clock), signAs))
      return reply.code(201).send(await getAssessment(db, id))
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/assessments/signatures',
    config: { access: 'read' },
    schema: {
      operationId: 'signAssessments',
      tags: ['design'],
      summary: 'Signs many decisions in one role, all or none',
      body: bulkSignInput,
      response: { 200: idList },
    },
    handler: async (request) => {
      const { assessments, as } = request.body
      requireSignatory(request, as)
      const by = byOf(request, clock)
      await db.transaction().execute(async (tx) => {
        for (const id of new Set(assessments)) await signAssessment(tx, id, as, by)
      })
      return { assessments }
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/assessments/:assessmentId/signatures',
    config: { access: 'read' },
    schema: {
      operationId: 'signAssessment',
      tags: ['design'],
      summary: 'Signs a decision; the second of the two roles brings it into force',
      params,
      body: signInput,
      response: { 200: assessment },
    },
    handler: async (request) => {
      const { assessmentId: id } = request.params
      requireSignatory(request, request.body.as)
      await db.transaction().execute((tx) => signAssessment(tx, id, request.body.as, byOf(request, clock)))
      return getAssessment(db, id)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/assessments/:assessmentId/withdrawal',
    config: { access: 'assessments:propose' },
    schema: {
      operationId: 'withdrawAssessment',
      tags: ['design'],
      summary: 'Withdraws a proposal',
      params,
      body: withdrawInput,
      response: { 200: assessment },
    },
    handler: async (request) => {
      const { assessmentId: id } = request.params
      await db
        .transaction()
        .execute((tx) => withdrawAssessment(tx, id, request.body.reason, byOf(request, clock)))
      return getAssessment(db, id)
    },
  })
}
