// SPDX-License-Identifier: Apache-2.0
import { CodedError, parseJson } from '@primum/parse'
import {
  csafFieldsOf,
  formatProviderMetadata,
  formatRolieFeed,
  parseChangesCsv,
  parseHashFile,
  parseIndexTxt,
  parseProviderMetadata,
  parseRolieFeed,
  readDocumentHead,
  readStandings,
} from '../src/provider/index.ts'

/** Fuzz target: any bytes are a provider's file that can be written again, or a coded error. */
export function fuzz(data: Uint8Array): void {
  const text = new TextDecoder().decode(data)
  parseHashFile(text, 'sha256')
  parseIndexTxt(text)
  csafFieldsOf(text)
  allowCoded(() => parseChangesCsv(text))
  allowCoded(() => {
    const json = parseJson(data)
    allowCoded(() => parseProviderMetadata(JSON.parse(formatProviderMetadata(parseProviderMetadata(json)))))
    allowCoded(() => parseRolieFeed(JSON.parse(formatRolieFeed(parseRolieFeed(json)))))
    allowCoded(() => readDocumentHead(json))
    allowCoded(() => readStandings(json))
  })
}

function allowCoded(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
