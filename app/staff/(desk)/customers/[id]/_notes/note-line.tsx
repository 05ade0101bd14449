import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { ago, atTime } from '@/app/staff/_words/times'
import type { Note } from '@/lib/connections/notes/notes'
import { removeNote } from './actions'

export function NoteLine({ note: { id, text, writtenAt, writtenByName, mayDelete } }: { note: Note }) {
  return (
    <li className="py-2">
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
      <p className="text-quiet">
        {writtenByName || 'Somebody who was erased'} ·{' '}
        <time dateTime={writtenAt.toISOString()} title={atTime(writtenAt)}>
          {ago(writtenAt)}
        </time>
      </p>
      {mayDelete && (
        <Disclosure
          summary={
            <>
              Delete<span className="sr-only"> the note of {atTime(writtenAt)}</span>
            </>
          }
        >
          <ActionForm action={removeNote} refusedTitle="It was not deleted" className="grid gap-2">
            <input type="hidden" name="written" value={id} />
            <p>It cannot be had back.</p>
            <div>
              <Button kind="danger">Delete this note</Button>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </li>
  )
}
