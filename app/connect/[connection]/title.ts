import type { Metadata } from 'next'
import { type Arrival, arrive } from './arrive'

/** *Contoso · Production*, in the tab as on the page. */
export async function titleOf(
  connectionId: string,
  arriveThere: (connectionId: string) => Promise<Pick<Arrival, 'connection' | 't'>> = arrive,
): Promise<Metadata> {
  const { connection, t } = await arriveThere(connectionId)
  const environment = t(`page.environment.${connection.environment}`)
  return { title: t('page.title', { customer: connection.customerName, environment }) }
}
