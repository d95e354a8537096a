// SPDX-License-Identifier: Apache-2.0
/**
 * Where the files of a provider are, below the folder that holds them all (`/.well-known/csaf/`). Each version of CSAF has a
 * tree of its own, as CSAF 2.1, section 7.4 asks while both are served, and in it each label has a folder of its own
 * (section 7.1.12), so that access can be decided by path.
 */
import { CodedError } from '@primum/parse'
import { csafFileName } from '../csaf/file-name.ts'
import { type CsafVersion, formatTlpLabel, type TlpLabel } from './tlp.ts'

/** Section 7.1.7. Also the name of the leading version's copy in the folder itself (section 7.1.9). */
export const METADATA_FILE = 'provider-metadata.json'
/** Section 7.1.16: it stands next to the metadata. */
export const SERVICE_FILE = 'service.json'
export const INDEX_FILE = 'index.txt'
export const CHANGES_FILE = 'changes.csv'

export const versionFolder = (version: CsafVersion): string => `v${version}/`

/** @throws CodedError `provider/label` where the version has no such label */
export function labelFolder(version: CsafVersion, label: TlpLabel): string {
  return `${versionFolder(version)}${labelName(version, label)}/`
}

/** Section 7.1.15. */
export function feedFile(version: CsafVersion, label: TlpLabel): string {
  return `feed-tlp-${labelName(version, label)}.json`
}

/** Section 7.1.17: it stands next to its feed. */
export function categoryFile(version: CsafVersion, label: TlpLabel): string {
  return `category-${labelName(version, label)}.json`
}

/** Section 7.1.11: the folder is the year of the first release, in UTC. Relative to the label's folder. */
export function documentFile(trackingId: string, initialReleaseDate: Temporal.Instant): string {
  const { year } = initialReleaseDate.toZonedDateTimeISO('UTC')
  return `${String(year).padStart(4, '0')}/${csafFileName(trackingId)}`
}

/** Section 7.1.20. */
export const keyFile = (fingerprint: string): string => `openpgp/${fingerprint}.asc`

function labelName(version: CsafVersion, label: TlpLabel): string {
  const name = formatTlpLabel(label, version)
  if (name === undefined) throw new CodedError('provider/label', `CSAF ${version} has no label TLP:${label}`)
  return name.toLowerCase()
}
