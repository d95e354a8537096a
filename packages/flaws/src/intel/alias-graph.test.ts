// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AliasNode, buildAliasGraph, isCve } from './alias-graph.ts'

const node = (id: string, edges: Partial<AliasNode> = {}): AliasNode => ({
  id,
  aliases: [],
  upstream: [],
  related: [],
  distribution: false,
  ...edges,
})

describe('one flaw', () => {
  const graph = buildAliasGraph([
    node('PYSEC-1', { aliases: ['GHSA-a'] }),
    node('GHSA-a', { aliases: ['CVE-2020-0001'] }),
    node('RUSTSEC-1'),
    node('GHSA-b', { aliases: ['x-1'] }),
  ])
  it('is named by its CVE, else its GHSA, else itself', () => {
    expect(graph.flawOf('PYSEC-1')).toBe('CVE-2020-0001')
    expect(graph.flawOf('x-1')).toBe('GHSA-b')
    expect(graph.flawOf('RUSTSEC-1')).toBe('RUSTSEC-1')
  })
  it('knows all its ids', () => {
    expect(graph.members('CVE-2020-0001')).toEqual(['CVE-2020-0001', 'GHSA-a', 'PYSEC-1'])
  })
})

describe('advisories about several flaws', () => {
  it('do not make them one', () => {
    const graph = buildAliasGraph([
      node('GO-1', { aliases: ['CVE-2020-0001', 'CVE-2020-0002', 'GHSA-a', 'GHSA-b'] }),
      node('GHSA-a', { aliases: ['CVE-2020-0001'] }),
    ])
    expect(graph.subjectsOf('GO-1')).toEqual(['CVE-2020-0001', 'CVE-2020-0002'])
    expect(graph.flawOf('GHSA-a')).toBe('CVE-2020-0001')
    expect(graph.flawOf('GHSA-b')).toBe('GHSA-b')
  })

  it('say what they are about by upstream', () => {
    const graph = buildAliasGraph([
      node('DSA-1', { upstream: ['CVE-2020-0001', 'CVE-2020-0002'], distribution: true }),
      node('USN-1', { upstream: ['UBUNTU-CVE-2020-0001', 'CVE-2020-0001'], distribution: true }),
      node('UBUNTU-CVE-2020-0001', { upstream: ['CVE-2020-0001'], distribution: true }),
    ])
    expect(graph.subjectsOf('DSA-1')).toEqual(['CVE-2020-0001', 'CVE-2020-0002'])
    expect(graph.subjectsOf('USN-1')).toEqual(['CVE-2020-0001'])
    expect(graph.members('CVE-2020-0001')).toEqual(['CVE-2020-0001'])
  })

  it('say it by related only when they are a distribution’s and say nothing else', () => {
    const graph = buildAliasGraph([
      node('ALSA-1', { related: ['CVE-2020-0001'], distribution: true }),
      node('GHSA-a', { related: ['CVE-2020-0001'] }),
      node('ALPINE-CVE-2020-0003', { distribution: true }),
    ])
    expect(graph.subjectsOf('ALSA-1')).toEqual(['CVE-2020-0001'])
    expect(graph.subjectsOf('GHSA-a')).toEqual(['GHSA-a'])
    expect(graph.subjectsOf('ALPINE-CVE-2020-0003')).toEqual(['CVE-2020-0003'])
  })

  it('may point at each other in a circle', () => {
    const graph = buildAliasGraph([node('A-1', { upstream: ['B-1'] }), node('B-1', { upstream: ['A-1'] })])
    expect(graph.subjectsOf('A-1')).toEqual(['A-1'])
    expect(graph.subjectsOf('B-1')).toEqual(['B-1'])
  })
})

it('never brings two CVEs together, and gives the same flaws in any order of records', () => {
  const id = fc.constantFrom(
    'CVE-2020-0001',
    'CVE-2020-0002',
    'CVE-2020-0003',
    'GHSA-a',
    'GHSA-b',
    'X-1',
    'X-2',
  )
  const record = fc.record({ id, aliases: fc.uniqueArray(id, { maxLength: 3 }) })
  fc.assert(
    fc.property(fc.uniqueArray(record, { selector: (entry) => entry.id }), (records) => {
      const nodes = records.map((entry) => node(entry.id, { aliases: entry.aliases }))
      const graph = buildAliasGraph(nodes)
      const turned = buildAliasGraph(nodes.toReversed())
      for (const { id: name } of nodes) {
        const members = graph.members(graph.flawOf(name))
        expect(members.filter(isCve).length).toBeLessThanOrEqual(1)
        expect(members).toContain(name)
        expect(turned.flawOf(name)).toBe(graph.flawOf(name))
        expect(graph.subjectsOf(name).length).toBeGreaterThan(0)
      }
    }),
  )
})
