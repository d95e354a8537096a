// SPDX-License-Identifier: Apache-2.0
/** rpm's database in its three forms: SQLite (since 4.16), ndb (SUSE), Berkeley DB (before). */
import { CodedError } from '@primum/parse'
import type { Fact } from '../../model.ts'
import { type Cataloguer, componentFact, mebibyte } from '../cataloguer.ts'
import { isBerkeleyHash, readBerkeleyHash } from './berkeley-db.ts'
import { parseRpmHeader, type RpmPackage } from './header.ts'
import { isNdb, readNdb } from './ndb.ts'

/** `/var/lib/rpm` before, `/usr/lib/sysimage/rpm` and `/usr/share/rpm` now. */
const database =
  /^(.*\/)?(?:var\/lib|usr\/lib\/sysimage|usr\/share)\/rpm\/(?:Packages|Packages\.db|rpmdb\.sqlite)$/

/** The blobs of the table `Packages` of a SQLite file. @throws CodedError `scan/malformed` */
export type ReadRpmSqlite = (bytes: Uint8Array) => readonly Uint8Array[]

const sqliteMagic = 'SQLite format 3\0'

/** The reader of SQLite is handed in, because it is not pure. */
export function rpmCataloguer(readSqlite: ReadRpmSqlite): Cataloguer {
  return {
    name: 'rpm',
    maxBytes: 512 * mebibyte,
    wants: ({ path, sizeBytes }) => database.test(path) && sizeBytes > 0,
    read: ({ path, bytes }) =>
      headersOf(bytes, readSqlite).flatMap((header) =>
        factsOf(header, database.exec(path)?.[1] ?? '', `/${path}`),
      ),
  }
}

function headersOf(bytes: Uint8Array, readSqlite: ReadRpmSqlite): readonly Uint8Array[] {
  if (isNdb(bytes)) return readNdb(bytes)
  if (isBerkeleyHash(bytes)) return readBerkeleyHash(bytes)
  const head = Buffer.from(bytes.subarray(0, sqliteMagic.length)).toString('latin1')
  if (head === sqliteMagic) return readSqlite(bytes)
  throw new CodedError('scan/malformed', 'this is no database of rpm: not SQLite, ndb or a Berkeley DB hash')
}

/** One package that cannot be read does not hide the others. */
function factsOf(header: Uint8Array, root: string, location: string): readonly Fact[] {
  try {
    const found = parseRpmHeader(header)
    return found === undefined ? [] : [packageFact(found, root, location)]
  } catch (error) {
    if (error instanceof CodedError) return [{ kind: 'warning', message: error.message }]
    throw error
  }
}

function packageFact(found: RpmPackage, root: string, location: string): Fact {
  const { name, version, release, epoch, arch, license, vendor, sourceFile, files } = found
  const source = /^(.+)-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/.exec(sourceFile ?? '')
  return componentFact({
    type: 'library',
    name,
    version: `${epoch === undefined || epoch === '0' ? '' : `${epoch}:`}${version}-${release}`,
    ...(license === undefined ? {} : { license }),
    ...(vendor === undefined ? {} : { supplier: vendor }),
    osPackage: {
      type: 'rpm',
      root,
      ...(arch === undefined ? {} : { arch }),
      ...(epoch === undefined ? {} : { epoch }),
      ...(sourceFile === undefined ? {} : { sourceFile }),
      sourceName: source?.[1] ?? name,
      files,
    },
    evidence: { foundBy: 'rpm', technique: 'manifest-analysis', confidence: 1, location },
  })
}
