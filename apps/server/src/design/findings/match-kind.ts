// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

/** By what a component was matched: its package URL, its CPE name, or the name of its product alone. */
export const matchKind = z.enum(['purl', 'cpe', 'name'])
