// SPDX-License-Identifier: Apache-2.0
import { formatBase64, parseCosignature, parseNote, parseVerifierKey } from '@primum/tlog'
import { type LogStatus, sha256, type WitnessStatus } from '@primum/tlog/node'
import { printable } from '../../terminal/clean.ts'
import type { Output } from '../../terminal/output.ts'
import { paintFor } from '../../terminal/paint.ts'
import { column } from '../../terminal/width.ts'

/** Whether the witness cosigns for every log that it is to cosign for. */
export function isWorking({ trouble, logs }: WitnessStatus): boolean {
  return trouble === undefined && logs.every(({ vkeys, closed }) => !closed || vkeys.length === 0)
}

/** What `--json` prints. */
export function statusJson({ vkey, generation, guarded, recovered, trouble, logs }: WitnessStatus): object {
  return {
    vkey,
    generation,
    guarded,
    recovered,
    ...(trouble === undefined ? {} : { trouble: { code: trouble.code, message: trouble.message } }),
    logs: logs.map((log) => ({
      origin: log.origin,
      vkeys: log.vkeys,
      closed: log.closed,
      ...(log.latest === undefined
        ? {}
        : {
            size: Number(log.latest.size),
            root: formatBase64(log.latest.root),
            cosigned: cosignedAt(vkey, log.latest.note),
            checkpoint: log.latest.note,
          }),
    })),
  }
}

/** The same for a person. */
export function formatStatus(status: WitnessStatus, output: Output): string {
  const { vkey, generation, guarded, trouble, logs } = status
  const paint = paintFor(output)
  const state =
    trouble === undefined
      ? `in order, written ${generation} times`
      : paint('bad', `not used: ${printable(trouble.message)}`)
  const head = [`key    ${printable(vkey)}`, `state  ${state}`, `guard  ${guarded ? 'there is one' : 'none'}`]
  const width = Math.max(3, ...logs.map(({ origin }) => [...printable(origin)].length))
  const rows = logs.map((log) => {
    const tone = log.closed ? 'bad' : 'good'
    const { size, time } = lastOf(vkey, log)
    return `${column(printable(log.origin), width)}  ${size.padStart(12)}  ${time.padEnd(20)}  ${paint(tone, conditionOf(log))}`
  })
  const table =
    logs.length === 0
      ? ['It is given no log yet: primum witness add-log']
      : [
          paint(
            'strong',
            `${'Log'.padEnd(width)}  ${'Size'.padStart(12)}  ${'Cosigned'.padEnd(20)}  Condition`,
          ),
          ...rows,
        ]
  return `${[...head, '', ...table].join('\n')}\n`
}

function conditionOf({ vkeys, closed }: LogStatus): string {
  if (vkeys.length === 0) return 'not witnessed any more'
  return closed ? 'closed' : 'open'
}

function lastOf(vkey: string, { latest }: LogStatus): { readonly size: string; readonly time: string } {
  if (latest === undefined) return { size: '-', time: 'never' }
  return { size: latest.size.toString(), time: cosignedAt(vkey, latest.note) ?? '-' }
}

/** When the witness cosigned a checkpoint, as its cosignature says. */
function cosignedAt(vkey: string, note: string): string | undefined {
  const { name, keyId } = parseVerifierKey(vkey, sha256)
  const own = parseNote(note).signatures.find((line) => line.name === name && line.keyId === keyId)
  if (own === undefined) return undefined
  const { timestamp } = parseCosignature(own.signature)
  // Later than any date that can be written is as good as no date.
  if (timestamp > 8_640_000_000_000n) return undefined
  return Temporal.Instant.fromEpochMilliseconds(Number(timestamp) * 1000).toString()
}
