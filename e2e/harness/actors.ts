import { type Entra, walkThrough } from 'entra-box'

/** Everything of `lib` that a scripted person needs; imported late, once the settings are in the environment. */
async function identity() {
  const [begin, finish, session, queue, record] = await Promise.all([
    import('@/lib/identity/sign-in/begin-sign-in'),
    import('@/lib/identity/sign-in/finish-sign-in'),
    import('@/lib/identity/session/session'),
    import('@/lib/provisioning/queue-run'),
    import('@/lib/connections/record'),
  ])
  return { ...begin, ...finish, ...session, ...queue, ...record }
}

type SignInAttempt = Parameters<typeof import('@/lib/identity/sign-in/begin-sign-in').beginSignIn>[0]

/** There and back at the box's real pages, as `as`. */
async function travel(entra: Entra, attempt: SignInAttempt, as: string) {
  const { beginSignIn, finishSignIn, queueRun, recordMoment } = await identity()
  const { url, browserToken } = await beginSignIn(attempt, { returnTo: '/' })
  const back = (await walkThrough(entra.box, url, { as })).searchParams
  const finished = await finishSignIn(
    { state: back.get('state') ?? '', code: back.get('code') ?? undefined, browserToken },
    async (tx, { runId, connectionId }) => {
      if (connectionId) await recordMoment(tx, connectionId, 'signedInAt')
      if (runId) await queueRun(tx, runId)
    },
  )
  if (finished.status === 'refused') throw new Error(`${as} was refused: ${finished.why}`)
  return finished.sessionToken
}

/** What the browser of somebody of Spencer's holds after signing in just now. */
export function staffSession(entra: Entra, as: string): Promise<string> {
  return travel(entra, { audience: 'staff' }, as)
}

export async function signInStaff(entra: Entra, as: string) {
  const { staffOf } = await identity()
  const staff = await staffOf(await staffSession(entra, as))
  if (!staff) throw new Error(`${as} is not staff`)
  return staff
}

export type Invited = { tenantId: string; connectionId: string; invitationId: string }

async function signInCustomer(entra: Entra, invited: Invited, as: string) {
  const { customerOf } = await identity()
  const { tenantId, invitationId, connectionId } = invited
  const scopes = ['openid', 'profile', 'User.Read']
  const token = await travel(entra, { audience: 'customer', tenantId, invitationId, scopes }, as)
  const customer = await customerOf(token, connectionId)
  if (!customer) throw new Error(`${as} has no access`)
  return customer
}

/** Reads the review page, presses, and accepts at Microsoft; the worker does the rest. Returns the run's id. */
export async function onboard(entra: Entra, invited: Invited, as: string): Promise<string> {
  const customer = await signInCustomer(entra, invited, as)
  const { reviewOf } = await import('@/lib/provisioning/view/review')
  const { startRun } = await import('@/lib/provisioning/start-run')
  const { approvedHash, appName } = await reviewOf(customer)
  const started = await startRun(customer, { approvedHash, appName, consent: 'portal' })
  if (started.status !== 'started' && started.status !== 'running') throw new Error(`Not started: ${started.status}`)
  const { runId, scopes } = started
  const { tenantId, invitationId } = invited
  await travel(entra, { audience: 'customer', tenantId, invitationId, scopes, runId }, as)
  await untilSettled(invited, customer)
  return runId
}

/** Until the worker has brought the run to its end, or to where a person is needed. */
async function untilSettled({ connectionId }: Invited, customer: Awaited<ReturnType<typeof signInCustomer>>) {
  const { progressOf } = await import('@/lib/provisioning/view/progress')
  for (;;) {
    const run = await progressOf(customer, connectionId)
    if (run && ['done', 'stopped', 'needs_person'].includes(run.state)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
