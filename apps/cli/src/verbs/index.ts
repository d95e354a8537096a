// SPDX-License-Identifier: Apache-2.0
/** Every verb: its declaration, and where its handler is found when it is run. The order is that of the help. */
import { type Command, defineCommand } from '../command/declaration.ts'
import type { Group } from '../command/help.ts'
import { check } from './check/declaration.ts'
import { completion } from './completion/declaration.ts'
import { csafFetch } from './csaf/fetch-declaration.ts'
import { csafValidate } from './csaf/validate-declaration.ts'
import { cvss, cvssRubric } from './cvss/declarations.ts'
import { intelBuild, intelInfo, intelSync } from './intel/declarations.ts'
import { logAdd, logCheckpoint, logInit, logProve, logVerify } from './log/declarations.ts'
import { noteVerify } from './note/declarations.ts'
import { policyShow, policyTest } from './policy/declarations.ts'
import { proofConsistency, proofInclusion } from './proof/declarations.ts'
import { purlBuild, purlParse } from './purl/declarations.ts'
import { sbomDiff, sbomRead, sbomScan } from './sbom/declaration.ts'
import { securitytxtCheck } from './securitytxt/declaration.ts'
import { tokenCreate } from './token/declaration.ts'
import { verify } from './verify/declaration.ts'
import { versionCompare, versionIn, versionRange } from './version/declarations.ts'
import { vexConvert } from './vex/declaration.ts'
import {
  witnessAddLog,
  witnessInit,
  witnessRecover,
  witnessServe,
  witnessStatus,
} from './witness/declarations.ts'

export const commands: readonly Command[] = [
  defineCommand(check, async () => (await import('./check/check.ts')).checkHandler),
  defineCommand(sbomRead, async () => (await import('./sbom/read.ts')).readHandler),
  defineCommand(sbomScan, async () => (await import('./sbom/scan.ts')).scanHandler),
  defineCommand(sbomDiff, async () => (await import('./sbom/diff.ts')).diffHandler),
  defineCommand(policyTest, async () => (await import('./policy/test.ts')).testHandler),
  defineCommand(policyShow, async () => (await import('./policy/show.ts')).showHandler),
  defineCommand(vexConvert, async () => (await import('./vex/convert.ts')).convertHandler),
  defineCommand(securitytxtCheck, async () => (await import('./securitytxt/check.ts')).checkHandler),
  defineCommand(csafValidate, async () => (await import('./csaf/validate.ts')).validateHandler),
  defineCommand(csafFetch, async () => (await import('./csaf/fetch.ts')).fetchHandler),
  defineCommand(intelSync, async () => (await import('./intel/sync.ts')).syncHandler),
  defineCommand(intelBuild, async () => (await import('./intel/build.ts')).buildHandler),
  defineCommand(intelInfo, async () => (await import('./intel/info.ts')).infoHandler),
  versionCompare,
  versionIn,
  versionRange,
  purlParse,
  purlBuild,
  // Before `cvss`, whose operands would take the word: the first that fits is run.
  cvssRubric,
  cvss,
  defineCommand(logInit, async () => (await import('./log/init.ts')).initHandler),
  defineCommand(logAdd, async () => (await import('./log/add.ts')).addHandler),
  defineCommand(logCheckpoint, async () => (await import('./log/checkpoint.ts')).checkpointHandler),
  defineCommand(logProve, async () => (await import('./log/prove.ts')).proveHandler),
  defineCommand(logVerify, async () => (await import('./log/verify.ts')).verifyHandler),
  proofInclusion,
  proofConsistency,
  defineCommand(verify, async () => (await import('./verify/verify.ts')).verifyHandler),
  defineCommand(noteVerify, async () => (await import('./note/verify.ts')).verifyHandler),
  defineCommand(witnessInit, async () => (await import('./witness/init.ts')).initHandler),
  defineCommand(witnessAddLog, async () => (await import('./witness/add-log.ts')).addLogHandler),
  defineCommand(witnessServe, async () => (await import('./witness/serve.ts')).serveHandler),
  defineCommand(witnessStatus, async () => (await import('./witness/status.ts')).statusHandler),
  defineCommand(witnessRecover, async () => (await import('./witness/recover.ts')).recoverHandler),
  defineCommand(tokenCreate, async () => (await import('./token/create.ts')).createHandler),
  defineCommand(completion, async () =>
    (await import('./completion/complete.ts')).completionHandler(commands),
  ),
]

export const groups: readonly Group[] = [
  { noun: 'sbom', summary: 'read SBOMs, find what is in an image, compare the two' },
  { noun: 'policy', summary: 'rules about findings, and their tests' },
  { noun: 'vex', summary: 'what is affected by a flaw and what is not' },
  { noun: 'securitytxt', summary: 'where and how a maker takes reports (RFC 9116)' },
  { noun: 'csaf', summary: 'security advisories for machines' },
  { noun: 'intel', summary: 'the local index of known flaws' },
  { noun: 'version', summary: 'versions and ranges, by the order of each ecosystem' },
  { noun: 'purl', summary: 'package URLs' },
  { noun: 'cvss', summary: 'scores of flaws, also by the rubric for medical devices' },
  { noun: 'log', summary: 'tamper-evident logs' },
  { noun: 'proof', summary: 'proofs about a log, without the log' },
  { noun: 'note', summary: 'signed notes and checkpoints' },
  { noun: 'witness', summary: 'cosign for the logs of others' },
  { noun: 'token', summary: "API keys, on the server's machine" },
]
