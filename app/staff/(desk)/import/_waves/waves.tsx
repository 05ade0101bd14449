import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { TypedField } from '@/app/_components/typed-field'
import { Part } from '@/app/staff/(desk)/part'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { askHours, mostAlone, takeBackMinutes } from '@/lib/imports/waves/model'
import { wavesOf } from '@/lib/imports/waves/waves'
import { inviteWave } from './actions'
import { WaveLine } from './wave-line'

/** Whom of a list nobody has invited yet, and its waves so far. */
export async function Waves({ staff, importId }: { staff: Staff; importId: string }) {
  const { ready, waves } = await wavesOf(staff, importId)
  const may = mayChange(staff)
  return (
    <Part id="waves" title="Invite from this list">
      <p className="max-w-column">
        {ready === 0
          ? 'Nobody on this list waits to be invited.'
          : `${ready.toLocaleString('en-GB')} ${ready === 1 ? 'customer' : 'customers'} of this list ${ready === 1 ? 'was' : 'were'} not invited yet. What ends first is invited first; the mail says that Spencer’s app was made by hand before, and who asks.`}
      </p>
      {may && ready > 0 && (
        <ActionForm
          action={inviteWave}
          of={{ field: 'import', id: importId }}
          refusedTitle="Nobody was invited"
          className="grid max-w-column gap-3"
        >
          <div className="flex flex-wrap items-end gap-3">
            <TypedField
              id="size"
              name="size"
              type="number"
              label="How many customers"
              min={1}
              max={Math.min(ready, 500)}
              defaultValue={Math.min(ready, mostAlone)}
              className="w-44"
            />
            <Button>Invite them</Button>
          </div>
          <p className="text-quiet">
            It goes out after {takeBackMinutes} minutes and can be taken back until then. Over {mostAlone} in a day it
            waits up to {askHours} hours for a second member of staff.
          </p>
        </ActionForm>
      )}
      {waves.length > 0 && (
        <ul className="divide-y divide-line border-line border-y">
          {waves.map((wave) => (
            <WaveLine key={wave.id} wave={wave} mayChange={may} />
          ))}
        </ul>
      )}
    </Part>
  )
}
