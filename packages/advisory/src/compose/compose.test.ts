// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsafReport, validateCsaf } from '../csaf/index.ts'
import { parseVex } from '../vex/index.ts'
import { composeAdvisory } from './compose.ts'
import { csaf20Of } from './csaf-20.ts'
import { formatDocument, parseDocument } from './document.ts'
import type { AdvisoryInput } from './model.ts'
import { releaseDocument, setCanonicalUrl } from './revision.ts'
import { advisoryInputs, wholeInput } from './testing-input.ts'
import { withdrawDocument } from './withdraw.ts'

const release = {
  at: Temporal.Instant.from('2026-11-26T10:00:00Z'),
  kind: 'minor',
  summary: 'First release.',
  engine: { name: 'Primum', version: '0.1.0' },
} as const

const address = (version: string, label: string): string =>
  `https://halcyon.example/.well-known/csaf/v${version}/${label}/2026/hd-sa-2026-0001.json`

const told = ({ errors }: CsafReport) => errors

/** As it is published: the document, and the same as CSAF 2.0. */
function published(input: AdvisoryInput): readonly [JsonObject, JsonObject] {
  const document = releaseDocument(composeAdvisory(input), release)
  return [
    setCanonicalUrl(document, address('2.1', 'clear')),
    setCanonicalUrl(csaf20Of(document).document, address('2.0', 'white')),
  ]
}

describe('an advisory that has everything', () => {
  const [document, twin] = published(wholeInput)

  test('is valid, and what the tests that are not mandatory say is known', () => {
    const found = [document, twin].map((one) => {
      const { errors, warnings } = validateCsaf(one)
      expect(errors).toEqual([])
      return warnings.map(({ test: number }) => number)
    })
    // A device is hardware with its software (6.2.31), one UDI-DI names all its versions (6.2.32), and under which licence others
    // may use the text only the maker can say (6.2.43).
    expect(found).toEqual([['6.2.31', '6.2.32', '6.2.43'], []])
  })

  test('has its products as branches, with what machines know them by', () => {
    expect(document['product_tree']).toMatchInlineSnapshot(`
      {
        "branches": [
          {
            "branches": [
              {
                "branches": [
                  {
                    "category": "product_version",
                    "name": "1.0.0",
                    "product": {
                      "name": "Halcyon Devices Infusion pump 1.0.0",
                      "product_id": "CSAFPID-0001",
                      "product_identification_helper": {
                        "model_numbers": [
                          "IP-1",
                        ],
                        "x_generic_uris": [
                          {
                            "namespace": "https://www.fda.gov/medical-devices/device-advice-comprehensive-regulatory-assistance/unique-device-identification-system-udi-system",
                            "uri": "urn:udi-di:00812345678901",
                          },
                          {
                            "namespace": "https://www.rfc-editor.org/rfc/rfc9562",
                            "uri": "urn:uuid:0d3b2c1a-0000-4000-8000-000000000001",
                          },
                        ],
                      },
                    },
                  },
                  {
                    "category": "product_version",
                    "name": "1.1.0",
                    "product": {
                      "name": "Halcyon Devices Infusion pump 1.1.0",
                      "product_id": "CSAFPID-0002",
                      "product_identification_helper": {
                        "cpe": "cpe:2.3:a:halcyon:pump:1.1.0:*:*:*:*:*:*:*",
                        "purls": [
                          "pkg:generic/pump@1.1.0?arch=a",
                          "pkg:generic/pump@1.1.0?arch=b",
                        ],
                        "x_generic_uris": [
                          {
                            "namespace": "https://www.fda.gov/medical-devices/device-advice-comprehensive-regulatory-assistance/unique-device-identification-system-udi-system",
                            "uri": "urn:udi-di:00812345678901",
                          },
                          {
                            "namespace": "https://github.com/package-url/purl-spec",
                            "uri": "pkg:generic/pump-radio@7",
                          },
                        ],
                      },
                    },
                  },
                ],
                "category": "product_name",
                "name": "Infusion pump",
              },
              {
                "branches": [
                  {
                    "category": "product_version_range",
                    "name": "vers:semver/<2.0.0",
                    "product": {
                      "name": "Halcyon Devices Relay vers:semver/<2.0.0",
                      "product_id": "CSAFPID-0003",
                      "product_identification_helper": {
                        "skus": [
                          "R-7",
                        ],
                      },
                    },
                  },
                ],
                "category": "product_name",
                "name": "Relay",
              },
            ],
            "category": "vendor",
            "name": "Halcyon Devices",
          },
        ],
      }
    `)
  })

  test('names nobody who did not ask for it', () => {
    const text = formatDocument(document)
    expect(text).toContain('Ada Byron')
    for (const name of ['Not To Be Named', 'Wants No Thanks', 'Said Nothing'])
      expect(text).not.toContain(name)
  })

  test('scores no product in which the flaw is fixed or absent', () => {
    const [flaw] = document['vulnerabilities'] as readonly JsonObject[] // the input has one flaw
    const metrics = flaw?.['metrics'] as readonly JsonObject[] // of two scores
    expect(metrics.map(({ products }) => products)).toEqual([['CSAFPID-0001'], ['CSAFPID-0001']])
  })

  test('says the same as CSAF 2.0, where its CVSS 4.0 score is told in words and nothing is lost', () => {
    const { losses } = csaf20Of(document)
    expect(losses).toEqual([])
    const text = formatDocument(twin)
    expect(text).toContain(
      'CVSS:4.0/AV:A/AC:L/AT:N/PR:N/UI:N/VC:N/VI:H/VA:H/SC:N/SI:N/SA:N (base score 7.2, HIGH)',
    )
    for (const leaf of leavesOf(document)) {
      if (['2.1', 'CLEAR', '4.17', document['$schema'], address('2.1', 'clear')].includes(leaf)) continue
      expect(text).toContain(JSON.stringify(leaf).slice(1, -1))
    }
  })
})

function leavesOf(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(leavesOf)
}

describe('whatever a maker knows', () => {
  test('becomes a valid document, and a valid one of CSAF 2.0', () => {
    fc.assert(
      fc.property(advisoryInputs, (input) => {
        for (const document of published(input)) expect(told(validateCsaf(document))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('becomes the same document each time, which reads back as it was written', () => {
    fc.assert(
      fc.property(advisoryInputs, (input) => {
        const text = formatDocument(composeAdvisory(input))
        expect(formatDocument(composeAdvisory(structuredClone(input)))).toBe(text)
        expect(formatDocument(parseDocument(text))).toBe(text)
      }),
    )
  })

  test('can be taken back by a valid document', () => {
    fc.assert(
      fc.property(advisoryInputs, (input) => {
        const base = releaseDocument(composeAdvisory(input), release)
        const withdrawn = releaseDocument(withdrawDocument(base, 'It was an error.'), {
          ...release,
          base,
          kind: 'major',
          at: release.at.add({ hours: 1 }),
          summary: 'Withdrawn.',
        })
        expect(told(validateCsaf(withdrawn))).toEqual([])
        expect(told(validateCsaf(csaf20Of(withdrawn).document))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('is understood as VEX: each product has the status that it was given', () => {
    const { statements } = parseVex(composeAdvisory(wholeInput))
    const said = statements.map(({ status, products }) => [status, products.map(({ version }) => version)])
    expect(said).toEqual(
      expect.arrayContaining([
        ['affected', ['1.0.0']],
        ['fixed', ['1.1.0']],
      ]),
    )
  })
})

describe('refused', () => {
  test('a flaw that names a product that is not there', () => {
    const input = { ...wholeInput, products: wholeInput.products.slice(1) }
    expect(() => composeAdvisory(input)).toThrow(expect.objectContaining({ code: 'advisory/product' }))
  })

  test('a product without a version, or with a version and a range', () => {
    const [product] = wholeInput.products
    if (product === undefined) throw new TypeError('the input has products')
    const { version: _, ...without } = product
    for (const wrong of [without, { ...product, versionRange: 'vers:semver/*' }]) {
      const input = { ...wholeInput, products: [wrong], flaws: [] }
      expect(() => composeAdvisory(input)).toThrow(expect.objectContaining({ code: 'advisory/product' }))
    }
  })

  test('CSAF 2.0 for TLP:AMBER+STRICT, which it has no word for', () => {
    const document = composeAdvisory({ ...wholeInput, tlp: 'AMBER+STRICT' })
    expect(() => csaf20Of(document)).toThrow(expect.objectContaining({ code: 'advisory/no-csaf-20' }))
  })

  test('a text that is no CSAF document', () => {
    for (const text of ['[]', '{}', '{"document":{"csaf_version":"1.2"}}', '{"a":1,"a":2}', 'x']) {
      expect(() => parseDocument(text)).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^csaf\/not-csaf$|^json\//) }),
      )
    }
  })
})
