// SPDX-License-Identifier: Apache-2.0
/** How the CVE Services are reached: by settings, and the key by a file. */
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { type CveServices, openCveServices } from '@primum/advisory/cve-record'
import { CodedError } from '@primum/parse'

export type CveSettings = {
  /** As `https://cveawg.mitre.org/api`. */
  readonly url: string
  /** Short name of the organisation and name of the user, as the CVE program has them. */
  readonly organisation: string
  readonly user: string
  readonly keyFile: string
}

/** The key is read for each request, so that a new one needs no restart, and never kept. */
export const cveServicesOf = ({ url, organisation, user, keyFile }: CveSettings): CveServices =>
  openCveServices({
    baseUrl: url,
    organisation,
    user,
    key: () => readKey(keyFile),
    fetch: globalThis.fetch,
    wait: (ms) => wait(ms),
  })

async function readKey(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    throw new CodedError(
      'cve-services/unavailable',
      'the file with the key of the CVE Services cannot be read',
      {
        cause: error,
      },
    )
  }
}
