// SPDX-License-Identifier: Apache-2.0
import type { Finding, FlawIndex } from '@primum/flaws'
import { matchComponents } from '@primum/flaws/match'
import { openIndex } from '@primum/flaws/node/open'
import { CodedError } from '@primum/parse'
import type { ExitCode, HandlerOf } from '../../command/declaration.ts'
import { UsageError } from '../../command/usage-error.ts'
import { exitCodeOf, reportFailure } from '../../failure.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { indexFile } from '../intel/location.ts'
import type { AppliedPolicy } from './apply-policy.ts'
import { check, type FailOn } from './declaration.ts'
import { failing, failingByPolicy, requireKnowledge, requireRecords } from './fail-on.ts'
import { formatJson, formatJsonFailure } from './format-json.ts'
import { readForCheck } from './read-sbom.ts'
import {
  type CheckedSbom,
  type CheckReport,
  compareFindings,
  type JudgedFinding,
  undecidedRules,
} from './report.ts'
import { supportOf } from './support.ts'
import { tellVex } from './tell-vex.ts'

type Judge = {
  /** Some statements name components by digests. */
  readonly byDigest: boolean
  readonly judge: (
    findings: readonly Finding[],
    sbom: CheckedSbom,
  ) => { readonly findings: readonly JudgedFinding[] } & NonNullable<CheckReport['vex']>
}
type Format = 'table' | 'json' | 'sarif' | 'cyclonedx'

/** `check`. */
export const checkHandler: HandlerOf<typeof check> = async ({ operands, options }, terminal) => {
  const format = formatOf(options, operands.sboms)
  const thresholds = options['fail-on']
  const isOne = operands.sboms.length === 1
  const judge = await judgeFrom(options.vex, terminal)
  const policy = await policyOf(options, terminal)
  const reports: CheckReport[] = []
  let exitCode: ExitCode = 0
  let index: ReturnType<typeof openIndex> | undefined
  try {
    for (const [i, name] of operands.sboms.entries()) {
      const sbom = await readForCheck(name, terminal, { digests: judge?.byDigest === true }).catch(
        (error: unknown) => {
          if (isOne || !(error instanceof CodedError)) throw error
          return error
        },
      )
      if (sbom instanceof CodedError) {
        // The others are still checked, and nobody can take the whole for clean.
        exitCode = exitCodeOf(sbom)
        await reportFailure(sbom, terminal)
        if (format === 'json') await terminal.stdout.write(formatJsonFailure(name, sbom.code, sbom.message))
        continue
      }
      index ??= openFor(thresholds, policy, options.db, terminal)
      const report = checkSbom(sbom, index, judge, policy, terminal.now())
      if (failing(report, thresholds).length > 0 || failingByPolicy(report).length > 0) exitCode ||= 1
      if (format === 'sarif') reports.push(report)
      else await terminal.stdout.write(await formatOne(report, format, isOne, i, terminal))
      await tellVex(report, terminal)
      await tellFailing(report, thresholds, policy, terminal)
    }
    if (format === 'sarif' && index !== undefined) {
      await terminal.stdout.write((await import('./format-sarif.ts')).formatSarif(reports))
    }
    if (index !== undefined) requireRecords(index.info, indexFile(options.db, terminal))
  } finally {
    index?.close()
  }
  return exitCode
}

function formatOf(
  { format, json }: { readonly format: Format | undefined; readonly json: boolean },
  sboms: readonly string[],
): Format {
  if (json && format !== undefined && format !== 'json') {
    throw new UsageError(`--json and --format ${format} contradict each other`, check.path)
  }
  if (format === 'cyclonedx' && sboms.length > 1) {
    throw new UsageError('--format cyclonedx writes one document; name one SBOM', check.path)
  }
  if (sboms.filter((name) => name === '-').length > 1) {
    throw new UsageError('standard input (-) can be read only once', check.path)
  }
  return json ? 'json' : (format ?? 'table')
}

function openFor(
  thresholds: readonly FailOn[],
  policy: AppliedPolicy | undefined,
  db: string | undefined,
  terminal: Terminal,
) {
  const file = indexFile(db, terminal)
  const index = openIndex(file)
  const needs = {
    kev: thresholds.includes('kev') || policy?.asks.has('kev') === true,
    epss: policy?.asks.has('epss') === true,
  }
  requireKnowledge(index.info, needs, file)
  return index
}

/** VEX documents are seldom given, so what reads them is loaded only when one is. */
async function judgeFrom(vex: readonly string[], terminal: Terminal): Promise<Judge | undefined> {
  if (vex.length === 0) return undefined
  const { judge, namesByDigest, readVex } = await import('./judge.ts')
  const statements = await readVex(vex, terminal)
  return {
    byDigest: namesByDigest(statements),
    judge: (findings, sbom) => judge(findings, statements, sbom),
  }
}

/** A policy is seldom given, so what reads one is loaded only then. */
async function policyOf(
  { policy, product, stage }: Parameters<HandlerOf<typeof check>>[0]['options'],
  terminal: Terminal,
): Promise<AppliedPolicy | undefined> {
  if (policy !== undefined) {
    return (await import('./apply-policy.ts')).policyFrom({ policy, product, stage }, terminal)
  }
  const idle = product === undefined ? stage && '--stage' : '--product'
  if (idle !== undefined) throw new UsageError(`${idle} is only read with --policy`, check.path)
  return undefined
}

function checkSbom(
  sbom: CheckedSbom,
  index: FlawIndex,
  judge: Judge | undefined,
  policy: AppliedPolicy | undefined,
  now: Temporal.Instant,
): CheckReport {
  const { findings, unmatched } = matchComponents(index, sbom.components)
  const judged = judge?.judge(findings, sbom)
  const told = judged?.findings ?? findings
  const support = supportOf(index, sbom.components, now.toString().slice(0, 10))
  const decided = policy === undefined ? told : policy.decide(told, sbom, support)
  return {
    sbom,
    findings: [...decided].sort(compareFindings),
    unmatched,
    index: index.info,
    support,
    ...(judged === undefined ? {} : { vex: { unmatched: judged.unmatched } }),
    ...(policy === undefined ? {} : { policy: { name: policy.policy.name } }),
  }
}

async function formatOne(
  report: CheckReport,
  format: Exclude<Format, 'sarif'>,
  isOne: boolean,
  place: number,
  { stdout, now }: Terminal,
): Promise<string> {
  switch (format) {
    case 'json':
      return formatJson(report, !isOne)
    case 'cyclonedx':
      return (await import('./format-cyclonedx.ts')).formatCycloneDx(report, now())
    case 'table': {
      const text = (await import('./format-table.ts')).formatTable(report, stdout, now())
      return place === 0 ? text : `\n${text}`
    }
  }
}

async function tellFailing(
  report: CheckReport,
  thresholds: readonly FailOn[],
  policy: AppliedPolicy | undefined,
  { stderr }: Terminal,
): Promise<void> {
  const count = failing(report, thresholds).length
  if (count > 0) {
    const findings = count === 1 ? 'a finding fails' : `${count} findings fail`
    await stderr.write(
      `primum: ${report.sbom.file}: ${findings} the check (--fail-on ${thresholds.join(', ')})\n`,
    )
  }
  if (policy !== undefined) {
    const fails = failingByPolicy(report).length
    if (fails > 0) {
      const findings = fails === 1 ? 'a finding fails' : `${fails} findings fail`
      await stderr.write(`primum: ${report.sbom.file}: ${findings} the policy (--policy ${policy.file})\n`)
    }
    const undecided = undecidedRules(report)
    if (undecided.length > 0) {
      await stderr.write(
        `primum: ${policy.file}: not decided here, for want of what a pipeline does not know: ${undecided.join(', ')}\n`,
      )
    }
  }
  if ((thresholds.length > 0 || policy !== undefined) && report.unmatched.length > 0) {
    const { length } = report.unmatched
    const components = length === 1 ? 'a component' : `${length} components`
    await stderr.write(`primum: ${report.sbom.file}: ${components} could not be checked\n`)
  }
}
