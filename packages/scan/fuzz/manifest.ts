// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { layersOfDockerManifest, layersOfOciIndex } from '../src/image/manifest.ts'

/** Any bytes: paths below the root, or a CodedError. An index that leads back to itself comes to an end. */
export function fuzz(data: Uint8Array): void {
  for (const read of [() => layersOfDockerManifest(data), () => layersOfOciIndex(data, () => data)]) {
    try {
      const { paths } = read()
      if (paths.some((path) => path.startsWith('/') || path.split('/').includes('..'))) {
        throw new Error('a layer lies outside the archive')
      }
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
    }
  }
}
