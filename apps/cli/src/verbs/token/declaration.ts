// SPDX-License-Identifier: Apache-2.0
import type { CommandHead } from '../../command/declaration.ts'

export const tokenCreate = {
  path: ['token', 'create'],
  summary: "Make an API key, on the server's machine",
  usage: ['token create --role ROLE [--name NAME] [--expires DURATION] [--json]'],
  examples: [
    { command: 'primum token create --role engineer --name "build pipeline" --expires 90d' },
    { command: 'KEY=$(primum token create --role auditor)' },
  ],
  description: [
    "Speaks to the server's own database, found by DATABASE_URL or in PRIMUM_DATA, so whoever may run it administers the server already. The server may be running or not.",
    'The key is printed once, on stdout and nothing else with it; only its hash is stored. Requests carry it as "Authorization: Bearer KEY".',
  ],
  operands: {},
  options: {
    role: {
      kind: 'value',
      label: 'ROLE',
      summary: 'What the key may do',
      required: true,
      choices: [
        'administrator',
        'product-security',
        'engineer',
        'clinical-safety',
        'signer',
        'auditor',
        'customer',
      ],
    },
    name: { kind: 'value', label: 'NAME', summary: 'What it is for, to be told apart in the list of keys' },
    expires: {
      kind: 'value',
      label: 'DURATION',
      summary: 'How long it works: 12h, 90d, 26w, or ISO 8601 as P1Y. Without it, until it is revoked',
    },
    json: { kind: 'flag', summary: 'Print {"key":…} instead of the bare key' },
  },
  exitCodes: { 0: 'The key was made', 3: 'The database cannot be reached' },
} as const satisfies CommandHead
