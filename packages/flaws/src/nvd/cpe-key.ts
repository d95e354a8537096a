// SPDX-License-Identifier: Apache-2.0
import { type Cpe, cpeText } from '../cpe/cpe.ts'

/** The key under which a CPE name is filed, `part:vendor:product`; undefined where one of them is not one text. */
export function cpeKey(cpe: Cpe): string | undefined {
  const [vendor, product] = [cpeText(cpe.vendor), cpeText(cpe.product)]
  if (!/^[aoh]$/.test(cpe.part) || vendor === undefined || product === undefined || vendor === 'null')
    return undefined
  return `${cpe.part}:${vendor}:${product}`
}

/** The key that stands for a product of any vendor and part: `*:busybox`. */
export function anyVendorKey(product: string): string {
  return `*:${product}`
}

/** The product's name in a key of either kind. A vendor's name may hold no colon, a product's may. */
export function productOfKey(key: string): string {
  return key.startsWith('*:') ? key.slice(2) : key.split(':').slice(2).join(':')
}
