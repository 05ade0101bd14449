import { audit } from '@/lib/audit/audit'
import { asStaff } from '@/lib/db'
import type { Language } from '@/lib/i18n/language'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { resolveIfThere } from '@/lib/identity/sign-in/discover'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import type { DraftRow } from './draft-row'
import type { Mistake } from './read/row'
import { type ReadRow, readSheet, type Sheet } from './read/sheet'
import { insertDraft } from './store'

/** How long a list that was read waits for the press. */
const hours = 24

export type Begun =
  | { status: 'read'; importId: string }
  | { status: 'not_allowed' }
  /** Of one row nobody could say whose tenant it is, so nothing was taken. */
  | { status: 'microsoft_away' }
  | Stopped
  | Exclude<Sheet, { status: 'sheet' }>

/** Reads a list and asks Microsoft whose tenants they are. Nothing is made of it before somebody presses. */
export async function readList(
  staff: Staff,
  { bytes, fileName, language }: { bytes: Uint8Array; fileName: string | null; language: Language },
  now = new Date(),
): Promise<Begun> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const stopped = await stoppedFor(asStaff(staff), 'all')
  if (stopped) return stopped
  const sheet = readSheet(bytes, language)
  if (sheet.status !== 'sheet') return sheet
  const tenants = await tenantsOf(sheet.rows)
  if (tenants === 'microsoft_away') return { status: tenants }
  const rows = sheet.rows.map((row): DraftRow => withTenant(row, tenants))
  const expiresAt = new Date(now.getTime() + hours * 3_600_000)
  const draft = { header: sheet.header, unread: sheet.unread, rows }
  return asStaff(staff, async (tx) => {
    const importId = await insertDraft(tx, { readById: staff.personId, readAt: now, fileName, rows: draft, expiresAt })
    await audit(tx, { action: 'list.read', personId: staff.personId, data: { import: importId, rows: rows.length } })
    return { status: 'read', importId }
  })
}

type Tenant = Exclude<Awaited<ReturnType<typeof resolveIfThere>>, 'microsoft_away'>

/** Of Microsoft, which answers within moments, ten are asked at once. */
const atOnce = 10

async function tenantsOf(rows: readonly ReadRow[]): Promise<Map<string, Tenant> | 'microsoft_away'> {
  const asked = [...new Set(rows.flatMap(({ listed }) => listed?.domainOrTenant ?? []))]
  const found = new Map<string, Tenant>()
  for (let from = 0; from < asked.length; from += atOnce) {
    const some = asked.slice(from, from + atOnce)
    const answers = await Promise.all(some.map(async (one) => ({ one, tenant: await resolveIfThere(one) })))
    for (const { one, tenant } of answers) {
      if (tenant === 'microsoft_away') return tenant
      found.set(one, tenant)
    }
  }
  return found
}

function withTenant(row: ReadRow, tenants: ReadonlyMap<string, Tenant>): DraftRow {
  if (!row.listed) return { ...row, tenant: null }
  const tenant = tenants.get(row.listed.domainOrTenant) ?? null
  if (tenant && tenant.tenantId !== null) return { ...row, tenant }
  return { ...row, tenant: null, mistakes: [...row.mistakes, tenant ? elsewhere : unknown(row.listed.domainOrTenant)] }
}

const elsewhere: Mistake = {
  column: 'tenant',
  message: 'This tenant is in another cloud of Microsoft’s, which cannot be reached from here.',
}

const unknown = (asked: string): Mistake => ({ column: 'tenant', message: `Microsoft knows no tenant for ${asked}.` })
