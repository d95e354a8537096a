// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

/** By what a component was matched: its package URL, its CPE name, the name of its product alone, or the maker's own word (a case). */
export const matchKind = z.enum(['purl', 'cpe', 'name', 'own'])
