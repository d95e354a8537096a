// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import { isObject, nameOf } from './shape.ts'

/** What a JSON document that is no SBOM seems to be, so that the message helps the one who chose the wrong file. */
export function whatElseIsIt(root: JsonValue): string {
  const expected = 'expected a CycloneDX or SPDX document'
  if (!isObject(root))
    return `this is JSON, but ${Array.isArray(root) ? 'a list' : nameOf(root)}; ${expected}`
  const found = signs.find(({ fits }) => fits(root))
  return found === undefined
    ? `this JSON document has neither "bomFormat": "CycloneDX" nor "spdxVersion" nor an SPDX 3 "@context"; ${expected}`
    : `this is ${found.name}; ${expected}`
}

type Sign = { readonly name: string; readonly fits: (root: JsonObject) => boolean }

const signs: readonly Sign[] = [
  {
    name: 'an OpenVEX document, which says how products are affected and holds no components',
    fits: (root) => JSON.stringify(root['@context'] ?? '').includes('openvex'),
  },
  {
    name: 'a CSAF advisory or VEX document, which holds no components',
    fits: (root) => isObject(root['document']) && 'csaf_version' in root['document'],
  },
  {
    name: 'an SPDX document inside a wrapper (as the GitHub dependency graph exports it); take out the member "sbom"',
    fits: (root) => isObject(root['sbom']) && 'spdxVersion' in root['sbom'],
  },
  {
    name: 'a signed envelope (DSSE); verify it and take out its payload',
    fits: (root) => 'payloadType' in root && 'payload' in root,
  },
  {
    name: 'an in-toto statement; take out its predicate',
    fits: (root) => 'predicateType' in root && 'predicate' in root,
  },
  { name: 'an npm lock file, not an SBOM', fits: (root) => 'lockfileVersion' in root },
  { name: 'a Composer lock file, not an SBOM', fits: (root) => 'content-hash' in root && 'packages' in root },
  { name: 'a Pipenv lock file, not an SBOM', fits: (root) => '_meta' in root && 'default' in root },
  { name: 'a package manifest, not an SBOM', fits: (root) => 'name' in root && 'devDependencies' in root },
  { name: 'an OSV vulnerability record, not an SBOM', fits: (root) => 'affected' in root && 'id' in root },
  {
    name: "Syft's own JSON format; export CycloneDX or SPDX instead",
    fits: (root) => 'artifactRelationships' in root,
  },
  { name: 'a SARIF report, not an SBOM', fits: (root) => 'runs' in root && 'version' in root },
  {
    name: 'a document that calls itself another format',
    fits: (root) => 'bomFormat' in root,
  },
]
