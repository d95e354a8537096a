// SPDX-License-Identifier: Apache-2.0
import type { JudgedColumns } from '../findings/judged.ts'
import type { ComponentRow } from './read-sbom.ts'

/** Says of a flaw that a new SBOM no longer has why: its component left, or is there in another version. */
export function leftSbom(
  components: readonly ComponentRow[],
): (finding: Pick<JudgedColumns, 'package_key' | 'component_name' | 'component_version'>) => string {
  const versions = new Map<string, Set<string>>()
  for (const { package_key, version } of components) {
    const known = versions.get(package_key) ?? new Set()
    versions.set(package_key, known)
    if (version !== null) known.add(version)
  }
  return ({ package_key, component_name, component_version }) => {
    const held = versions.get(package_key)
    if (held === undefined) return `The SBOM no longer has ${component_name}.`
    const others = [...held].filter((version) => version !== component_version)
    return held.has(component_version ?? '') || others.length === 0
      ? 'No advisory names this version of the component any more.'
      : `The SBOM has ${component_name} in version ${others.join(', ')} now, of which this flaw is not known.`
  }
}
