// SPDX-License-Identifier: Apache-2.0
import type { Command } from './declaration.ts'
import { environment, exitRows, generalExitCodes, operandRows, optionRows } from './help.ts'

/**
 * docs/cli.md: the head, which is written by hand, then the tables and the reference of every verb from its
 * declaration. `head` marks the places of the tables with `{exit codes}` and `{environment}`.
 */
export function formatReference(head: string, commands: readonly Command[]): string {
  const filled = head
    .replace('{exit codes}', table(['code', 'means'], Object.entries(generalExitCodes)))
    .replace('{environment}', table(['variable', 'does'], environment.map(code)))
  const contents = commands.map(({ path, summary }) => {
    const name = path.join(' ')
    return `- [\`primum ${name}\`](#primum-${path.join('-')}): ${lowerFirst(summary)}`
  })
  return `${[filled.trimEnd(), contents.join('\n'), ...commands.map(formatCommand)].join('\n\n')}\n`
}

function formatCommand(command: Command): string {
  const examples = command.examples.flatMap(({ command: line, says }) => [
    ...(says === undefined ? [] : [`# ${says}`]),
    line,
  ])
  const parts = [
    `### primum ${command.path.join(' ')}`,
    `${command.summary}.`,
    fence('console', examples),
    [
      'Usage:',
      fence(
        'text',
        command.usage.map((line) => `primum ${line}`),
      ),
    ].join('\n\n'),
    ...command.description,
    tableOf('argument', operandRows(command)),
    tableOf('option', optionRows(command)),
    table(['exit code', 'means'], exitRows(command)),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function tableOf(name: string, rows: readonly (readonly [string, string])[]): string {
  return rows.length === 0 ? '' : table([name, 'means'], rows.map(code))
}

function code([name, text]: readonly [string, string]): readonly [string, string] {
  return [`\`${name}\``, text]
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

function fence(language: string, lines: readonly string[]): string {
  return `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
