// SPDX-License-Identifier: Apache-2.0
/** Where the built script of the public pages is. Its address changes with its content; Vite's manifest says what it is now. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** As the console's build names it. */
const ENTRY = 'src/public/report.ts'
const manifestFile = path.resolve(import.meta.dirname, '../../../../console/dist/.vite/manifest.json')
/** What of Vite's manifest is looked at. */
const manifest = z.object({ [ENTRY]: z.object({ file: z.string().regex(/^assets\/[\w.-]+\.js$/) }) })

/**
 * Empty when the console is not built: the pages do their work without it. Looked up each time, because a console that is built anew under a
 * running server has other addresses.
 */
export function reportScript(): readonly string[] {
  const json = readManifest()
  return json === undefined ? [] : [`/${manifest.parse(json)[ENTRY].file}`]
}

function readManifest(): unknown {
  try {
    return JSON.parse(readFileSync(manifestFile, 'utf8'))
  } catch {
    // Nothing is built, as in most tests, or it is being built at this moment.
    return undefined
  }
}
