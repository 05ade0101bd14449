import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { revoke } from './actions'

export function Revoke({ invitationId }: { invitationId: string }) {
  return (
    <Disclosure summary="Revoke">
      <ActionForm action={revoke} refusedTitle="It was not revoked" className="grid gap-2">
        <input type="hidden" name="invitation" value={invitationId} />
        <p>Its links stop opening, and whoever came in through it is signed out at once.</p>
        <div>
          <Button kind="danger">Revoke this invitation</Button>
        </div>
      </ActionForm>
    </Disclosure>
  )
}
