import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Part } from '../part'
import { leaveEverywhere } from './actions'

export function OwnSessions({ isAdmin }: { isAdmin: boolean }) {
  return (
    <Part id="sessions" title="Your sessions">
      <p className="text-quiet">
        One ends after half an hour without use, after eight hours in any case, and at once when Microsoft says that
        your account or role is gone.
      </p>
      <ActionForm action={leaveEverywhere} refusedTitle="You were not signed out">
        <Button kind="secondary">Sign out everywhere</Button>
      </ActionForm>
      {isAdmin && (
        <p>
          <a className="link" href="/staff/settings/sessions">
            Who is signed in
          </a>
        </p>
      )}
    </Part>
  )
}
