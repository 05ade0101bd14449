import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { inviteAgain } from '../_invitations/actions'

/** The clean end: an administrator of the customer removes what was made, with one press. */
export function UndoIt({ page: { id, domain, contacts }, isAdopted }: { page: ConnectionPage; isAdopted: boolean }) {
  const reached = contacts.filter(({ bouncedAt, leftAt }) => !bouncedAt && !leftAt).length
  return (
    <div>
      <p>
        {isAdopted
          ? `An administrator of ${domain} takes out what the portal put into their app, with one press.`
          : `An administrator of ${domain} removes the app and all it may, with one press.`}{' '}
        Until then it goes on.
      </p>
      <Disclosure summary="Ask the customer to undo it">
        <ActionForm
          action={inviteAgain}
          refusedTitle="Nobody was asked"
          doneMessage="Asked. The mails go out now."
          className="grid gap-3"
        >
          <input type="hidden" name="connection" value={id} />
          <input type="hidden" name="purpose" value="undo" />
          <p className="text-quiet">
            {reached === 0
              ? 'No contact can be reached: add one first, or copy the link of the invitation.'
              : `Goes to ${reached === 1 ? '1 contact' : `${reached} contacts`}, each in their own language.`}
          </p>
          <div>
            <Button kind="danger">Invite to undo</Button>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  )
}
