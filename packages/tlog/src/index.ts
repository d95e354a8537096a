// SPDX-License-Identifier: Apache-2.0
/**
 * A tamper-evident log that anyone can check: Merkle trees and their proofs (RFC 6962, section 2.1; RFC 9162, section 2.1; subtrees by
 * draft-ietf-plants-merkle-tree-certs, section 4), and the C2SP formats around them as of commit 5ba5ee830903: tlog-tiles, tlog-checkpoint,
 * signed-note, tlog-cosignature (Ed25519), tlog-witness (add-checkpoint), tlog-proof. Pure and the same in Node and browsers: hashing, signing and
 * reading come in as arguments ({@link Hasher}, {@link Ed25519}, {@link TileSource}); `@primum/tlog/node` has the first two for Node.
 *
 * A log is written with {@link appendEntries}: it takes the tree's right edge and some entries, and gives the next edge and the tiles to store.
 * It is read through {@link verifiedTiles}, which lets no tile pass that the checkpoint does not vouch for.
 *
 * Out of scope: storing and serving (the server's journal), HTTP to witnesses, ML-DSA-44 cosignatures and sign-subtree, pruning,
 * and tlog-policy files.
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
export { formatBundle, MAX_ENTRY_BYTES, parseBundle } from './entry-bundle.ts'
export type { TlogCode } from './fault.ts'
export { HASH_BYTES, type Hasher, type TreeHasher, treeHasher } from './hash.ts'
export { type HashReader, type LeafRange, readRoot, type TreeNode } from './hash-reader.ts'
export {
  formatNote,
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
export {
  checkConsistency,
  checkInclusion,
  checkSubtree,
  isSubtree,
  type Proof,
  proveConsistency,
  proveInclusion,
  proveSubtree,
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
export {
  type AddCheckpointRequest,
  formatAddCheckpoint,
  formatAddCheckpointResponse,
  formatConflict,
  parseAddCheckpoint,
  parseAddCheckpointResponse,
  parseConflict,
  TREE_SIZE_CONTENT_TYPE,
} from './witness.ts'
