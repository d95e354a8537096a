// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { Design } from '../context.ts'
import type { Keeper } from '../intelligence/keeper.ts'
import { getProduct } from '../products/queries.ts'
import { product } from '../products/schemas.ts'
import { loadExample } from './load.ts'

export function exampleRoutes(
  app: App,
  design: Design & { readonly keeper: Keeper; readonly jobs: Jobs },
): void {
  const { db, clock } = design
  typed(app).route({
    method: 'POST',
    url: '/api/v1/example',
    config: { access: 'instance:write' },
    schema: {
      operationId: 'loadExample',
      tags: ['instance'],
      summary: 'Loads a fictional maker with two devices built from real SBOMs, to explore with',
      response: { 201: z.object({ items: z.array(product) }) },
    },
    handler: async (request, reply) => {
      const ids = await loadExample(design, byOf(request, clock))
      const items = await Promise.all(ids.map((id) => getProduct(db, id)))
      return reply.code(201).send({ items })
    },
  })
}
