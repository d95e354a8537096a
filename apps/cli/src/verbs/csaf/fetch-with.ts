// SPDX-License-Identifier: Apache-2.0
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type DocumentOutcome,
  describeFault,
  type FetchReport,
  type FetchVerdict,
  fetchProvider,
  type HttpsOptions,
  httpsGet,
  verdictOf,
} from '@primum/advisory/node'
import { CodedError } from '@primum/parse'
import type { ExitCode, HandlerOf } from '../../command/declaration.ts'
import { UsageError } from '../../command/usage-error.ts'
import { reportFailure } from '../../failure.ts'
import { printable } from '../../terminal/clean.ts'
import { formatCount } from '../../terminal/count.ts'
import { readInput } from '../../terminal/input.ts'
import { startProgress } from '../../terminal/progress.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { csafFetch } from './fetch-declaration.ts'
import { openPgp } from './openpgp-keys.ts'

/** What is set apart from the command line. */
export type FetchSettings = Pick<HttpsOptions, 'idleMs' | 'totalMs' | 'connectTo'> & {
  /** Times that a file is asked for before it is given up. */
  readonly attempts: number
  /** What is wrong with a document by the standard's own rules. */
  readonly errorsOf: (document: Uint8Array, now: Temporal.Instant) => readonly string[]
}

const exitCodes: Readonly<Record<FetchVerdict, ExitCode>> = { verified: 0, refused: 1, incomplete: 3 }

/** `csaf fetch`, with these limits. */
export function fetchWith(settings: FetchSettings): HandlerOf<typeof csafFetch> {
  return async ({ operands, options }, terminal) => {
    const { url } = operands
    const { get, close } = httpsGet({
      ...settings,
      userAgent: 'primum-csaf-fetch/1',
      ca: options.ca === undefined ? undefined : await readText(options.ca, terminal),
      authorization: await authorizationFor(url, options['token-file'], terminal),
    })
    const progress = startProgress(terminal)
    try {
      const report = await fetchProvider({
        get,
        sleep: (milliseconds) => sleep(milliseconds),
        attempts: settings.attempts,
        provider: url,
        folder: options.out,
        openPgp,
        pinned: options.key.map(fingerprintIn),
        hasToken: options['token-file'] !== undefined,
        validate: (document) => settings.errorsOf(document, terminal.now()),
        keepInvalid: options['keep-invalid'],
        now: terminal.now(),
        onProgress: (done, total) =>
          progress.show(`${formatCount(done)} of ${formatCount(total)} advisories`),
      }).finally(() => progress.end())
      const verdict = verdictOf(report)
      await terminal.stdout.write(options.json ? formatJson(report, verdict) : formatWords(report))
      await tell(report, terminal)
      return exitCodes[verdict]
    } catch (error) {
      if (!(error instanceof CodedError) || !refusals.has(error.code)) throw error
      await reportFailure(error, terminal)
      return 1
    } finally {
      close()
    }
  }
}

/** The provider is there, and is not one to take anything from. */
const refusals: ReadonlySet<string> = new Set(['provider/pinned', 'provider/unmaintained'])

async function readText(file: string, terminal: Terminal): Promise<string> {
  return new TextDecoder().decode(await readInput(file, terminal))
}

/** A key is for the host that was named, and never for another that its lists point to. */
async function authorizationFor(
  url: string,
  file: string | undefined,
  terminal: Terminal,
): Promise<HttpsOptions['authorization']> {
  if (file === undefined) return undefined
  const token = (await readText(file, terminal)).trim()
  if (!/^[\x21-\x7E]{1,4096}$/.test(token)) {
    throw new UsageError(`${file} holds no key: one line without spaces is expected`, csafFetch.path)
  }
  const address = /^https:\/\//i.test(url) ? url : `https://${url}`
  if (!URL.canParse(address)) throw new UsageError(`"${url}" is no address`, csafFetch.path)
  return { origin: new URL(address).origin, value: `Bearer ${token}` }
}

/** As people write it: in groups, in any case, with 0x before it. */
function fingerprintIn(text: string): string {
  const hex = text.replace(/^0x/i, '').replaceAll(/[\s:]/g, '').toUpperCase()
  if (/^(?:[0-9A-F]{40}|[0-9A-F]{64})$/.test(hex)) return hex
  throw new UsageError(`"${text}" for --key is no fingerprint: 40 or 64 hexadecimal digits`, csafFetch.path)
}

function formatJson(report: FetchReport, verdict: FetchVerdict): string {
  return `${JSON.stringify({ verdict, ...report, faults: report.faults.map(describeFault) })}\n`
}

function formatWords({ provider, documents }: FetchReport): string {
  const told = documents.filter(({ outcome }) => outcome !== 'unchanged').map(formatOutcome)
  const counts = Map.groupBy(documents, ({ outcome }) => outcome)
  const sum = [...counts].map(([outcome, { length }]) => `${formatCount(length)} ${outcome}`).join(', ')
  return `${told.join('')}${printable(provider.name)}: ${sum === '' ? 'no advisory is listed' : sum}\n`
}

function formatOutcome({ outcome, file, url, problem, hash, signedBy }: DocumentOutcome): string {
  const checked = [hash, signedBy === undefined ? undefined : `signed by ${signedBy}`].filter(
    (one) => one !== undefined,
  )
  const after = problem === undefined ? checked.join(', ') || 'nothing to check it with' : problem.message
  return `${outcome.padEnd(11)}  ${printable(file ?? url)}  ${printable(after)}\n`
}

/** Everything that is no outcome of a document. */
async function tell(
  { faults, restricted, unlisted, warnings, documents }: FetchReport,
  { stderr }: Terminal,
) {
  const lines = [
    ...warnings,
    ...documents.flatMap(({ file, url, warnings: own }) => own.map((one) => `${file ?? url}: ${one}`)),
    ...faults.map((fault) => describeFault(fault).message),
    ...restricted.map((url) => `${url}: wants a key; --token-file gives one`),
    ...(unlisted.length === 0 ? [] : [`${formatCount(unlisted.length)} that are here are listed no longer`]),
  ]
  for (const line of lines) await stderr.write(`primum: ${printable(line)}\n`)
}
