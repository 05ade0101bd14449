import { audit } from '@/lib/audit/audit'
import { addListedContact } from '@/lib/connections/contacts'
import { createConnection } from '@/lib/connections/create-connection'
import { setNextExpiry } from '@/lib/connections/record'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { staffMembers } from '@/lib/identity/staff/members'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import type { DraftRow } from './draft-row'
import { openDraft } from './preview'
import { changeListed, closeImport, insertListed } from './store'
import { type Verdict, verdictsOf } from './verdict'
import { worldOf } from './world'

type Imported =
  | { status: 'imported'; made: number; changed: number }
  /** Pressed before, or a day has passed. */
  | { status: 'over' }
  | { status: 'not_allowed' }
  | Stopped

/**
 * Makes what the preview said: each row alone, so that a press that is cut short is pressed again and goes on. Nobody is mailed:
 * that is what a wave is for.
 */
export async function importList(staff: Staff, importId: string, now = new Date()): Promise<Imported> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const stopped = await stoppedFor(asStaff(staff), 'all')
  if (stopped) return stopped
  const draft = await openDraft(staff, importId, now)
  if (!draft) return { status: 'over' }
  const world = await worldOf(staff, draft.rows)
  const verdicts = verdictsOf(draft.rows, world)
  const owners = new Map((await staffMembers(staff)).map(({ id, upn }) => [upn.toLowerCase(), id]))
  for (const [index, row] of draft.rows.entries()) {
    const verdict = verdicts[index]
    const accountOwner = owners.get(row.listed?.accountOwner?.toLowerCase() ?? '') ?? staff.personId
    if (verdict) await importRow(staff, { importId, row, verdict, accountOwner }, now)
  }
  const count = (is: Verdict['is']) => verdicts.filter((verdict) => verdict.is === is).length
  const counts = { made: count('new'), changed: count('changed') }
  return asStaff(staff, async (tx) => {
    if (!(await closeImport(tx, importId, counts, now))) return { status: 'over' }
    await audit(tx, { action: 'list.imported', personId: staff.personId, data: { import: importId, ...counts } })
    return { status: 'imported', ...counts }
  })
}

type One = { importId: string; row: DraftRow; verdict: Verdict; accountOwner: string }

function importRow(staff: Staff, { importId, row, verdict, accountOwner }: One, now: Date): Promise<void> {
  return asStaff(staff, async (tx) => {
    const { listed, tenant } = row
    if (!listed || !tenant || (verdict.is !== 'new' && verdict.is !== 'changed')) return
    const fields = {
      importId,
      applicationId: listed.applicationId,
      secretEndsAt: listed.secretEnds === null ? null : new Date(listed.secretEnds),
      certificateEndsAt: listed.certificateEnds === null ? null : new Date(listed.certificateEnds),
    }
    if (verdict.is === 'changed') {
      for (const contact of listed.contacts) await addListedContact(tx, verdict.connectionId, contact)
      await setNextExpiry(tx, verdict.connectionId, firstOf(await changeListed(tx, verdict.connectionId, fields, now)))
      return audit(tx, {
        action: 'connection.listed-anew',
        personId: staff.personId,
        connectionId: verdict.connectionId,
        data: { import: importId, what: verdict.what.join(', ') },
      })
    }
    const choices = { ...listed, accountOwner, securityGroups: false, groupIds: [] }
    const created = await createConnection(staff, tx, choices, tenant, now, 'list')
    if (created.status !== 'created') return // a colleague made it meanwhile
    await insertListed(tx, created.connectionId, fields, now)
    await setNextExpiry(tx, created.connectionId, firstOf(fields))
    await audit(tx, {
      action: 'connection.listed',
      personId: staff.personId,
      connectionId: created.connectionId,
      data: { import: importId, contacts: created.contactIds.length },
    })
  })
}

function firstOf({ secretEndsAt, certificateEndsAt }: { secretEndsAt: Date | null; certificateEndsAt: Date | null }) {
  const ends = [secretEndsAt, certificateEndsAt].flatMap((at) => at?.getTime() ?? [])
  return ends.length > 0 ? new Date(Math.min(...ends)) : null
}
