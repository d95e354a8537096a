// SPDX-License-Identifier: Apache-2.0
/** For tests: what a maker may know, as a property draws it, and one advisory that has everything. */
import fc from 'fast-check'
import type { AdvisoryFlaw, AdvisoryInput, AdvisoryProduct, ProductStatus } from './model.ts'

export const wholeInput: AdvisoryInput = {
  profile: 'csaf_security_advisory',
  title: 'Halcyon Devices: a dose command can be replayed',
  lang: 'en',
  tlp: 'CLEAR',
  publisher: {
    category: 'vendor',
    name: 'Halcyon Devices',
    namespace: 'https://halcyon.example',
    contact_details: 'psirt@halcyon.example',
  },
  trackingId: 'HD-SA-2026-0001',
  aliases: ['HD-2026-0042'],
  at: '2026-11-25T10:00:00.000Z',
  engine: { name: 'Primum', version: '0.1.0' },
  notes: [{ category: 'summary', title: 'Summary', text: 'A dose command can be sent a second time.' }],
  references: [{ summary: 'How to update', url: 'https://halcyon.example/update' }],
  products: [
    {
      key: 'pump-1.0.0',
      vendor: 'Halcyon Devices',
      name: 'Infusion pump',
      version: '1.0.0',
      udiDi: ['00812345678901'],
      modelNumbers: ['IP-1'],
      uris: ['urn:uuid:0d3b2c1a-0000-4000-8000-000000000001'],
    },
    {
      key: 'pump-1.1.0',
      vendor: 'Halcyon Devices',
      name: 'Infusion pump',
      version: '1.1.0',
      cpe: 'cpe:2.3:a:halcyon:pump:1.1.0:*:*:*:*:*:*:*',
      purls: ['pkg:generic/pump@1.1.0?arch=a', 'pkg:generic/pump@1.1.0?arch=b', 'pkg:generic/pump-radio@7'],
      udiDi: ['00812345678901'],
    },
    {
      key: 'relay',
      vendor: 'Halcyon Devices',
      name: 'Relay',
      versionRange: 'vers:semver/<2.0.0',
      skus: ['R-7'],
    },
  ],
  flaws: [
    {
      cve: 'CVE-2026-12345',
      ids: [{ systemName: 'Halcyon Devices', text: 'HD-2026-0042' }],
      title: 'Replay of a dose command',
      cwes: [{ id: 'CWE-294', name: 'Authentication Bypass by Capture-replay', version: '4.17' }],
      notes: [{ category: 'description', text: 'The pump takes the same radio command twice.' }],
      statuses: [
        { product: 'pump-1.0.0', status: 'known_affected' },
        { product: 'pump-1.1.0', status: 'fixed' },
        { product: 'relay', status: 'known_not_affected', justification: 'vulnerable_code_not_present' },
      ],
      scores: [
        { vector: 'CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:H' },
        { vector: 'CVSS:4.0/AV:A/AC:L/AT:N/PR:N/UI:N/VC:N/VI:H/VA:H/SC:N/SI:N/SA:N' },
      ],
      remediations: [
        {
          category: 'vendor_fix',
          details: 'Update to version 1.1.0.',
          products: ['pump-1.0.0'],
          url: 'https://halcyon.example/update',
        },
        { category: 'mitigation', details: 'Switch the radio off.', products: ['pump-1.0.0'] },
      ],
      threats: [{ category: 'impact', details: 'A patient can get a dose twice.' }],
      credits: [
        { wish: 'named', name: 'Ada Byron', organization: 'Analytical Security', url: 'https://ada.example' },
        { wish: 'anonymous', name: 'Not To Be Named' },
        { wish: 'declined', name: 'Wants No Thanks' },
        { wish: 'unsaid', name: 'Said Nothing' },
      ],
      references: [{ summary: 'The finder’s own account', url: 'https://ada.example/replay' }],
      discoveryDate: '2026-10-01T00:00:00.000Z',
    },
  ],
}

/** Whatever a person may write. Section 6.1.27 and the schema want some text, so that is what the console asks for too. */
const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
const title = words.map((text) => `A ${text} z`)

const vectors = [
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
  'CVSS:3.0/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:L',
  'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H',
  'AV:N/AC:L/Au:N/C:P/I:P/A:P',
]

const versions = fc.tuple(fc.nat(9), fc.nat(9)).map(([major, minor]) => `${major}.${minor}`)

const products: fc.Arbitrary<readonly AdvisoryProduct[]> = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom('Pump', 'Relay', 'Monitor'),
      version: versions,
      isRange: fc.boolean(),
      udiDi: fc.array(fc.constantFrom('00812345678901', '+H123PUMP1/$$', 'a b'), { maxLength: 2 }),
      model: fc.option(words, { nil: undefined }),
      purl: fc.option(fc.constantFrom('pkg:generic/pump@1', 'pkg:npm/%40x/y', 'no purl'), { nil: undefined }),
      cpe: fc.option(fc.constantFrom('cpe:2.3:h:h:pump:1:*:*:*:*:*:*:*', 'no cpe'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 6, selector: ({ name, version, isRange }) => `${name} ${version} ${isRange}` },
  )
  .map((drawn) =>
    drawn.map(({ name, version, isRange, udiDi, model, purl, cpe }, index) => ({
      key: `key ${index}`,
      vendor: 'Halcyon Devices',
      name,
      ...(isRange ? { versionRange: `vers:generic/<=${version}` } : { version }),
      udiDi,
      ...(model === undefined ? {} : { modelNumbers: [model] }),
      ...(purl === undefined ? {} : { purls: [purl] }),
      ...(cpe === undefined ? {} : { cpe }),
      uris: [`urn:uuid:0d3b2c1a-0000-4000-8000-${String(index).padStart(12, '0')}`],
    })),
  )

const statuses: readonly ProductStatus[] = [
  'known_affected',
  'fixed',
  'known_not_affected',
  'under_investigation',
]

const flawOf = (products: readonly AdvisoryProduct[], cve: string): fc.Arbitrary<AdvisoryFlaw> => {
  const keys = products.map(({ key }) => key)
  return fc
    .record({
      hasCve: fc.boolean(),
      title,
      note: words,
      // Sections 6.1.27.12 and 6.1.27.13: a version of each product is affected.
      chosen: fc.tuple(
        ...products.map(({ name }, index) => {
          const isFirst = products.findIndex((one) => one.name === name) === index
          return fc.constantFrom(...statuses.slice(0, isFirst ? 1 : statuses.length))
        }),
      ),
      isFlagged: fc.boolean(),
      scores: fc.uniqueArray(fc.constantFrom(...vectors), { maxLength: 4 }),
      wish: fc.constantFrom('named', 'anonymous', 'declined', 'unsaid'),
      credit: words,
    })
    .map(({ hasCve, chosen, isFlagged, scores, note, wish, credit, ...rest }): AdvisoryFlaw => {
      const affected = keys.filter((_, index) => chosen[index] === 'known_affected')
      const open = keys.filter((_, index) => chosen[index] === 'under_investigation')
      return {
        title: rest.title,
        ...(hasCve ? { cve } : {}),
        ids: [{ systemName: 'Halcyon Devices', text: `HD-${cve}` }],
        notes: [{ category: 'description', text: note }],
        statuses: keys.map((product, index) => {
          const status = chosen[index] ?? 'known_affected'
          if (status !== 'known_not_affected') return { product, status }
          return isFlagged
            ? { product, status, justification: 'component_not_present' }
            : { product, status, impact: note }
        }),
        scores: scores.map((vector) => ({ vector })),
        remediations: [
          ...(affected.length === 0
            ? []
            : [{ category: 'mitigation' as const, details: note, products: affected }]),
          ...(open.length === 0
            ? []
            : [{ category: 'none_available' as const, details: note, products: open }]),
        ],
        credits: [{ wish, name: credit }],
      }
    })
}

/** Inputs that make sense: a score for each system, a remedy for who needs one, no product with two statuses. */
export const advisoryInputs: fc.Arbitrary<AdvisoryInput> = products.chain((drawn) =>
  fc
    .record({
      profile: fc.constantFrom('csaf_security_advisory', 'csaf_vex'),
      title,
      summary: words,
      tlp: fc.constantFrom('CLEAR', 'GREEN', 'AMBER', 'RED'),
      flaws: fc.tuple(flawOf(drawn, 'CVE-2026-10001'), flawOf(drawn, 'CVE-2026-10002')),
      count: fc.constantFrom(1, 2),
    })
    .map(
      ({ summary, flaws, count, ...rest }): AdvisoryInput => ({
        ...rest,
        lang: 'en',
        publisher: { category: 'vendor', name: 'Halcyon Devices', namespace: 'https://halcyon.example' },
        trackingId: 'HD-SA-2026-0001',
        at: '2026-11-25T10:00:00.000Z',
        engine: { name: 'Primum', version: '0.1.0' },
        notes: [{ category: 'summary', text: summary }],
        products: drawn,
        flaws: flaws.slice(0, count),
      }),
    ),
)
