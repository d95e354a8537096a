// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { instant } from '../schemas.ts'

export const startEventInput = z
  .strictObject({
    event: z
      .enum(['learned', 'aware', 'initiated'])
      .describe(
        'learned: of the vulnerability; aware: of a reportable event (21 CFR 803.3); initiated: a correction or removal (21 CFR 806.10)',
      ),
    at: instant,
    note: z.string().trim().max(2_000).default(''),
    rules: z.array(z.string().max(60)).max(20).default([]).describe('Rules whose clocks this event starts'),
  })
  .meta({ id: 'StartEvent' })
