// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { mixedIntegerAndSemanticVersioning } from '../v2.0/6.1.30-mixed-integer-and-semantic-versioning.ts'
