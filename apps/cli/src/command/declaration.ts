// SPDX-License-Identifier: Apache-2.0
import type { Terminal } from '../terminal/terminal.ts'

/**
 * 0 yes or clean; 1 the answer is no; 2 bad usage or unreadable input; 3 something needed was unavailable. These are
 * an interface: scripts rely on them.
 */
export type ExitCode = 0 | 1 | 2 | 3

/** Something named by its place. In the order of the declaration; only the last may be `many` or `optional`. */
type OperandSpec = {
  /** As the usage line calls it: `SBOM`. */
  readonly label: string
  readonly summary: string
  readonly many?: true
  readonly optional?: true
}

/** Something named by its option. Names are written in the declaration as on the command line, without the dashes. */
export type OptionSpec =
  | { readonly kind: 'flag'; readonly summary: string }
  | {
      /** `list`: may be given more than once. */
      readonly kind: 'value' | 'list'
      readonly label: string
      readonly summary: string
      readonly required?: true
      readonly choices?: readonly string[]
    }

type Operands = Readonly<Record<string, OperandSpec>>
type Options = Readonly<Record<string, OptionSpec>>

type OperandValue<S extends OperandSpec> = S extends { readonly many: true }
  ? readonly string[]
  : S extends { readonly optional: true }
    ? string | undefined
    : string

type TextOf<S> = S extends { readonly choices: readonly (infer Choice)[] } ? Choice : string

type OptionValue<S extends OptionSpec> = S extends { readonly kind: 'flag' }
  ? boolean
  : S extends { readonly kind: 'list' }
    ? readonly TextOf<S>[]
    : S extends { readonly required: true }
      ? TextOf<S>
      : TextOf<S> | undefined

/** What a handler gets: every operand and option, typed by the declaration. */
type Input<A extends Operands, O extends Options> = {
  readonly operands: { readonly [K in keyof A]: OperandValue<A[K]> }
  readonly options: { readonly [K in keyof O]: OptionValue<O[K]> }
}

type Example = { readonly command: string; readonly says?: string }

/** What help, documentation and completion are made from. */
export type CommandHead = {
  /** Noun and verb: `['sbom', 'read']`. */
  readonly path: readonly [string, ...string[]]
  /** One line, imperative, no full stop. */
  readonly summary: string
  /** The usage line after `primum`, written by hand. */
  readonly usage: readonly string[]
  readonly examples: readonly Example[]
  /** Paragraphs for people. */
  readonly description: readonly string[]
  readonly operands: Operands
  readonly options: Options
  /** What each exit code means for this verb, where it says more than the general table. */
  readonly exitCodes?: Readonly<Partial<Record<ExitCode, string>>>
}

/** A verb: its head, and a way to run it. */
export type Command = CommandHead & {
  /** Operands are not asked for when one of these flags is given. */
  readonly insteadOfOperands?: 'stdin'
  run(input: RawInput, terminal: Terminal): Promise<ExitCode>
}

/** What was on the command line, already checked against the declaration. */
export type RawInput = {
  readonly operands: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly options: Readonly<Record<string, boolean | string | readonly string[] | undefined>>
}

/** What runs a verb, typed by its head. */
export type HandlerOf<H extends CommandHead> = (
  input: Input<H['operands'], H['options']>,
  terminal: Terminal,
) => Promise<ExitCode>

/** A head with its handler, which is loaded only when the verb is run: help and completion stay quick. */
export function defineCommand<H extends CommandHead>(head: H, load: () => Promise<HandlerOf<H>>): Command {
  return {
    ...head,
    async run(input, terminal) {
      const handler = await load()
      // The parser fills RawInput by this very head, from which the handler's types come.
      return handler(input as Input<H['operands'], H['options']>, terminal)
    },
  }
}

/** The option that most verbs have. */
export const jsonOption = { kind: 'flag', summary: 'Print JSON' } as const satisfies OptionSpec
