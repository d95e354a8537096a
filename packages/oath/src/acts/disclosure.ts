// SPDX-License-Identifier: Apache-2.0
/** Acts of the second promise about the programme itself, from which claim C1 is computed. All of it is public anyway, so all is shown. */
import { z } from 'zod'
import { defineAct, instant, sha256Hex, text } from './vocabulary.ts'

const promisedDays = z.strictObject({
  days: z.number().int().min(1),
  counted: z.enum(['calendar', 'working']),
})
const fingerprint = z.string().regex(/^[0-9A-F]{40,64}$/, 'must be the fingerprint of an OpenPGP key')

export const disclosureActs = {
  disclosurePolicyPublished: defineAct(
    'collaboration/disclosure-policy-published',
    1,
    'disclosure-policy',
    z.strictObject({
      version: z.number().int().min(1),
      /** Of its canonical JSON (RFC 8785), which stays public under its version. */
      policy: sha256Hex,
      /** disclose.io maturity. */
      level: z.number().int().min(0).max(5),
      safeHarbour: z.enum(['none', 'promise', 'full']),
      acknowledge: promisedDays,
      assess: promisedDays,
      /** Calendar days; no longer silence. */
      updateEveryDays: z.number().int().min(1),
      resolve: promisedDays,
      /** Calendar days from report to publication; null: none promised. */
      embargoDays: z.number().int().min(1).nullable(),
      /** Calendar days beyond it; null: no rule for an extension. */
      extensionDays: z.number().int().min(1).nullable(),
      credit: z.boolean(),
      money: z.boolean(),
    }),
    'facts',
  ),
  securityTxtPublished: defineAct(
    'collaboration/security-txt-published',
    1,
    'security-txt',
    z.strictObject({
      /** Of the file as it is served. */
      document: sha256Hex,
      /** Null: the instance has no https address, and a file says only addresses that RFC 9116 allows. */
      address: text(500).nullable(),
      expiresAt: instant,
      key: fingerprint,
      because: z.enum(['first', 'changed', 'key-changed', 'expires-soon']),
      /** Codes of what our own check found; none: it obeys RFC 9116. */
      errors: z.array(text(60)).max(50),
    }),
    'facts',
  ),
  /** The programme was looked for at its public address, as everybody would. */
  programmeChecked: defineAct(
    'collaboration/programme-checked',
    1,
    'disclosure-policy',
    z.strictObject({
      address: text(500),
      outcome: z.enum(['reached', 'other-content', 'unreachable']),
      reason: text(1_000),
      /** Of the file that should be found. */
      securityTxt: sha256Hex,
    }),
    'facts',
  ),
  /** The key that signs security.txt, advisories and their feeds is another one now. */
  signingKeyChanged: defineAct(
    'collaboration/signing-key-changed',
    1,
    'signing-key',
    z.strictObject({
      fingerprint,
      /** Null: there was none before. */
      before: fingerprint.nullable(),
      origin: z.enum(['made', 'own']),
      createdAt: instant,
      expiresAt: instant.nullable(),
    }),
    'facts',
  ),
} as const
