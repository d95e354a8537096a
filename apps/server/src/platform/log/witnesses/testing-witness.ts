// SPDX-License-Identifier: Apache-2.0
/** For tests: a real witness behind a real address, and one that answers whatever the test says. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import {
  answerOf,
  formatVerifierKey,
  parseVerifierKey,
  signatureType,
  verifierKey,
  type WitnessAnswer,
} from '@primum/tlog'
import { addLogs, ed25519, initWitness, openWitness, sha256 } from '@primum/tlog/node'

export type TestWitness = {
  /** Its line in a policy, without the name. */
  readonly line: string
  readonly url: string
  readonly close: () => Promise<void>
}

/** A witness of its own key that cosigns for the logs with these keys. */
export async function createTestWitness(name: string, logKeys: readonly string[]): Promise<TestWitness> {
  const directory = await mkdtemp(path.join(tmpdir(), 'primum witness '))
  const seed = new Uint8Array(randomBytes(32))
  const publicKey = await ed25519.publicKeyOf(seed)
  const key = { ...verifierKey(name, signatureType.cosignature, publicKey, sha256), seed }
  const folder = path.join(directory, 'state')
  await initWitness(folder, key)
  await addLogs(
    folder,
    logKeys
      .map((vkey) => parseVerifierKey(vkey, sha256))
      .map((logKey) => ({ origin: logKey.name, key: logKey })),
  )
  const open = await openWitness({ folder }, () => BigInt(Math.floor(Date.now() / 1_000)))
  const server = await serve(async (body) => answerOf(await open.witness.addCheckpoint(body)))
  return {
    line: `${formatVerifierKey(key)} ${server.url}`,
    url: server.url,
    close: async () => {
      await server.close()
      await open.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** An address that answers add-checkpoint requests as the test says, and the key of a witness that never signed anything. */
export async function createFalseWitness(
  name: string,
  answer: (body: string) => Promise<WitnessAnswer>,
): Promise<TestWitness> {
  const publicKey = await ed25519.publicKeyOf(new Uint8Array(randomBytes(32)))
  const vkey = formatVerifierKey(verifierKey(name, signatureType.cosignature, publicKey, sha256))
  const server = await serve(answer)
  return { line: `${vkey} ${server.url}`, url: server.url, close: server.close }
}

async function serve(
  answer: (body: string) => Promise<WitnessAnswer>,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    void text(request)
      .then(answer)
      .then(({ status, contentType, body }) =>
        response.writeHead(status, { 'content-type': contentType }).end(body),
      )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo // a TCP server's address is an object
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
