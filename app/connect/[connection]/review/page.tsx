import { ActionForm } from '@/app/_components/action-form'
import { Button, ButtonLink } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Notice } from '@/app/_components/notice'
import { Switched } from '@/app/_proof/switched'
import { formatDateTime } from '@/lib/i18n/format'
import { mayPlan } from '@/lib/identity/customer-rules'
import { reviewOf } from '@/lib/provisioning/view/review'
import type { Review } from '@/lib/provisioning/view/view'
import { PlanIt } from '../_planned/plan-it'
import { WhoCan } from '../_who-can/who-can'
import { type Arrival, arrive } from '../arrive'
import { ConnectFrame } from '../connect-frame'
import { StoppedNotice } from '../stopped-notice'
import { titleOf } from '../title'
import { approve } from './actions'
import { ConsentPicture } from './consent-picture'
import { KnowThePerson } from './know-the-person'
import { RenewalPairs } from './renewal-pairs'
import { Requests } from './requests'
import { WhatHappens } from './what-happens'
import { WhichCertificate } from './which-certificate'
import { isFinished, wordsFor } from './words-for'

export const generateMetadata = async ({ params }: PageProps<'/connect/[connection]/review'>) =>
  titleOf((await params).connection)

/** Everything that would happen, to be read before anything does. Asks Microsoft nothing. */
export default async function ReviewPage({ params }: PageProps<'/connect/[connection]/review'>) {
  const arrival = await arrive((await params).connection)
  const { customer, connection, language, t } = arrival
  const { intent } = customer
  const review = await reviewOf(customer)
  const { renewal } = review
  const { title, body, act, kind } = wordsFor(arrival, review)
  const isOver = review.undoneAt !== null || isFinished(intent, review)
  const wantsPress = !review.isCertificateMissing && act !== null && arrival.stoppedSince === null
  const canPress = wantsPress && review.mayPress

  return (
    <ConnectFrame arrival={arrival} step={2} title={title}>
      {wantsPress && !canPress && (
        <div className="mb-8">
          <WhoCan arrival={arrival} page="review" />
        </div>
      )}
      <ActionForm action={approve} refusedTitle={t('review.refusedTitle')} className="grid gap-8">
        <input type="hidden" name="connection" value={connection.id} />
        <input type="hidden" name="approvedHash" value={review.approvedHash} />
        <StoppedNotice arrival={arrival}>{t('stop.review')}</StoppedNotice>
        {!connection.endedAt && <Switched of={connection} language={language} t={t} />}
        <Obstacle arrival={arrival} review={review} />
        {body && <p>{body}</p>}
        {renewal?.distrusted && (
          <Notice kind="needs-you">
            <p>
              {t(`renewal.distrusted.${renewal.distrusted.how}`, {
                name: connection.spencerContactName,
                mark: `${renewal.distrusted.mark ?? ''}…`,
              })}
            </p>
          </Notice>
        )}
        {review.undoneAt && (
          <ButtonLink className="justify-self-start" href={`/connect/${connection.id}/receipt`}>
            {t('forecast.undone.receipts')}
          </ButtonLink>
        )}
        {isFinished(intent, review) && (
          <ButtonLink kind="primary" className="justify-self-start" href={`/connect/${connection.id}/done`}>
            {t('forecast.whole.see')}
          </ButtonLink>
        )}
        {canPress && !isOver && <KnowThePerson review={review} intent={intent} t={t} />}
        {renewal && <RenewalPairs renewal={renewal} language={language} t={t} />}
        {renewal?.kinds.includes('certificate') && review.certificate && (
          <p className="text-quiet text-sm">
            <WhichCertificate certificate={review.certificate} t={t} />
          </p>
        )}
        <WhatHappens arrival={arrival} review={review} canPress={canPress} />
        {act !== null && <Requests arrival={arrival} review={review} />}
        {canPress && (
          <>
            <ConsentPicture scopes={review.scopes} customer={customer} t={t} />
            <div className="grid justify-items-start gap-4">
              <p className="text-quiet text-sm">{t('review.nothingYet')}</p>
              <Button kind={kind} name="consent" value="portal" className="text-base max-sm:w-full">
                {act}
              </Button>
              {review.intent === 'connect' && !isOver && <OtherWays arrival={arrival} review={review} />}
            </div>
          </>
        )}
      </ActionForm>
      {act !== null && !isOver && mayPlan(customer) && <PlanIt arrival={arrival} />}
    </ConnectFrame>
  )
}

/** What stands in the way of pressing, or has been pressed already. */
function Obstacle({ arrival, review }: { arrival: Arrival; review: Review }) {
  const { customer, connection, language, t } = arrival
  const { activeRun } = review
  if (activeRun && customer.intent !== 'grant') {
    const { startedBy: name, startedAt } = activeRun
    return (
      <Notice title={t('review.runningTitle')}>
        <p>{t('review.runningBody', { name, time: formatDateTime(startedAt, language) })}</p>
        <ButtonLink className="justify-self-start" href={`/connect/${connection.id}/run`}>
          {t('review.follow')}
        </ButtonLink>
      </Notice>
    )
  }
  if (!review.isCertificateMissing) return null
  return (
    <Notice kind="needs-you" title={t('review.certificateTitle')}>
      <p>{t('review.certificateBody', { name: connection.spencerContactName })}</p>
    </Notice>
  )
}

/** Equal choices, for whoever rather trusts Microsoft's page or their own hands. */
function OtherWays({ arrival: { connection, t }, review }: { arrival: Arrival; review: Review }) {
  return (
    <div className="grid w-full gap-2 border-line border-t pt-4">
      {review.applicationPermissions.length > 0 && (
        <div className="grid justify-items-start gap-1">
          <Button kind="secondary" name="consent" value="microsoft">
            {t('review.microsoftWay')}
          </Button>
          <Disclosure summary={t('review.microsoftWayAsk')}>{t('review.microsoftWayHint')}</Disclosure>
        </div>
      )}
      <a className="link inline-flex min-h-11 items-center text-sm" href={`/connect/${connection.id}/by-hand`}>
        {t('review.byHand')}
      </a>
    </div>
  )
}
