import { audit } from '@/lib/audit/audit'
import { addListedContact } from '@/lib/connections/contacts'
import { createConnection } from '@/lib/connections/create-connection'
import { setNextExpiry } from '@/lib/connections/record'
import { asStaff, type Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { isFresh, mayChange } from '@/lib/identity/actor-rules'
import { staffMembers } from '@/lib/identity/staff/members'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import type { DraftRow } from './draft-row'
import { openDraft } from './preview'
import { changeListed, closeImport, countListed, insertListed } from './store'
import { type Treatment, treatmentsOf } from './treatment'
import { worldOf } from './world'

type Imported =
  /** `left`: rows that somebody else saw to meanwhile, or whose customer is stopped. */
  | { status: 'imported'; made: number; changed: number; left: number }
  /** Pressed before, or a day has passed. */
  | { status: 'over' }
  | { status: 'not_allowed' }
  /** Addresses come with a list, wherever they are. */
  | { status: 'stale_sign_in' }
  | Stopped

/**
 * Makes what the preview said: each row alone, so that a press that is cut short is pressed again and goes on. Nobody is mailed:
 * that is what a wave is for.
 */
export async function importList(staff: Staff, importId: string, now = new Date()): Promise<Imported> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const stopped = await stoppedFor(asStaff(staff), 'all')
  if (stopped) return stopped
  if (!isFresh(staff, now)) return { status: 'stale_sign_in' }
  const draft = await openDraft(staff, importId, now)
  if (!draft) return { status: 'over' }
  const treatments = treatmentsOf(draft.rows, await worldOf(staff, draft.rows))
  const owners = new Map((await staffMembers(staff)).map(({ id, upn }) => [upn.toLowerCase(), id]))
  const done = { new: 0, changed: 0, left: 0 }
  for (const [index, row] of draft.rows.entries()) {
    const treatment = treatments[index]
    if (treatment?.is !== 'new' && treatment?.is !== 'changed') continue
    const accountOwner = owners.get(row.listed?.accountOwner?.toLowerCase() ?? '') ?? staff.personId
    const isDone = await importRow(staff, { importId, row, treatment, accountOwner }, now)
    done[isDone ? treatment.is : 'left'] += 1
  }
  return asStaff(staff, async (tx) => {
    // What an earlier press made, which was cut short, is among them.
    const counts = { made: await countListed(tx, importId), changed: done.changed }
    if (!(await closeImport(tx, importId, counts, now))) return { status: 'over' }
    const data = { import: importId, ...counts, left: done.left }
    await audit(tx, { action: 'list.imported', personId: staff.personId, data })
    return { status: 'imported', ...counts, left: done.left }
  })
}

type One = {
  importId: string
  row: DraftRow
  treatment: Extract<Treatment, { is: 'new' | 'changed' }>
  accountOwner: string
}

/** False where a colleague was quicker, or Spencer has stopped for this customer. */
function importRow(staff: Staff, { importId, row, treatment, accountOwner }: One, now: Date): Promise<boolean> {
  return asStaff(staff, async (tx) => {
    const { listed, tenant } = row
    if (!listed || !tenant || (await stoppedFor(tx, { tenantId: tenant.tenantId }))) return false
    const fields = {
      importId,
      applicationId: listed.applicationId,
      secretEndsAt: listed.secretEnds === null ? null : new Date(listed.secretEnds),
      certificateEndsAt: listed.certificateEnds === null ? null : new Date(listed.certificateEnds),
    }
    if (treatment.is === 'changed') return changeRow(staff, tx, { row, fields, treatment })
    const contacts = treatment.isCustomerSeen ? [] : listed.contacts
    const choices = { ...listed, contacts, accountOwner, securityGroups: false, groupIds: [] }
    const created = await createConnection(staff, tx, choices, tenant, now, 'list')
    if (created.status !== 'created') return false
    await insertListed(tx, created.connectionId, fields, now)
    await setNextExpiry(tx, created.connectionId, firstOf(fields))
    const data = { import: importId, contacts: created.contactIds.length }
    const { connectionId } = created
    await audit(tx, { action: 'connection.listed', personId: staff.personId, connectionId, data })
    return true
  })
}

type Changing = {
  row: DraftRow
  fields: Parameters<typeof changeListed>[2]
  treatment: Extract<Treatment, { is: 'changed' }>
}

async function changeRow(staff: Staff, tx: Tx, { row, fields, treatment }: Changing): Promise<boolean> {
  const { connectionId, what, isCustomerSeen } = treatment
  const listed = await changeListed(tx, connectionId, fields)
  if (!listed) return false
  const contacts = isCustomerSeen ? [] : (row.listed?.contacts ?? [])
  for (const contact of contacts) await addListedContact(tx, connectionId, contact)
  await setNextExpiry(tx, connectionId, firstOf(listed))
  const data = { import: fields.importId, what: what.join(', ') }
  await audit(tx, { action: 'connection.listed-anew', personId: staff.personId, connectionId, data })
  return true
}

function firstOf({ secretEndsAt, certificateEndsAt }: { secretEndsAt: Date | null; certificateEndsAt: Date | null }) {
  const ends = [secretEndsAt, certificateEndsAt].flatMap((at) => at?.getTime() ?? [])
  return ends.length > 0 ? new Date(Math.min(...ends)) : null
}
