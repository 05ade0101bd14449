import type { ReactNode } from 'react'
import { formatDateTime } from '@/lib/i18n/format'
import type { Undoing } from '@/lib/provisioning/view/undoing'
import type { Review } from '@/lib/provisioning/view/view'
import type { Arrival } from '../arrive'
import { AsSeen } from './as-seen'
import { PieceLine } from './pieces'

/** What goes, and beside it what stays: the plan of what was last observed, so that nobody is surprised afterwards. */
export function UndoLists({ arrival, review, undoing }: { arrival: Arrival; review: Review; undoing: Undoing }) {
  const { language, t } = arrival
  const { observedAt } = review
  const { goes, stays } = undoing
  const line = (piece: Undoing['goes'][number]) => <PieceLine piece={piece} arrival={arrival} />
  if (goes.length === 0 && stays.length === 0)
    return observedAt && <p>{t('forecast.gone', { at: formatDateTime(observedAt, language) })}</p>
  const isWhole = stays.length === 0
  return (
    <div className="grid gap-6">
      <List name={t('forecast.goes')} lines={goes.map(line)} />
      <List
        name={t('forecast.stays')}
        lines={[...(isWhole ? [t('forecast.deleted')] : stays.map(line)), t('forecast.others')]}
      />
      <p className="text-quiet text-sm">
        <AsSeen arrival={arrival} review={review} />
      </p>
    </div>
  )
}

function List({ name, lines }: { name: string; lines: ReactNode[] }) {
  return (
    <section aria-label={name}>
      <h2 className="font-medium text-sm">{name}</h2>
      <ul className="mt-1 divide-y divide-line border-line border-y">
        {lines.map((line, index) => (
          <li key={index} className="py-2 text-sm [overflow-wrap:anywhere]">
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}
