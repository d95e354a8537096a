// SPDX-License-Identifier: Apache-2.0
/**
 * The rubric's questions as data, so that the console, the command line and the server ask the same ones. The ids are the
 * rubric's own and name the metrics of its extended vector; the words are ours, plain ones.
 */

/** Changes whenever a question, a choice or the way from answers to metrics changes. Stored with every assessment. */
export const rubricVersion = '1'

export const rubricGroups = [
  'attack-vector',
  'attack-complexity',
  'privileges',
  'interaction',
  'scope',
  'health-information',
  'diagnosis',
  'therapy',
  'workflow',
  'secrets',
  'other',
] as const
export type RubricGroup = (typeof rubricGroups)[number]

export const rubricGroupTitles: Readonly<Record<RubricGroup, string>> = {
  'attack-vector': 'From where can it be attacked?',
  'attack-complexity': 'Must something special hold?',
  privileges: 'What must the attacker be allowed to do?',
  interaction: 'Must somebody else do something?',
  scope: 'Does the harm reach further than the flawed part?',
  'health-information': 'Health information and personal data',
  diagnosis: 'Diagnosis and monitoring',
  therapy: 'Delivery of therapy',
  workflow: 'Clinical workflow',
  secrets: 'Passwords, keys and data of the system',
  other: 'Anything else that matters',
}

/** The answers of each kind of question with their letter in the extended vector. "unknown" always counts as the worst. */
export const rubricChoices = {
  'yes-no': [
    { id: 'yes', letter: 'Y', text: 'Yes' },
    { id: 'no', letter: 'N', text: 'No' },
    { id: 'unknown', letter: 'U', text: 'We do not know' },
  ],
  impact: [
    { id: 'high', letter: 'H', text: 'Yes, fully or with serious consequences' },
    { id: 'low', letter: 'L', text: 'Yes, in part or with limited consequences' },
    { id: 'none', letter: 'N', text: 'No' },
    { id: 'unknown', letter: 'U', text: 'We do not know' },
  ],
} as const

export type RubricKind = keyof typeof rubricChoices
export type RubricAnswer = (typeof rubricChoices)[RubricKind][number]['id']

export const rubricQuestionIds = [
  'XAVN',
  'XAVT',
  'XAVW',
  'XAVR',
  'XAVP',
  'XAVPA',
  'XACL',
  'XPRL',
  'XPRZ',
  'XPRS',
  'XUI',
  'XS',
  'XCP',
  'XCPM',
  'XIP',
  'XAP',
  'XCD',
  'XID',
  'XAD',
  'XCT',
  'XIT',
  'XAT',
  'XCW',
  'XIW',
  'XAW',
  'XCS',
  'XIS',
  'XAS',
  'XCO',
  'XIO',
  'XAO',
] as const
export type RubricQuestionId = (typeof rubricQuestionIds)[number]

export type RubricQuestion = {
  readonly id: RubricQuestionId
  readonly group: RubricGroup
  readonly kind: RubricKind
  readonly text: string
  readonly help: string
  /** Asked only when every one of these holds; absent: always. */
  readonly askedWhen?: readonly {
    readonly question: RubricQuestionId
    readonly answers: readonly RubricAnswer[]
  }[]
}

type Condition = NonNullable<RubricQuestion['askedWhen']>[number]

/** By question; one that is missing was not answered, which counts as "unknown". */
export type RubricAnswers = Readonly<Partial<Record<RubricQuestionId, RubricAnswer>>>

const when = (question: RubricQuestionId, ...answers: readonly RubricAnswer[]): Condition => ({
  question,
  answers,
})

const exploitability: readonly RubricQuestion[] = [
  {
    id: 'XAVN',
    group: 'attack-vector',
    kind: 'yes-no',
    text: 'Can the attack come over a network or another way of communication?',
    help: 'Any kind: hospital network, radio to an implant, a serial line between two devices. Not the device’s own keys and screen.',
  },
  {
    id: 'XAVT',
    group: 'attack-vector',
    kind: 'yes-no',
    text: 'Does that communication use IP, TCP or UDP?',
    help: 'OSI layer 3 or 4. What speaks IP can be reached from another network as soon as somebody routes it.',
    askedWhen: [when('XAVN', 'yes')],
  },
  {
    id: 'XAVW',
    group: 'attack-vector',
    kind: 'yes-no',
    text: 'Is it wireless?',
    help: 'Bluetooth, the medical radio bands, inductive telemetry, infrared.',
    askedWhen: [when('XAVN', 'yes'), when('XAVT', 'no')],
  },
  {
    id: 'XAVR',
    group: 'attack-vector',
    kind: 'yes-no',
    text: 'Does it reach no further than about 3 metres (10 feet)?',
    help: 'For an attacker with a good antenna, not for the programmer that you ship.',
    askedWhen: [when('XAVN', 'yes'), when('XAVT', 'no'), when('XAVW', 'yes')],
  },
  {
    id: 'XAVP',
    group: 'attack-vector',
    kind: 'yes-no',
    text: 'Must the attacker touch the device?',
    help: 'Plug something in, open it, press its keys.',
    askedWhen: [when('XAVN', 'no')],
  },
  {
    id: 'XAVPA',
    group: 'attack-vector',
    kind: 'yes-no',
    text: 'Is it done at the controls that are made for users?',
    help: 'Keys, touch screen, a service menu: what any visitor at the bedside could do without tools.',
    askedWhen: [when('XAVN', 'no'), when('XAVP', 'yes')],
  },
  {
    id: 'XACL',
    group: 'attack-complexity',
    kind: 'yes-no',
    text: 'Can the attacker try it at will?',
    help: 'Yes when no special circumstance, rare configuration or other flaw is needed first.',
  },
  {
    id: 'XPRL',
    group: 'privileges',
    kind: 'yes-no',
    text: 'Does the device have logins for users or roles with different rights?',
    help: 'One shared code for all is no login. Default and fixed passwords are no login either.',
  },
  {
    id: 'XPRZ',
    group: 'privileges',
    kind: 'yes-no',
    text: 'Must the attacker be logged in before the attack begins?',
    help: 'No when the flaw is in the login itself, or lies before it.',
    askedWhen: [when('XPRL', 'yes')],
  },
  {
    id: 'XPRS',
    group: 'privileges',
    kind: 'yes-no',
    text: 'Must it be a login of an administrator, service technician or the system?',
    help: 'No when an ordinary user’s login will do.',
    askedWhen: [when('XPRL', 'yes'), when('XPRZ', 'yes')],
  },
  {
    id: 'XUI',
    group: 'interaction',
    kind: 'yes-no',
    text: 'Does the attack depend on another person doing something?',
    help: 'A nurse who confirms a message, a technician who plugs in a memory stick.',
  },
  {
    id: 'XS',
    group: 'scope',
    kind: 'yes-no',
    text: 'Can the attack harm something that is under another authority than the flawed part?',
    help: 'For instance a gateway whose flaw lets the attacker control the pumps behind it.',
  },
  {
    id: 'XCP',
    group: 'health-information',
    kind: 'yes-no',
    text: 'Can health information or personal data be read?',
    help: 'Of patients or of staff.',
  },
  {
    id: 'XCPM',
    group: 'health-information',
    kind: 'yes-no',
    text: 'Can it be the data of many patients, 500 or more?',
    help: 'From about that number privacy law asks for public notices (HIPAA: 500). Count what one attack can reach, also through a server.',
    askedWhen: [when('XCP', 'yes', 'unknown')],
  },
  impact('XIP', 'health-information', 'Can this data be changed or deleted?'),
  impact('XAP', 'health-information', 'Can this data be made inaccessible?'),
]

const impactGroups = [
  [
    'diagnosis',
    'D',
    'data or functions of diagnosis or monitoring',
    'Measured values, alarms, images, trends.',
  ],
  [
    'therapy',
    'T',
    'data or functions that deliver therapy',
    'Doses, drug libraries, shocks, ventilation, settings of an implant.',
  ],
  [
    'workflow',
    'W',
    'data or functions of the clinical workflow',
    'Orders, schedules, identification of patients, who is called when.',
  ],
  [
    'secrets',
    'S',
    'passwords, keys or other private data of the system',
    'Also logs, certificates, configuration of accounts.',
  ],
  [
    'other',
    'O',
    'other critical data or functions',
    'What no other group covers: firmware, updates, the network of the site.',
  ],
] as const

/** All questions, in the order in which they are asked. */
export const rubricQuestions: readonly RubricQuestion[] = [
  ...exploitability,
  ...impactGroups.flatMap(([group, letter, what, help]) => [
    impact(`XC${letter}`, group, `Can ${what} be read by the attacker?`, help),
    impact(`XI${letter}`, group, `Can ${what} be changed or deleted?`, help),
    impact(`XA${letter}`, group, `Can ${what} be made inaccessible or stopped?`, help),
  ]),
]

function impact(id: RubricQuestionId, group: RubricGroup, text: string, help = ''): RubricQuestion {
  return {
    id,
    group,
    kind: 'impact',
    text,
    help: help === '' ? 'Judge by what it can do to the care of a patient.' : help,
  }
}

const byId = new Map(rubricQuestions.map((question) => [question.id, question]))

/** The question of an id. */
export function rubricQuestion(id: RubricQuestionId): RubricQuestion {
  const found = byId.get(id)
  // Every id is in the table: a test compares the two lists.
  if (found === undefined) throw new TypeError(`no question "${id}"`)
  return found
}

/** Whether the answers so far make a question matter. */
export function isAsked({ askedWhen = [] }: RubricQuestion, answers: RubricAnswers): boolean {
  return askedWhen.every(({ question, answers: wanted }) => wanted.includes(answers[question] ?? 'unknown'))
}
