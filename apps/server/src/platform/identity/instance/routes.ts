// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type App, typed } from '../../http/app.ts'
import { byOf } from '../../http/by.ts'
import type { Identity } from '../identity.ts'
import { nameText, timeZoneText } from '../schemas.ts'
import { changeInstance } from './acts.ts'
import { getInstance, instance } from './queries.ts'

export function instanceRoutes(app: App, { db, clock }: Identity): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/instance',
    config: { access: 'read' },
    schema: {
      operationId: 'getInstance',
      tags: ['instance'],
      summary: 'The organisation that this instance belongs to',
      response: { 200: instance },
    },
    handler: () => getInstance(db),
  })

  typed(app).route({
    method: 'PATCH',
    url: '/api/v1/instance',
    config: { access: 'instance:write' },
    schema: {
      operationId: 'changeInstance',
      tags: ['instance'],
      summary: 'Changes the name of the organisation or its time zone',
      body: z.strictObject({ organisation: nameText.optional(), timeZone: timeZoneText.optional() }),
      response: { 200: instance },
    },
    handler: async (request) => {
      await db.transaction().execute((tx) => changeInstance(tx, request.body, byOf(request, clock)))
      return getInstance(db)
    },
  })
}
