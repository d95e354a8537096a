// SPDX-License-Identifier: Apache-2.0
import type { Sbom } from '../model.ts'
import type { MinimumElement } from './element.ts'

/**
 * NTIA, The Minimum Elements for an SBOM (2021), Data Fields: "Dependency Relationship", that an upstream component is included in the
 * software. At the least, the document says what is in its subject. A document of one component has nothing to say.
 */
export const dependencyRelationship: MinimumElement = {
  id: 'ntia/dependency-relationship',
  missing: (sbom, components) => {
    if (components.length < 2 || statesInclusion(sbom)) return []
    const { subject } = sbom
    return subject === undefined
      ? [
          {
            message:
              'the document does not say what it describes, nor how its components depend on each other',
          },
        ]
      : [
          {
            ref: subject.ref,
            message: `${subject.name}: the document does not say on which components it depends`,
          },
        ]
  },
}

function statesInclusion({ subject, describes, dependencies, components }: Sbom): boolean {
  const roots = new Set(subject === undefined ? describes : [subject.ref, ...describes])
  if (dependencies.some(({ ref, dependsOn }) => roots.has(ref) && dependsOn.length > 0)) return true
  // Nesting says inclusion too; and a document without a subject has its graph to go by.
  if (components.some(({ parent }) => parent !== undefined && roots.has(parent))) return true
  return roots.size === 0 && dependencies.some(({ dependsOn }) => dependsOn.length > 0)
}
