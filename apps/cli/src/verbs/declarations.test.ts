// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { formatHelp } from '../command/help.ts'
import { parseArguments } from '../command/parse-arguments.ts'
import { commands, groups } from './index.ts'

const plain = (_: unknown, text: string): string => text

describe.each(commands.map((command) => ({ name: command.path.join(' '), command })))(
  '$name',
  ({ name, command }) => {
    test('its help fits 80 columns, and shows examples before anything else', () => {
      const help = formatHelp(command, plain)
      const lines = help.split('\n').filter((line) => !line.startsWith('  $ '))
      expect(lines.filter((line) => [...line].length > 80)).toEqual([])
      expect(lines[2]).toBe('Examples')
    })

    test('its usage names every option it has, and no other', () => {
      const usage = command.usage.join(' ')
      const named = new Set([...usage.matchAll(/--([a-z-]+)/g)].map(([, option]) => option))
      const allowed = Object.keys(command.options)
      expect([...named].filter((option) => !allowed.includes(option ?? ''))).toEqual([])
      expect(allowed.filter((option) => !named.has(option) && option !== 'json')).toEqual([])
    })

    test('its examples are commands that its own declaration understands', () => {
      const own = command.examples.flatMap(({ command: line }) =>
        line.split(/ \| | > |\$?\(|<\(|\)/).filter((part) => part.startsWith('primum ')),
      )
      expect(own.length).toBeGreaterThan(0)
      for (const line of own) {
        const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')
        expect(words.slice(1, command.path.length + 1).join(' ')).toBe(name)
        expect(() => parseArguments(command, words.slice(command.path.length + 1))).not.toThrow()
      }
    })

    test('only its last operand may be many or optional', () => {
      const loose = Object.values(command.operands).map(
        ({ many, optional }) => many === true || optional === true,
      )
      expect(loose.slice(0, -1)).not.toContain(true)
    })
  },
)

test('each noun with several verbs has a line of its own', () => {
  const nouns = new Set(commands.filter(({ path }) => path.length > 1).map(({ path }) => path[0]))
  expect([...nouns].sort()).toEqual(groups.map(({ noun }) => noun).sort())
})
