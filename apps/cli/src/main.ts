// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: finds the verb that is meant, reads its arguments, runs it, and turns whatever happens into an exit
 * code. Each verb's declaration is small and loaded always; what it does is loaded when it is asked for.
 */
import type { Command, ExitCode } from './command/declaration.ts'
import { formatGroupHelp, formatHelp, formatMainHelp } from './command/help.ts'
import { parseArguments } from './command/parse-arguments.ts'
import { suggest } from './command/suggest.ts'
import { UsageError } from './command/usage-error.ts'
import { exitCodeOf, reportFailure } from './failure.ts'
import { paintFor } from './terminal/paint.ts'
import { processTerminal, type Terminal } from './terminal/terminal.ts'
import { commands, groups } from './verbs/index.ts'

/** Runs this process. */
export async function runProcess(): Promise<void> {
  // Set, not called: what was written is still on its way.
  process.exitCode = await run(process.argv.slice(2), processTerminal())
}

/** Runs one command line. Never rejects. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal)
  } catch (error) {
    await reportFailure(error, terminal)
    return exitCodeOf(error)
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first] = args
  if (first === undefined) {
    await terminal.stderr.write(formatMainHelp(commands, paintFor(terminal.stderr)))
    return 2
  }
  if (first === '--version' || first === '-V') return printVersion(terminal)
  if (first === 'help' || first === '--help' || first === '-h') return printHelp(args.slice(1), terminal)
  const command = findCommand(args)
  if (command === undefined) {
    const isGroup = groups.some(({ noun }) => noun === first)
    if (!isGroup || (args[1] !== undefined && !isHelp(args[1]))) throw noSuchCommand(args)
    if (args[1] !== undefined) return printHelp([first], terminal)
    await printHelpTo(terminal.stderr, [first])
    return 2
  }
  const parsed = parseArguments(command, args.slice(command.path.length))
  if (parsed.kind === 'help') return printHelp(command.path, terminal)
  return command.run(parsed.input, terminal)
}

const isHelp = (word: string): boolean => word === '--help' || word === '-h'

function findCommand(args: readonly string[]): Command | undefined {
  return commands.find(({ path }) => path.every((word, i) => args[i] === word))
}

async function printHelp(path: readonly string[], { stdout }: Terminal): Promise<ExitCode> {
  await printHelpTo(stdout, path)
  return 0
}

async function printHelpTo(output: Terminal['stdout'], path: readonly string[]): Promise<void> {
  const paint = paintFor(output)
  const command = findCommand(path)
  const group = groups.find(({ noun }) => noun === path[0])
  if (command !== undefined) await output.write(formatHelp(command, paint))
  else if (path.length === 0) await output.write(formatMainHelp(commands, paint))
  else if (group !== undefined && path.length === 1)
    await output.write(formatGroupHelp(group, commands, paint))
  else throw noSuchCommand(path)
}

function noSuchCommand(args: readonly string[]): UsageError {
  const [noun = '', verb] = args
  const own = commands.filter(({ path }) => path[0] === noun && path.length > 1)
  if (own.length === 0) {
    if (noun.startsWith('-'))
      return new UsageError(`${noun} comes too early: options stand after the command`)
    const nouns = [...new Set(commands.map(({ path }) => path[0])), 'help']
    return new UsageError(`there is no command "${noun}"${suggest(noun, nouns)}`)
  }
  const verbs = own.flatMap(({ path }) => path.slice(1))
  return new UsageError(`there is no command "${noun} ${verb}"${suggest(verb ?? '', verbs)}`, [noun])
}

async function printVersion({ stdout }: Terminal): Promise<ExitCode> {
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } })
  await stdout.write(`primum ${manifest.version}\n`)
  return 0
}
