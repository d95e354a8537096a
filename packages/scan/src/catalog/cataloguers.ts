// SPDX-License-Identifier: Apache-2.0
import { apk } from './apk.ts'
import { binaryCataloguers } from './binary.ts'
import type { Cataloguer } from './cataloguer.ts'
import { dpkg } from './dpkg.ts'
import { java } from './java.ts'
import { kernelCataloguers } from './kernel.ts'
import { npm } from './npm.ts'
import { opkg } from './opkg.ts'
import { osRelease } from './os-release.ts'
import { python } from './python.ts'
import { type ReadRpmSqlite, rpmCataloguer } from './rpm/rpm.ts'

/** Every cataloguer. Each looks at each file; a file may be of interest to several. */
export function cataloguersWith(readRpmSqlite: ReadRpmSqlite): readonly Cataloguer[] {
  return [
    osRelease,
    dpkg,
    apk,
    rpmCataloguer(readRpmSqlite),
    opkg,
    npm,
    python,
    java,
    ...kernelCataloguers,
    ...binaryCataloguers,
  ]
}
