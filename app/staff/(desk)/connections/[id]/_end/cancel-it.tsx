import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { TypedField } from '@/app/_components/typed-field'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { cancel } from './actions'

/** Nothing of it stands in the tenant: it is taken back, and the customer hears nothing. */
export function CancelIt({ page: { id, domain, stage } }: { page: ConnectionPage }) {
  const isListed = stage === 'unverified'
  return (
    <div>
      <p>
        {isListed
          ? `Nobody was invited to it. Taken off, it needs nobody any more; what was made by hand in ${domain} stays as it is.`
          : `The portal has made nothing in ${domain}. Its links stop opening, nobody is reminded, and the customer can be invited anew.`}
      </p>
      <Disclosure summary={isListed ? 'Take it off the list' : 'Cancel it'}>
        <ActionForm action={cancel} refusedTitle="It was not cancelled" className="grid max-w-md gap-3">
          <input type="hidden" name="connection" value={id} />
          <TypedField
            id="why"
            name="why"
            label="Why"
            hint="Staff and the audit read it; the customer does not, and is not mailed."
            required
            maxLength={300}
            autoComplete="off"
          />
          <Button kind="danger" className="justify-self-start">
            {isListed ? 'Take this connection off' : 'Cancel this connection'}
          </Button>
        </ActionForm>
      </Disclosure>
    </div>
  )
}
