import { Fact, Facts, Mono } from '@/app/_components/facts'
import { FactsOfGiven } from '@/app/_given/facts-of-given'
import { ConnectFrame } from '@/app/connect/[connection]/connect-frame'
import { GivenEnd } from '@/app/connect/[connection]/done/given-end'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import type { Given } from '@/lib/provisioning/view/given'
import type { ReadingArrival } from '../arrive-to-read'

/** What a person gave by hand: what, who and when, what of it was tested, and what is not known. */
export function GivenReceipt({ arrival, given }: { arrival: ReadingArrival; given: Given }) {
  const { connection, language, t } = arrival
  const { by, at, hint, endsAt, isEndAssumed, applicationId } = given
  const end = endsAt && formatDate(endsAt, language)
  return (
    <ConnectFrame arrival={arrival} title={t('given.receipt.title')}>
      <div className="grid gap-8">
        <p>{t('given.receipt.intro')}</p>
        <Facts>
          <Fact name={t('given.receipt.by')}>{by ?? t('given.receipt.somebody')}</Fact>
          <Fact name={t('given.receipt.at')}>{formatDateTime(at, language)}</Fact>
          <Fact name={t('done.tenantId')}>
            <Mono>{connection.tenantId}</Mono>
          </Fact>
          <Fact name={t('done.applicationId')}>
            <Mono>{applicationId}</Mono>
          </Fact>
          {hint && <Fact name={t('done.secret')}>{t('done.secretHint', { hint: `${hint}…` })}</Fact>}
          <Fact name={t('given.receipt.end')}>
            {end ? t(isEndAssumed ? 'given.until' : 'done.until', { date: end }) : t('given.receipt.endUnknown')}
          </Fact>
        </Facts>
        <GivenEnd given={given} language={language} t={t} />
        <section aria-labelledby="known" className="grid gap-2">
          <h2 id="known" className="text-lg">
            {t('given.known')}
          </h2>
          <FactsOfGiven given={given} language={language} t={t} />
        </section>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
          <a className="link inline-flex min-h-11 items-center" href={`/connect/${connection.id}`}>
            {t('given.receipt.see')}
          </a>
          <a className="link inline-flex min-h-11 items-center" href={`/connect/${connection.id}/receipt`}>
            {t('receipt.all.link')}
          </a>
        </div>
      </div>
    </ConnectFrame>
  )
}
