// SPDX-License-Identifier: Apache-2.0
/** CycloneDX 1.6 (ECMA-424): the components, and the flaws found in them with what was decided about each. */
import { type CvssVersion, cycloneDxAnalysisOf, severityOf } from '@primum/advisory'
import { type CheckedComponent, type CheckReport, isOpen, type JudgedFinding } from './report.ts'
import { tool } from './tool.ts'

/** CycloneDX 1.6, component type. What an SPDX document calls otherwise is written as a library. */
const componentTypes: ReadonlySet<string> = new Set([
  'application',
  'framework',
  'library',
  'container',
  'platform',
  'operating-system',
  'device',
  'device-driver',
  'firmware',
  'file',
  'machine-learning-model',
  'data',
  'cryptographic-asset',
])

/** CycloneDX 1.6, rating method. */
const methods: Readonly<Record<CvssVersion, string>> = {
  '2.0': 'CVSSv2',
  '3.0': 'CVSSv3',
  '3.1': 'CVSSv31',
  '4.0': 'CVSSv4',
}

export function formatCycloneDx({ sbom, findings, unmatched }: CheckReport, now: Temporal.Instant): string {
  const reasons = new Map(unmatched.map(({ ref, reason }) => [ref, reason]))
  const { subject } = sbom
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: now.round('second').toString(),
      tools: { components: [{ type: 'application', ...tool }] },
      ...(subject === undefined ? {} : { component: componentOf(subject, undefined) }),
    },
    components: sbom.components
      .filter(({ ref }) => ref !== subject?.ref)
      .map((component) => componentOf(component, reasons.get(component.ref))),
    vulnerabilities: [...Map.groupBy(findings, entryKey).values()].map(vulnerabilityOf),
  }
  return `${JSON.stringify(bom, null, 2)}\n`
}

function componentOf(
  { ref, name, version, purl, cpe, type }: CheckedComponent,
  unmatched: string | undefined,
) {
  return {
    type: type !== undefined && componentTypes.has(type) ? type : 'library',
    'bom-ref': ref,
    name,
    version,
    cpe: cpe?.[0],
    purl,
    ...(unmatched === undefined ? {} : { properties: [{ name: 'primum:unmatched', value: unmatched }] }),
  }
}

/** One entry holds one analysis, so a flaw that was judged differently in two components has two. */
function entryKey(finding: JudgedFinding): string {
  return JSON.stringify([finding.id, finding.vex?.statement.source ?? null])
}

function vulnerabilityOf(findings: readonly JudgedFinding[]) {
  const [first] = findings
  if (first === undefined) throw new RangeError('a group without a finding')
  const { id, summary, kev, epss, advisories, vex } = first
  const aliases = [...new Set(findings.flatMap((finding) => finding.aliases))]
  const fixes = [
    ...new Set(findings.flatMap(({ component, fixed }) => fixed.map((to) => `${component.name} ${to}`))),
  ]
  return {
    id,
    source: sourceOf(id),
    ...(aliases.length === 0
      ? {}
      : { references: aliases.map((alias) => ({ id: alias, source: sourceOf(alias) })) }),
    ratings: ratingsOf(findings),
    description: summary,
    advisories: advisoriesOf(advisories),
    recommendation: fixes.length === 0 ? undefined : `Fixed in ${fixes.join(', ')}.`,
    ...(vex === undefined ? {} : { analysis: analysisOf(vex) }),
    affects: findings.map((finding) => ({
      ref: finding.component.ref,
      ...(finding.component.version === undefined
        ? {}
        : {
            versions: [
              { version: finding.component.version, status: isOpen(finding) ? 'affected' : 'unaffected' },
            ],
          }),
    })),
    properties: [
      { name: 'primum:kev', value: String(kev) },
      ...(epss === null ? [] : [{ name: 'primum:epss', value: String(epss) }]),
    ],
  }
}

/** CycloneDX 1.6: an advisory has an address; one without is left out. */
function advisoriesOf(advisories: JudgedFinding['advisories']) {
  const published = advisories.flatMap(({ id, title, url }) =>
    url === undefined ? [] : [{ title: `${id}: ${title}`, url }],
  )
  return published.length === 0 ? undefined : published
}

function sourceOf(id: string) {
  const name = id.split('-')[0] ?? id
  return { name, url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}` }
}

function ratingsOf(findings: readonly JudgedFinding[]) {
  const [first] = findings
  const scores = new Map(findings.flatMap(({ cvss }) => cvss.map((score) => [score.vector, score] as const)))
  const severity = first?.severity
  return [
    ...[...scores.values()].map(({ version, vector, score, source }) => ({
      ...(source === undefined ? {} : { source: { name: source } }),
      ...ratedAs(score, version),
      vector,
    })),
    ...(scores.size === 0 ? [{ severity, method: 'other' }] : []),
  ]
}

function ratedAs(score: number, version: string) {
  if (!isCvss(version)) return { score, method: 'other' }
  return { score, severity: severityOf(score, version), method: methods[version] }
}

function isCvss(version: string): version is CvssVersion {
  return Object.hasOwn(methods, version)
}

function analysisOf({ statement }: NonNullable<JudgedFinding['vex']>) {
  const { state, justification, responses } = cycloneDxAnalysisOf(statement)
  return {
    state,
    justification,
    response: responses,
    detail: statement.impactStatement ?? statement.statusNotes,
    firstIssued: statement.timestamp,
    lastUpdated: statement.lastUpdated,
  }
}
