import { ButtonLink } from '@/app/_components/button'
import { FactsOfGiven } from '@/app/_given/facts-of-given'
import { ownAttempts } from '@/lib/credentials/attempt'
import { handoffOf } from '@/lib/handoff/find'
import type { Given } from '@/lib/provisioning/view/given'
import type { Arrival } from '../arrive'
import { ConnectFrame } from '../connect-frame'
import { StoppedNotice } from '../stopped-notice'
import { CalendarFeed } from './calendar-feed'
import { GivenEnd } from './given-end'
import { Held } from './held'

/** What somebody made by hand and gave, before anybody has looked at it: what was tested, and how the rest becomes known. */
export async function GivenApp({ arrival, given }: { arrival: Arrival; given: Given }) {
  const { connection, customer, language, t } = arrival
  const [credentials, handoff] = await Promise.all([ownAttempts(customer), handoffOf(customer, connection.id)])
  const live = credentials.filter(({ state }) => state === 'live')
  const link = 'link inline-flex min-h-11 items-center'
  return (
    <ConnectFrame arrival={arrival} step={3} title={t('given.title')}>
      <div className="grid gap-8">
        <StoppedNotice arrival={arrival}>{t('stop.done')}</StoppedNotice>
        <p>{t('given.body', { domain: connection.domain })}</p>
        <section aria-labelledby="known" className="grid gap-2">
          <h2 id="known" className="text-lg">
            {t('given.known')}
          </h2>
          <FactsOfGiven given={given} language={language} t={t} />
        </section>
        <div className="grid gap-2">
          <ButtonLink kind="primary" className="justify-self-start" href={`/connect/${connection.id}/review`}>
            {t('given.act')}
          </ButtonLink>
          <p className="text-quiet text-sm">{t('given.actHint')}</p>
        </div>
        <Held arrival={arrival} live={live} handoff={handoff} />
        <GivenEnd given={given} language={language} t={t} />
        <div className="grid gap-2 text-sm">
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <ButtonLink href={`/api/calendar/${connection.id}`}>
              {t(live.length > 1 ? 'done.calendar' : 'done.calendarOne')}
            </ButtonLink>
            <a className={link} href={`/connect/${connection.id}/receipt/${given.credentialId}`}>
              {t('done.receipt')}
            </a>
            <a className={link} href={`/connect/${connection.id}/by-hand`}>
              {t('hand.title')}
            </a>
          </div>
          <CalendarFeed arrival={arrival} />
        </div>
      </div>
    </ConnectFrame>
  )
}
