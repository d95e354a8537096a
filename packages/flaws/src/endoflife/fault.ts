// SPDX-License-Identifier: Apache-2.0
import { CodedError, type Where } from '@primum/parse'

/** Why a product, or a list of products, is refused. */
export type LifecycleCode = 'lifecycle/wrong-type' | 'lifecycle/no-cycles' | 'lifecycle/count-mismatch'

/** The error for a place in a document. */
export function lifecycleFault(
  code: LifecycleCode,
  where: Where,
  path: string,
  message: string,
): CodedError<LifecycleCode> {
  return new CodedError(code, message, { where: { ...where, path: `${where.path ?? ''}${path}` } })
}
