// SPDX-License-Identifier: Apache-2.0
import { open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { CodedError } from '@primum/parse'
import { formatVerifyState, parseVerifyState, type VerifyState } from '@primum/tlog'
import { sha256 } from '@primum/tlog/node'

/** What is remembered of a log between two runs, in a file of the user's choice. */
export class StateFile {
  readonly file: string
  /** As it was when the file was opened; undefined when there was none. */
  readonly remembered: VerifyState | undefined
  /** What is in the file, as far as this run knows. */
  #text: string | undefined

  constructor(file: string, text: string | undefined, remembered: VerifyState | undefined) {
    this.file = file
    this.#text = text
    this.remembered = remembered
  }

  /**
   * Writes another state, durably: what a log once showed must not be forgotten because the power failed. The file is the old or the new one at any moment.
   *
   * @throws CodedError `log/state` when it cannot be written, or another run has written it meanwhile.
   */
  async save(state: VerifyState): Promise<void> {
    const text = formatVerifyState(state, sha256)
    if (text === this.#text) return
    // Whoever comes late could otherwise put an older checkpoint over a newer one.
    if ((await readText(this.file)) !== this.#text)
      throw stateFault(this.file, 'another run has changed it meanwhile')
    try {
      await replaceFile(this.file, text)
    } catch (cause) {
      throw stateFault(this.file, `it cannot be written: ${reasonOf(cause)}`, cause)
    }
    this.#text = text
  }
}

/** @throws CodedError `tlog/bad-verify-state`; `log/state` when it is there and cannot be read */
export async function openStateFile(file: string): Promise<StateFile> {
  const text = await readText(file)
  try {
    return new StateFile(file, text, text === undefined ? undefined : parseVerifyState(text, sha256))
  } catch (error) {
    throw error instanceof CodedError ? error.at({ file }) : error
  }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw stateFault(file, `it cannot be read: ${reasonOf(cause)}`, cause)
  }
}

async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = `${file}.new`
  {
    await using next = await open(temporary, 'w')
    await next.writeFile(text)
    await next.sync()
  }
  await rename(temporary, file)
  await using folder = await open(path.dirname(file), 'r')
  await folder.sync()
}

function stateFault(file: string, message: string, cause?: unknown): CodedError<'log/state'> {
  return new CodedError('log/state', message, { where: { file }, cause })
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
