import { Button, ButtonLink } from '@/app/_components/button'
import { Field } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { requireStaff } from '@/app/_lib/session'
import { listAudit } from '@/lib/audit/list'
import { sayEntry } from '@/lib/desk/timeline'
import { AuditList } from '../audit-list'
import { ChainCheck } from './chain-check'
import { Filter } from './filter'

export const metadata = { title: 'Audit' }

export default async function AuditPage({ searchParams }: PageProps<'/staff/audit'>) {
  const staff = await requireStaff()
  const { connection, before } = Filter.parse(await searchParams)
  const rows = await listAudit(staff, { connectionId: connection, before })
  const last = rows.at(-1)
  const older = new URLSearchParams({ ...(connection && { connection }), before: String(last?.seq) })
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-lg">Audit</h1>
          <p className="text-quiet">
            Append-only. Each entry carries the hash of the one before, so a gap shows itself.
          </p>
        </div>
        {staff.role === 'Admin' && <ChainCheck />}
      </div>
      <form action="/staff/audit" className="grid max-w-xl grid-cols-[1fr_auto] items-end gap-3">
        <Field
          id="connection"
          name="connection"
          label="Only of the connection with id"
          defaultValue={connection}
          spellCheck={false}
        />
        <Button kind="secondary">Filter</Button>
        {connection && (
          <ButtonLink href="/staff/audit" kind="quiet">
            Show all
          </ButtonLink>
        )}
      </form>
      {rows.length === 0 ? (
        <Notice title={before ? 'Nothing older.' : 'Nothing has happened yet.'} />
      ) : (
        <AuditList entries={rows.map((row) => ({ ...row, text: sayEntry(row) }))} />
      )}
      {rows.length === 50 && (
        <div>
          <ButtonLink href={`/staff/audit?${older}`}>Older</ButtonLink>
        </div>
      )}
    </div>
  )
}
