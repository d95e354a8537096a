// SPDX-License-Identifier: Apache-2.0
import type { Sbom } from '../model.ts'
import { type MinimumElement, unitsOf } from './element.ts'
import { endOfSupport } from './fda-end-of-support.ts'
import { supportLevel } from './fda-support-level.ts'
import { author } from './ntia-author.ts'
import { componentName } from './ntia-component-name.ts'
import { componentVersion } from './ntia-component-version.ts'
import { dependencyRelationship } from './ntia-dependency-relationship.ts'
import { supplierName } from './ntia-supplier-name.ts'
import { timestamp } from './ntia-timestamp.ts'
import { uniqueIdentifier } from './ntia-unique-identifier.ts'

/** Each element is in a file of its name. */
const elements: readonly MinimumElement[] = [
  supplierName,
  componentName,
  componentVersion,
  uniqueIdentifier,
  dependencyRelationship,
  author,
  timestamp,
  supportLevel,
  endOfSupport,
]

export type MinimumElements = {
  /** Nothing is missing, of neither part. */
  readonly met: boolean
  /** The NTIA's baseline attributes (2021) are all there. */
  readonly ntia: { readonly met: boolean }
  /** The two that the FDA's premarket guidance adds are. */
  readonly fda: { readonly met: boolean }
  readonly missing: readonly MissingElement[]
}

export type MissingElement = {
  /** `ntia/supplier-name`, `fda/end-of-support` and so on. */
  readonly element: string
  readonly authority: 'NTIA' | 'FDA'
  /** The component it is missing from; absent when `document` is true. */
  readonly ref?: string
  readonly document?: true
  readonly message: string
}

/** Whether an SBOM has what the NTIA and the FDA want of it at the least, and if not, what is missing where. */
export function checkMinimumElements(sbom: Sbom): MinimumElements {
  const components = unitsOf(sbom)
  const missing = elements.flatMap((element) =>
    element.missing(sbom, components).map(({ ref, message }): MissingElement => {
      const place = ref === undefined ? { document: true as const } : { ref }
      return {
        element: element.id,
        authority: element.id.startsWith('fda/') ? 'FDA' : 'NTIA',
        ...place,
        message,
      }
    }),
  )
  const isMet = (authority: string) => !missing.some((found) => found.authority === authority)
  return { met: missing.length === 0, ntia: { met: isMet('NTIA') }, fda: { met: isMet('FDA') }, missing }
}
