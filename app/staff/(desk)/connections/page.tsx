import { redirect } from 'next/navigation'
import { ButtonLink } from '@/app/_components/button'
import { requireStaff } from '@/app/_lib/session'
import { stageNames } from '@/app/staff/_words/names'
import { askedOf } from '@/lib/desk/asked-of'
import { countConnections, listConnections } from '@/lib/desk/connections'
import { misread } from '@/lib/desk/expiry/asked'
import { funnelOf } from '@/lib/desk/funnel'
import { ConnectionFilter, isByEnd } from '@/lib/desk/model'
import { refusedIn } from '@/lib/desk/search/refused-in'
import { viewsOfList } from '@/lib/desk/views'
import { mayChange } from '@/lib/identity/actor-rules'
import { staffMembers } from '@/lib/identity/staff/members'
import { Expiry } from './_expiry/expiry'
import { KeyList } from './_keys/key-list'
import { Keys } from './_keys/keys'
import { ViewForms, ViewLinks } from './_views/views'
import { BulkBar } from './bulk-bar'
import { ConnectionList } from './connection-list'
import { ExportLinks } from './export-links'
import { FilterForm } from './filter-form'
import { OfOneCustomer } from './of-one-customer'
import { PastedRefusal } from './pasted-refusal'

export const metadata = { title: 'Connections' }

export default async function ConnectionsPage({ searchParams }: PageProps<'/staff/connections'>) {
  const staff = await requireStaff()
  const query = await searchParams
  const filter = ConnectionFilter.parse(query)
  const misreadEnd = misread(query.expires)
  const [{ rows, next }, total, { stages }, members, views] = await Promise.all([
    listConnections(staff, filter),
    countConnections(staff, filter),
    funnelOf(staff),
    staffMembers(staff),
    viewsOfList(staff, filter),
  ])
  const { after: _, ...asked } = filter
  const isFiltered = Object.values(asked).some((one) => one !== undefined)
  const refused = filter.search ? refusedIn(filter.search) : null
  if (refused !== null && rows[0] && total.count === 1)
    redirect(`/staff/connections/${rows[0].id}?refused=${typeof refused === 'number' ? `AADSTS${refused}` : refused}`)
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-lg">
          Connections <span className="tabular font-normal text-quiet">{counted(total)}</span>
        </h1>
        {mayChange(staff) && (
          <div className="flex gap-3">
            <ButtonLink kind="quiet" href="/staff/import">
              Import
            </ButtonLink>
            <ButtonLink kind="primary" href="/staff/invite">
              Invite
            </ButtonLink>
          </div>
        )}
      </div>
      <ViewLinks views={views} isFiltered={isFiltered} />
      <nav aria-label="By stage" className="-my-2 flex flex-wrap gap-x-5">
        {stages.map(({ stage, ...found }) => (
          <a
            key={stage}
            href={queryOf({ ...filter, stage, after: undefined })}
            aria-current={filter.stage === stage ? 'true' : undefined}
            className="inline-flex min-h-11 items-center gap-1.5 text-quiet hover:text-ink hover:underline aria-[current]:font-medium aria-[current]:text-ink"
          >
            {stageNames[stage]} <span className="tabular font-medium text-ink">{counted(found)}</span>
          </a>
        ))}
      </nav>
      <FilterForm filter={filter} isFiltered={isFiltered} misread={misreadEnd} staff={members} />
      <div className="-my-4">
        <div className="flex flex-wrap items-center gap-x-4 [&>:last-child]:ml-auto">
          <Order filter={filter} />
          <div>
            <Keys>
              <KeyList mayChoose={mayChange(staff)} />
            </Keys>
          </div>
        </div>
        <ViewForms views={views} filter={filter} isFiltered={isFiltered} mayShare={mayChange(staff)} />
      </div>
      {refused !== null && <PastedRefusal refused={refused} />}
      <Expiry staff={staff} filter={filter} addressOf={queryOf} />
      {filter.search && <OfOneCustomer rows={rows} />}
      {rows.length > 0 ? (
        <BulkBar filter={filter} all={counted(total)} mayChoose={mayChange(staff)}>
          <ConnectionList rows={rows} mayChoose={mayChange(staff)} />
        </BulkBar>
      ) : (
        <Nothing isFiltered={isFiltered} isLater={filter.after !== undefined} mayInvite={mayChange(staff)} />
      )}
      {(next || filter.after) && (
        <nav aria-label="Pages" className="flex gap-4">
          {filter.after && <ButtonLink href={queryOf({ ...filter, after: undefined })}>Back to the first</ButtonLink>}
          {next && (
            <ButtonLink href={`${queryOf(filter)}&after=${next}`}>{isByEnd(filter) ? 'Later' : 'Older'}</ButtonLink>
          )}
        </nav>
      )}
      {rows.length > 0 && <ExportLinks filter={filter} />}
    </div>
  )
}

function Nothing({ isFiltered, isLater, mayInvite }: { isFiltered: boolean; isLater: boolean; mayInvite: boolean }) {
  if (isFiltered || isLater) {
    return (
      <p className="text-quiet">
        No connection matches.{' '}
        <a className="link" href="/staff/connections">
          Show all
        </a>
      </p>
    )
  }
  return (
    <p className="text-quiet">
      No customer has been invited yet.{' '}
      {mayInvite && (
        <a className="link" href="/staff/invite">
          Invite the first
        </a>
      )}
    </p>
  )
}

/** What is filtered by its end stands in that order anyway. */
function Order({ filter }: { filter: ConnectionFilter }) {
  if (filter.expires) return null
  const other = isByEnd(filter) ? undefined : ('ends' as const)
  return (
    <p className="text-quiet">
      {other ? 'Newest first.' : 'What ends first comes first; what has no end is left out.'}{' '}
      <a
        className="link inline-flex min-h-11 items-center"
        href={queryOf({ ...filter, sort: other, after: undefined })}
      >
        {other ? 'What ends first' : 'Newest first'}
      </a>
    </p>
  )
}

function counted({ count, isMore = false }: { count: number; isMore?: boolean }): string {
  return `${count.toLocaleString('en-GB')}${isMore ? '+' : ''}`
}

function queryOf(filter: ConnectionFilter): string {
  return `/staff/connections?${new URLSearchParams(askedOf(filter))}`
}
