// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'

/** The clone that this file lies in. */
export const repository = path.resolve(import.meta.dirname, '../..')

/** The command line as npm's link starts it. */
export const primum = path.join(repository, 'apps/cli/bin/primum')
