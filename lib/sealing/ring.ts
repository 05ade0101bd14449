import { env } from '@/lib/env'

/** The keys that wrap data keys. The first one writes, all of them read: adding a new first key is how one rotates. */
export type KeyRing = {
  readonly first: { readonly kid: string; readonly key: Buffer }
  readonly keys: ReadonlyMap<string, Buffer>
}

let ofThisProcess: KeyRing | undefined

export function keyRing(): KeyRing {
  ofThisProcess ??= readKeyRing(env().SEALING_KEYS)
  return ofThisProcess
}

/**
 * @param entries `kid:base64 of 32 bytes`, as in `SEALING_KEYS` split on its commas.
 * @throws Error that names the kid, never the key.
 */
export function readKeyRing(entries: readonly string[]): KeyRing {
  const keys = new Map<string, Buffer>()
  for (const entry of entries) {
    const [kid = '', base64 = ''] = entry.split(':')
    const key = Buffer.from(base64, 'base64')
    if (!/^[\w-]{1,64}$/.test(kid) || key.length !== 32)
      throw new Error(`The sealing key '${kid}' is not kid:base64 of 32 bytes`)
    if (keys.has(kid)) throw new Error(`Two sealing keys are called '${kid}'`)
    keys.set(kid, key)
  }
  const [first] = keys
  if (!first) throw new Error('There is no sealing key')
  return { first: { kid: first[0], key: first[1] }, keys }
}
