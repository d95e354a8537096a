// SPDX-License-Identifier: Apache-2.0
/** How VEX documents that leave this instance name a release and its components, so that they are known when they come back. */

export const productIds = (releaseId: string, udiDi: readonly string[]): readonly string[] => [
  `urn:uuid:${releaseId}`,
  ...udiDi.map((di) => `urn:udi-di:${encodeURIComponent(di)}`),
]

/** Where the SBOM has a component; for one that has neither purl nor CPE there is nothing better. */
export const componentIds = (refs: readonly string[]): readonly string[] =>
  refs.map((ref) => `urn:bom-ref:${encodeURIComponent(ref)}`)
