// SPDX-License-Identifier: Apache-2.0
import type { Publisher } from '@primum/advisory/provider'
import type { Reader } from '../../platform/database/database.ts'
import { getInstance } from '../../platform/identity/instance/queries.ts'
import { findSettings } from './queries.ts'

/**
 * Who publishes, in the words of `document.publisher` of CSAF 2.0 and 2.1: the same in every document and in the provider's
 * metadata (section 7.1.7).
 */
export type CsafPublisher = {
  readonly category: 'vendor'
  readonly name: string
  readonly namespace: string
  readonly contact_details?: string
  readonly issuing_authority?: string
}

/** @throws {Problem} `not-found` before the instance is set up */
export async function csafPublisher(db: Reader, publicUrl: string): Promise<CsafPublisher> {
  const { organisation } = await getInstance(db)
  const settings = await findSettings(db)
  const { contact_details: contact, issuing_authority: authority } = settings ?? {}
  return {
    category: 'vendor',
    name: organisation,
    namespace: settings?.namespace ?? publicUrl,
    ...(contact == null ? {} : { contact_details: contact }),
    ...(authority == null ? {} : { issuing_authority: authority }),
  }
}

/** The same as the provider's metadata has it. */
export async function publisherOf(db: Reader, publicUrl: string): Promise<Publisher> {
  const {
    contact_details: contact,
    issuing_authority: authority,
    ...rest
  } = await csafPublisher(db, publicUrl)
  return {
    ...rest,
    ...(contact === undefined ? {} : { contactDetails: contact }),
    ...(authority === undefined ? {} : { issuingAuthority: authority }),
  }
}
