import { formatThumbprint } from '@/lib/i18n/format'
import { CopiedFact } from './copied-fact'

/** One certificate in three spellings: the Entra portal's, the back office's, and the one that lasts. */
export function Thumbprints({ sha1, sha256 }: { sha1: string; sha256: string | null }) {
  return (
    <>
      <CopiedFact name="SHA-1" value={sha1.toUpperCase()} shown={formatThumbprint(sha1)} />
      <CopiedFact name="SHA-1, base64" value={Buffer.from(sha1, 'hex').toString('base64')} />
      {sha256 && <CopiedFact name="SHA-256" value={sha256.toUpperCase()} shown={formatThumbprint(sha256)} />}
    </>
  )
}
