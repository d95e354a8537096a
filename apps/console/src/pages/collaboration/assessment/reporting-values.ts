// SPDX-License-Identifier: Apache-2.0
/** What decides which reports are due, as it is filled in. Times are typed in UTC, because the law's clocks count from instants. */
import type { ReportingFacts } from '../../../api/collaboration/assessments.ts'
import type { FieldErrors } from '../../../components/form/field-errors.ts'

export type ReportingValues = {
  /** Empty until somebody says what is known: that is never assumed. */
  readonly event: ReportingFacts['event'] | ''
  readonly awareAt: string
  readonly remedialActionNeeded: boolean
  readonly publicHealthThreat: boolean
  readonly us: boolean
  readonly eu: boolean
  readonly correctionInitiatedAt: string
  readonly isaoToldAt: string
  readonly note: string
}

export const noReporting: ReportingValues = {
  event: '',
  awareAt: '',
  remedialActionNeeded: false,
  publicHealthThreat: false,
  us: false,
  eu: false,
  correctionInitiatedAt: '',
  isaoToldAt: '',
  note: '',
}

/** `2026-11-25T10:30`, as a field for date and time has it, of an instant in UTC; and back. */
const toField = (at: string | null): string => (at === null ? '' : at.slice(0, 16))
const toInstant = (field: string): string | null => (field === '' ? null : `${field.slice(0, 16)}:00Z`)

export const fromReporting = (facts: ReportingFacts): ReportingValues => ({
  event: facts.event,
  awareAt: toField(facts.awareAt),
  remedialActionNeeded: facts.remedialActionNeeded,
  publicHealthThreat: facts.publicHealthThreat,
  us: facts.markets.includes('us'),
  eu: facts.markets.includes('eu'),
  correctionInitiatedAt: toField(facts.correctionInitiatedAt),
  isaoToldAt: toField(facts.isaoToldAt),
  note: facts.note ?? '',
})

/** @throws {TypeError} for values that {@link checkReporting} would not let through */
export function toReporting(values: ReportingValues): ReportingFacts {
  if (values.event === '') throw new TypeError('facts that are not complete')
  return {
    event: values.event,
    awareAt: toInstant(values.awareAt),
    remedialActionNeeded: values.remedialActionNeeded,
    publicHealthThreat: values.publicHealthThreat,
    markets: [...(values.us ? (['us'] as const) : []), ...(values.eu ? (['eu'] as const) : [])],
    correctionInitiatedAt: toInstant(values.correctionInitiatedAt),
    isaoToldAt: toInstant(values.isaoToldAt),
    note: values.note.trim(),
  }
}

export function checkReporting(values: ReportingValues): FieldErrors {
  const happened = ['malfunction', 'serious-injury', 'death'].includes(values.event)
  return {
    ...(values.event === '' && { event: 'Say what is known, also when it is nothing' }),
    ...(!values.us && !values.eu && { us: 'Say where the affected releases are sold or used' }),
    ...(happened && values.awareAt === '' && { awareAt: 'The clocks count from here' }),
  }
}
