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
  /** Other IRIs by which it is known, and CPEs beyond the first. */
  readonly ids?: readonly string[]
  /** Algorithm, as {@link digestName} spells it, to digest in hexadecimal. */
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
  const { ids = [] } = identity
  const given = identity.purl === undefined ? ids : [identity.purl, ...ids]
  const purls = given.filter((id) => id.startsWith('pkg:'))
  const { purl } = subject
  if (purls.length > 0 && purl !== undefined) {
    return narrow(best(purls.map((wanted) => purlMatches(wanted, purl))), identity, subject)
  }
  const cpes = cpesOf(identity)
  const found = cpesOf(subject)
  if (cpes.length > 0 && found.length > 0) {
    const matches = cpes.flatMap((cpe) => found.map((own) => cpeMatches(cpe, own)))
    return narrow(best(matches), identity, subject)
  }
  if (identity.bomRef !== undefined && identity.bomRef === subject.bomRef && sameBom(identity, subject)) {
    return narrow('any', identity, subject) && 'exact'
  }
  const named = [subject.purl, subject.cpe, ...(subject.ids ?? [])]
  if (ids.some((id) => named.includes(id))) return 'exact'
  const digests = Object.entries(identity.hashes ?? {})
  if (digests.some(([algorithm, digest]) => subject.hashes?.[algorithm]?.toLowerCase() === digest))
    return 'exact'
  if (identity.name === undefined || identity.name !== subject.name || !isNameEnough(subject))
    return undefined
  return narrow('any', identity, subject)
}

function cpesOf({ cpe, ids = [] }: Pick<VexIdentity, 'cpe' | 'ids'>): readonly string[] {
  return [...(cpe === undefined ? [] : [cpe]), ...ids.filter((id) => id.startsWith('cpe:'))]
}

/** The more exact of several matches. */
export function best(matches: readonly (IdentityMatch | undefined)[]): IdentityMatch | undefined {
  return matches.includes('exact') ? 'exact' : matches.find((match) => match !== undefined)
}

/** A purl with a namespace says whose the component is; a name alone could be that of anyone's. */
function isNameEnough({ purl }: VexSubject): boolean {
  return purl === undefined || !/^pkg:\/*[^/?#]+\/[^?#@]+\/[^?#]+/.test(purl)
}

/**
 * An identity with a version of its own means that version only, where the identifier does not say a version already: a
 * CSAF product 2.6.0 may be identified by the purl of the package in it, whose version is another.
 */
function narrow(
  match: IdentityMatch | undefined,
  identity: VexIdentity,
  subject: VexSubject,
): IdentityMatch | undefined {
  if (match !== 'any' || identity.version === undefined) return match
  const version = subject.version ?? versionInPurl(subject.purl)
  return version === identity.version ? 'exact' : undefined
}

/** Numbers repeat from BOM to BOM: where it is not known that both mean the same one, the names must not differ. */
function sameBom(identity: VexIdentity, subject: VexSubject): boolean {
  const isSameNamed =
    identity.name === undefined || subject.name === undefined || identity.name === subject.name
  return (
    isSameNamed &&
    (identity.bomSerial === undefined ||
      subject.bomSerial === undefined ||
      identity.bomSerial.toLowerCase() === subject.bomSerial.toLowerCase())
  )
}

/** The name that a purl holds, as it is written there, for people; the identifier itself stays the purl. */
export function nameInPurl(purl: string | undefined): string | undefined {
  const name = purl
    ?.replace(/[?#].*$/, '')
    .split('/')
    .at(-1)
    ?.replace(/@.*$/, '')
  return name === '' ? undefined : name
}

/** The version that a purl holds, decoded. */
export function versionInPurl(purl: string | undefined): string | undefined {
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
