import { listedConnections } from '@/e2e/fixtures/rows/lists'
import type { Staff } from '@/lib/identity/actor'
import { readList } from '@/lib/imports/draft'
import type { Database } from '../database'

const list = 'Customer;Domain;Contacts\nNorthwind;northwindtraders.com;it@northwindtraders.com'

/** A list that waits to be imported, customers of another one who can be invited, and a wave that a colleague asked for. */
export async function listsOf(staff: Staff, colleague: string, database: Database) {
  const read = await readList(staff, {
    bytes: new TextEncoder().encode(list),
    fileName: 'northwind.csv',
    language: 'en',
  })
  if (read.status !== 'read') throw new Error(`Not read: ${read.status}`)
  const imported = await listedConnections(staff, 2, new Date())
  const { rows } = await database.sql(
    `insert into "Wave" (id, "importId", state, "askedById", "askedAt", size)
     values (gen_random_uuid(), $2, 'asked', $1, now(), 1) returning id`,
    [colleague, imported.importId],
  )
  const wave: string = rows[0].id
  await database.sql(`update "ListedConnection" set "waveId" = $1 where "connectionId" = $2`, [wave, imported.ids[0]])
  return { list, importId: read.importId, imported: imported.importId, wave }
}
