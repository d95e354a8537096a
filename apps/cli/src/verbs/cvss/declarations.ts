// SPDX-License-Identifier: Apache-2.0
import { defineLineCommand } from '../../command/line-command.ts'

export const cvss = defineLineCommand(
  {
    path: ['cvss'],
    summary: 'Score CVSS vectors (2.0, 3.0, 3.1, 4.0)',
    usage: ['cvss VECTOR…', 'cvss --stdin'],
    examples: [
      { command: 'primum cvss CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', says: 'scores 9.8, critical' },
      { command: 'cut -f2 vectors.tsv | primum cvss --stdin' },
    ],
    description: [
      'Prints {vector,version,scores:{base,temporal?,threat?,environmental?},score,severity}, or {vector,error} for what is no vector. "score" takes every metric that is given into account.',
    ],
    operands: { vectors: { label: 'VECTOR', summary: 'A vector string', many: true } },
    line: 'a vector',
    exitCodes: { 0: 'All were scored', 1: 'One of them is no vector' },
  },
  async () => (await import('./score.ts')).cvssAnswerer,
)
