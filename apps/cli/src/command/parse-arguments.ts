// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util'
import type { Command, OptionSpec, RawInput } from './declaration.ts'
import { suggest } from './suggest.ts'
import { UsageError } from './usage-error.ts'

/** A command line read: a verb's input, or the wish to read about it. */
export type Parsed = { readonly kind: 'help' } | { readonly kind: 'input'; readonly input: RawInput }

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]
type OptionToken = Extract<Token, { kind: 'option' }>

/**
 * Reads the words after the verb. node:util cuts them into options and operands; what is allowed is decided here, so
 * that each mistake gets a message that says what would be right.
 *
 * @throws UsageError
 */
export function parseArguments(command: Command, args: readonly string[]): Parsed {
  const specs: Readonly<Record<string, OptionSpec>> = command.options
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(
        Object.entries(specs).map(([name, { kind }]) => [
          name,
          { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: true },
        ]),
      ),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values: Record<string, boolean | string | string[]> = {}
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    if (token.name === 'help') return { kind: 'help' }
    takeOption(command, token, values)
  }
  for (const [name, spec] of Object.entries(specs)) {
    if (spec.kind === 'list') values[name] ??= []
    else if (spec.kind === 'flag') values[name] ??= false
    else if (spec.required === true && values[name] === undefined) {
      throw new UsageError(`--${name} ${spec.label} is missing`, command.path)
    }
  }
  const skips = command.insteadOfOperands !== undefined && values[command.insteadOfOperands] === true
  return { kind: 'input', input: { operands: takeOperands(command, words, skips), options: values } }
}

function takeOption(
  command: Command,
  token: OptionToken,
  values: Record<string, boolean | string | string[]>,
): void {
  const { name, rawName, value } = token
  const spec = Object.hasOwn(command.options, name) ? command.options[name] : undefined
  if (spec === undefined || !rawName.startsWith('--')) {
    const known = [...Object.keys(command.options), 'help'].map((option) => `--${option}`)
    const hint = rawName.startsWith('--')
      ? suggest(rawName, known)
      : `; write "-- ${rawName}…" if it is no option`
    throw new UsageError(`there is no option ${rawName}${hint}`, command.path)
  }
  if (spec.kind === 'flag') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`, command.path)
    values[name] = true
    return
  }
  // A value that looks like an option is one that was forgotten, unless it is tied on with "=" or is a bare "-".
  if (value === undefined || (token.inlineValue === false && value.startsWith('-') && value !== '-')) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${spec.label}`, command.path)
  }
  if (spec.choices !== undefined && !spec.choices.includes(value)) {
    const choices = spec.choices.join(', ')
    const hint = suggest(value, spec.choices)
    throw new UsageError(
      `"${value}" is not a ${spec.label} for ${rawName}; expected ${choices}${hint}`,
      command.path,
    )
  }
  if (spec.kind === 'list') {
    const list = values[name]
    values[name] = Array.isArray(list) ? [...list, value] : [value]
  } else {
    if (values[name] !== undefined) throw new UsageError(`${rawName} is given twice`, command.path)
    values[name] = value
  }
}

function takeOperands(
  command: Command,
  words: readonly string[],
  skips: boolean,
): Readonly<Record<string, string | readonly string[] | undefined>> {
  const operands: Record<string, string | readonly string[] | undefined> = {}
  if (skips) {
    if (words.length > 0) {
      throw new UsageError(`"${words[0]}": nothing is named when --stdin is given`, command.path)
    }
    return operands
  }
  let next = 0
  for (const [name, spec] of Object.entries(command.operands)) {
    if (spec.many === true) {
      operands[name] = words.slice(next)
      if (next < words.length || spec.optional === true) {
        next = words.length
        continue
      }
    } else if (next < words.length) {
      operands[name] = words[next++]
      continue
    } else if (spec.optional === true) continue
    const instead = command.insteadOfOperands === undefined ? '' : ', or --stdin'
    throw new UsageError(`${spec.label} is missing${instead}: ${spec.summary}`, command.path)
  }
  if (next < words.length) throw new UsageError(`"${words[next]}" is one argument too many`, command.path)
  return operands
}
