// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createMessage, generateKey, readCleartextMessage, readKey, readSignature, verify } from 'openpgp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSigningKey } from './index.ts'
import { replaceFile } from './key-files.ts'

let folder: string
let now: Temporal.Instant
const clock = { now: () => now }
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'primum openpgp '))
  now = Temporal.Now.instant()
})
afterEach(() => rm(folder, { recursive: true }))

const open = () =>
  openSigningKey({ dir: path.join(folder, 'openpgp'), clock, name: 'Publications of maker.example' })
const bytes = new TextEncoder().encode('{"document":"a"}')

/** Whether a key verifies a detached signature over the bytes, as seen at a time. */
async function isSigned(armoredKey: string, armoredSignature: string, at = now): Promise<boolean> {
  const { signatures } = await verify({
    message: await createMessage({ binary: bytes }),
    signature: await readSignature({ armoredSignature }),
    verificationKeys: await readKey({ armoredKey }),
    date: new Date(at.epochMilliseconds),
  })
  return (await signatures[0]?.verified.catch(() => false)) ?? false
}

describe('the key of an instance', () => {
  test('is made once, for its owner alone, and signs', async () => {
    const key = await open()
    expect(key.fingerprint).toMatch(/^[0-9A-F]{40}$/)
    expect(key.expiresAt?.toString().slice(0, 4)).toBe(String(now.toZonedDateTimeISO('UTC').year + 3))
    const file = path.join(folder, 'openpgp', 'signing-key.asc')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const signature = await key.signDetached(bytes)
    const again = await open()
    expect(again.fingerprint).toBe(key.fingerprint)
    expect(again.publicKeyArmored).toBe(key.publicKeyArmored)
    expect(await isSigned(again.publicKeyArmored, signature)).toBe(true)
    expect(key.retired).toEqual([])
  })

  test('is Ed25519 of version 4 with SHA-512, and nothing can be encrypted to it', async () => {
    const { publicKeyArmored, signDetached } = await open()
    const key = await readKey({ armoredKey: publicKeyArmored })
    expect(key.getAlgorithmInfo()).toMatchObject({ algorithm: 'eddsaLegacy', curve: 'ed25519Legacy' })
    expect(key.keyPacket.version).toBe(4)
    expect(key.subkeys).toEqual([])
    await expect(key.getEncryptionKey()).rejects.toThrow()
    const { packets } = await readSignature({ armoredSignature: await signDetached(bytes) })
    expect(packets[0]?.hashAlgorithm).toBe(10)
  })

  test('signs a text inside its signature, and no other text', async () => {
    const key = await open()
    const signed = await key.signCleartext('Contact: https://maker.example/\n- a dash\n')
    const verifyText = async (cleartextMessage: string) => {
      const { signatures } = await verify({
        message: await readCleartextMessage({ cleartextMessage }),
        verificationKeys: await readKey({ armoredKey: key.publicKeyArmored }),
        date: new Date(now.epochMilliseconds),
      })
      return (await signatures[0]?.verified.catch(() => false)) ?? false
    }
    expect(await verifyText(signed)).toBe(true)
    expect(await verifyText(signed.replace('maker', 'other'))).toBe(false)
  })

  test('is prolonged a year before it ends, keeps its fingerprint, and verifies what it signed before', async () => {
    const key = await open()
    const { fingerprint, publicKeyArmored, expiresAt } = key
    const early = await key.signDetached(bytes)
    now = now.add({ hours: 24 * 365 })
    await key.refresh()
    expect(key.expiresAt?.toString()).toBe(expiresAt?.toString())
    now = now.add({ hours: 24 * 366 })
    await key.refresh()
    expect(key.fingerprint).toBe(fingerprint)
    expect(key.publicKeyArmored).not.toBe(publicKeyArmored)
    expect(key.expiresAt?.toString().slice(0, 4)).toBe(String(now.toZonedDateTimeISO('UTC').year + 3))
    now = now.add({ hours: 24 * 800 })
    expect(await isSigned(key.publicKeyArmored, early)).toBe(true)
    expect(await isSigned(key.publicKeyArmored, await key.signDetached(bytes))).toBe(true)
    expect((await open()).fingerprint).toBe(fingerprint)
    expect(key.retired).toEqual([])
  })

  test('gives way to another one and stays public', async () => {
    const key = await open()
    const { fingerprint, publicKeyArmored } = key
    const old = await key.signDetached(bytes)
    await key.rotate()
    expect(key.fingerprint).not.toBe(fingerprint)
    expect(key.retired).toEqual([{ fingerprint, publicKeyArmored }])
    expect(await isSigned(key.publicKeyArmored, old)).toBe(false)
    expect(await isSigned(publicKeyArmored, old)).toBe(true)
    const again = await open()
    expect(again.fingerprint).toBe(key.fingerprint)
    expect(again.retired).toEqual([{ fingerprint, publicKeyArmored }])
  })

  test('takes another name with it', async () => {
    const { fingerprint } = await open()
    now = now.add({ hours: 1 })
    const key = await openSigningKey({
      dir: path.join(folder, 'openpgp'),
      clock,
      name: 'Publications of new.example',
    })
    expect(key.fingerprint).toBe(fingerprint)
    const { users } = await readKey({ armoredKey: key.publicKeyArmored })
    expect(users.map(({ userID }) => userID?.userID)).toContain('Publications of new.example')
  })
})

describe('a maker’s own key', () => {
  type Options = {
    readonly type?: 'ecc' | 'rsa' | 'curve25519'
    readonly rsaBits?: number
    readonly keyExpirationTime?: number
    readonly subkeys?: { readonly sign: true; readonly keyExpirationTime: number }[]
    readonly config?: { readonly minRSABits: number }
  }
  const put = async (options: Options, passphrase?: string) => {
    const { privateKey } = await generateKey({
      type: 'ecc',
      userIDs: [{ name: 'Maker', email: 'psirt@maker.example' }],
      date: new Date(now.epochMilliseconds - 60_000),
      ...(passphrase === undefined ? {} : { passphrase }),
      ...options,
    })
    await mkdir(path.join(folder, 'openpgp'), { recursive: true })
    await writeFile(path.join(folder, 'openpgp', 'own-key.asc'), privateKey, { mode: 0o600 })
  }
  const passphrase = (text: string) =>
    writeFile(path.join(folder, 'openpgp', 'own-key.passphrase'), `${text}\n`, { mode: 0o600 })

  test('signs in place of the made one, which stays public', async () => {
    const made = await open()
    await put({}, 'correct horse')
    await passphrase('correct horse')
    const key = await open()
    expect(key.isOwn).toBe(true)
    expect(key.fingerprint).not.toBe(made.fingerprint)
    expect(key.retired.map(({ fingerprint }) => fingerprint)).toEqual([made.fingerprint])
    expect(await isSigned(key.publicKeyArmored, await key.signDetached(bytes))).toBe(true)
    await expect(key.rotate()).rejects.toMatchObject({ code: 'openpgp/own-key' })
    await key.refresh()
    expect(await readdir(path.join(folder, 'openpgp', 'public'))).toHaveLength(2)
  })

  test('that has ended signs no more, and the server starts all the same', async () => {
    await put({ keyExpirationTime: 30 })
    const key = await open()
    expect(key.expiresAt && Temporal.Instant.compare(key.expiresAt, now)).toBe(-1)
    await expect(key.signDetached(bytes)).rejects.toMatchObject({ code: 'openpgp/cannot-sign' })
    await expect(key.signCleartext('x')).rejects.toMatchObject({ code: 'openpgp/cannot-sign' })
  })

  test('may sign with a subkey, whose end counts', async () => {
    await put({ keyExpirationTime: 7_200, subkeys: [{ sign: true, keyExpirationTime: 3_600 }] })
    const key = await open()
    expect(key.expiresAt?.since(now).total('minutes')).toBeCloseTo(59, 0)
    expect(await isSigned(key.publicKeyArmored, await key.signDetached(bytes))).toBe(true)
  })

  test('may use the newer form of Ed25519', async () => {
    await put({ type: 'curve25519' })
    const key = await open()
    expect(await isSigned(key.publicKeyArmored, await key.signDetached(bytes))).toBe(true)
  })

  test.each([
    ['locked without a passphrase', () => put({}, 'x'), 'openpgp/wrong-passphrase'],
    [
      'locked with another passphrase',
      () => put({}, 'x').then(() => passphrase('y')),
      'openpgp/wrong-passphrase',
    ],
    [
      'of RSA with 2048 bits',
      () => put({ type: 'rsa', rsaBits: 2_048, config: { minRSABits: 2_048 } }),
      'openpgp/',
    ],
    [
      'that others may read',
      () => put({}).then(() => chmod(path.join(folder, 'openpgp', 'own-key.asc'), 0o640)),
      'secrets/open',
    ],
    [
      'that is none',
      async () => {
        await put({})
        await writeFile(
          path.join(folder, 'openpgp', 'own-key.asc'),
          '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n-----END PGP PRIVATE KEY BLOCK-----\n',
        )
      },
      'openpgp/unusable-key',
    ],
  ])('%s is refused, and no other takes its place', { timeout: 60_000 }, async (_, prepare, code) => {
    await prepare()
    await expect(open()).rejects.toMatchObject({ code: expect.stringContaining(code) })
    await expect(stat(path.join(folder, 'openpgp', 'signing-key.asc'))).rejects.toThrow()
  })
})

test('a file that cannot be replaced stays, and nothing is left beside it', async () => {
  const file = path.join(folder, 'key')
  await mkdir(path.join(file, 'in the way'), { recursive: true })
  await expect(replaceFile(file, 'new')).rejects.toThrow()
  expect(await readdir(folder)).toEqual(['key'])
  await replaceFile(path.join(folder, 'other'), 'old')
  await replaceFile(path.join(folder, 'other'), 'new')
  expect(await readFile(path.join(folder, 'other'), 'utf8')).toBe('new')
})

// Hospitals verify with GnuPG; where it is not installed, the library above has to do.
const hasGnuPg = spawnSync('gpg', ['--version']).status === 0
test.runIf(hasGnuPg)('GnuPG verifies both kinds of signature, also after the key was prolonged', async () => {
  const home = path.join(folder, 'gnupg')
  await mkdir(home, { mode: 0o700 })
  const gpg = (...args: readonly string[]) =>
    spawnSync('gpg', ['--homedir', home, '--batch', '--no-autostart', ...args], { encoding: 'utf8' })
  now = now.subtract({ hours: 24 * 750 })
  const key = await open()
  const early = await key.signDetached(bytes)
  now = now.add({ hours: 24 * 740 })
  await key.refresh()
  const files = {
    'key.asc': key.publicKeyArmored,
    'early.asc': early,
    'late.asc': await key.signDetached(bytes),
    'text.asc': await key.signCleartext('Contact: https://maker.example/\n'),
  }
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content)
  await writeFile(path.join(folder, 'data'), bytes)
  expect(gpg('--import', path.join(folder, 'key.asc')).status).toBe(0)
  for (const args of [['early.asc', 'data'], ['late.asc', 'data'], ['text.asc']]) {
    const { status, stderr } = gpg('--verify', ...args.map((name) => path.join(folder, name)))
    expect(stderr).toContain('Good signature from "Publications of maker.example"')
    expect(status).toBe(0)
  }
  await writeFile(path.join(folder, 'data'), 'another')
  expect(gpg('--verify', path.join(folder, 'late.asc'), path.join(folder, 'data')).status).toBe(1)
})
