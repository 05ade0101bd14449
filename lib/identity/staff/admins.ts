import type { Db } from '@/lib/db'
import { findAdmins } from './store'

/** Everybody of staff who holds the role Admin, as far as they ever signed in. */
export async function listAdmins(db: Db): Promise<{ personId: string; name: string; address: string }[]> {
  return (await findAdmins(db)).map(({ id, name, upn }) => ({ personId: id, name, address: upn }))
}
