import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { environmentNames } from '@/app/staff/_words/names'
import { ago } from '@/app/staff/_words/times'
import type { waitingWaves } from '@/lib/imports/waves/waves'
import { confirmOthersWave, endWave } from '../import/_waves/actions'

type Waiting = Awaited<ReturnType<typeof waitingWaves>>[number]

/** Many customers of a list whom a colleague wants to invite: all of them by name, and the presses of whoever reads. */
export function WaitingWave({ wave, mayChange }: { wave: Waiting; mayChange: boolean }) {
  const { customers, isOwn, askedBy, askedAt } = wave
  return (
    <section aria-labelledby={`wave-${wave.id}`} className="grid gap-3 border-amber-text border-l-4 pl-4">
      <h2 id={`wave-${wave.id}`} className="text-base">
        {customers.length} customers of a list
      </h2>
      <p className="font-medium">
        {isOwn ? 'You asked' : `${askedBy || 'Somebody who was erased'} asked`} {ago(askedAt)} to invite them. Nobody is
        mailed before a second person says so.
      </p>
      <ul className="columns-1 gap-8 md:columns-2" aria-label="Who would be invited">
        {customers.map(({ id, customer, domain, environment }) => (
          <li key={id}>
            {customer.name}{' '}
            <span className="text-quiet">
              {domain} · {environmentNames[environment]} · {customer.contacts.map(({ email }) => email).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {mayChange && (
        <div className="flex flex-wrap gap-4">
          {!isOwn && (
            <ActionForm
              action={confirmOthersWave}
              of={{ field: 'wave', id: wave.id }}
              refusedTitle="Nobody was invited"
            >
              <Button>Invite these {customers.length}</Button>
            </ActionForm>
          )}
          <ActionForm action={endWave} of={{ field: 'wave', id: wave.id }} refusedTitle="It was not ended">
            <Button kind="secondary">{isOwn ? 'Take it back' : 'Decline'}</Button>
          </ActionForm>
        </div>
      )}
    </section>
  )
}
