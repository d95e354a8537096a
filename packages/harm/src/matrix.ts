// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  type Conclusion,
  type Exploitability,
  exploitabilities,
  type Severity,
  severities,
} from './severity.ts'

/** Which combination is controlled. An organisation may bring its own; it is kept with each assessment by version. */
export type RiskMatrix = {
  readonly version: string
  readonly cells: Readonly<Record<Exploitability, Readonly<Record<Severity, Conclusion>>>>
}

/**
 * The matrix of this package. The guidance (2016, section VI.C, Figure 1) shows a gradual picture and asks each maker for
 * a binary one; where it leaves room this one is strict: where a patient may die, low exploitability does not do, and
 * where professional help is needed, medium does not.
 */
export const defaultMatrix: RiskMatrix = {
  version: '1',
  cells: {
    low: row('controlled', 'controlled', 'controlled', 'controlled', 'uncontrolled'),
    medium: row('controlled', 'controlled', 'uncontrolled', 'uncontrolled', 'uncontrolled'),
    high: row('controlled', 'uncontrolled', 'uncontrolled', 'uncontrolled', 'uncontrolled'),
  },
}

function row(
  negligible: Conclusion,
  minor: Conclusion,
  serious: Conclusion,
  critical: Conclusion,
  catastrophic: Conclusion,
): Readonly<Record<Severity, Conclusion>> {
  return { negligible, minor, serious, critical, catastrophic }
}

/**
 * Refuses a matrix in which something worse is judged better, since a reviewer could then reach "controlled" by making
 * things worse.
 *
 * @throws CodedError `harm/matrix`
 */
export function checkMatrix({ cells, version }: RiskMatrix): void {
  exploitabilities.forEach((exploitability, e) => {
    severities.forEach((severity, s) => {
      if (cells[exploitability][severity] === 'controlled') return
      const worse = [
        [exploitabilities[e + 1], severity],
        [exploitability, severities[s + 1]],
      ] as const
      for (const [higher, graver] of worse) {
        if (higher !== undefined && graver !== undefined && cells[higher][graver] === 'controlled') {
          const message = `matrix ${version}: ${exploitability} and ${severity} is uncontrolled, but ${higher} and ${graver} is not`
          throw new CodedError('harm/matrix', message)
        }
      }
    })
  })
}
