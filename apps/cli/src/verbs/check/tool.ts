// SPDX-License-Identifier: Apache-2.0
import manifest from '../../../package.json' with { type: 'json' }

/** How documents name the program that wrote them. */
export const tool = { name: 'primum', version: manifest.version } as const
