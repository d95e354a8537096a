// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { bytesQuery } from '../../../api/collaboration/reports.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { KeyOpener } from './key-opener.tsx'
import classes from './reports.module.css'
import { useDecrypted } from './use-decrypted.ts'

/** The text of a message that was encrypted to the team's key. `url` gives the age file. */
export function SealedMessage({ url }: { readonly url: string }) {
  const ciphertext = useQuery(bytesQuery(url))
  return <Loaded query={ciphertext}>{(bytes) => <Opened ciphertext={bytes} />}</Loaded>
}

function Opened({ ciphertext }: { readonly ciphertext: Uint8Array }) {
  const decryption = useDecrypted(ciphertext)
  if (decryption.kind === 'open') {
    return <p className={classes['said']}>{new TextDecoder().decode(decryption.bytes)}</p>
  }
  return <Sealed decryption={decryption.kind} what="This message" />
}

/** In the place of what cannot be read yet: why, and the way on. */
export function Sealed({
  decryption,
  what,
}: {
  readonly decryption: 'no-key' | 'working' | 'wrong-key'
  readonly what: string
}) {
  if (decryption === 'working') return <p role="status">Decrypting…</p>
  return (
    <div>
      <p className={classes['quiet']}>
        {decryption === 'no-key'
          ? `${what} is encrypted to the team’s key. Open the key file to read it here; the server never sees the key.`
          : `None of the keys that are open reads this. It was encrypted to another one, perhaps a retired one, or it was changed.`}
      </p>
      <KeyOpener />
    </div>
  )
}
