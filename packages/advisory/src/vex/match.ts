// SPDX-License-Identifier: Apache-2.0
import { cpeMatches } from './cpe-pattern.ts'
import type { VexIdentity } from './model.ts'
import { purlMatches } from './purl-pattern.ts'

/** A component or product as an SBOM or inventory describes it. */
export type VexSubject = {
  readonly purl?: string
  readonly cpe?: string
  readonly bomRef?: string
  /** UUID of the BOM that gave `bomRef`. */
  readonly bomSerial?: string
  readonly name?: string
  readonly version?: string
  readonly ids?: readonly string[]
  readonly hashes?: Readonly<Record<string, string>>
}

/** `true`, `false`, or undefined when the range or the version cannot be read: then nothing is applied. */
export type VersInclusion = (range: string, version: string) => boolean | undefined

/** `exact` names this very version; `any` names the software in every version or by a pattern. */
export type IdentityMatch = 'exact' | 'any'

/**
 * Tells whether an identity in a VEX statement means this component. Where both sides have a purl, the purls decide,
 * else where both have a CPE, the CPEs; a name or a bom-ref never overrules them, so that a statement about another
 * component is not applied because its number in another BOM happens to be the same.
 */
export function matchIdentity(
  identity: VexIdentity,
  subject: VexSubject,
  inRange?: VersInclusion,
): IdentityMatch | undefined {
  const match = matchName(identity, subject)
  if (match === undefined || identity.versionRange === undefined) return match
  const version = subject.version ?? versionInPurl(subject.purl)
  if (version === undefined || inRange?.(identity.versionRange, version) !== true) return undefined
  return match
}

function matchName(identity: VexIdentity, subject: VexSubject): IdentityMatch | undefined {
  if (identity.purl !== undefined && subject.purl !== undefined) {
    return narrow(purlMatches(identity.purl, subject.purl), identity, subject)
  }
  if (identity.cpe !== undefined && subject.cpe !== undefined) {
    return narrow(cpeMatches(identity.cpe, subject.cpe), identity, subject)
  }
  if (identity.bomRef !== undefined && identity.bomRef === subject.bomRef && sameBom(identity, subject)) {
    return narrow('exact', identity, subject)
  }
  const named = [subject.purl, subject.cpe, ...(subject.ids ?? [])]
  if (identity.ids?.some((id) => named.includes(id)) === true) return 'exact'
  const digests = Object.entries(identity.hashes ?? {})
  if (digests.some(([algorithm, digest]) => subject.hashes?.[algorithm]?.toLowerCase() === digest))
    return 'exact'
  if (identity.name === undefined || identity.name !== subject.name) return undefined
  return narrow(identity.version === undefined ? 'any' : 'exact', identity, subject)
}

/** An identity with a version of its own (CycloneDX `affects.versions`) means that version only. */
function narrow(
  match: IdentityMatch | undefined,
  identity: VexIdentity,
  subject: VexSubject,
): IdentityMatch | undefined {
  if (match === undefined || identity.version === undefined) return match
  const version = subject.version ?? versionInPurl(subject.purl)
  return version === identity.version ? 'exact' : undefined
}

function sameBom(identity: VexIdentity, subject: VexSubject): boolean {
  return (
    identity.bomSerial === undefined ||
    subject.bomSerial === undefined ||
    identity.bomSerial.toLowerCase() === subject.bomSerial.toLowerCase()
  )
}

function versionInPurl(purl: string | undefined): string | undefined {
  const at = purl
    ?.replace(/[?#].*$/, '')
    .split('@')
    .at(1)
  if (at === undefined) return undefined
  try {
    return decodeURIComponent(at)
  } catch {
    return at // a lone "%" is not an encoding: the text is the version
  }
}
