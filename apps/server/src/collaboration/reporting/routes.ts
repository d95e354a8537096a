// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { sendPage } from '../../platform/html/page.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import { getInstance } from '../../platform/identity/instance/queries.ts'
import type { Collaboration } from '../context.ts'
import { recordReportingFacts, setIsaoMembership } from './acts.ts'
import { fdaNotice, noticePage } from './notice.ts'
import { getIsaoMembership, getReporting } from './queries.ts'
import {
  isaoMembership,
  isaoMembershipInput,
  fdaNotice as notice,
  reporting,
  reportingFactsInput,
} from './schemas.ts'

const params = z.object({ caseId: z.uuid() })

export function reportingRoutes(app: App, { db, clock }: Collaboration): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/reporting',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'getReporting',
      tags: ['collaboration'],
      summary: 'Which reports to authorities a case makes due (21 CFR 803 and 806, EU MDR), with reasons',
      params,
      response: { 200: reporting },
    },
    handler: (request) => getReporting(db, request.params.caseId, clock.now()),
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/cases/:caseId/reporting',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'recordReportingFacts',
      tags: ['collaboration'],
      summary: 'Records what decides which reports are due, and starts their clocks',
      params,
      body: reportingFactsInput,
      response: { 200: reporting },
    },
    handler: async (request) => {
      const { caseId } = request.params
      await db
        .transaction()
        .execute((tx) => recordReportingFacts(tx, caseId, request.body, byOf(request, clock)))
      return getReporting(db, caseId, clock.now())
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/fda-notice',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'getFdaNotice',
      tags: ['collaboration'],
      summary: 'The notice that is due within 30 days, with its four contents and what is still missing',
      params,
      response: { 200: notice },
    },
    handler: (request) => fdaNotice(db, request.params.caseId),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/fda-notice.html',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'getFdaNoticePage',
      tags: ['collaboration'],
      summary: 'The same notice as a page to print or send',
      params,
    },
    handler: async (request, reply) => {
      const found = await fdaNotice(db, request.params.caseId)
      const { organisation } = await getInstance(db)
      return sendPage(reply, { title: found.title, organisation, body: noticePage(found) })
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/isao-membership',
    config: { access: 'read' },
    schema: {
      operationId: 'getIsaoMembership',
      tags: ['collaboration'],
      summary: 'Membership in an information sharing and analysis organisation, with its evidence',
      response: { 200: isaoMembership },
    },
    handler: () => getIsaoMembership(db),
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/isao-membership',
    config: { access: 'disclosure:write' },
    schema: {
      operationId: 'setIsaoMembership',
      tags: ['collaboration'],
      summary: 'Says of which ISAO the maker is an active member, and where the evidence is',
      body: isaoMembershipInput,
      response: { 200: isaoMembership },
    },
    handler: async (request) => {
      await db.transaction().execute((tx) => setIsaoMembership(tx, request.body, byOf(request, clock)))
      return getIsaoMembership(db)
    },
  })
}
