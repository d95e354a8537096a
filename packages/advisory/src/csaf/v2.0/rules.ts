// SPDX-License-Identifier: Apache-2.0
import type { Rule } from '../report.ts'
import { missingDefinitionOfProductId } from './6.1.1-missing-definition-of-product-id.ts'
import { multipleDefinitionOfProductId } from './6.1.2-multiple-definition-of-product-id.ts'
import { circularDefinitionOfProductId } from './6.1.3-circular-definition-of-product-id.ts'
import { missingDefinitionOfProductGroupId } from './6.1.4-missing-definition-of-product-group-id.ts'
import { multipleDefinitionOfProductGroupId } from './6.1.5-multiple-definition-of-product-group-id.ts'
import { contradictingProductStatus } from './6.1.6-contradicting-product-status.ts'
import { multipleScoresWithSameVersionPerProduct } from './6.1.7-multiple-scores-with-same-version-per-product.ts'
import { invalidCvss } from './6.1.8-invalid-cvss.ts'
import { invalidCvssComputation } from './6.1.9-invalid-cvss-computation.ts'
import { inconsistentCvss } from './6.1.10-inconsistent-cvss.ts'
import { cwe } from './6.1.11-cwe.ts'
import { language } from './6.1.12-language.ts'
import { purl } from './6.1.13-purl.ts'
import { sortedRevisionHistory } from './6.1.14-sorted-revision-history.ts'
import { translator } from './6.1.15-translator.ts'
import { latestDocumentVersion } from './6.1.16-latest-document-version.ts'
import { documentStatusDraft } from './6.1.17-document-status-draft.ts'
import { releasedRevisionHistory } from './6.1.18-released-revision-history.ts'
import { revisionHistoryEntriesForPreReleaseVersions } from './6.1.19-revision-history-entries-for-pre-release-versions.ts'
import { nonDraftDocumentVersion } from './6.1.20-non-draft-document-version.ts'
import { missingItemInRevisionHistory } from './6.1.21-missing-item-in-revision-history.ts'
import { multipleDefinitionInRevisionHistory } from './6.1.22-multiple-definition-in-revision-history.ts'
import { multipleUseOfSameCve } from './6.1.23-multiple-use-of-same-cve.ts'
import { multipleDefinitionInInvolvements } from './6.1.24-multiple-definition-in-involvements.ts'
import { multipleUseOfSameHashAlgorithm } from './6.1.25-multiple-use-of-same-hash-algorithm.ts'
import { prohibitedDocumentCategoryName } from './6.1.26-prohibited-document-category-name.ts'
import { documentNotes } from './6.1.27.1-document-notes.ts'
import { documentReferences } from './6.1.27.2-document-references.ts'
import { vulnerabilities as vulnerabilities6_1_27_3 } from './6.1.27.3-vulnerabilities.ts'
import { productTree } from './6.1.27.4-product-tree.ts'
import { vulnerabilityNotes } from './6.1.27.5-vulnerability-notes.ts'
import { productStatus } from './6.1.27.6-product-status.ts'
import { vexProductStatus } from './6.1.27.7-vex-product-status.ts'
import { vulnerabilityId } from './6.1.27.8-vulnerability-id.ts'
import { impactStatement } from './6.1.27.9-impact-statement.ts'
import { actionStatement } from './6.1.27.10-action-statement.ts'
import { vulnerabilities as vulnerabilities6_1_27_11 } from './6.1.27.11-vulnerabilities.ts'
import { translation } from './6.1.28-translation.ts'
import { remediationWithoutProductReference } from './6.1.29-remediation-without-product-reference.ts'
import { mixedIntegerAndSemanticVersioning } from './6.1.30-mixed-integer-and-semantic-versioning.ts'
import { versionRangeInProductVersion } from './6.1.31-version-range-in-product-version.ts'
import { flagWithoutProductReference } from './6.1.32-flag-without-product-reference.ts'
import { multipleFlagsWithVexJustificationCodesPerProduct } from './6.1.33-multiple-flags-with-vex-justification-codes-per-product.ts'
import { unusedDefinitionOfProductId } from './6.2.1-unused-definition-of-product-id.ts'
import { missingRemediation } from './6.2.2-missing-remediation.ts'
import { missingScore } from './6.2.3-missing-score.ts'
import { buildMetadataInRevisionHistory } from './6.2.4-build-metadata-in-revision-history.ts'
import { olderInitialReleaseDateThanRevisionHistory } from './6.2.5-older-initial-release-date-than-revision-history.ts'
import { olderCurrentReleaseDateThanRevisionHistory } from './6.2.6-older-current-release-date-than-revision-history.ts'
import { missingDateInInvolvements } from './6.2.7-missing-date-in-involvements.ts'
import { useOfMd5AsTheOnlyHashAlgorithm } from './6.2.8-use-of-md5-as-the-only-hash-algorithm.ts'
import { useOfSha1AsTheOnlyHashAlgorithm } from './6.2.9-use-of-sha-1-as-the-only-hash-algorithm.ts'
import { missingTlpLabel } from './6.2.10-missing-tlp-label.ts'
import { missingCanonicalUrl } from './6.2.11-missing-canonical-url.ts'
import { missingDocumentLanguage } from './6.2.12-missing-document-language.ts'
import { sorting } from './6.2.13-sorting.ts'
import { useOfPrivateLanguage } from './6.2.14-use-of-private-language.ts'
import { useOfDefaultLanguage } from './6.2.15-use-of-default-language.ts'
import { missingProductIdentificationHelper } from './6.2.16-missing-product-identification-helper.ts'
import { cveInFieldIds } from './6.2.17-cve-in-field-ids.ts'
import { productVersionRangeWithoutVers } from './6.2.18-product-version-range-without-vers.ts'
import { cvssForFixedProducts } from './6.2.19-cvss-for-fixed-products.ts'
import { additionalProperties } from './6.2.20-additional-properties.ts'
import { useOfCvssV2AsTheOnlyScoringSystem } from './6.3.1-use-of-cvss-v2-as-the-only-scoring-system.ts'
import { useOfCvssV30 } from './6.3.2-use-of-cvss-v3-0.ts'
import { missingCve } from './6.3.3-missing-cve.ts'
import { missingCwe } from './6.3.4-missing-cwe.ts'
import { useOfShortHash } from './6.3.5-use-of-short-hash.ts'
import { useOfNonSelfReferencingUrlsFailingToResolve } from './6.3.6-use-of-non-self-referencing-urls-failing-to-resolve.ts'
import { useOfSelfReferencingUrlsFailingToResolve } from './6.3.7-use-of-self-referencing-urls-failing-to-resolve.ts'
import { spellCheck } from './6.3.8-spell-check.ts'
import { branchCategories } from './6.3.9-branch-categories.ts'
import { usageOfProductVersionRange } from './6.3.10-usage-of-product-version-range.ts'
import { usageOfVAsVersionIndicator } from './6.3.11-usage-of-v-as-version-indicator.ts'

/** The tests of CSAF 2.0, in the order of the standard. */
export const rules20: readonly Rule[] = [
  missingDefinitionOfProductId,
  multipleDefinitionOfProductId,
  circularDefinitionOfProductId,
  missingDefinitionOfProductGroupId,
  multipleDefinitionOfProductGroupId,
  contradictingProductStatus,
  multipleScoresWithSameVersionPerProduct,
  invalidCvss,
  invalidCvssComputation,
  inconsistentCvss,
  cwe,
  language,
  purl,
  sortedRevisionHistory,
  translator,
  latestDocumentVersion,
  documentStatusDraft,
  releasedRevisionHistory,
  revisionHistoryEntriesForPreReleaseVersions,
  nonDraftDocumentVersion,
  missingItemInRevisionHistory,
  multipleDefinitionInRevisionHistory,
  multipleUseOfSameCve,
  multipleDefinitionInInvolvements,
  multipleUseOfSameHashAlgorithm,
  prohibitedDocumentCategoryName,
  documentNotes,
  documentReferences,
  vulnerabilities6_1_27_3,
  productTree,
  vulnerabilityNotes,
  productStatus,
  vexProductStatus,
  vulnerabilityId,
  impactStatement,
  actionStatement,
  vulnerabilities6_1_27_11,
  translation,
  remediationWithoutProductReference,
  mixedIntegerAndSemanticVersioning,
  versionRangeInProductVersion,
  flagWithoutProductReference,
  multipleFlagsWithVexJustificationCodesPerProduct,
  unusedDefinitionOfProductId,
  missingRemediation,
  missingScore,
  buildMetadataInRevisionHistory,
  olderInitialReleaseDateThanRevisionHistory,
  olderCurrentReleaseDateThanRevisionHistory,
  missingDateInInvolvements,
  useOfMd5AsTheOnlyHashAlgorithm,
  useOfSha1AsTheOnlyHashAlgorithm,
  missingTlpLabel,
  missingCanonicalUrl,
  missingDocumentLanguage,
  sorting,
  useOfPrivateLanguage,
  useOfDefaultLanguage,
  missingProductIdentificationHelper,
  cveInFieldIds,
  productVersionRangeWithoutVers,
  cvssForFixedProducts,
  additionalProperties,
  useOfCvssV2AsTheOnlyScoringSystem,
  useOfCvssV30,
  missingCve,
  missingCwe,
  useOfShortHash,
  useOfNonSelfReferencingUrlsFailingToResolve,
  useOfSelfReferencingUrlsFailingToResolve,
  spellCheck,
  branchCategories,
  usageOfProductVersionRange,
  usageOfVAsVersionIndicator,
]
