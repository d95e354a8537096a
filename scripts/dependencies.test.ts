// SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

type Manifest = {
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
}

const manifests = globSync(
  ['package.json', '{packages,apps}/*/package.json', '{bench,e2e,tools}/package.json'],
  {
    cwd: root,
  },
).map((file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Manifest)

const installed = manifests
  .flatMap(({ dependencies = {}, devDependencies = {} }) =>
    Object.entries({ ...dependencies, ...devDependencies }),
  )
  .filter(([name]) => !name.startsWith('@primum/'))

test('docs/dependencies.md gives a reason for every direct dependency, and for no other', () => {
  const page = readFileSync(path.join(root, 'docs/dependencies.md'), 'utf8')
  const rows = [...page.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \| [^|]+ \| [^|]+ \|$/gm)]
  const documented = rows.flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  )
  expect(documented.toSorted()).toEqual([...new Set(installed.map(([name]) => name))].toSorted())
})

test('every direct dependency is pinned to one version', () => {
  const loose = installed.filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  expect(loose).toEqual([])
})
