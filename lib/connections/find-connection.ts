import { asCustomer, type Db } from '@/lib/db'
import { readSwitches, type Switch } from '@/lib/graph/switches'
import type { Customer, FieldEditor, ReceiptViewer } from '@/lib/identity/actor'
import { type FieldMapping, readMapping } from './mapping'
import { findTenantId, settingsForCustomer, settingsForRun } from './store'

/** Every setting the engine needs: what was chosen, what the registration is called, which objects are known. */
export type ConnectionForRun = Awaited<ReturnType<typeof settingsForRun>>

export type ConnectionForCustomer = Omit<Awaited<ReturnType<typeof settingsForCustomer>>, 'mapping' | 'switches'> & {
  mapping: FieldMapping
  switches: Switch[]
}

/** What the customer's own pages show: choices, moments, known objects, the field mapping with its defaults filled in. */
export async function connectionOf(customer: Customer | FieldEditor | ReceiptViewer): Promise<ConnectionForCustomer> {
  const settings = await settingsForCustomer(asCustomer(customer), customer.connectionId)
  return { ...settings, mapping: readMapping(settings.mapping), switches: readSwitches(settings.switches) }
}

/** For the engine and the rooms above, which hold an id that was checked where it came from. @throws when unknown */
export function connectionForRun(db: Db, connectionId: string): Promise<ConnectionForRun> {
  return settingsForRun(db, connectionId)
}

/** Whose it is, at Microsoft. @throws when unknown */
export function tenantOf(db: Db, connectionId: string): Promise<string> {
  return findTenantId(db, connectionId)
}
