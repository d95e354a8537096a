// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../verbs/index.ts'
import { formatReference } from './markdown.ts'

const cli = path.resolve(import.meta.dirname, '../..')

test('docs/cli.md is what the declarations say; vitest -u writes it anew', async () => {
  const head = readFileSync(path.join(cli, 'docs/cli-head.md'), 'utf8')
  await expect(formatReference(head, commands)).toMatchFileSnapshot(path.resolve(cli, '../../docs/cli.md'))
})
