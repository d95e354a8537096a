// SPDX-License-Identifier: Apache-2.0

/** Who did it: a signed-in person, an API key, or Primum itself (a schedule, the first start). */
export type Actor = {
  readonly kind: 'person' | 'api-key' | 'system'
  readonly id: string
  readonly name: string
}

/** Primum acting by itself; `part` says which part of it, such as `rejudge`. */
export const systemActor = (part: string): Actor => ({ kind: 'system', id: part, name: `Primum (${part})` })
