// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { type App, typed } from '../http/app.ts'
import { byOf } from '../http/by.ts'
import { logFileRoutes } from '../log/file-routes.ts'
import { readLogStatus } from '../log/queries.ts'
import { logStatus, witnessPolicy } from '../log/schemas.ts'
import { setPolicy } from '../log/witnesses/policy.ts'
import { JOURNAL } from './acts.ts'
import type { JournalLog } from './journal-log.ts'
import { countPendingActs } from './queries.ts'

export type JournalLogRoutes = {
  readonly db: Database
  readonly clock: Clock
  readonly log: Pick<JournalLog, 'objects' | 'state' | 'publish'>
}

export function journalLogRoutes(app: App, { db, clock, log }: JournalLogRoutes): void {
  const status = async (): Promise<z.output<typeof logStatus>> => ({
    ...(await readLogStatus(db, JOURNAL, log.state())),
    waiting: await countPendingActs(db),
  })

  logFileRoutes(app, { prefix: `/log/${JOURNAL}`, objects: log.objects })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/log',
    config: { access: 'read' },
    schema: {
      operationId: 'getLog',
      tags: ['journal'],
      summary: "How the journal's log stands: what is published, who witnesses it",
      response: { 200: logStatus },
    },
    handler: status,
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/log/witnesses',
    config: { access: 'instance:write' },
    schema: {
      operationId: 'setWitnessPolicy',
      tags: ['journal'],
      summary: 'Sets whom the log asks to cosign its checkpoints, and asks them',
      body: witnessPolicy,
      response: { 200: logStatus },
    },
    handler: async (request) => {
      const by = byOf(request, clock)
      await db.transaction().execute((tx) => setPolicy(tx, JOURNAL, request.body.policy, by))
      await log.publish()
      return status()
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/log/checkpoint',
    config: { access: 'instance:write' },
    schema: {
      operationId: 'publishCheckpoint',
      tags: ['journal'],
      summary: 'Publishes a checkpoint now, with fresh cosignatures',
      response: { 200: logStatus },
    },
    handler: async () => {
      await log.publish()
      return status()
    },
  })
}
