import { redirect } from 'next/navigation'
import { cache } from 'react'
import { pageTranslator } from '@/app/_lib/language'
import { findCustomer, findReceiptViewer, refuseOthers } from '@/app/_lib/session'
import { connectionOf } from '@/lib/connections/find-connection'

/**
 * As `arrive`, and also for somebody whose invitation has ended but whose work this was.
 *
 * @param run whose receipt is read, to come back to after the sign-in
 */
export const arriveToRead = cache(async (connectionId: string, run?: string) => {
  const customer = (await findCustomer(connectionId)) ?? (await findReceiptViewer(connectionId))
  if (!customer) {
    await refuseOthers()
    redirect(`/connect/${connectionId}/receipt/sign-in${run ? `?${new URLSearchParams({ run })}` : ''}`)
  }
  const connection = await connectionOf(customer)
  const { language, t } = await pageTranslator(connection.language)
  return { customer, connection, language, t }
})

export type ReadingArrival = Awaited<ReturnType<typeof arriveToRead>>
