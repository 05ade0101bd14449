import type { Arrival } from '@/app/connect/[connection]/arrive'
import type { Intent } from '@/lib/identity/actor'

type Arrived = Pick<Arrival, 't'> & {
  customer: Pick<Arrival['customer'], 'intent'>
  connection: Pick<Arrival['connection'], 'domain'>
}

/** A repair was pressed to see just this, so it is no surprise; nor is the first look at an app that a person made. */
export function differsWords({ customer, connection: { domain }, t }: Arrived, intent: Intent) {
  const words = intent === 'repair' ? 'repair' : 'confirm_difference'
  const isFirstLook = intent === 'repair' && customer.intent === 'connect'
  return {
    title: isFirstLook ? t('given.differsTitle', { domain }) : t(`person.${words}.title`, { domain }),
    body: t(`person.${words}.body`),
    act: t(`person.${words}.act`),
  }
}
