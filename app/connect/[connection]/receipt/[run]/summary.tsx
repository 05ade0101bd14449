import { Fragment } from 'react'
import { Fact, Facts, Mono } from '@/app/_components/facts'
import { formatDateTime, formatSeconds } from '@/lib/i18n/format'
import type { Receipt } from '@/lib/provisioning/view/view'
import type { ReadingArrival } from '../arrive-to-read'
import { withdrawalInWords } from './withdrawal-in-words'

/** What for, who, when, and how much: the run's own work, and apart from it what it waited for people. */
export function Summary({ receipt, arrival: { language, t } }: { receipt: Receipt; arrival: ReadingArrival }) {
  const { graphRequests: count, waitingLooks: looks, granted } = receipt
  const at = (date: Date) => formatDateTime(date, language)
  return (
    <Facts>
      <Fact name={t('receipt.change')}>
        {t(receipt.alteration ? `receipt.all.amended.${receipt.alteration}` : `receipt.all.of.${receipt.intent}`)}
      </Fact>
      {receipt.approvals.map(({ by, guestOf, pressedAt, consentedAt }) => (
        <Fragment key={pressedAt.toISOString()}>
          <Fact name={t('receipt.pressed')}>
            {by}
            {guestOf && ` (${t('receipt.guestOf', { home: guestOf })})`} · {at(pressedAt)}
          </Fact>
          <Fact name={t('receipt.consented')}>
            {by} · {at(consentedAt)}
          </Fact>
        </Fragment>
      ))}
      {receipt.grants.map((grant) => (
        <Fact key={grant.at.toISOString()} name={t('receipt.granted')}>
          {grant.by} · {at(grant.at)}
        </Fact>
      ))}
      {granted.is === 'yes' && (
        <Fact name={t('receipt.permissions')}>{t('receipt.seenGranted', { at: at(granted.seenAt) })}</Fact>
      )}
      <Fact name={t('receipt.started')}>{at(receipt.startedAt)}</Fact>
      {receipt.finishedAt && <Fact name={t('receipt.finished')}>{at(receipt.finishedAt)}</Fact>}
      <Fact name={t('receipt.took')}>{formatSeconds(receipt.elapsedMilliseconds, language)}</Fact>
      {receipt.waitedMilliseconds > 0 && (
        <Fact name={t('receipt.waited')}>{formatSeconds(receipt.waitedMilliseconds, language)}</Fact>
      )}
      <Fact name={t('receipt.requests')}>{t('receipt.counted', { count, looks })}</Fact>
      <Fact name={t('receipt.withdrawn')}>{withdrawalInWords(receipt, language, t)}</Fact>
      <Fact name={t('done.tenantId')}>
        <Mono>{receipt.tenantId}</Mono>
      </Fact>
      {receipt.applicationId && (
        <Fact name={t('done.applicationId')}>
          <Mono>{receipt.applicationId}</Mono>
        </Fact>
      )}
    </Facts>
  )
}
