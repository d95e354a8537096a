// SPDX-License-Identifier: Apache-2.0
import { forEachComponent, saysNothing } from './element.ts'

/** NTIA, The Minimum Elements for an SBOM (2021), Data Fields: "Other Unique Identifiers" (purl, CPE, SWID, …; a hash also identifies). */
export const uniqueIdentifier = forEachComponent(
  'ntia/unique-identifier',
  ({ purl, cpes, identifiers, hashes }) =>
    saysNothing(purl) && cpes.length === 0 && identifiers.length === 0 && hashes.length === 0
      ? 'there is no purl, CPE, SWID tag, other identifier or hash'
      : undefined,
)
