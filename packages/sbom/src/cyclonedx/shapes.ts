// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'
import { licenseIds } from '../generated/license-ids.ts'
import {
  anything,
  type Faults,
  flag,
  integer,
  isObject,
  later,
  list,
  listOr,
  nameOf,
  object,
  oneOf,
  pattern,
  type Shape,
  text,
  type Versions,
} from '../shape.ts'
import * as known from './vocabulary.ts'

/**
 * What the members of a CycloneDX document may hold, after the JSON schemas bom-1.2 to bom-1.7 (ECMA-424). XML documents are
 * brought into the JSON form first and meet the same rules. Parts that nothing here reads (formulation, declarations, model
 * cards, cryptographic properties, …) are kept but not looked into.
 */

const upTo3: Versions = (minor) => minor <= 3
const in5And6: Versions = (minor) => minor === 5 || minor === 6
const from6: Versions = (minor) => minor >= 6

const reference = pattern('a reference of at least one character', /./s)
const dateTime: Shape = (value, faults) => {
  if (typeof value !== 'string' || !isDateTime(value)) faults.add(`${nameOf(value)} is not an RFC 3339 time`)
}
const license: Shape = object(
  {
    'bom-ref': reference,
    id: (value, faults) => {
      if (typeof value !== 'string' || !licenseIds.has(value)) {
        faults.add(
          `${nameOf(value)} is not on the SPDX licence list; a licence of another name goes into "name"`,
        )
      }
    },
    name: text,
    acknowledgement: oneOf('"declared" or "concluded"', known.acknowledgements),
    text: later(() => attachment),
    url: text,
    licensing: anything,
    properties: later(() => properties),
  },
  {
    also: (value, faults) => {
      const given = ['id', 'name'].filter((name) => Object.hasOwn(value, name)).length
      if (given !== 1)
        faults.add(`a license has either "id" or "name"; this one has ${given === 0 ? 'none' : 'both'}`)
    },
  },
)

const attachment = object(
  {
    contentType: text,
    encoding: (value, faults) => {
      if (value !== 'base64') faults.add(`${nameOf(value)} is not an encoding; only "base64" is`)
    },
    content: text,
  },
  { required: 'content' },
)

const properties = list(
  object(
    { name: text, value: text },
    {
      // Up to 1.5 the JSON schema let a property go without a name.
      also: (value, faults) => {
        if (!Object.hasOwn(value, 'name')) faults.add('the member "name" is missing', from6)
      },
    },
  ),
)

const licenseOrExpression = object(
  {
    license,
    expression: text,
    expressionDetails: anything,
    acknowledgement: oneOf('"declared" or "concluded"', known.acknowledgements),
    'bom-ref': reference,
    licensing: anything,
    properties,
  },
  {
    also: (value, faults) => {
      if (Object.hasOwn(value, 'license') === Object.hasOwn(value, 'expression')) {
        faults.add('expected either "license" or "expression"')
      }
    },
  },
)

const licenses: Shape = (value, faults) => {
  list(licenseOrExpression)(value, faults)
  // 1.5 and 1.6 (licenseChoice): a list of licences, or one expression alone. 1.7 lifted that.
  if (!Array.isArray(value) || value.length < 2) return
  if (value.some((item) => isObject(item) && Object.hasOwn(item, 'expression'))) {
    faults.add('an expression must be the only entry of "licenses" before CycloneDX 1.7', in5And6)
  }
}

const hash = object(
  {
    alg: oneOf('a hash algorithm', known.hashAlgorithms),
    content: pattern(
      'a hash in hexadecimal digits',
      /^(?:[a-fA-F0-9]{32}|[a-fA-F0-9]{40}|[a-fA-F0-9]{64}|[a-fA-F0-9]{96}|[a-fA-F0-9]{128})$/,
    ),
  },
  { required: 'alg content' },
)

const contact = object({ 'bom-ref': reference, name: text, email: text, phone: text })
const entity = object({
  'bom-ref': reference,
  name: text,
  address: anything,
  url: list(text),
  contact: list(contact),
})
const externalReferences = list(
  object(
    {
      url: text,
      comment: text,
      type: oneOf('a type of external reference', known.referenceTypes),
      hashes: list(hash),
      properties,
    },
    { required: 'url type' },
  ),
)

const swid = object(
  {
    tagId: text,
    name: text,
    version: text,
    tagVersion: integer(0),
    patch: flag,
    text: attachment,
    url: text,
  },
  { required: 'tagId name' },
)

const issue = object(
  {
    type: oneOf('a type of issue', known.issueTypes),
    id: text,
    name: text,
    description: text,
    source: object({ name: text, url: text }),
    references: list(text),
  },
  { required: 'type' },
)
const diff = object({ text: attachment, url: text })
const patch = object(
  { type: oneOf('a type of patch', known.patchTypes), diff, resolves: list(issue) },
  { required: 'type' },
)
const action = object({ timestamp: dateTime, name: text, email: text })
const commit = object({ uid: text, url: text, author: action, committer: action, message: text })
const pedigree = object({
  ancestors: later(() => components),
  descendants: later(() => components),
  variants: later(() => components),
  commits: list(commit),
  patches: list(patch),
  notes: text,
})

/** One component, with the components nested in it. */
export const component: Shape = object(
  {
    type: oneOf('a type of component', known.componentTypes),
    'mime-type': pattern('a media type', /^[-+a-z0-9.]+\/[-+a-z0-9.]+$/),
    'bom-ref': reference,
    supplier: entity,
    manufacturer: entity,
    authors: list(contact),
    author: text,
    publisher: text,
    group: text,
    name: text,
    version: text,
    versionRange: text,
    isExternal: flag,
    description: text,
    scope: oneOf('"required", "optional" or "excluded"', known.scopes),
    hashes: list(hash),
    licenses,
    copyright: text,
    patentAssertions: anything,
    cpe: text,
    purl: text,
    omniborId: list(text),
    swhid: list(text),
    swid,
    modified: flag,
    pedigree,
    externalReferences,
    components: later(() => components),
    evidence: anything,
    releaseNotes: anything,
    modelCard: anything,
    data: anything,
    cryptoProperties: anything,
    properties,
    tags: list(text),
    signature: anything,
  },
  { required: 'type name', also: checkVersion },
)
const components = list(component)

function checkVersion(value: JsonObject, faults: Faults): void {
  if (!Object.hasOwn(value, 'version')) faults.add('the member "version" is missing', upTo3)
  if (!Object.hasOwn(value, 'versionRange')) return
  if (Object.hasOwn(value, 'version'))
    faults.add('a component has either "version" or "versionRange", not both')
  if (value['isExternal'] !== true)
    faults.add('"versionRange" is for external components ("isExternal": true) only')
}

const flow = oneOf('a direction of data flow', known.dataFlows)
export const service: Shape = object(
  {
    'bom-ref': reference,
    provider: entity,
    group: text,
    name: text,
    version: text,
    description: text,
    endpoints: list(text),
    authenticated: flag,
    'x-trust-boundary': flag,
    trustZone: text,
    data: list(
      object(
        {
          flow,
          classification: text,
          name: text,
          description: text,
          governance: anything,
          source: list(text),
          destination: list(text),
        },
        { required: 'flow classification' },
      ),
    ),
    licenses,
    patentAssertions: anything,
    externalReferences,
    services: later(() => list(service)),
    releaseNotes: anything,
    properties,
    tags: list(text),
    signature: anything,
  },
  { required: 'name' },
)

export const dependency: Shape = object(
  {
    ref: reference,
    dependsOn: list(reference, { unique: true }),
    provides: list(reference, { unique: true }),
  },
  { required: 'ref' },
)

const tool = object({ vendor: text, name: text, version: text, hashes: list(hash), externalReferences })
const metadata = object({
  timestamp: dateTime,
  lifecycles: list(
    object({
      phase: oneOf('a phase of the life cycle', known.lifecyclePhases),
      name: text,
      description: text,
    }),
  ),
  tools: listOr(list(tool), object({ components, services: list(service) })),
  manufacturer: entity,
  authors: list(contact),
  component,
  manufacture: entity,
  supplier: entity,
  licenses,
  properties,
  distributionConstraints: object({ tlp: oneOf('a TLP marking', known.distributionConstraints) }),
})

const vulnerability = object({
  'bom-ref': reference,
  id: text,
  source: object({ name: text, url: text }),
  references: anything,
  ratings: list(
    object({
      source: object({ name: text, url: text }),
      score: anything,
      severity: oneOf('a severity', known.severities),
      method: oneOf('a scoring method', known.scoreMethods),
      vector: text,
      justification: text,
    }),
  ),
  cwes: list(integer(1)),
  description: text,
  detail: text,
  recommendation: text,
  workaround: text,
  proofOfConcept: anything,
  advisories: anything,
  created: dateTime,
  published: dateTime,
  updated: dateTime,
  rejected: dateTime,
  credits: anything,
  tools: anything,
  analysis: object({
    state: oneOf('an analysis state', known.analysisStates),
    justification: oneOf('an analysis justification', known.analysisJustifications),
    response: anything,
    detail: text,
    firstIssued: dateTime,
    lastUpdated: dateTime,
  }),
  affects: list(
    object(
      {
        ref: reference,
        versions: list(
          object({ version: text, range: text, status: oneOf('a status', known.affectedStatuses) }),
        ),
      },
      { required: 'ref' },
    ),
  ),
  properties,
})

const composition = object(
  {
    'bom-ref': reference,
    aggregate: oneOf('a kind of composition', known.aggregates),
    assemblies: anything,
    dependencies: anything,
    vulnerabilities: anything,
    signature: anything,
  },
  { required: 'aggregate' },
)

const annotation = object(
  {
    'bom-ref': reference,
    subjects: anything,
    annotator: anything,
    timestamp: dateTime,
    text,
    signature: anything,
  },
  { required: 'subjects annotator timestamp text' },
)

/** 1.7, citation: who is cited, for which places. */
const citation = object(
  {
    'bom-ref': reference,
    pointers: anything,
    expressions: anything,
    timestamp: dateTime,
    attributedTo: text,
    process: text,
    note: text,
    signature: anything,
  },
  {
    required: 'timestamp',
    also: (value, faults) => {
      if (!Object.hasOwn(value, 'attributedTo') && !Object.hasOwn(value, 'process')) {
        faults.add('a citation has "attributedTo" or "process"')
      }
      if (Object.hasOwn(value, 'pointers') === Object.hasOwn(value, 'expressions')) {
        faults.add('a citation has either "pointers" or "expressions"')
      }
    },
  },
)

/** The document without the elements of `components`, `services` and `dependencies`, which are looked at one by one. */
export const bom: Shape = object({
  bomFormat: text,
  specVersion: text,
  serialNumber: pattern(
    'a serial number such as urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
    /^(?:urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\})$/,
  ),
  version: integer(1),
  metadata,
  components: list(anything),
  services: list(anything),
  externalReferences,
  dependencies: list(anything),
  compositions: list(composition),
  vulnerabilities: list(vulnerability),
  annotations: list(annotation),
  formulation: anything,
  declarations: anything,
  definitions: anything,
  citations: list(citation),
  properties,
  signature: anything,
})

/** RFC 3339 date-time (JSON) or xs:dateTime, whose zone may be left out (XML); the day must exist. */
function isDateTime(value: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)?$/.exec(value)
  if (found === null) return false
  const [year, month, day, hour, minute, second] = found.slice(1).map(Number)
  if (hour === undefined || minute === undefined || second === undefined || day === undefined) return false
  if (hour > 24 || minute > 59 || second > 60 || day < 1) return false
  return (
    day <= new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate() &&
    (month ?? 0) >= 1 &&
    (month ?? 0) <= 12
  )
}
