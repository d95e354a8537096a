// SPDX-License-Identifier: Apache-2.0
import { type CommandHead, jsonOption } from '../../command/declaration.ts'

/** What may make a check fail. `unknown` is any flaw at all, also one that nobody has rated. */
const failOnChoices = ['kev', 'critical', 'high', 'medium', 'low', 'none', 'unknown'] as const
export type FailOn = (typeof failOnChoices)[number]

export const check = {
  path: ['check'],
  summary: 'Find the known flaws in an SBOM',
  usage: [
    'check [--fail-on SEVERITY|kev]… [--vex FILE]… [--db FILE] SBOM…',
    'check --policy FILE [--product NAME] [--stage STAGE] SBOM…',
    'check [--format table|json|sarif|cyclonedx] [--json] SBOM…',
  ],
  examples: [
    { command: 'primum check sbom.json' },
    { command: 'primum check --fail-on kev --fail-on critical sbom.json', says: 'fails a pipeline' },
    { command: 'primum check --policy policy.yaml sbom.json', says: 'by rules of your own' },
    { command: 'primum check --vex decisions.openvex.json sbom.json', says: 'with what was decided already' },
    { command: 'primum check --format sarif sbom.json > primum.sarif' },
    { command: 'syft scan image -o cyclonedx-json | primum check -' },
  ],
  description: [
    'Reads CycloneDX (JSON, XML) and SPDX (JSON, tag-value, JSON-LD) and looks each component up in the index that "primum intel" builds. No network is used.',
    'A component that could not be checked is listed with the reason. Nothing found is never the same as nothing there.',
    'Without --fail-on, findings do not change the exit code. Findings that a VEX document says are fixed or not affected are shown, but do not fail. A flaw without a severity fails only with --fail-on unknown.',
    'With --policy, the rules of a file decide which findings fail, warn or pass, and by when they must be dealt with (docs/policy.md). A finding that passes by an exception is shown with its reason.',
  ],
  operands: {
    sboms: { label: 'SBOM', summary: 'A file, or - for standard input; .gz is unpacked', many: true },
  },
  options: {
    db: {
      kind: 'value',
      label: 'FILE',
      summary: 'The index file; without it, intel/flaws.db in the data directory',
    },
    'fail-on': {
      kind: 'list',
      label: 'SEVERITY',
      summary:
        'Exit with 1 on a finding of this severity or worse, or (kev) on one that is known to be exploited',
      choices: failOnChoices,
    },
    policy: { kind: 'value', label: 'FILE', summary: 'Apply a policy; exit with 1 when a finding fails it' },
    product: {
      kind: 'value',
      label: 'NAME',
      summary: 'The product, for rules that ask for it; without it, what the SBOM is about',
    },
    stage: {
      kind: 'value',
      label: 'STAGE',
      summary: 'The stage of the release, for rules that ask for it',
      choices: ['in-development', 'fielded', 'retired'],
    },
    vex: {
      kind: 'list',
      label: 'FILE',
      summary: 'Apply an OpenVEX, CycloneDX or CSAF document',
    },
    format: {
      kind: 'value',
      label: 'FORMAT',
      summary: 'How to print',
      choices: ['table', 'json', 'sarif', 'cyclonedx'],
    },
    json: { ...jsonOption, summary: 'Short for --format json' },
  },
  exitCodes: {
    0: 'No finding at or above --fail-on and none that fails --policy, or neither was given',
    1: 'A finding at or above --fail-on, or one that fails --policy',
    3: 'There is no index, it holds no records about packages, or it lacks what --fail-on or --policy asks about',
  },
} as const satisfies CommandHead
