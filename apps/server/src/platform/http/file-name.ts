// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

/**
 * The name that comes with an uploaded file. Names come from other people's machines: control characters and paths are cut,
 * an empty rest gets a plain name.
 */
export const uploadedFileName = (plain: string) =>
  z
    .string()
    .max(500)
    .default(plain)
    .transform(
      (name) =>
        name
          .replaceAll(/\p{Cc}/gu, '')
          .split(/[\\/]/)
          .at(-1)
          ?.trim() || plain,
    )
