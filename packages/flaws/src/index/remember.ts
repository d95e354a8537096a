// SPDX-License-Identifier: Apache-2.0
import type { FlawIndex } from './index-reader.ts'

/** An index that gives each answer about flaws and heads once and then remembers it: for one run over many components. */
export function rememberAnswers(index: FlawIndex): FlawIndex {
  return {
    info: index.info,
    cpeProducts: remember((product) => index.cpeProducts(product)),
    lifecycleProducts: remember((key) => index.lifecycleProducts(key)),
    packageEntries: (ecosystem, name) => index.packageEntries(ecosystem, name),
    head: remember((record) => index.head(record)),
    recordNumber: remember((id) => index.recordNumber(id)),
    record: (id) => index.record(id),
    flawOf: remember((id) => index.flawOf(id)),
    flawIds: remember((flaw) => index.flawIds(flaw)),
    kev: remember((cve) => index.kev(cve)),
    epss: remember((cve) => index.epss(cve)),
    advisories: remember((cve) => index.advisories(cve)),
    heads: () => index.heads(),
  }
}

/** A function that works out each answer once. */
export function remember<Key, Value>(ask: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key)
    if (value !== undefined || known.has(key)) return value as Value // has() says that it was put here
    const answer = ask(key)
    known.set(key, answer)
    return answer
  }
}
