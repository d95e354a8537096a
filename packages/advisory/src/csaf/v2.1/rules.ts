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
import { documentNotes as documentNotes6_1_27_1 } from './6.1.27.1-document-notes.ts'
import { documentReferences } from './6.1.27.2-document-references.ts'
import { vulnerabilities as vulnerabilities6_1_27_3 } from './6.1.27.3-vulnerabilities.ts'
import { productTree as productTree6_1_27_4 } from './6.1.27.4-product-tree.ts'
import { vulnerabilityNotes } from './6.1.27.5-vulnerability-notes.ts'
import { productStatus } from './6.1.27.6-product-status.ts'
import { vexProductStatus } from './6.1.27.7-vex-product-status.ts'
import { vulnerabilityId } from './6.1.27.8-vulnerability-id.ts'
import { impactStatement } from './6.1.27.9-impact-statement.ts'
import { actionStatement } from './6.1.27.10-action-statement.ts'
import { vulnerabilities as vulnerabilities6_1_27_11 } from './6.1.27.11-vulnerabilities.ts'
import { affectedProducts } from './6.1.27.12-affected-products.ts'
import { correspondingAffectedProducts } from './6.1.27.13-corresponding-affected-products.ts'
import { documentNotes as documentNotes6_1_27_14 } from './6.1.27.14-document-notes.ts'
import { productTree as productTree6_1_27_15 } from './6.1.27.15-product-tree.ts'
import { revisionHistory } from './6.1.27.16-revision-history.ts'
import { reasoningForWithdrawal } from './6.1.27.17-reasoning-for-withdrawal.ts'
import { reasoningForSupersession } from './6.1.27.18-reasoning-for-supersession.ts'
import { referenceToSupersedingDocument } from './6.1.27.19-reference-to-superseding-document.ts'
import { translation } from './6.1.28-translation.ts'
import { remediationWithoutProductReference } from './6.1.29-remediation-without-product-reference.ts'
import { mixedIntegerAndSemanticVersioning } from './6.1.30-mixed-integer-and-semantic-versioning.ts'
import { versionRangeInProductVersion } from './6.1.31-version-range-in-product-version.ts'
import { flagWithoutProductReference } from './6.1.32-flag-without-product-reference.ts'
import { multipleFlagsWithVexJustificationCodesPerProduct } from './6.1.33-multiple-flags-with-vex-justification-codes-per-product.ts'
import { branchesRecursionDepth } from './6.1.34-branches-recursion-depth.ts'
import { contradictingRemediations } from './6.1.35-contradicting-remediations.ts'
import { contradictingProductStatusRemediationCombination } from './6.1.36-contradicting-product-status-remediation-combination.ts'
import { dateAndTime } from './6.1.37-date-and-time.ts'
import { nonPublicSharingGroupWithMaxUuid } from './6.1.38-non-public-sharing-group-with-max-uuid.ts'
import { publicSharingGroupWithNoMaxUuid } from './6.1.39-public-sharing-group-with-no-max-uuid.ts'
import { invalidSharingGroupName } from './6.1.40-invalid-sharing-group-name.ts'
import { missingSharingGroupName } from './6.1.41-missing-sharing-group-name.ts'
import { purlQualifiers } from './6.1.42-purl-qualifiers.ts'
import { useOfMultipleStarsInModelNumber } from './6.1.43-use-of-multiple-stars-in-model-number.ts'
import { useOfMultipleStarsInSerialNumber } from './6.1.44-use-of-multiple-stars-in-serial-number.ts'
import { inconsistentDisclosureDate } from './6.1.45-inconsistent-disclosure-date.ts'
import { invalidSsvc } from './6.1.46-invalid-ssvc.ts'
import { inconsistentSsvcTargetIds } from './6.1.47-inconsistent-ssvc-target-ids.ts'
import { ssvcDecisionPoints } from './6.1.48-ssvc-decision-points.ts'
import { inconsistentSsvcTimestamp } from './6.1.49-inconsistent-ssvc-timestamp.ts'
import { productVersionRangeRules } from './6.1.50-product-version-range-rules.ts'
import { inconsistentEpssTimestamp } from './6.1.51-inconsistent-epss-timestamp.ts'
import { inconsistentFirstKnownExploitationDates } from './6.1.52-inconsistent-first-known-exploitation-dates.ts'
import { inconsistentExploitationDate } from './6.1.53-inconsistent-exploitation-date.ts'
import { licenseExpression } from './6.1.54-license-expression.ts'
import { licenseText } from './6.1.55-license-text.ts'
import { useOfCvssAndQualitativeSeverityRating } from './6.1.56-use-of-cvss-and-qualitative-severity-rating.ts'
import { stackedBranchCategories } from './6.1.57-stacked-branch-categories.ts'
import { useOfProductVersionInOnePathWithProductVersionRange } from './6.1.58-use-of-product-version-in-one-path-with-product-version-range.ts'
import { singleVersionAsProductVersionRange } from './6.1.59-single-version-as-product-version-range.ts'
import { contentSchema } from './6.1.60.1-content-schema.ts'
import { extensionSchema } from './6.1.60.2-extension-schema.ts'
import { extensionMetadata } from './6.1.60.3-extension-metadata.ts'
import { useOfMultipleStarsInSku } from './6.1.61-use-of-multiple-stars-in-sku.ts'
import { unusedDefinitionOfProductId } from './6.2.1-unused-definition-of-product-id.ts'
import { missingRemediation } from './6.2.2-missing-remediation.ts'
import { missingMetric } from './6.2.3-missing-metric.ts'
import { buildMetadataInRevisionHistory } from './6.2.4-build-metadata-in-revision-history.ts'
import { olderInitialReleaseDateThanRevisionHistory } from './6.2.5-older-initial-release-date-than-revision-history.ts'
import { olderCurrentReleaseDateThanRevisionHistory } from './6.2.6-older-current-release-date-than-revision-history.ts'
import { missingDateInInvolvements } from './6.2.7-missing-date-in-involvements.ts'
import { useOfMd5AsTheOnlyHashAlgorithm } from './6.2.8-use-of-md5-as-the-only-hash-algorithm.ts'
import { useOfSha1AsTheOnlyHashAlgorithm } from './6.2.9-use-of-sha-1-as-the-only-hash-algorithm.ts'
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
import { sameTimestampsInRevisionHistory } from './6.2.21-same-timestamps-in-revision-history.ts'
import { documentTrackingIdInTitle } from './6.2.22-document-tracking-id-in-title.ts'
import { usageOfDeprecatedCwe } from './6.2.23-usage-of-deprecated-cwe.ts'
import { usageOfNonLatestCweVersion } from './6.2.24-usage-of-non-latest-cwe-version.ts'
import { usageOfCweNotAllowedForVulnerabilityMapping } from './6.2.25-usage-of-cwe-not-allowed-for-vulnerability-mapping.ts'
import { usageOfCweAllowedWithReviewForVulnerabilityMapping } from './6.2.26-usage-of-cwe-allowed-with-review-for-vulnerability-mapping.ts'
import { discouragedProductStatusRemediationCombination } from './6.2.27-discouraged-product-status-remediation-combination.ts'
import { usageOfMaxUuid } from './6.2.28-usage-of-max-uuid.ts'
import { usageOfNilUuid } from './6.2.29-usage-of-nil-uuid.ts'
import { usageOfSharingGroupOnTlpClear } from './6.2.30-usage-of-sharing-group-on-tlp-clear.ts'
import { hardwareAndSoftware } from './6.2.31-hardware-and-software.ts'
import { useOfSameProductIdentificationHelperForDifferentProducts } from './6.2.32-use-of-same-product-identification-helper-for-different-products.ts'
import { disclosureDateNewerThanRevisionHistory } from './6.2.33-disclosure-date-newer-than-revision-history.ts'
import { usageOfUnknownSsvcDecisionPointBaseNamespace } from './6.2.34-usage-of-unknown-ssvc-decision-point-base-namespace.ts'
import { usageOfUnregisteredSsvcDecisionPointBaseNamespaceInTlpClearDocument } from './6.2.35-usage-of-unregistered-ssvc-decision-point-base-namespace-in-tlp-clear-document.ts'
import { usageOfSsvcDecisionPointNamespaceWithExtensionInTlpClearDocument } from './6.2.36-usage-of-ssvc-decision-point-namespace-with-extension-in-tlp-clear-document.ts'
import { usageOfUnknownSsvcDecisionPointNamespaceWithoutResource } from './6.2.37-usage-of-unknown-ssvc-decision-point-namespace-without-resource.ts'
import { usageOfDeprecatedProfile } from './6.2.38-usage-of-deprecated-profile.ts'
import { missingFixedProduct } from './6.2.39.1-missing-fixed-product.ts'
import { languageSpecificReasoningForWithdrawal } from './6.2.39.2-language-specific-reasoning-for-withdrawal.ts'
import { languageSpecificReasoningForSupersession } from './6.2.39.3-language-specific-reasoning-for-supersession.ts'
import { languageSpecificSupersedingDocument } from './6.2.39.4-language-specific-superseding-document.ts'
import { extensionInSupersededOrWithdrawnDocument } from './6.2.39.5-extension-in-superseded-or-withdrawn-document.ts'
import { productDescriptionWithoutProductReference } from './6.2.40-product-description-without-product-reference.ts'
import { oldEpssTimestamp } from './6.2.41-old-epss-timestamp.ts'
import { inconsistentProductIdentificationHelper } from './6.2.42-inconsistent-product-identification-helper.ts'
import { missingLicenseExpression } from './6.2.43-missing-license-expression.ts'
import { deprecatedLicenseIdentifier } from './6.2.44-deprecated-license-identifier.ts'
import { nonExistingLicenseIdentifier } from './6.2.45-non-existing-license-identifier.ts'
import { languageSpecificLicenseText } from './6.2.46-language-specific-license-text.ts'
import { useOfQualitativeSeverityRatingByIssuingParty } from './6.2.47-use-of-qualitative-severity-rating-by-issuing-party.ts'
import { misuseAtVendorName } from './6.2.48-misuse-at-vendor-name.ts'
import { upperOpenEndedProductVersionRange } from './6.2.49-upper-open-ended-product-version-range.ts'
import { overlappingProductVersionRangeWithVersInContradictingProductStatusGroup } from './6.2.50.1-overlapping-product-version-range-with-vers-in-contradicting-product-status-group.ts'
import { overlappingProductVersionRangeWithVlsInContradictingProductStatusGroup } from './6.2.50.2-overlapping-product-version-range-with-vls-in-contradicting-product-status-group.ts'
import { overlappingProductVersionRangeWithProductVersionInContradictingProductStatusGroup } from './6.2.50.3-overlapping-product-version-range-with-product-version-in-contradicting-product-status-group.ts'
import { unknownVersType } from './6.2.51-unknown-vers-type.ts'
import { unknownHashAlgorithm } from './6.2.52-unknown-hash-algorithm.ts'
import { matchingTextForRegisteredIdSystem } from './6.2.53-matching-text-for-registered-id-system.ts'
import { registeredExtension } from './6.2.54.1-registered-extension.ts'
import { officialExtension } from './6.2.54.2-official-extension.ts'
import { criticalExtension } from './6.2.54.3-critical-extension.ts'
import { usageOfExperimentalExtensionInTlpClearDocument } from './6.2.54.4-usage-of-experimental-extension-in-tlp-clear-document.ts'
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
import { missingCvssV40 } from './6.3.12-missing-cvss-v4-0.ts'
import { usageOfNonLatestSsvcDecisionPointVersion } from './6.3.13-usage-of-non-latest-ssvc-decision-point-version.ts'
import { usageOfUnregisteredSsvcDecisionPointBaseNamespaceInNonTlpClearDocument } from './6.3.14-usage-of-unregistered-ssvc-decision-point-base-namespace-in-non-tlp-clear-document.ts'
import { usageOfSsvcDecisionPointNamespaceWithExtensionInNonTlpClearDocument } from './6.3.15-usage-of-ssvc-decision-point-namespace-with-extension-in-non-tlp-clear-document.ts'
import { grammarCheck } from './6.3.16-grammar-check.ts'
import { useOfUnregisteredLicense } from './6.3.17-use-of-unregistered-license.ts'
import { useOfQualitativeSeverityRating } from './6.3.18-use-of-qualitative-severity-rating.ts'
import { overlappingProductVersionRangeWithVersInSameProductStatusGroup } from './6.3.19.1-overlapping-product-version-range-with-vers-in-same-product-status-group.ts'
import { overlappingProductVersionRangeWithVlsInSameProductStatusGroup } from './6.3.19.2-overlapping-product-version-range-with-vls-in-same-product-status-group.ts'
import { overlappingProductVersionRangeWithProductVersionInSameProductStatusGroup } from './6.3.19.3-overlapping-product-version-range-with-product-version-in-same-product-status-group.ts'
import { overlappingProductVersionRangeWithProductVersionRangeInBranch } from './6.3.19.4-overlapping-product-version-range-with-product-version-range-in-branch.ts'
import { overlappingProductVersionRangeWithProductVersionInBranch } from './6.3.19.5-overlapping-product-version-range-with-product-version-in-branch.ts'
import { useOfUnregisteredIdSystem } from './6.3.20-use-of-unregistered-id-system.ts'
import { extensionCategoryEssential } from './6.3.21.1-extension-category-essential.ts'
import { usageOfExperimentalExtensionInNonTlpClearDocument } from './6.3.21.2-usage-of-experimental-extension-in-non-tlp-clear-document.ts'
import { usageOfExtensionAtDocumentLevel } from './6.3.21.3-usage-of-extension-at-document-level.ts'
import { usageOfExtensionInProductTreeBranchPath } from './6.3.21.4-usage-of-extension-in-product-tree-branch-path.ts'
import { usageOfExtensionInProductTreeFullProductNamesPath } from './6.3.21.5-usage-of-extension-in-product-tree-full-product-names-path.ts'
import { usageOfExtensionInProductTreeProductPathsPath } from './6.3.21.6-usage-of-extension-in-product-tree-product-paths-path.ts'
import { usageOfExtensionInVulnerabilitiesMetricsPath } from './6.3.21.7-usage-of-extension-in-vulnerabilities-metrics-path.ts'
import { usageOfExtensionAtVulnerabilitiesLevel } from './6.3.21.8-usage-of-extension-at-vulnerabilities-level.ts'
import { usageOfExtensionAtRootLevel } from './6.3.21.9-usage-of-extension-at-root-level.ts'
import { nestedProductPath } from './6.3.22-nested-product-path.ts'

/** The tests of CSAF 2.1, in the order of the standard. */
export const rules21: readonly Rule[] = [
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
  documentNotes6_1_27_1,
  documentReferences,
  vulnerabilities6_1_27_3,
  productTree6_1_27_4,
  vulnerabilityNotes,
  productStatus,
  vexProductStatus,
  vulnerabilityId,
  impactStatement,
  actionStatement,
  vulnerabilities6_1_27_11,
  affectedProducts,
  correspondingAffectedProducts,
  documentNotes6_1_27_14,
  productTree6_1_27_15,
  revisionHistory,
  reasoningForWithdrawal,
  reasoningForSupersession,
  referenceToSupersedingDocument,
  translation,
  remediationWithoutProductReference,
  mixedIntegerAndSemanticVersioning,
  versionRangeInProductVersion,
  flagWithoutProductReference,
  multipleFlagsWithVexJustificationCodesPerProduct,
  branchesRecursionDepth,
  contradictingRemediations,
  contradictingProductStatusRemediationCombination,
  dateAndTime,
  nonPublicSharingGroupWithMaxUuid,
  publicSharingGroupWithNoMaxUuid,
  invalidSharingGroupName,
  missingSharingGroupName,
  purlQualifiers,
  useOfMultipleStarsInModelNumber,
  useOfMultipleStarsInSerialNumber,
  inconsistentDisclosureDate,
  invalidSsvc,
  inconsistentSsvcTargetIds,
  ssvcDecisionPoints,
  inconsistentSsvcTimestamp,
  productVersionRangeRules,
  inconsistentEpssTimestamp,
  inconsistentFirstKnownExploitationDates,
  inconsistentExploitationDate,
  licenseExpression,
  licenseText,
  useOfCvssAndQualitativeSeverityRating,
  stackedBranchCategories,
  useOfProductVersionInOnePathWithProductVersionRange,
  singleVersionAsProductVersionRange,
  contentSchema,
  extensionSchema,
  extensionMetadata,
  useOfMultipleStarsInSku,
  unusedDefinitionOfProductId,
  missingRemediation,
  missingMetric,
  buildMetadataInRevisionHistory,
  olderInitialReleaseDateThanRevisionHistory,
  olderCurrentReleaseDateThanRevisionHistory,
  missingDateInInvolvements,
  useOfMd5AsTheOnlyHashAlgorithm,
  useOfSha1AsTheOnlyHashAlgorithm,
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
  sameTimestampsInRevisionHistory,
  documentTrackingIdInTitle,
  usageOfDeprecatedCwe,
  usageOfNonLatestCweVersion,
  usageOfCweNotAllowedForVulnerabilityMapping,
  usageOfCweAllowedWithReviewForVulnerabilityMapping,
  discouragedProductStatusRemediationCombination,
  usageOfMaxUuid,
  usageOfNilUuid,
  usageOfSharingGroupOnTlpClear,
  hardwareAndSoftware,
  useOfSameProductIdentificationHelperForDifferentProducts,
  disclosureDateNewerThanRevisionHistory,
  usageOfUnknownSsvcDecisionPointBaseNamespace,
  usageOfUnregisteredSsvcDecisionPointBaseNamespaceInTlpClearDocument,
  usageOfSsvcDecisionPointNamespaceWithExtensionInTlpClearDocument,
  usageOfUnknownSsvcDecisionPointNamespaceWithoutResource,
  usageOfDeprecatedProfile,
  missingFixedProduct,
  languageSpecificReasoningForWithdrawal,
  languageSpecificReasoningForSupersession,
  languageSpecificSupersedingDocument,
  extensionInSupersededOrWithdrawnDocument,
  productDescriptionWithoutProductReference,
  oldEpssTimestamp,
  inconsistentProductIdentificationHelper,
  missingLicenseExpression,
  deprecatedLicenseIdentifier,
  nonExistingLicenseIdentifier,
  languageSpecificLicenseText,
  useOfQualitativeSeverityRatingByIssuingParty,
  misuseAtVendorName,
  upperOpenEndedProductVersionRange,
  overlappingProductVersionRangeWithVersInContradictingProductStatusGroup,
  overlappingProductVersionRangeWithVlsInContradictingProductStatusGroup,
  overlappingProductVersionRangeWithProductVersionInContradictingProductStatusGroup,
  unknownVersType,
  unknownHashAlgorithm,
  matchingTextForRegisteredIdSystem,
  registeredExtension,
  officialExtension,
  criticalExtension,
  usageOfExperimentalExtensionInTlpClearDocument,
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
  missingCvssV40,
  usageOfNonLatestSsvcDecisionPointVersion,
  usageOfUnregisteredSsvcDecisionPointBaseNamespaceInNonTlpClearDocument,
  usageOfSsvcDecisionPointNamespaceWithExtensionInNonTlpClearDocument,
  grammarCheck,
  useOfUnregisteredLicense,
  useOfQualitativeSeverityRating,
  overlappingProductVersionRangeWithVersInSameProductStatusGroup,
  overlappingProductVersionRangeWithVlsInSameProductStatusGroup,
  overlappingProductVersionRangeWithProductVersionInSameProductStatusGroup,
  overlappingProductVersionRangeWithProductVersionRangeInBranch,
  overlappingProductVersionRangeWithProductVersionInBranch,
  useOfUnregisteredIdSystem,
  extensionCategoryEssential,
  usageOfExperimentalExtensionInNonTlpClearDocument,
  usageOfExtensionAtDocumentLevel,
  usageOfExtensionInProductTreeBranchPath,
  usageOfExtensionInProductTreeFullProductNamesPath,
  usageOfExtensionInProductTreeProductPathsPath,
  usageOfExtensionInVulnerabilitiesMetricsPath,
  usageOfExtensionAtVulnerabilitiesLevel,
  usageOfExtensionAtRootLevel,
  nestedProductPath,
]
