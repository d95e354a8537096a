// SPDX-License-Identifier: Apache-2.0
import { scanError } from '../fault.ts'

/** What holds files but is not read here, by the bytes that tell it, and how a person gets at the files. */
const filesystems: readonly {
  readonly name: string
  readonly at: number
  readonly bytes: readonly number[]
  readonly advice: string
}[] = [
  { name: 'a squashfs image', at: 0, bytes: [0x68, 0x73, 0x71, 0x73], advice: 'unsquashfs -d ROOT FILE' },
  { name: 'a squashfs image', at: 0, bytes: [0x73, 0x71, 0x73, 0x68], advice: 'unsquashfs -d ROOT FILE' },
  {
    name: 'an ext2, ext3 or ext4 image',
    at: 1080,
    bytes: [0x53, 0xef],
    advice: 'debugfs -R "rdump / ROOT" FILE',
  },
  { name: 'a UBI image', at: 0, bytes: [0x55, 0x42, 0x49, 0x23], advice: 'ubireader_extract_files FILE' },
  { name: 'a UBIFS image', at: 0, bytes: [0x31, 0x18, 0x10, 0x06], advice: 'ubireader_extract_files FILE' },
  { name: 'a JFFS2 image', at: 0, bytes: [0x85, 0x19], advice: 'jefferson FILE -d ROOT' },
  {
    name: 'an EROFS image',
    at: 1024,
    bytes: [0xe2, 0xe1, 0xf5, 0xe0],
    advice: 'fsck.erofs --extract=ROOT FILE',
  },
  {
    name: 'a cpio archive',
    at: 0,
    bytes: [0x30, 0x37, 0x30, 0x37, 0x30],
    advice: '(cd ROOT && cpio -id) < FILE',
  },
  { name: 'a zip archive', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04], advice: 'unzip -d ROOT FILE' },
  {
    name: 'a Debian package',
    at: 0,
    bytes: [0x21, 0x3c, 0x61, 0x72, 0x63, 0x68, 0x3e],
    advice: 'dpkg -x FILE ROOT',
  },
  {
    name: 'a disk image with partitions',
    at: 510,
    bytes: [0x55, 0xaa],
    advice: 'losetup -rP --show -f FILE',
  },
]

/**
 * Refuses an image of a file system, of which nothing could be said: its files are packed or scattered. Firmware in one piece
 * passes.
 *
 * @throws CodedError `scan/unsupported-format` with what to do
 */
export function refuseFilesystem(bytes: Uint8Array, file: string): void {
  const found = filesystems.find(({ at, bytes: magic }) => begins(bytes, at, magic))
  // A Linux kernel for x86 has the mark of a boot sector too, and one of its own.
  if (found === undefined || begins(bytes, 0x202, [0x48, 0x64, 0x72, 0x53])) return
  throw scanError(
    'scan/unsupported-format',
    `this is ${found.name}; unpack it to a folder first (such as: ${found.advice}) and scan that`,
    { file },
  )
}

function begins(bytes: Uint8Array, at: number, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[at + i] === byte)
}
