// SPDX-License-Identifier: Apache-2.0
/**
 * What is really in a root filesystem or a firmware image. Reads the databases of dpkg, apk, rpm (SQLite, ndb, Berkeley DB) and opkg;
 * what npm, Python, Java, Go (`debug/buildinfo`) and Rust (`cargo auditable`) leave; Linux kernels, U-Boot, and the versions that
 * well-known products have in their binaries (ELF, PE, Mach-O, raw firmware). Each component says where and how it was found;
 * written as CycloneDX 1.6, and compared with an SBOM. Pure: parsers over bytes; folders and archives are in `@primum/scan/node`.
 * Out of scope: unpacking file-system images (squashfs, ext4, UBI), xz and other packers that Node lacks, running anything, finding
 * code that was copied without a trace, and judging what was found (`primum check` does).
 */

export type { ScannedFile } from './catalog/cataloguer.ts'
export { cataloguersWith } from './catalog/cataloguers.ts'
export {
  type ComparedComponent,
  type Comparison,
  compareWithImage,
  type Pair,
  type PairedBy,
} from './compare/compare.ts'
export type { VersionRelation } from './compare/versions.ts'
export type { ScanCode } from './fault.ts'
export { type ScanLimits, scanLimits } from './limits.ts'
export type {
  ComponentType,
  Distribution,
  Evidence,
  ImageFormat,
  ScannedComponent,
  ScanReport,
  ScanWarning,
  Technique,
} from './model.ts'
export { type CycloneDxOptions, cycloneDxOf } from './report/cyclonedx.ts'
