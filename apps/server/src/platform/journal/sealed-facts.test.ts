// SPDX-License-Identifier: Apache-2.0
/** What the log keeps back: shown to everyone by an act, erased by an act, and the log verifies before and after. */

import path from 'node:path'
import { parseActLeaf, sealOf } from '@primum/oath'
import { sha256 } from '@primum/tlog/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'
import { openLogObjects } from '../log/log-objects.ts'
import { findLog } from '../log/open-log.ts'
import { readWholeLog } from '../log/testing.ts'
import { openFileObjectStore } from '../objects/file-object-store.ts'

let server: TestServer
let admin: Call
beforeAll(async () => {
  server = await createTestServer()
  admin = await server.person('Ada', ['administrator'])
})
afterAll(() => server.close())

type Act = {
  readonly id: string
  readonly leafIndex: string | null
  readonly facts: object | null
  readonly shown: string
}

/** The newest act of a type, once it is in the log. */
async function inLog(type: string): Promise<Act> {
  const { promise, resolve } = Promise.withResolvers<Act>()
  const look = async (): Promise<void> => {
    const { body } = await admin('GET', `/api/v1/acts?type=${encodeURIComponent(type)}&limit=1`)
    const [act] = (body as unknown as { readonly items: readonly Act[] }).items
    if (act?.leafIndex == null) setTimeout(() => void look(), 20)
    else resolve(act)
  }
  await look()
  return promise
}

async function entryAt(leafIndex: string | null) {
  const log = await findLog(server.db, 'journal')
  const store = await openFileObjectStore({ directory: path.join(server.dataDir, 'blobs', 'log') })
  const { promise, resolve } = Promise.withResolvers<Uint8Array>()
  const look = async (): Promise<void> => {
    const { entries } = await readWholeLog(openLogObjects(store, 'journal'), log?.verifierKey ?? '')
    const entry = entries[Number(leafIndex)]
    if (entry === undefined) setTimeout(() => void look(), 20)
    else resolve(entry)
  }
  await look()
  return parseActLeaf(await promise)
}

describe('an act that the log shows by its type alone', () => {
  it('is nowhere named in the log', async () => {
    const act = await inLog('identity/person-added')
    const leaf = await entryAt(act.leafIndex)
    expect(leaf).toMatchObject({ act: 'identity/person-added', shown: 'type' })
    expect(JSON.stringify(leaf)).not.toContain('Ada')
    expect((await admin('GET', `/log/journal/disclosed/${act.leafIndex}`)).status).toBe(404)
  })

  it('is shown to everyone once it is disclosed, and everyone can recompute its seal', async () => {
    const act = await inLog('identity/person-added')
    expect((await admin('POST', '/api/v1/acts/disclose', { acts: [act.id] })).status).toBe(204)
    const stranger = await server.as('nobody')
    const { body } = await stranger('GET', `/log/journal/disclosed/${act.leafIndex}`)
    const { salt, content } = body as unknown as { salt: string; content: Parameters<typeof sealOf>[1] }
    const leaf = await entryAt(act.leafIndex)
    expect(leaf.shown === 'type' && leaf.seal.toBase64()).toBe(
      sealOf(Uint8Array.fromBase64(salt), content, sha256).toBase64(),
    )
    expect(await inLog('journal/facts-disclosed')).toMatchObject({ facts: { entries: [act.leafIndex] } })
  })

  it('is disclosed once, however often that is asked for', async () => {
    const act = await inLog('identity/person-added')
    const before = await inLog('journal/facts-disclosed')
    expect((await admin('POST', '/api/v1/acts/disclose', { acts: [act.id] })).status).toBe(204)
    expect((await inLog('journal/facts-disclosed')).id).toBe(before.id)
  })

  it('is erased for ever, and the log verifies as before', async () => {
    const act = await inLog('identity/person-added')
    const erased = await admin('POST', '/api/v1/acts/erase', {
      acts: [act.id],
      because: 'data-subject-request',
    })
    expect(erased.status).toBe(204)
    expect((await admin('GET', `/api/v1/acts/${act.id}`)).body).toMatchObject({
      facts: null,
      salt: null,
      shown: null,
      actor: { name: null },
      disclosed: false,
    })
    expect((await admin('GET', `/log/journal/disclosed/${act.leafIndex}`)).status).toBe(404)
    expect(await entryAt(act.leafIndex)).toMatchObject({ act: 'identity/person-added' })
    expect(await inLog('journal/facts-erased')).toMatchObject({
      facts: { entries: [act.leafIndex], because: 'data-subject-request' },
    })
  })

  it('leaves nothing to disclose after that', async () => {
    const act = await inLog('identity/person-added')
    expect((await admin('POST', '/api/v1/acts/disclose', { acts: [act.id] })).status).toBe(204)
    expect((await admin('GET', `/log/journal/disclosed/${act.leafIndex}`)).status).toBe(404)
  })
})

describe('refused', () => {
  it('is erasing what the log itself shows', async () => {
    const act = await inLog('platform/instance-set-up')
    const { status, body } = await admin('POST', '/api/v1/acts/erase', {
      acts: [act.id],
      because: 'recorded-in-error',
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({ type: '/problems/conflict' })
    expect((await admin('GET', `/api/v1/acts/${act.id}`)).body).toMatchObject({ shown: 'facts' })
  })

  it('is an act that does not exist, and nothing is done to the others', async () => {
    const act = await inLog('platform/setup-link-made')
    const { status } = await admin('POST', '/api/v1/acts/erase', {
      acts: [act.id, '00000000-0000-4000-8000-00000000ffff'],
      because: 'retention-over',
    })
    expect(status).toBe(404)
    expect((await admin('GET', `/api/v1/acts/${act.id}`)).body).toMatchObject({ shown: 'subject', facts: {} })
  })
})
