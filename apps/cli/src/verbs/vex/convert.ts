// SPDX-License-Identifier: Apache-2.0
import { convertVex, parseVex, type VexLoss } from '@primum/advisory'
import { CodedError, parseJson } from '@primum/parse'
import type { HandlerOf } from '../../command/declaration.ts'
import { reportFailure } from '../../failure.ts'
import { printable } from '../../terminal/clean.ts'
import { formatCount } from '../../terminal/count.ts'
import { readInput } from '../../terminal/input.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { vexConvert } from './declaration.ts'
import { headOf, requireChange, requireFitting } from './head.ts'

/** `vex convert`. */
export const convertHandler: HandlerOf<typeof vexConvert> = async ({ operands, options }, terminal) => {
  requireFitting(options)
  const file = operands.file === '-' ? 'stdin' : operands.file
  try {
    const bytes = await readInput(operands.file, terminal)
    const document = parseVex(parseJson(bytes, { file }), file)
    requireChange(document, options)
    const { head, made } = headOf(document, options, { bytes, now: terminal.now() })
    const { text, losses } = convertVex(document, options.to, head)
    const isSame = document.dialect === options.to && losses.length === 0
    const all = [...(isSame ? [] : made.map((message) => ({ path: '/', message }))), ...losses]
    await tell(all, { file, asJson: options.json }, terminal)
    if (text !== undefined) {
      await terminal.stdout.write(text)
      return 0
    }
    const message = `none of its statements can be said in ${options.to}`
    const nothing = new CodedError('vex/nothing-to-say', message, { where: { file } })
    if (options.json) await tellFailure(nothing, file, terminal)
    await reportFailure(nothing, terminal)
    return 1
  } catch (error) {
    if (options.json && error instanceof CodedError) await tellFailure(error, file, terminal)
    throw error
  }
}

async function tellFailure({ code, message }: CodedError, file: string, { stdout }: Terminal): Promise<void> {
  await stdout.write(`${JSON.stringify({ file, error: { code, message } })}\n`)
}

/** A document with thousands of components loses the same of each: one line for all, with the first place. */
async function tell(
  losses: readonly VexLoss[],
  { file, asJson }: { readonly file: string; readonly asJson: boolean },
  { stderr }: Terminal,
): Promise<void> {
  if (asJson) {
    for (const { path, message } of losses) {
      await stderr.write(`${JSON.stringify({ file, warning: { path, message } })}\n`)
    }
    return
  }
  const alike = Map.groupBy(losses, ({ path, message }) => `${path.replaceAll(/\/\d+/g, '/*')} ${message}`)
  for (const [first, ...others] of alike.values()) {
    if (first === undefined) continue
    const more =
      others.length === 0 ? '' : ` (and at ${formatCount(others.length)} more places; --json lists all)`
    await stderr.write(`primum: ${file}: ${printable(first.path)}: ${printable(first.message)}${more}\n`)
  }
}
