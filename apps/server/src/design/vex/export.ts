// SPDX-License-Identifier: Apache-2.0
/** The decisions of a release as a VEX document in the dialect that somebody asks for. */
import { type CsafTlpLabel, formatCsafVex, formatCycloneDxVex, formatOpenVex } from '@primum/advisory'
import { Problem } from '../../platform/errors/problems.ts'
import type { Design } from '../context.ts'
import { getProduct } from '../products/queries.ts'
import { getRelease } from '../releases/queries.ts'
import type { Release } from '../releases/schemas.ts'
import { type VexOfRelease, vexOfRelease } from './statements.ts'

export const vexFormats = ['openvex', 'cyclonedx', 'csaf'] as const
export type VexFormat = (typeof vexFormats)[number]

type Head = Pick<Design, 'publicUrl' | 'version'> & {
  readonly release: Release
  readonly author: string
  readonly vex: VexOfRelease
  readonly tlp: CsafTlpLabel | undefined
}

type Written = { readonly mediaType: string; readonly name: string; readonly text: string }

/** @throws {Problem} `not-found` when there is no such release, or nothing to say about it */
export async function exportVex(
  { db, publicUrl, version }: Design,
  releaseId: string,
  { format, tlp }: { readonly format: VexFormat; readonly tlp?: CsafTlpLabel | undefined },
): Promise<Written> {
  const release = await getRelease(db, releaseId)
  const { udiDi } = await getProduct(db, release.product.id)
  const vex = await vexOfRelease(db, release, udiDi)
  if (vex.statements.length === 0) {
    throw new Problem('not-found', 'There is nothing to say: the release has no open finding.')
  }
  const instance = await db.selectFrom('instance').select('organisation').executeTakeFirst()
  const head = { publicUrl, version, release, author: instance?.organisation ?? 'unknown', vex, tlp }
  switch (format) {
    case 'openvex':
      return asOpenVex(head)
    case 'cyclonedx':
      return asCycloneDx(head)
    case 'csaf':
      return asCsaf(head)
  }
}

function asOpenVex({ publicUrl, version, release, author, vex }: Head): Written {
  return {
    mediaType: 'application/json',
    name: nameOf(release, 'openvex.json'),
    text: formatOpenVex({
      id: `${publicUrl}/api/v1/releases/${release.id}/vex`,
      author,
      tooling: `Primum/${version}`,
      timestamp: vex.changedAt,
      version: vex.version,
      statements: vex.statements,
    }),
  }
}

function asCycloneDx({ version, release, author, vex }: Head): Written {
  return {
    mediaType: 'application/vnd.cyclonedx+json; version=1.6',
    name: nameOf(release, 'vex.cdx.json'),
    text: formatCycloneDxVex({
      serial: release.id,
      version: vex.version,
      timestamp: vex.changedAt,
      author,
      tool: { name: 'Primum', version },
      statements: vex.statements,
    }),
  }
}

/** CSAF 2.0, section 5.1: the name of the file is the tracking id, in lower case. */
function asCsaf({ publicUrl, version, release, author, vex, tlp }: Head): Written {
  const trackingId = `vex-${release.id}`
  return {
    mediaType: 'application/json',
    name: `${trackingId}.json`,
    text: formatCsafVex({
      title: `${release.product.name} ${release.version}: what is affected by known flaws`,
      publisher: { name: author, namespace: publicUrl, category: 'vendor' },
      trackingId,
      version: vex.version,
      timestamp: release.createdAt,
      lastUpdated: vex.changedAt,
      ...(tlp === undefined ? {} : { tlp }),
      tool: { name: 'Primum', version },
      statements: vex.statements,
    }),
  }
}

const nameOf = (release: Release, extension: string): string =>
  `${release.product.name}-${release.version}.${extension}`.replaceAll(/[^\w.-]+/g, '-')
