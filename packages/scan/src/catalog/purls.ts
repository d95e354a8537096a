// SPDX-License-Identifier: Apache-2.0
import { buildPurl, type PurlParts } from '@primum/flaws'
import { CodedError } from '@primum/parse'

/** A purl, or undefined where the parts are none that the type allows: what was found is then told without one. */
export function purlText(parts: PurlParts): string | undefined {
  try {
    return buildPurl(parts).canonical
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}

/**
 * A Go module. The standard library and modules of one segment have no namespace, which the type's definition wants; everyone
 * writes them so all the same, and OSV's records name them so.
 */
export function goPurl(module: string, version: string | undefined): string | undefined {
  const slash = module.lastIndexOf('/')
  if (slash < 0) {
    const suffix = version === undefined ? '' : `@${encodeURIComponent(version)}`
    return `pkg:golang/${encodeURIComponent(module)}${suffix}`
  }
  return purlText({
    type: 'golang',
    namespace: module.slice(0, slash),
    name: module.slice(slash + 1),
    version,
  })
}
