// SPDX-License-Identifier: Apache-2.0
import { type Entry, open, type ZipFile } from 'yauzl'
import {
  checkSize,
  isBesideAdvisory,
  type SourceLimits,
  type SourceText,
  sourceFault,
} from './source-limits.ts'

/**
 * The files in a zip, in the order of its directory. The directory stands at the end of the file, so a download that
 * stopped half way is refused before anything is read.
 *
 * @throws CodedError `source/truncated`, `source/damaged`, `source/too-large`
 */
export async function* openZip(path: string, limits: SourceLimits): AsyncGenerator<SourceText> {
  const zip = await openFile(path)
  let bytes = 0
  let packedBytes = 0
  let files = 0
  try {
    for (;;) {
      const entry = await nextEntry(zip, path)
      if (entry === undefined) return
      if (entry.fileName.endsWith('/') || isBesideAdvisory(entry.fileName)) continue
      const name = `${path}!${entry.fileName}`
      if (++files > limits.maxFiles) {
        throw sourceFault('source/too-large', path, `it holds more than ${limits.maxFiles} files`)
      }
      bytes += entry.uncompressedSize
      packedBytes += entry.compressedSize
      if (entry.uncompressedSize > limits.maxDocumentBytes) {
        throw sourceFault(
          'source/too-large',
          name,
          `it unpacks to more than ${limits.maxDocumentBytes} bytes`,
        )
      }
      checkSize(bytes, packedBytes, path, limits)
      yield { name, isFound: true, chunks: [await readEntry(zip, entry, name)] }
    }
  } finally {
    zip.close()
  }
}

function openFile(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // `validateEntrySizes` ends a member that is larger than the directory says.
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error)
        reject(sourceFault('source/truncated', path, 'the zip file has no directory: it is not whole', error))
      else resolve(zip)
    })
  })
}

function nextEntry(zip: ZipFile, path: string): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error')
      act()
    }
    zip.once('entry', (entry: Entry) => settle(() => resolve(entry)))
    zip.once('end', () => settle(() => resolve(undefined)))
    zip.once('error', (error: Error) =>
      settle(() => reject(sourceFault('source/damaged', path, 'the zip file is damaged', error))),
    )
    zip.readEntry()
  })
}

function readEntry(zip: ZipFile, entry: Entry, name: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) =>
      reject(sourceFault('source/damaged', name, 'the zip member is damaged', error))
    zip.openReadStream(entry, (error, stream) => {
      if (error) return fail(error)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', fail)
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}

/** How many files a zip holds. @throws CodedError `source/truncated` */
export async function countZip(path: string): Promise<number> {
  const zip = await openFile(path)
  zip.close()
  return zip.entryCount
}
