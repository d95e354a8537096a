// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { describe, expect, test } from 'vitest'
import { zipFile } from '../testing/zip.ts'
import { readZip } from './zip.ts'

const members = [
  { name: 'stored', data: 'as it is', isStored: true },
  { name: 'packed', data: 'again '.repeat(500) },
]

test('members are read, stored and deflated', () => {
  const read = readZip(zipFile(members)).map((member) => [member.name, Buffer.from(member.read()).toString()])
  expect(read).toEqual(members.map(({ name, data }) => [name, data]))
})

test('a launcher before the archive moves nothing', () => {
  const bytes = Buffer.concat([Buffer.from('#!/bin/sh\nexec java -jar "$0"\n'), zipFile(members)])
  expect(readZip(bytes).map((member) => Buffer.from(member.read()).length)).toEqual([8, 3000])
})

describe('refused', () => {
  const whole = zipFile(members)
  const refused = (bytes: Uint8Array) => {
    try {
      for (const member of readZip(bytes)) member.read()
    } catch (error) {
      return error instanceof CodedError ? error.code : error
    }
    return undefined
  }
  test.each([
    ['no zip', Buffer.from('PK but nothing more')],
    ['cut off', whole.subarray(0, whole.length - 30)],
    ['more than a member says', zipFile([{ name: 'bomb', data: 'x'.repeat(10_000), says: 10 }])],
  ])('%s', (_name, bytes) => expect(refused(bytes)).toBe('scan/malformed'))
})
