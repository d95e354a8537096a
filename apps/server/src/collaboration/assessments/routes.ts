// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Signatory, signInput, withdrawInput } from '../../design/index.ts'
import { principalOf, requirePermission } from '../../platform/http/access.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Collaboration } from '../context.ts'
import { proposeCaseAssessment, signCaseAssessment, withdrawCaseAssessment } from './acts.ts'
import { adoptForFindings } from './findings.ts'
import { describeRubric, presentScore, previewCase, scoreAnswers } from './judge.ts'
import { patientsPerDeviceOf, setPatientsPerDevice } from './patients.ts'
import { caseAssessment, getCaseAssessment, getCaseAssessments } from './queries.ts'
import {
  adoption,
  caseAssessmentId,
  caseAssessments,
  caseId,
  caseJudged,
  caseJudgement,
  caseAssessment as oneAssessment,
  patientsPerDevice,
  patientsPerDeviceInput,
  proposeCaseInput,
  rubric,
  rubricInput,
  rubricScore,
} from './schemas.ts'

const ofCase = z.object({ caseId })
const params = z.object({ caseAssessmentId })
const ofProduct = z.object({ productId: z.uuid() })

/** A signature needs the permission of its own role, which the route's access cannot say beforehand. */
function requireSignatory(request: FastifyRequest, as: Signatory | undefined): void {
  if (as !== undefined) requirePermission(principalOf(request), `assessments:sign-${as}`)
}

/** What is under embargo is for those who may read cases, whatever else they may do. */
function requireCases(request: FastifyRequest): void {
  requirePermission(principalOf(request), 'cases:read')
}

export function caseAssessmentRoutes(app: App, { db, clock }: Collaboration): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/cvss-rubric',
    config: { access: 'read' },
    schema: {
      operationId: 'getCvssRubric',
      tags: ['collaboration'],
      summary: 'The questions of the rubric for applying CVSS to medical devices',
      response: { 200: rubric },
    },
    handler: async () => describeRubric(),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cvss-rubric/score',
    config: { access: 'read' },
    schema: {
      operationId: 'scoreCvssRubric',
      tags: ['collaboration'],
      summary: 'CVSS 3.1 and 4.0 from answers of the rubric; changes nothing',
      body: rubricInput,
      response: { 200: rubricScore },
    },
    handler: async (request) => presentScore(scoreAnswers(request.body)),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/assessments',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'getCaseAssessments',
      tags: ['collaboration'],
      summary:
        'How a case was assessed: in force, proposed, earlier; patients exposed; the findings of its flaw',
      params: ofCase,
      response: { 200: caseAssessments },
    },
    handler: (request) => getCaseAssessments(db, request.params.caseId),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/judgement',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'previewCaseJudgement',
      tags: ['collaboration'],
      summary: 'What an assessment of a case would score, conclude and oblige to; changes nothing',
      params: ofCase,
      body: caseJudged,
      response: { 200: caseJudgement },
    },
    handler: (request) => previewCase(db, request.params.caseId, request.body),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/assessments',
    config: { access: 'assessments:propose' },
    schema: {
      operationId: 'proposeCaseAssessment',
      tags: ['collaboration'],
      summary: 'Proposes how badly the flaw of a case can hurt patients',
      params: ofCase,
      body: proposeCaseInput,
      response: { 201: oneAssessment },
    },
    handler: async (request, reply) => {
      requireCases(request)
      requireSignatory(request, request.body.signAs)
      const id = await db
        .transaction()
        .execute((tx) => proposeCaseAssessment(tx, request.params.caseId, request.body, byOf(request, clock)))
      return reply.code(201).send(await getCaseAssessment(db, id))
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/assessments/adoption',
    config: { access: 'assessments:propose' },
    schema: {
      operationId: 'adoptCaseAssessment',
      tags: ['collaboration'],
      summary: 'Proposes the assessment in force for each finding of the flaw that says something else',
      params: ofCase,
      response: { 200: adoption },
    },
    handler: async (request) => {
      requireCases(request)
      const { caseId: id } = request.params
      const proposed = await db
        .transaction()
        .execute(async (tx) => adoptForFindings(tx, id, await caseAssessment(tx, id), byOf(request, clock)))
      return { proposed: [...proposed] }
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/case-assessments/:caseAssessmentId/signatures',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'signCaseAssessment',
      tags: ['collaboration'],
      summary: 'Signs an assessment of a case; the second of the two roles brings it into force',
      params,
      body: signInput,
      response: { 200: oneAssessment },
    },
    handler: async (request) => {
      const { caseAssessmentId: id } = request.params
      requireSignatory(request, request.body.as)
      await db
        .transaction()
        .execute((tx) => signCaseAssessment(tx, id, request.body.as, byOf(request, clock)))
      return getCaseAssessment(db, id)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/case-assessments/:caseAssessmentId/withdrawal',
    config: { access: 'assessments:propose' },
    schema: {
      operationId: 'withdrawCaseAssessment',
      tags: ['collaboration'],
      summary: 'Withdraws a proposal',
      params,
      body: withdrawInput,
      response: { 200: oneAssessment },
    },
    handler: async (request) => {
      requireCases(request)
      const { caseAssessmentId: id } = request.params
      await db
        .transaction()
        .execute((tx) => withdrawCaseAssessment(tx, id, request.body.reason, byOf(request, clock)))
      return getCaseAssessment(db, id)
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/products/:productId/patients-per-device',
    config: { access: 'read' },
    schema: {
      operationId: 'getPatientsPerDevice',
      tags: ['collaboration'],
      summary: 'How many patients one device of a product can harm, as the maker says',
      params: ofProduct,
      response: { 200: patientsPerDevice },
    },
    handler: (request) => patientsPerDeviceOf(db, request.params.productId),
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/products/:productId/patients-per-device',
    config: { access: 'products:write' },
    schema: {
      operationId: 'setPatientsPerDevice',
      tags: ['collaboration'],
      summary: 'Says how many patients one device of a product can harm, and why that many',
      params: ofProduct,
      body: patientsPerDeviceInput,
      response: { 200: patientsPerDevice },
    },
    handler: async (request) => {
      const { productId } = request.params
      await db
        .transaction()
        .execute((tx) => setPatientsPerDevice(tx, productId, request.body, byOf(request, clock)))
      return patientsPerDeviceOf(db, productId)
    },
  })
}
