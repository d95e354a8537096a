// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

/** The command line itself is wrong. `about` is the verb whose help would tell how it is right. */
export class UsageError extends CodedError<'usage'> {
  override readonly name = 'UsageError'
  readonly about: readonly string[]

  constructor(message: string, about: readonly string[] = []) {
    super('usage', message)
    this.about = about
  }
}
