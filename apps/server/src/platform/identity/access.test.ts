// SPDX-License-Identifier: Apache-2.0
/** Every route of identity: whom it turns away, and what body it refuses. */
import { roles } from '@primum/oath'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../journal/actor.ts'
import { makeApiKey } from './api-keys/acts.ts'
import { exemptTables } from './exempt-tables.ts'
import { isAllowed, type Permission } from './permissions.ts'
import { createTestIdentity, type TestIdentity } from './testing.ts'

let test: TestIdentity
const keys = new Map<string, string>()
const id = crypto.randomUUID()

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
const routes: readonly (readonly [Method, string, Permission])[] = [
  ['GET', '/api/v1/session', 'read'],
  ['PATCH', '/api/v1/session', 'read'],
  ['GET', '/api/v1/sessions', 'read'],
  ['DELETE', '/api/v1/sessions', 'read'],
  ['DELETE', `/api/v1/sessions/${id}`, 'read'],
  ['POST', '/api/auth/change-password', 'read'],
  ['POST', '/api/auth/two-factor/enable', 'read'],
  ['POST', '/api/auth/two-factor/confirm', 'read'],
  ['POST', '/api/auth/two-factor/disable', 'read'],
  ['POST', '/api/auth/two-factor/generate-backup-codes', 'read'],
  ['GET', '/api/v1/instance', 'read'],
  ['PATCH', '/api/v1/instance', 'instance:write'],
  ['GET', '/api/v1/people', 'people:write'],
  ['POST', '/api/v1/people', 'people:write'],
  ['PATCH', `/api/v1/people/${id}`, 'people:write'],
  ['POST', `/api/v1/people/${id}/invitation`, 'people:write'],
  ['DELETE', `/api/v1/people/${id}/second-factor`, 'people:write'],
  ['GET', '/api/v1/api-keys', 'api-keys:write'],
  ['POST', '/api/v1/api-keys', 'api-keys:write'],
  ['DELETE', `/api/v1/api-keys/${id}`, 'api-keys:write'],
]

const unknownMember = [
  ['POST', '/api/v1/setup'],
  ['POST', '/api/v1/invitations/accept'],
  ['POST', '/api/auth/sign-in/email'],
  ['POST', '/api/auth/two-factor/verify-totp'],
  ['POST', '/api/auth/two-factor/verify-backup-code'],
  ...routes
    .filter(([method, path]) => method === 'PATCH' || (method === 'POST' && !path.endsWith('/invitation')))
    .map(([method, path]) => [method, path] as const),
] as const

describe('access', () => {
  beforeAll(async () => {
    test = await createTestIdentity()
    await test.setUp()
    const by = { actor: systemActor('test'), now: test.now() }
    for (const role of roles) {
      const made = await test.db.transaction().execute((tx) => makeApiKey(tx, { name: role, role, ...by }))
      keys.set(role, made.key)
    }
  })
  afterAll(() => test.close())

  it.each(routes)('%s %s needs someone with %s', async (method, path, permission) => {
    const stranger = await test.browser().request(method, path)
    expect([stranger.status, stranger.body['type']]).toEqual([401, '/problems/unauthenticated'])
    for (const role of roles.filter((one) => !isAllowed([one], permission))) {
      const headers = { authorization: `Bearer ${keys.get(role)}` }
      const refused = await test.browser().request(method, path, undefined, headers)
      expect([role, refused.status, refused.body['permission']]).toEqual([role, 403, permission])
    }
  })

  it.each(unknownMember)('%s %s refuses a body that does not fit', async (method, path) => {
    const headers = { authorization: `Bearer ${keys.get('administrator')}` }
    const answer = await test.browser().request(method, path, { nonsense: true }, headers)
    expect([answer.status, answer.body['type']]).toEqual([400, '/problems/invalid-request'])
  })

  it.each([
    ['DELETE', '/api/v1/sessions/1'],
    ['DELETE', '/api/v1/api-keys/1'],
    ['POST', '/api/v1/people/1/invitation'],
    ['DELETE', '/api/v1/people/1/second-factor'],
  ] as const)('%s %s refuses an id that is none', async (method, path) => {
    const headers = { authorization: `Bearer ${keys.get('administrator')}` }
    expect((await test.browser().request(method, path, undefined, headers)).status).toBe(400)
  })

  it('knows every table of identity as journalled or exempt', async () => {
    const tables = [
      'person',
      'member_role',
      'account',
      'two_factor',
      'invitation',
      'instance',
      'setup_link',
      'api_key',
    ]
    for (const table of tables) {
      // An update that touches no row is a change of the table all the same.
      const column = table === 'two_factor' ? 'secret' : await firstColumn(table)
      const change = test.db
        .transaction()
        .execute((tx) =>
          sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} where false`.execute(tx),
        )
      await expect(change, table).rejects.toThrow(`table ${table} changed without an act`)
    }
    expect(Object.keys(exemptTables).filter((table) => tables.includes(table))).toEqual([])
  })
})

async function firstColumn(table: string): Promise<string> {
  const tables = await test.db.introspection.getTables()
  return tables.find(({ name }) => name === table)?.columns[0]?.name ?? ''
}
