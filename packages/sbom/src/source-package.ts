// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'
import type { SourcePackage } from './model.ts'

/** The names that syft and trivy give the properties. */
const names = [
  'syft:metadata:source',
  'syft:metadata:sourceVersion',
  'syft:metadata:originPackage',
  'syft:metadata:sourceRpm',
  'aquasecurity:trivy:SrcName',
  'aquasecurity:trivy:SrcVersion',
  'aquasecurity:trivy:SrcRelease',
  'aquasecurity:trivy:SrcEpoch',
] as const

/** The source package that a distribution built a component from, as scanners write it into CycloneDX properties. */
export function sourceFromProperties(properties: readonly JsonObject[]): SourcePackage | undefined {
  const told: Partial<Record<string, string>> = {}
  for (const { name, value } of properties) {
    const known = names.find((wanted) => wanted === name)
    if (known !== undefined && typeof value === 'string' && value !== '') told[known] ??= value
  }
  const syft = told['syft:metadata:source'] ?? told['syft:metadata:originPackage']
  if (syft !== undefined) return withVersion(syft, told['syft:metadata:sourceVersion'])
  const trivy = told['aquasecurity:trivy:SrcName']
  if (trivy !== undefined) {
    // Trivy splits a version in three.
    const version = told['aquasecurity:trivy:SrcVersion']
    const release = told['aquasecurity:trivy:SrcRelease']
    const epoch = told['aquasecurity:trivy:SrcEpoch']
    const before = epoch === undefined || epoch === '0' ? '' : `${epoch}:`
    const whole = release === undefined ? version : `${version}-${release}`
    return withVersion(trivy, version === undefined ? undefined : `${before}${whole}`)
  }
  const archive = /^(.+)-[^-]+-[^-]+\.(?:no)?src\.rpm$/.exec(told['syft:metadata:sourceRpm'] ?? '')?.[1]
  return archive === undefined ? undefined : { name: archive }
}

/** The same from SPDX 2.3, 7.12 `sourceInfo`, where trivy writes `built package from: openssl 3.0.11-1`. */
export function sourceFromInfo(sourceInfo: string | undefined): SourcePackage | undefined {
  const [, name, version] = /\bbuilt package from: (\S+)(?: (\S+))?\s*$/.exec(sourceInfo ?? '') ?? []
  return name === undefined ? undefined : withVersion(name, version)
}

function withVersion(name: string, version: string | undefined): SourcePackage {
  return version === undefined ? { name } : { name, version }
}
