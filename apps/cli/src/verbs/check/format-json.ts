// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '@primum/flaws'
import type { CheckReport, JudgedFinding } from './report.ts'

/** One line of JSON. `file` is told where several were checked. */
export function formatJson({ sbom, findings, unmatched, index }: CheckReport, showsFile: boolean): string {
  const { format, specVersion } = sbom.document
  const { built, newest, records, kev, epss } = index
  const value = {
    ...(showsFile ? { file: sbom.file } : {}),
    sbom: { format, specVersion, components: sbom.components.length },
    index: { built, newest, records, kev: kev?.version ?? null, epss: epss?.date ?? null },
    unmatched: unmatched.map(({ reason, detail, ...component }) => ({
      ...shownComponent(component),
      reason,
      detail,
    })),
    findings: findings.map(shownFinding),
  }
  return `${JSON.stringify(value)}\n`
}

/** An SBOM that could not be read, where others are still to be told. */
export function formatJsonFailure(file: string, code: string, message: string): string {
  return `${JSON.stringify({ file, error: { code, message } })}\n`
}

function shownComponent({ ref, name, version, purl, cpe }: Finding['component']) {
  return { name, version: version ?? null, purl, cpe, ref }
}

function shownFinding(finding: JudgedFinding) {
  const { id, aliases, component, fixed, kev, epss, severity, cvss, advisories, match, vex, ...more } =
    finding
  return {
    id,
    aliases,
    component: shownComponent(component),
    fixed,
    kev,
    epss,
    severity,
    cvss: cvss.map(({ version, vector, score, source }) => ({ version, vector, score, source })),
    match,
    advisories: advisories.map(({ id: advisory, title, url, ...said }) => ({
      id: advisory,
      title,
      url: url ?? null,
      ...said,
    })),
    vex: vex === undefined ? undefined : shownVex(vex),
    ...more,
  }
}

/** The statement that counts. Undefined members are left out by JSON. */
function shownVex({ status, suppresses, scope, statement }: NonNullable<JudgedFinding['vex']>) {
  const { justification, impactStatement, actionStatement, statusNotes, timestamp, lastUpdated, source } =
    statement
  return {
    status,
    suppresses,
    justification,
    impactStatement,
    actionStatement,
    statusNotes,
    timestamp: lastUpdated ?? timestamp,
    scope,
    source,
  }
}
