// SPDX-License-Identifier: Apache-2.0

import { parseCvss } from '@primum/cvss'
import { parseCpe, parsePurlLeniently, parseVersRange } from '@primum/flaws'
import { z } from 'zod'
import { releaseId } from '../schemas.ts'

/** Text that its parser takes; what the parser says is what people read. */
const parsedBy = (parse: (text: string) => unknown, maxLength: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .superRefine((text, context) => {
      try {
        parse(text)
      } catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
      }
    })

/** A component that has the flaw: by purl or CPE, in a range of versions (VERS) or in releases that a person names. */
const ownFlawComponent = z
  .strictObject({
    purl: parsedBy(parsePurlLeniently, 2_000)
      .nullable()
      .default(null)
      .describe('Its version is not looked at'),
    cpe: parsedBy(parseCpe, 1_000).nullable().default(null),
    vers: parsedBy(parseVersRange, 4_000)
      .nullable()
      .default(null)
      .describe('Affected versions, as vers:npm/<1.2.3; null: the releases are chosen by hand'),
  })
  .refine(({ purl, cpe }) => (purl === null) !== (cpe === null), 'name the component by a purl or by a CPE')
  .meta({ id: 'OwnFlawComponent' })
export type OwnFlawComponent = z.output<typeof ownFlawComponent>

export const releaseStandings = ['affected', 'fixed', 'not-affected'] as const
export type ReleaseStanding = (typeof releaseStandings)[number]

/** What the maker says of a flaw of its own. */
export const ownFlawInput = z
  .strictObject({
    title: z.string().trim().min(1).max(300),
    description: z.string().trim().max(20_000).default(''),
    cveId: z
      .string()
      .regex(/^CVE-\d{4}-\d{4,19}$/, 'must be a CVE id, as CVE-2026-12345')
      .nullable()
      .default(null),
    cvss: z
      .array(parsedBy(parseCvss, 500))
      .max(10)
      .default([])
      .describe('Vectors, the one that counts first'),
    cwes: z
      .array(z.string().regex(/^CWE-[1-9]\d{0,4}$/, 'must be a CWE id, as CWE-306'))
      .max(20)
      .default([]),
    components: z.array(ownFlawComponent).max(50).default([]),
    releases: z
      .array(z.strictObject({ releaseId, standing: z.enum(releaseStandings) }))
      .max(500)
      .default([])
      .refine(
        (releases) => new Set(releases.map((one) => one.releaseId)).size === releases.length,
        'names a release twice',
      )
      .describe('What a person decided about a release, whatever its SBOM says'),
  })
  .meta({ id: 'OwnFlawDraft' })
export type OwnFlawInput = z.output<typeof ownFlawInput>

export type OwnFlaw = OwnFlawInput & {
  /** The maker's own id, as `HD-2026-0042`. */
  readonly flawId: string
  readonly isPublic: boolean
}
