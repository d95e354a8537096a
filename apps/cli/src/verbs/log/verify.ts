// SPDX-License-Identifier: Apache-2.0
import { formatBase64, type Trust } from '@primum/tlog'
import type { ExitCode, HandlerOf } from '../../command/declaration.ts'
import { UsageError } from '../../command/usage-error.ts'
import { printableLines } from '../../terminal/clean.ts'
import { formatCount } from '../../terminal/count.ts'
import { readInput } from '../../terminal/input.ts'
import { startProgress } from '../../terminal/progress.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { readTrust } from '../note/read-trust.ts'
import { printVerdict } from '../note/verdict.ts'
import { logVerify } from './declarations.ts'
import { openLog } from './open-log.ts'
import { openStateFile } from './state-file.ts'
import { stopAtSignals } from './stop-signal.ts'
import { verifyLog } from './verify-log.ts'
import { verifyProof } from './verify-proof.ts'

type Options = Parameters<HandlerOf<typeof logVerify>>[0]['options']

/** `log verify`. */
export const verifyHandler: HandlerOf<typeof logVerify> = async ({ operands, options }, terminal) => {
  const trust = await readTrust(options, logVerify.path, terminal)
  using stop = stopAtSignals()
  const progress = startProgress(terminal)
  const place = await openLog(operands.log, { terminal, signal: stop.signal, onRetry: progress.show })
  if (place === undefined) return answerProof(operands.log, trust, options, terminal)
  if (options.entry !== undefined) {
    throw new UsageError('--entry is for the proof of an entry, and this is a whole log', logVerify.path)
  }
  const ownKey = trust.logKeys.length === 0 ? await place.ownKey() : undefined
  const verdict = await verifyLog(place, {
    trust: ownKey === undefined ? trust : { ...trust, logKeys: [ownKey] },
    state: options.state === undefined ? undefined : await openStateFile(options.state),
    signal: stop.signal,
    onProgress: (verified, size) =>
      progress.show(`verified ${formatCount(Number(verified))} of ${formatCount(Number(size))} entries`),
  }).finally(() => progress.end())
  const { checked, fork } = verdict
  const more = { checked, fork }
  const exitCode = await printVerdict(verdict, { json: options.json, called: 'witnesses', more }, terminal)
  if (fork !== undefined && !options.json) {
    const notes = printableLines(`${fork.before}\n${fork.now}`)
    await terminal.stderr.write(`primum: these two checkpoints contradict each other; keep both:\n\n${notes}`)
  }
  return exitCode
}

async function answerProof(
  name: string,
  trust: Trust,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const { json, state, entry } = options
  if (state !== undefined) {
    throw new UsageError('--state is for a whole log, and this is the proof of an entry', logVerify.path)
  }
  const verdict = await verifyProof(
    {
      name: name === '-' ? 'stdin' : name,
      bytes: await readInput(name, terminal),
      entry: entry === undefined ? undefined : await readInput(entry, terminal),
    },
    trust,
  )
  const { proved } = verdict
  const more = {
    index: proved?.index,
    leafHash: proved === undefined ? undefined : formatBase64(proved.leafHash),
  }
  return printVerdict(verdict, { json, called: 'witnesses', more }, terminal)
}
