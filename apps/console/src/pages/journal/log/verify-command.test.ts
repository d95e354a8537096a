// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { verifyCommand } from './verify-command.ts'

test('the command names the log and its key, each as one word of a shell', () => {
  expect(verifyCommand('https://primum.example', { verifierKey: "it's.example+0+A" })).toBe(
    "primum log verify 'https://primum.example/log/journal' \\\n  --vkey 'it'\\''s.example+0+A'",
  )
})
