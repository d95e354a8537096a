// SPDX-License-Identifier: Apache-2.0
import { type CommandHead, jsonOption } from '../../command/declaration.ts'

export const policyTest = {
  path: ['policy', 'test'],
  summary: 'Run the tests that stand in a policy',
  usage: ['policy test [--json] FILE…'],
  examples: [
    { command: 'primum policy test policy.yaml' },
    { command: 'primum policy test --json policy.yaml | jq .unreached', says: 'rules that no test reaches' },
  ],
  description: [
    'A policy says which findings fail, warn or pass, and by when they must be dealt with (docs/policy.md). Its tests give findings and what is expected of them. Each that disagrees is told with what was expected, what came out, and which rules made it so.',
    'Rules that no test reaches are named: nobody has seen them work. They do not change the exit code.',
  ],
  operands: { files: { label: 'FILE', summary: 'A policy, or - for standard input', many: true } },
  options: { json: jsonOption },
  exitCodes: {
    0: 'Every test agrees',
    1: 'A test disagrees',
    2: 'A file cannot be read or is no policy; every fault is told with its line',
  },
} as const satisfies CommandHead

export const policyShow = {
  path: ['policy', 'show'],
  summary: 'Say a policy in words',
  usage: ['policy show [--json] FILE', 'policy show --default'],
  examples: [
    { command: 'primum policy show policy.yaml', says: 'for those who have to agree to it' },
    { command: 'primum policy show --default > policy.yaml', says: 'a policy to begin with' },
  ],
  description: [
    'Each rule with its conditions, outcome, deadlines and reason, as sentences. With --default, the text of the policy that counts on a server as long as none is set.',
  ],
  operands: { file: { label: 'FILE', summary: 'A policy, or - for standard input', optional: true } },
  options: {
    default: { kind: 'flag', summary: 'Print the default policy as it would stand in a file' },
    json: jsonOption,
  },
} as const satisfies CommandHead
