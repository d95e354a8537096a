// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import {
  applyVex,
  type VersInclusion,
  type VexFinding,
  type VexIdentity,
  type VexProduct,
  type VexStatement,
  type VexStatus,
  type VexSubject,
} from './index.ts'
import { matchIdentity } from './match.ts'

const pump: VexSubject = { purl: 'pkg:generic/pump@3.1', name: 'pump', version: '3.1' }
const ssl: VexSubject = {
  purl: 'pkg:apk/alpine/libssl3@3.0.8-r3?arch=armv7&distro=3.17',
  name: 'libssl3',
  version: '3.0.8-r3',
}
const zlib: VexSubject = { purl: 'pkg:apk/alpine/zlib@1.2.13-r0', name: 'zlib', version: '1.2.13-r0' }

function finding(component: VexSubject, id = 'CVE-2023-1', aliases: readonly string[] = []): VexFinding {
  return { id, aliases, component }
}

function statement(
  status: VexStatus,
  products: readonly VexProduct[],
  over: Partial<VexStatement> = {},
): VexStatement {
  return { vulnerability: { id: 'CVE-2023-1', aliases: [] }, products, status, ...over }
}

function statusOf(
  statements: readonly VexStatement[],
  one: VexFinding,
  products: readonly VexSubject[] = [pump],
): VexStatus | undefined {
  return applyVex([statements], [one], { products }).findings[0]?.vex?.status
}

describe('a statement applies', () => {
  const about = statement('not_affected', [
    { purl: 'pkg:generic/pump', subcomponents: [{ purl: 'pkg:apk/alpine/libssl3@3.0.8-r3' }] },
  ])

  it('to the component that it names in the product that it names, and to no other', () => {
    expect(statusOf([about], finding(ssl))).toBe('not_affected')
    expect(statusOf([about], finding(zlib))).toBeUndefined()
    expect(statusOf([about], finding(ssl), [{ purl: 'pkg:generic/monitor@1' }])).toBeUndefined()
    expect(statusOf([about], finding(ssl), [])).toBeUndefined()
    expect(statusOf([about], finding(ssl, 'CVE-2023-2'))).toBeUndefined()
  })

  it('under any name of the flaw, in either letter case', () => {
    const alias = statement('fixed', [pump], { vulnerability: { id: 'X-1', aliases: ['ghsa-1'] } })
    expect(statusOf([alias], finding(ssl, 'CVE-2023-1', ['GHSA-1']))).toBe('fixed')
  })

  it('as a whole product to every component of it', () => {
    expect(statusOf([statement('fixed', [{ purl: 'pkg:generic/pump@3.1' }])], finding(zlib))).toBe('fixed')
    expect(statusOf([statement('fixed', [{ purl: 'pkg:generic/pump@3.0' }])], finding(zlib))).toBeUndefined()
  })

  it('to a component that is itself the product, wherever it is used', () => {
    expect(
      statusOf([statement('fixed', [{ purl: 'pkg:apk/alpine/zlib@1.2.13-r0' }])], finding(zlib), []),
    ).toBe('fixed')
  })

  it('to nothing when it names no product', () => {
    expect(statusOf([statement('fixed', [])], finding(ssl))).toBeUndefined()
  })

  it('within a range only when the range can be judged', () => {
    const ranged = statement('fixed', [{ purl: 'pkg:apk/alpine/zlib', versionRange: 'vers:apk/>=1.2.13' }])
    const status = (inRange?: VersInclusion) =>
      applyVex([[ranged]], [finding(zlib)], { products: [], ...(inRange === undefined ? {} : { inRange }) })
        .findings[0]?.vex?.status
    expect(status(() => true)).toBe('fixed')
    expect(status(() => false)).toBeUndefined()
    expect(status(() => undefined)).toBeUndefined()
    expect(status()).toBeUndefined()
  })

  it('and says whether there is nothing left to do', () => {
    for (const [status, expected] of [
      ['fixed', true],
      ['not_affected', true],
      ['affected', false],
      ['under_investigation', false],
    ] as const) {
      expect(
        applyVex([[statement(status, [pump])]], [finding(ssl)], { products: [pump] }).findings[0]?.vex
          ?.suppresses,
      ).toBe(expected)
    }
  })
})

describe('of several statements', () => {
  const inProduct = statement(
    'affected',
    [{ ...pump, subcomponents: [{ purl: 'pkg:apk/alpine/libssl3' }] }],
    { timestamp: '2020-01-01T00:00:00Z' },
  )
  const ofProduct = statement('fixed', [pump], { timestamp: '2024-01-01T00:00:00Z' })
  const ofComponent = statement('not_affected', [{ purl: 'pkg:apk/alpine/libssl3@3.0.8-r3' }], {
    timestamp: '2025-01-01T00:00:00Z',
  })

  it('the component in the product comes first, then the product, then the component', () => {
    expect(statusOf([ofComponent, ofProduct, inProduct], finding(ssl))).toBe('affected')
    expect(statusOf([ofComponent, ofProduct], finding(ssl))).toBe('fixed')
    expect(statusOf([ofComponent], finding(ssl))).toBe('not_affected')
  })

  it('the exact version comes before any version, even if older', () => {
    const any = statement('affected', [{ purl: 'pkg:generic/pump' }], { timestamp: '2026-01-01T00:00:00Z' })
    expect(statusOf([any, ofProduct], finding(ssl))).toBe('fixed')
  })

  it('the later comes first, and no time is the earliest', () => {
    const later = statement('affected', [pump], { timestamp: '2024-01-01T00:00:00.000000001Z' })
    const never = statement('under_investigation', [pump])
    expect(statusOf([later, ofProduct, never], finding(ssl))).toBe('affected')
    expect(statusOf([{ ...ofProduct, lastUpdated: '2025-01-01T00:00:00Z' }, later], finding(ssl))).toBe(
      'fixed',
    )
  })

  it('at the same time the one that shows more wins, and the other is kept', () => {
    const same = statement('affected', [pump], { timestamp: '2024-01-01T00:00:00Z' })
    for (const order of [
      [same, ofProduct],
      [ofProduct, same],
    ]) {
      const [result] = applyVex([order], [finding(ssl)], { products: [pump] }).findings
      expect(result?.vex).toMatchObject({
        status: 'affected',
        scope: 'product',
        overruled: [ofProduct],
        contradicted: [ofProduct],
      })
    }
  })
})

describe('of several documents', () => {
  const at = { timestamp: '2024-01-01T00:00:00Z' }
  const harmless = statement('not_affected', [pump], at)
  const harmful = statement('affected', [pump], at)
  const vexOf = (documents: readonly (readonly VexStatement[])[]) =>
    applyVex(documents, [finding(ssl)], { products: [pump] }).findings[0]?.vex

  it('the one that shows more counts at the same time, wherever it stands, and the contradiction is told', () => {
    for (const order of [
      [[harmful], [harmless]],
      [[harmless], [harmful]],
    ]) {
      expect(vexOf(order)).toMatchObject({ status: 'affected', contradicted: [harmless] })
    }
  })

  it('of two that say the same, the later document is named', () => {
    const again = { ...harmless, impactStatement: 'The port is closed.' }
    expect(vexOf([[harmless], [again]])?.statement).toEqual(again)
    expect(vexOf([[again], [harmless]])?.statement).toEqual(harmless)
  })

  it('the later statement counts, wherever its document stands', () => {
    const later = statement('fixed', [pump], { timestamp: '2025-01-01T00:00:00Z' })
    for (const order of [
      [[later], [harmful]],
      [[harmful], [later]],
    ]) {
      expect(vexOf(order)).toMatchObject({ status: 'fixed', overruled: [harmful], contradicted: [] })
    }
  })

  it('within one the less reassuring counts', () => {
    expect(vexOf([[harmless, harmful]])).toMatchObject({ status: 'affected', contradicted: [harmless] })
  })

  it('what agrees is no contradiction', () => {
    expect(vexOf([[harmless], [{ ...harmless, impactStatement: 'x' }]])).toMatchObject({ contradicted: [] })
  })
})

describe('a statement that applies to nothing is told, with the reason', () => {
  const unmatchedOf = (one: VexStatement, products: readonly VexSubject[] = [pump]) =>
    applyVex([[one]], [finding(ssl)], { products }).unmatched.map(({ reason }) => reason)

  it.each([
    ['it names no product', statement('fixed', []), ['no-product']],
    [
      'another flaw',
      statement('fixed', [pump], { vulnerability: { id: 'CVE-1', aliases: [] } }),
      ['no-finding'],
    ],
    ['another version of the product', statement('fixed', [{ purl: 'pkg:generic/pump@9' }]), ['no-finding']],
    [
      'a component of another product',
      statement('fixed', [{ purl: 'pkg:generic/monitor@1', subcomponents: [ssl] }]),
      ['other-product'],
    ],
    [
      'another component of the product',
      statement('fixed', [{ ...pump, subcomponents: [zlib] }]),
      ['no-finding'],
    ],
    ['one that does apply', statement('fixed', [pump]), []],
  ] as const)('%s', (_, one, reasons) => {
    expect(unmatchedOf(one)).toEqual(reasons)
  })
})

describe('an identity matches', () => {
  const cases: readonly (readonly [string, VexIdentity, VexSubject, ReturnType<typeof matchIdentity>])[] = [
    ['the same version', { purl: 'pkg:npm/a@1' }, { purl: 'pkg:npm/a@1' }, 'exact'],
    ['every version without one', { purl: 'pkg:npm/a' }, { purl: 'pkg:npm/a@1' }, 'any'],
    ['not another version', { purl: 'pkg:npm/a@1' }, { purl: 'pkg:npm/a@2' }, undefined],
    ['a scope, written either way', { purl: 'pkg:npm/%40s/a@1' }, { purl: 'pkg:npm/@s/a@1' }, 'exact'],
    ['a scope without version', { purl: 'pkg:npm/@s/a' }, { purl: 'pkg:npm/%40s/a@9' }, 'any'],
    ['PyPI names by its rules', { purl: 'pkg:pypi/My_Lib@1' }, { purl: 'pkg:pypi/my-lib@1' }, 'exact'],
    [
      'the qualifiers that it names',
      { purl: 'pkg:deb/debian/a@1?arch=arm64' },
      { purl: 'pkg:deb/debian/a@1?distro=12&arch=arm64' },
      'exact',
    ],
    [
      'not another qualifier',
      { purl: 'pkg:deb/debian/a@1?arch=arm64' },
      { purl: 'pkg:deb/debian/a@1?arch=amd64' },
      undefined,
    ],
    ['not another namespace', { purl: 'pkg:deb/debian/a@1' }, { purl: 'pkg:deb/ubuntu/a@1' }, undefined],
    [
      'a digest as a version',
      { purl: 'pkg:oci/a@sha256%3A12' },
      { purl: 'pkg:oci/a@sha256:12?tag=x' },
      'exact',
    ],
    [
      'CPE 2.2 against 2.3',
      { cpe: 'cpe:/a:acme:pump:3.1' },
      { cpe: 'cpe:2.3:a:acme:pump:3.1:*:*:*:*:*:*:*' },
      'exact',
    ],
    [
      'any version of a CPE',
      { cpe: 'cpe:2.3:a:acme:pump:*:*:*:*:*:*:*:*' },
      { cpe: 'cpe:/a:acme:pump:3.1' },
      'any',
    ],
    [
      'a CPE with a wildcard',
      { cpe: 'cpe:2.3:a:acme:pump:3.*:*:*:*:*:*:*:*' },
      { cpe: 'cpe:2.3:a:acme:pump:3.1:*:*:*:*:*:*:*' },
      'any',
    ],
    [
      'not all of a vendor',
      { cpe: 'cpe:2.3:a:acme:*:*:*:*:*:*:*:*:*' },
      { cpe: 'cpe:/a:acme:pump:3.1' },
      undefined,
    ],
    [
      'not a component of unknown version',
      { cpe: 'cpe:/a:acme:pump:3.1' },
      { cpe: 'cpe:/a:acme:pump' },
      undefined,
    ],
    [
      'not by number when the purls differ',
      { purl: 'pkg:npm/a@1', bomRef: '1' },
      { purl: 'pkg:npm/b@1', bomRef: '1' },
      undefined,
    ],
    ['a number in the same BOM', { bomRef: '1', bomSerial: 'aa' }, { bomRef: '1', bomSerial: 'AA' }, 'exact'],
    [
      'not a number in another BOM',
      { bomRef: '1', bomSerial: 'aa' },
      { bomRef: '1', bomSerial: 'bb' },
      undefined,
    ],
    ['a name and version', { name: 'ABC', version: '4.2' }, { name: 'ABC', version: '4.2' }, 'exact'],
    [
      'not another version of a name',
      { name: 'ABC', version: '4.2' },
      { name: 'ABC', version: '4.3' },
      undefined,
    ],
    ['a digest', { ids: ['x'], hashes: { 'sha-256': 'ab' } }, { hashes: { 'sha-256': 'AB' } }, 'exact'],
    [
      'a digest that is another',
      { ids: ['x'], hashes: { 'sha-256': 'ab' } },
      { hashes: { 'sha-256': 'AC' } },
      undefined,
    ],
    [
      'the version of its purl, whatever the product around it is called',
      { purl: 'pkg:apk/alpine/a@3.0.8-r3', name: 'Boot', version: '2.6.0' },
      { purl: 'pkg:apk/alpine/a@3.0.8-r3', version: '3.0.8-r3' },
      'exact',
    ],
    ['a purl among its other names', { ids: ['urn:x', 'pkg:npm/a@1'] }, { purl: 'pkg:npm/a@1?x=y' }, 'exact'],
    [
      'any CPE of a component',
      { cpe: 'cpe:/a:acme:pump:3.1' },
      { cpe: 'cpe:/a:other:pump:3.1', ids: ['cpe:2.3:a:acme:pump:3.1:*:*:*:*:*:*:*'] },
      'exact',
    ],
    [
      'not by a name that anyone could have',
      { name: 'core', version: '1' },
      { purl: 'pkg:maven/org.example/core@1', name: 'core', version: '1' },
      undefined,
    ],
    [
      'by name where the purl has no namespace',
      { name: 'pump', version: '1' },
      { purl: 'pkg:generic/pump@1', name: 'pump', version: '1' },
      'exact',
    ],
    [
      'not a number under another name',
      { bomRef: '1', name: 'zlib' },
      { bomRef: '1', name: 'openssl' },
      undefined,
    ],
    ['nothing that is no purl', { purl: 'pkg:' }, { purl: 'pkg:npm/a@1' }, undefined],
  ]
  it.each(cases)('%s', (_, identity, subject, expected) => {
    expect(matchIdentity(identity, subject)).toBe(expected)
  })
})
