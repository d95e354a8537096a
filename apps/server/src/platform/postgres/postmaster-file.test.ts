// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePostmasterFile } from './postmaster-file.ts'

const WHOLE = [
  '4711',
  '/srv/primum/postgres/data',
  '1764000000',
  '5432',
  '/run/p g',
  '',
  '  4326407    1',
  'ready   ',
  '',
]

it('reads the file of a server that is ready', () => {
  expect(parsePostmasterFile(WHOLE.join('\n'))).toEqual({
    pid: 4711,
    port: 5432,
    socketDir: '/run/p g',
    ready: true,
  })
})

it('reads the file of a server that starts, of which some lines are still to come', () => {
  expect(parsePostmasterFile(WHOLE.slice(0, 3).join('\n'))).toEqual({ pid: 4711, ready: false })
  expect(parsePostmasterFile([...WHOLE.slice(0, 7), 'starting'].join('\n'))?.ready).toBe(false)
})

it('reads the pid of a stand-alone backend, which is written negative', () => {
  expect(parsePostmasterFile('-4711\n')?.pid).toBe(4711)
})

it.each(['', '\n', '0\n', '1\n', '-1', 'abc\n', '1e99', '4.5'])('takes no pid from %j', (text) => {
  expect(parsePostmasterFile(text)).toBeUndefined()
})

it('never takes a pid that must not be signalled, from any bytes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer().map(String)), (text) => {
      const pid = parsePostmasterFile(text)?.pid
      expect(pid === undefined || pid > 1).toBe(true)
    }),
  )
})
