// SPDX-License-Identifier: Apache-2.0
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../platform/http/app.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { makeLink } from '../cases/acts.ts'
import { caseStanding, reporterOfReport } from '../cases/queries.ts'
import { parseAccountCode } from './account-code.ts'
import type { Intake } from './intake.ts'
import { type AccountReport, accountPage, accountReportsPage } from './pages/account-page.ts'
import { ACCOUNT_PATH, statusPath } from './paths.ts'
import { publicPage } from './public-page.ts'
import { reportsOfAccount } from './queries.ts'
import { sendReportPage } from './send-page.ts'

const TITLE = 'Your reports'

/** An account's pages. The code comes in a body each time and is never part of an address. */
export function accountRoutes(scope: App, intake: Intake): void {
  const { door, collaboration } = intake
  const { db, clock } = collaboration

  scope.route({
    method: 'GET',
    url: ACCOUNT_PATH,
    config: publicPage,
    schema: { hide: true },
    handler: (_request, reply) =>
      sendReportPage(collaboration, reply, TITLE, accountPage({ values: {}, faults: [] })),
  })

  scope.route({
    method: 'POST',
    url: ACCOUNT_PATH,
    config: publicPage,
    schema: { hide: true },
    handler: async (request, reply) => {
      door.count(request.ip, 'page')
      const account = await openAccount(request)
      if (account === undefined) return refuse(reply)
      const reports = await Promise.all(account.reports.map(present))
      return sendReportPage(collaboration, reply, TITLE, accountReportsPage(account.code, reports))
    },
  })

  scope.route({
    method: 'POST',
    url: `${ACCOUNT_PATH}/open`,
    config: publicPage,
    schema: { hide: true },
    handler: async (request, reply) => {
      door.count(request.ip, 'holder')
      const account = await openAccount(request)
      const wanted = fieldOf(request, 'reportId')
      const report = account?.reports.find(({ reportId }) => reportId === wanted)
      if (report === undefined) return refuse(reply)
      const { participantId } = await reporterOf(report.reportId)
      const by = { actor: systemActor('intake'), now: clock.now() }
      const { token } = await db.transaction().execute((tx) => makeLink(tx, participantId, by))
      return reply.code(303).header('location', statusPath(token)).send()
    },
  })

  async function openAccount(request: FastifyRequest) {
    const code = parseAccountCode(fieldOf(request, 'accountCode'))
    const reports = code === undefined ? undefined : await reportsOfAccount(db, code)
    return code === undefined || reports === undefined ? undefined : { code, reports }
  }

  async function present({
    reportId,
    receivedAt,
  }: {
    readonly reportId: string
    readonly receivedAt: string
  }): Promise<AccountReport> {
    const { caseId, participantId, number } = await reporterOf(reportId)
    const { title, state } = await caseStanding(db, caseId, participantId)
    return { reportId, receivedAt: `${receivedAt.slice(0, 10)} UTC`, number, title, state }
  }

  async function reporterOf(reportId: string) {
    const reporter = await reporterOfReport(db, reportId)
    if (reporter === undefined) throw new TypeError('a report has its case')
    return reporter
  }

  const refuse = (reply: FastifyReply) =>
    sendReportPage(
      collaboration,
      reply.code(404),
      TITLE,
      accountPage({
        values: {},
        faults: [{ field: 'accountCode', message: 'There is no account with this code.' }],
      }),
    )
}

/** A field of a form without files. */
export function fieldOf(request: FastifyRequest, name: string): string {
  // This scope reads such forms into objects of text.
  const fields = (request.body ?? {}) as Readonly<Record<string, unknown>>
  const value = Object.hasOwn(fields, name) ? fields[name] : ''
  return typeof value === 'string' ? value : ''
}
