import { Notice } from '@/app/_components/notice'
import { WhoCan } from '@/app/connect/[connection]/_who-can/who-can'
import type { Arrival } from '@/app/connect/[connection]/arrive'
import { mayPress } from '@/lib/identity/customer-rules'
import { GoOn } from './go-on'
import type { RefusedConsent } from './refusal-of'
import { WhyRefused } from './why-refused'

/** Declined, abandoned, or come back by the link: nothing was made, and going on is one press. */
export function WantsConsent({ arrival, refusal }: { arrival: Arrival; refusal: RefusedConsent | null }) {
  const { connection, customer, t } = arrival
  if (!mayPress(customer)) return <WhoCan arrival={arrival} page="run" />
  return (
    <Notice kind="needs-you" title={t('run.consent.title')}>
      {refusal && <WhyRefused arrival={arrival} refusal={refusal} said={t(`run.consent.${refusal.key}`)} />}
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
