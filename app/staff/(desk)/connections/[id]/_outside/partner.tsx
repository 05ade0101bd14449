import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Fact, Facts, Mono } from '@/app/_components/facts'
import { Field } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { otherCloudInWords } from '@/app/staff/_words/other-cloud'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { allowGuests, endGuests } from './actions'
import { type Found, lookUpPartner } from './look-up-partner'

/** Guests are refused by a rule of ours; here it is set aside for one partner and this connection. */
export async function Partner({
  page: { id, partnerTenantId, partnerDomain },
  asked,
  mayChange,
}: {
  page: ConnectionPage
  asked: string | null
  mayChange: boolean
}) {
  return (
    <div className="grid gap-3">
      {partnerTenantId ? (
        <>
          <p>
            Guests whose account lives in {partnerDomain} may sign in here. Their role in the customer’s tenant decides
            what they can do.
          </p>
          <Mono>{partnerTenantId}</Mono>
          {mayChange && (
            <ActionForm action={endGuests} refusedTitle="Nothing was changed">
              <input type="hidden" name="connection" value={id} />
              <Button kind="quiet">Let them in no longer</Button>
            </ActionForm>
          )}
        </>
      ) : (
        <p className="text-quiet">No guest may sign in, whatever their role.</p>
      )}
      {asked !== null && mayChange && <Confirm connectionId={id} asked={asked} />}
      {mayChange && (
        <Disclosure summary={partnerTenantId ? 'Another partner instead' : 'Let a partner’s guests in'}>
          <form action="#outside" className="grid gap-3">
            <Field
              id="partner"
              name="partner"
              label="Domain or tenant id of the partner"
              required
              maxLength={253}
              defaultValue={asked ?? ''}
              autoComplete="off"
              spellCheck={false}
            />
            <div>
              <Button kind="secondary">Look up the partner</Button>
            </div>
          </form>
        </Disclosure>
      )}
    </div>
  )
}

/** Nothing is let in before somebody has seen whom Microsoft means by it. */
async function Confirm({ connectionId, asked }: { connectionId: string; asked: string }) {
  const found = await lookUpPartner(asked)
  if (found.status !== 'found') {
    const { title, next } = notFound(found, asked)
    return (
      <Notice kind="needs-you" title={title}>
        <p>Nothing was changed. {next}</p>
      </Notice>
    )
  }
  const { tenantId, domain } = found.tenant
  return (
    <Notice title="Is this the partner?">
      <Facts>
        <Fact name="Domain">{domain}</Fact>
        <Fact name="Tenant id">
          <Mono>{tenantId}</Mono>
        </Fact>
      </Facts>
      <ActionForm action={allowGuests} refusedTitle="Nobody was let in">
        <input type="hidden" name="connection" value={connectionId} />
        <input type="hidden" name="domain" value={domain} />
        <input type="hidden" name="tenantId" value={tenantId} />
        <Button kind="secondary">Let its guests in</Button>
      </ActionForm>
    </Notice>
  )
}

function notFound(found: Exclude<Found, { status: 'found' }>, asked: string): { title: string; next?: string } {
  if (found.status === 'other_cloud') return { title: otherCloudInWords(found) }
  if (found.status === 'away')
    return { title: 'Microsoft does not answer just now', next: 'Try again in a few minutes.' }
  return { title: `Microsoft knows no tenant called ${asked}`, next: 'Look at the spelling.' }
}
