// SPDX-License-Identifier: Apache-2.0
/** `npm run bench`: measures, prints each figure as it is found, and writes bench/RESULTS.md when every one was asked for. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { CodedError, formatError } from '@primum/parse'
import { describeSources } from './data/describe-sources.ts'
import { figures } from './figures/index.ts'
import { type Options, parseOptions, usage } from './options.ts'
import { describeCommit, describeLoad, describeMachine } from './report/machine.ts'
import { formatFigure, formatReport, missed, type Report } from './report/markdown.ts'
import { repository } from './repository.ts'
import { Setting } from './setting.ts'

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** Without this, what was started and written would stay behind. */
function cleanUpOnSignals(setting: Setting): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      void setting[Symbol.asyncDispose]().finally(() => process.exit(code))
    })
  }
}

async function measure(options: Options): Promise<void> {
  const { figures: chosen, part } = options
  await using setting = await Setting.open(options, say)
  cleanUpOnSignals(setting)
  const report = {
    startedAt: `${new Date().toISOString().slice(0, 16)}Z`,
    commit: describeCommit(),
    machine: describeMachine(),
    loadBefore: describeLoad(),
    command: describeCommand(options),
  }
  say(`${report.machine.hardware}; load average ${report.loadBefore}; commit ${report.commit}`)
  const results: Report['results'][number][] = []
  for (const figure of chosen) {
    const findings = await figure.run(setting)
    results.push({ figure, findings })
    say(`\n${formatFigure(figure, findings)}`)
  }
  const loadAfter = describeLoad()
  say(`load average ${loadAfter}; ${missed({ results }).length} measures miss their target`)
  if (chosen.length < figures.length || part < 1) {
    say('bench/RESULTS.md is left as it is: it holds only what was measured in one run of all figures, whole')
    return
  }
  const data = await describeSources(setting)
  const page = formatReport({ ...report, loadAfter, data, results })
  writeFileSync(path.join(repository, 'bench/RESULTS.md'), page)
  say('written to bench/RESULTS.md')
}

/** As it was typed, without saying where the data lie on this machine. */
function describeCommand({ dataDir, peers }: Options): string {
  const given = [...(dataDir === undefined ? [] : ['--data DIR']), ...(peers ? ['--peers'] : [])]
  return ['npm run bench', ...(given.length === 0 ? [] : ['--', ...given])].join(' ')
}

try {
  const options = parseOptions(process.argv.slice(2))
  if (options.help) say(usage)
  else await measure(options)
} catch (error) {
  process.stderr.write(`bench: ${error instanceof CodedError ? formatError(error) : String(error)}\n`)
  if (!(error instanceof CodedError) && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`)
  process.exitCode = error instanceof CodedError && error.code === 'bench/usage' ? 2 : 1
}
