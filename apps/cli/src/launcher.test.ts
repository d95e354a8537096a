// SPDX-License-Identifier: Apache-2.0
/** The launcher as npm's link starts it: on this Node, on an older one, and with what a shell may do to it. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const primum = path.resolve(import.meta.dirname, '../bin/primum')

/** Any Node before 26 on this machine; the project itself pins a newer one. */
const olderNode = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'node'))
  .find((file) => existsSync(file) && majorOf(file) < 26)

function majorOf(node: string): number {
  return Number.parseInt(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.slice(1), 10)
}

const runtimes = [
  { name: 'on this Node', node: process.execPath },
  ...(olderNode === undefined ? [] : [{ name: 'on an older Node', node: olderNode }]),
]

describe.each(runtimes)('$name', ({ node }) => {
  const run = (args: readonly string[], input = '') =>
    spawnSync(node, [primum, ...args], { input, encoding: 'utf8' })

  test.each([
    [['version', 'in', 'vers:npm/<2', '1.0.0'], 0],
    [['version', 'in', 'vers:npm/<2', '3.0.0'], 1],
    [['nonsense'], 2],
    [['intel', 'info', '--db', '/nowhere/at.all'], 3],
  ] as const)('%j ends with %i', (args, code) => {
    expect(run(args).status).toBe(code)
  })

  test('standard input and output are the process’s own', () => {
    const { stdout, stderr } = run(['version', 'compare', '--stdin'], 'npm\t1.0.0\t2.0.0\n')
    expect({ stdout, stderr }).toEqual({ stdout: '<\n', stderr: '' })
  })

  test('answers each line when it comes, not at the end', async () => {
    const child = spawn(node, [primum, 'version', 'compare', '--stdin'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const answers = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]()
    child.stdin.write('npm\t1.0.0\t2.0.0\n')
    expect((await answers.next()).value).toBe('<\n')
    child.stdin.write('npm\t2.0.0\t1.0.0\n')
    expect((await answers.next()).value).toBe('>\n')
    child.stdin.end()
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it, and is told to the caller', async (signal) => {
    const child = spawn(node, [primum, 'version', 'compare', '--stdin'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    child.stdin.write('npm\t1.0.0\t2.0.0\n')
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.kill(signal)
    const ended = await new Promise((resolve) => child.on('exit', (code, by) => resolve(by ?? code)))
    expect(ended).toBe(signal)
  })
})

test('every verb answers --help on stdout with 0, examples first', () => {
  const { stdout } = spawnSync(process.execPath, [primum, '--help'], { encoding: 'utf8' })
  expect(stdout.indexOf('Examples')).toBeLessThan(stdout.indexOf('Commands'))
})
