// SPDX-License-Identifier: Apache-2.0
import { formatCycloneDxVex, formatOpenVex } from '@primum/advisory'
import { z } from 'zod'
import { Problem } from '../../platform/errors/problems.ts'
import { type App, typed } from '../../platform/http/app.ts'
import type { Design } from '../context.ts'
import { getProduct } from '../products/queries.ts'
import { getRelease } from '../releases/queries.ts'
import { releaseId } from '../schemas.ts'
import { vexOfRelease } from './statements.ts'

const formats = {
  openvex: { mediaType: 'application/json', extension: 'openvex.json' },
  cyclonedx: { mediaType: 'application/vnd.cyclonedx+json; version=1.6', extension: 'vex.cdx.json' },
} as const

export function vexRoutes(app: App, { db, publicUrl, version }: Design): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/releases/:releaseId/vex',
    config: { access: 'read' },
    schema: {
      operationId: 'getVex',
      tags: ['design'],
      summary: 'VEX of a release: OpenVEX 0.2.0 or CycloneDX 1.6, from the decisions in force',
      params: z.object({ releaseId }),
      querystring: z.object({ format: z.enum(['openvex', 'cyclonedx']).default('openvex') }),
    },
    handler: async (request, reply) => {
      const { format } = request.query
      const release = await getRelease(db, request.params.releaseId)
      const product = await getProduct(db, release.product.id)
      const { statements, version: revision, changedAt } = await vexOfRelease(db, release, product.udiDi)
      if (statements.length === 0) {
        throw new Problem('not-found', 'There is nothing to say: the release has no open finding.')
      }
      const instance = await db.selectFrom('instance').select('organisation').executeTakeFirst()
      const author = instance?.organisation ?? 'unknown'
      const tool = { name: 'Primum', version }
      const text =
        format === 'openvex'
          ? formatOpenVex({
              id: `${publicUrl}/api/v1/releases/${release.id}/vex`,
              author,
              tooling: `${tool.name}/${tool.version}`,
              timestamp: changedAt,
              version: revision,
              statements,
            })
          : formatCycloneDxVex({
              serial: release.id,
              version: revision,
              timestamp: changedAt,
              author,
              tool,
              statements,
            })
      const name = `${product.name}-${release.version}.${formats[format].extension}`.replaceAll(
        /[^\w.-]+/g,
        '-',
      )
      return reply
        .type(formats[format].mediaType)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(text)
    },
  })
}
