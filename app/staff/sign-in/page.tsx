import { redirect } from 'next/navigation'
import { z } from 'zod'
import { Logo } from '@/app/_components/logo'
import { Notice } from '@/app/_components/notice'
import { findStaff } from '@/app/_lib/session'
import { refusalDetails } from '@/app/_refusal/query'
import { Trace } from '@/app/_refusal/refusal'
import { isFresh } from '@/lib/identity/actor-rules'
import { ownPath } from '@/lib/identity/sign-in/return-to'
import { SignInForm } from './sign-in-form'
import { whyNot } from './why-not'

export const metadata = { title: 'Sign in' }

const Search = z.object({
  returnTo: z.string().optional().catch(undefined),
  fresh: z.string().optional().catch(undefined),
  why: z.string().optional().catch(undefined),
})

/** Staff who are signed in already go on to where they were going; `fresh` wants them to prove it is still them. */
export default async function SignInPage({ searchParams }: PageProps<'/staff/sign-in'>) {
  const query = await searchParams
  const { why, ...asked } = Search.parse(query)
  const returnTo = ownPath(asked.returnTo) ?? '/staff/today'
  const wantsFresh = asked.fresh !== undefined
  const staff = await findStaff()
  if (staff && !why && (!wantsFresh || isFresh(staff))) redirect(returnTo)
  const details = refusalDetails(query)
  const refusal = whyNot(why, details)

  return (
    <main className="mx-auto grid max-w-column gap-6 px-4 py-16 sm:px-6">
      <Logo />
      <h1 className="text-xl">{wantsFresh ? 'Sign in once more' : 'Sign in'}</h1>
      {refusal && (
        <div role="status">
          <Notice kind={refusal.kind} title={refusal.what}>
            {refusal.next && <p>{refusal.next}</p>}
            {details.microsoft && (
              <p>
                <Trace microsoft={details.microsoft} language="en" />
              </p>
            )}
          </Notice>
        </div>
      )}
      <p className="text-quiet">
        {wantsFresh
          ? 'A secret is shown only to somebody who signed in within the last ten minutes. You come straight back to where you were.'
          : 'This side of the portal is for Spencer’s own people. Customers use the link in their invitation.'}
      </p>
      <SignInForm returnTo={returnTo} fresh={wantsFresh} />
    </main>
  )
}
