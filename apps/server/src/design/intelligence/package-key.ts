// SPDX-License-Identifier: Apache-2.0
import { buildPurl, type Purl, parsePurlLeniently } from '@primum/flaws'
import { CodedError } from '@primum/parse'

type Identified = {
  readonly name: string
  readonly version?: string | undefined
  readonly purl?: string | undefined
}

/**
 * The same package in any version and any release: its purl without version, qualifiers and subpath. Without a purl (or
 * with one that does not parse) the name has to do, marked so that it never meets a purl.
 */
export function packageKeyOf({ name, purl }: Identified): string {
  const parsed = purl === undefined ? undefined : readPurl(purl)
  if (parsed === undefined) return `name:${name.toLowerCase()}`
  try {
    return buildPurl({ type: parsed.type, namespace: parsed.namespace, name: parsed.name }).canonical
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    // Some types cannot stand without a version or a qualifier.
    return `${parsed.type}:${parsed.namespace ?? ''}/${parsed.name}`
  }
}

function readPurl(text: string): Purl | undefined {
  try {
    return parsePurlLeniently(text)
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}

/** The component as one SBOM has it: the purl, or `name@version` where there is none. */
export const componentKeyOf = ({ name, version, purl }: Identified): string =>
  purl ?? (version === undefined ? name : `${name}@${version}`)
