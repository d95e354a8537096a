// SPDX-License-Identifier: Apache-2.0
import { defineLineCommand } from '../../command/line-command.ts'

const prints =
  'Prints {type,namespace,name,version,qualifiers,subpath,canonical}, absent ones null, or {error} with the reason.'

export const purlParse = defineLineCommand(
  {
    path: ['purl', 'parse'],
    summary: 'Take a package URL apart',
    usage: ['purl parse PURL', 'purl parse --stdin'],
    examples: [
      { command: 'primum purl parse pkg:npm/%40babel/core@7.24.0' },
      { command: "jq -r '.components[].purl' sbom.json | primum purl parse --stdin" },
    ],
    description: [
      prints,
      'The rules of the purl type hold too (ECMA-427 and the type definitions of purl-spec).',
    ],
    operands: { purl: { label: 'PURL', summary: 'A package URL' } },
    line: 'a purl',
    exitCodes: { 0: 'It is a valid purl', 1: 'It is not' },
  },
  async () => (await import('./parse.ts')).parseAnswerer,
)

export const purlBuild = defineLineCommand(
  {
    path: ['purl', 'build'],
    summary: 'Put a package URL together',
    usage: ['purl build JSON', 'purl build --stdin'],
    examples: [
      { command: `primum purl build '{"type":"npm","namespace":"@babel","name":"core","version":"7.24.0"}'` },
    ],
    description: [
      'The JSON is an object with type and name, and where they are wanted namespace, version, qualifiers (an object) and subpath: decoded, not percent-encoded. null is the same as absent.',
      prints,
    ],
    operands: { parts: { label: 'JSON', summary: 'The components as a JSON object' } },
    line: 'a JSON object',
    exitCodes: { 0: 'A valid purl was built', 1: 'The components make none' },
  },
  async () => (await import('./build.ts')).buildAnswerer,
)
