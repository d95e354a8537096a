// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

/**
 * How much of an act its log entry shows to everyone, because the log is public and can never be rewritten:
 * - `facts`: everything. For what is said in public anyway.
 * - `subject`: what happened to which subject and when. Who did it and the facts are sealed; claims that count days need no more.
 * - `type`: what happened and when. The subject is sealed too, so that nobody can be followed through the log.
 */
export type Shown = 'facts' | 'subject' | 'type'

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
  readonly shown: Shown
}

/** An act whose log entry shows its subject; everything else about it is sealed unless `shown` says otherwise. */
export function defineAct<const Type extends `${string}/${string}`, Facts extends z.ZodType>(
  type: Type,
  version: number,
  subjectKind: string,
  facts: Facts,
  shown: Shown = 'subject',
): ActDefinition<Type, Facts> {
  return { type, version, subjectKind, facts, shown }
}

/** Text that people wrote; bounded, so that an act always fits a log entry (C2SP tlog-tiles: 65,535 bytes). */
export const text = (maxLength: number): z.ZodString => z.string().max(maxLength)
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits')
export const instant = z.iso.datetime({ precision: 3, offset: false })
/** A calendar date, `2026-11-24`. */
export const date = z.iso.date()
/** 0-based index of an entry in the journal's log, in decimal; up to 2^63 - 1, which a JSON number cannot hold. */
export const leafIndex = z.string().regex(/^(?:0|[1-9][0-9]{0,18})$/, 'must be a decimal number')
