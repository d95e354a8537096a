// SPDX-License-Identifier: Apache-2.0

const names: Readonly<Record<string, string>> = {
  'cyclonedx-json': 'CycloneDX JSON',
  'cyclonedx-xml': 'CycloneDX XML',
  'spdx-json': 'SPDX JSON',
  'spdx-tag-value': 'SPDX tag-value',
  'spdx-json-ld': 'SPDX JSON-LD',
}

/** `CycloneDX JSON 1.6`; a format that is new to the console reads by the API's own name. */
export const formatName = ({
  format,
  specVersion,
}: {
  readonly format: string
  readonly specVersion: string
}): string => `${names[format] ?? format} ${specVersion}`
