// SPDX-License-Identifier: Apache-2.0
/** The pages of the main job, for eyes and for screen readers. */
import { beforeAll, expect, test } from 'vitest'
import { look } from './axe-look.ts'
import { ada, setUp, signIn } from './entry-steps.ts'
import { setupLinkOf, useStage } from './stage.ts'

const stage = useStage()
beforeAll(async () => {
  const { page } = await stage.current.enter()
  await setUp(page, setupLinkOf(stage.current.primum))
  const headers = { origin: new URL(page.url()).origin }
  expect((await page.request.post('/api/v1/example', { headers })).status()).toBe(201)
})

const pages = [
  '/',
  '/products',
  // A hundred rows of the same controls tell nothing more than a few.
  '/findings?q=lodash',
  '/deadlines',
  '/policy',
  '/intelligence',
  '/people',
  '/account',
]

test('no page breaks a rule of axe, and none scrolls sideways', async () => {
  const { page } = await stage.current.enter()
  await page.goto('/sign-in')
  const found = [...(await look(page, '/sign-in'))]
  await signIn(page, ada)
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
  for (const address of pages) {
    await page.goto(address)
    found.push(...(await look(page, address)))
  }
  expect(found).toEqual([])
}, 120_000)
