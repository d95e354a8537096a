// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkRetrieval,
  checkSecurityTxt,
  formatSecurityTxt,
  parseSecurityTxt,
  type Retrieval,
  type SecurityTxt,
} from './index.ts'

const now = Temporal.Instant.from('2026-11-25T12:00:00Z')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const check = (text: string) => checkSecurityTxt(bytesOf(text), now)
const codesOf = (remarks: readonly { readonly code: string; readonly line: number | null }[]) =>
  remarks.map(({ code, line }) => `${code} ${line ?? '-'}`)

describe('the reference checker’s cases', () => {
  type Case = {
    readonly id: string
    readonly content: string
    readonly error?: string
    readonly error_line?: number
    readonly recommendation?: string
    readonly notification?: string
    readonly valid?: boolean
  }
  const file = new URL('testdata/sectxt-cases.json', import.meta.url)
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] } // our own copy

  test.each(cases)('$id', ({ content, error, error_line, recommendation, notification, valid }) => {
    const day = now.add({ hours: 240 }).toString().slice(0, 10)
    const text = content.replaceAll('{{NOW+10d}}', day).replaceAll('{{YEAR+3}}', '2029')
    const report = check(text)
    if (valid !== undefined) expect(report.valid).toBe(valid)
    if (error !== undefined) expect(report.errors.map(({ code }) => code)).toContain(error)
    if (error_line !== undefined) expect(codesOf(report.errors)).toContain(`${error} ${error_line}`)
    if (recommendation !== undefined) {
      expect(report.recommendations.map(({ code }) => code)).toContain(recommendation)
    }
    if (notification !== undefined) {
      expect(report.notifications.map(({ code }) => code)).toContain(notification)
    }
  })

  test('there are enough', () => expect(cases.length).toBeGreaterThanOrEqual(16))
})

const minimum = 'Contact: https://maker.example/report\nExpires: 2027-03-01T00:00:00Z\n'

describe('a file', () => {
  test.each([
    ['is valid with a contact and an expiry', minimum, []],
    ['may end its lines as in DOS', minimum.replaceAll('\n', '\r\n'), []],
    [
      'may hold comments, empty lines and fields in any case',
      `# Hello: you\n\n \n${minimum.toLowerCase()}`,
      [],
    ],
    ['may hold any URI', `${minimum}Encryption: openpgp4fpr:5F2DE5\nContact: tel:+1-201-555-0123\n`, []],
    ['may be long gone', minimum.replace('2027', '2020'), ['expired 2']],
    ['expires at its second', minimum.replace('2027-03-01T00:00:00Z', '2026-11-25T12:00:00Z'), ['expired 2']],
    ['may use another time zone', minimum.replace('00Z', '00.123456789012-03:00'), []],
    ['needs a contact', 'Expires: 2027-03-01T00:00:00Z\n', ['no_contact -']],
    ['needs an expiry', 'Contact: https://maker.example/\n', ['no_expire -']],
    ['has one expiry', `${minimum}expires: 2027-03-02T00:00:00Z\n`, ['multi_expire 3']],
    ['has no day that no calendar has', minimum.replace('03-01', '02-29'), ['invalid_expiry 2']],
    ['says when and not only which day', minimum.replace('T00:00:00Z', ''), ['invalid_expiry 2']],
    [
      'says its languages once',
      `${minimum}Preferred-Languages: en\nPreferred-Languages: de-AT , zh-Hant\n`,
      ['multi_lang 4'],
    ],
    ['leaves no language empty', `${minimum}Preferred-Languages: en,\n`, ['invalid_lang 3']],
    ['has a name before the colon', `${minimum}: x\n`, ['empty_key 3']],
    ['has a name of more than space', `${minimum} : x\n`, ['prec_ws 3', 'empty_key 3']],
    ['has no space before the colon', `${minimum}Policy : https://maker.example/\n`, ['prec_ws 3']],
    ['has a space after the colon', `${minimum}Policy:https://maker.example/\n`, ['no_space 3']],
    ['has a value', `${minimum}Policy:\n`, ['empty_value 3']],
    ['has names without spaces', `${minimum}My field: x\n`, ['invalid_line 3']],
    ['has lines with a meaning', `${minimum}Hello\n`, ['invalid_line 3']],
    ['uses https', `${minimum}Hiring: HTTP://maker.example/jobs\n`, ['no_https 3']],
    ['uses web addresses with a host', `${minimum}Hiring: https:jobs\n`, ['no_uri 3']],
    ['uses no spaces in an address', `${minimum}Hiring: https://maker.example/our jobs\n`, ['no_uri 3']],
    ['ends its last line', minimum.trimEnd(), ['no_line_separators 2']],
    [
      'has no lines that end as on old Macs',
      minimum.replace('\n', '\r'),
      ['no_line_separators 1', 'no_uri 1', 'no_expire -'],
    ],
    ['has no byte-order mark', `\ufeff${minimum}`, ['bom_in_file 1']],
    ['is not empty', '', ['no_contact -', 'no_expire -']],
  ])('%s', (_, text, errors) => {
    expect(codesOf(check(text).errors).toSorted()).toEqual([...errors].toSorted())
  })

  test('is UTF-8, and says in which line it is not', () => {
    const bytes = new Uint8Array([...bytesOf(minimum), 0x23, 0xff, 0x0a])
    expect(codesOf(checkSecurityTxt(bytes, now).errors)).toEqual(['utf8 3'])
    expect(check(`${minimum}# Größe \ufffd\n`).errors).toEqual([])
  })

  test('could be better', () => {
    expect(codesOf(check(minimum.replace('2027-03', '2027-12')).recommendations)).toEqual([
      'not_signed -',
      'long_expiry 2',
    ])
    expect(codesOf(check(`${minimum}Contact: mailto:psirt@maker.example\n`).recommendations)).toContain(
      'no_encryption 3',
    )
  })

  test('may hold fields that nobody registered', () => {
    const { valid, notifications } = check(`${minimum}Polcy: https://maker.example/\n`)
    expect(valid).toBe(true)
    expect(notifications).toEqual([
      { code: 'unknown_field', line: 3, message: expect.stringContaining('it is "polcy"') },
    ])
  })
})

/** An Ed25519 signature by its form: version 4, text, EdDSA, SHA-512, two areas of subpackets, and two numbers. */
const armour = [
  '-----BEGIN PGP SIGNATURE-----',
  '',
  btoa(
    String.fromCharCode(
      0xc2,
      22,
      4,
      1,
      22,
      10,
      0,
      6,
      5,
      2,
      0x66,
      0,
      0,
      0,
      0,
      0,
      0xab,
      0xcd,
      0,
      8,
      0x80,
      0,
      8,
      0x81,
    ),
  ),
  '-----END PGP SIGNATURE-----',
  '',
].join('\n')
const signed = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n- -- \n${minimum}Canonical: https://maker.example/.well-known/security.txt\n${armour}`

describe('a signed file', () => {
  test('is read without its frame and without the escapes', () => {
    const report = check(signed.replace('- -- \n', '- # dashes\n'))
    expect(report).toMatchObject({ valid: true, isSigned: true, recommendations: [] })
    expect(parseSecurityTxt(bytesOf(signed.replace('- -- \n', ''))).contact).toEqual([
      'https://maker.example/report',
    ])
  })

  const sound = signed.replace('- -- \n', '')
  test.each([
    ['begins with its first line', `\n${sound}`, ['signed_format_issue 2']],
    ['begins at all', sound.replace(/^.*\n.*\n\n/, ''), ['signed_format_issue 1']],
    ['has no headers but hashes', sound.replace('Hash', 'Comment'), ['pgp_data_error 2']],
    ['escapes its dashes', sound.replace('Contact', '-# x\nContact'), ['pgp_data_error 4', 'invalid_line 4']],
    ['ends', sound.replace(/-----END.*\n/, ''), ['pgp_data_error 7']],
    ['has a signature', sound.slice(0, sound.indexOf('-----BEGIN PGP SIGNATURE')), ['pgp_data_error 1']],
    [
      'has an empty line before the data',
      sound.replace('SIGNATURE-----\n\n', 'SIGNATURE-----\n'),
      ['pgp_data_error 7'],
    ],
    ['has nothing after the signature', `${sound}Contact: https://other.example/\n`, ['data_after_sig 11']],
    ['has one line end after the signature', `${sound}\n`, ['too_many_line_separators 11']],
    ['holds base64', sound.replace('whYE', 'whY'), ['pgp_error 7']],
    ['holds a whole packet', sound.replace('whYE', 'whcE'), ['pgp_error 7']],
    ['holds a signature', sound.replace('whYE', 'xhYE'), ['pgp_signature_error 7']],
    ['holds a signature over text', sound.replace('whYEAR', 'whYEEx'), ['pgp_signature_error 7']],
  ])('%s', (_, text, errors) => {
    const found = codesOf(check(text).errors).filter((code) => !/^no_(contact|expire) /.test(code))
    expect(found.toSorted()).toEqual([...errors].toSorted())
  })
})

const uri = fc
  .tuple(
    fc.constantFrom('https://maker.example/', 'mailto:', 'tel:+1', 'dns:'),
    fc.stringMatching(/^[a-z0-9/?=&-]{1,20}$/),
  )
  .map(([start, rest]) => start + rest)
const web = fc.webUrl({ validSchemes: ['https'] })
const files: fc.Arbitrary<SecurityTxt> = fc.record({
  contact: fc.array(uri, { minLength: 1, maxLength: 4 }),
  expires: fc
    .integer({ min: 0, max: 4_000_000_000_000 })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms)),
  encryption: fc.array(uri, { maxLength: 2 }),
  acknowledgments: fc.array(web, { maxLength: 2 }),
  preferredLanguages: fc.array(fc.constantFrom('en', 'de-AT', 'zh-Hant-TW', 'es-419', 'x-klingon'), {
    maxLength: 3,
  }),
  canonical: fc.array(web, { maxLength: 2 }),
  policy: fc.array(web, { maxLength: 2 }),
  hiring: fc.array(web, { maxLength: 2 }),
  csaf: fc.array(fc.constant('https://maker.example/.well-known/csaf/provider-metadata.json'), {
    maxLength: 2,
  }),
})

describe('what is written', () => {
  test('is read as the same, and has no error', () => {
    fc.assert(
      fc.property(files, (value) => {
        const bytes = bytesOf(formatSecurityTxt(value))
        expect(JSON.stringify(parseSecurityTxt(bytes))).toBe(JSON.stringify(value))
        expect(checkSecurityTxt(bytes, Temporal.Instant.from('1969-01-01T00:00:00Z')).errors).toEqual([])
      }),
    )
  })

  test.each([
    ['a line of somebody else’s', 'https://a.example/\nContact: https://b.example/'],
    ['a plain web address', 'http://maker.example/'],
    ['nothing', ''],
  ])('never holds %s', (_, contact) => {
    const value = parseSecurityTxt(bytesOf(minimum))
    expect(() => formatSecurityTxt({ ...value, contact: [contact] })).toThrow(CodedError)
  })
})

test('whatever byte is changed, there is an answer, and what is read had no error', () => {
  const bytes = bytesOf(signed.replace('- -- \n', ''))
  for (let at = 0; at < bytes.length; at++) {
    for (const byte of [0, 0x0a, 0x20, 0x2d, 0x3a, 0xff]) {
      const mangled = bytes.slice()
      mangled[at] = byte
      const { valid } = checkSecurityTxt(mangled, now)
      let isRead = true
      try {
        parseSecurityTxt(mangled)
      } catch (error) {
        if (!(error instanceof CodedError)) throw error
        expect(error.code).toMatch(/^security-txt\//)
        isRead = false
      }
      if (valid) expect(isRead).toBe(true)
    }
  }
})

describe('how it was served', () => {
  const good: Retrieval = {
    addresses: ['https://maker.example/.well-known/security.txt'],
    contentType: 'text/plain; charset=utf-8',
    hasValidCertificate: true,
  }
  const canonical = `${minimum}Canonical: https://maker.example/.well-known/security.txt\n`
  const cases: readonly (readonly [string, Partial<Retrieval>, readonly string[]])[] = [
    ['as it must be', {}, []],
    ['without a charset', { contentType: 'text/plain' }, []],
    ['with a charset in quotation marks', { contentType: 'Text/Plain;Charset="UTF-8"' }, []],
    [
      'at the old place',
      { addresses: ['https://maker.example/security.txt'] },
      ['location -', 'no_canonical_match 3'],
    ],
    [
      'over http',
      { addresses: ['http://maker.example/.well-known/security.txt'] },
      ['invalid_uri_scheme -', 'no_canonical_match 3'],
    ],
    [
      'over http for a while',
      { addresses: [good.addresses[0], 'http://maker.example/x', 'https://maker.example/y'] },
      ['invalid_uri_scheme -'],
    ],
    [
      'from where the redirects end',
      { addresses: ['https://www.maker.example/.well-known/security.txt', good.addresses[0]] },
      [],
    ],
    [
      'from another host',
      { addresses: ['https://other.example/.well-known/security.txt'] },
      ['no_canonical_match 3'],
    ],
    ['with a bad certificate', { hasValidCertificate: false }, ['invalid_cert -']],
    ['without a type', { contentType: null }, ['no_content_type -']],
    ['as a page', { contentType: 'text/html; charset=latin1' }, ['invalid_media -', 'invalid_charset -']],
  ]
  test.each(cases)('%s', (_, served, errors) => {
    expect(codesOf(checkRetrieval(bytesOf(canonical), { ...good, ...served }))).toEqual(errors)
  })

  test('a file without Canonical fits every address', () => {
    expect(checkRetrieval(bytesOf(minimum), good)).toEqual([])
  })
})
