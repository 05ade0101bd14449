import { textIn } from '@/lib/credentials/reading/pasted-text'
import { holdsPrivateKey } from '@/lib/credentials/reading/private-key'

/** More than any chain of certificates; a form may send no more than 64 kB in all. */
export const largestBytes = 50_000

export type Chosen = { status: 'text'; text: string } | { status: 'private_key' } | { status: 'too_large' }

/** A file as the text that is sent in its place; looked at here, before anything of it can leave the machine. */
export async function readChosen(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<Chosen> {
  if (file.size > largestBytes) return { status: 'too_large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return holdsPrivateKey(bytes) ? { status: 'private_key' } : { status: 'text', text: textIn(bytes) }
}

export function isKeyPasted(text: string): boolean {
  return holdsPrivateKey(new TextEncoder().encode(text))
}
