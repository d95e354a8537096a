// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { formatBomLink } from './bom-link.ts'
import { formatRating } from './cyclonedx-rating.ts'
import { cycloneDxDigestName, digestNames } from './digest.ts'
import { versOf } from './format-openvex.ts'
import { cycloneDxAnalysisOf } from './justification.ts'
import { nameInPurl } from './match.ts'
import type { VexIdentity, VexProduct, VexStatement } from './model.ts'
import { canonicalItems, canonicalStatements, compareText, identityKey } from './order.ts'
import { present } from './read.ts'
import { propertyNames, sourceOf } from './read-cyclonedx.ts'

/** What a document says of itself. The caller gives ids and times, so that equal input gives equal bytes. */
export type CycloneDxVexInput = {
  /** A UUID (RFC 9562). */
  readonly serial: string
  /** The BOM's revision, 1 or more. */
  readonly version: number
  /** RFC 3339. */
  readonly timestamp: string
  readonly author?: string
  /** What the document says of itself and CycloneDX has no member for; kept in properties. */
  readonly id?: string
  readonly role?: string
  readonly tooling?: string
  /** The program that writes it. */
  readonly tool?: { readonly name: string; readonly version: string }
  readonly statements: readonly VexStatement[]
}

/** A component to write: under its product, with a reference that is unique in the document. */
type Written = { readonly ref: string; readonly identity: VexIdentity; readonly inner: Map<string, Written> }

/**
 * Writes a CycloneDX 1.6 VEX BOM as JSON text with a final newline, in canonical order: each product is a component,
 * the subcomponents that are spoken of are nested in it, and a product that is known by BOM-Link is only referred to.
 *
 * @throws CodedError `vex/rule` where a statement has no product or says not_affected without a reason,
 *   `vex/no-identifier` where a product has no name at all
 */
export function formatCycloneDxVex(input: CycloneDxVexInput): string {
  const products = new Map<string, Written>()
  const vulnerabilities = canonicalStatements(input.statements).map((bare) => {
    // A statement without a time has the document's, and says so.
    const statement: VexStatement = { timestamp: input.timestamp, ...bare }
    if (statement.products.length === 0) {
      throw new CodedError('vex/rule', `${statement.vulnerability.id}: a statement needs a product`)
    }
    return vulnerabilityOf(
      statement,
      statement.products.flatMap((product) => affectedBy(product, statement, products)),
    )
  })
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${input.serial}`,
    version: input.version,
    metadata: {
      timestamp: input.timestamp,
      ...(input.tool === undefined
        ? {}
        : { tools: { components: [{ type: 'application', ...input.tool }] } }),
      ...(input.author === undefined ? {} : { authors: [{ name: input.author }] }),
      ...propertiesOf([
        [propertyNames.id, input.id],
        [propertyNames.role, input.role],
        [propertyNames.tooling, input.tooling],
      ]),
    },
    ...(products.size === 0 ? {} : { components: componentsOf(products, 'application') }),
    vulnerabilities: canonicalItems(vulnerabilities, ({ id }) => id),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

type Affect = { readonly ref: string; readonly versions?: readonly object[] }

function affectedBy(
  product: VexProduct,
  { status }: VexStatement,
  products: Map<string, Written>,
): readonly Affect[] {
  const said =
    status === 'not_affected' || status === 'fixed'
      ? 'unaffected'
      : status === 'affected'
        ? 'affected'
        : 'unknown'
  const narrow = (ref: string, { versionRange }: VexIdentity): Affect => {
    if (versionRange === undefined) return { ref }
    const range = versOf(versionRange)
    if (range === undefined) {
      throw new CodedError('vex/no-identifier', `CycloneDX cannot say "${versionRange}": list the versions`)
    }
    return { ref, versions: [{ range, status: said }] }
  }
  const subs = product.subcomponents ?? []
  const link = linkOf(product)
  if (link !== undefined && subs.length === 0) return [narrow(link, product)]
  const written = write(product, products, '')
  if (subs.length === 0) return [narrow(written.ref, product)]
  return subs.map((sub) => narrow(linkOf(sub) ?? write(sub, written.inner, `${written.ref}|`).ref, sub))
}

/** The BOM-Link of what is known by nothing else. */
function linkOf(identity: VexIdentity): string | undefined {
  const { purl, cpe, name } = identity
  return (purl ?? cpe ?? name) === undefined ? formatBomLink(identity) : undefined
}

function write(identity: VexIdentity, into: Map<string, Written>, prefix: string): Written {
  const { versionRange: _, ...whole } = identity
  const key = identityKey(whole)
  const known = into.get(key)
  if (known !== undefined) return known
  // A bom-ref by which another BOM knows the component is kept; what is built from other names needs the prefix.
  const own = identity.purl ?? identity.cpe
  const ref = own === undefined ? (identity.bomRef ?? `${prefix}${lastName(identity)}`) : `${prefix}${own}`
  const taken = new Set([...into.values()].map((other) => other.ref))
  let unique = ref
  for (let n = 2; taken.has(unique); n++) unique = `${ref}#${n}`
  const written = { ref: unique, identity: whole, inner: new Map<string, Written>() }
  into.set(key, written)
  return written
}

function lastName({ name, version, ids }: VexIdentity): string {
  if (ids?.[0] !== undefined) return ids[0]
  if (name === undefined) throw new CodedError('vex/no-identifier', 'a product has no identifier and no name')
  return version === undefined ? name : `${name}@${version}`
}

function componentsOf(
  written: ReadonlyMap<string, Written>,
  type: 'application' | 'library',
): readonly object[] {
  return [...written.values()]
    .sort((a, b) => compareText(a.ref, b.ref))
    .map(({ ref, identity, inner }) => ({
      type,
      'bom-ref': ref,
      name: identity.name ?? nameInPurl(identity.purl) ?? ref,
      ...present({
        version: identity.version,
        hashes: hashesOf(identity),
        cpe: identity.cpe,
        purl: identity.purl,
      }),
      ...propertiesOf((identity.ids ?? []).map((id) => [propertyNames.id, id])),
      ...(inner.size === 0 ? {} : { components: componentsOf(inner, 'library') }),
    }))
}

function hashesOf({ hashes }: VexIdentity): readonly object[] | undefined {
  const known = digestNames.flatMap((name) => {
    const [alg, content] = [cycloneDxDigestName(name), hashes?.[name]]
    return alg === undefined || content === undefined ? [] : [{ alg, content }]
  })
  return known.length === 0 ? undefined : known
}

function propertiesOf(kept: readonly (readonly [name: string, value: string | undefined])[]): {
  readonly properties?: readonly object[]
} {
  const properties = kept.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
  return properties.length === 0 ? {} : { properties }
}

function vulnerabilityOf(
  statement: VexStatement,
  affects: readonly Affect[],
): {
  readonly id: string
  readonly [member: string]: unknown
} {
  const { vulnerability, status } = statement
  const analysis = cycloneDxAnalysisOf(statement)
  const reason = statement.impactStatement ?? analysis.justification
  if (status === 'not_affected' && reason === undefined && analysis.state !== 'false_positive') {
    throw new CodedError(
      'vex/rule',
      `${vulnerability.id}: not_affected needs a justification or an impact statement`,
    )
  }
  const isHarmless = status === 'not_affected'
  const detail = isHarmless ? statement.impactStatement : statement.statusNotes
  const kept: readonly (readonly [name: string, value: string | undefined])[] = [
    [propertyNames.impactStatement, isHarmless ? undefined : statement.impactStatement],
    [propertyNames.justification, statement.justification],
    [propertyNames.statusNotes, isHarmless ? statement.statusNotes : undefined],
    [propertyNames.supplier, statement.supplier],
    [propertyNames.id, statement.id],
    [propertyNames.revision, statement.revision?.toString()],
    [propertyNames.actionTimestamp, statement.actionTimestamp],
    [propertyNames.title, vulnerability.title],
  ]
  return {
    id: vulnerability.id,
    ...(vulnerability.url === undefined ? {} : { source: { url: vulnerability.url } }),
    ...(vulnerability.aliases.length === 0
      ? {}
      : {
          references: [...new Set(vulnerability.aliases)]
            .sort(compareText)
            // The schema wants a source beside each reference; who coined an alias is not known here.
            .map((id) => ({ id, source: { name: sourceOf(id) } })),
        }),
    ...present({
      ratings: vulnerability.ratings?.map(formatRating),
      cwes: vulnerability.weaknesses?.map(({ id }) => Number(id.slice('CWE-'.length))),
      description: vulnerability.description,
      detail: vulnerability.detail,
      recommendation: statement.actionStatement,
      advisories: vulnerability.references?.map(({ url, title }) => ({ ...present({ title }), url })),
    }),
    analysis: {
      state: analysis.state,
      ...present({
        justification: analysis.justification,
        response: analysis.responses,
        detail,
        firstIssued: statement.timestamp,
        lastUpdated: statement.lastUpdated,
      }),
    },
    affects: canonicalItems(affects, ({ ref }) => ref),
    ...propertiesOf(kept),
  }
}
