// SPDX-License-Identifier: Apache-2.0

const REF_PREFIX = '#/components/schemas/'

type Document = { readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> } }

/** Leaves out the named schemas that no route refers to: the generator writes an input and an output variant of each. */
export function pruneSchemas<T extends object>(document: T): T {
  // Whatever version of OpenAPI, named schemas are in this one place; a document without it has none.
  const { components, ...rest } = document as Document
  const schemas = components?.schemas
  if (schemas === undefined) return document
  const used = new Set(refsIn(rest))
  // A set grows while it is walked: what a used schema refers to is walked too.
  for (const name of used) for (const ref of refsIn(schemas[name])) used.add(ref)
  const kept = Object.fromEntries(
    Object.entries(schemas)
      .filter(([name]) => used.has(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  return { ...document, components: { ...components, schemas: kept } }
}

function refsIn(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' && inner.startsWith(REF_PREFIX)
      ? [inner.slice(REF_PREFIX.length)]
      : refsIn(inner),
  )
}
