// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react'
import { decryptWith } from '../../../age/age.ts'
import { useOpenedKeys } from '../../../age/opened-keys.ts'

export type Decryption =
  | { readonly kind: 'no-key' }
  | { readonly kind: 'working' }
  | { readonly kind: 'wrong-key' }
  | { readonly kind: 'open'; readonly bytes: Uint8Array }

/** What an age file holds, by the keys that are open in this tab; gone again when they are closed. */
export function useDecrypted(ciphertext: Uint8Array | undefined): Decryption {
  const keys = useOpenedKeys()
  const [state, setState] = useState<Decryption>({ kind: 'working' })
  useEffect(() => {
    if (ciphertext === undefined || keys.length === 0) return
    let isStale = false
    setState({ kind: 'working' })
    decryptWith(keys, ciphertext).then(
      (bytes) => {
        if (!isStale) setState({ kind: 'open', bytes })
      },
      () => {
        if (!isStale) setState({ kind: 'wrong-key' })
      },
    )
    return () => {
      isStale = true
      // What was read is let go with the key.
      setState({ kind: 'working' })
    }
  }, [ciphertext, keys])
  return keys.length === 0 ? { kind: 'no-key' } : state
}
