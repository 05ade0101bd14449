import { log } from '@/lib/log'
import { SealBroken } from './box'
import type { KeyRing } from './ring'
import { type Binding, rewrap } from './seal'

/**
 * One after the other, while others read and write: `write` changes a row only where it still holds what was read. One
 * that does not open stays as it is, for whoever needs it to hear so. Returns how many were renewed.
 */
export async function rewrapEach<Row extends { sealed: Uint8Array }>(
  rows: Row[],
  bindingOf: (row: Row) => Binding,
  write: (row: Row, renewed: Buffer<ArrayBuffer>) => Promise<boolean>,
  ring: KeyRing,
): Promise<number> {
  let count = 0
  for (const row of rows) {
    const renewed = renew(row.sealed, bindingOf(row), ring)
    if (renewed && (await write(row, renewed))) count += 1
  }
  return count
}

function renew(sealed: Uint8Array, bind: Binding, ring: KeyRing): Buffer<ArrayBuffer> | null {
  try {
    return rewrap(sealed, bind, ring)
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    log().error({ table: bind.table, purpose: bind.purpose, code: error.code }, 'a sealed value does not open')
    return null
  }
}
