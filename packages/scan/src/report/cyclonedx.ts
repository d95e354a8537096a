// SPDX-License-Identifier: Apache-2.0
/** A scan as a CycloneDX 1.6 BOM (ECMA-424): components with how and where each was found (`evidence`). */
import type { Evidence, ScannedComponent, ScanReport } from '../model.ts'

export type CycloneDxOptions = {
  /** When the SBOM is made, RFC 3339. */
  readonly timestamp: string
  readonly tool: { readonly name: string; readonly version: string }
}

/** SPDX licence list ids as far as an expression can be told from free text: letters, digits, dots, dashes, and the operators. */
const expression = /^\(?[A-Za-z0-9.+-]+(?:\)? (?:AND|OR|WITH) \(?[A-Za-z0-9.+-]+\)?)*$/

const rootRef = 'root'

/** The BOM as a value for JSON. The same report and options give the same value. */
export function cycloneDxOf(report: ScanReport, { timestamp, tool }: CycloneDxOptions) {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp,
      lifecycles: [{ phase: 'post-build' }],
      tools: { components: [{ type: 'application', ...tool }] },
      component: rootComponent(report),
      properties: [
        { name: 'primum:scan:format', value: report.format },
        { name: 'primum:scan:files-seen', value: String(report.files.seen) },
        { name: 'primum:scan:warnings', value: String(report.warnings.length + report.warningsLeftOut) },
      ],
    },
    components: report.components.map(componentOf),
    dependencies: [{ ref: rootRef, dependsOn: report.components.map(({ ref }) => ref) }],
    // A scan finds what it can recognise; that all was found is nothing it can say.
    compositions: [{ aggregate: 'incomplete', assemblies: [rootRef] }],
  }
}

function rootComponent({ root, distribution }: ScanReport) {
  const name = root.replace(/\/+$/, '').split('/').at(-1)
  if (distribution === undefined) {
    return { type: 'firmware', 'bom-ref': rootRef, name: name === undefined || name === '' ? 'image' : name }
  }
  const { id, version, cpe, name: description } = distribution
  return {
    type: 'operating-system',
    'bom-ref': rootRef,
    name: id,
    ...(version === undefined ? {} : { version }),
    description,
    ...(cpe === undefined ? {} : { cpe }),
  }
}

function componentOf(component: ScannedComponent) {
  const { ref, type, name, version, purl, cpes, license, supplier, sha256, source, within, evidence } =
    component
  const [cpe] = cpes
  const properties = [
    ...evidence
      .map(({ foundBy }) => foundBy)
      .filter((foundBy, i, all) => all.indexOf(foundBy) === i)
      .map((foundBy) => property('found-by', foundBy)),
    ...(source === undefined
      ? []
      : [property('source', [source.name, source.version].filter(Boolean).join(' '))]),
    ...(within === undefined ? [] : [property('within', within)]),
    ...cpes.slice(1).map((more) => property('cpe', more)),
  ]
  return {
    type,
    'bom-ref': ref,
    ...(supplier === undefined ? {} : { supplier: { name: supplier } }),
    name,
    ...(version === undefined ? {} : { version }),
    ...(sha256 === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: sha256 }] }),
    ...(license === undefined ? {} : { licenses: [licenseOf(license)] }),
    ...(cpe === undefined ? {} : { cpe }),
    ...(purl === undefined ? {} : { purl }),
    evidence: evidenceOf(component),
    properties,
  }
}

function property(name: string, value: string) {
  return { name: `primum:scan:${name}`, value }
}

/** CycloneDX wants an id only from the SPDX list, which free text of package databases often is not: a name is always right. */
function licenseOf(license: string) {
  return expression.test(license) && / (?:AND|OR|WITH) /.test(license)
    ? { expression: license }
    : { license: { name: license } }
}

function evidenceOf({ purl, cpes, evidence }: ScannedComponent) {
  const [surest] = evidence
  const methods = evidence.map(({ technique, confidence, said, foundBy }) => ({
    technique,
    confidence,
    value: said === undefined ? foundBy : `${foundBy}: ${said}`,
  }))
  const field = purl !== undefined ? 'purl' : cpes.length > 0 ? 'cpe' : 'name'
  return {
    identity: [{ field, confidence: surest.confidence, methods: unique(methods) }],
    occurrences: unique(evidence.map(({ location }: Evidence) => ({ location }))),
  }
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
