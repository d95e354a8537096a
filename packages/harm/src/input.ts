// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { type QuestionId, questionIds, questionOf, questionSetVersion } from './questions.ts'
import { type Severity, severities } from './severity.ts'

/** An answer and why; `evidence` points to what proves it (a document, a test, a log). */
export type GivenAnswer = { readonly answer: string; readonly because?: string; readonly evidence?: string }

/** What is known from outside. Absent EPSS means that there is no score. */
export type Evidence = {
  /** Listed in the catalogue of known exploited vulnerabilities. */
  readonly kev: boolean
  /** EPSS probability, 0 to 1. */
  readonly epss?: number
  /** The CVSS vector from which answers were proposed; kept for the record. */
  readonly cvss?: string
}

/**
 * A mitigation in the device or a compensating control around it (guidance, section VI). It counts only with evidence,
 * a reviewer, and a look at its own safety risk (section VII: a control must not bring more risk than the flaw).
 */
export type Control = {
  readonly id: string
  readonly title: string
  /** `inline` is in the device; `compensating` is put up by the user or the site. */
  readonly kind: 'inline' | 'compensating'
  readonly lowers: 'exploitability' | 'severity'
  /** Exploitability: steps of ease, 1 to 3. Severity: always one level. */
  readonly by: number
  readonly evidence: string
  readonly reviewedBy: string
  /** The safety risk that the control itself brings, against that of the flaw. */
  readonly ownRisk: 'none' | 'less' | 'more' | 'unknown'
}

/** All that an assessment rests on. */
export type AssessmentInput = {
  readonly questionSetVersion: string
  readonly answers: Readonly<Record<QuestionId, GivenAnswer>>
  readonly evidence: Evidence
  readonly controls: readonly Control[]
  /** The worst harm that a patient can come to; unknown counts as death. */
  readonly severity: Severity | 'unknown'
  /** Why that severity: the hazard, from the risk management file. */
  readonly severityBecause?: string
  /** The flaw can do nothing but disclose health information. */
  readonly phiOnly: boolean
}

type Json = Readonly<Record<string, unknown>>

/**
 * Reads what a form or a pipeline sent. A question without an answer reads as unknown.
 *
 * @throws CodedError `harm/input` with the path
 */
export function parseAssessmentInput(json: unknown): AssessmentInput {
  const root = objectAt(json, '')
  const version = root['questionSetVersion'] ?? questionSetVersion
  if (version !== questionSetVersion) {
    fail(
      '/questionSetVersion',
      `this version asks question set ${questionSetVersion}, not ${String(version)}`,
    )
  }
  const given = objectAt(root['answers'] ?? {}, '/answers')
  for (const key of Object.keys(given)) {
    if (!questionIds.some((id) => id === key)) fail(`/answers/${key}`, 'there is no such question')
  }
  const because = optionalText(root['severityBecause'], '/severityBecause')
  return {
    questionSetVersion,
    // fromEntries loses the key's type; the entries are made from the list of all ids.
    answers: Object.fromEntries(
      questionIds.map((id) => [id, parseAnswer(id, Object.hasOwn(given, id) ? given[id] : undefined)]),
    ) as Record<QuestionId, GivenAnswer>,
    evidence: parseEvidence(objectAt(root['evidence'] ?? {}, '/evidence')),
    controls: listAt(root['controls'] ?? [], '/controls').map((control, i) =>
      parseControl(control, `/controls/${i}`),
    ),
    severity: oneOf(root['severity'] ?? 'unknown', [...severities, 'unknown'], '/severity'),
    ...(because === undefined ? {} : { severityBecause: because }),
    phiOnly: booleanAt(root['phiOnly'] ?? false, '/phiOnly'),
  }
}

function parseAnswer(id: QuestionId, json: unknown): GivenAnswer {
  if (json === undefined) return { answer: 'unknown' }
  const path = `/answers/${id}`
  const object = objectAt(json, path)
  const known = questionOf(id).answers.map((answer) => answer.id)
  const because = optionalText(object['because'], `${path}/because`)
  const evidence = optionalText(object['evidence'], `${path}/evidence`)
  return {
    answer: oneOf(object['answer'], known, `${path}/answer`),
    ...(because === undefined ? {} : { because }),
    ...(evidence === undefined ? {} : { evidence }),
  }
}

function parseEvidence(object: Json): Evidence {
  const epss = object['epss']
  if (epss !== undefined && !(typeof epss === 'number' && epss >= 0 && epss <= 1)) {
    fail('/evidence/epss', 'expected a probability from 0 to 1')
  }
  const cvss = optionalText(object['cvss'], '/evidence/cvss')
  return {
    kev: booleanAt(object['kev'] ?? false, '/evidence/kev'),
    ...(typeof epss === 'number' ? { epss } : {}),
    ...(cvss === undefined ? {} : { cvss }),
  }
}

/** The most by which one control may lower the ease of an attack. */
export const largestControl = 3

function parseControl(json: unknown, path: string): Control {
  const object = objectAt(json, path)
  const by = object['by']
  if (typeof by !== 'number' || !Number.isInteger(by) || by < 1 || by > largestControl) {
    fail(`${path}/by`, `expected a whole number from 1 to ${largestControl}`)
  }
  return {
    id: text(object['id'], `${path}/id`),
    title: text(object['title'], `${path}/title`),
    kind: oneOf(object['kind'], ['inline', 'compensating'], `${path}/kind`),
    lowers: oneOf(object['lowers'], ['exploitability', 'severity'], `${path}/lowers`),
    by,
    evidence: text(object['evidence'], `${path}/evidence`),
    reviewedBy: text(object['reviewedBy'], `${path}/reviewedBy`),
    ownRisk: oneOf(object['ownRisk'], ['none', 'less', 'more', 'unknown'], `${path}/ownRisk`),
  }
}

function fail(path: string, message: string): never {
  throw new CodedError('harm/input', message, { where: { path: path === '' ? '/' : path } })
}

function objectAt(value: unknown, path: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(path, 'expected an object')
  return value as Json // an object that is neither null nor a list
}

function listAt(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(path, 'expected a list')
}

function booleanAt(value: unknown, path: string): boolean {
  return typeof value === 'boolean' ? value : fail(path, 'expected true or false')
}

function text(value: unknown, path: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value : fail(path, 'expected text')
}

function optionalText(value: unknown, path: string): string | undefined {
  return value === undefined || value === '' ? undefined : text(value, path)
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], path: string): T {
  return (
    allowed.find((candidate) => candidate === value) ?? fail(path, `expected one of ${allowed.join(', ')}`)
  )
}
