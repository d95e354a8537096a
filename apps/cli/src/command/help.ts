// SPDX-License-Identifier: Apache-2.0

import type { Paint } from '../terminal/paint.ts'
import { wrap } from '../terminal/width.ts'
import type { Command, OptionSpec } from './declaration.ts'

const width = 80

/** A group of verbs that share their noun. */
export type Group = { readonly noun: string; readonly summary: string }

/** `primum VERB --help`: how it is written, examples, then the details. */
export function formatHelp(command: Command, paint: Paint): string {
  const name = command.path.join(' ')
  return sections([
    [`${paint('strong', `primum ${name}`)}: ${command.summary}`],
    headed(
      paint,
      'Examples',
      command.examples.flatMap((example) => exampleLines(example, paint)),
    ),
    headed(
      paint,
      'Usage',
      command.usage.map((line) => `  primum ${line}`),
    ),
    ...command.description.map((paragraph) => wrap(paragraph, width)),
    headed(paint, 'Arguments', table(operandRows(command))),
    headed(paint, 'Options', table(optionRows(command))),
    headed(paint, 'Exit codes', table(exitRows(command))),
  ])
}

/** `primum NOUN`: the verbs of a noun. */
export function formatGroupHelp(group: Group, commands: readonly Command[], paint: Paint): string {
  const own = commands.filter(({ path }) => path[0] === group.noun)
  return sections([
    [`${paint('strong', `primum ${group.noun}`)}: ${group.summary}`],
    headed(paint, 'Commands', table(own.map(nameAndSummary))),
    [`"primum ${group.noun} VERB --help" tells more about one of them.`],
  ])
}

/** `primum --help`. */
export function formatMainHelp(commands: readonly Command[], paint: Paint): string {
  return sections([
    [`${paint('strong', 'primum')}: first, do no harm. Know the flaws in medical devices.`],
    headed(paint, 'Examples', [
      '  $ primum check sbom.json                     the known flaws in an SBOM',
      '  $ primum check --fail-on kev sbom.json       fail a pipeline on exploited ones',
      '  $ primum intel sync                          fetch the newest intelligence',
      '  $ primum sbom read sbom.json                 what an SBOM says, and what it lacks',
    ]),
    headed(paint, 'Commands', table(commands.map(nameAndSummary))),
    headed(
      paint,
      'Everywhere',
      table([
        ['--help', 'More about a command; also "primum help COMMAND"'],
        ['--version', 'The version of Primum'],
        ['-', 'Standard input, where a file is expected'],
        ['--', 'What follows is no option, even if it begins with a dash'],
      ]),
    ),
    headed(paint, 'Exit codes', table(Object.entries(generalExitCodes))),
    headed(paint, 'Environment', table(environment)),
  ])
}

function nameAndSummary({ path, summary }: Command): readonly [string, string] {
  return [path.join(' '), summary]
}

/** Settings that every command knows. */
export const environment: readonly (readonly [string, string])[] = [
  ['PRIMUM_DATA', 'The data directory (./.primum); the index is intel/flaws.db below it'],
  ['PRIMUM_DEBUG', '1 adds the stack trace to an error'],
  ['NO_COLOR', 'Not empty: no colours'],
]

/** What the exit codes mean everywhere. */
export const generalExitCodes = {
  '0': 'Yes, or clean',
  '1': 'The answer is no: findings at or above --fail-on, invalid, not verified',
  '2': 'Bad usage or unreadable input; stderr says which file, where and why',
  '3': 'Something needed was unavailable: an index, the network, a server',
} as const

export function exitRows(command: Command): readonly (readonly [string, string])[] {
  const own: Readonly<Record<string, string>> = { ...command.exitCodes }
  return Object.entries(generalExitCodes).map(([code, general]) => [code, own[code] ?? general])
}

export function operandRows({ operands }: Command): readonly (readonly [string, string])[] {
  return Object.values(operands).map(({ label, many, summary }) => [many ? `${label}…` : label, summary])
}

export function optionRows({ options }: Command): readonly (readonly [string, string])[] {
  const rows = Object.entries(options).map(([name, spec]): readonly [string, string] => [
    spec.kind === 'flag' ? `--${name}` : `--${name} ${spec.label}`,
    describeOption(spec),
  ])
  return [...rows, ['--help', 'Show this']]
}

function describeOption(spec: OptionSpec): string {
  if (spec.kind === 'flag') return spec.summary
  const choices = spec.choices === undefined ? '' : `: ${spec.choices.join(', ')}`
  const repeat = spec.kind === 'list' ? '; may be repeated' : ''
  return `${spec.summary}${choices}${repeat}${spec.required === true ? ' (required)' : ''}`
}

function exampleLines({ command, says }: Command['examples'][number], paint: Paint): readonly string[] {
  return [...(says === undefined ? [] : [paint('quiet', `  # ${says}`)]), `  $ ${command}`]
}

/** Two columns; the second is broken where the line ends. A first column that is too long stands alone. */
function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const left = Math.min(28, Math.max(0, ...rows.map(([name]) => [...name].length)))
  return rows.flatMap(([name, text]) => {
    const [first = '', ...rest] = wrap(text, width - left - 4)
    const indent = ' '.repeat(left + 4)
    const more = rest.map((line) => indent + line)
    return [...name].length > left
      ? [`  ${name}`, indent + first, ...more]
      : [`  ${name.padEnd(left)}  ${first}`, ...more]
  })
}

/** A heading over its lines; nothing where there are none. */
function headed(paint: Paint, heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [paint('strong', heading), ...lines]
}

/** Sections with an empty line between them. */
function sections(parts: readonly (readonly string[])[]): string {
  const present = parts.filter((lines) => lines.length > 0)
  return `${present.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
