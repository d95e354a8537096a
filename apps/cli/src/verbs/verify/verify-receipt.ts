// SPDX-License-Identifier: Apache-2.0
import { acts } from '@primum/oath'
import { checkReceipt, parseReceipt, type ReceiptCheck, type ReceiptVerdict } from '@primum/oath/receipt'
import { CodedError, formatError } from '@primum/parse'
import { formatBase64 } from '@primum/tlog'
import { ed25519, sha256 } from '@primum/tlog/node'
import type { ExitCode } from '../../command/declaration.ts'
import { printable, printableLines } from '../../terminal/clean.ts'
import { type Paint, paintFor } from '../../terminal/paint.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { jsonLine } from '../note/verdict.ts'
import { type FileHash, hashFile } from './file-hash.ts'
import type { Verification } from './verify.ts'

type ReceivedFacts = ReturnType<typeof acts.reportReceived.facts.parse>
type Check = Pick<ReceiptCheck, 'result' | 'detail' | 'error'> & { readonly check: string }

/** Verifies a receipt and prints the answer. @throws CodedError `oath/bad-receipt`, `input/unreadable` */
export async function verifyReceipt(
  { name, bytes, trust, reports, json }: Verification,
  terminal: Terminal,
): Promise<ExitCode> {
  const receipt = read(bytes, name)
  const files = await Promise.all(reports.map(hashFile))
  const verdict = await checkReceipt(receipt, trust, { sha256, ed25519 })
  const { leaf, content, verifierKey } = receipt
  const received = leaf.act === acts.reportReceived.type ? receivedFacts(content.facts) : undefined
  const checks: readonly Check[] = [...verdict.checks, ...files.map((file) => checkFile(file, received))]
  const refused = checks.filter(({ result }) => result === 'no')
  const isSigned = verdict.checks.some(({ check, result }) => check === 'signature' && result === 'yes')
  const verified = refused.length === 0 && isSigned
  const answer = { receipt, verdict, checks, received, verified }
  await terminal.stdout.write(json ? formatJson(answer) : formatWords(answer, paintFor(terminal.stdout)))
  for (const { check, error, detail } of refused) {
    const message = error === undefined ? detail : formatError(error)
    await terminal.stderr.write(`primum: ${printableLines(`${name}: ${check}: ${message}`)}\n`)
  }
  if (trust.logKeys.length === 0) {
    await terminal.stderr.write(
      `primum: ${printableLines(`${name}: --vkey is missing: whose log is it? The receipt itself says ${verifierKey}`)}\n`,
    )
  }
  return verified ? 0 : 1
}

function read(bytes: Uint8Array, file: string): ReturnType<typeof parseReceipt> {
  try {
    return parseReceipt(bytes)
  } catch (error) {
    throw error instanceof CodedError ? error.at({ file }) : error
  }
}

/** Undefined for facts of another version. */
function receivedFacts(facts: unknown): ReceivedFacts | undefined {
  return acts.reportReceived.facts.safeParse(facts).data
}

function checkFile({ name, sha256: hash, sizeBytes }: FileHash, received: ReceivedFacts | undefined): Check {
  const isIt = (one: { readonly sha256: string; readonly sizeBytes: number }) =>
    one.sha256 === hash && one.sizeBytes === sizeBytes
  if (received !== undefined && isIt(received.document)) {
    return { check: 'report', result: 'yes', detail: `${name} is the report` }
  }
  const at = received?.attachments.findIndex(isIt) ?? -1
  return at >= 0
    ? { check: 'report', result: 'yes', detail: `${name} is attachment ${at + 1}` }
    : { check: 'report', result: 'no', detail: `${name} is not what was received; its SHA-256 is ${hash}` }
}

type Answer = {
  readonly receipt: ReturnType<typeof parseReceipt>
  readonly verdict: ReceiptVerdict
  readonly checks: readonly Check[]
  readonly received: ReceivedFacts | undefined
  readonly verified: boolean
}

function formatJson({ receipt: { leaf, content, proof }, verdict, checks, verified }: Answer): string {
  const { log, witnesses } = verdict
  return jsonLine({
    kind: 'receipt',
    verified,
    act: { type: leaf.act, id: leaf.id, at: leaf.at },
    facts: content.facts,
    log:
      log === undefined
        ? null
        : {
            origin: log.origin,
            index: proof.index.toString(),
            size: log.size.toString(),
            root: formatBase64(log.root),
          },
    checks: checks.map(({ check, result, detail }) => ({ check, result, detail })),
    witnesses: witnesses.map(({ name, at }) => ({ name, at: at.toString() })),
  })
}

const colours = { yes: 'good', no: 'bad', unknown: 'warn' } as const

function formatWords({ receipt, verdict, checks, received, verified }: Answer, paint: Paint): string {
  const { leaf, proof } = receipt
  const { log, witnesses } = verdict
  const rows = [
    ['what', received === undefined ? `receipt of ${leaf.act}` : 'receipt of a report'],
    ['received', leaf.at],
    ...(received === undefined ? [] : storedRows(received)),
    ...(log === undefined ? [] : [['log', `${log.origin}, entry ${proof.index} of ${log.size}`]]),
    ...witnesses.map(({ name, at }) => ['witness', `${name}, at ${at}`]),
  ].map(([label = '', text = '']) => `${label.padEnd(10)} ${printable(text)}\n`)
  const results = checks.map(
    ({ check, result, detail }) =>
      `${check.padEnd(10)} ${paint(colours[result], result.padEnd(8))} ${printable(detail)}\n`,
  )
  const verdictWord = verified ? paint('good', 'yes') : paint('bad', 'no')
  return [...rows, ...results, `${'verified'.padEnd(10)} ${verdictWord}\n`].join('')
}

function storedRows({ document, attachments, encrypted }: ReceivedFacts): readonly (readonly string[])[] {
  return [
    [
      encrypted ? 'ciphertext' : 'report',
      `SHA-256 ${document.sha256}, ${document.sizeBytes.toLocaleString('en')} bytes`,
    ],
    ...attachments.map(({ sha256: hash, sizeBytes }) => [
      'attachment',
      `SHA-256 ${hash}, ${sizeBytes.toLocaleString('en')} bytes`,
    ]),
  ]
}
