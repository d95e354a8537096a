// SPDX-License-Identifier: Apache-2.0

declare const brand: unique symbol

/**
 * A value that only its parser makes: `Brand<string, 'Purl'>` cannot be written by hand, so a function that
 * takes one never sees unparsed input. The mark exists only in the type; at run time the value is plain.
 */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
