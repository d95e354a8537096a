// SPDX-License-Identifier: Apache-2.0
import type { FailureWords } from './check.ts'

const changed =
  'The log’s files were changed after they were signed, on its server or on their way. What they hold now is not what the log’s key vouched for.'

/** What can be wrong with the tiles of a tree that was signed. */
export const tileWords: FailureWords = {
  'log/missing-file': [
    'The log does not give a file that its checkpoint covers.',
    'A log has to give every file of what it signed. This one lost it or keeps it back, so the entry cannot be verified.',
  ],
  'tlog/bad-tile': ['A tile was altered.', changed],
  'tlog/root-mismatch': ['The tiles do not give the root that was signed.', changed],
}
