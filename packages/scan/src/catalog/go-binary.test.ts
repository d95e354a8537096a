// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseBinary } from '../binary/parse-binary.ts'
import { addressIn, type ElfSection, elfFile } from '../testing/elf.ts'
import { componentsOf } from '../testing/scanned.ts'
import { goFacts } from './go-binary.ts'

const lines = [
  'path\texample.org/pump/cmd',
  'mod\texample.org/pump\t(devel)\t',
  'dep\tgithub.com/google/uuid\tv1.6.0\th1:abc=',
  'dep\tgolang.org/x/text\tv0.3.0\th1:def=',
  '=>\tgolang.org/x/text\tv0.14.0\th1:ghi=',
  'dep\texample.org/local\tv0.0.0',
  '=>\t./local\t(devel)\t',
  'build\t-compiler=gc',
  'build\t-ldflags="-s -X main.version=1.4.2"',
  'build\tvcs.revision=0123abcd',
]
const mark = Buffer.alloc(16, 0xaa)
const moduleText = Buffer.concat([mark, Buffer.from(`${lines.join('\n')}\n`), mark])
const version = Buffer.from('go1.22.1 X:nocoverageredesign')

function header(flags: number, pointerBytes = 8): Buffer {
  const bytes = Buffer.alloc(32)
  bytes.write('\xff Go buildinf:', 0, 'latin1')
  bytes[14] = pointerBytes
  bytes[15] = flags
  return bytes
}

function varText(text: Buffer): Buffer {
  const length: number[] = []
  for (let left = text.length; ; left >>>= 7) {
    length.push(left > 127 ? (left & 127) | 128 : left)
    if (left <= 127) break
  }
  return Buffer.concat([Buffer.from(length), text])
}

const inline = Buffer.concat([header(2), varText(version), varText(moduleText)])

/** Before Go 1.18 two pointers led to string headers, in the machine's own word size and byte order. */
function pointed(is64: boolean, isLittleEndian: boolean): Buffer {
  const word = is64 ? 8 : 4
  const texts: ElfSection[] = [
    { name: '.rodata', data: version },
    { name: '.modinfo', data: moduleText },
    { name: '.strings', data: Buffer.alloc(word * 4), flags: 3 },
  ]
  const words = (values: readonly number[]) => {
    const bytes = Buffer.alloc(word * values.length)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    values.forEach((value, i) => {
      if (is64) view.setBigUint64(i * 8, BigInt(value), isLittleEndian)
      else view.setUint32(i * 4, value, isLittleEndian)
    })
    return bytes
  }
  const strings = words([
    addressIn(texts, 0, is64),
    version.length,
    addressIn(texts, 1, is64),
    moduleText.length,
  ])
  const at = addressIn(texts, 2, is64)
  const info = header(isLittleEndian ? 0 : 1, word)
  info.set(words([at, at + word * 2]), 16)
  return elfFile(
    [
      ...texts.slice(0, 2),
      { name: '.strings', data: strings, flags: 3 },
      { name: '.go.buildinfo', data: info, flags: 3 },
    ],
    { is64, isLittleEndian },
  )
}

const expected = [
  ['example.org/pump', '1.4.2', 'pkg:golang/example.org/pump@1.4.2'],
  ['github.com/google/uuid', 'v1.6.0', 'pkg:golang/github.com/google/uuid@v1.6.0'],
  ['golang.org/x/text', 'v0.14.0', 'pkg:golang/golang.org/x/text@v0.14.0'],
  ['example.org/local', undefined, 'pkg:golang/example.org/local'],
  ['stdlib', '1.22.1', 'pkg:golang/stdlib@1.22.1'],
]

function modulesOf(file: Uint8Array) {
  return componentsOf(goFacts(parseBinary(file), '/a')).map(({ name, version: found, purl }) => [
    name,
    found,
    purl,
  ])
}

describe('both forms of the build info', () => {
  test.each([
    ['since 1.18, in its section', elfFile([{ name: '.go.buildinfo', data: inline, flags: 3 }])],
    [
      'without a table of sections',
      elfFile([{ name: '.data', data: inline, flags: 3 }], { withoutSections: true }),
    ],
    ['before, 64 bits', pointed(true, true)],
    ['before, 64 bits, big-endian', pointed(true, false)],
    ['before, 32 bits', pointed(false, true)],
    ['before, 32 bits, big-endian', pointed(false, false)],
  ])('%s', (_name, file) =>
    expect(modulesOf(file).map(([, , purl]) => purl)).toEqual(expected.map(([, , purl]) => purl)),
  )

  test('names, versions and evidence', () => {
    const file = elfFile([{ name: '.go.buildinfo', data: inline, flags: 3 }])
    expect(modulesOf(file)).toEqual(expected)
    const [main] = componentsOf(goFacts(parseBinary(file), '/usr/bin/pump'))
    expect(main).toMatchObject({
      type: 'application',
      evidence: { confidence: 0.7, location: '/usr/bin/pump', said: 'revision 0123abcd' },
    })
  })
})

test('the magic in a place where the linker would not put it is no build info', () => {
  const data = Buffer.concat([Buffer.from('12345678'), inline])
  expect(modulesOf(elfFile([{ name: '.data', data, flags: 3 }]))).toEqual([])
  expect(modulesOf(elfFile([{ name: '.rodata', data: inline }]))).toEqual([])
})

const go = ['/usr/local/go/bin/go', '/usr/bin/go'].find((file) => existsSync(file))

// Skipped where there is no Go: the forms above are what its linker writes.
test.skipIf(go === undefined)(
  'a program that Go builds here says what "go version -m" says',
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'primum go '))
    try {
      writeFileSync(path.join(folder, 'go.mod'), 'module example.org/hello\n\ngo 1.18\n')
      writeFileSync(path.join(folder, 'main.go'), 'package main\n\nfunc main() { println("hello") }\n')
      const env = { ...process.env, GOFLAGS: '-mod=mod', GOPROXY: 'off', GOTOOLCHAIN: 'local' }
      execFileSync(go ?? '', ['build', '-o', 'hello', '-ldflags=-s -w', '.'], { cwd: folder, env })
      const said = execFileSync(go ?? '', ['version', '-m', 'hello'], { cwd: folder, encoding: 'utf8' })
      const [, toolchain] = /: go(\d+\.\d+(?:\.\d+)?)/.exec(said) ?? []
      const found = modulesOf(readFileSync(path.join(folder, 'hello')))
      expect(found.map(([name]) => name)).toEqual(['example.org/hello', 'stdlib'])
      expect(found.at(-1)?.[1]).toBe(toolchain)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
