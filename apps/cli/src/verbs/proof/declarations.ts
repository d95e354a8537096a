// SPDX-License-Identifier: Apache-2.0
import { defineLineCommand } from '../../command/line-command.ts'

const prints =
  'Prints {ok} or {ok:false,error}. Hashes are base64, "proof" is a list of them or null for none; other members are not looked at.'

export const proofInclusion = defineLineCommand(
  {
    path: ['proof', 'inclusion'],
    summary: 'Check that an entry is in a Merkle tree',
    usage: ['proof inclusion CASE', 'proof inclusion --stdin'],
    examples: [
      {
        command: 'cat cases.jsonl | primum proof inclusion --stdin',
        says: 'as "primum log prove DIR --index 5 --json" prints them',
      },
    ],
    description: [
      'A case is a JSON object {leafIdx,treeSize,root,leafHash,proof}: whether the entry with this leaf hash is at this index (0-based) of the tree of this size and root (RFC 9162, section 2.1.3.2).',
      prints,
    ],
    operands: { case: { label: 'CASE', summary: 'A JSON object' } },
    line: 'a JSON object',
    exitCodes: { 0: 'It is proved', 1: 'It is not' },
  },
  async () => (await import('./inclusion.ts')).inclusionAnswerer,
)

export const proofConsistency = defineLineCommand(
  {
    path: ['proof', 'consistency'],
    summary: 'Check that a Merkle tree begins with an earlier one',
    usage: ['proof consistency CASE', 'proof consistency --stdin'],
    examples: [
      {
        command: 'cat cases.jsonl | primum proof consistency --stdin',
        says: 'as "primum log prove DIR --old 100 --new 200" prints them',
      },
    ],
    description: [
      'A case is a JSON object {size1,size2,root1,root2,proof}: whether the first size1 entries of the second tree are those of the first (RFC 9162, section 2.1.4.2).',
      'That a tree begins with the empty one cannot be proved and need not be: such a case is refused, except that two empty trees with equal roots are consistent.',
      prints,
    ],
    operands: { case: { label: 'CASE', summary: 'A JSON object' } },
    line: 'a JSON object',
    exitCodes: { 0: 'It is proved', 1: 'It is not' },
  },
  async () => (await import('./consistency.ts')).consistencyAnswerer,
)
