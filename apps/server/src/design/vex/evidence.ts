// SPDX-License-Identifier: Apache-2.0
/** VEX statements of others put to the findings of a release as they are now. Evidence: no decision follows from it. */
import { applyVex, type SourcedStatement, type VexFinding, type VexSubject } from '@primum/advisory'
import { isInRange } from '@primum/flaws'
import type { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { instant } from '../schemas.ts'
import { componentIds, productIds } from './names.ts'
import type { VexDocument, VexEvidence } from './schemas.ts'

/** A document with its statements, or those of them that are asked about. */
export type StatedDocument = {
  readonly document: VexDocument
  readonly statements: readonly SourcedStatement[]
}

/** What statements are put to: a release and some of its open findings. */
export type Subject = { readonly product: VexSubject; readonly findings: readonly FindingSubject[] }
type FindingSubject = VexFinding & { readonly findingId: string }

/** @param findingId only this one, open or closed; else every open one */
export async function loadSubject(db: Reader, releaseId: string, findingId?: string): Promise<Subject> {
  const release = await db
    .selectFrom('release as r')
    .innerJoin('product as p', 'p.product_id', 'r.product_id')
    .leftJoin('sbom as s', (join) =>
      join.onRef('s.release_id', '=', 'r.release_id').on('s.current', '=', true),
    )
    .select(['r.version', 'p.name', 'p.udi_di', 's.serial_number'])
    .where('r.release_id', '=', releaseId)
    .executeTakeFirstOrThrow()
  const findings = db
    .selectFrom('finding')
    .select([
      'finding_id',
      'vulnerability_id',
      'aliases',
      'component_name',
      'component_version',
      'component_purl',
      'component_cpe',
      'component_refs',
    ])
    .where('release_id', '=', releaseId)
  const rows = await (findingId === undefined
    ? findings.where('state', '=', 'open')
    : findings.where('finding_id', '=', findingId)
  ).execute()
  const bomSerial = release.serial_number?.replace(/^urn:uuid:/i, '')
  return {
    product: {
      name: release.name,
      version: release.version,
      ids: productIds(releaseId, release.udi_di),
    },
    findings: rows.map((row) => {
      const [ref, ...others] = row.component_refs
      return {
        findingId: row.finding_id,
        id: row.vulnerability_id,
        aliases: row.aliases,
        component: {
          name: row.component_name,
          ids: componentIds(row.component_refs),
          ...(row.component_version === null ? {} : { version: row.component_version }),
          ...(row.component_purl === null ? {} : { purl: row.component_purl }),
          ...(row.component_cpe === null ? {} : { cpe: row.component_cpe }),
          // What is said of one place of a component is not said of the others.
          ...(ref === undefined || others.length > 0 ? {} : { bomRef: ref }),
          ...(bomSerial === undefined ? {} : { bomSerial }),
        },
      }
    }),
  }
}

/** Statements that are about no finding, with the reason, and how many are. */
export function unmatchedIn({ statements }: StatedDocument, { product, findings }: Subject) {
  const { unmatched } = applyVex([statements], findings, { products: [product], inRange: isInRange })
  return {
    matched: statements.length - unmatched.length,
    unmatched: unmatched.map(({ statement, reason }) => ({
      path: statement.source.path,
      vulnerability: statement.vulnerability.id,
      status: statement.status,
      reason,
    })),
  }
}

/** What each document says of a finding; the one that counts first, the others newest first. */
export function evidenceFor(
  documents: readonly StatedDocument[],
  { product, findings }: Subject,
): readonly VexEvidence[] {
  const options = { products: [product], inRange: isInRange }
  const put = (given: readonly (readonly SourcedStatement[])[]) =>
    applyVex(given, findings, options).findings[0]?.vex
  const all = put(documents.map(({ statements }) => statements))
  const evidence = documents.flatMap(({ document, statements }) => {
    const vex = put([statements])
    if (vex === undefined) return []
    const { statement, status, scope } = vex
    return [
      {
        document,
        path: statement.source.path,
        status,
        justification: statement.justification ?? null,
        impactStatement: statement.impactStatement ?? null,
        actionStatement: statement.actionStatement ?? null,
        statusNotes: statement.statusNotes ?? null,
        supplier: statement.supplier ?? null,
        statedAt: statedAt(statement),
        scope,
        counts: statement === all?.statement,
        isContradicted: statement === all?.statement && all.contradicted.length > 0,
      },
    ]
  })
  return evidence.toReversed().toSorted((a, b) => Number(b.counts) - Number(a.counts))
}

function statedAt({ lastUpdated, timestamp }: SourcedStatement): z.output<typeof instant> | null {
  const at = lastUpdated ?? timestamp
  return at === undefined ? null : instant.parse(Temporal.Instant.from(at).round('millisecond').toString())
}
