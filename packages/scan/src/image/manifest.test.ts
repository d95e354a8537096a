// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { expect, test } from 'vitest'
import { layersOfDockerManifest, layersOfOciIndex } from './manifest.ts'

const json = (value: unknown) => Buffer.from(JSON.stringify(value))
const digest = (digit: string) => `sha256:${digit.repeat(64)}`
const blob = (digit: string) => `blobs/sha256/${digit.repeat(64)}`

test('docker save: the layers in order; of several images the first, and the others are named', () => {
  const manifest = [
    { Config: 'c.json', RepoTags: ['pump:1'], Layers: ['a/layer.tar', './b/layer.tar'] },
    { Config: 'd.json', RepoTags: ['other:2'], Layers: ['c/layer.tar'] },
  ]
  expect(layersOfDockerManifest(json(manifest))).toEqual({
    paths: ['a/layer.tar', 'b/layer.tar'],
    note: 'only the first image was scanned; left out: other:2',
  })
})

test('OCI: an index of an index of platforms, without the statements beside', () => {
  const blobs = new Map([
    [
      blob('1'),
      json({
        manifests: [
          { digest: digest('2'), platform: { os: 'linux', architecture: 'arm64' } },
          { digest: digest('3'), platform: { os: 'linux', architecture: 'amd64' } },
          { digest: digest('4'), annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } },
        ],
      }),
    ],
    [blob('2'), json({ layers: [{ digest: digest('8') }, { digest: digest('9') }] })],
  ])
  const index = json({ manifests: [{ digest: digest('1') }] })
  expect(layersOfOciIndex(index, (path) => blobs.get(path))).toEqual({
    paths: [blob('8'), blob('9')],
    note: 'only the first of 2 images was scanned (linux/arm64)',
  })
})

test.each([
  ['no list', () => layersOfDockerManifest(json({}))],
  ['a layer outside the archive', () => layersOfDockerManifest(json([{ Layers: ['../../etc/passwd'] }]))],
  [
    'too many layers',
    () => layersOfDockerManifest(json([{ Layers: Array.from({ length: 2000 }, () => 'a') }])),
  ],
  [
    'a digest that is a path',
    () => layersOfOciIndex(json({ layers: [{ digest: 'sha256:../../x' }] }), () => undefined),
  ],
  [
    'a manifest that is not there',
    () => layersOfOciIndex(json({ manifests: [{ digest: digest('1') }] }), () => undefined),
  ],
  [
    'an index that leads to itself',
    () => {
      const index = json({ manifests: [{ digest: digest('1') }] })
      return layersOfOciIndex(index, () => index)
    },
  ],
])('refused: %s', (_name, run) => expect(run).toThrow(CodedError))
