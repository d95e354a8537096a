// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import {
  type CsafFinding,
  type CsafReport,
  csafFileName,
  parseCsaf,
  validateCsaf,
} from '@primum/advisory/csaf'
import { CodedError } from '@primum/parse'
import type { ExitCode, HandlerOf } from '../../command/declaration.ts'
import { reportFailure } from '../../failure.ts'
import { printable } from '../../terminal/clean.ts'
import { formatCount } from '../../terminal/count.ts'
import { readInput } from '../../terminal/input.ts'
import { type Paint, paintFor } from '../../terminal/paint.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { csafValidate } from './validate-declaration.ts'

/** `csaf validate`. A file that cannot be read does not keep the others from being judged. */
export const validateHandler: HandlerOf<typeof csafValidate> = async ({ operands, options }, terminal) => {
  const { stdout } = terminal
  let code: ExitCode = 0
  for (const operand of operands.files) {
    const file = operand === '-' ? 'stdin' : operand
    try {
      const report = await judge(operand, file, terminal)
      await stdout.write(options.json ? asJson(file, report) : asWords(file, report, paintFor(stdout)))
      if (!report.valid && code === 0) code = 1
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      if (options.json) {
        await stdout.write(
          `${JSON.stringify({ file, error: { code: error.code, message: error.message } })}\n`,
        )
      }
      await reportFailure(error, terminal)
      code = 2
    }
  }
  return code
}

async function judge(operand: string, file: string, terminal: Terminal): Promise<CsafReport> {
  const document = parseCsaf(await readInput(operand, terminal), { file })
  const report = validateCsaf(document, { now: terminal.now() })
  const misnamed = operand === '-' ? [] : checkFileName(operand, document)
  return { ...report, warnings: [...misnamed, ...report.warnings] }
}

/** CSAF 2.0 and 2.1, 5.1. A copy under another name is still the document, so this is a warning. */
function checkFileName(operand: string, document: unknown): readonly CsafFinding[] {
  const id = trackingIdOf(document)
  if (id === undefined) return []
  const expected = csafFileName(id)
  const name = path.basename(operand).replace(/\.gz$/, '')
  if (name === expected || name === expected.replace(/\.json$/, '_invalid.json')) return []
  const message = `the file name of the document is ${JSON.stringify(expected)}`
  return [{ test: '5.1', path: '/document/tracking/id', message }]
}

function trackingIdOf(document: unknown): string | undefined {
  const member = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Readonly<Record<string, unknown>>)[name] // an own member of an object, whatever it holds
      : undefined
  const id = member(member(member(document, 'document'), 'tracking'), 'id')
  return typeof id === 'string' && id !== '' ? id : undefined
}

function asJson(file: string, { valid, errors, warnings, infos }: CsafReport): string {
  return `${JSON.stringify({ file, valid, errors, warnings, infos })}\n`
}

function asWords(file: string, report: CsafReport, paint: Paint): string {
  const { version, valid, errors, warnings, infos } = report
  const verdict = valid ? paint('good', 'valid') : paint('bad', 'not valid')
  return [
    `${printable(file)}: ${version === undefined ? '' : `CSAF ${version}, `}${verdict}`,
    ...formatFindings('error', errors),
    ...formatFindings('warning', warnings),
    ...formatFindings('info', infos),
    '',
  ].join('\n')
}

/** A large product tree breaks one rule a thousand times: one line, with the first place. */
function formatFindings(level: string, findings: readonly CsafFinding[]): readonly string[] {
  const alike = Map.groupBy(findings, ({ test, path }) => `${test} ${path.replaceAll(/\/\d+/g, '/*')}`)
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const more = others.length === 0 ? '' : ` (and ${formatCount(others.length)} more like it)`
    const place = first.path === '' ? '' : `${printable(first.path)}: `
    return [`  ${level.padEnd(8)}${first.test.padEnd(10)}${place}${printable(first.message)}${more}`]
  })
}
