// SPDX-License-Identifier: Apache-2.0
/** SBOMs from the field (packages/sbom/src/testdata/real/SOURCE.md) against CVEs of the CVE list and NVD. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parseJson } from '@primum/parse'
import { describe, expect, it } from 'vitest'
import { parseCveRecord } from '../cvelist/record.ts'
import { indexInMemory } from '../index/memory-index.ts'
import { parseCveItem } from '../nvd/cve-item.ts'
import { itemsOfPage } from '../nvd/page.ts'
import type { MatchComponent } from './component.ts'
import { matchComponents } from './match.ts'

type Listed = {
  readonly name: string
  readonly version?: string
  readonly purl?: string
  readonly cpe?: string
}

/** The components of a flat CycloneDX document, whose members are the matcher's own. */
function componentsOf(file: string): readonly MatchComponent[] {
  const bytes = gunzipSync(readFileSync(new URL(`../../../sbom/src/testdata/real/${file}`, import.meta.url)))
  return (JSON.parse(bytes.toString('utf8')) as { readonly components: readonly Listed[] }).components // CycloneDX: these members are texts
}

const page = parseJson(readFileSync(new URL('../nvd/testdata/page.json', import.meta.url)))
const lines = gunzipSync(readFileSync(new URL('../cvelist/testdata/records.jsonl.gz', import.meta.url)))
const index = indexInMemory({
  records: [
    ...(itemsOfPage(page) ?? []).map((item) => parseCveItem(item).record),
    ...lines
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => parseCveRecord(parseJson(Buffer.from(line))).record),
  ],
})

describe('a medical device of RTOS, TLS library and .NET packages', () => {
  const components = componentsOf('medical-device-anonymised-extended.cdx14.json.gz')
  const { findings, unmatched } = matchComponents(index, components)

  it('has no component that is neither found, nor looked up, nor shown with its reason', () => {
    const answered = new Set([
      ...findings.map(({ component }) => component.name),
      ...unmatched.map(({ name }) => name),
    ])
    expect(components.filter(({ name }) => !answered.has(name))).toEqual([])
    expect(components).toHaveLength(65)
  })

  it('finds what its FreeRTOS has by version, and not what is fixed in it', () => {
    expect(
      findings.map(({ id, component, match, confidence }) => [
        id,
        component.name,
        component.version,
        match,
        confidence,
      ]),
    ).toEqual([
      ['CVE-2021-31571', 'FreeRTOS', '10.0.1', 'cpe', 'medium'],
      ['CVE-2024-28115', 'FreeRTOS', '10.0.1', 'cpe', 'medium'],
    ])
  })
})

describe('a container image of Debian', () => {
  const components = componentsOf('python-image.cdx14.json.gz')
  const { findings, unmatched } = matchComponents(index, components)

  it('without Debian in the index says of each package that it cannot be judged, or guesses by upstream and says so', () => {
    expect(findings.length).toBeGreaterThan(0)
    expect(new Set(findings.map(({ confidence }) => confidence))).toEqual(new Set(['low']))
    for (const { why } of findings) expect(why).toContain('this index holds no records for Debian')
    const named = new Set(findings.map(({ component }) => component.purl))
    expect(unmatched.filter(({ purl }) => purl?.startsWith('pkg:deb/') === true && named.has(purl))).toEqual(
      [],
    )
    expect(new Set(unmatched.map(({ reason }) => reason))).toEqual(
      new Set(['ecosystem-not-in-index', 'no-identifier']),
    )
  })

  it('takes kernel headers for what they are', () => {
    const headers = findings.filter(({ component }) => component.name === 'linux-libc-dev')
    expect(headers.map(({ id }) => id)).toEqual(['CVE-2024-1086', 'CVE-2024-26581', 'CVE-2024-36971'])
    for (const { why } of headers) expect(why).toContain('is not the kernel itself')
  })
})
