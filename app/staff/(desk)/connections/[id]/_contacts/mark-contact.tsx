import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { markContact } from './actions'

type Contact = { id: string; name: string; bouncedAt: Date | null; leftAt: Date | null }

/** Of a customer's contact, on whichever of their connections' pages. */
export function MarkContact({ connectionId, contact }: { connectionId: string; contact: Contact }) {
  const { id, name, bouncedAt, leftAt } = contact
  const isAway = Boolean(bouncedAt ?? leftAt)
  return (
    <ActionForm action={markContact} refusedTitle="Nothing was changed">
      <input type="hidden" name="connection" value={connectionId} />
      <input type="hidden" name="contact" value={id} />
      <input type="hidden" name="reach" value={isAway ? 'working' : 'left'} />
      <Button kind="quiet" className="whitespace-nowrap">
        {isAway ? 'Works again' : 'Has left'}
        <span className="sr-only">: {name}</span>
      </Button>
    </ActionForm>
  )
}
