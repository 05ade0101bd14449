import { cache } from 'react'
import { pageTranslator } from '@/app/_lib/language'
import { requireCustomer } from '@/app/_lib/session'
import { connectionOf } from '@/lib/connections/find-connection'
import { stoppedSince } from '@/lib/stop/standing'

export type Arrival = Awaited<ReturnType<typeof arrive>>

/** Who is on this page, of which connection, in which words: what every screen of the customer's way begins with. */
export const arrive = cache(async (connectionId: string) => {
  const customer = await requireCustomer(connectionId)
  const connection = await connectionOf(customer)
  const { language, t } = await pageTranslator(connection.language)
  return { customer, connection, language, t, stoppedSince: await stoppedSince(customer) }
})
