// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { paths, routes, serverPaths, withSearch } from './paths.ts'

test('every address of the console', () => {
  const id = '018f5c9e-0000-7000-8000-000000000001'
  const built = Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [
      name,
      (path as (id: string) => string)(needsId(name) ? id : ''),
    ]),
  )
  expect(built).toMatchInlineSnapshot(`
    {
      "account": "/account",
      "advisories": "/collaboration/advisories",
      "advisory": "/collaboration/advisories/018f5c9e-0000-7000-8000-000000000001",
      "apiKeys": "/api-keys",
      "calendars": "/calendars",
      "case": "/collaboration/cases/018f5c9e-0000-7000-8000-000000000001",
      "caseAssessment": "/collaboration/cases/018f5c9e-0000-7000-8000-000000000001/assessment",
      "cases": "/collaboration/cases",
      "deadlines": "/deadlines",
      "finding": "/findings/018f5c9e-0000-7000-8000-000000000001",
      "findings": "/findings",
      "intelligence": "/intelligence",
      "invitation": "/invitation",
      "journal": "/journal",
      "journalEntry": "/journal/018f5c9e-0000-7000-8000-000000000001",
      "journalLog": "/journal/log",
      "mail": "/collaboration/mail",
      "overview": "/",
      "people": "/people",
      "policy": "/policy",
      "product": "/products/018f5c9e-0000-7000-8000-000000000001",
      "productEdit": "/products/018f5c9e-0000-7000-8000-000000000001/edit",
      "productNew": "/products/new",
      "products": "/products",
      "programme": "/collaboration/programme",
      "provider": "/collaboration/provider",
      "release": "/releases/018f5c9e-0000-7000-8000-000000000001",
      "releaseEdit": "/releases/018f5c9e-0000-7000-8000-000000000001/edit",
      "releaseNew": "/products/018f5c9e-0000-7000-8000-000000000001/releases/new",
      "reportKeys": "/collaboration/report-keys",
      "rewards": "/collaboration/rewards",
      "setup": "/setup",
      "signIn": "/sign-in",
      "signatures": "/signatures",
    }
  `)
})

/** Addresses of one thing take its id; the others take nothing or a query, for which '' stands for none. */
const needsId = (name: string): boolean => routes[name as keyof typeof routes].includes('$')

test('an address fits the pattern of the same name', () => {
  for (const [name, pattern] of Object.entries(routes)) {
    const path = (paths[name as keyof typeof paths] as (id: string) => string)(needsId(name) ? 'x' : '')
    expect(path, name).toMatch(new RegExp(`^${pattern.replaceAll(/\$\w+/g, '[^/]+')}$`))
  }
})

test('ids cannot leave their segment', () => {
  expect(paths.finding('../people?x#y')).toBe('/findings/..%2Fpeople%3Fx%23y')
})

test('a query holds what is given and nothing else', () => {
  expect(withSearch('/findings', { kev: true, product: undefined, q: 'a&b =' })).toBe(
    '/findings?kev=true&q=a%26b+%3D',
  )
  expect(paths.signIn({ next: '/findings?kev=true' })).toBe('/sign-in?next=%2Ffindings%3Fkev%3Dtrue')
  expect(paths.signIn()).toBe('/sign-in')
})

test('addresses of the server', () => {
  expect(serverPaths.vex('r1', 'openvex')).toBe('/api/v1/releases/r1/vex?format=openvex')
  expect(serverPaths.logFile('tile/0/000')).toBe('/log/journal/tile/0/000')
  expect(serverPaths.sbomDocument('s1')).toBe('/api/v1/sboms/s1/document')
})
