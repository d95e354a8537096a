// SPDX-License-Identifier: Apache-2.0
import { type CommandHead, jsonOption } from '../../command/declaration.ts'

export const sbomRead = {
  path: ['sbom', 'read'],
  summary: 'Tell what an SBOM says, and which minimum elements it lacks',
  usage: ['sbom read [--strict] [--json] FILE…'],
  examples: [
    { command: 'primum sbom read sbom.json' },
    { command: "primum sbom read --json sbom.xml | jq -r '.components[].purl'" },
  ],
  description: [
    'Reads CycloneDX 1.2 to 1.7 (JSON, XML), SPDX 2.2 and 2.3 (JSON, tag-value) and SPDX 3.0 (JSON-LD) into one form. The format is told by the content.',
    'The minimum elements are those of the NTIA (2021) and the two that the FDA adds for medical devices: level of support and end of support. Missing ones do not change the exit code.',
  ],
  operands: {
    files: { label: 'FILE', summary: 'A file, or - for standard input; .gz is unpacked', many: true },
  },
  options: {
    strict: { kind: 'flag', summary: 'Refuse what the standard does not allow, also where it can be read' },
    json: jsonOption,
  },
  exitCodes: { 0: 'It was read', 2: 'It cannot be read, or is not as its standard wants' },
} as const satisfies CommandHead
