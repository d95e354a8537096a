// SPDX-License-Identifier: Apache-2.0
import type { CommandHead } from '../../command/declaration.ts'

/** CSAF 2.0, section 3.2.1.8.1, and TLP 1 as section 3.2.1.5.2.1 has it. */
const categories = ['coordinator', 'discoverer', 'other', 'translator', 'user', 'vendor'] as const
const tlpLabels = ['WHITE', 'GREEN', 'AMBER', 'RED'] as const

export const vexConvert = {
  path: ['vex', 'convert'],
  summary: 'Write a VEX document in another dialect',
  usage: [
    'vex convert FILE --to openvex|cyclonedx|csaf [--author NAME] [--id ID]',
    'vex convert FILE --to csaf [--namespace URL] [--category CATEGORY]',
    'vex convert FILE --to csaf [--title TEXT] [--tlp LABEL] [--json]',
  ],
  examples: [
    { command: 'primum vex convert decisions.openvex.json --to cyclonedx' },
    {
      command: 'primum vex convert vex.json --to csaf --namespace https://maker.example',
    },
    { command: 'curl -s https://maker.example/vex | primum vex convert - --to openvex' },
  ],
  description: [
    'Reads OpenVEX 0.0.1 and 0.2.0, CycloneDX 1.4 to 1.7 and CSAF 2.0 and 2.1, and writes OpenVEX 0.2.0, CycloneDX 1.6 or CSAF 2.0 (docs/vex.md). In its own dialect a document stays as it is; only OpenVEX 0.0.1 becomes 0.2.0.',
    'Each thing that the other dialect has no place for is told on stderr with its place in the source. What the source does not say and the dialect wants is told too, with the option that gives it.',
    'A statement that the dialect does not allow, such as not_affected without a reason, is left out and told. A flaw that is said to affect a product is never left out for want of an action statement.',
  ],
  operands: { file: { label: 'FILE', summary: 'A file, or - for standard input; .gz is unpacked' } },
  options: {
    to: {
      kind: 'value',
      label: 'DIALECT',
      summary: 'What to write',
      choices: ['openvex', 'cyclonedx', 'csaf'],
      required: true,
    },
    author: { kind: 'value', label: 'NAME', summary: 'Who says it; without it, the author of the source' },
    id: {
      kind: 'value',
      label: 'ID',
      summary:
        'Names the document: an IRI (OpenVEX), a UUID (CycloneDX), a tracking id (CSAF); without it, as the source is named',
    },
    namespace: {
      kind: 'value',
      label: 'URL',
      summary: 'CSAF: a URL under the control of who publishes it',
    },
    category: {
      kind: 'value',
      label: 'CATEGORY',
      summary: 'CSAF: what who publishes it is',
      choices: categories,
    },
    title: { kind: 'value', label: 'TEXT', summary: 'CSAF: the title' },
    tlp: { kind: 'value', label: 'LABEL', summary: 'CSAF: who may read it', choices: tlpLabels },
    json: { kind: 'flag', summary: 'Print what goes wrong and what is lost as JSON too, one object a line' },
  },
  exitCodes: {
    0: 'It was written, whether or not something was lost',
    1: 'None of its statements can be said in the other dialect',
    2: 'The file cannot be read, or is no VEX document',
  },
} as const satisfies CommandHead
