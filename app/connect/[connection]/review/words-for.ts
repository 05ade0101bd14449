import type { ButtonKind } from '@/app/_components/button'
import { whatOf } from '@/lib/blueprint/credential-kind'
import { formatDateTime } from '@/lib/i18n/format'
import type { Review } from '@/lib/provisioning/view/view'
import type { Arrival } from '../arrive'

/** What the page is called, says first, and writes on its button; `act` is null where a press would do nothing. */
type Words = { title: string; body: string | null; act: string | null; kind: ButtonKind }

/** As much of an arrival as the words depend on. */
export type Arrived = Pick<Arrival, 'language' | 't'> & { customer: Pick<Arrival['customer'], 'intent'> }
type Reviewed = Pick<
  Review,
  'intent' | 'alteration' | 'domain' | 'appName' | 'isAdopted' | 'renewal' | 'undoneAt' | 'observedAt' | 'isWhole'
>

export function wordsFor({ customer, language, t }: Arrived, review: Reviewed): Words {
  const { intent } = customer
  const { domain, appName: app, isAdopted, renewal, undoneAt, observedAt } = review
  if (undoneAt) {
    const body = t('forecast.undone.body', { at: formatDateTime(undoneAt, language) })
    return { title: t('forecast.undone.title', { domain }), body, act: null, kind: 'secondary' }
  }
  if (isFinished(intent, review) && observedAt) {
    const body = t('forecast.whole.body', { at: formatDateTime(observedAt, language) })
    return {
      title: t('forecast.whole.title', { domain }),
      body,
      act: t('forecast.whole.act', { domain }),
      kind: 'secondary',
    }
  }
  if (isLookAtGiven(intent, review))
    return {
      title: t('given.review', { domain }),
      body: t('given.body', { domain }),
      act: t('given.act'),
      kind: 'primary',
    }
  if (renewal && renewal.stage !== 'ahead' && renewal.stage !== 'unprepared') {
    const { stage } = renewal
    const act = stage === 'tidy' ? t('renewal.act', { domain }) : null
    return { title: t(`renewal.title.${stage}`, { domain }), body: t(`renewal.${stage}`), act, kind: 'primary' }
  }
  if (review.alteration) {
    const which = review.alteration.startsWith('less') ? 'less' : 'more'
    return {
      title: t(`forecast.amend.title.${which}`, { domain }),
      body: t(`forecast.amend.makes.${review.alteration}`, { domain, app }),
      act: t(`forecast.amend.act.${which}`, { domain }),
      kind: 'primary',
    }
  }
  const what = whatOf(renewal?.kinds ?? [])
  const isLent = intent === 'undo' && isAdopted
  return {
    title: t(`review.title.${intent}`, { domain }),
    body: makes(),
    act: isLent ? t('review.actUndoAdopted', { domain }) : t(`review.act.${intent}`, { domain, what }),
    kind: intent === 'undo' ? 'danger' : 'primary',
  }

  function makes(): string | null {
    if (intent === 'connect') return null
    if (isLent) return t('review.undoAdopted', { app })
    const made = t(`join.makes.${intent}`, { domain, app, what })
    return renewal && !renewal.distrusted ? `${made} ${t('renewal.meanwhile')}` : made
  }
}

/** What a press would make stands already, as far as anybody has looked. */
export function isFinished(intent: Arrival['customer']['intent'], { isWhole }: Pick<Review, 'isWhole'>): boolean {
  return isWhole && (intent === 'connect' || intent === 'grant')
}

/** Of an app that somebody made by hand, a press through the invitation to connect looks first. */
function isLookAtGiven(intent: Arrival['customer']['intent'], review: Pick<Review, 'intent'>): boolean {
  return intent === 'connect' && review.intent === 'repair'
}
