// SPDX-License-Identifier: Apache-2.0
/** For tests: advisories of a fictional maker, valid by CSAF's schema and its mandatory tests. */
import { type CsafVersion, formatTlpLabel, type TlpLabel } from '@primum/advisory/provider'
import type { ProviderDocument } from './acts.ts'

export type TestAdvisory = {
  readonly trackingId?: string
  readonly csafVersion?: CsafVersion
  readonly tlp?: TlpLabel
  readonly title?: string
  readonly initial?: string
  readonly current?: string
  readonly revision?: number
  readonly namespace?: string
  readonly product?: string
  readonly udiDi?: string
  /** A version, or with `vers:` a range, to what is said of it. */
  readonly statuses?: Readonly<Record<string, string>>
}

export function testAdvisory({
  trackingId = 'HAL-2026-0001',
  csafVersion = '2.0',
  tlp = 'CLEAR',
  title = 'Halcyon Pump: a test of advisories',
  initial = '2026-03-01T09:00:00Z',
  current = initial,
  revision = 1,
  namespace = 'https://primum.test',
  product = 'Halcyon Pump',
  udiDi = '00812345000017',
  statuses = { '2.3.0': 'known_affected', '2.4.0': 'fixed' },
}: TestAdvisory = {}): ProviderDocument {
  const versions = Object.keys(statuses)
  const idOf = (version: string): string => `CSAFPID-${versions.indexOf(version) + 1}`
  const idsIn = (status: string): string[] =>
    versions.filter((version) => statuses[version] === status).map(idOf)
  const affected = idsIn('known_affected')
  const unaffected = idsIn('known_not_affected')
  const document = {
    ...(csafVersion === '2.1'
      ? { $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json' }
      : {}),
    document: {
      category: 'csaf_security_advisory',
      csaf_version: csafVersion,
      distribution: { tlp: { label: formatTlpLabel(tlp, csafVersion) } },
      notes: [{ category: 'summary', text: 'Made for tests.', title: 'Summary' }],
      publisher: { category: 'vendor', name: 'Halcyon Devices', namespace },
      references: [
        {
          category: 'self',
          summary: 'This advisory',
          url: `${namespace}/advisories/${encodeURIComponent(trackingId)}`,
        },
      ],
      title,
      tracking: {
        current_release_date: current,
        id: trackingId,
        initial_release_date: initial,
        revision_history: Array.from({ length: revision }, (_, index) => ({
          date: index + 1 === revision ? current : initial,
          number: String(index + 1),
          summary: 'A revision',
        })),
        status: 'final',
        version: String(revision),
      },
    },
    product_tree: {
      branches: [
        {
          category: 'vendor',
          name: 'Halcyon Devices',
          branches: [
            {
              category: 'product_name',
              name: product,
              branches: versions.map((version) => ({
                category: /^v(?:er|l)s:/.test(version) ? 'product_version_range' : 'product_version',
                name: version,
                product: {
                  name: `Halcyon Devices ${product} ${version}`,
                  product_id: idOf(version),
                  product_identification_helper: {
                    x_generic_uris: [{ namespace: 'https://www.fda.gov/udi', uri: `urn:udi-di:${udiDi}` }],
                  },
                },
              })),
            },
          ],
        },
      ],
    },
    vulnerabilities: [
      {
        cve: 'CVE-2026-10001',
        notes: [{ category: 'description', text: 'A flaw for tests.', title: 'Description' }],
        product_status: Object.fromEntries(
          [...new Set(Object.values(statuses))].map((status) => [status, idsIn(status)]),
        ),
        title: 'A flaw for tests',
        ...(affected.length === 0
          ? {}
          : {
              remediations: [
                {
                  category: 'vendor_fix',
                  details: 'Update to 2.4.0.',
                  product_ids: affected,
                  url: 'https://primum.test/updates',
                },
              ],
            }),
        ...(unaffected.length === 0
          ? {}
          : { flags: [{ label: 'component_not_present', product_ids: unaffected }] }),
      },
    ],
  }
  return {
    trackingId,
    csafVersion,
    tlp,
    title,
    initialReleaseDate: Temporal.Instant.from(initial),
    currentReleaseDate: Temporal.Instant.from(current),
    revision: String(revision),
    document: Buffer.from(JSON.stringify(document, undefined, 2)),
  }
}
