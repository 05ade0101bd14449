import { redirect } from 'next/navigation'
import { requireCustomer } from '@/app/_lib/session'
import { progressOf } from '@/lib/provisioning/progress'

/** Where the link in the mail and the sign-in lead: on to the step at which this connection stands. */
export default async function ConnectPage({ params }: PageProps<'/connect/[connection]'>) {
  const { connection } = await params
  const customer = await requireCustomer(connection)
  const run = await progressOf(customer, connection)
  redirect(`/connect/${connection}/${stepOf(customer.intent, run?.state)}`)
}

function stepOf(intent: string, state: string | undefined): string {
  const isFirstTime = intent === 'connect' || intent === 'grant'
  if (state === 'done') return isFirstTime ? 'done' : 'review'
  // Whoever comes to finish a colleague's run reads first what they are asked to allow.
  if (state === 'needs_person') return intent === 'grant' ? 'review' : 'run'
  return state === undefined || state === 'stopped' ? 'review' : 'run'
}
