// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { layoutOf } from './layout.ts'
import { formatIdent, formatSettings, serverArguments } from './settings.ts'

it('touches nothing that durability rests on', () => {
  expect(formatSettings()).not.toMatch(/fsync|synchronous_commit|full_page_writes|wal_sync_method|checksum/)
})

it('quotes values, and lets local.conf have the last word', () => {
  expect(formatSettings({ log_line_prefix: "it's " })).toContain("log_line_prefix = 'it''s '\n")
  expect(formatSettings().trimEnd().split('\n').at(-1)).toBe("include_if_exists = 'local.conf'")
})

it('lets only the account that runs Primum become a role, whatever its name', () => {
  expect(formatIdent('DOMAIN\\a "b" c').split('\n').slice(1)).toEqual([
    'primum "DOMAIN\\a ""b"" c" postgres',
    'primum "DOMAIN\\a ""b"" c" primum',
    '',
  ])
})

it('keeps commas, spaces and quotes in one socket directory', () => {
  const args = serverArguments(layoutOf('/data'), '/a, b/"c"', 5432)
  expect(args).toContain('unix_socket_directories="/a, b/""c"""')
  expect(args).toContain('listen_addresses=')
})
