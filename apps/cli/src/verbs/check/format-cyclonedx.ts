// SPDX-License-Identifier: Apache-2.0
/** CycloneDX 1.6 (ECMA-424): the components, and the flaws found in them with what was decided about each. */
import { cycloneDxAnalysisOf } from '@primum/advisory'
import { type CvssVersion, severityOf } from '@primum/cvss'
import { describeApplied, describeDue } from '@primum/policy/describe'
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

export function formatCycloneDx(
  { sbom, findings, unmatched, support }: CheckReport,
  now: Temporal.Instant,
): string {
  const reasons = new Map(unmatched.map(({ ref, reason }) => [ref, reason]))
  const supports = new Map(support.map(({ component, words }) => [component.ref, words]))
  const { subject } = sbom
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: now.round('second').toString(),
      tools: { components: [{ type: 'application', ...tool }] },
      ...(subject === undefined ? {} : { component: componentOf(subject, []) }),
    },
    components: sbom.components
      .filter(({ ref }) => ref !== subject?.ref)
      .map((component) =>
        componentOf(component, [
          ['primum:unmatched', reasons.get(component.ref)],
          ['primum:support', supports.get(component.ref)],
        ]),
      ),
    vulnerabilities: [...Map.groupBy(findings, entryKey).values()].map(vulnerabilityOf),
  }
  return `${JSON.stringify(bom, null, 2)}\n`
}

function componentOf(
  { ref, name, version, purl, cpe, type }: CheckedComponent,
  said: readonly (readonly [name: string, value: string | undefined])[],
) {
  const properties = said.flatMap(([label, value]) => (value === undefined ? [] : [{ name: label, value }]))
  return {
    type: type !== undefined && componentTypes.has(type) ? type : 'library',
    'bom-ref': ref,
    name,
    version,
    cpe: cpe?.[0],
    purl,
    ...(properties.length === 0 ? {} : { properties }),
  }
}

/** One entry holds one analysis and one decision, so a flaw that was judged differently in two components has two. */
function entryKey(finding: JudgedFinding): string {
  const { id, vex, match, confidence, why } = finding
  return JSON.stringify([id, vex?.statement.source, match, confidence, why, policyProperties(finding)])
}

/** The names are our own (CycloneDX property taxonomy: a namespace of the tool). */
function policyProperties({ policy }: JudgedFinding) {
  if (policy === undefined) return []
  return [
    { name: 'primum:policy:outcome', value: policy.outcome },
    ...policy.applied.map((applied) => ({ name: 'primum:policy:rule', value: describeApplied(applied) })),
    ...policy.due.map((due) => ({ name: 'primum:policy:due', value: describeDue(due) })),
  ]
}

function vulnerabilityOf(findings: readonly JudgedFinding[]) {
  const [first] = findings
  if (first === undefined) throw new RangeError('a group without a finding')
  const { id, summary, kev, epss, advisories, vex, match, confidence, why } = first
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
      { name: 'primum:match', value: match },
      { name: 'primum:confidence', value: confidence },
      ...(why === undefined ? [] : [{ name: 'primum:why', value: why }]),
      ...policyProperties(first),
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
