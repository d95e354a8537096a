// SPDX-License-Identifier: Apache-2.0
import { type CommandHead, jsonOption } from '../../command/declaration.ts'

export const csafValidate = {
  path: ['csaf', 'validate'],
  summary: 'Check security advisories against CSAF 2.0 or 2.1',
  usage: ['csaf validate FILE… [--json]'],
  examples: [
    { command: 'primum csaf validate advisories/*.json' },
    { command: 'curl -s https://maker.example/csaf/advisory.json | primum csaf validate - --json' },
  ],
  description: [
    'Checks each document against the JSON schema of the version that it says it has, and by every test of section 6 of the standard: mandatory, recommended (2.0: optional) and informative. Only errors make a document invalid. The number is that of the test in the standard; schema stands for the JSON schema, and 5.1 for the file name that the tracking id gives.',
    'Nothing is asked of the network: addresses that cannot resolve are found, others are not followed. Spelling and grammar are looked at in English only, and only for slips in the words that advisories use (docs/csaf.md).',
    'Prints {file,valid,errors:[{test,path,message}],warnings:[…],infos:[…]} with --json, one line a file; path is a JSON Pointer. Without it, faults of one test and of one kind are told once, with their number.',
  ],
  operands: {
    files: { label: 'FILE', summary: 'A file, or - for standard input; .gz is unpacked', many: true },
  },
  options: { json: jsonOption },
  exitCodes: {
    0: 'Every document is valid',
    1: 'A document is not valid',
    2: 'A file cannot be read, or is no JSON document',
  },
} as const satisfies CommandHead
