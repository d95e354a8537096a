// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from '../model.ts'

/**
 * How a well-known product is recognised by the texts in its binaries. Texts are latin-1, one character a byte, so `\0` is the end
 * of a C string.
 */
export type Rule = {
  /** The name that the component gets, and that of its `pkg:generic` purl. */
  readonly product: string
  readonly type: ComponentType
  /** The vendor and product of its CPE name in the NVD; part `o` for operating systems. */
  readonly cpe: readonly [part: 'a' | 'o', vendor: string, product: string]
  /** Base names of the product's own files. Absent: it is never a file of its own. */
  readonly files?: RegExp
  /** The names are of no other product: a file of such a name is it, even where nothing tells the version. */
  readonly isNameUnique?: true
  /** In the product's own files: the first that matches tells the version, in its group `version`. */
  readonly texts?: readonly RegExp[]
  /** Must be in the product's own file too, where the name is also that of others. */
  readonly needs?: RegExp
  /** In the base name, where the product's version is that of the file. Less sure than a text. */
  readonly fileVersion?: RegExp
  /** How it shows when it was built into another file. */
  readonly inside?: {
    /** A rare text that must be there before anything else is looked at. */
    readonly anchor: string
    /** The anchor is in no other code: the product is there even where no text tells its version. */
    readonly isProof?: true
    /** Tells the version. */
    readonly text: RegExp
    /** Must match too, to tell the product from a program that only speaks of it. */
    readonly needs?: RegExp
    /** The texts may lie anywhere in the file; absent: both lie near the anchor. Their patterns must then be linear. */
    readonly isSpread?: true
    /** 0 to 1. */
    readonly confidence: number
  }
  /** Names of distribution packages, or of their source packages, that stand for it, beyond those that hold the product's name. */
  readonly packages?: RegExp
}
