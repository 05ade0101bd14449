import { redirect } from 'next/navigation'
import { requireCustomer } from '@/app/_lib/session'
import type { Intent } from '@/lib/identity/actor'
import { mayJoin } from '@/lib/provisioning/join-run'
import { progressOf } from '@/lib/provisioning/shown/progress'
import type { RunView } from '@/lib/provisioning/shown/view'

/** Where the link in the mail and the sign-in lead: on to the step at which this connection stands. */
export default async function ConnectPage({ params }: PageProps<'/connect/[connection]'>) {
  const { connection } = await params
  const customer = await requireCustomer(connection)
  const run = await progressOf(customer, connection)
  redirect(`/connect/${connection}/${stepOf(customer.intent, run)}`)
}

function stepOf(intent: Intent, run: RunView | null): string {
  // A run for another purpose says nothing of this one.
  if (!run || run.state === 'stopped' || !mayJoin(intent, run.intent)) return 'review'
  if (run.state === 'done') return 'done'
  // Whoever comes to finish a colleague's run reads first what they are asked to allow.
  return run.state === 'needs_person' && intent === 'grant' && run.reason !== 'strangers' ? 'review' : 'run'
}
