// SPDX-License-Identifier: Apache-2.0
/** The edge of scanning: folders, archives and streams. Everything that is read from them goes to the pure part, `@primum/scan`. */
export { type ScanOptions, type ScanSource, scanImage } from './scan-image.ts'
