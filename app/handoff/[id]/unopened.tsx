import type { ReactNode } from 'react'
import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Notice } from '@/app/_components/notice'
import { SignInForm } from '@/app/staff/sign-in/sign-in-form'
import { askForAnother } from './actions'
import type { WhyPutAway } from './use-put-away'

/** `onSignIn`: as the browser leaves for Microsoft, and comes back to this link. */
type Coming = { id: string; onSignIn: () => void }

export function SignInFirst({ isStale, ...coming }: Coming & { isStale: boolean }) {
  return (
    <WithSignIn {...coming} fresh={isStale}>
      <Notice title={isStale ? 'You signed in more than ten minutes ago.' : 'Sign in first.'}>
        <p>
          {isStale
            ? 'A secret is shown only to somebody who was at the keyboard just now. Sign in once more; you come back here.'
            : 'Sign in with your Spencer account; you come back here.'}{' '}
          The link was not used.
        </p>
      </Notice>
    </WithSignIn>
  )
}

/** What was shown is neither on the page nor in its memory any more. */
export function PutAway({ why, ...coming }: Coming & { why: WhyPutAway }) {
  if (why === 'time')
    return (
      <Notice kind="needs-you" title="The secret was shown for 15 minutes, and is gone from this page.">
        <p>
          Stored it? Say so on the connection’s page. If not, have it replaced there: this link does not open again.
        </p>
        <FindConnection />
      </Notice>
    )
  return (
    <WithSignIn {...coming} fresh={false}>
      <Notice kind="needs-you" title="Somebody signed out in another tab, so the secret is gone from this page.">
        <p>Within the 15 minutes this tab can show it again, after another sign-in.</p>
      </Notice>
    </WithSignIn>
  )
}

function WithSignIn({ id, fresh, onSignIn, children }: Coming & { fresh: boolean; children: ReactNode }) {
  return (
    <div className="grid gap-4" onSubmit={onSignIn}>
      {children}
      <SignInForm returnTo={`/handoff/${id}`} fresh={fresh} />
    </div>
  )
}

function FindConnection() {
  return (
    <p>
      <a className="link" href="/staff/connections">
        Find the connection
      </a>
    </p>
  )
}

export function Unavailable({ id }: { id: string }) {
  return (
    <div className="grid gap-4">
      <Notice kind="needs-you" title="There is nothing to show behind this link.">
        <p>It was used, it has ended, or it never was one of ours. Whoever asks hears the same.</p>
        <FindConnection />
      </Notice>
      <Disclosure summary="It was you, and the tab is closed?">
        <p>
          Only that tab could show it again, so the secret is gone from everywhere but the back office. If you saved it
          there, press <em>Stored in the back office</em> on the connection’s page. If you did not, ask for another one
          below.
        </p>
      </Disclosure>
      <Disclosure summary="It was not stored, or it was not you?">
        <AskForAnother id={id} />
      </Disclosure>
    </div>
  )
}

export function Unreadable({ id }: { id: string }) {
  return (
    <div className="grid gap-4">
      <Notice kind="broken" title="This secret cannot be opened any more.">
        <p>
          The key that sealed it is missing from SEALING_KEYS, or its row was changed. The link was not used: once the
          key is back, it opens. Where the key is lost, only another secret helps.
        </p>
      </Notice>
      <AskForAnother id={id} />
    </div>
  )
}

function AskForAnother({ id }: { id: string }) {
  return (
    <ActionForm
      action={askForAnother}
      refusedTitle="Nobody was asked"
      doneMessage="Asked. The mails go out now, and what was behind this link is ended."
      className="grid gap-3"
    >
      <input type="hidden" name="link" value={id} />
      <p>
        Whatever of it can still be shown is ended, and the customer’s contacts are asked for a renewal: they make
        another secret in a minute. If somebody had opened this one, the same press removes it, and people cannot sign
        in from then until the new one is stored.
      </p>
      <div>
        <Button kind="secondary">Ask the customer for another secret</Button>
      </div>
    </ActionForm>
  )
}

export function Stored() {
  return (
    <Notice kind="good" title="Stored in the back office.">
      <p>This link is empty now. You can close this tab.</p>
    </Notice>
  )
}

export function WithoutKey() {
  return (
    <Notice kind="needs-you" title="The second half of this link is missing.">
      <p>Open it from the mail once more, or copy all of it, with what stands after the #. Nothing was used.</p>
    </Notice>
  )
}
