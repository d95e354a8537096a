// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { parseCosignature } from './cosignature.ts'
import { ed25519 } from './node/ed25519.ts'
import { sha256 } from './node/sha256.ts'
import { formatNote, openNote, parseNote, signNote } from './note.ts'
import {
  cosigner,
  cosignerKeyOf,
  formatSignerKey,
  formatVerifierKey,
  noteSigner,
  noteVerifier,
  parseSignerKey,
  parseVerifierKey,
  signatureType,
  verifierKey,
} from './note-key.ts'
import { readVectors } from './testdata/vectors.ts'

type NoteCase = {
  readonly id: string
  readonly op: string
  readonly note_b64: string
  readonly verifiers: readonly string[]
  readonly expect: 'ok' | 'error'
  readonly error?: string
  readonly text?: string
  readonly verified?: readonly { readonly name: string; readonly keyhash: string }[]
  readonly unverified?: readonly { readonly name: string; readonly keyhash: string }[]
  readonly vkey?: string
  readonly vkey_b64?: string
  readonly skey_b64?: string
  readonly note?: string
  readonly expected_origin?: string
  readonly size?: number
}

const cases = [
  ...readVectors<{ readonly cases: readonly NoteCase[] }>('signed-note.json.gz').cases,
  ...readVectors<{ readonly cases: readonly NoteCase[] }>('verifier-keys-and-cosignatures.json.gz').cases,
]

const codes: Readonly<Record<string, string>> = {
  'malformed note': 'tlog/bad-note',
  'no verifiable signatures': 'tlog/no-trusted-signature',
  'invalid signature': 'tlog/invalid-signature',
  'ambiguous key EnochRoot+af0cfe78': 'tlog/ambiguous-key',
}

const text = (base64: string | undefined) => new TextDecoder().decode(Uint8Array.fromBase64(base64 ?? ''))
const verifierOf = (vkey: string) => noteVerifier(parseVerifierKey(vkey, sha256), ed25519)
const names = (list: readonly { readonly name: string; readonly keyId: number }[]) =>
  list.map(({ name, keyId }) => ({ name, keyhash: keyId.toString(16).padStart(8, '0') }))

async function run(it: NoteCase): Promise<unknown> {
  switch (it.op) {
    case 'open': {
      const opened = await openNote(Uint8Array.fromBase64(it.note_b64), it.verifiers.map(verifierOf))
      return { text: opened.text, verified: names(opened.verified), unverified: names(opened.unverified) }
    }
    case 'parse-vkey':
      return formatVerifierKey(parseVerifierKey(it.vkey ?? text(it.vkey_b64), sha256))
    case 'parse-skey':
      return formatSignerKey(await parseSignerKey(text(it.skey_b64), sha256, ed25519))
    case 'parse-cosignature-vkey':
      return cosignerKeyOf(parseVerifierKey(it.vkey ?? '', sha256), sha256).type
    case 'cosignature-timestamp':
      return parseCosignature(new TextEncoder().encode('5%/$!\n 2'))
    case 'open-checkpoint': {
      const { size } = await openCheckpoint(it.note ?? '', it.expected_origin ?? '', [
        verifierOf(it.vkey ?? ''),
      ])
      return Number(size)
    }
    default:
      throw new Error(`unknown operation ${it.op}`)
  }
}

test.each(cases)('$id', async (it) => {
  if (it.expect === 'error') {
    const code = codes[it.error ?? '']
    await expect(run(it)).rejects.toBeInstanceOf(CodedError)
    if (code !== undefined) await expect(run(it)).rejects.toMatchObject({ code })
    return
  }
  const wanted = {
    open: { text: it.text, verified: it.verified, unverified: it.unverified },
    'parse-vkey': it.vkey,
    'parse-cosignature-vkey': signatureType.cosignature,
    'open-checkpoint': it.size,
  }[it.op]
  expect(wanted).toBeDefined()
  expect(await run(it)).toEqual(wanted)
})

async function keyOf(name: string, type: 1 | 4) {
  const seed = new Uint8Array(32).fill(type)
  return { ...verifierKey(name, type, await ed25519.publicKeyOf(seed), sha256), seed }
}

const body = `example.test/log\n7\n${'A'.repeat(43)}=\n`

test('a log signs, a witness cosigns, both verify and neither for the other', async () => {
  const [log, witness] = [await keyOf('example.test/log', 1), await keyOf('witness.test', 4)]
  const signed = await signNote(body, [noteSigner(log, ed25519), cosigner(witness, 1_700_000_000n, ed25519)])
  const [logKey, witnessKey] = [noteVerifier(log, ed25519), noteVerifier(witness, ed25519)]
  const opened = await openCheckpoint(signed, 'example.test/log', [logKey], [witnessKey])
  expect(opened.size).toBe(7n)
  expect(opened.note.verified.map(({ name }) => name)).toEqual(['example.test/log', 'witness.test'])
  expect(parseCosignature(opened.note.verified[1]?.signature ?? new Uint8Array(0)).timestamp).toBe(
    1_700_000_000n,
  )
  const refused = (promise: Promise<unknown>, code: string) => expect(promise).rejects.toMatchObject({ code })
  await refused(openCheckpoint(signed, 'other.test/log', [logKey]), 'tlog/wrong-origin')
  const cosignedOnly = formatNote({ text: body, signatures: parseNote(signed).signatures.slice(1) })
  await refused(
    openCheckpoint(cosignedOnly, 'example.test/log', [logKey], [witnessKey]),
    'tlog/no-trusted-signature',
  )
  const altered = signed.replace('\n7\n', '\n8\n')
  await refused(openCheckpoint(altered, 'example.test/log', [logKey]), 'tlog/invalid-signature')
  await refused(openCheckpoint(altered, 'example.test/log', [], [witnessKey]), 'tlog/invalid-signature')
})

test('keys round-trip', async () => {
  for (const type of [1, 4] as const) {
    const key = await keyOf('example.test/key', type)
    expect(await parseSignerKey(formatSignerKey(key), sha256, ed25519)).toEqual(key)
    expect(parseVerifierKey(formatVerifierKey(key), sha256)).toEqual({
      name: key.name,
      keyId: key.keyId,
      type,
      publicKey: key.publicKey,
    })
  }
})

test('any text that a note may hold round-trips', () => {
  const signature = fc.record({
    name: fc.stringMatching(/^[!-*,-~é]{1,9}$/),
    keyId: fc.integer({ min: 0, max: 0xffffffff }),
    signature: fc.uint8Array({ minLength: 1, maxLength: 80 }),
  })
  fc.assert(
    fc.property(
      fc.stringMatching(/^[ -~é\n]{0,40}$/),
      fc.array(signature, { minLength: 1, maxLength: 5 }),
      (line, signatures) => {
        const note = { text: `${line}\n`, signatures }
        const parsed = parseNote(formatNote(note))
        expect(parsed.text).toBe(note.text)
        expect(formatNote(parsed)).toBe(formatNote(note))
      },
    ),
  )
})

test('a mangled note is refused, and a mangled checkpoint too or it is another', async () => {
  const log = await keyOf('example.test/log', 1)
  const signed = new TextEncoder().encode(await signNote(body, [noteSigner(log, ed25519)]))
  const verifiers = [noteVerifier(log, ed25519)]
  for (let i = 0; i < signed.length; i++) {
    const mangled = signed.with(i, (signed[i] ?? 0) ^ (1 + (i % 255)))
    await expect(openNote(mangled, verifiers)).rejects.toBeInstanceOf(CodedError)
    await expect(openNote(signed.subarray(0, i), verifiers)).rejects.toBeInstanceOf(CodedError)
  }
  for (let i = 0; i < body.length; i++) {
    for (const character of ['', '\n', ' ', '0', '+', '=']) {
      const mangled = body.slice(0, i) + character + body.slice(i + 1)
      try {
        const { origin, size, root } = parseCheckpoint(mangled)
        expect(mangled.startsWith(`${origin}\n${size}\n${root.toBase64()}\n`)).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(CodedError)
      }
    }
  }
})
