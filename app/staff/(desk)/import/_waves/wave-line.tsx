import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { atTime } from '@/app/staff/_words/times'
import type { WaveRow } from '@/lib/imports/waves/waves'
import { endWave } from './actions'

/** One wave: how many, who asked, what became of it; and the press that ends it, as long as it can be ended. */
export function WaveLine({ wave, mayChange }: { wave: WaveRow; mayChange: boolean }) {
  const isOpen = !wave.isLapsed && (wave.state === 'asked' || wave.state === 'waiting')
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 py-2">
      <p>
        <span className="font-medium tabular">{wave.size}</span> {wave.size === 1 ? 'customer' : 'customers'}, asked by{' '}
        {wave.isOwn ? 'you' : wave.askedBy || 'somebody who was erased'}{' '}
        <span className="text-quiet">· {stateOf(wave)}</span>
      </p>
      {mayChange && isOpen && (
        <ActionForm action={endWave} of={{ field: 'wave', id: wave.id }} refusedTitle="It was not taken back">
          <Button kind="secondary">{wave.state === 'asked' && !wave.isOwn ? 'Decline' : 'Take it back'}</Button>
        </ActionForm>
      )}
    </li>
  )
}

function stateOf({ state, isLapsed, askedAt, releasesAt, endedAt, decidedBy, invited, size }: WaveRow): string {
  if (isLapsed) return `nobody confirmed it: asked ${atTime(askedAt)}`
  switch (state) {
    case 'asked':
      return `waits for a second person since ${atTime(askedAt)}`
    case 'waiting':
      return `${decidedBy ? `confirmed by ${decidedBy}, ` : ''}goes out at ${atTime(releasesAt ?? askedAt)}`
    case 'released':
      return endedAt
        ? `${invited === size ? 'all' : `${invited} of them`} invited at ${atTime(endedAt)}`
        : 'goes out now'
    case 'taken_back':
      return 'taken back before anybody was mailed'
    case 'declined':
      return decidedBy ? `declined by ${decidedBy}` : `nobody confirmed it: asked ${atTime(askedAt)}`
  }
}
