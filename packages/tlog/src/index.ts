// SPDX-License-Identifier: Apache-2.0
/**
 * A tamper-evident log that anyone can check: Merkle trees and their proofs (RFC 6962, section 2.1; RFC 9162, section 2.1; subtrees by
 * draft-ietf-plants-merkle-tree-certs, section 4), and the C2SP formats around them as of commit 5ba5ee830903: tlog-tiles, tlog-checkpoint,
 * signed-note, tlog-cosignature (Ed25519), tlog-witness (add-checkpoint), tlog-policy, tlog-proof. Pure and the same in Node and browsers: hashing, signing and
 * reading come in as arguments ({@link Hasher}, {@link Ed25519}, {@link TileSource}); `@primum/tlog/node` has the first two for Node.
 *
 * A log grows by {@link appendEntries}: it takes the tree's right edge and some entries, and gives the next edge and the tiles to store. What makes that
 * durable is {@link openWriter}, over any {@link LogStore}: entries are acknowledged when they cannot be lost any more, then published under a signed
 * checkpoint; `@primum/tlog/node` has a store in a directory. A log is read through {@link verifiedTiles}, which lets no tile pass that the checkpoint does not vouch for.
 *
 * A log has its checkpoints cosigned with {@link askWitnesses}; a {@link Witness} cosigns those of others; {@link evaluatePolicy} tells whether enough
 * did.
 *
 * A whole log is verified with {@link verifyEntries}, in pieces if need be, from wherever {@link ReadObject} reads it.
 *
 * Out of scope: serving over HTTP, ML-DSA-44 cosignatures and sign-subtree, tlog-mirror, pruning.
 */
export { formatBase64, parseBase64 } from './base64.ts'
export {
  type Append,
  appendEntries,
  type BundleContent,
  checkBundle,
  emptyEdge,
  readEdge,
  rootOfEdge,
  type TileContent,
  type TreeEdge,
} from './builder.ts'
export {
  type Checkpoint,
  formatCheckpoint,
  type OpenedCheckpoint,
  openCheckpoint,
  parseCheckpoint,
} from './checkpoint.ts'
export { type Cosignature, cosignatureMessage, formatCosignature, parseCosignature } from './cosignature.ts'
export type { Ed25519 } from './ed25519.ts'
export { cutBundle, formatBundle, MAX_ENTRY_BYTES, parseBundle } from './entry-bundle.ts'
export type { TlogCode } from './fault.ts'
export { HASH_BYTES, type Hasher, type TreeHasher, treeHasher } from './hash.ts'
export { type HashReader, type LeafRange, readRoot, type TreeNode } from './hash-reader.ts'
export { keptTiles } from './kept-tiles.ts'
export {
  decodeNote,
  formatNote,
  MAX_NOTE_BYTES,
  type Note,
  type NoteSignature,
  type NoteSigner,
  type NoteVerifier,
  type OpenedNote,
  openNote,
  parseNote,
  signNote,
} from './note.ts'
export {
  cosigner,
  cosignerKeyOf,
  formatSignerKey,
  formatVerifierKey,
  noteSigner,
  noteVerifier,
  parseSignerKey,
  parseVerifierKey,
  type SignatureType,
  type SignerKey,
  signatureType,
  type VerifierKey,
  verifierKey,
} from './note-key.ts'
export { evaluatePolicy, logVerifiers, type PolicyVerdict, witnessVerifiers } from './policy/evaluate.ts'
export {
  type Policy,
  type PolicyGroup,
  type PolicyLog,
  type PolicyWitness,
  thresholdPolicy,
} from './policy/policy.ts'
export { formatPolicy, parsePolicy } from './policy/policy-file.ts'
export {
  checkConsistency,
  checkInclusion,
  checkSubtree,
  inclusionSiblings,
  isSubtree,
  type Proof,
  proveConsistency,
  proveInclusion,
  proveSubtree,
  type Sibling,
} from './proof.ts'
export {
  type BundleRange,
  edgeTiles,
  formatBundlePath,
  formatTilePath,
  isFull,
  parseBundlePath,
  parseTilePath,
  TILE_WIDTH,
  type Tile,
  tileAt,
} from './tile.ts'
export { type TileSource, type Tree, tileHashReader, verifiedTiles } from './tile-reader.ts'
export { formatTlogProof, parseTlogProof, type TlogProof } from './tlog-proof.ts'
export { MAX_TREE_SIZE, parseTreeSize } from './tree-size.ts'
export { type HttpGet, type HttpObject, type HttpReaderParts, httpReader } from './verify/http-reader.ts'
export { type LogSource, logSource, type ReadObject } from './verify/log-source.ts'
export { resumeVerification } from './verify/resume.ts'
export { openTrusted, requireWitnessed, type Trust, type TrustedCheckpoint } from './verify/trust.ts'
export { verifyEntries } from './verify/verify-entries.ts'
export { formatVerifyState, parseVerifyState, type VerifyState } from './verify/verify-state.ts'
export { answerOf, type WitnessAnswer } from './witness/answer.ts'
export {
  type AskOptions,
  askWitnesses,
  type HttpAnswer,
  type HttpPost,
  MAX_WITNESS_ANSWER_BYTES,
  type WitnessEndpoint,
  type WitnessFault,
  type WitnessOutcome,
  witnessEndpoints,
} from './witness/ask.ts'
export { decideAddCheckpoint, type Fork, type WitnessDecision, type WitnessMeans } from './witness/decide.ts'
export {
  formatWitnessedLogs,
  parseWitnessedLogs,
  type WitnessedLogs,
  withLogKey,
} from './witness/logs-file.ts'
export {
  type AddCheckpointRequest,
  formatAddCheckpoint,
  formatAddCheckpointResponse,
  formatConflict,
  parseAddCheckpoint,
  parseAddCheckpointResponse,
  parseConflict,
  TREE_SIZE_CONTENT_TYPE,
} from './witness/message.ts'
export {
  type CosignedTree,
  closeAll,
  type LogRecord,
  noRecords,
  parseCosignedTree,
  recordOf,
  type WitnessRecords,
  withRecord,
} from './witness/records.ts'
export { type FileIdentity, formatState, parseState, type WitnessState } from './witness/state-file.ts'
export { Witness, type WitnessParts, type WitnessStore } from './witness/witness.ts'
export { defaultLimits, type WriterLimits } from './writer/limits.ts'
export type { CommitStep, LogObject, LogStore, StoredLog } from './writer/log-store.ts'
export type { StartTimer } from './writer/publisher.ts'
export type { PublishedCheckpoint } from './writer/recover.ts'
export { fullObjects } from './writer/tip.ts'
export { type LogWriter, openWriter, type WriterParts } from './writer/writer.ts'
