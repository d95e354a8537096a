// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

/**
 * One kind of act: what happened (`type`, stable), which version of its facts' schema, what it happened to, and the
 * facts. A published version never changes its meaning; a new shape is a new version beside the old one, because the
 * log that holds acts can never be rewritten.
 */
export type ActDefinition<Type extends string = string, Facts extends z.ZodType = z.ZodType> = {
  readonly type: Type
  readonly version: number
  readonly subjectKind: string
  readonly facts: Facts
}

export function defineAct<const Type extends `${string}/${string}`, Facts extends z.ZodType>(
  type: Type,
  version: number,
  subjectKind: string,
  facts: Facts,
): ActDefinition<Type, Facts> {
  return { type, version, subjectKind, facts }
}

/** Text that people wrote; bounded, so that an act always fits a log entry (C2SP tlog-tiles: 65,535 bytes). */
export const text = (maxLength: number): z.ZodString => z.string().max(maxLength)
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits')
export const instant = z.iso.datetime({ precision: 3, offset: false })
/** A calendar date, `2026-11-24`. */
export const date = z.iso.date()
