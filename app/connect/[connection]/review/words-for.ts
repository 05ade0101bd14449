import { whatOf } from '@/lib/blueprint/credential-kind'
import type { Review } from '@/lib/provisioning/view/view'
import type { Arrival } from '../arrive'

/** What the page is called, says first, and writes on its button; no button where a press would do nothing. */
export function wordsFor({ customer: { intent }, t }: Arrival, review: Review) {
  const { domain, appName: app, isAdopted, renewal } = review
  if (renewal && renewal.stage !== 'ahead' && renewal.stage !== 'unprepared') {
    const { stage } = renewal
    const act = stage === 'tidy' ? t('renewal.act', { domain }) : null
    return { title: t(`renewal.title.${stage}`, { domain }), body: t(`renewal.${stage}`), act }
  }
  const what = whatOf(renewal?.kinds ?? [])
  return {
    title: t(`review.title.${intent}`, { domain }),
    body: makes(),
    act: t(`review.act.${intent}`, { domain, what }),
  }

  function makes(): string | null {
    if (intent === 'connect') return null
    if (intent === 'undo' && isAdopted) return t('review.undoAdopted', { app })
    return t(`join.makes.${intent}`, { domain, app, what })
  }
}
