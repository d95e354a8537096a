// SPDX-License-Identifier: Apache-2.0
import type { Component, Sbom } from '../model.ts'

/** Something a minimum element is missing from: one component, or (no `ref`) the document. */
export type Missing = { readonly ref?: string; readonly message: string }

/** One of the minimum elements, and how to find where it is missing. */
export type MinimumElement = {
  /** `ntia/…` or `fda/…`: who asks for it, and its name there. */
  readonly id: string
  readonly missing: (sbom: Sbom, components: readonly Component[]) => readonly Missing[]
}

/**
 * The components that the elements are about. The NTIA's are units of software (and FDA's of a device); single files, data sets and
 * cryptographic assets have no supplier, version or support of their own.
 */
export function unitsOf(sbom: Sbom): readonly Component[] {
  const { subject } = sbom
  const isApart = subject !== undefined && !sbom.components.some(({ ref }) => ref === subject.ref)
  const all = isApart ? [subject, ...sbom.components] : sbom.components
  return all.filter(({ type }) => type === undefined || !partTypes.has(type))
}

const partTypes = new Set(['file', 'data', 'cryptographic-asset'])

/** A component element: missing from each component for which `problem` gives a message. */
export function forEachComponent(
  id: string,
  problem: (component: Component) => string | undefined,
): MinimumElement {
  return {
    id,
    missing: (_sbom, components) =>
      components.flatMap((component) => {
        const message = problem(component)
        return message === undefined
          ? []
          : [{ ref: component.ref, message: `${label(component)}: ${message}` }]
      }),
  }
}

function label({ name, version }: Component): string {
  return version === undefined ? name : `${name} ${version}`
}

/** Whether a text is there in form only: `unknown`, `NOASSERTION`, `n/a` and their like. */
export function saysNothing(text: string | undefined): boolean {
  return (
    text === undefined ||
    /^(?:\s*|unknown|noassertion|none|n\/?a|tbd|not (?:known|available|provided))$/i.test(text.trim())
  )
}
