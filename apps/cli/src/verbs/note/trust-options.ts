// SPDX-License-Identifier: Apache-2.0
import type { OptionSpec } from '../../command/declaration.ts'

/** The options that say whose signatures are asked for. */
export const trustOptions = {
  vkey: { kind: 'list', label: 'VKEY', summary: 'A verifier key; the signature of one of them is asked for' },
  origin: {
    kind: 'value',
    label: 'ORIGIN',
    summary: 'First line that the checkpoint has to have; without it, the name of the key',
  },
  witness: {
    kind: 'list',
    label: 'VKEY',
    summary: 'Key of a witness that has to have cosigned; each of them',
  },
  policy: {
    kind: 'value',
    label: 'FILE',
    summary:
      'A C2SP tlog-policy file: which witnesses have to have cosigned; without --vkey also the keys of logs',
  },
} as const satisfies Readonly<Record<string, OptionSpec>>
