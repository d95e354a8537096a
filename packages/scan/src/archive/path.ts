// SPDX-License-Identifier: Apache-2.0

/** Longest path that is kept, in characters. Linux has 4,096 bytes (PATH_MAX). */
const maxPathLength = 4096

/**
 * A path of an archive as one from the root without a slash before: `./usr//bin/x` is `usr/bin/x`. Undefined where it would
 * leave the root (`../x`), names the root itself, or is none at all.
 */
export function rootedPath(written: string): string | undefined {
  if (written.length > maxPathLength || written.includes('\0')) return undefined
  const parts: string[] = []
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else parts.push(part)
  }
  return parts.length === 0 ? undefined : parts.join('/')
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
