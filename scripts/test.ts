// SPDX-License-Identifier: Apache-2.0
/** `npm test`: every test, with a real database and a real browser; the last line says how many passed and failed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureChromium } from './chromium.ts'
import { buildConsole } from './console-build.ts'

const root = path.resolve(import.meta.dirname, '..')
const args = process.argv.slice(2)

type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly numFailedTestSuites: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

await buildConsole()
await ensureChromium()

const reportDir = mkdtempSync(path.join(tmpdir(), 'primum-test-'))
const reportFile = path.join(reportDir, 'report.json')
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`, ...args],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
)

const counts = countTests(reportFile)
rmSync(reportDir, { recursive: true, force: true })
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`)
process.exitCode = run.status === 0 && counts.failed === 0 && counts.passed > 0 ? 0 : 1

/** A file that fails before its first test counts as one failure, so that it cannot go unnoticed in the last line. */
function countTests(file: string): { passed: number; failed: number; skipped: number } {
  try {
    // The shape is vitest's own JSON report, which this process asked for a moment ago.
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report
    const broken = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  } catch (error) {
    process.stderr.write(`no test report: ${String(error)}\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
