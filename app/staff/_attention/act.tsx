import { ActionForm } from '@/app/_components/action-form'
import { Button, type ButtonKind } from '@/app/_components/button'
import type { Reason } from '@/lib/desk/attention/reason'
import { reasonOfAttention } from '../_words/attention'
import type { Press } from '../_words/attention-act'
import { stored } from '../(desk)/connections/[id]/_handoff/actions'
import { inviteAgain } from '../(desk)/connections/[id]/_invitations/actions'

type Props = { connectionId: string; reason: Reason; mayChange: boolean; kind: ButtonKind }

/** The one thing that helps: a press where one is enough, else the way to where it is done. */
export function Act({ connectionId, reason, mayChange, kind }: Props) {
  const { label, part, press } = reasonOfAttention(reason).act
  const form = mayChange && press ? formFor(press, connectionId, reason) : null
  if (!form)
    return (
      <a className="link inline-flex min-h-11 items-center" href={`/staff/connections/${connectionId}#${part}`}>
        {label}
      </a>
    )
  return (
    <ActionForm action={form.action} refusedTitle={form.refusedTitle} className="grid gap-2">
      {Object.entries(form.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <Button kind={kind}>{label}</Button>
      </div>
    </ActionForm>
  )
}

function formFor(press: Press, connectionId: string, { handoffId = '' }: Reason) {
  if (press === 'stored')
    return { action: stored, refusedTitle: 'This could not be written down', fields: { handoff: handoffId } }
  const fields = { connection: connectionId, purpose: press.invite }
  return { action: inviteAgain, refusedTitle: 'Nobody was invited', fields }
}
