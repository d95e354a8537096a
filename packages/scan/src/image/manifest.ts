// SPDX-License-Identifier: Apache-2.0
/** Which layers make up a container image: `manifest.json` of `docker save`, and the OCI Image Layout 1.1. */
import { type JsonObject, type JsonValue, parseJson } from '@primum/parse'
import { rootedPath } from '../archive/path.ts'
import { scanError } from '../fault.ts'

/** The layers of an image by their paths in the archive, lowest first; and what more there was that was left out. */
export type ImageLayers = { readonly paths: readonly string[]; readonly note?: string }

const maxLayers = 1_000
const maxIndexes = 8

/** `docker save` writes one entry for each image. @throws CodedError `scan/damaged`, `json/…` */
export function layersOfDockerManifest(bytes: Uint8Array): ImageLayers {
  const manifest = parseJson(bytes, { file: 'manifest.json' })
  const images = Array.isArray(manifest) ? (manifest as readonly JsonValue[]).filter(isObject) : []
  const [image, ...others] = images
  const layers = texts(image?.['Layers'])
  if (layers === undefined) throw scanError('scan/damaged', 'manifest.json names no layers')
  const paths = layers.map((layer) => {
    const path = rootedPath(layer)
    if (path === undefined) throw scanError('scan/damaged', 'manifest.json names a layer outside the archive')
    return path
  })
  const tags = others.flatMap((other) => texts(other['RepoTags']) ?? [])
  return checked(
    paths,
    others.length === 0 ? undefined : `only the first image was scanned; left out: ${tags.join(', ')}`,
  )
}

/**
 * The image of an OCI layout: its index names manifests, or further indexes, by digest. The first manifest of an image counts.
 *
 * @param blob the content of `blobs/<algorithm>/<hex>`, where it is small and there
 * @throws CodedError `scan/damaged`, `json/…`
 */
export function layersOfOciIndex(
  index: Uint8Array,
  blob: (path: string) => Uint8Array | undefined,
): ImageLayers {
  let bytes = index
  let note: string | undefined
  for (let depth = 0; depth < maxIndexes; depth++) {
    const document = parseJson(bytes)
    if (!isObject(document)) break
    const layers = document['layers']
    if (Array.isArray(layers)) {
      return checked(
        (layers as readonly JsonValue[]).map((layer) => blobPath(layer)),
        note,
      )
    }
    const manifests = (
      Array.isArray(document['manifests']) ? (document['manifests'] as readonly JsonValue[]) : []
    )
      .filter(isObject)
      .filter(isImage)
    const [first, ...others] = manifests
    if (first === undefined) break
    if (others.length > 0) {
      note = `only the first of ${manifests.length} images was scanned (${platformOf(first)})`
    }
    const next = blob(blobPath(first))
    if (next === undefined) throw scanError('scan/damaged', 'the image’s manifest is not in the archive')
    bytes = next
  }
  throw scanError('scan/damaged', 'index.json leads to no image')
}

/** Build tools put signed statements beside an image, as if they were images of an unknown platform. */
function isImage(manifest: JsonObject): boolean {
  const annotations = manifest['annotations']
  return !(isObject(annotations) && annotations['vnd.docker.reference.type'] !== undefined)
}

function platformOf({ platform }: JsonObject): string {
  if (!isObject(platform)) return 'of no named platform'
  return [platform['os'], platform['architecture'], platform['variant']]
    .filter((part) => typeof part === 'string')
    .join('/')
}

function blobPath(descriptor: JsonValue): string {
  const digest = isObject(descriptor) ? descriptor['digest'] : undefined
  const parts = /^(sha256|sha512):([0-9a-f]{64,128})$/.exec(typeof digest === 'string' ? digest : '')
  if (parts === null) throw scanError('scan/damaged', 'a manifest names a blob without a digest')
  return `blobs/${parts[1]}/${parts[2]}`
}

function checked(paths: readonly string[], note: string | undefined): ImageLayers {
  if (paths.length > maxLayers)
    throw scanError('scan/too-large', `the image has more than ${maxLayers} layers`)
  return { paths, ...(note === undefined ? {} : { note }) }
}

function texts(value: JsonValue | undefined): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const list = (value as readonly JsonValue[]).filter((item) => typeof item === 'string')
  return list.length === value.length ? list : undefined
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
