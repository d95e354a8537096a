// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import type { ObjectName } from './object-name.ts'

export type ObjectErrorCode =
  /** A text that is no name of an object. */
  | 'objects/bad-name'
  /** An address that this version does not understand, or that holds what does not belong in it. */
  | 'objects/bad-address'
  /** There are other bytes under this name already; they were not touched. */
  | 'objects/conflict'
  /** More than {@link MAX_OBJECT_BYTES}. */
  | 'objects/too-large'
  /** What arrived is not what the store says it holds. */
  | 'objects/corrupt'
  /** The file system is full. */
  | 'objects/disk-full'
  /** The store knows us but does not let us, or does not know us: credentials, rights, or a clock that is wrong. */
  | 'objects/denied'
  /** The S3 service does not do what a log needs: it overwrites where it was told not to. */
  | 'objects/unsupported'
  /** The store cannot be read or written for another reason; what was asked may have been done or not. */
  | 'objects/unavailable'

export type ObjectError = CodedError<ObjectErrorCode>

/**
 * The largest object, in bytes: about twice the largest bundle of log entries (256 entries of 65535 bytes with their lengths).
 * Nothing larger is ever stored, or read into memory.
 */
export const MAX_OBJECT_BYTES = 33_554_432

/** Names one content of one object. Opaque: compare it with nothing, hand it to `swap` as it came. */
export type ObjectVersion = string

/** An object as it was read. */
export type StoredObject = {
  readonly bytes: Uint8Array
  readonly version: ObjectVersion
}

/** What came of a swap. */
export type Swap =
  | { readonly kind: 'swapped'; readonly version: ObjectVersion }
  /**
   * `current` stands there instead; absent when nothing does. Where the answer to a first try was lost, the bytes may have
   * stood there for a moment, until somebody who knew them replaced them.
   */
  | { readonly kind: 'conflict'; readonly current?: StoredObject }

/**
 * Small named objects that a plain file server or a CDN can hand out as they are. A name is of one kind for ever, which
 * its user decides: **immutable**, written by `put`, or **mutable**, written by `swap`. A name is never another's folder
 * (not both `a` and `a/b`).
 *
 * All methods may be called at any time, any number at once, also for the same name, and by several processes on one
 * store. A read that starts after a write resolved sees that write or a later one.
 *
 * A rejection with `objects/unavailable`, `objects/disk-full` or `objects/corrupt` says nothing about what is stored: the
 * old state or the new, never something between, and what was on its way may still arrive. Every method may be repeated
 * until it resolves; repeating changes nothing more.
 */
export type ObjectStore = {
  /**
   * Stores an immutable object. **When it resolves** the object is on stable storage and outlives a power cut. The same
   * bytes under the same name are no error; other bytes are, and what is there stays.
   * @param bytes not changed by the caller before it settles
   * @throws objects/conflict, objects/too-large, objects/disk-full, objects/denied, objects/corrupt, objects/unavailable
   */
  put(name: ObjectName, bytes: Uint8Array): Promise<void>
  /**
   * Replaces the mutable object `name`, but only while its version is `expected`; absent means that there must be none
   * yet. Of those who swap at once with the same expectation, one succeeds. **When it resolves** with `swapped`, the
   * bytes are on stable storage, in one step: a reader sees the old or the new, also after a power cut.
   *
   * When the object holds exactly `bytes` already, that is `swapped` whatever was expected: so **a retry** after an
   * unknown outcome succeeds when the first try did. Versions may come back when bytes come back: swap only what never
   * returns, as the checkpoints of a growing log.
   * @throws objects/too-large, objects/disk-full, objects/denied, objects/corrupt, objects/unavailable
   */
  swap(name: ObjectName, expected: ObjectVersion | undefined, bytes: Uint8Array): Promise<Swap>
  /**
   * Reads an object whole; undefined when there is none.
   * @throws objects/too-large, objects/corrupt, objects/denied, objects/unavailable
   */
  get(name: ObjectName): Promise<StoredObject | undefined>
  /**
   * Whether there is an object of this name. Says nothing about its bytes.
   * @throws objects/denied, objects/unavailable
   */
  has(name: ObjectName): Promise<boolean>
  /**
   * Removes an object, if there is one. When it resolves the object stays away over a power cut. The caller makes sure
   * that nobody relies on it.
   * @throws objects/denied, objects/unavailable
   */
  delete(name: ObjectName): Promise<void>
  /**
   * The names of all objects below a folder (`tile` gives `tile/0/000`), or of all, in no order. What is stored or
   * removed while the list is read may be in it or not; everything else is in it once. Files that are no objects are
   * left out.
   * @throws objects/denied, objects/unavailable
   */
  list(folder?: ObjectName): AsyncIterable<ObjectName>
}

export function objectError(
  code: ObjectErrorCode,
  message: string,
  file: string,
  cause?: unknown,
): ObjectError {
  return new CodedError(code, message, { where: { file }, ...(cause === undefined ? {} : { cause }) })
}

/** @throws objects/too-large */
export function checkObjectSize(bytes: Uint8Array, file: string): void {
  if (bytes.byteLength > MAX_OBJECT_BYTES) {
    throw objectError('objects/too-large', `more than the ${MAX_OBJECT_BYTES} bytes of an object`, file)
  }
}
