// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { JudgedComponent } from '../intelligence/judge-components.ts'
import { addOwn, judgeOwnFlaws } from './judge.ts'
import { type OwnFlaw, ownFlawInput } from './own-flaw.ts'

const release = {
  releaseId: '11111111-1111-4111-8111-111111111111',
  version: '2.0',
  product: { name: 'Pump' },
}

const component = (version: string | undefined, more: Partial<JudgedComponent> = {}): JudgedComponent => ({
  ref: `dose@${version}`,
  name: 'dose-limiter',
  ...(version === undefined ? {} : { version, purl: `pkg:npm/dose-limiter@${version}` }),
  ...more,
})

const flaw = (input: object, more: Partial<OwnFlaw> = {}): OwnFlaw => ({
  ...ownFlawInput.parse({ title: 'Wrong limits', ...input }),
  flawId: 'HD-2026-0001',
  isPublic: false,
  ...more,
})

const npm = (vers: string | null) => ({ components: [{ purl: 'pkg:npm/dose-limiter', vers }] })
const chosen = (standing: string) => ({ releases: [{ releaseId: release.releaseId, standing }] })
const keys = (of: OwnFlaw, ...components: readonly JudgedComponent[]) =>
  judgeOwnFlaws([of], release, components).map(({ componentKey }) => componentKey)

describe('a component named by purl', () => {
  const below = flaw(npm('vers:npm/<1.3.0'))
  it.each([
    ['1.2.0', 'high'],
    ['1.3.0', undefined],
    ['not a version', 'low'],
  ])('in version %s: %s', (version, confidence) => {
    const [finding] = judgeOwnFlaws([below], release, [component(version)])
    expect(finding?.matchDetail['confidence']).toBe(confidence)
    if (finding !== undefined) expect(finding.fixedVersions).toEqual(['1.3.0'])
  })

  it('is no other component, of another name or another type', () => {
    const others = [
      component('1.2.0', { purl: 'pkg:npm/dose-limits@1.2.0' }),
      component('1.2.0', { purl: 'pkg:pypi/dose-limiter@1.2.0' }),
      component(undefined),
    ]
    expect(keys(below, ...others)).toEqual([])
  })

  it('is one finding with two refs where the SBOM lists it twice', () => {
    const twice = [component('1.2.0', { ref: 'a' }), component('1.2.0', { ref: 'b' })]
    const findings = addOwn([], judgeOwnFlaws([below], release, twice))
    expect(findings.map(({ componentRefs }) => componentRefs)).toEqual([['a', 'b']])
  })
})

describe('a component named by CPE', () => {
  const byCpe = (cpe: string, vers: string | null = 'vers:generic/<8') =>
    flaw({ components: [{ cpe, vers }] })
  const rtos = (cpe: string) => component('7', { purl: undefined, cpe, name: 'RTOS' })
  it.each([
    ['cpe:2.3:o:own:rtos:*:*:*:*:*:*:*:*', 'cpe:2.3:o:own:rtos:7:*:*:*:*:*:*:*', 1],
    ['cpe:2.3:o:own:rtos:7:*:*:*:*:*:*:*', 'cpe:2.3:o:own:rtos:7:*:*:*:*:*:*:*', 1],
    ['cpe:2.3:o:own:rtos:6:*:*:*:*:*:*:*', 'cpe:2.3:o:own:rtos:7:*:*:*:*:*:*:*', 0],
    ['cpe:2.3:o:other:rtos:*:*:*:*:*:*:*:*', 'cpe:2.3:o:own:rtos:7:*:*:*:*:*:*:*', 0],
    ['cpe:2.3:o:own:rtos:*:*:*:*:*:*:*:*', 'rubbish', 0],
  ])('%s, %s: %i', (cpe, of, found) => {
    expect(keys(byCpe(cpe), rtos(of))).toHaveLength(found)
  })
})

describe('a release that a person chose', () => {
  it('has the flaw in the component that it holds, whatever its version', () => {
    expect(keys(flaw({ ...npm(null), ...chosen('affected') }), component('9.0.0'))).toEqual([
      'pkg:npm/dose-limiter@9.0.0',
    ])
    expect(keys(flaw(npm(null)), component('9.0.0'))).toEqual([])
  })

  it('has it in its own software where no component is named', () => {
    const [finding] = judgeOwnFlaws([flaw(chosen('affected'))], release, [component('1.0.0')])
    expect(finding).toMatchObject({ componentKey: 'Pump@2.0', packageKey: 'name:pump', componentRefs: [] })
  })

  it.each(['fixed', 'not-affected'])('has it not when it is %s, whatever its SBOM says', (standing) => {
    expect(keys(flaw({ ...npm('vers:npm/<2.0.0'), ...chosen(standing) }), component('1.0.0'))).toEqual([])
  })
})

describe('what a finding shows', () => {
  const cvss = ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H']
  it('is not what the flaw is, as long as it is secret', () => {
    const secret = flaw({ ...npm('vers:npm/*'), description: 'Send 99 to port 23', cvss })
    const [finding] = judgeOwnFlaws([secret], release, [component('1.0.0')])
    expect(JSON.stringify(finding)).not.toMatch(/Wrong limits|port 23/)
    expect(finding).toMatchObject({ vulnerabilityId: 'HD-2026-0001', severity: 'critical', score: 9.8 })
  })

  it('goes by its CVE id and keeps its own as another name', () => {
    const known = flaw({ ...npm('vers:npm/*'), cveId: 'CVE-2026-12345' }, { isPublic: true })
    expect(judgeOwnFlaws([known], release, [component('1.0.0')])).toMatchObject([
      { vulnerabilityId: 'CVE-2026-12345', aliases: ['HD-2026-0001'], summary: 'Wrong limits' },
    ])
  })
})

it('gives way to the index where that knows the same flaw in the same component', () => {
  const own = judgeOwnFlaws([flaw({ ...npm('vers:npm/*'), cveId: 'CVE-2026-12345' })], release, [
    component('1.0.0'),
  ])
  const indexed = own.map((finding) => ({ ...finding, matchKind: 'purl' as const, aliases: ['GHSA-1'] }))
  expect(addOwn(indexed, own)).toEqual(indexed)
})

describe('a component is refused', () => {
  it.each([
    [{ purl: 'dose-limiter' }, /does not begin with "pkg:"/],
    [{ purl: 'pkg:npm/a', cpe: 'cpe:2.3:o:own:rtos:*:*:*:*:*:*:*:*' }, /by a purl or by a CPE/],
    [{}, /by a purl or by a CPE/],
    [{ cpe: 'cpe:2.3:o' }, /./],
    [{ purl: 'pkg:npm/a', vers: '<1.0' }, /./],
  ])('%j', (input, words) => {
    const { error } = ownFlawInput.safeParse({ title: 'x', components: [input] })
    expect(error?.issues[0]?.message).toMatch(words)
  })
})
