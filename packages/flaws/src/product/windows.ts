// SPDX-License-Identifier: Apache-2.0

/** One edition of Windows as CPE names it, with the build that tells it apart. */
type Edition = { readonly build: string; readonly product: string }

/** Client and server editions may share a build. Source: Microsoft, "Windows 10 and 11 release information", "Windows Server release information". */
const editions: readonly Edition[] = [
  { build: '10240', product: 'windows_10_1507' },
  { build: '10586', product: 'windows_10_1511' },
  { build: '14393', product: 'windows_10_1607' },
  { build: '15063', product: 'windows_10_1703' },
  { build: '16299', product: 'windows_10_1709' },
  { build: '17134', product: 'windows_10_1803' },
  { build: '17763', product: 'windows_10_1809' },
  { build: '18362', product: 'windows_10_1903' },
  { build: '18363', product: 'windows_10_1909' },
  { build: '19041', product: 'windows_10_2004' },
  { build: '19042', product: 'windows_10_20h2' },
  { build: '19043', product: 'windows_10_21h1' },
  { build: '19044', product: 'windows_10_21h2' },
  { build: '19045', product: 'windows_10_22h2' },
  { build: '22000', product: 'windows_11_21h2' },
  { build: '22621', product: 'windows_11_22h2' },
  { build: '22631', product: 'windows_11_23h2' },
  { build: '26100', product: 'windows_11_24h2' },
  { build: '26200', product: 'windows_11_25h2' },
  { build: '14393', product: 'windows_server_2016' },
  { build: '17763', product: 'windows_server_2019' },
  { build: '20348', product: 'windows_server_2022' },
  { build: '25398', product: 'windows_server_2022_23h2' },
  { build: '26100', product: 'windows_server_2025' },
]

/** A Windows as a component names it. */
export type WindowsProduct = {
  readonly key: string
  /** The build with its revision, `10.0.19044.4780`; absent where only the edition is known. */
  readonly version?: string
}

/**
 * The products that a Windows component may be: the edition's own (`windows_10_21h2`), by which NVD has filed since 2022, and the
 * family's (`windows_10`, with the edition as its version) before that. Empty for what is no Windows.
 *
 * @param name a display name (`Windows 10 IoT Enterprise LTSC 2021`) or a CPE product (`windows_10`)
 * @param version a build (`10.0.19044.4780`) or an edition (`21H2`)
 */
export function windowsProducts(name: string, version: string | undefined): readonly WindowsProduct[] {
  const family = familyOf(name)
  if (family === undefined) return []
  const build = /^(?:10\.0\.)?(\d{5})(?:\.(\d+))?$/.exec(version ?? '')
  const edition = editionOf(family, name, build?.[1], version)
  const revision = build?.[2]
  const exact = revision === undefined ? undefined : `10.0.${build?.[1] ?? ''}.${revision}`
  const release = edition?.product.slice(family.length + 1)
  return [
    ...(edition === undefined
      ? []
      : [{ key: `o:microsoft:${edition.product}`, ...(exact === undefined ? {} : { version: exact }) }]),
    ...(edition === undefined || edition.product === family || release === undefined || release === ''
      ? []
      : [{ key: `o:microsoft:${family}`, version: release }]),
  ]
}

/** Whether a version is a build of Windows 10 or later with its revision. */
export function isWindowsBuild(version: string | undefined): boolean {
  return /^10\.0\.\d{5}\.\d+$/.test(version ?? '')
}

/**
 * Whether a version is a build of another edition than the product's. Publishers copy a product's name beside the bounds of another
 * (CVE-2021-1675), and each build counts its fixes apart.
 */
export function isOtherBuild(key: string, version: string | undefined): boolean {
  const build = /^10\.0\.(\d{5})\.\d+$/.exec(version ?? '')?.[1]
  const own = editions.find(({ product }) => key === `o:microsoft:${product}`)
  return build !== undefined && own !== undefined && own.build !== build
}

function familyOf(name: string): string | undefined {
  const words = name
    .toLowerCase()
    .replace(/[®™]|\(r\)|\(tm\)/g, '')
    .replace(/[\s_-]+/g, ' ')
  const match = /^(?:microsoft )?windows (server (?:2016|2019|2022|2025)|1[01])\b/.exec(words)
  return match?.[1] === undefined ? undefined : `windows_${match[1].replace(' ', '_')}`
}

function editionOf(
  family: string,
  name: string,
  build: string | undefined,
  version: string | undefined,
): Edition | undefined {
  const own = editions.filter(({ product }) => product === family || product.startsWith(`${family}_`))
  if (build !== undefined) return own.find((edition) => edition.build === build)
  const spoken = `${name} ${version ?? ''}`.toLowerCase()
  const named = own.find(({ product }) => {
    const release = product.slice(family.length + 1)
    return release !== '' && new RegExp(`(?:^|[^\\da-z])${release}(?:$|[^\\da-z])`).test(spoken)
  })
  return named ?? own.find(({ product }) => product === family) ?? longTerm(own, spoken)
}

/** Long-term servicing editions are called by year. */
const longTermReleases: Readonly<Record<string, string>> = {
  '2015': '1507',
  '2016': '1607',
  '2019': '1809',
  '2021': '21h2',
  '2024': '24h2',
}

function longTerm(own: readonly Edition[], spoken: string): Edition | undefined {
  const year = /\blts[bc]\b.*?\b(20\d\d)\b|\b(20\d\d)\b.*?\blts[bc]\b/.exec(spoken)
  const release = longTermReleases[year?.[1] ?? year?.[2] ?? '']
  return release === undefined ? undefined : own.find(({ product }) => product.endsWith(`_${release}`))
}
