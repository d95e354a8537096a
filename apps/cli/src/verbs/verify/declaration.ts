// SPDX-License-Identifier: Apache-2.0
import { type CommandHead, jsonOption } from '../../command/declaration.ts'
import { trustOptions } from '../note/trust-options.ts'

export const verify = {
  path: ['verify'],
  summary: 'Verify a receipt offline: what it is, who signed it, each check',
  usage: [
    'verify FILE --vkey VKEY… [--origin ORIGIN] [--json]',
    'verify FILE … [--witness VKEY… | --policy FILE]',
    'verify FILE … --report FILE…',
  ],
  examples: [
    {
      command:
        'primum verify receipt.json --vkey primum.example/log/journal+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    },
    {
      command: 'primum verify receipt.json --policy policy.txt --report report.json --report photo.jpg',
      says: 'that these very files were received',
    },
  ],
  description: [
    'A receipt proves to whoever sent a report that it came, with which bytes and when. Everything is recomputed from the file: that its content gives the seal of the entry, that the entry is in the tree of the checkpoint, that the log signed the checkpoint and, when you ask for them, that witnesses cosigned it. A witness puts its own time under the tree: by then the entry was there, whatever the maker says. docs/protocol/receipt.md is the format.',
    'Take the verifier key from somewhere else than the receipt: from the first entry of the log, from the maker by another way, or from who else follows the log. Without a key everything is checked but who signed, and the answer is no.',
    'Prints {kind,verified,act:{type,id,at},facts,log,checks,witnesses} with --json, where log is {origin,index,size,root}, checks [{check,result,detail}] and witnesses [{name,at}]; result is yes, no or unknown, at a time in UTC.',
  ],
  operands: { file: { label: 'FILE', summary: 'The receipt' } },
  options: {
    ...trustOptions,
    report: {
      kind: 'list',
      label: 'FILE',
      summary: 'The report or an attachment, as it was stored; each has to be one of those received',
    },
    json: jsonOption,
  },
  exitCodes: {
    0: 'Verified',
    1: 'Not verified',
    2: 'Bad usage, or the file is nothing that can be verified',
  },
} as const satisfies CommandHead
