// SPDX-License-Identifier: Apache-2.0
import { type PackageKey, packageKeysOf } from '@primum/flaws'
import {
  applySupportAddendum,
  type Component,
  checkMinimumElements,
  type Sbom,
  type SupportAddendum,
} from '@primum/sbom'
import type { MinimumElements } from '../sboms/minimum-elements.ts'
import type { ComponentRow, ReadSbom, SupportStatements } from '../sboms/read-sbom.ts'
import type { IndexSnapshot } from './index-in-use.ts'
import { type JudgedComponent, judgeComponents } from './judge-components.ts'
import { packageKeyOf } from './package-key.ts'

/** Warnings beyond this help nobody; the count of components is bounded by the reader. */
const MAX_WARNINGS = 200

/** An SBOM as the server stores it, judged. The subject is the device itself and no component of it. */
export function presentSbom(sbom: Sbom, index: IndexSnapshot | undefined): ReadSbom {
  const asked = sbom.components.map(toJudged)
  const judged = judgeComponents(index, asked)
  const { packages, places } = packagesOf(asked)
  const components = sbom.components.map(
    (component, at): ComponentRow => ({
      ...toRow(component),
      unmatched_reason: judged.unmatched[component.ref] ?? null,
      packages: places[at] ?? [],
    }),
  )
  return {
    format: sbom.format,
    specVersion: sbom.specVersion,
    serialNumber: sbom.serialNumber ?? null,
    components,
    packages,
    unmatchedCount: components.filter(({ unmatched_reason }) => unmatched_reason !== null).length,
    dependencies: Object.fromEntries(
      sbom.dependencies
        .filter(({ dependsOn }) => dependsOn.length > 0)
        .map(({ ref, dependsOn }) => [ref, dependsOn]),
    ),
    minimumElements: minimumElementsOf(sbom),
    warnings: sbom.warnings
      .slice(0, MAX_WARNINGS)
      .map(({ kind, path, message }) => ({ code: kind, path, message })),
    judged,
  }
}

/** The support statements of an SBOM once addenda, oldest first, are applied to it. */
export function applyAddenda(sbom: Sbom, addenda: readonly SupportAddendum[]): SupportStatements {
  let applied = sbom
  let unused: readonly string[] = []
  for (const addendum of addenda) {
    const result = applySupportAddendum(applied, addendum)
    applied = result.sbom
    unused = result.unused.map(
      ({ ref, purl, name, version }) => ref ?? purl ?? [name, version].join(' ').trim(),
    )
  }
  return {
    components: applied.components.map((component) => ({ ref: component.ref, ...supportOf(component) })),
    minimumElements: minimumElementsOf(applied),
    unused,
  }
}

const supportOf = (component: Component): Pick<ComponentRow, 'support_level' | 'end_of_support'> => ({
  support_level: component.supportLevel ?? null,
  end_of_support: component.endOfSupportDate ?? component.endOfSupport ?? null,
})

/** With its group. The same when an SBOM comes and when it is judged again: without a purl the name is what a finding hangs on. */
const nameOf = ({ group, name }: Component): string => (group === undefined ? name : `${group}/${name}`)

const toJudged = (component: Component): JudgedComponent => {
  const { ref, version, purl, cpes, supplier, source } = component
  return {
    ref,
    name: nameOf(component),
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
    ...(cpes.length === 0 ? {} : { cpe: cpes }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(source === undefined ? {} : { source }),
  }
}

/** The packages under which components are looked up, each once, and for each component which of them. */
function packagesOf(components: readonly JudgedComponent[]): {
  readonly packages: readonly PackageKey[]
  readonly places: readonly (readonly number[])[]
} {
  const packages: PackageKey[] = []
  const known = new Map<string, number>()
  const places = components.map((component) =>
    packageKeysOf(component).map((key) => {
      const text = `${key.ecosystem}\0${key.name}`
      const place = known.get(text) ?? packages.push(key) - 1
      known.set(text, place)
      return place
    }),
  )
  return { packages, places }
}

const toRow = (component: Component): Omit<ComponentRow, 'unmatched_reason' | 'packages'> => ({
  ref: component.ref,
  parent_ref: component.parent ?? null,
  type: component.type ?? null,
  name: nameOf(component),
  version: component.version ?? null,
  purl: component.purl ?? null,
  package_key: packageKeyOf({ ...component, name: nameOf(component) }),
  cpes: component.cpes,
  supplier: component.supplier ?? null,
  source: component.source ?? null,
  licences: component.licenses.map(({ id, name, expression }) => id ?? expression ?? name ?? ''),
  hashes: component.hashes,
  ...supportOf(component),
})

function minimumElementsOf(sbom: Sbom): MinimumElements {
  const { met, missing } = checkMinimumElements(sbom)
  const missingByElement: Record<string, number> = {}
  for (const { element } of missing) missingByElement[element] = (missingByElement[element] ?? 0) + 1
  return {
    met,
    missing: missing.map(({ element, ref, message }) => ({ element, ref: ref ?? null, message })),
    missingByElement,
  }
}
