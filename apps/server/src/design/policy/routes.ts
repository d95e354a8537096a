// SPDX-License-Identifier: Apache-2.0
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { Design } from '../context.ts'
import { setPolicy } from './acts.ts'
import { checkPolicy } from './check.ts'
import { APPLY_POLICY } from './job.ts'
import { getPolicy } from './queries.ts'
import { checkedPolicy, policyInput, policyShown } from './schemas.ts'

export function policyRoutes(app: App, { db, clock, jobs }: Design & { readonly jobs: Jobs }): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/policy',
    config: { access: 'read' },
    schema: {
      operationId: 'getPolicy',
      tags: ['design'],
      summary:
        'The policy that counts: its text, its rules in words, its tests, and what it says of open findings',
      response: { 200: policyShown },
    },
    handler: () => getPolicy(db),
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/policy',
    config: { access: 'policy:write' },
    schema: {
      operationId: 'setPolicy',
      tags: ['design'],
      summary:
        'Sets the policy, once its text has no fault and its own tests pass; it is then put to every open finding',
      body: policyInput,
      response: { 200: policyShown },
    },
    handler: async (request) => {
      await db.transaction().execute(async (tx) => {
        const isNew = await setPolicy(tx, request.body.text, byOf(request, clock))
        if (isNew) await jobs.send(tx, APPLY_POLICY)
      })
      return getPolicy(db)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/policy/check',
    config: { access: 'policy:write' },
    schema: {
      operationId: 'checkPolicy',
      tags: ['design'],
      summary: 'Reads a policy and runs its tests, and changes nothing',
      body: policyInput,
      response: { 200: checkedPolicy },
    },
    handler: async (request) => checkPolicy(request.body.text),
  })
}
