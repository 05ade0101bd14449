import { Notice } from '@/app/_components/notice'
import { WhoCan } from '@/app/connect/[connection]/_who-can/who-can'
import type { Arrival } from '@/app/connect/[connection]/arrive'
import { mayPress } from '@/lib/identity/customer-rules'
import { GoOn } from './go-on'
import { refusalKey } from './refusal-key'

/** Declined, abandoned, or come back by the link: nothing was made, and going on is one press. */
export function WantsConsent({ arrival, why }: { arrival: Arrival; why: unknown }) {
  const { connection, customer, t } = arrival
  if (!mayPress(customer)) return <WhoCan arrival={arrival} page="run" />
  const refusal = refusalKey(why)
  return (
    <Notice kind="needs-you" title={t('run.consent.title')}>
      {refusal && <p>{t(`run.consent.${refusal}`)}</p>}
      <p>{t('run.consent.body')}</p>
      <GoOn arrival={arrival} label={t('run.consent.go')} />
      <a
        className="link inline-flex min-h-11 items-center justify-self-start"
        href={`/connect/${connection.id}/review`}
      >
        {t('run.consent.back')}
      </a>
    </Notice>
  )
}
