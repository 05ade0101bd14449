import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { TypedField } from '@/app/_components/typed-field'
import type { Left } from '@/lib/connections/ended/left'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { endAlone } from './actions'
import { LeftInTenant } from './left-in-tenant'

type Given = { page: ConnectionPage; left: Left; isAdmin: boolean }

/** Nobody at the customer presses: what stays there, what goes here and who is told stand before the press. */
export function EndAlone({ page: { id, domain, contacts }, left, isAdmin }: Given) {
  const reached = contacts.filter(({ bouncedAt, leftAt }) => !bouncedAt && !leftAt).length
  const told = reached === 1 ? '1 contact is' : `${reached} contacts are`
  return (
    <div>
      <p>
        Spencer goes at once and the app stays in {domain}; the contacts are mailed how to remove it.
        {!isAdmin && ' Only an Admin can do this.'}
      </p>
      <Disclosure summary={isAdmin ? 'End it without the customer' : 'What would stay there'}>
        <div className="grid gap-4">
          <div className="grid gap-2">
            <h3>Stays in the tenant</h3>
            <LeftInTenant left={left} />
          </div>
          <div className="grid gap-2">
            <h3>Ends here</h3>
            <p>
              Every sealed secret is burnt, every invitation ends, and whoever of the customer is signed in to it is
              outside. Reminders, calendars and Today are silent about it. It can be connected anew.
            </p>
          </div>
          <div className="grid gap-2">
            <h3>The customer hears</h3>
            <p>
              {reached === 0
                ? 'Nothing: no contact can be reached. Tell somebody there yourself what to remove.'
                : `${told} mailed once, in their own language, where in Microsoft’s admin center to delete the app.`}
            </p>
          </div>
          {isAdmin && (
            <ActionForm action={endAlone} refusedTitle="It was not ended" className="grid max-w-md gap-3">
              <input type="hidden" name="connection" value={id} />
              <TypedField
                id="why"
                name="why"
                label="Why"
                hint="Staff and the audit read it; the customer does not."
                required
                maxLength={300}
                autoComplete="off"
              />
              <Button kind="danger" className="justify-self-start">
                End it, and leave the app there
              </Button>
            </ActionForm>
          )}
        </div>
      </Disclosure>
    </div>
  )
}
