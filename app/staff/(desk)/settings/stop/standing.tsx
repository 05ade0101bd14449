import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Mono } from '@/app/_components/facts'
import { atTime } from '@/app/staff/_words/times'
import type { Staff } from '@/lib/identity/actor'
import type { StandingStop } from '@/lib/stop/standing'
import { whatWouldWait } from '@/lib/switch/waiting'
import { inWords } from '@/lib/switch/waiting-in-words'
import { lift } from './actions'

/** One stop that stands; whoever pressed it cannot take it back alone. */
export async function Standing({ stop, admin }: { stop: StandingStop; admin: Staff }) {
  const { id, customer, stoppedAt, stoppedBy, reason } = stop
  const asked = await whatWouldWait(admin, customer?.id ?? null)
  const isOwn = stoppedBy.id === admin.personId
  return (
    <li className="grid gap-2 border-line border-b pb-6">
      <h3 className="text-base">
        {customer?.name ?? 'Everybody'} <span className="text-quiet">· since {atTime(stoppedAt)}</span>
      </h3>
      <p>
        {stoppedBy.name}: {reason}
      </p>
      <p className="text-quiet">Waiting: {asked ? inWords(asked.waiting) : 'nothing'}.</p>
      {isOwn ? (
        <p>
          You stopped it, so another Admin lifts it. Where there is none, whoever runs the portal does, with{' '}
          <Mono>npm run lift-stop</Mono>.
        </p>
      ) : (
        <ActionForm action={lift} refusedTitle="Nothing was lifted" className="grid justify-items-start gap-2">
          <input type="hidden" name="stop" value={id} />
          <Button kind="secondary">Lift the stop for {customer?.name ?? 'everybody'}</Button>
        </ActionForm>
      )}
    </li>
  )
}
