// SPDX-License-Identifier: Apache-2.0
/** Every verb: its declaration, and where its handler is found when it is run. The order is that of the help. */
import { type Command, defineCommand } from '../command/declaration.ts'
import type { Group } from '../command/help.ts'
import { check } from './check/declaration.ts'
import { completion } from './completion/declaration.ts'
import { cvss } from './cvss/declarations.ts'
import { intelBuild, intelInfo, intelSync } from './intel/declarations.ts'
import { purlBuild, purlParse } from './purl/declarations.ts'
import { sbomRead } from './sbom/declaration.ts'
import { tokenCreate } from './token/declaration.ts'
import { versionCompare, versionIn, versionRange } from './version/declarations.ts'

export const commands: readonly Command[] = [
  defineCommand(check, async () => (await import('./check/check.ts')).checkHandler),
  defineCommand(sbomRead, async () => (await import('./sbom/read.ts')).readHandler),
  defineCommand(intelSync, async () => (await import('./intel/sync.ts')).syncHandler),
  defineCommand(intelBuild, async () => (await import('./intel/build.ts')).buildHandler),
  defineCommand(intelInfo, async () => (await import('./intel/info.ts')).infoHandler),
  versionCompare,
  versionIn,
  versionRange,
  purlParse,
  purlBuild,
  cvss,
  defineCommand(tokenCreate, async () => (await import('./token/create.ts')).createHandler),
  defineCommand(completion, async () =>
    (await import('./completion/complete.ts')).completionHandler(commands),
  ),
]

export const groups: readonly Group[] = [
  { noun: 'sbom', summary: 'read SBOMs' },
  { noun: 'intel', summary: 'the local index of known flaws' },
  { noun: 'version', summary: 'versions and ranges, by the order of each ecosystem' },
  { noun: 'purl', summary: 'package URLs' },
  { noun: 'token', summary: "API keys, on the server's machine" },
]
