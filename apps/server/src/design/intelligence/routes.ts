// SPDX-License-Identifier: Apache-2.0

import { formatBuildFault } from '@primum/flaws/node'
import { CodedError } from '@primum/parse'
import { z } from 'zod'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import { acceptRawBodies, withReceivedFile } from '../../platform/http/raw-body.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { Design } from '../context.ts'
import { recordFailure } from './acts.ts'
import { type Keeper, SYNC } from './keeper.ts'
import { getIntelligence } from './queries.ts'
import { addSourceResult, intelligence } from './schemas.ts'

/** The zip of all OSV records is about 2 GB and comes by sync; what people upload is one ecosystem or one feed. */
const MAX_SOURCE_BYTES = 2_147_483_648
const MAX_FAULTS_SHOWN = 100

export function intelligenceRoutes(
  app: App,
  design: Design & { readonly keeper: Keeper; readonly jobs: Jobs },
): void {
  const { db, clock, flaws, keeper, jobs } = design
  const current = () => getIntelligence(db, flaws, keeper.syncing(), clock.now())

  typed(app).route({
    method: 'GET',
    url: '/api/v1/intelligence',
    config: { access: 'read' },
    schema: {
      operationId: 'getIntelligence',
      tags: ['intelligence'],
      summary: 'What is known, from where, and how old it is',
      response: { 200: intelligence },
    },
    handler: current,
  })

  app.register(async (scope) => {
    acceptRawBodies(scope)
    typed(scope).route({
      method: 'POST',
      url: '/api/v1/intelligence/sources',
      config: { access: 'intelligence:write' },
      schema: {
        operationId: 'addIntelligenceSource',
        tags: ['intelligence'],
        summary:
          'Adds a file to the index as the raw body: OSV or CSAF JSON, JSON Lines, zip or gzip; KEV JSON; EPSS CSV',
        querystring: z.object({
          name: z
            .string()
            .regex(/^[\w.-]{1,200}$/, 'must be a plain file name')
            .default('source'),
        }),
        consumes: ['application/octet-stream'],
        response: { 200: addSourceResult },
      },
      handler: async (request) => {
        const by = byOf(request, clock)
        const { name } = request.query
        const report = await withReceivedFile(
          request.body,
          { dir: design.temporaryDir, maxBytes: MAX_SOURCE_BYTES },
          async (file) => {
            try {
              return await flaws.build([file.path])
            } catch (error) {
              if (error instanceof CodedError) {
                await db.transaction().execute((tx) => recordFailure(tx, name, error.message, by))
                throw new CodedError(error.code, error.message, {
                  where: { ...error.where, file: name },
                  cause: error,
                })
              }
              throw error
            }
          },
        )
        await keeper.check(jobs, by)
        return {
          accepted: report.added.length + report.changed.length,
          unchanged: report.unchanged + report.outdated,
          refused: report.faults.slice(0, MAX_FAULTS_SHOWN).map((fault) => ({
            where: `${name}${fault.line === undefined ? '' : `:${fault.line}`}`,
            message: formatBuildFault({ ...fault, file: name }),
          })),
          intelligence: await current(),
        }
      },
    })
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/intelligence/sync',
    config: { access: 'intelligence:write' },
    schema: {
      operationId: 'syncIntelligence',
      tags: ['intelligence'],
      summary: 'Starts a sync with the sources; GET /api/v1/intelligence tells how it goes',
      response: { 202: intelligence },
    },
    handler: async (_request, reply) => {
      await db.transaction().execute((tx) => jobs.send(tx, SYNC))
      return reply.code(202).send(await current())
    },
  })
}
