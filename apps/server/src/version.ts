// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const manifest = z.looseObject({ version: z.string() })

/** Primum's own version, from the package's manifest. */
export const { version } = manifest.parse(
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')),
)
