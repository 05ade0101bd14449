import { formatDateTime } from '@/lib/i18n/format'
import type { Review } from '@/lib/provisioning/view/view'
import type { Arrival } from '../arrive'
import { changeInWords } from '../change-in-words'

type Given = { arrival: Arrival; review: Review }

/** Only what was found to differ: of what stands as agreed there is nothing to say. */
export function RepairForecast({ arrival, review }: Given) {
  const { language, t } = arrival
  const { observedAt, changes } = review
  const at = observedAt && formatDateTime(observedAt, language)
  return (
    <div className="grid gap-3">
      {at === null && <p>{t('forecast.repair.never')}</p>}
      {at !== null && <p>{t(`forecast.repair.${changes.length > 0 ? 'found' : 'nothing'}`, { at })}</p>}
      {at !== null && <Changes keys={changes} arrival={arrival} />}
      <p>{t('forecast.repair.look')}</p>
    </div>
  )
}

/** What was asked for, change by change; what else was found is asked about first. */
export function AmendForecast({ arrival, review: { observedAt, changes, differs } }: Given) {
  const { language, t } = arrival
  const asked = changes.filter((key) => !differs.includes(key))
  const at = observedAt && formatDateTime(observedAt, language)
  return (
    <div className="grid gap-3">
      <p>
        {at === null
          ? t('forecast.amend.never')
          : t(`forecast.amend.${asked.length > 0 ? 'found' : 'nothing'}`, { at })}
      </p>
      <Changes keys={asked} arrival={arrival} />
      {differs.length > 0 && (
        <>
          <p>{t('forecast.asks')}</p>
          <Changes keys={differs} arrival={arrival} />
        </>
      )}
      <p>{t('forecast.restStays')}</p>
    </div>
  )
}

/** What a renewal changes stands above it, old beside new; here is what else was found, and that the rest stays. */
export function RenewalForecast({ arrival, review: { differs } }: Given) {
  const { t } = arrival
  return (
    <div className="grid gap-3 text-quiet text-sm">
      {differs.length > 0 && (
        <>
          <p>{t('forecast.asks')}</p>
          <Changes keys={differs} arrival={arrival} />
        </>
      )}
      <p>{t('forecast.restStays')}</p>
    </div>
  )
}

function Changes({ keys, arrival: { t } }: { keys: string[]; arrival: Arrival }) {
  if (keys.length === 0) return null
  return (
    <ul className="list-disc pl-5">
      {keys.map((key) => (
        <li key={key}>{changeInWords(key, t)}</li>
      ))}
    </ul>
  )
}
