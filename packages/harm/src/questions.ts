// SPDX-License-Identifier: Apache-2.0
/**
 * The questions that a reviewer answers, as data: the console shows them, the server checks against them, and each
 * assessment keeps the version. Every question can be answered "unknown", which counts as the worst answer (FDA
 * postmarket guidance 2016, section VI.A: reasonable worst case where there is no data).
 */

/** Changes whenever a question, an answer or a number changes; old assessments keep the version that they were made with. */
export const questionSetVersion = '1'

/** One possible answer. */
export type Answer = {
  readonly id: string
  readonly text: string
  /** What it adds to the ease of an attack, 0 or more. */
  readonly ease: number
  /** It must be proved: without evidence it counts as unknown. */
  readonly needsEvidence?: true
  /** With evidence it ends the question of exploitability: the flaw cannot be used in this device. */
  readonly excludes?: true
}

export type Question = {
  readonly id: QuestionId
  readonly text: string
  readonly help: string
  readonly answers: readonly Answer[]
}

export const questionIds = [
  'code',
  'reach',
  'conditions',
  'privileges',
  'interaction',
  'insider',
  'exploit',
] as const
export type QuestionId = (typeof questionIds)[number]

/** The answer of every question that stands for "we do not know". */
export const unknown = 'unknown'

function question(id: QuestionId, text: string, help: string, answers: readonly Answer[]): Question {
  const worst = Math.max(...answers.map(({ ease }) => ease))
  return { id, text, help, answers: [...answers, { id: unknown, text: 'We do not know', ease: worst }] }
}

/** All questions, in the order in which they are asked. */
export const questions: readonly Question[] = [
  question(
    'code',
    'Is the vulnerable code in the device, and can it be made to run?',
    'An answer that rules the flaw out needs evidence, such as a build record or a test.',
    [
      { id: 'reachable', text: 'Yes, it is there and can run', ease: 0 },
      excluding('component-not-present', 'The component is not in the device'),
      excluding('code-not-present', 'The component is there, the vulnerable code is not'),
      excluding('not-in-execute-path', 'The code is there and never runs'),
      excluding('not-controllable', 'It runs, but an attacker cannot control what it works on'),
    ],
  ),
  question(
    'reach',
    'From where can an attacker reach it?',
    'Think of how sites connect the device, not only of how it was meant.',
    [
      { id: 'remote', text: 'From another network or the internet', ease: 3 },
      { id: 'adjacent', text: 'From the same network segment or by radio nearby', ease: 2 },
      { id: 'local', text: 'Only through an account or a file on the device', ease: 1 },
      { id: 'physical', text: 'Only by touching the device', ease: 0 },
    ],
  ),
  question(
    'conditions',
    'Must special conditions hold for the attack to work?',
    'A race, a rare configuration, knowledge of a secret.',
    [
      { id: 'none', text: 'No, it works at will', ease: 1 },
      { id: 'special', text: 'Yes, conditions that the attacker does not control', ease: 0 },
    ],
  ),
  question(
    'privileges',
    'What must the attacker be allowed to do beforehand?',
    'Default or shared passwords count as no privileges.',
    [
      { id: 'none', text: 'Nothing', ease: 2 },
      { id: 'user', text: 'What an ordinary user may do', ease: 1 },
      { id: 'administrator', text: 'What an administrator or service technician may do', ease: 0 },
    ],
  ),
  question(
    'interaction',
    'Must another person do something?',
    'Open a file, plug something in, confirm a message.',
    [
      { id: 'none', text: 'No', ease: 1 },
      { id: 'required', text: 'Yes', ease: 0 },
    ],
  ),
  question(
    'insider',
    'Does it take someone from inside?',
    'Knowledge or access that only staff of the maker or the hospital have.',
    [
      { id: 'no', text: 'No, an outsider can do it', ease: 1 },
      { id: 'yes', text: 'Yes, only an insider can do it', ease: 0 },
    ],
  ),
  question('exploit', 'Is there an exploit?', 'Of this flaw in this component, in any product.', [
    { id: 'attacks', text: 'It is used in attacks', ease: 4 },
    { id: 'public', text: 'A working exploit is public', ease: 3 },
    { id: 'proof', text: 'A proof of concept is known', ease: 2 },
    { id: 'none', text: 'None is known, and we looked', ease: 0 },
  ]),
]

function excluding(id: string, text: string): Answer {
  return { id, text, ease: 0, needsEvidence: true, excludes: true }
}

/** Sum of ease up to which exploitability is low, and up to which it is medium; above it is high. At most 12. */
export const levelLimits = { low: 3, medium: 7 } as const

/** The EPSS probability from which an exploit counts at least as public, and at least as a proof of concept. */
export const epssLimits = { public: 0.5, proof: 0.1 } as const

/** The question of an id. */
export function questionOf(id: QuestionId): Question {
  const found = questions.find((candidate) => candidate.id === id)
  // Every id is in the table: a test compares the two lists.
  if (found === undefined) throw new TypeError(`no question "${id}"`)
  return found
}
