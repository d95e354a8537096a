// SPDX-License-Identifier: Apache-2.0
import { defineLineCommand } from '../../command/line-command.ts'

const scheme = {
  label: 'SCHEME',
  summary: 'A VERS type (npm, pypi, deb, rpm, …) or an OSV ecosystem (PyPI, Debian:12, …)',
} as const

export const versionCompare = defineLineCommand(
  {
    path: ['version', 'compare'],
    summary: 'Tell which of two versions comes first',
    usage: ['version compare SCHEME A B', 'version compare --stdin'],
    examples: [
      { command: 'primum version compare deb 1.0~rc1 1.0', says: 'prints <' },
      { command: "printf 'npm\\t1.2.3\\t1.2.3+b\\n' | primum version compare --stdin", says: 'prints =' },
    ],
    description: [
      'Prints <, = or >, by the order of the scheme and never by the order of the text, or ? where the scheme gives one of the versions no place in its order.',
    ],
    operands: {
      scheme,
      a: { label: 'A', summary: 'A version' },
      b: { label: 'B', summary: 'Another version' },
    },
    line: 'SCHEME, A and B, with tabs between',
    exitCodes: { 0: 'The versions were compared', 1: 'They cannot be compared (?)' },
  },
  async () => (await import('./compare.ts')).compareAnswerer,
)

export const versionIn = defineLineCommand(
  {
    path: ['version', 'in'],
    summary: 'Tell whether a version lies in a range',
    usage: ['version in VERS VERSION', 'version in --stdin'],
    examples: [
      { command: "primum version in 'vers:npm/>=1.0.0|<1.4.2' 1.4.1", says: 'prints in' },
      { command: "primum version in 'vers:pypi/<2.0' 2.0rc1", says: 'prints in' },
    ],
    description: [
      'Prints in or out, or ? where the range or the version cannot be read: then nothing is known, which is not "out".',
    ],
    operands: {
      range: { label: 'VERS', summary: 'A version range, as vers:npm/>=1.0.0|<1.4.2' },
      version: { label: 'VERSION', summary: 'A version' },
    },
    line: 'VERS and VERSION, with a tab between',
    exitCodes: { 0: 'The version is in the range', 1: 'It is not, or nothing is known (?)' },
  },
  async () => (await import('./in.ts')).inAnswerer,
)

export const versionRange = defineLineCommand(
  {
    path: ['version', 'range'],
    summary: "Turn an ecosystem's own range into a VERS range",
    usage: ['version range SCHEME NATIVE', 'version range --stdin'],
    examples: [{ command: "primum version range npm '^1.2.3'", says: 'prints vers:npm/>=1.2.3|<2.0.0' }],
    description: ['Prints the VERS string, or ? where the range cannot be read.'],
    operands: {
      scheme,
      native: { label: 'NATIVE', summary: 'A range as the ecosystem writes it, as ^1.2.3' },
    },
    line: 'SCHEME and NATIVE, with a tab between',
    exitCodes: { 0: 'The range was turned into VERS', 1: 'It cannot be read (?)' },
  },
  async () => (await import('./range.ts')).rangeAnswerer,
)
