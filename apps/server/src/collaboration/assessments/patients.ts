// SPDX-License-Identifier: Apache-2.0
/** How many patients a flaw exposes: devices in the field times patients per device, with the arithmetic, and unknown said to be unknown. */
import { acts as vocabulary } from '@primum/oath'
import type { Reader, Tx } from '../../platform/database/database.ts'
import { breaksForeignKey } from '../../platform/database/errors.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import type { PatientsExposed } from './schemas.ts'

type AffectedRelease = {
  readonly product: { readonly id: string; readonly name: string }
  readonly release: { readonly id: string; readonly version: string }
  readonly stage: string
  readonly units: number | null
  readonly patientsPerDevice: number | null
}

const number = (value: number): string => value.toLocaleString('en')

/** What is known of each release, added up. Nothing affected is known: then nothing is known of the patients either. */
export function countPatients(affected: readonly AffectedRelease[]): PatientsExposed {
  const lines = affected.map(({ product, release, stage, units: stated, patientsPerDevice }) => {
    // A release that was never handed out is in nobody's hands; one that is retired may well be.
    const units = stated ?? (stage === 'in-development' ? 0 : null)
    const known =
      units === 0 ? 0 : units === null || patientsPerDevice === null ? null : units * patientsPerDevice
    return {
      product,
      release,
      units,
      patientsPerDevice,
      patients: known,
      because: because(units, patientsPerDevice, stage),
    }
  })
  const sum = (of: readonly (number | null)[]): { readonly atLeast: number; readonly complete: boolean } => ({
    atLeast: of.reduce<number>((total, one) => total + (one ?? 0), 0),
    complete: of.length > 0 && of.every((one) => one !== null),
  })
  return {
    ...sum(lines.map(({ patients }) => patients)),
    devices: sum(lines.map(({ units }) => units)),
    lines,
  }
}

function because(units: number | null, perDevice: number | null, stage: string): string {
  if (units === 0)
    return stage === 'in-development' ? 'In development: none is in the field.' : 'None is in the field.'
  if (units === null) return 'How many devices are in the field is not known.'
  if (perDevice === null) {
    return `${number(units)} devices; how many patients one device can harm is not stated for this product.`
  }
  const devices = units === 1 ? 'device' : 'devices'
  return `${number(units)} ${devices} × ${number(perDevice)} = ${number(units * perDevice)}`
}

/** Patients who can be exposed through these releases, counted now. */
export async function patientsOf(db: Reader, releaseIds: readonly string[]): Promise<PatientsExposed> {
  if (releaseIds.length === 0) return countPatients([])
  const rows = await db
    .selectFrom('release as r')
    .innerJoin('product as p', 'p.product_id', 'r.product_id')
    .leftJoin('patients_per_device as d', 'd.product_id', 'r.product_id')
    .select([
      'p.product_id',
      'p.name',
      'r.release_id',
      'r.version',
      'r.stage',
      'r.units_in_field',
      'd.patients',
    ])
    .where('r.release_id', 'in', releaseIds)
    .orderBy('p.name')
    .orderBy('r.version')
    .execute()
  return countPatients(
    rows.map((row) => ({
      product: { id: row.product_id, name: row.name },
      release: { id: row.release_id, version: row.version },
      stage: row.stage,
      units: row.units_in_field,
      patientsPerDevice: row.patients,
    })),
  )
}

/** @throws {Problem} `not-found` */
export async function patientsPerDeviceOf(db: Reader, productId: string) {
  const row = await db
    .selectFrom('product as p')
    .leftJoin('patients_per_device as d', 'd.product_id', 'p.product_id')
    .select(['d.patients', 'd.basis', 'd.set_by', 'd.set_by_name', 'd.set_at'])
    .where('p.product_id', '=', productId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such product.')
  return {
    patients: row.patients,
    basis: row.basis,
    setBy: row.set_by === null || row.set_by_name === null ? null : { id: row.set_by, name: row.set_by_name },
    setAt: row.set_at,
  }
}

/** @throws {Problem} `not-found` */
export async function setPatientsPerDevice(
  tx: Tx,
  productId: string,
  input: { readonly patients: number; readonly basis: string },
  { actor, now }: By,
): Promise<void> {
  const row = { ...input, set_by: actor.id, set_by_name: actor.name, set_at: rfc3339(now) }
  try {
    await tx
      .insertInto('patients_per_device')
      .values({ product_id: productId, ...row })
      .onConflict((conflict) => conflict.column('product_id').doUpdateSet(row))
      .execute()
  } catch (error) {
    if (breaksForeignKey(error)) throw new Problem('not-found', 'There is no such product.', { cause: error })
    throw error
  }
  await act(tx, {
    definition: vocabulary.patientsPerDeviceSet,
    actor,
    subjectId: productId,
    facts: { patients: input.patients, basis: input.basis },
    at: now,
  })
}
