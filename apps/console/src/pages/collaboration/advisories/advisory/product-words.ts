// SPDX-License-Identifier: Apache-2.0
import type { ProductStatus } from '@primum/advisory/compose'

export const productStatusWords: Readonly<Record<ProductStatus, string>> = {
  known_affected: 'Affected',
  fixed: 'Fixed',
  known_not_affected: 'Not affected',
  under_investigation: 'Being investigated',
  recommended: 'Recommended',
}
