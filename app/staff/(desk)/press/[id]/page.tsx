import { ActionForm } from '@/app/_components/action-form'
import { Notice } from '@/app/_components/notice'
import { heldField } from '@/app/_lib/held'
import { requireStaff } from '@/app/_lib/session'
import { findHeldPress } from '@/lib/identity/session/held-press'
import { GoOn } from './go-on'
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
            <input type="hidden" name={heldField} value={id} />
            {inputsOf(held.typed).map(([name, value], index) => (
              <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
            ))}
            <GoOn>Go on</GoOn>
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
    <Notice title="There is nothing here to go on with.">
      <p>It waited for longer than 15 minutes, or it belongs to somebody else. Nothing was changed.</p>
      <p>
        <a className="link" href="/staff/connections">
          To the connections
        </a>
      </p>
    </Notice>
  )
}

function inputsOf(typed: Record<string, string | string[]>): [name: string, value: string][] {
  return Object.entries(typed).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]))
}
