// SPDX-License-Identifier: Apache-2.0
/** The browser's edge against the standards' vectors, and against Node's. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ed25519 as nodeEd25519 } from '../node/ed25519.ts'
import { sha256 as nodeSha256 } from '../node/sha256.ts'
import { ed25519Of } from './ed25519.ts'
import { ed25519, sha256 } from './index.ts'

const hex = (text: string): Uint8Array => Uint8Array.fromHex(text)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

test('SHA-256 of "abc" and of nothing (FIPS 180-4, examples)', () => {
  expect(sha256(utf8('abc')).toHex()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256(utf8('')).toHex()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('SHA-256 is the same as in Node, and its result is its own', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
      const hash = sha256(data)
      expect(hash).toEqual(nodeSha256(data))
      const before = hash.toHex()
      data.fill(0)
      expect(hash.toHex()).toBe(before)
    }),
  )
})

/** RFC 8032, section 7.1. */
const vectors = [
  {
    name: 'TEST 1',
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    name: 'TEST 2',
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
] as const

describe('Ed25519', () => {
  test.each(vectors)('$name of RFC 8032', async ({ seed, publicKey, message, signature }) => {
    expect(await ed25519.publicKeyOf(hex(seed))).toEqual(hex(publicKey))
    expect(await ed25519.sign(hex(seed), hex(message))).toEqual(hex(signature))
    expect(await ed25519.verify(hex(publicKey), hex(message), hex(signature))).toBe(true)
  })

  test('agrees with Node, and with no changed message or signature', async () => {
    await fc.assert(
      fc.asyncProperty(
        bytes(32),
        fc.uint8Array({ maxLength: 100 }),
        fc.nat(63),
        async (seed, message, at) => {
          const publicKey = await ed25519.publicKeyOf(seed)
          expect(publicKey).toEqual(nodeEd25519.publicKeyOf(seed))
          const signature = await ed25519.sign(seed, message)
          expect(signature).toEqual(nodeEd25519.sign(seed, message))
          expect(await ed25519.verify(publicKey, message, signature)).toBe(true)
          expect(await ed25519.verify(publicKey, Uint8Array.of(...message, 0), signature)).toBe(false)
          signature[at] = (signature[at] ?? 0) ^ 1
          expect(await ed25519.verify(publicKey, message, signature)).toBe(false)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('says false for what cannot be a key or a signature', async () => {
    const [{ publicKey, message, signature }] = vectors
    expect(await ed25519.verify(hex(publicKey).slice(1), hex(message), hex(signature))).toBe(false)
    expect(await ed25519.verify(hex(publicKey), hex(message), hex(signature).slice(1))).toBe(false)
    expect(await ed25519.verify(new Uint8Array(32).fill(0xff), hex(message), hex(signature))).toBe(false)
  })
})

describe('a browser that lacks it', () => {
  const without = expect.objectContaining({ code: 'tlog/no-ed25519' })
  // Older browsers know WebCrypto and not this algorithm; there is none of them here, so one is told by its answer.
  const old = {
    importKey: () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')),
  } as unknown as SubtleCrypto

  test.each([
    ['gives the page no cryptography', undefined],
    ['is too old for Ed25519', old],
  ])('%s, and says so each time', async (_, subtle) => {
    const { publicKeyOf, sign, verify } = ed25519Of(subtle)
    const some = new Uint8Array(32)
    await expect(publicKeyOf(some)).rejects.toEqual(without)
    await expect(sign(some, some)).rejects.toEqual(without)
    await expect(verify(some, some, new Uint8Array(64))).rejects.toEqual(without)
  })
})
