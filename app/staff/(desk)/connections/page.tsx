import { ButtonLink } from '@/app/_components/button'
import { requireStaff } from '@/app/_lib/session'
import { stageNames } from '@/app/staff/_words/names'
import { countConnections, listConnections } from '@/lib/desk/connections'
import { funnelOf } from '@/lib/desk/funnel'
import { ConnectionFilter, isByEnd } from '@/lib/desk/model'
import { mayChange } from '@/lib/identity/actor-rules'
import { staffMembers } from '@/lib/identity/staff/members'
import { ConnectionList } from './connection-list'
import { FilterForm } from './filter-form'
import { OfOneCustomer } from './of-one-customer'

export const metadata = { title: 'Connections' }

export default async function ConnectionsPage({ searchParams }: PageProps<'/staff/connections'>) {
  const staff = await requireStaff()
  const filter = ConnectionFilter.parse(await searchParams)
  const [{ rows, next }, total, { stages }, members] = await Promise.all([
    listConnections(staff, filter),
    countConnections(staff, filter),
    funnelOf(staff),
    staffMembers(staff),
  ])
  const { after: _, ...asked } = filter
  const isFiltered = Object.values(asked).some((one) => one !== undefined)
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
      <FilterForm filter={filter} isFiltered={isFiltered} staff={members} />
      <Order filter={filter} />
      {filter.search && <OfOneCustomer rows={rows} />}
      {rows.length > 0 ? (
        <ConnectionList rows={rows} />
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
    <p className="-my-4 text-quiet">
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

function counted({ count, isMore }: { count: number; isMore: boolean }): string {
  return `${count.toLocaleString('en-GB')}${isMore ? '+' : ''}`
}

/** The filter as an address; where a page begins is said by whoever links to it. */
function queryOf({ after: _, ...filter }: ConnectionFilter): string {
  const asked = Object.entries(filter).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return `/staff/connections?${new URLSearchParams(asked)}`
}
