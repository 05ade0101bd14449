import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { TypedText } from '@/app/_components/typed-field'
import { Part } from '@/app/staff/(desk)/part'
import { longestNote, notesOf } from '@/lib/connections/notes/notes'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { writeNote } from './actions'
import { NoteLine } from './note-line'

type Given = { staff: Staff; customerId: string; howMany: 'some' | 'all' }

export async function Notes({ staff, customerId, howMany }: Given) {
  const { notes, isMore } = await notesOf(staff, customerId, howMany)
  return (
    <Part id="notes" title="Notes">
      {mayChange(staff) && (
        <ActionForm action={writeNote} refusedTitle="Nothing was written down" className="grid gap-3">
          <input type="hidden" name="customer" value={customerId} />
          <TypedText
            id="note"
            name="note"
            label="A note for colleagues"
            hint="No customer reads it and no mail says it. Nothing secret: everybody of staff does."
            rows={3}
            required
            maxLength={longestNote}
          />
          <div>
            <Button kind="secondary">Write it down</Button>
          </div>
        </ActionForm>
      )}
      {notes.length === 0 && <p className="text-quiet">None yet.</p>}
      {notes.length > 0 && (
        <ul className="divide-y divide-line border-line border-y">
          {notes.map((note) => (
            <NoteLine key={note.id} note={note} />
          ))}
        </ul>
      )}
      {isMore && (
        <p>
          <a className="link inline-flex min-h-11 items-center" href={`/staff/customers/${customerId}?notes=all#notes`}>
            Older notes too
          </a>
        </p>
      )}
    </Part>
  )
}
