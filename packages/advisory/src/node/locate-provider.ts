// SPDX-License-Identifier: Apache-2.0
import { CodedError, formatError } from '@primum/parse'
import { csafFieldsOf, placesOf } from '../provider/locate.ts'
import { type ProviderMetadata, parseProviderMetadata } from '../provider/metadata.ts'
import { type Fetching, findFile, jsonOf, maxBytes, needFile, textOf } from './read.ts'

export type LocatedProvider = {
  /** Where the metadata was read. */
  readonly url: string
  readonly metadata: ProviderMetadata
  /** Places that were asked and could not be used. */
  readonly warnings: readonly string[]
}

/**
 * Finds the metadata of a provider (CSAF 2.1, section 7.3.1): the well-known address, then what security.txt names, and only
 * when neither gives one the DNS name. The first that can be used counts.
 *
 * @param named the address of a `provider-metadata.json`, or a main domain, with or without `https://`
 * @throws CodedError `network/…` or `provider/…` for an address; `provider/not-found` when a domain has no metadata that can be used
 */
export async function locateProvider(fetching: Fetching, named: string): Promise<LocatedProvider> {
  const domain = domainOf(named)
  if (domain === undefined) return { url: named, metadata: await readMetadata(fetching, named), warnings: [] }
  const { wellKnown, securityTxt, dns } = placesOf(domain)
  const faults: CodedError[] = []
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      faults.push(error)
      return undefined
    }
  }
  const use = async (url: string): Promise<LocatedProvider | undefined> => {
    const metadata = await attempt(() => readMetadata(fetching, url))
    return metadata && { url, metadata, warnings: faults.map(formatError) }
  }
  const first = await use(wellKnown)
  if (first !== undefined) return first
  for (const place of securityTxt) {
    const text = await attempt(() => findFile(fetching, place, maxBytes.securityTxt))
    if (text === undefined) continue
    for (const url of csafFieldsOf((await attempt(async () => textOf(text, place))) ?? '')) {
      const found = await use(url)
      if (found !== undefined) return found
    }
    break // the older place counts only where the newer one has no file
  }
  const last = await use(dns)
  if (last !== undefined) return last
  const isOffline = faults.every(({ code }) => code === 'network/unreachable' || code === 'network/timeout')
  throw new CodedError(
    isOffline ? 'network/unreachable' : 'provider/not-found',
    `there is no CSAF provider at ${domain}: ${faults.map(formatError).join('; ')}`,
  )
}

/** Undefined: the text is the address of a file. */
function domainOf(named: string): string | undefined {
  const [, host] = /^(?:https:\/\/)?([^/?#@\s]+)\/?$/i.exec(named) ?? []
  if (host !== undefined && URL.canParse(`https://${host}`)) return host
  if (/^https:\/\//i.test(named) && URL.canParse(named)) return undefined
  throw new CodedError('provider/address', `"${named}" is neither a domain nor an https:// address`)
}

async function readMetadata(fetching: Fetching, url: string): Promise<ProviderMetadata> {
  return parseProviderMetadata(jsonOf(await needFile(fetching, url, maxBytes.metadata), url), url)
}
