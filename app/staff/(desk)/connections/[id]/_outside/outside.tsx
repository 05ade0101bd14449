import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { intentNames } from '@/app/staff/_words/names'
import { ago } from '@/app/staff/_words/times'
import { Part } from '@/app/staff/(desk)/part'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import type { Staff } from '@/lib/identity/actor'
import { heldOf } from '@/lib/invitations/held'
import { answerMail } from './actions'
import { Partner } from './partner'

/** What leads out of the customer's own tenant: mails that wait for a yes, and a partner whose guests are let in. */
export async function Outside({
  staff,
  page,
  asked,
  mayChange,
}: {
  staff: Staff
  page: ConnectionPage
  /** The partner that staff look up. */
  asked: string | null
  mayChange: boolean
}) {
  const held = await heldOf(staff, page.id)
  if (!mayChange && held.length === 0 && !page.partnerTenantId) return null
  return (
    <Part id="outside" title="Outside their tenant">
      <ul className="divide-y divide-line">
        {held.map((one) => (
          <Held key={one.id} held={one} domain={page.domain} mayChange={mayChange} />
        ))}
      </ul>
      <Partner page={page} asked={asked} mayChange={mayChange} />
    </Part>
  )
}

function Held({
  held: { id, name, email, heldAt, typedBy, invitation },
  domain,
  mayChange,
}: {
  held: Awaited<ReturnType<typeof heldOf>>[number]
  domain: string
  mayChange: boolean
}) {
  return (
    <li className="grid gap-2 py-2">
      <p>
        <strong className="font-semibold">A mail waits for your yes.</strong>{' '}
        {typedBy.name || 'Somebody who was erased'} ({typedBy.upn}) asks us to mail a link{' '}
        {intentNames[invitation.intent]} to {name} at <span className="[overflow-wrap:anywhere]">{email}</span>,{' '}
        {heldAt && ago(heldAt)}.
        <span className="block text-quiet">The address is of no domain of the tenant of {domain}.</span>
      </p>
      {mayChange && (
        <ActionForm action={answerMail} refusedTitle="Nothing was changed" className="flex gap-2">
          <input type="hidden" name="addressee" value={id} />
          <Button kind="secondary" name="answer" value="yes">
            Send the mail<span className="sr-only"> to {email}</span>
          </Button>
          <Button kind="quiet" name="answer" value="no">
            Do not send it<span className="sr-only"> to {email}</span>
          </Button>
        </ActionForm>
      )}
    </li>
  )
}
