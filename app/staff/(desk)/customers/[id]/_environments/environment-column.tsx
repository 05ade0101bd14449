import type { ReactNode } from 'react'
import { CopyButton } from '@/app/_components/copy-button'
import { Mono } from '@/app/_components/facts'
import { environmentNames } from '@/app/staff/_words/names'
import { lasting } from '@/app/staff/_words/times'
import { proofOf } from '@/app/staff/(desk)/connections/connection-list'
import { StateWord } from '@/app/staff/(desk)/connections/state-word'
import type { CustomerTenant } from '@/lib/desk/customer-page'
import { Column } from './column'
import { EndsOn } from './ends-on'
import { LastInvitation } from './last-invitation'

type Connection = NonNullable<CustomerTenant['places'][number]['connection']>

export function EnvironmentColumn({ connection }: { connection: Connection }) {
  const { id, environment, applicationId, accountOwner, lastInvitation, row } = connection
  const note = row?.isByList ? 'by list' : null
  const name = environmentNames[environment]
  return (
    <Column environment={environment}>
      <dl className="grid divide-y divide-line border-line border-y lg:row-span-8 lg:grid-rows-subgrid">
        <Line
          name="State"
          action={
            <a className="link inline-flex min-h-11 items-center" href={`/staff/connections/${id}`}>
              Open<span className="sr-only"> {name}</span>
            </a>
          }
        >
          {row && <StateWord of={row} worst={row.worst} />}
          {row?.worst && <span className="text-quiet"> · {lasting(row.worst.since)}</span>}
        </Line>
        <Line name="Spencer gets">{accessOf(connection)}</Line>
        <Line
          name="Application (client) ID"
          action={applicationId && <CopyButton value={applicationId} subject={`Application (client) ID of ${name}`} />}
        >
          {applicationId ? (
            <span className="text-xs">
              <Mono>{applicationId}</Mono>
            </span>
          ) : (
            <Quiet>not seen yet</Quiet>
          )}
        </Line>
        <Line name="Secret ends">
          <EndsOn at={row?.secretEndsAt ?? null} note={row?.isSecretEndAssumed ? 'assumed' : note} />
        </Line>
        <Line name="Certificate ends">
          <EndsOn at={row?.certificateEndsAt ?? null} note={note} />
        </Line>
        <Line name="Proven">{(row && proofOf(row)) || <Quiet>nothing yet</Quiet>}</Line>
        <Line name="Account owner">
          {accountOwner.name}
          {!accountOwner.isMatched && <span className="text-amber-text"> · nobody of staff has this address</span>}
        </Line>
        <Line name="Last invitation">
          {lastInvitation ? <LastInvitation invitation={lastInvitation} /> : <Quiet>none yet</Quiet>}
        </Line>
      </dl>
    </Column>
  )
}

function accessOf({ userSync, securityGroups }: Connection): string {
  if (!userSync) return 'sign-in only'
  return securityGroups ? 'sign-in, user sync, security groups' : 'sign-in and user sync'
}

function Quiet({ children }: { children: ReactNode }) {
  return <span className="text-quiet">{children}</span>
}

/** The name above its value: in a third of the page there is no room beside it. */
function Line({ name, children, action }: { name: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid min-h-12 grid-cols-[minmax(0,1fr)_auto] content-start gap-x-2 py-1.5">
      <dt className="col-start-1 text-quiet text-xs">{name}</dt>
      <dd className="col-start-1 [overflow-wrap:anywhere]">{children}</dd>
      {action && <dd className="col-start-2 row-span-2 row-start-1 -my-1.5 self-center">{action}</dd>}
    </div>
  )
}
