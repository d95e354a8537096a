// SPDX-License-Identifier: Apache-2.0
/**
 * The reference checker (github.com/gocsaf/csaf, `csaf_checker`) finds a trusted provider. It is a program in Go, which this
 * project does not install: the test runs where it is on the PATH, or where PRIMUM_CSAF_CHECKER names it.
 *
 *     go install github.com/gocsaf/csaf/v3/cmd/csaf_checker@v3.7.0
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApiKey } from '../../platform/identity/api-keys/acts.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { createTestServer, type TestServer } from '../../testing.ts'
import { addToProvider } from './acts.ts'
import { type TestAdvisory, testAdvisory } from './testing-documents.ts'
import { openTestFront, type TestFront } from './testing-front.ts'

const run = promisify(execFile)
const DOMAIN = 'maker.example'

const checker = [
  process.env['PRIMUM_CSAF_CHECKER'] ?? '',
  ...(process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'csaf_checker')),
].find((file) => file !== '' && existsSync(file))

/** The checker's report, as far as it is looked at. */
type Report = {
  readonly domains: readonly {
    readonly role: string
    readonly passed: boolean
    readonly requirements: readonly {
      readonly num: number
      readonly messages: readonly { readonly type: number; readonly text: string }[]
    }[]
  }[]
}
const ERROR = 2
const WARNING = 1

let server: TestServer
let front: TestFront

describe.skipIf(checker === undefined)('csaf_checker (skipped where it is not installed)', () => {
  beforeAll(async () => {
    server = await createTestServer()
    await server.person('Ada Administrator', [])
    front = await openTestFront(server, DOMAIN, { withPort: false })
    const of = { namespace: `https://${DOMAIN}` }
    const advisories: readonly TestAdvisory[] = [
      {
        ...of,
        trackingId: 'HAL-2025-0007',
        initial: '2025-12-31T23:59:59Z',
        current: '2026-02-01T00:00:00Z',
      },
      { ...of, trackingId: 'HAL-2026-0001' },
      { ...of, trackingId: 'HAL 2026/0002 +a', tlp: 'CLEAR', initial: '2026-04-01T00:00:00.5Z' },
      { ...of, trackingId: 'HAL-2026-0003', tlp: 'GREEN' },
      { ...of, trackingId: 'HAL-2026-0004', tlp: 'AMBER' },
      { ...of, trackingId: 'HAL-2026-0005', csafVersion: '2.1' },
    ]
    for (const advisory of advisories) {
      await server.db.transaction().execute((tx) =>
        addToProvider(tx, server.collaboration.openPgp, testAdvisory(advisory), {
          actor: systemActor('test'),
          now: server.now(),
        }),
      )
    }
  })
  afterAll(async () => {
    await front?.close()
    await server?.close()
  })

  async function check(target: string, ...options: readonly string[]) {
    const { stdout } = await run(checker ?? '', ['--insecure', ...options, target], {
      env: { ...process.env, HTTPS_PROXY: front.proxy, https_proxy: front.proxy, NO_PROXY: '', no_proxy: '' },
    })
    const { domains } = JSON.parse(stdout) as Report
    const [domain] = domains
    const told = (type: number): readonly string[] =>
      domain?.requirements.flatMap(({ num, messages }) =>
        messages.filter((message) => message.type === type).map(({ text }) => `${num}: ${text}`),
      ) ?? ['no domain']
    return { role: domain?.role, passed: domain?.passed, errors: told(ERROR), warnings: told(WARNING) }
  }

  test('by its domain: well-known address, security.txt and DNS name', async () => {
    const { warnings, ...verdict } = await check(DOMAIN)
    expect(verdict).toEqual({ role: 'csaf_trusted_provider', passed: true, errors: [] })
    // What a stranger cannot read, and that nobody gave it a validator.
    expect(warnings.filter((text) => !/^1: No remote validator|Status code 401/.test(text))).toEqual([])
  })

  test('by the address of its metadata', async () => {
    const { warnings: _, ...verdict } = await check(
      `https://${DOMAIN}/.well-known/csaf/provider-metadata.json`,
    )
    expect(verdict).toEqual({ role: 'csaf_trusted_provider', passed: true, errors: [] })
  })

  test('with a customer’s key: what is closed is there, and closed to others', async () => {
    const { key } = await server.db
      .transaction()
      .execute((tx) =>
        makeApiKey(tx, { name: 'hospital', role: 'customer', actor: systemActor('test'), now: server.now() }),
      )
    const { warnings, passed, errors } = await check(DOMAIN, '--header', `Authorization:Bearer ${key}`)
    expect(warnings.filter((text) => !text.startsWith('1: No remote validator'))).toEqual([])
    // The folders of 2.0 have no label, so those that are closed are in feeds alone (files.ts says why): the checker, which
    // wants every document in every list of what it sees, says so of each.
    expect(errors.filter((text) => !/^1[23]: .*\/v2\.0\/(?:green|amber)\//.test(text))).toEqual([])
    expect(passed).toBe(true)
  })
})
