// SPDX-License-Identifier: Apache-2.0
/** What a person can do to the journal and its log. */
import { api, take } from '../client.ts'
import type { ErasureReason } from '../types.ts'

export const discloseActs = (acts: string[]) => take(api.POST('/api/v1/acts/disclose', { body: { acts } }))

export const eraseActs = (acts: string[], because: ErasureReason) =>
  take(api.POST('/api/v1/acts/erase', { body: { acts, because } }))

export const setWitnessPolicy = (policy: string) =>
  take(api.PUT('/api/v1/log/witnesses', { body: { policy } }))

export const publishCheckpoint = () => take(api.POST('/api/v1/log/checkpoint'))
