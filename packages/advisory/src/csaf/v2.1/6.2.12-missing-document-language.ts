// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { missingDocumentLanguage } from '../v2.0/6.2.12-missing-document-language.ts'
