// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import { minimumElements } from '../releases/schemas.ts'

export type MinimumElements = z.output<typeof minimumElements>

/** As stored with the SBOM: written by us from the package's own check, so a misfit is a defect and throws. */
export const parseMinimumElements = (stored: unknown): MinimumElements => minimumElements.parse(stored)
