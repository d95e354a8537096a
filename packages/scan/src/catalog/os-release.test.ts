// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { readWith, scannedFile } from '../testing/scanned.ts'
import { osRelease, parseOsRelease } from './os-release.ts'

const parsed = (text: string) => parseOsRelease(Buffer.from(text))

test('quoting is that of a shell, and nothing is run', () => {
  expect(
    parsed(`# a comment\nID="debian"\nVERSION_ID='12'\nPRETTY_NAME="Debian \\"12\\" \\$(id)"\n`),
  ).toEqual({
    id: 'debian',
    idLike: [],
    name: 'Debian "12" $(id)',
    version: '12',
  })
})

test('without a version the codename stands in; without an id there is no distribution', () => {
  expect(parsed('ID=debian\nVERSION_CODENAME=trixie\n')?.version).toBe('trixie')
  expect(parsed('NAME=Something\n')).toBeUndefined()
  expect(parsed('ID=a/b\n')).toBeUndefined()
})

test('OpenWrt’s own file, and which file counts', () => {
  expect(parsed("DISTRIB_ID='OpenWrt'\nDISTRIB_RELEASE='23.05.2'\n")).toMatchObject({
    id: 'openwrt',
    version: '23.05.2',
  })
  const rank = (path: string) =>
    readWith(osRelease, scannedFile(path, 'ID=a\n')).map((fact) =>
      fact.kind === 'distribution' ? [fact.rank, fact.root] : [],
    )
  expect(rank('etc/os-release')).toEqual([[0, '']])
  expect(rank('fw/usr/lib/os-release')).toEqual([[1, 'fw/']])
  expect(rank('home/os-release')).toEqual([])
})
