// SPDX-License-Identifier: Apache-2.0
/** Every route, from the API document: who may call it, and what it says to those who may not or send rubbish. */

import { roles } from '@primum/oath'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApiDocument } from './openapi-document.ts'
import { isAllowed, type Permission, permissions } from './platform/identity/permissions.ts'
import { createTestServer, type TestServer } from './testing.ts'

type Operation = {
  readonly operationId: string
  /** Alternatives; an empty one stands for a caller who says nothing of who they are. */
  readonly security: readonly object[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly 'x-primum-permission'?: Permission
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

const { paths } = (await openApiDocument()) as {
  readonly paths: Record<string, Partial<Record<string, Operation>>>
}
const operations = Object.entries(paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const operation = item[method]
    return operation === undefined ? [] : [{ path, method, operation }]
  }),
)
const restricted = operations.filter(
  ({ operation: { security } }) =>
    security.length > 0 && security.every((alternative) => Object.keys(alternative).length > 0),
)

/** A path with a well-formed id that names nothing. */
const concrete = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/g, '00000000-0000-4000-8000-000000000000')
const upper = (method: string) => method.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
  await server.person('Ada', ['product-security'])
})
afterAll(() => server.close())

test('there are routes to test', () => {
  expect(restricted.length).toBeGreaterThan(30)
})

describe('without a session or a key', () => {
  test.each(restricted)('$method $path answers 401', async ({ method, path }) => {
    const call = await server.as('nobody')
    const { status, body } = await call(upper(method), concrete(path), method === 'get' ? undefined : {})
    expect(status).toBe(401)
    expect(body).toMatchObject({ type: '/problems/unauthenticated', status: 401 })
  })
})

describe('with a role that may not', () => {
  const cases = restricted.flatMap(({ method, path, operation }) => {
    const permission = operation['x-primum-permission']
    const role = roles.find((candidate) => permission !== undefined && !isAllowed([candidate], permission))
    return role === undefined ? [] : [{ method, path, role, permission }]
  })

  test('every permission is refused to somebody', () => {
    const refused = new Set(cases.map(({ permission }) => permission))
    const used = new Set(restricted.map(({ operation }) => operation['x-primum-permission']))
    const unrefused = permissions.filter((permission) => used.has(permission) && !refused.has(permission))
    expect(unrefused).toEqual([])
  })

  test.each(cases)('$method $path answers 403 to $role', async ({ method, path, role, permission }) => {
    const call = await server.as(role)
    const { status, body } = await call(upper(method), concrete(path), method === 'get' ? undefined : {})
    expect(status).toBe(403)
    expect(body).toMatchObject({ type: '/problems/forbidden', permission })
  })
})

describe('with a body that does not fit', () => {
  const cases = operations.filter(({ operation }) =>
    Object.keys(operation.requestBody?.content ?? {}).includes('application/json'),
  )
  test.each(cases)('$method $path answers 400 and says where', async ({ method, path, operation }) => {
    const permission = operation['x-primum-permission']
    const role = roles.find((candidate) => permission === undefined || isAllowed([candidate], permission))
    const call = await server.as(role ?? 'nobody')
    const { status, body } = await call(upper(method), concrete(path), { 'no such member': 1 })
    expect(status).toBe(400)
    expect(body).toMatchObject({ type: '/problems/invalid-request' })
    expect((body['errors'] as unknown as readonly unknown[]).length).toBeGreaterThan(0)
  })
})

describe('with an id that is none', () => {
  const cases = restricted.filter(({ path }) => path.includes('{') && !path.includes('{calendarId}'))
  test.each(cases)('$method $path answers 400', async ({ method, path, operation }) => {
    const permission = operation['x-primum-permission']
    const role = roles.find((candidate) => permission !== undefined && isAllowed([candidate], permission))
    const call = await server.as(role ?? 'nobody')
    const url = path.replaceAll(/\{(\w+)\}/g, 'not-an-id')
    const { status } = await call(upper(method), url, method === 'get' ? undefined : {})
    expect(status).toBe(400)
  })
})

test('an address that does not exist is a problem document too', async () => {
  const call = await server.as('nobody')
  const { status, body } = await call('GET', '/api/v1/nothing-here')
  expect(status).toBe(404)
  expect(body).toMatchObject({ type: '/problems/not-found' })
})

test('the address of a problem type says what it means', async () => {
  const call = await server.as('nobody')
  expect(await call('GET', '/problems/not-found')).toMatchObject({
    status: 200,
    body: { type: '/problems/not-found', status: 404 },
  })
  expect((await call('GET', '/problems/constructor')).status).toBe(404)
})

test('a page of another site cannot use a session', async () => {
  const person = await server.person('Eve Engineer', ['engineer'])
  expect((await person('GET', '/api/v1/products')).status).toBe(200)
  const session = await server.app.inject({
    method: 'POST',
    url: '/api/v1/products',
    headers: { origin: 'https://evil.example', cookie: 'primum.session_token=forged' },
    payload: { name: 'x' },
  })
  expect(session.statusCode).toBe(401)
})
