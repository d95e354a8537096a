// SPDX-License-Identifier: Apache-2.0
/** Acts of the CSAF provider: what is published for machines (CSAF 2.0 and 2.1, section 7), and who it is published by. */
import { z } from 'zod'
import { defineAct, instant, sha256Hex, text } from './vocabulary.ts'

const csafVersion = z.enum(['2.0', '2.1'])

const provided = z.strictObject({
  trackingId: text(500),
  csafVersion,
  tlp: z.enum(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED']),
  /** Below `/.well-known/csaf/`. */
  path: text(400),
  revision: text(100),
  initialReleaseDate: instant,
  currentReleaseDate: instant,
  document: sha256Hex,
  sizeBytes: z.number().int().min(1),
  /** Fingerprint of the OpenPGP key that signed it. */
  signedBy: text(128),
})

export const providerActs = {
  advisoryProvided: defineAct('collaboration/advisory-provided', 1, 'csaf-document', provided, 'facts'),
  /** Not TLP:CLEAR: the log shows that there was one, and not which. */
  restrictedAdvisoryProvided: defineAct(
    'collaboration/restricted-advisory-provided',
    1,
    'csaf-document',
    provided,
    'type',
  ),
  providerChanged: defineAct(
    'collaboration/provider-changed',
    1,
    'provider',
    z.strictObject({
      namespace: text(500).nullable(),
      contactDetails: text(2_000).nullable(),
      issuingAuthority: text(2_000).nullable(),
      leadingVersion: csafVersion,
      listOnAggregators: z.boolean(),
      mirrorOnAggregators: z.boolean(),
      maintainedFrom: instant.nullable(),
      maintainedUntil: instant.nullable(),
    }),
    'facts',
  ),
} as const
