// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { CodedError, parseJson } from '@primum/parse'
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkWork,
  choices,
  formatPastedArmor,
  formatReport,
  isSolved,
  parseAgeFile,
  parseReport,
  prefillFromCsaf,
  type Report,
  readForm,
  readHead,
  readText,
  textFields,
  WORK_BITS,
} from './index.ts'

const sha256 = (data: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(data).digest())
const least = { summary: 'Pump accepts any dose', description: 'Send a frame.' }
const refused = (code: string) => expect.objectContaining({ code })

describe('a form', () => {
  test('with the least that a report needs gets the careful answer to every question', () => {
    expect(readForm(least)).toEqual({
      value: {
        ...Object.fromEntries(Object.keys(textFields).map((name) => [name, ''])),
        ...least,
        kind: 'security',
        patientAtRisk: 'unknown',
        exploitation: 'unknown',
        deviceTested: 'unknown',
        creditWish: 'unsaid',
        wantsReward: 'no',
      },
    })
  })

  test('says everything that does not fit at once', () => {
    const { faults } = readForm({
      kind: 'sales',
      productId: '../../etc',
      version: 'x'.repeat(201),
    }) as { faults: readonly { field: string }[] }
    expect(faults.map(({ field }) => field).toSorted()).toEqual([
      'description',
      'kind',
      'productId',
      'summary',
      'version',
    ])
  })

  test('of an encrypted report is read for its three answers alone', () => {
    expect(readHead({ kind: 'safety', patientAtRisk: 'yes', summary: 'x'.repeat(5_000) })).toEqual({
      value: { kind: 'safety', patientAtRisk: 'yes', deviceTested: 'unknown' },
    })
    expect(readHead({ kind: 'constructor' })).toHaveProperty('faults')
  })

  test('keeps text as text: no control characters, no halves of characters, one kind of line end', () => {
    expect(readText(' a\r\nb\rc\u0000\u0007\u001b[31m\ud800 ')).toBe('a\nb\nc[31m\ufffd')
  })

  test('takes a name that JavaScript has a meaning for as nothing at all', () => {
    const form = JSON.parse('{"__proto__":{"summary":"x"},"constructor":"y"}')
    expect(readForm(form)).toHaveProperty('faults')
  })
})

const answer = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  fc.constantFrom(...values)
const line = (max: number) =>
  fc
    .string({ maxLength: max, unit: 'grapheme' })
    .map((text) => readText(text).replaceAll(/\s+/g, ' ').slice(0, max).trim())

const reports: fc.Arbitrary<Report> = fc
  .record({
    ...Object.fromEntries(Object.keys(textFields).map((name) => [name, line(60)])),
    ...Object.fromEntries(Object.entries(choices).map(([name, answers]) => [name, answer(answers)])),
    attachments: fc.array(
      fc.record({
        name: line(40).map((name) => (name.trim() === '' ? 'file' : name)),
        sizeBytes: fc.nat(),
        sha256: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => bytes.toHex()),
      }),
      { maxLength: 10 },
    ),
  })
  // The record has every field of a report; two of them have to be filled.
  .map((report) => ({ ...(report as unknown as Report), ...least }))

describe('a report', () => {
  test('is the file that the documentation tells of', async () => {
    const { value } = readForm({ ...least, kind: 'safety', version: '2.4', creditWish: 'declined' }) as {
      value: Report
    }
    const attachments = [{ name: 'photo.png', sizeBytes: 8, sha256: sha256(new Uint8Array(8)).toHex() }]
    const text = new TextDecoder().decode(formatReport({ ...value, attachments }))
    await expect(text).toMatchFileSnapshot(path.join(import.meta.dirname, 'testdata/report.json'))
  })

  test('written and read is the same, and the same bytes again', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const bytes = formatReport(report)
        expect(parseReport(bytes)).toEqual(report)
        expect(formatReport(parseReport(bytes))).toEqual(bytes)
      }),
    )
  })

  test('with any byte changed is refused or another report, and never anything else', () => {
    const bytes = formatReport({ ...(readForm(least) as { value: Report }).value, attachments: [] })
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [0x01, 0x20, 0x80]) {
        const changed = bytes.slice()
        changed[at] = (changed[at] ?? 0) ^ flip
        try {
          expect(formatReport(parseReport(changed))).not.toEqual(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(CodedError)
        }
      }
    }
  })

  test.each([
    ['another format', '{"format":"primum.report/2","attachments":[]}'],
    [
      'a member of its own',
      '{"format":"primum.report/1","summary":"a","description":"b","x":"1","attachments":[]}',
    ],
    [
      'a list in the place of a text',
      '{"format":"primum.report/1","summary":["a"],"description":"b","attachments":[]}',
    ],
    ['no attachments at all', '{"format":"primum.report/1","summary":"a","description":"b"}'],
    [
      'a path as the name of one',
      '{"format":"primum.report/1","summary":"a","description":"b","attachments":[{"name":"","sizeBytes":1,"sha256":"00"}]}',
    ],
    ['nothing but a word', '"report"'],
  ])('with %s is refused', (_, text) => {
    expect(() => parseReport(new TextEncoder().encode(text))).toThrow(refused('intake/bad-report'))
  })
})

const advisories = path.resolve(import.meta.dirname, 'testdata/csaf')

describe('CSAF as intake', () => {
  test.each(readdirSync(advisories))('%s fills in a form that can be sent', (name) => {
    const values = prefillFromCsaf(parseJson(readFileSync(path.join(advisories, name))))
    expect(values['summary']).not.toBe('')
    expect(values['product']).toBeTruthy()
    expect(readForm(values)).toHaveProperty('value')
  })

  test('that is none is refused', () => {
    expect(() => prefillFromCsaf({ document: { csaf_version: '1.2' } })).toThrow(refused('intake/not-csaf'))
    expect(() => prefillFromCsaf(['csaf'])).toThrow(refused('intake/not-csaf'))
  })

  test('of any shape below its head gives text that fits', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (title, tree, vulnerabilities) => {
        const values = prefillFromCsaf({
          document: { csaf_version: '2.1', title, notes: vulnerabilities },
          product_tree: tree,
          vulnerabilities,
        } as never)
        const result = readForm({ ...values, ...least })
        expect(result).toHaveProperty('value')
      }),
    )
  })

  test('with branches without end is read as far as anybody would', () => {
    let branch: object = { name: 'end', category: 'product_name', product: { name: 'end' } }
    for (let depth = 0; depth < 200; depth++) branch = { name: 'x', category: 'vendor', branches: [branch] }
    const document = { document: { csaf_version: '2.0' }, product_tree: { branches: [branch] } }
    expect(prefillFromCsaf(document as never)).toEqual({ kind: 'security' })
  })
})

describe('an age file', () => {
  const encrypt = async (recipients: number, text = 'a report'): Promise<Uint8Array> => {
    const encrypter = new Encrypter()
    for (let left = recipients; left > 0; left--) {
      encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()))
    }
    return encrypter.encrypt(text)
  }

  test('that an age program wrote is known, armored or not', async () => {
    const file = await encrypt(3)
    expect(parseAgeFile(file)).toEqual({ isArmored: false, stanzas: ['X25519', 'X25519', 'X25519'] })
    const armored = new TextEncoder().encode(armor.encode(file))
    expect(parseAgeFile(armored)).toEqual({ isArmored: true, stanzas: ['X25519', 'X25519', 'X25519'] })
  })

  test('that came through a text field is put right again', async () => {
    const text = armor.encode(await encrypt(1))
    const pasted = `\r\n  ${text.trim().replaceAll('\n', '\r\n')} \r\n\r\n`
    expect(new TextDecoder().decode(formatPastedArmor(pasted))).toBe(`${text.trim()}\n`)
    expect(parseAgeFile(formatPastedArmor(pasted)).isArmored).toBe(true)
  })

  test('that is longer than what is looked at is known too', async () => {
    const file = await encrypt(1, 'x'.repeat(400_000))
    expect(parseAgeFile(new TextEncoder().encode(armor.encode(file))).stanzas).toEqual(['X25519'])
  })

  test.each([
    '',
    'a report in plain words',
    '-----BEGIN PGP MESSAGE-----\n',
    'age-encryption.org/v1\n',
    'age-encryption.org/v1\n--- MAC\n',
  ])('is not %j', (text) => {
    expect(() => parseAgeFile(new TextEncoder().encode(text))).toThrow(refused('intake/not-age'))
  })

  test('that was cut off in its header is none', async () => {
    const file = await encrypt(2)
    const end = new TextDecoder('latin1').decode(file).indexOf('\n--- ')
    for (let length = 0; length <= end + 48; length++) {
      expect(() => parseAgeFile(file.subarray(0, length))).toThrow(refused('intake/not-age'))
    }
  })
})

test('a proof of work has one spelling and counts for its ticket alone', () => {
  let answer = 0
  while (!isSolved('ticket', String(answer), sha256)) answer++
  expect(checkWork('ticket', String(answer), sha256)).toBe(true)
  const hash = sha256(new TextEncoder().encode(`ticket:${answer}`))
  expect(Number.parseInt(hash.toHex().slice(0, 8), 16)).toBeLessThan(2 ** (32 - WORK_BITS))
  expect(checkWork('ticket', `0${answer}`, sha256)).toBe(false)
  expect(checkWork('ticket', '', sha256)).toBe(false)
  expect(checkWork('another', String(answer), sha256)).toBe(false)
})
