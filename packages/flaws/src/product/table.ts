// SPDX-License-Identifier: Apache-2.0

/** A product that devices are built from, and the names under which SBOMs list it. */
export type ProductRow = {
  /** CPE keys under which NVD files it. */
  readonly keys: readonly string[]
  /** Names that mean this product and no other, as {@link foldName} folds them. */
  readonly names: readonly string[]
  /** Repositories on GitHub, lower case. */
  readonly repositories?: readonly string[]
  /** A CVE whose configurations in NVD use the keys: the source of the row. */
  readonly source: string
}

/**
 * Written by hand, and short on purpose: only products whose name no one else uses may be found by name alone. A name that
 * is not here is looked up where the component says whose product it is.
 */
export const productTable: readonly ProductRow[] = [
  {
    keys: ['a:busybox:busybox'],
    names: ['busybox'],
    repositories: ['mirror/busybox'],
    source: 'CVE-2022-48174',
  },
  {
    keys: ['a:openssl:openssl'],
    names: ['openssl'],
    repositories: ['openssl/openssl'],
    source: 'CVE-2022-0778',
  },
  {
    keys: ['a:gnu:glibc'],
    names: ['glibc', 'gnu-c-library', 'gnu-libc'],
    repositories: ['bminor/glibc'],
    source: 'CVE-2023-4911',
  },
  { keys: ['a:musl-libc:musl'], names: ['musl', 'musl-libc'], source: 'CVE-2020-28928' },
  {
    keys: ['a:uclibc-ng_project:uclibc-ng', 'a:uclibc:uclibc'],
    names: ['uclibc', 'uclibc-ng'],
    source: 'CVE-2022-30295',
  },
  { keys: ['a:zlib:zlib'], names: ['zlib'], repositories: ['madler/zlib'], source: 'CVE-2018-25032' },
  {
    keys: ['a:sqlite:sqlite'],
    names: ['sqlite', 'sqlite3'],
    repositories: ['sqlite/sqlite'],
    source: 'CVE-2022-35737',
  },
  {
    keys: ['a:haxx:curl', 'a:haxx:libcurl'],
    names: ['curl', 'libcurl'],
    repositories: ['curl/curl'],
    source: 'CVE-2023-38545',
  },
  {
    keys: ['a:libexpat_project:libexpat'],
    names: ['expat', 'libexpat'],
    repositories: ['libexpat/libexpat'],
    source: 'CVE-2022-40674',
  },
  {
    keys: ['a:arm:mbed_tls', 'a:trustedfirmware:mbed_tls'],
    names: ['mbedtls', 'mbed-tls', 'arm-mbed-tls'],
    repositories: ['mbed-tls/mbedtls', 'armmbed/mbedtls'],
    source: 'CVE-2024-23170',
  },
  {
    keys: ['a:wolfssl:wolfssl'],
    names: ['wolfssl'],
    repositories: ['wolfssl/wolfssl'],
    source: 'CVE-2022-42905',
  },
  {
    keys: ['o:amazon:freertos', 'o:freertos:freertos-kernel'],
    names: ['freertos', 'freertos-kernel', 'amazon-freertos'],
    repositories: ['freertos/freertos-kernel', 'freertos/freertos', 'aws/amazon-freertos'],
    source: 'CVE-2021-31571',
  },
  { keys: ['o:windriver:vxworks'], names: ['vxworks', 'wind-river-vxworks'], source: 'CVE-2019-12256' },
  {
    keys: ['a:blackberry:qnx_software_development_platform'],
    names: ['qnx-software-development-platform', 'qnx-sdp', 'blackberry-qnx-sdp'],
    source: 'CVE-2021-22156',
  },
  {
    keys: ['*:threadx', '*:azure_rtos_threadx'],
    names: ['threadx', 'azure-rtos-threadx', 'eclipse-threadx'],
    repositories: ['azure-rtos/threadx', 'eclipse-threadx/threadx'],
    source: 'CVE-2024-2212',
  },
  {
    keys: ['o:zephyrproject:zephyr'],
    names: ['zephyr-rtos', 'zephyr-project'],
    repositories: ['zephyrproject-rtos/zephyr'],
    source: 'CVE-2021-3625',
  },
  { keys: ['*:lwip'], names: ['lwip'], repositories: ['lwip-tcpip/lwip'], source: 'CVE-2020-22284' },
  {
    keys: ['a:denx:u-boot'],
    names: ['u-boot', 'das-u-boot'],
    repositories: ['u-boot/u-boot'],
    source: 'CVE-2019-14192',
  },
  {
    keys: ['a:dropbear_ssh_project:dropbear_ssh'],
    names: ['dropbear', 'dropbear-ssh'],
    repositories: ['mkj/dropbear'],
    source: 'CVE-2021-36369',
  },
  {
    keys: ['a:openbsd:openssh'],
    names: ['openssh', 'openssh-portable'],
    repositories: ['openssh/openssh-portable'],
    source: 'CVE-2023-38408',
  },
  { keys: ['a:thekelleys:dnsmasq'], names: ['dnsmasq'], source: 'CVE-2020-25681' },
  { keys: ['a:w1.fi:hostapd'], names: ['hostapd'], source: 'CVE-2019-16275' },
  { keys: ['a:w1.fi:wpa_supplicant'], names: ['wpa-supplicant'], source: 'CVE-2021-27803' },
  { keys: ['a:bluez:bluez'], names: ['bluez'], repositories: ['bluez/bluez'], source: 'CVE-2022-0204' },
  {
    keys: ['a:systemd_project:systemd'],
    names: ['systemd'],
    repositories: ['systemd/systemd'],
    source: 'CVE-2020-13776',
  },
  {
    keys: ['a:libpng:libpng'],
    names: ['libpng'],
    repositories: ['pnggroup/libpng', 'glennrp/libpng'],
    source: 'CVE-2019-7317',
  },
  {
    keys: ['a:libjpeg-turbo:libjpeg-turbo'],
    names: ['libjpeg-turbo'],
    repositories: ['libjpeg-turbo/libjpeg-turbo'],
    source: 'CVE-2020-17541',
  },
  { keys: ['a:libtiff:libtiff'], names: ['libtiff'], source: 'CVE-2022-3970' },
  {
    keys: ['a:freetype:freetype'],
    names: ['freetype', 'freetype2'],
    repositories: ['freetype/freetype'],
    source: 'CVE-2022-27404',
  },
  {
    keys: ['a:xmlsoft:libxml2'],
    names: ['libxml2'],
    repositories: ['gnome/libxml2'],
    source: 'CVE-2022-40304',
  },
  {
    keys: ['a:uclouvain:openjpeg'],
    names: ['openjpeg'],
    repositories: ['uclouvain/openjpeg'],
    source: 'CVE-2020-27823',
  },
  {
    keys: ['a:offis:dcmtk'],
    names: ['dcmtk', 'offis-dcmtk'],
    repositories: ['dcmtk/dcmtk'],
    source: 'CVE-2022-2119',
  },
  {
    keys: ['a:eclipse:mosquitto'],
    names: ['mosquitto', 'eclipse-mosquitto'],
    repositories: ['eclipse/mosquitto', 'eclipse-mosquitto/mosquitto'],
    source: 'CVE-2021-34434',
  },
  {
    keys: ['a:f5:nginx', 'a:nginx:nginx'],
    names: ['nginx'],
    repositories: ['nginx/nginx'],
    source: 'CVE-2021-23017',
  },
  {
    keys: ['a:lighttpd:lighttpd'],
    names: ['lighttpd'],
    repositories: ['lighttpd/lighttpd1.4'],
    source: 'CVE-2022-41556',
  },
  { keys: ['a:redis:redis'], names: ['redis'], repositories: ['redis/redis'], source: 'CVE-2022-24834' },
  {
    keys: ['o:linux:linux_kernel'],
    names: ['linux-kernel', 'the-linux-kernel'],
    repositories: ['torvalds/linux', 'gregkh/linux'],
    source: 'CVE-2024-36971',
  },
]

/** A name as the table writes it: lower case, words joined by one dash, without marks of ownership. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[®™©]|\((?:r|tm|c)\)/g, '')
    .trim()
    .replace(/[\s_-]+/g, '-')
}

const byName = new Map(productTable.flatMap((row) => row.names.map((name) => [name, row] as const)))
const byRepository = new Map(
  productTable.flatMap((row) => (row.repositories ?? []).map((repository) => [repository, row] as const)),
)

const byKey = new Map(productTable.flatMap((row) => row.keys.map((key) => [key, row] as const)))

/** The other keys under which a product is filed. */
export function otherKeys(key: string): readonly string[] {
  return (byKey.get(key)?.keys ?? []).filter((other) => other !== key && !other.startsWith('*:'))
}

/** The product that a name means beyond doubt. */
export function productByName(name: string): ProductRow | undefined {
  return byName.get(foldName(name))
}

/** The product whose sources a repository on GitHub holds. */
export function productByRepository(repository: string): ProductRow | undefined {
  return byRepository.get(repository.toLowerCase())
}
