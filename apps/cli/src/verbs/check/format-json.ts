// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '@primum/flaws'
import type { Decision } from '@primum/policy'
import { type CheckReport, type JudgedFinding, undecidedRules } from './report.ts'
import type { ComponentSupport } from './support.ts'

/** One line of JSON. `file` is told where several were checked. */
export function formatJson(report: CheckReport, showsFile: boolean): string {
  const { sbom, findings, unmatched, index, support } = report
  const { format, specVersion } = sbom.document
  const { built, newest, records, kev, epss, lifecycle } = index
  const value = {
    ...(showsFile ? { file: sbom.file } : {}),
    sbom: { format, specVersion, components: sbom.components.length },
    index: {
      built,
      newest,
      records,
      kev: kev?.version ?? null,
      epss: epss?.date ?? null,
      lifecycle: lifecycle ?? null,
    },
    unmatched: unmatched.map(({ reason, detail, ...component }) => ({
      ...shownComponent(component),
      reason,
      detail,
    })),
    vex: report.vex === undefined ? undefined : { unmatched: report.vex.unmatched.map(shownUnmatched) },
    lifecycle: support.map(shownSupport),
    policy: shownPolicy(report),
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
  const {
    id,
    aliases,
    component,
    fixed,
    kev,
    epss,
    severity,
    cvss,
    advisories,
    match,
    vex,
    policy,
    ...more
  } = finding
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
    policy: policy === undefined ? undefined : shownDecision(policy),
    ...more,
  }
}

/** The statement that counts. Undefined members are left out by JSON. */
function shownVex(vex: NonNullable<JudgedFinding['vex']>) {
  const { status, suppresses, scope, match, statement, overruled, contradicted } = vex
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
    match,
    source,
    overruled: shownOthers(overruled),
    contradicted: shownOthers(contradicted),
  }
}

function shownOthers(statements: NonNullable<JudgedFinding['vex']>['overruled']) {
  if (statements.length === 0) return undefined
  return statements.map(({ status, timestamp, lastUpdated, source }) => ({
    status,
    timestamp: lastUpdated ?? timestamp,
    source,
  }))
}

function shownUnmatched({ statement, reason }: NonNullable<CheckReport['vex']>['unmatched'][number]) {
  const { vulnerability, status, source } = statement
  return { vulnerability: vulnerability.id, status, reason, source }
}

function shownSupport({ component, hasEnded, words, lifecycle, contradiction }: ComponentSupport) {
  const { ref, name, version, purl, cpe, supportStatus, endOfSupportDate } = component
  return {
    component: { name, version: version ?? null, purl, cpe: cpe?.[0], ref },
    ended: hasEnded,
    words,
    ...lifecycle,
    ...(supportStatus === undefined && endOfSupportDate === undefined
      ? {}
      : { stated: { supportStatus, endOfSupportDate } }),
    contradiction,
  }
}

function shownPolicy(report: CheckReport) {
  const { policy, findings } = report
  if (policy === undefined) return undefined
  const count = (outcome: string) => findings.filter((finding) => finding.policy?.outcome === outcome).length
  const counts = { fail: count('fail'), warn: count('warn'), pass: count('pass') }
  const outcome = counts.fail > 0 ? 'fail' : counts.warn > 0 ? 'warn' : 'pass'
  return { name: policy.name, outcome, ...counts, undecided: undecidedRules(report) }
}

/** Of a rule that an exception stands for, `by` is the exception, with its reason and its last day. */
function shownDecision({ outcome, rules, applied, due, undecided }: Decision) {
  return {
    outcome,
    rules,
    applied: applied.map((entry) => ({
      kind: entry.kind,
      rule: entry.rule.name,
      outcome: entry.rule.outcome,
      because: entry.rule.because,
      ...(entry.kind === 'excepted'
        ? { by: { rule: entry.by.name, because: entry.by.because, until: entry.by.until } }
        : {}),
      ...(entry.kind === 'expired' ? { until: entry.rule.until } : {}),
    })),
    due: due.map(({ rule, name, from, ...date }) => ({
      rule,
      name,
      from,
      dueOn: date.kind === 'counted' ? date.deadline.dueOn : null,
      dueAt: date.kind === 'counted' ? date.deadline.dueAt.toString() : null,
      overdue: date.kind === 'counted' ? date.isOverdue : null,
    })),
    ...(undecided.length === 0 ? {} : { undecided }),
  }
}
