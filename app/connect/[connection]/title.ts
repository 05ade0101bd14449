import type { Metadata } from 'next'
import { arrive } from './arrive'

/** *Contoso · Production*, in the tab as on the page. */
export async function titleOf(connectionId: string): Promise<Metadata> {
  const { connection, t } = await arrive(connectionId)
  const environment = t(`page.environment.${connection.environment}`)
  return { title: t('page.title', { customer: connection.customerName, environment }) }
}
