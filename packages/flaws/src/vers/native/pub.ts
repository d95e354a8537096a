// SPDX-License-Identifier: Apache-2.0
import { readNpm } from './npm.ts'
import { everyReading, type NativeReading } from './signpost.ts'

/** `^0.x.y`: while the major is 0, Pub takes each minor for a breaking change, and no patch for one. */
const beforeOne = /\^\s*(0\.(\d+)\.\S+)/g

/** Pub (Dart): npm's conditions, `any`, and a caret of its own. @see dart.dev/tools/pub/dependencies, "Version constraints" */
export const readPub = (text: string): NativeReading =>
  text === 'any'
    ? everyReading
    : readNpm(
        text.replace(
          beforeOne,
          (_, version: string, minor: string) => `>=${version} <0.${BigInt(minor) + 1n}.0`,
        ),
      )
