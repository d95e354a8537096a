// SPDX-License-Identifier: Apache-2.0
import type { FieldProblem } from '../../api/problem.ts'

/** What is wrong, by path of the field: `name`, `hazards/0/harm`. */
export type FieldErrors = Readonly<Record<string, string>>

/**
 * The server's JSON Pointers as paths of fields. Two problems of one field are joined, and what a pointer says about the
 * envelope (`/assessment/rationale` of a wrapped body) still finds its field through `envelope`.
 */
export function fieldErrors(problems: readonly FieldProblem[], envelope = 'assessment'): FieldErrors {
  const errors: Record<string, string> = {}
  for (const { path, message } of problems) {
    const parts = path.split('/').slice(1)
    const field = (parts[0] === envelope ? parts.slice(1) : parts).join('/')
    errors[field] = errors[field] === undefined ? message : `${errors[field]}; ${message}`
  }
  return errors
}

/** The error of a field, or the first one inside it. */
export function errorOf(errors: FieldErrors, field: string): string | undefined {
  return errors[field] ?? Object.entries(errors).find(([path]) => path.startsWith(`${field}/`))?.[1]
}
