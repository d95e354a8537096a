// SPDX-License-Identifier: Apache-2.0
/**
 * security.txt (RFC 9116): what it says follows from the policy, the instance's address and its keys; it is signed once and kept, so that
 * everyone gets the same bytes, and made anew when it would say something else, by another key, or ends soon.
 */
import { createHash } from 'node:crypto'
import { checkSecurityTxt, formatSecurityTxt, type SecurityTxt } from '@primum/advisory/security-txt'
import { acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import type { SigningKey } from '../../platform/openpgp/index.ts'
import { teamKey } from '../reports/queries.ts'
import { type DisclosurePolicy, disclosurePolicy } from './queries.ts'

/** Less than a year, as RFC 9116, 2.5.5, asks; long enough that a server may be down for weeks. */
const LASTS = { hours: 180 * 24 } as const
const RENEW_BEFORE = { hours: 60 * 24 } as const

/** Of whose address and key it speaks. */
export type Publisher = { readonly openPgp: SigningKey; readonly publicUrl: string }

/** A file as it is kept. */
type Current = {
  /** Signed, to the byte. */
  readonly content: string
  readonly expiresAt: string
  readonly publishedAt: string
  readonly unsigned: string
  readonly key: string
}

type Because = 'first' | 'changed' | 'key-changed' | 'expires-soon'

/**
 * Puts another file in place of the kept one when that does not say what holds, is signed by another key, or ends soon.
 *
 * @throws {Problem} `unavailable` when the key cannot sign any more, as a maker's own that has ended
 */
export async function renewSecurityTxt(tx: Tx, publisher: Publisher, by: By): Promise<void> {
  // Two that find it outdated at the same moment: the second finds it renewed.
  await sql`lock table security_txt in share row exclusive mode`.execute(tx)
  const current = await readCurrent(tx)
  const because = await whyRenew(tx, publisher, current, by.now)
  if (because !== undefined) await publish(tx, publisher, { current, because }, by)
}

/** Whether what is kept is what has to be served. */
export async function isUpToDate(db: Reader, publisher: Publisher, now: Temporal.Instant): Promise<boolean> {
  return (await whyRenew(db, publisher, await readCurrent(db), now)) === undefined
}

/** The file as it is kept; undefined when none was ever served. */
export async function readCurrent(db: Reader): Promise<Current | undefined> {
  return db
    .selectFrom('security_txt')
    .select([
      'content',
      'unsigned',
      'expires_at as expiresAt',
      'published_at as publishedAt',
      'key_fingerprint as key',
    ])
    .where('current', '=', true)
    .executeTakeFirst()
}

async function whyRenew(
  db: Reader,
  { openPgp, publicUrl }: Publisher,
  current: Current | undefined,
  now: Temporal.Instant,
): Promise<Because | undefined> {
  if (current === undefined) return 'first'
  if (current.key !== openPgp.fingerprint) return 'key-changed'
  const expires = Temporal.Instant.from(current.expiresAt)
  if ((await unsignedText(db, publicUrl, expires)) !== current.unsigned) return 'changed'
  return Temporal.Instant.compare(expires, now.add(RENEW_BEFORE)) < 0 ? 'expires-soon' : undefined
}

async function publish(
  tx: Tx,
  { openPgp, publicUrl }: Publisher,
  { current, because }: { readonly current: Current | undefined; readonly because: Because },
  { actor, now }: By,
): Promise<void> {
  const expires = now.add(LASTS).round({ smallestUnit: 'second', roundingMode: 'floor' })
  const unsigned = await unsignedText(tx, publicUrl, expires)
  const content = await openPgp.signCleartext(unsigned).catch((cause: unknown) => {
    throw new Problem('unavailable', 'The signing key cannot sign any more. Nothing was changed.', { cause })
  })
  const securityTxtId = crypto.randomUUID()
  const expiresAt = rfc3339(expires)
  await tx.updateTable('security_txt').set({ current: false }).where('current', '=', true).execute()
  await tx
    .insertInto('security_txt')
    .values({
      security_txt_id: securityTxtId,
      content,
      unsigned,
      expires_at: expiresAt,
      key_fingerprint: openPgp.fingerprint,
      published_at: rfc3339(now),
      current: true,
    })
    .execute()
  if (current?.key !== openPgp.fingerprint) {
    await act(tx, {
      definition: vocabulary.signingKeyChanged,
      actor,
      subjectId: openPgp.fingerprint,
      facts: {
        fingerprint: openPgp.fingerprint,
        before: current?.key ?? null,
        origin: openPgp.isOwn ? 'own' : 'made',
        createdAt: rfc3339(openPgp.createdAt),
        expiresAt: openPgp.expiresAt === null ? null : rfc3339(openPgp.expiresAt),
      },
      at: now,
    })
  }
  const { errors } = checkSecurityTxt(new TextEncoder().encode(content), now)
  await act(tx, {
    definition: vocabulary.securityTxtPublished,
    actor,
    subjectId: securityTxtId,
    facts: {
      document: createHash('sha256').update(content).digest('hex'),
      address: isHttps(publicUrl) ? securityTxtAddress(publicUrl) : null,
      expiresAt,
      key: openPgp.fingerprint,
      because,
      errors: errors.map(({ code }) => code),
    },
    at: now,
  })
}

export const securityTxtAddress = (publicUrl: string): string => `${publicUrl}/.well-known/security.txt`

export const isHttps = (publicUrl: string): boolean => publicUrl.startsWith('https:')

async function unsignedText(db: Reader, publicUrl: string, expires: Temporal.Instant): Promise<string> {
  const policy = await disclosurePolicy(db)
  const hasTeamKey = (await teamKey(db)) !== undefined
  return formatSecurityTxt({
    ...(isHttps(publicUrl)
      ? ownAddresses(policy, publicUrl, hasTeamKey)
      : { contact: [], encryption: [], acknowledgments: [], canonical: [], policy: [], csaf: [] }),
    contact: contactsOf(policy, publicUrl),
    hiring: [],
    preferredLanguages: policy.languages,
    expires,
  })
}

type Addresses = Pick<SecurityTxt, 'encryption' | 'acknowledgments' | 'canonical' | 'policy' | 'csaf'>

/** Web addresses must be https (RFC 9116, 2.5), so these are left out where the instance has none. */
function ownAddresses(policy: DisclosurePolicy, publicUrl: string, hasTeamKey: boolean): Addresses {
  const isPublished = policy.version > 0
  return {
    encryption: hasTeamKey ? [`${publicUrl}/report/key`] : [],
    acknowledgments: isPublished && policy.rewards.credit ? [`${publicUrl}/thanks`] : [],
    canonical: [securityTxtAddress(publicUrl)],
    policy: isPublished ? [`${publicUrl}/disclosure`] : [],
    // The first, because readers of CSAF look at the first alone (CSAF 2.1, 7.1.8).
    csaf: [`${publicUrl}/.well-known/csaf/provider-metadata.json`],
  }
}

/** The form first: it gives a receipt. Without an https address it is named only when there is nothing else to name. */
function contactsOf({ channels }: DisclosurePolicy, publicUrl: string): readonly string[] {
  const others = [
    ...(channels.email === null ? [] : [`mailto:${channels.email}`]),
    ...(channels.phone?.startsWith('+') === true ? [`tel:+${channels.phone.replaceAll(/\D/g, '')}`] : []),
  ]
  const isNamed = isHttps(publicUrl) || others.length === 0
  return [...(isNamed ? [`${publicUrl.replace(/^http:/, 'https:')}/report`] : []), ...others]
}
