import { redirect } from 'next/navigation'
import { requireCustomer } from '@/app/_lib/session'
import { connectionOf } from '@/lib/connections/find-connection'
import type { Customer } from '@/lib/identity/actor'
import { mayJoin } from '@/lib/provisioning/join-run'
import { givenOf } from '@/lib/provisioning/view/given'
import { progressOf } from '@/lib/provisioning/view/progress'
import { renewalOf } from '@/lib/provisioning/view/renewal'
import type { RunView } from '@/lib/provisioning/view/view'

/** Where the link in the mail and the sign-in lead: on to the step at which this connection stands. */
export default async function ConnectPage({ params }: PageProps<'/connect/[connection]'>) {
  const { connection } = await params
  const customer = await requireCustomer(connection)
  const run = await progressOf(customer, connection)
  redirect(`/connect/${connection}/${await stepOf(customer, run)}`)
}

async function stepOf(customer: Customer, run: RunView | null): Promise<string> {
  const { intent, invitationId } = customer
  const { grantedAt } = await connectionOf(customer)
  if (await isGivenAndUnseen(customer, run)) return 'done'
  // A run for another purpose says nothing of this one.
  if (!run || run.state === 'stopped' || run.isAnothersPress || !mayJoin(customer, run)) return 'review'
  if (run.state === 'done') return isOfThis(run) && !(await isPressNeeded()) ? 'done' : 'review'
  // Whoever comes to finish a colleague's run reads first what they are asked to allow.
  return run.state === 'needs_person' && intent === 'grant' && run.reason !== 'additions' ? 'review' : 'run'

  // What was connected stays connected, until it ends and begins again; what was renewed or repaired last year is asked anew.
  function isOfThis(done: RunView): boolean {
    if (intent === 'connect' || intent === 'grant') return grantedAt !== null
    return done.invitationId === invitationId
  }

  /** A renewal has a second press, once Spencer has stored the new secret: the old one goes. */
  async function isPressNeeded(): Promise<boolean> {
    if (intent !== 'renew') return false
    const { stage } = await renewalOf(customer)
    return stage === 'ahead' || stage === 'tidy'
  }
}

/** What somebody made by hand is there to be read, unless a look at it is under way. */
async function isGivenAndUnseen(customer: Customer, run: RunView | null): Promise<boolean> {
  const isUnderWay = run !== null && run.state !== 'done' && run.state !== 'stopped' && !run.isAnothersPress
  if (customer.intent !== 'connect' || isUnderWay) return false
  return (await givenOf(customer, customer.connectionId))?.isUnseen ?? false
}
