// SPDX-License-Identifier: Apache-2.0
/** Writes the API document and the console's types from the routes, or with `--check` says whether the committed ones are right. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { openApiDocument } from '../apps/server/src/openapi-document.ts'

const root = path.resolve(import.meta.dirname, '..')
const isCheck = process.argv.includes('--check')

function write(file: string, text: string): void {
  const target = path.join(root, file)
  if (!isCheck) {
    writeFileSync(target, text)
    return
  }
  if (readFileSync(target, 'utf8') === text) return
  process.stderr.write(`${file} is not what the routes say; run: node tools/generate-openapi.ts\n`)
  process.exitCode = 1
}

const document = `${JSON.stringify(await openApiDocument(), null, 2)}\n`
write('apps/server/openapi.json', document)
const types = astToString(await openapiTypescript(document, { alphabetize: true }))
write('apps/console/src/api/generated/schema.d.ts', `// Generated from apps/server/openapi.json.\n${types}`)
