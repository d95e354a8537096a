// SPDX-License-Identifier: Apache-2.0
/** What is typed for a step, and the event that it becomes. */
import type { CaseEvent } from '../../../../api/collaboration/cases.ts'
import type { FieldErrors } from '../../../../components/form/field-errors.ts'

export type StepValues = {
  readonly message: string
  readonly how: string
  readonly conclusion: 'controlled' | 'uncontrolled'
  readonly remedy: string
  readonly reason: string
  readonly published: 'advisory' | 'elsewhere'
  readonly trackingId: string
  readonly where: string
  readonly publishedAt: string
  readonly of: string
  readonly reference: string
}

export const noValues: StepValues = {
  message: '',
  how: '',
  conclusion: 'uncontrolled',
  remedy: '',
  reason: '',
  published: 'advisory',
  trackingId: '',
  where: '',
  publishedAt: '',
  of: '',
  reference: '',
}

type Kind = CaseEvent['kind']
export type StepField = Exclude<keyof StepValues, 'published'> | 'publication'

/** The fields of each step, in their order. */
export const fieldsOf = {
  acknowledge: ['message'],
  reproduce: ['how'],
  assess: ['conclusion', 'reason'],
  remedy: ['remedy'],
  'remedy-failed': ['reason'],
  disclose: ['publication'],
  close: ['message', 'reason'],
  'close-as-duplicate': ['of', 'message'],
  'close-as-out-of-scope': ['reason', 'message'],
  'close-as-not-reproducible': ['reason', 'message'],
  withdraw: ['reason'],
  'hand-to-vigilance': ['reference', 'message'],
  'close-without-advisory': ['reason', 'message'],
  reopen: ['reason'],
} as const satisfies Record<Kind, readonly StepField[]>

/** Steps whose reason may be left out. */
const freeReason: ReadonlySet<Kind> = new Set<Kind>(['assess', 'close'])

/** @param needsMessage somebody outside waits to be told */
export function checkStep(
  kind: Kind,
  values: StepValues,
  needs: { readonly message: boolean; readonly reason: boolean },
): FieldErrors {
  const fields: readonly StepField[] = fieldsOf[kind]
  const isMissing = (name: Exclude<keyof StepValues, 'published'>): boolean =>
    fields.includes(name) && values[name].trim() === ''
  return {
    ...(needs.message && isMissing('message') && { message: 'Write what you tell those who reported' }),
    ...(isMissing('how') && { how: 'Say how it was confirmed' }),
    ...(isMissing('remedy') && { remedy: 'Say what the remedy is and where to get it' }),
    ...((needs.reason || !freeReason.has(kind)) && isMissing('reason') && { reason: 'Say why' }),
    ...(isMissing('of') && { of: 'Choose the case that it repeats' }),
    ...(isMissing('reference') && { reference: 'Give its number in that process' }),
    ...(fields.includes('publication') && checkPublication(values)),
  }
}

function checkPublication({ published, trackingId, where, reason }: StepValues): FieldErrors {
  if (published === 'advisory') return trackingId.trim() === '' ? { trackingId: 'Give its tracking id' } : {}
  return {
    ...(where.trim() === '' && { where: 'Say where it is public' }),
    ...(reason.trim() === '' && { reason: 'Say why there is no advisory of ours' }),
  }
}

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** @param now stands in for a time that was left empty, RFC 3339 */
export function toEvent(kind: Kind, values: StepValues, now: string): CaseEvent {
  const message = given(values.message)
  const { reason } = values
  switch (kind) {
    case 'acknowledge':
      return { kind, message }
    case 'reproduce':
      return { kind, how: values.how }
    case 'assess':
      return { kind, conclusion: values.conclusion, ...(given(reason) !== null && { note: reason }) }
    case 'remedy':
      return { kind, remedy: values.remedy }
    case 'disclose':
      return { kind, publication: toPublication(values, now) }
    case 'close':
      return { kind, message, ...(given(reason) !== null && { reason }) }
    case 'close-as-duplicate':
      return { kind, of: values.of, message }
    case 'hand-to-vigilance':
      return { kind, reference: values.reference, message }
    case 'close-as-out-of-scope':
    case 'close-as-not-reproducible':
    case 'close-without-advisory':
      return { kind, reason, message }
    case 'remedy-failed':
    case 'withdraw':
    case 'reopen':
      return { kind, reason }
  }
}

type Publication = Extract<CaseEvent, { kind: 'disclose' }>['publication']

function toPublication(values: StepValues, now: string): Publication {
  const { published, trackingId, where, reason } = values
  const publishedAt = values.publishedAt === '' ? now : new Date(values.publishedAt).toISOString()
  return published === 'advisory'
    ? { kind: 'advisory', trackingId, publishedAt }
    : { kind: 'elsewhere', where, reason, publishedAt }
}
