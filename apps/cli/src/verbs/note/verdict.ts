// SPDX-License-Identifier: Apache-2.0
import { CodedError, formatError } from '@primum/parse'
import { type Checkpoint, formatBase64 } from '@primum/tlog'
import type { ExitCode } from '../../command/declaration.ts'
import { printable, printableLines } from '../../terminal/clean.ts'
import { type Paint, paintFor } from '../../terminal/paint.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** The answer of a verification. */
export type Verdict = {
  /** What the checkpoint says; absent where there is none. With an error it is only what somebody has written there. */
  readonly checkpoint?: Checkpoint | undefined
  /** Names of the keys whose signatures are valid and were asked for. */
  readonly names: readonly string[]
  /** Why the answer is no; absent: verified. */
  readonly error?: CodedError | undefined
}

/**
 * Errors that are an answer, and the exit code of that answer: 1 for what is not as it was signed or proved, 2 for what cannot be read as what it should
 * be. All others mean that there is no answer.
 */
const answers: Readonly<Record<string, ExitCode>> = {
  'tlog/bad-base64': 2,
  'tlog/bad-bundle': 1,
  'tlog/bad-checkpoint': 2,
  'tlog/bad-cosignature': 1,
  'tlog/bad-note': 2,
  'tlog/bad-proof': 1,
  'tlog/bad-tile': 1,
  'tlog/bad-tlog-proof': 2,
  'tlog/forked': 1,
  'tlog/gone-back': 1,
  'tlog/invalid-signature': 1,
  'tlog/no-trusted-signature': 1,
  'tlog/not-witnessed': 1,
  'tlog/proof-length': 1,
  'tlog/root-mismatch': 1,
  'tlog/wrong-origin': 1,
}

/** An error as the reason of a no. @throws the error when it is no answer */
export function refusal(error: unknown, file: string): CodedError {
  if (error instanceof CodedError && answers[error.code] !== undefined) return error.at({ file })
  throw error instanceof CodedError ? error.at({ file }) : error
}

/** How a verdict is printed. */
export type VerdictOptions = {
  readonly json: boolean
  /** As JSON calls the names. */
  readonly called: 'signers' | 'witnesses'
  /** Further members of the JSON. */
  readonly more?: Readonly<Record<string, unknown>>
}

/** Prints the answer, and on stderr why it is no. */
export async function printVerdict(
  verdict: Verdict,
  options: VerdictOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { stdout } = terminal
  await stdout.write(
    options.json ? formatJson(verdict, options) : formatWords(verdict, options, paintFor(stdout)),
  )
  return verdict.error === undefined ? 0 : reportRefusal(verdict.error, terminal)
}

/** Tells on stderr why the answer is no. */
export async function reportRefusal(error: CodedError, { stderr }: Terminal): Promise<ExitCode> {
  await stderr.write(`primum: ${printableLines(formatError(error))}\n`)
  return answers[error.code] ?? 1
}

function formatJson({ checkpoint, names, error }: Verdict, { called, more }: VerdictOptions): string {
  return jsonLine({
    verified: error === undefined,
    origin: checkpoint?.origin ?? null,
    size: checkpoint?.size ?? null,
    root: checkpoint === undefined ? null : formatBase64(checkpoint.root),
    [called]: names,
    ...more,
    error: error === undefined ? undefined : { code: error.code, message: formatError(error) },
  })
}

function formatWords(
  { checkpoint, names, error }: Verdict,
  { called }: VerdictOptions,
  paint: Paint,
): string {
  const rows = [
    ['verified', error === undefined ? paint('good', 'yes') : paint('bad', 'no')],
    ...(checkpoint === undefined
      ? []
      : [
          ['origin', printable(checkpoint.origin)],
          ['size', checkpoint.size.toString()],
          ['root', formatBase64(checkpoint.root)],
        ]),
    [called, names.length === 0 ? 'none' : names.map(printable).join(', ')],
  ]
  return rows.map(([name = '', text = '']) => `${name.padEnd(10)} ${text}\n`).join('')
}

/** One line of JSON in which a bigint is a number with all its digits. */
export function jsonLine(members: Readonly<Record<string, unknown>>): string {
  const written = Object.entries(members).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${JSON.stringify(name)}:${typeof value === 'bigint' ? value : JSON.stringify(value)}`],
  )
  return `{${written.join(',')}}\n`
}
