// SPDX-License-Identifier: Apache-2.0
import { compareWithImage } from '../src/index.ts'

/** Any texts as components: each is told exactly once, and a list compared with itself differs nowhere. */
export function fuzz(data: Uint8Array): void {
  const lines = new TextDecoder().decode(data).split('\n').slice(0, 60)
  const components = lines.map((line, i) => {
    const [name = '', version, purl, cpe] = line.split('\t')
    return {
      ref: String(i),
      name,
      ...(version === undefined ? {} : { version }),
      ...(purl === undefined ? {} : { purl }),
      ...(cpe === undefined ? {} : { cpes: [cpe] }),
    }
  })
  const half = components.slice(0, components.length >> 1)
  const { onlyInImage, differing, same } = compareWithImage(half, components)
  if (onlyInImage.length + differing.length + same.length !== components.length) {
    throw new Error('a component of the image is told twice, or not at all')
  }
}
