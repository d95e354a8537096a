// SPDX-License-Identifier: Apache-2.0
/**
 * What each registered purl type asks of its components, from the type definitions of package-url/purl-spec at commit
 * 16f3d0e39343. A type that is not here follows the general rules only.
 */

/** Components as the type's rules see them: decoded, absent as `null`. */
export type PurlComponents = {
  readonly namespace: string | null
  readonly name: string
  readonly version: string | null
  readonly qualifiers: Readonly<Record<string, string>>
  readonly subpath: string | null
}

type Component = 'namespace' | 'name' | 'version' | 'subpath'

export type PurlTypeRules = {
  /** Absent: optional. */
  readonly namespace?: 'required' | 'prohibited'
  /** Components without case; their canonical form is lower case. */
  readonly lowercase?: readonly Component[]
  /** The namespace's canonical form is upper case. */
  readonly uppercaseNamespace?: true
  /** Further normalization of the (lower-cased) name. */
  readonly normalizeName?: (name: string, components: PurlComponents) => string
  /** Says what is wrong with normalized components, or nothing. */
  readonly fault?: (components: PurlComponents) => string | undefined
  readonly requiredQualifiers?: readonly string[]
  /** The name is a path: the namespace is the first segment, and all others are the name. */
  readonly nameIsPath?: true
}

const chromeName = /^[a-p]{32}$/
const chromeVersion = /^\d+(?:\.\d+){0,3}$/

function chromeFault({ name, version }: PurlComponents): string | undefined {
  if (!chromeName.test(name)) return 'the name is 32 letters from a to p'
  return version === null || chromeVersion.test(version)
    ? undefined
    : 'the version is one to four numbers with dots between'
}

const cpanFault = ({ name }: PurlComponents) =>
  name.includes('::') ? 'the name is the distribution, not a module with "::"' : undefined

/** Azure ML tells names by case, Databricks does not. */
function mlflowName(name: string, { qualifiers }: PurlComponents): string {
  return qualifiers['repository_url']?.toLowerCase().includes('databricks') ? name.toLowerCase() : name
}

const swidFault = ({ namespace }: PurlComponents) =>
  namespace !== null && namespace.split('/').length > 2 ? 'the namespace has at most two segments' : undefined

const withoutCase = ['namespace', 'name'] as const

const rules: Readonly<Record<string, PurlTypeRules>> = {
  alpm: { namespace: 'required', lowercase: withoutCase },
  apk: { namespace: 'required', lowercase: withoutCase },
  bazel: { namespace: 'prohibited' },
  bitbucket: { namespace: 'required', lowercase: withoutCase },
  bitnami: { namespace: 'prohibited', lowercase: ['name'] },
  brew: { lowercase: withoutCase },
  cargo: { namespace: 'prohibited' },
  'chrome-extension': { namespace: 'prohibited', lowercase: ['name'], fault: chromeFault },
  cocoapods: { namespace: 'prohibited' },
  composer: { namespace: 'required', lowercase: withoutCase },
  conda: { namespace: 'prohibited' },
  cpan: { uppercaseNamespace: true, fault: cpanFault },
  cran: { namespace: 'prohibited' },
  deb: { namespace: 'required', lowercase: withoutCase },
  gem: { namespace: 'prohibited' },
  git: { namespace: 'required', nameIsPath: true },
  github: { namespace: 'required', lowercase: withoutCase },
  golang: { namespace: 'required' },
  hackage: { namespace: 'prohibited', normalizeName: (name) => name.replace(/[\s_]+/g, '-') },
  hex: { lowercase: withoutCase },
  huggingface: { namespace: 'required', lowercase: ['version'] },
  julia: { namespace: 'prohibited', requiredQualifiers: ['uuid'] },
  luarocks: { lowercase: withoutCase },
  maven: { namespace: 'required' },
  mlflow: { namespace: 'prohibited', normalizeName: mlflowName },
  nuget: { namespace: 'prohibited' },
  oci: { namespace: 'prohibited', lowercase: ['name', 'version'] },
  opam: { namespace: 'prohibited' },
  otp: { namespace: 'prohibited', lowercase: ['name', 'subpath'] },
  pub: {
    namespace: 'prohibited',
    lowercase: ['name'],
    normalizeName: (name) => name.replace(/[^a-z0-9]/g, '_'),
  },
  pypi: {
    namespace: 'prohibited',
    lowercase: ['name', 'version'],
    normalizeName: (name) => name.replaceAll('_', '-'),
  },
  qpkg: { namespace: 'required', lowercase: ['namespace'] },
  rpm: { namespace: 'required', lowercase: ['namespace'] },
  swid: { requiredQualifiers: ['tag_id'], fault: swidFault },
  swift: { namespace: 'required' },
  vcpkg: { namespace: 'prohibited' },
  'vscode-extension': { namespace: 'required', lowercase: ['namespace', 'name', 'version'] },
  yocto: { lowercase: ['namespace'] },
}

const general: PurlTypeRules = {}

/** The rules of a type in lower case. */
export function purlTypeRules(type: string): PurlTypeRules {
  return Object.hasOwn(rules, type) ? (rules[type] ?? general) : general
}

/** The components in the type's canonical form. */
export function normalizeComponents(type: string, components: PurlComponents): PurlComponents {
  const { lowercase, uppercaseNamespace, normalizeName } = purlTypeRules(type)
  const fold = (component: Component, text: string) =>
    lowercase?.includes(component) ? text.toLowerCase() : text
  const { namespace, name, version, qualifiers, subpath } = components
  const folded = {
    namespace:
      namespace === null ? null : uppercaseNamespace ? namespace.toUpperCase() : fold('namespace', namespace),
    name: fold('name', name),
    version: version === null ? null : fold('version', version),
    qualifiers,
    subpath: subpath === null ? null : fold('subpath', subpath),
  }
  return normalizeName === undefined ? folded : { ...folded, name: normalizeName(folded.name, folded) }
}

/** Says how normalized components break the type's definition, or nothing. */
export function findTypeFault(type: string, components: PurlComponents): string | undefined {
  const { namespace, requiredQualifiers, fault } = purlTypeRules(type)
  if (namespace === 'required' && components.namespace === null) return 'a namespace is required'
  if (namespace === 'prohibited' && components.namespace !== null) return 'there is no namespace'
  const missing = requiredQualifiers?.find((key) => !Object.hasOwn(components.qualifiers, key))
  return missing === undefined ? fault?.(components) : `the qualifier "${missing}" is required`
}
