// SPDX-License-Identifier: Apache-2.0
import { Place } from './read-json.ts'
import { type CsafVersion, csafVersions, parseTlpLabel, type TlpLabel } from './tlp.ts'

/** What distribution needs to know of a CSAF document. */
export type DocumentHead = {
  readonly csafVersion: CsafVersion
  readonly trackingId: string
  readonly title: string
  /** Undefined: without a label, so for everyone. */
  readonly tlp: TlpLabel | undefined
  /** `tracking.version`. */
  readonly revision: string
  readonly initialReleaseDate: Temporal.Instant
  readonly currentReleaseDate: Temporal.Instant
}

/**
 * @param json the parsed JSON (from an untrusted party)
 * @throws CodedError `provider/shape` where it is no CSAF 2.0 or 2.1 document
 */
export function readDocumentHead(json: unknown): DocumentHead {
  const document = new Place(json).at('document')
  const tracking = document.at('tracking')
  const csafVersion = document.at('csaf_version').oneOf(csafVersions)
  const distribution = document.at('distribution')
  const tlp = distribution.isPresent ? distribution.at('tlp') : distribution
  const label = tlp.isPresent ? tlp.at('label') : tlp
  return {
    csafVersion,
    trackingId: tracking.at('id').text(),
    title: document.at('title').text(),
    tlp: label.isPresent
      ? (parseTlpLabel(label.text(), csafVersion) ?? label.fail(`a TLP label of CSAF ${csafVersion}`))
      : undefined,
    revision: tracking.at('version').text(),
    initialReleaseDate: tracking.at('initial_release_date').instant(),
    currentReleaseDate: tracking.at('current_release_date').instant(),
  }
}
