// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'

let server: TestServer
let administrator: Call
beforeAll(async () => {
  server = await createTestServer()
  administrator = await server.person('Ada', ['product-security'])
})
afterAll(() => server.close())

type Product = {
  readonly name: string
  readonly releases: number
  readonly findings: { readonly open: number }
}
const products = (body: unknown) => (body as { readonly items: readonly Product[] }).items

test('the fictional maker has two devices with real findings, and a component that nobody can match', async () => {
  const { status, body } = await administrator('POST', '/api/v1/example')
  expect(status).toBe(201)
  const [pump, gateway] = products(body)
  expect(pump).toMatchObject({ name: 'Halcyon bedside infusion pump', releases: 2 })
  expect(gateway).toMatchObject({ name: 'Halcyon ward gateway', releases: 2 })
  expect(gateway?.findings.open).toBeGreaterThan(20)
  const { body: overview } = await administrator('GET', '/api/v1/overview')
  expect(overview['unmatchedComponents']).toBeGreaterThan(0)
})

test('loading it again adds nothing', async () => {
  const { body: before } = await administrator('GET', '/api/v1/overview')
  const { status } = await administrator('POST', '/api/v1/example')
  expect(status).toBe(201)
  const { body: after } = await administrator('GET', '/api/v1/overview')
  expect(after).toEqual(before)
})
