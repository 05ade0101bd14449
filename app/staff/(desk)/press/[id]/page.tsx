import { ActionForm } from '@/app/_components/action-form'
import { HeldInputs } from '@/app/_components/held/held-inputs'
import { requireStaff } from '@/app/_lib/session'
import { findHeldPress } from '@/lib/identity/session/held-press'
import { presses } from './presses'

export const metadata = { title: 'Going on' }

/** Where somebody comes back to who signed in again for one press: it goes on with what they had typed. */
export default async function PressPage({ params }: PageProps<'/staff/press/[id]'>) {
  const staff = await requireStaff()
  const { id } = await params
  const held = await findHeldPress(staff.personId, id)
  const press = held && presses[held.press]
  if (!held || !press) return <NothingHeld />
  return (
    <div className="grid max-w-column gap-6">
      <h1 className="text-lg">{press.title}</h1>
      <ActionForm
        action={press.action}
        refusedTitle={press.refusedTitle}
        doneMessage={press.doneMessage}
        className="grid gap-4"
      >
        {held.isDone ? (
          <p className="text-quiet">This was done.</p>
        ) : (
          <>
            <p className="text-quiet">You signed in again, so this goes on with what you had typed.</p>
            <HeldInputs id={id} typed={held.typed}>
              Go on
            </HeldInputs>
          </>
        )}
      </ActionForm>
      <p>
        <a className="link" href={held.returnTo}>
          Back to where you were
        </a>
      </p>
    </div>
  )
}

function NothingHeld() {
  return (
    <div className="grid max-w-column gap-6">
      <h1 className="text-lg">Nothing to go on with</h1>
      <p>It waited for longer than 15 minutes, or it belongs to somebody else. Nothing was changed.</p>
      <p>
        <a className="link" href="/staff/connections">
          To the connections
        </a>
      </p>
    </div>
  )
}
