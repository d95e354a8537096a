// SPDX-License-Identifier: Apache-2.0

/** A value of the JSON form being built. */
export type EntryValue = string | boolean | EntryValue[] | Entry
export type Entry = { [member: string]: EntryValue }

export type Section = 'document' | 'packages' | 'files' | 'snippets' | 'licenses'

/** What a tag means: which object of the JSON form its value goes into, as which member. */
export type Tag = {
  readonly into: 'entry' | 'root' | 'creation' | 'annotation' | 'relationship' | 'externalRef'
  readonly member: string
  /** The sections it may stand in; absent: anywhere. */
  readonly sections?: readonly Section[]
  /** It begins a new element, annotation or relationship. */
  readonly begins?: Exclude<Section, 'document'> | 'annotation' | 'relationship'
  readonly list?: boolean
  readonly parse?: (value: string) => EntryValue | undefined
  readonly expected?: string
  readonly opens?: 'externalRef'
}

const packages: readonly Section[] = ['packages']
const files: readonly Section[] = ['files']
const snippets: readonly Section[] = ['snippets']
const licenses: readonly Section[] = ['licenses']
const licensed: readonly Section[] = ['files', 'licenses', 'snippets']

function root(member: string): Tag {
  return { into: 'root', member }
}

function inSection(sections: readonly Section[], member: string, options: Partial<Tag> = {}): Tag {
  return { into: 'entry', member, sections, ...options }
}

const checksum: Partial<Tag> = {
  list: true,
  parse: parseChecksum,
  expected: '"ALGORITHM: hexadecimal digits"',
}

/** The tags of SPDX 2.2 and 2.3, each with the member it is in the JSON form. */
export const tags = {
  SPDXVersion: root('spdxVersion'),
  DataLicense: root('dataLicense'),
  DocumentName: root('name'),
  DocumentNamespace: root('documentNamespace'),
  DocumentComment: root('comment'),
  ExternalDocumentRef: {
    ...root('externalDocumentRefs'),
    list: true,
    parse: parseExternalDocument,
    expected: '"DocumentRef-… address ALGORITHM: digits"',
  },
  SPDXID: { into: 'entry', member: 'SPDXID' },
  Creator: { into: 'creation', member: 'creators', list: true },
  Created: { into: 'creation', member: 'created' },
  CreatorComment: { into: 'creation', member: 'comment' },
  LicenseListVersion: { into: 'creation', member: 'licenseListVersion' },

  PackageName: inSection(packages, 'name', { begins: 'packages' }),
  PackageVersion: inSection(packages, 'versionInfo'),
  PackageFileName: inSection(packages, 'packageFileName'),
  PackageSupplier: inSection(packages, 'supplier'),
  PackageOriginator: inSection(packages, 'originator'),
  PackageDownloadLocation: inSection(packages, 'downloadLocation'),
  FilesAnalyzed: inSection(packages, 'filesAnalyzed', { parse: parseFlag, expected: 'true or false' }),
  PackageVerificationCode: inSection(packages, 'packageVerificationCode', { parse: parseVerificationCode }),
  PackageChecksum: inSection(packages, 'checksums', checksum),
  PackageHomePage: inSection(packages, 'homepage'),
  PackageSourceInfo: inSection(packages, 'sourceInfo'),
  PackageLicenseConcluded: inSection(packages, 'licenseConcluded'),
  PackageLicenseInfoFromFiles: inSection(packages, 'licenseInfoFromFiles', { list: true }),
  PackageLicenseDeclared: inSection(packages, 'licenseDeclared'),
  PackageLicenseComments: inSection(packages, 'licenseComments'),
  PackageCopyrightText: inSection(packages, 'copyrightText'),
  PackageSummary: inSection(packages, 'summary'),
  PackageDescription: inSection(packages, 'description'),
  PackageComment: inSection(packages, 'comment'),
  PackageAttributionText: inSection(packages, 'attributionTexts', { list: true }),
  PrimaryPackagePurpose: inSection(packages, 'primaryPackagePurpose'),
  BuiltDate: inSection(packages, 'builtDate'),
  ReleaseDate: inSection(packages, 'releaseDate'),
  ValidUntilDate: inSection(packages, 'validUntilDate'),
  ExternalRef: inSection(packages, 'externalRefs', {
    list: true,
    parse: parseExternalRef,
    expected: '"category type locator"',
    opens: 'externalRef',
  }),
  ExternalRefComment: { into: 'externalRef', member: 'comment', sections: packages },

  FileName: inSection(files, 'fileName', { begins: 'files' }),
  FileType: inSection(files, 'fileTypes', { list: true }),
  FileChecksum: inSection(files, 'checksums', checksum),
  LicenseConcluded: inSection(files, 'licenseConcluded'),
  LicenseInfoInFile: inSection(files, 'licenseInfoInFiles', { list: true }),
  LicenseComments: inSection(files, 'licenseComments'),
  FileCopyrightText: inSection(files, 'copyrightText'),
  FileComment: inSection(files, 'comment'),
  FileNotice: inSection(files, 'noticeText'),
  FileContributor: inSection(files, 'fileContributors', { list: true }),
  FileAttributionText: inSection(files, 'attributionTexts', { list: true }),
  FileDependency: inSection(files, 'fileDependencies', { list: true }),
  ArtifactOfProjectName: inSection(files, 'artifactOfProjectName', { list: true }),
  ArtifactOfProjectHomePage: inSection(files, 'artifactOfProjectHomePage', { list: true }),
  ArtifactOfProjectURI: inSection(files, 'artifactOfProjectURI', { list: true }),

  SnippetSPDXID: inSection(snippets, 'SPDXID', { begins: 'snippets' }),
  SnippetFromFileSPDXID: inSection(snippets, 'snippetFromFile'),
  SnippetByteRange: inSection(snippets, 'byteRange'),
  SnippetLineRange: inSection(snippets, 'lineRange'),
  SnippetLicenseConcluded: inSection(snippets, 'licenseConcluded'),
  LicenseInfoInSnippet: inSection(snippets, 'licenseInfoInSnippets', { list: true }),
  SnippetLicenseComments: inSection(snippets, 'licenseComments'),
  SnippetCopyrightText: inSection(snippets, 'copyrightText'),
  SnippetComment: inSection(snippets, 'comment'),
  SnippetName: inSection(snippets, 'name'),
  SnippetAttributionText: inSection(snippets, 'attributionTexts', { list: true }),

  LicenseID: inSection(licenses, 'licenseId', { begins: 'licenses' }),
  ExtractedText: inSection(licenses, 'extractedText'),
  LicenseName: inSection(licenses, 'name'),
  LicenseCrossReference: inSection(licenses, 'seeAlsos', { list: true }),
  LicenseComment: inSection(licensed, 'comment'),

  Relationship: {
    into: 'relationship',
    member: 'relationship',
    begins: 'relationship',
    parse: parseRelationship,
    expected: '"element TYPE element"',
  },
  RelationshipComment: { into: 'relationship', member: 'comment' },

  Annotator: { into: 'annotation', member: 'annotator', begins: 'annotation' },
  AnnotationDate: { into: 'annotation', member: 'annotationDate' },
  AnnotationType: { into: 'annotation', member: 'annotationType' },
  AnnotationComment: { into: 'annotation', member: 'comment' },
  SPDXREF: { into: 'annotation', member: 'subject' },

  Reviewer: { into: 'root', member: 'reviewers', list: true },
  ReviewDate: { into: 'root', member: 'reviewDates', list: true },
  ReviewComment: { into: 'root', member: 'reviewComments', list: true },
} as const satisfies { readonly [name: string]: Tag }

export function isTag(name: string): name is keyof typeof tags {
  return Object.hasOwn(tags, name)
}

function parseFlag(value: string): boolean | undefined {
  const word = value.toLowerCase()
  return word === 'true' ? true : word === 'false' ? false : undefined
}

function parseChecksum(value: string): Entry | undefined {
  const [, algorithm, checksumValue] = /^([A-Za-z0-9-]+):\s*([0-9a-fA-F]+)$/.exec(value) ?? []
  return algorithm === undefined || checksumValue === undefined ? undefined : { algorithm, checksumValue }
}

function parseExternalDocument(value: string): Entry | undefined {
  const [, id, address, algorithm, digits] =
    /^(DocumentRef-\S+)\s+(\S+)\s+([A-Za-z0-9-]+):\s*(\S+)$/.exec(value) ?? []
  if (id === undefined || address === undefined || algorithm === undefined || digits === undefined)
    return undefined
  return { externalDocumentId: id, spdxDocument: address, checksum: { algorithm, checksumValue: digits } }
}

function parseExternalRef(value: string): Entry | undefined {
  const [, category, type, locator] = /^(\S+)\s+(\S+)\s+(\S.*)$/.exec(value) ?? []
  if (category === undefined || type === undefined || locator === undefined) return undefined
  return { referenceCategory: category, referenceType: type, referenceLocator: locator }
}

/** The code, and the files left out of it in brackets. */
function parseVerificationCode(value: string): Entry {
  const [, code = value, excluded] = /^(\S+)\s*\((.*)\)$/.exec(value) ?? []
  return excluded === undefined
    ? { packageVerificationCodeValue: code }
    : {
        packageVerificationCodeValue: code,
        packageVerificationCodeExcludedFiles: excluded.replace(/^excludes:\s*/, '').split(/\s*,\s*/),
      }
}

function parseRelationship(value: string): Entry | undefined {
  const [, from, type, to] = /^(\S+)\s+(\S+)\s+(\S+)$/.exec(value) ?? []
  if (from === undefined || type === undefined || to === undefined) return undefined
  return { spdxElementId: from, relationshipType: type, relatedSpdxElement: to }
}
