// SPDX-License-Identifier: Apache-2.0
import { closeSync, openSync, writeSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'

/** One file of an archive. */
export type ZipEntry = { readonly name: string; readonly text: string }

const deflated = 8
/** Names are UTF-8 (APPNOTE.TXT 6.3.10, 4.4.4, bit 11). */
const flags = 0x0800
const versionNeeded = 20
/** 1980-01-01, the first day that the format can say (4.4.6): the same entries give the same bytes. */
const firstDay = 0x21
/** More would need Zip64 (4.4.1.4). */
const mostEntries = 0xffff

/**
 * Writes a zip archive (PKWARE APPNOTE.TXT 6.3.10) of deflated texts, as the OSV project publishes its records.
 *
 * @throws {RangeError} of more entries than an archive without Zip64 can hold
 */
export function writeZip(file: string, entries: readonly ZipEntry[]): void {
  if (entries.length > mostEntries) throw new RangeError(`${entries.length} entries need Zip64`)
  const out = openSync(file, 'w')
  try {
    const directory: Buffer[] = []
    let offset = 0
    for (const { name, text } of entries) {
      const path = Buffer.from(name)
      const raw = Buffer.from(text)
      const packed = deflateRawSync(raw)
      const shared = sharedFields(crc32(raw), packed.length, raw.length, path.length)
      const local = Buffer.concat([uint32(0x04034b50), shared, path, packed])
      directory.push(centralHeader(shared, offset, path))
      offset += local.length
      writeSync(out, local)
    }
    const central = Buffer.concat(directory)
    writeSync(out, central)
    writeSync(out, endRecord(directory.length, central.length, offset))
  } finally {
    closeSync(out)
  }
}

/** What the header before a file and its entry in the directory have in common (4.3.7, 4.3.12). */
function sharedFields(crc: number, packedBytes: number, rawBytes: number, nameBytes: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(versionNeeded, 0)
  fields.writeUInt16LE(flags, 2)
  fields.writeUInt16LE(deflated, 4)
  fields.writeUInt16LE(firstDay, 8)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(packedBytes, 14)
  fields.writeUInt32LE(rawBytes, 18)
  fields.writeUInt16LE(nameBytes, 22)
  return fields
}

function centralHeader(shared: Buffer, offset: number, path: Buffer): Buffer {
  const madeBy = Buffer.alloc(2)
  madeBy.writeUInt16LE(versionNeeded)
  // Comment length, disk, attributes: nothing.
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([uint32(0x02014b50), madeBy, shared, rest, path])
}

/** 4.3.16. */
function endRecord(entries: number, sizeBytes: number, offset: number): Buffer {
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries, 4)
  end.writeUInt16LE(entries, 6)
  end.writeUInt32LE(sizeBytes, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([uint32(0x06054b50), end])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
