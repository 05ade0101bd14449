import { redirect } from 'next/navigation'
import { cache } from 'react'
import { pageWords } from '@/app/_lib/language'
import { findCustomer, findReader } from '@/app/_lib/session'
import { connectionOf } from '@/lib/connections/find-connection'

/** As `arrive`, and also for somebody whose invitation has ended but whose work this was. */
export const arriveToRead = cache(async (connectionId: string) => {
  const customer =
    (await findCustomer(connectionId)) ??
    (await findReader(connectionId)) ??
    redirect(`/connect/${connectionId}/receipt/sign-in`)
  const connection = await connectionOf(customer)
  const { language, t } = await pageWords(connection.language)
  return { customer, connection, language, t }
})
