// SPDX-License-Identifier: Apache-2.0
import type { Command, HandlerOf } from '../../command/declaration.ts'
import { UsageError } from '../../command/usage-error.ts'
import { completion } from './declaration.ts'

const writers: Readonly<Record<string, (commands: readonly Command[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
}

/** `completion`, for these commands. */
export function completionHandler(commands: readonly Command[]): HandlerOf<typeof completion> {
  return async ({ operands }, { stdout }) => {
    const write = Object.hasOwn(writers, operands.shell) ? writers[operands.shell] : undefined
    if (write === undefined) {
      const shells = Object.keys(writers)
      const expected = `expected ${shells.join(', ')}`
      throw new UsageError(`there is no completion for "${operands.shell}"; ${expected}`, completion.path)
    }
    await stdout.write(write(commands))
    return 0
  }
}

const optionsOf = ({ options }: Command): readonly string[] =>
  [...Object.keys(options), 'help'].map((name) => `--${name}`)

/** Words that may follow each beginning of a command. */
function nextWords(all: readonly Command[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, Set<string>>()
  for (const { path } of all) {
    path.forEach((word, i) => {
      const before = path.slice(0, i).join(' ')
      const known = words.get(before) ?? new Set()
      words.set(before, known.add(word))
    })
  }
  return new Map([...words].map(([before, next]) => [before, [...next]]))
}

/** Choices of an option, by the option's name: they are the same for every command that has it. */
function choicesOf(all: readonly Command[]): ReadonlyMap<string, readonly string[]> {
  const entries = all.flatMap(({ options }) =>
    Object.entries(options).flatMap(([name, spec]) =>
      spec.kind === 'flag' || spec.choices === undefined ? [] : [[`--${name}`, spec.choices] as const],
    ),
  )
  return new Map(entries)
}

function bashScript(all: readonly Command[]): string {
  const cases = [
    ...[...nextWords(all)].map(([before, next]) => [before, next.join(' ')] as const),
    ...all.map((command) => [command.path.join(' '), optionsOf(command).join(' ')] as const),
  ]
  const choices = [...choicesOf(all)].map(
    ([option, values]) => `    ${option}) words="${values.join(' ')}" ;;`,
  )
  return `# bash completion for primum; printed by "primum completion bash"
_primum() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" path="" words="" i
  for ((i = 1; i < COMP_CWORD && i < 3; i++)); do
    [[ \${COMP_WORDS[i]} == -* ]] && break
    case "\${path:+$path }\${COMP_WORDS[i]}" in
      ${[...new Set(all.flatMap(({ path }) => path.map((_, i) => path.slice(0, i + 1).join(' '))))].map((path) => `"${path}"`).join('|')}) path="\${path:+$path }\${COMP_WORDS[i]}" ;;
      *) break ;;
    esac
  done
  case "$previous" in
${choices.join('\n')}
    *)
      case "$path" in
${cases.map(([path, words]) => `        "${path}") words="${words}" ;;`).join('\n')}
      esac ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -o default -F _primum primum
`
}

/** zsh runs the script for bash, but fills the list of words in its own way. */
function zshScript(all: readonly Command[]): string {
  return `#compdef primum
# zsh completion for primum, by way of its bash completion; printed by "primum completion zsh"
autoload -U +X bashcompinit && bashcompinit
${bashScript(all).replace(/^ *mapfile .*$/m, '  COMPREPLY=( $(compgen -W "$words" -- "$current") )')}`
}

function fishScript(all: readonly Command[]): string {
  const lines = ['# fish completion for primum; printed by "primum completion fish"']
  const nouns = [...new Set(all.map(({ path }) => path[0]))]
  for (const noun of nouns) {
    const own = all.filter(({ path }) => path[0] === noun)
    // A noun may be a verb of its own too, as `cvss` is.
    const alone = own.length === 1 ? own[0] : own.find(({ path }) => path.length === 1)
    const summary = alone?.summary ?? own.map(({ path }) => path[1]).join(', ')
    lines.push(`complete -c primum -n __fish_use_subcommand -f -a ${noun} -d ${quote(summary)}`)
    const verbs = own.flatMap(({ path }) => path.slice(1))
    for (const { path, summary: text } of own) {
      if (path[1] === undefined) continue
      const none = `__fish_seen_subcommand_from ${noun}; and not __fish_seen_subcommand_from ${verbs.join(' ')}`
      lines.push(`complete -c primum -n ${quote(none)} -f -a ${path[1]} -d ${quote(text)}`)
    }
    for (const command of own) lines.push(...fishOptions(command))
  }
  return `${lines.join('\n')}\n`
}

function fishOptions({ path, options }: Command): readonly string[] {
  const when = path.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ')
  return Object.entries(options).map(([name, spec]) => {
    const values =
      spec.kind === 'flag'
        ? ''
        : spec.choices === undefined
          ? ' -r'
          : ` -x -a ${quote(spec.choices.join(' '))}`
    return `complete -c primum -n ${quote(when)} -l ${name}${values} -d ${quote(spec.summary)}`
  })
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
