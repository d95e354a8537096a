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

export const cvssRubric = defineLineCommand(
  {
    path: ['cvss', 'rubric'],
    summary: 'Score answers of the rubric for medical devices',
    usage: ['cvss rubric ANSWERS…', 'cvss rubric --stdin'],
    examples: [
      {
        command: `primum cvss rubric '{"answers":{"XAVN":"yes","XAVT":"yes","XIT":"high"},"severity":"critical"}'`,
      },
      { command: 'primum cvss rubric XAVN:Y/XAVT:N/XAVW:Y/XAVR:Y', says: 'answers as an extended vector' },
    ],
    description: [
      'The rubric is that of MITRE for FDA (docs/scoring.md). ANSWERS is a JSON object {answers,severity?}, or an extended vector: answers alone or behind a CVSS 3.1 vector. severity is that of patient harm (negligible, minor, serious, critical, catastrophic) and decides Safety in CVSS 4.0. What is not answered counts as the worst case.',
      'Prints {extendedVector,cvss31,cvss40,unknowns}, each vector with its scores and, for each metric, the questions from whose answers it follows; or {answers,error}.',
    ],
    operands: { answers: { label: 'ANSWERS', summary: 'Answers of the rubric', many: true } },
    line: 'answers',
    exitCodes: { 0: 'All were scored', 1: 'Some of them are no answers' },
  },
  async () => (await import('./rubric.ts')).rubricAnswerer,
)
