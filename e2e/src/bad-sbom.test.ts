// SPDX-License-Identifier: Apache-2.0
/** SBOMs that cannot be used, as whoever uploads them meets the refusal: what is wrong, where, and that nothing changed. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { makeRelease, openInstance } from './api-steps.ts'
import type { Visitor } from './chromium-browser.ts'
import { chooseFiles } from './design-steps.ts'
import { deviceSbom, type UserFile, userFile } from './example-documents.ts'
import { useStage } from './stage.ts'

const MAX_SBOM_BYTES = 200_000
const stage = useStage({ PRIMUM_MAX_SBOM_BYTES: String(MAX_SBOM_BYTES) })
let visitor: Visitor

beforeAll(async () => {
  visitor = await openInstance(stage.current)
  await visitor.page.goto(`/releases/${await makeRelease(visitor.page)}`)
})

const { buffer } = deviceSbom()

const refused: readonly {
  readonly what: string
  readonly file: UserFile
  readonly words: readonly string[]
}[] = [
  {
    what: 'cut off on the way',
    file: userFile('cut.json', buffer.subarray(0, -1_000)),
    words: ['The document cannot be read', 'the text ends where', 'cut.json:2331:1', 'json/truncated'],
  },
  {
    what: 'larger than this instance takes',
    file: userFile('large.json', Buffer.concat([buffer, Buffer.alloc(2_000_000, ' ')])),
    words: ['The document is larger than allowed', `larger than the ${MAX_SBOM_BYTES} bytes`],
  },
  {
    what: 'no SBOM at all',
    file: userFile('letter.txt', 'Dear all, the SBOM follows on Monday.'),
    words: ['letter.txt: this is neither JSON nor XML nor SPDX tag-value', 'sbom/not-an-sbom'],
  },
  {
    what: 'another kind of JSON',
    file: userFile('package.json', '{"name": "pump", "version": "3.1"}'),
    words: [
      'package.json: this JSON document has neither "bomFormat"',
      'expected a CycloneDX or SPDX document',
    ],
  },
  {
    what: 'with a member that is there twice',
    file: userFile(
      'twice.json',
      '{"bomFormat":"CycloneDX","specVersion":"1.5","version":1,"components":[],\n"components":[{"type":"library","name":"a"}]}',
    ),
    words: ['twice.json:2:1 /components', 'the member "components" is there twice', 'json/duplicate-key'],
  },
  {
    what: 'of no bytes',
    file: userFile('empty.json', ''),
    words: ['The body is empty'],
  },
]

const shown = (page: Page) => page.getByRole('region', { name: 'SBOM' })

test.each(refused)('an SBOM $what', async ({ file, words }) => {
  const { page } = visitor
  await chooseFiles(page, [file])
  const alert = shown(page).getByRole('alert').filter({ hasText: file.name })
  await alert.waitFor()
  const said = await alert.innerText()
  for (const each of [...words, `${file.name}: nothing was changed.`]) expect(said).toContain(each)
})

test('the same page then takes a good one, and keeps it when the next is refused', async () => {
  const { page } = visitor
  await chooseFiles(page, [deviceSbom()])
  await shown(page).getByText('65 components, 0 new findings, 65 unmatched.').waitFor()
  await page.getByRole('tab', { name: 'Components' }).getByText('65').waitFor()
  await chooseFiles(page, [userFile('cut.json', buffer.subarray(0, -1_000))])
  await shown(page).getByText('cut.json: nothing was changed; the SBOM from before stays.').waitFor()
  await page.reload()
  await shown(page).getByText(`SBOM: ${deviceSbom().name}`).waitFor()
  expect(visitor.faults).toEqual([])
})
