// SPDX-License-Identifier: Apache-2.0
import { anything, flag, list, object, oneOf, pattern, type Shape, text, words } from '../shape.ts'

/** What the members of an SPDX 2 document may hold (SPDX 2.3, clauses 6 to 12; 2.2 has a part of the same). */

const id = pattern('an SPDXID such as SPDXRef-Package', /^SPDXRef-[a-zA-Z0-9.-]+$/)
/** Tools write characters that the identifier grammar lacks; that hinders nobody, so only the prefix must hold for others' ids. */
const reference = pattern(
  'a reference to an element',
  /^(?:(?:DocumentRef-[^:\s]+:)?SPDXRef-\S+|NONE|NOASSERTION)$/,
)
const time = pattern('a time such as 2023-01-31T12:00:00Z', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
const agent = pattern(
  'NOASSERTION, or a name after "Person: " or "Organization: "',
  /^(?:NOASSERTION$|(?:Person|Organization): ?\S)/s,
)

const checksum = object(
  {
    algorithm: oneOf(
      'a checksum algorithm',
      words('SHA1 SHA224 SHA256 SHA384 SHA512 MD2 MD4 MD5 MD6', {
        3: 'SHA3-256 SHA3-384 SHA3-512 BLAKE2b-256 BLAKE2b-384 BLAKE2b-512 BLAKE3 ADLER32',
      }),
    ),
    checksumValue: pattern('hexadecimal digits', /^[0-9a-fA-F]+$/),
  },
  { required: 'algorithm checksumValue' },
)

const annotation = object(
  {
    annotationDate: time,
    annotationType: oneOf('REVIEW or OTHER', words('REVIEW OTHER')),
    annotator: pattern(
      'a name after "Person: ", "Organization: " or "Tool: "',
      /^(?:Person|Organization|Tool): ?\S/s,
    ),
    comment: text,
  },
  { required: 'annotationDate annotationType annotator comment' },
)

const externalRef = object(
  {
    referenceCategory: oneOf(
      'a category of external reference',
      words('OTHER SECURITY PERSISTENT-ID PERSISTENT_ID PACKAGE-MANAGER PACKAGE_MANAGER'),
    ),
    referenceType: text,
    referenceLocator: text,
    comment: text,
  },
  { required: 'referenceCategory referenceType referenceLocator' },
)

export const spdxPackage: Shape = object(
  {
    SPDXID: id,
    name: text,
    versionInfo: text,
    packageFileName: text,
    supplier: agent,
    originator: agent,
    downloadLocation: text,
    filesAnalyzed: flag,
    packageVerificationCode: anything,
    checksums: list(checksum),
    homepage: text,
    sourceInfo: text,
    licenseConcluded: text,
    licenseInfoFromFiles: list(text),
    licenseDeclared: text,
    licenseComments: text,
    copyrightText: text,
    summary: text,
    description: text,
    comment: text,
    externalRefs: list(externalRef),
    attributionTexts: list(text),
    primaryPackagePurpose: oneOf(
      'a package purpose',
      words(
        'APPLICATION FRAMEWORK LIBRARY CONTAINER OPERATING-SYSTEM OPERATING_SYSTEM DEVICE FIRMWARE SOURCE ARCHIVE FILE INSTALL OTHER',
      ),
    ),
    releaseDate: time,
    builtDate: time,
    validUntilDate: time,
    annotations: list(annotation),
    hasFiles: list(text),
  },
  { required: 'SPDXID name downloadLocation' },
)

export const file: Shape = object(
  { SPDXID: id, fileName: text, checksums: list(checksum), annotations: list(annotation) },
  { required: 'SPDXID fileName checksums' },
)

export const snippet: Shape = object(
  { SPDXID: id, snippetFromFile: reference, ranges: anything },
  { required: 'SPDXID snippetFromFile' },
)

export const relationship: Shape = object(
  {
    spdxElementId: reference,
    relatedSpdxElement: reference,
    relationshipType: oneOf(
      'a type of relationship',
      words(
        'DESCRIBES DESCRIBED_BY CONTAINS CONTAINED_BY DEPENDS_ON DEPENDENCY_OF DEPENDENCY_MANIFEST_OF BUILD_DEPENDENCY_OF ' +
          'DEV_DEPENDENCY_OF OPTIONAL_DEPENDENCY_OF PROVIDED_DEPENDENCY_OF TEST_DEPENDENCY_OF RUNTIME_DEPENDENCY_OF ' +
          'EXAMPLE_OF GENERATES GENERATED_FROM ANCESTOR_OF DESCENDANT_OF VARIANT_OF DISTRIBUTION_ARTIFACT PATCH_FOR ' +
          'PATCH_APPLIED COPY_OF FILE_ADDED FILE_DELETED FILE_MODIFIED EXPANDED_FROM_ARCHIVE DYNAMIC_LINK STATIC_LINK ' +
          'DATA_FILE_OF TEST_CASE_OF BUILD_TOOL_OF DEV_TOOL_OF TEST_OF TEST_TOOL_OF DOCUMENTATION_OF ' +
          'OPTIONAL_COMPONENT_OF METAFILE_OF PACKAGE_OF AMENDS PREREQUISITE_FOR HAS_PREREQUISITE OTHER',
        { 3: 'REQUIREMENT_DESCRIPTION_FOR SPECIFICATION_FOR' },
      ),
    ),
    comment: text,
  },
  { required: 'spdxElementId relatedSpdxElement relationshipType' },
)

export const document: Shape = object(
  {
    spdxVersion: text,
    SPDXID: pattern('SPDXRef-DOCUMENT', /^SPDXRef-DOCUMENT$/),
    dataLicense: pattern('CC0-1.0', /^CC0-1\.0$/),
    name: text,
    documentNamespace: pattern('an absolute URI without a fragment', /^[a-zA-Z][\w+.-]*:[^#\s]+$/),
    comment: text,
    creationInfo: object(
      {
        created: time,
        creators: list(
          pattern(
            'a name after "Person: ", "Organization: " or "Tool: "',
            /^(?:Person|Organization|Tool): ?\S/s,
          ),
        ),
        licenseListVersion: text,
        comment: text,
      },
      { required: 'created creators' },
    ),
    documentDescribes: list(text),
    annotations: list(annotation),
    externalDocumentRefs: anything,
    hasExtractedLicensingInfos: anything,
    reviewers: anything,
    revieweds: anything,
  },
  { required: 'SPDXID dataLicense name documentNamespace creationInfo' },
)
