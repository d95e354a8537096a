// SPDX-License-Identifier: Apache-2.0

import { printable } from '../terminal/clean.ts'
import { readLines } from '../terminal/lines.ts'
import { hintAtStdin, type Terminal } from '../terminal/terminal.ts'
import type { Command, CommandHead, ExitCode } from './declaration.ts'

/** One answer. */
export type Answer = {
  /** The data: one line, without its end. */
  readonly line: string
  /** The same for a person at a terminal, where that reads better. */
  readonly words?: string
  /** 1: the answer is no, or there is none. */
  readonly exitCode: 0 | 1
  /** Why there is no answer. For a single question it goes to stderr. */
  readonly why?: string
}

/** Answers one question. It never throws for what it is asked: a filter has a line for every line. */
export type Answerer = {
  answer(fields: readonly string[]): Answer
  /** For a line that has not as many fields as are asked for. */
  malformed(message: string): Answer
}

type LineHead = Omit<CommandHead, 'options'> & {
  /** What one line of standard input holds. */
  readonly line: string
}

/**
 * A verb whose question fits in a line. Asked on the command line it answers with its exit code; with `--stdin` it is
 * a filter that prints exactly one line for each line and ends with 0 when all were read.
 */
export function defineLineCommand(head: LineHead, load: () => Promise<Answerer>): Command {
  return {
    ...head,
    options: {
      stdin: { kind: 'flag', summary: `Answer for each line of standard input: ${head.line}` },
      json: { kind: 'flag', summary: 'Print JSON, also to a terminal' },
    },
    insteadOfOperands: 'stdin',
    async run({ operands, options }, terminal) {
      const answerer = await load()
      if (options['stdin'] === true) return answerLines(answerer, Object.keys(head.operands).length, terminal)
      return answerOperands(answerer, Object.values(operands), options['json'] === true, terminal)
    },
  }
}

async function answerOperands(
  { answer }: Answerer,
  operands: readonly (string | readonly string[] | undefined)[],
  json: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  for (const fields of questionsOf(operands)) {
    const { line, words, why, exitCode: own } = answer(fields)
    if (own === 1) exitCode = 1
    const text = !json && terminal.stdout.isTerminal ? (words ?? line) : line
    await terminal.stdout.write(`${text}\n`)
    if (why !== undefined) await terminal.stderr.write(`primum: ${printable(why)}\n`)
  }
  return exitCode
}

/** A verb with one operand that may be repeated asks once for each. */
function questionsOf(
  operands: readonly (string | readonly string[] | undefined)[],
): readonly (readonly string[])[] {
  const [first] = operands
  if (typeof first === 'object') return first.map((value) => [value])
  return [operands.filter((value) => typeof value === 'string')]
}

async function answerLines(
  { answer, malformed }: Answerer,
  width: number,
  terminal: Terminal,
): Promise<ExitCode> {
  const { stdin, stdout } = terminal
  await hintAtStdin(terminal)
  for await (const lines of readLines(stdin)) {
    let text = ''
    for (const line of lines) {
      const fields = width === 1 ? [line] : line.split('\t')
      const { line: answered } =
        fields.length === width
          ? answer(fields)
          : malformed(`expected ${width} fields with tabs between, found ${fields.length}`)
      text += `${answered}\n`
    }
    await stdout.write(text)
    if (stdout.isClosed) {
      stdin.destroy()
      break
    }
  }
  return 0
}
