import { formatDate, formatThumbprint } from '@/lib/i18n/format'
import type { Piece } from '@/lib/provisioning/view/undoing'
import type { Arrival } from '../arrive'

/** One thing of a registration in a line: what it is, its name in Entra, its end, and whether it came through us. */
export function PieceLine({ piece, arrival: { language, t } }: { piece: Piece; arrival: Arrival }) {
  const { what, name, endsAt, isOurs } = piece
  const shown = name !== null && (what === 'certificate' ? formatThumbprint(name) : name)
  return (
    <>
      {what === 'secret' && !shown
        ? t('forecast.pieces.secretUnnamed')
        : t(`forecast.pieces.${what}`, { name: shown || '' })}
      <span className="text-quiet">
        {endsAt && ` · ${t('forecast.until', { date: formatDate(endsAt, language) })}`}
        {!isOurs && ` · ${t('forecast.notOurs')}`}
      </span>
    </>
  )
}
