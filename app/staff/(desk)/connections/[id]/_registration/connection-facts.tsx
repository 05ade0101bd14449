import { CopiedFact } from '@/app/_components/copied-fact'
import { Disclosure } from '@/app/_components/disclosure'
import { Fact, Facts, Mono } from '@/app/_components/facts'
import { ago } from '@/app/staff/_words/times'
import { Part } from '@/app/staff/(desk)/part'
import { fields } from '@/lib/connections/mapping'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { AmendChoices } from './amend-choices'

export function ConnectionFacts({ page, mayChange }: { page: ConnectionPage; mayChange: boolean }) {
  return (
    <Part id="facts" title="Registration">
      <Facts>
        <CopiedFact name="Directory (tenant) ID" value={page.tenantId} />
        {page.applicationId ? (
          <CopiedFact name="Application (client) ID" value={page.applicationId} />
        ) : (
          <Fact name="Application (client) ID">{page.isByList ? 'not seen yet' : 'not made yet'}</Fact>
        )}
        {page.applicationObjectId && <CopiedFact name="Application’s object id" value={page.applicationObjectId} />}
        {page.servicePrincipalId && <CopiedFact name="Service principal’s object id" value={page.servicePrincipalId} />}
        <Fact name="Name in the tenant">
          {page.appName}
          {page.adoptedObjectId && <span className="text-quiet"> · made by hand, adopted</span>}
        </Fact>
        <Fact name="Spencer gets">{page.userSync ? 'sign-in and user sync' : 'sign-in only'}</Fact>
        {page.userSync && <Fact name="Security groups">{groupsOf(page)}</Fact>}
        {page.usersInScope !== null && <Fact name="Users in scope">{page.usersInScope.toLocaleString('en-GB')}</Fact>}
        {page.secretLifetimeDays !== null && (
          <Fact name="Longest secret allowed">{page.secretLifetimeDays} days, by the tenant’s policy</Fact>
        )}
        {page.observedAt && !page.endedAt && <Fact name="As last seen">{driftOf(page)}</Fact>}
      </Facts>
      <AmendChoices page={page} mayChange={mayChange} />
      {page.userSync && <Mapping page={page} />}
      <p>
        <a className="link" href={`/staff/connections/${page.id}/identity-provider`}>
          What the identity provider is told, field by field
        </a>
      </p>
    </Part>
  )
}

/** Only a signed-in customer can look, so this is as old as their last visit. */
function driftOf({ drift, observedAt }: ConnectionPage) {
  const when = observedAt ? ago(observedAt) : ''
  if (drift.length === 0) return `everything as agreed, ${when}`
  return (
    <>
      {`${when}, a repair would:`}
      <ul className="list-disc pl-5">
        {drift.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </>
  )
}

function groupsOf({ securityGroups, groupIds }: ConnectionPage) {
  if (!securityGroups) return 'not read'
  if (groupIds.length === 0) return 'read; which ones is not chosen yet'
  return (
    <ul>
      {groupIds.map((id) => (
        <li key={id}>
          <Mono>{id}</Mono>
        </li>
      ))}
    </ul>
  )
}

function Mapping({ page }: { page: ConnectionPage }) {
  return (
    <Disclosure summary="Field mapping">
      <dl className="grid grid-cols-[minmax(0,11rem)_1fr] gap-x-4 gap-y-1 pt-2">
        {fields.map(({ field, label }) => (
          <div key={field} className="contents">
            <dt className="text-quiet">{label}</dt>
            <dd>
              {page.mapping[field] ? <Mono>{page.mapping[field]}</Mono> : 'nothing'}
              {page.mappingWarnings.some((one) => one.field === field) && (
                <span className="text-amber-text"> · lives in SharePoint, often empty</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
