// SPDX-License-Identifier: Apache-2.0
/**
 * Transcripts: files that read like a person's terminal. A line that begins with `$ ` is run by the shell; below it stands
 * what came out, lines of stderr with `! ` before them, and `[exit N]` where N is not 0. Lines before the first command,
 * and those that begin with `#`, are comments.
 */
import { execFile } from 'node:child_process'

/** One command of a transcript with the comment above it. */
type Step = { readonly comment: readonly string[]; readonly command: string }

export type Shell = {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Makes what differs from run to run the same. */
  readonly normalize: (text: string) => string
}

/** Runs the commands of a transcript in order and writes it down again. */
export async function replay(transcript: string, shell: Shell): Promise<string> {
  const written: string[] = []
  for (const { comment, command } of stepsOf(transcript)) {
    written.push(...comment, `$ ${command}`, ...(await runStep(command, shell)), '')
  }
  return `${written.join('\n').trimEnd()}\n`
}

function stepsOf(transcript: string): readonly Step[] {
  const steps: Step[] = []
  let comment: string[] = []
  for (const line of transcript.split('\n')) {
    if (line.startsWith('# ')) comment.push(line)
    if (!line.startsWith('$ ')) continue
    steps.push({ comment, command: line.slice(2) })
    comment = []
  }
  return steps
}

function runStep(command: string, { cwd, env, normalize }: Shell): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const child = execFile(
      '/bin/sh',
      ['-c', command],
      { cwd, env, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        const lines = [...linesOf(normalize(out), ''), ...linesOf(normalize(err), '! ')]
        resolve(error === null ? lines : [...lines, `[exit ${error.code ?? error.signal}]`])
      },
    )
    child.stdin?.end()
  })
}

function linesOf(text: string, mark: string): readonly string[] {
  if (text === '') return []
  const lines = text.split('\n')
  const last = lines.pop()
  const marked = lines.map((line) => `${mark}${line}`.trimEnd())
  return last === '' ? marked : [...marked, `${mark}${last}[no line end]`]
}
