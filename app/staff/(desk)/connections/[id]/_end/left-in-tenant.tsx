import { Fact, Facts, Mono } from '@/app/_components/facts'
import { shortly } from '@/app/staff/_words/times'
import type { Left } from '@/lib/connections/ended/left'

/** What stands in the customer’s tenant, fact by fact, as far as the portal knows. */
export function LeftInTenant({ left }: { left: Left }) {
  const { appName, applicationId, objectId, isAdopted, permissions, credentials } = left
  return (
    <Facts>
      <Fact name="App">
        {appName}
        {isAdopted && <span className="text-quiet"> · made by the customer</span>}
      </Fact>
      <Fact name="Application (client) ID">
        {applicationId ? <Mono>{applicationId}</Mono> : 'not known: the answer to what was sent never came'}
      </Fact>
      {objectId && (
        <Fact name="Application’s object id">
          <Mono>{objectId}</Mono>
        </Fact>
      )}
      <Fact name="It may">{permissions.length > 0 ? permissions.join(', ') : 'nothing'}</Fact>
      <Fact name="Still opens it">
        {credentials.length === 0 ? 'nothing that the portal knows of' : <Credentials of={credentials} />}
      </Fact>
    </Facts>
  )
}

function Credentials({ of }: { of: Left['credentials'] }) {
  return (
    <ul>
      {of.map(({ kind, name, endsAt }) => (
        <li key={`${kind} ${name} ${endsAt}`}>
          {kind}{' '}
          {name && (
            <>
              <Mono>{kind === 'secret' ? `${name}…` : name}</Mono>{' '}
            </>
          )}
          {endsAt ? `until ${shortly(new Date(endsAt))}` : 'until a day that nobody told'}
        </li>
      ))}
    </ul>
  )
}
