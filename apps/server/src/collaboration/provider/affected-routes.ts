// SPDX-License-Identifier: Apache-2.0
import type { TlpLabel } from '@primum/advisory/provider'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { html } from '../../platform/html/html.ts'
import { sendPage } from '../../platform/html/page.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { isAllowed } from '../../platform/identity/permissions.ts'
import { findAffected } from './affected.ts'
import { formatAnswer, formatQuestion } from './check-page.ts'
import type { ProviderContext } from './queries.ts'
import { affected } from './schemas.ts'

const words = z.string().trim().min(1).max(200)

const question = z
  .strictObject({
    udiDi: words.optional().describe('Device identifier of the UDI, as on the label'),
    product: words.optional().describe('Name of the product'),
    version: words,
  })
  .refine(({ udiDi, product }) => udiDi !== undefined || product !== undefined, {
    message: 'udiDi or product says which device is meant',
  })

/** What a form sends: fields that were left empty are there, and empty. */
const formQuestion = z.object({
  device: z.string().trim().max(200).default(''),
  version: z.string().trim().max(200).default(''),
})

export function affectedRoutes(app: App, { db, publicUrl }: ProviderContext): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/affected',
    config: { access: 'optional' },
    schema: {
      operationId: 'findAffected',
      tags: ['collaboration'],
      summary:
        'What the published advisories say of one version of one product: those for everyone, and with a key also those for customers',
      querystring: question,
      response: { 200: affected },
    },
    handler: (request) => findAffected({ db, publicUrl, labels: labelsFor(request) }, request.query),
  })

  app.route({
    method: 'GET',
    url: '/advisories/check',
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (request, reply) => {
      const parsed = formQuestion.safeParse(request.query)
      const { device, version } = parsed.success ? parsed.data : { device: '', version: '' }
      const isAsked = device !== '' && version !== ''
      const answer = isAsked
        ? await findAffected(
            { db, publicUrl, labels: ['CLEAR'] },
            { product: device, udiDi: device, version },
          )
        : undefined
      const instance = await db.selectFrom('instance').select('organisation').executeTakeFirst()
      const isHalf = (device !== '' || version !== '') && !isAsked
      return sendPage(reply, {
        title: 'Is my device affected?',
        organisation: instance?.organisation ?? 'Primum',
        body: html`${answer && formatAnswer(answer)}${formatQuestion({ device, version, isHalf })}`,
      })
    },
  })
}

function labelsFor({ principal }: FastifyRequest): readonly TlpLabel[] {
  if (principal === null || !isAllowed(principal.roles, 'restricted-advisories:read')) return ['CLEAR']
  const named = isAllowed(principal.roles, 'advisories:read') ? (['RED'] as const) : []
  return ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', ...named]
}
