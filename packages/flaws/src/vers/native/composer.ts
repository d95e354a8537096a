// SPDX-License-Identifier: Apache-2.0
import { splitConditions } from './comparators.ts'
import { readPessimistic } from './gem.ts'
import { readNpm } from './npm.ts'
import { allOf, anyOf, type NativeReading } from './signpost.ts'

/** Composer's tilde is RubyGems': `~1.2` ends before 2. All else is npm's. */
function readCondition(text: string): NativeReading {
  return text.startsWith('~') ? readPessimistic(text.slice(1).replace(/^v/i, '')) : readNpm(text)
}

/** Composer: `|` or `||` between alternatives, commas or spaces between conditions. @see getcomposer.org/doc/articles/versions.md */
export function readComposer(text: string): NativeReading {
  const alternatives = text
    .split(/\|\|?/)
    .map((set) => (/\s-\s/.test(set) ? readNpm(set) : allOf(splitConditions(set).map(readCondition))))
  return anyOf(alternatives)
}
