// SPDX-License-Identifier: Apache-2.0
/** Linux kernels: their images, also packed ones, and the folders of their modules. */
import { gunzipSync } from 'node:zlib'
import { ByteReader, latin1Text } from '../byte-reader.ts'
import type { Fact } from '../model.ts'
import { applyRules } from '../rules/apply-rules.ts'
import { type Cataloguer, componentFact, mebibyte } from './cataloguer.ts'
import { cpeName } from './cpes.ts'
import { purlText } from './purls.ts'

const kernelName = /^(?:vmlinuz|bzImage|zImage|uImage|Image\.gz|kernel)/i
/** Linux/x86 Boot Protocol, 1.1: the header's magic, and where the offset of the version stands. */
const bootMagicAt = 0x202
const bootVersionAt = 0x20e
const maxUnpackedBytes = 128 * mebibyte
/** A packed kernel follows the code that unpacks it; only so far is its start looked for. */
const maxStubBytes = mebibyte

export const kernelImage: Cataloguer = {
  name: 'kernel',
  maxBytes: 256 * mebibyte,
  wants: ({ name }) => kernelName.test(name),
  read: ({ path, bytes }) => {
    const version = bootVersion(bytes) ?? unpackedKernel(bytes)
    return applyRules('', [version], `/${path}`)
      .filter(({ name }) => name === 'linux-kernel')
      .map((found) => componentFact({ ...found, evidence: { ...found.evidence, foundBy: 'kernel' } }))
  },
}

/** The x86 image carries its version in clear, in the words of /proc/version but the first two. */
function bootVersion(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < 0x210 || latin1Text(bytes.subarray(bootMagicAt, bootMagicAt + 4)) !== 'HdrS')
    return undefined
  const reader = new ByteReader(bytes, 'the header of the kernel image')
  return Buffer.from(`Linux version ${reader.cString(reader.u16(bootVersionAt) + 0x200, 1024)}`)
}

/** Gzip is what `Image.gz` is, and what most zImages hold. Others (xz, LZMA, LZ4) are not unpacked. */
function unpackedKernel(bytes: Uint8Array): Uint8Array {
  const stub = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, maxStubBytes))
  const gzip = Buffer.from([0x1f, 0x8b, 0x08])
  for (
    let at = stub.indexOf(gzip), tries = 0;
    at >= 0 && tries < 8;
    at = stub.indexOf(gzip, at + 1), tries++
  ) {
    try {
      return gunzipSync(bytes.subarray(at), { maxOutputLength: maxUnpackedBytes })
    } catch {
      // These three bytes were something else, or what follows the packed data is no gzip.
    }
  }
  return new Uint8Array(0)
}

const moduleFolder = /(?:^|\/)lib\/modules\/([^/]+)\/modules\.dep$/

/** The folder says a release as `uname -r` does, which in a distribution is not the upstream version. */
const modules: Cataloguer = {
  name: 'kernel-modules',
  maxBytes: 0,
  readsPart: true,
  wants: ({ path }) => moduleFolder.test(path),
  read: ({ path }): readonly Fact[] => {
    const release = moduleFolder.exec(path)?.[1] ?? ''
    const version = /^\d+\.\d+(?:\.\d+){0,2}/.exec(release)?.[0]
    if (version === undefined) return []
    const purl = purlText({ type: 'generic', name: 'linux-kernel', version })
    return [
      componentFact({
        type: 'operating-system',
        name: 'linux-kernel',
        version,
        ...(purl === undefined ? {} : { purl }),
        cpes: [cpeName('o', 'linux', 'linux_kernel', version)],
        evidence: {
          foundBy: 'kernel-modules',
          technique: 'filename',
          confidence: 0.6,
          location: `/${path}`,
          said: release,
        },
      }),
    ]
  },
}

export const kernelCataloguers: readonly Cataloguer[] = [kernelImage, modules]
