// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import type { ReadVex, VexDocument } from './model.ts'
import { Node } from './read.ts'
import { readCsafVex } from './read-csaf.ts'
import { readCycloneDxVex } from './read-cyclonedx.ts'
import { claimsOpenVex, readOpenVex } from './read-openvex.ts'

/**
 * Reads a VEX document of any dialect: OpenVEX 0.0.1 and 0.2.0, CycloneDX 1.4 to 1.7 with vulnerabilities, CSAF 2.0 and
 * 2.1. All of it or nothing.
 *
 * @param json the parsed JSON (from an untrusted party)
 * @param file the input's name, for messages and for each statement's source
 * @throws CodedError `vex/dialect`, `vex/version`, `vex/type`, `vex/value`, `vex/missing`, `vex/rule`, `vex/size`
 */
export function parseVex(json: unknown, file?: string): VexDocument {
  try {
    return readAny(new Node(json), file)
  } catch (error) {
    if (error instanceof CodedError && file !== undefined) throw error.at({ file })
    throw error
  }
}

function readAny(root: Node, file: string | undefined): VexDocument {
  const read = readDialect(root, file)
  return { ...read, original: root.value, unread: root.unread() }
}

function readDialect(root: Node, file: string | undefined): ReadVex {
  if (claimsOpenVex(root)) return readOpenVex(root, file)
  if (root.at('bomFormat').is('CycloneDX')) return readCycloneDxVex(root, file)
  const document = root.at('document')
  if (document.present && document.at('csaf_version').present) return readCsafVex(root, file)
  return root.fail('vex/dialect', 'expected an OpenVEX, CycloneDX or CSAF document in JSON')
}
