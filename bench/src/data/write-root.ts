// SPDX-License-Identifier: Apache-2.0
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Random } from './random.ts'

/** A root filesystem that was written, and what a scan of it has to find. */
export type WrittenRoot = {
  readonly directory: string
  readonly files: number
  readonly sizeBytes: number
  readonly components: number
}

const packages = 600
const binaryBytes = 1_500_000
const documents = 49_000
const documentBytes = 2_000
/** Every so many binaries, one has zlib built in. */
const withZlib = 20

/**
 * A root filesystem of about 50,000 files and 1 GB, as a Debian image has them: packages with lists of their files, a
 * program in each, and many small files that say nothing. What is in the programs is drawn, and does not compress.
 */
export async function writeRoot(directory: string): Promise<WrittenRoot> {
  const random = new Random(4)
  const names = Array.from({ length: packages }, (_, i) => `tool-${i}`)
  const write = async (name: string, data: string | Uint8Array, mode = 0o644): Promise<void> => {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true })
    await writeFile(path.join(directory, name), data, { mode })
  }
  await write('etc/os-release', 'ID=debian\nVERSION_ID="12"\n')
  await write('var/lib/dpkg/status', names.map(statusOf).join('\n'))
  for (const [i, name] of names.entries()) {
    await write(`var/lib/dpkg/info/${name}.list`, `/usr/bin/${name}\n/usr/share/doc/${name}\n`)
    await write(`usr/bin/${name}`, program(random, i % withZlib === 0), 0o755)
  }
  for (let i = 0; i < documents; i++) {
    await write(`usr/share/doc/tool-${i % packages}/${i}.txt`, `${i} `.repeat(documentBytes / 6))
  }
  return {
    directory,
    files: 2 + packages * 2 + documents,
    sizeBytes: packages * binaryBytes + documents * documentBytes,
    components: packages + 1,
  }
}

function statusOf(name: string): string {
  return `Package: ${name}\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1.0-1\n`
}

/** Begins as an ELF file whose table of sections was stripped: all of it has to be looked through. */
function program(random: Random, hasZlib: boolean): Buffer {
  const bytes = Buffer.alloc(binaryBytes)
  for (let at = 64; at + 4 <= binaryBytes; at += 4) bytes.writeUInt32LE(random.below(2 ** 32), at)
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1])
  if (hasZlib) bytes.write('\0 inflate 1.2.13 Copyright 1995-2022 Mark Adler \0', 500_000)
  return bytes
}
