// SPDX-License-Identifier: Apache-2.0

/** The versions of CSAF that are provided, the older first. */
export const csafVersions = ['2.0', '2.1'] as const
export type CsafVersion = (typeof csafVersions)[number]

/** Traffic Light Protocol 2.0 (FIRST), from what everyone may read to what a few people may. */
export const tlpLabels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const
export type TlpLabel = (typeof tlpLabels)[number]

/** CSAF 2.0 has the labels of TLP 1: no AMBER+STRICT, and CLEAR is called WHITE (CSAF 2.0, section 3.2.1.5.2.1). */
const labelsOf: Readonly<Record<CsafVersion, Readonly<Partial<Record<TlpLabel, string>>>>> = {
  '2.0': { CLEAR: 'WHITE', GREEN: 'GREEN', AMBER: 'AMBER', RED: 'RED' },
  '2.1': { CLEAR: 'CLEAR', GREEN: 'GREEN', AMBER: 'AMBER', 'AMBER+STRICT': 'AMBER+STRICT', RED: 'RED' },
}

/** The label as documents and metadata of this version spell it; undefined where the version has no such label. */
export function formatTlpLabel(label: TlpLabel, version: CsafVersion): string | undefined {
  return labelsOf[version][label]
}

/** The inverse of {@link formatTlpLabel}; undefined for any other text, so also for `UNLABELED`. */
export function parseTlpLabel(text: string, version: CsafVersion): TlpLabel | undefined {
  return tlpLabels.find((label) => labelsOf[version][label] === text)
}
