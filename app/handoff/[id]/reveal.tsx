'use client'

import { useEffect, useRef, useState } from 'react'
import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Notice } from '@/app/_components/notice'
import { askForAnother } from './actions'
import type { ClaimAnswer } from './claim-answer'
import { forgetLinkKey, keepForAttempt, type LinkKey, takeLinkKey } from './link-key'
import { Revealed } from './revealed'

type Shown = ClaimAnswer | { status: 'closed' | 'asking' | 'stored' | 'unreachable' }

/** The deliberate press, and what came of it. Everything it holds is gone with the tab. */
export function Reveal({ id }: { id: string }) {
  const [held, setHeld] = useState<LinkKey | null>()
  const [shown, setShown] = useState<Shown>({ status: 'closed' })
  const outcome = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const take = () => {
      setHeld(takeLinkKey(id))
      setShown({ status: 'closed' })
    }
    take()
    // The same link with another key, pasted over this one, changes only the fragment and loads nothing.
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [id])

  useEffect(() => {
    if (shown.status !== 'closed' && shown.status !== 'asking') outcome.current?.focus()
  }, [shown.status])

  if (held === undefined) return null
  if (held === null) return <WithoutKey />

  async function show(linkKey: LinkKey) {
    setShown({ status: 'asking' })
    setShown(await claimWith(id, linkKey))
  }

  function signIn(linkKey: LinkKey) {
    keepForAttempt(id, linkKey)
    const asked = new URLSearchParams({ returnTo: `/handoff/${id}` })
    if (shown.status === 'stale_sign_in') asked.set('fresh', '1')
    location.assign(`/staff/sign-in?${asked}`)
  }

  function finish() {
    forgetLinkKey()
    setShown({ status: 'stored' })
  }

  const isOpen = shown.status === 'closed' || shown.status === 'asking' || shown.status === 'unreachable'
  return (
    <div ref={outcome} tabIndex={-1} className="grid gap-6">
      {shown.status === 'unreachable' && (
        <Notice kind="needs-you" title="The portal could not be reached.">
          <p>Nothing is lost: this tab may ask again.</p>
        </Notice>
      )}
      {isOpen && (
        <div>
          <Button type="button" onClick={() => show(held)} disabled={shown.status === 'asking'}>
            Show the secret
          </Button>
        </div>
      )}
      {(shown.status === 'sign_in' || shown.status === 'stale_sign_in') && (
        <SignInFirst isStale={shown.status === 'stale_sign_in'} onSignIn={() => signIn(held)} />
      )}
      {shown.status === 'not_allowed' && (
        <Notice kind="needs-you" title="Your role is Viewer: it does not open secrets.">
          <p>The link was not used. Forward the mail to an Operator or Admin; they can open it until it ends.</p>
        </Notice>
      )}
      {shown.status === 'unavailable' && <Unavailable id={id} />}
      {shown.status === 'unreadable' && <Unreadable id={id} />}
      {shown.status === 'revealed' && <Revealed handoffId={shown.handoffId} bundle={shown.bundle} onStored={finish} />}
      {shown.status === 'stored' && (
        <Notice kind="good" title="Stored in the back office.">
          <p>This link is empty now. You can close this tab.</p>
        </Notice>
      )}
    </div>
  )
}

/** A lost answer is not a lost secret: the nonce lets this tab, and no other, ask again. */
async function claimWith(id: string, { key, nonce }: LinkKey): Promise<Shown> {
  try {
    const response = await fetch(`/handoff/${encodeURIComponent(id)}/claim`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ key, nonce }),
      cache: 'no-store',
    })
    return await response.json()
  } catch {
    return { status: 'unreachable' }
  }
}

function SignInFirst({ isStale, onSignIn }: { isStale: boolean; onSignIn: () => void }) {
  return (
    <div className="grid gap-4">
      <Notice title={isStale ? 'You signed in more than ten minutes ago.' : 'Sign in first.'}>
        <p>
          {isStale
            ? 'A secret is shown only to somebody who was at the keyboard just now. Sign in once more; you come back here.'
            : 'Sign in with your Spencer account; you come back here.'}{' '}
          The link was not used.
        </p>
      </Notice>
      <div>
        <Button type="button" onClick={onSignIn}>
          Sign in with Microsoft
        </Button>
      </div>
    </div>
  )
}

function Unavailable({ id }: { id: string }) {
  return (
    <div className="grid gap-4">
      <Notice kind="needs-you" title="There is nothing to show behind this link.">
        <p>It was used, it has ended, or it never was one of ours. Whoever asks hears the same.</p>
        <p>
          <a className="link" href="/staff/connections">
            Find the connection
          </a>
        </p>
      </Notice>
      <Disclosure summary="Opened already, and it was not you?">
        <AskForAnother id={id} />
      </Disclosure>
    </div>
  )
}

function Unreadable({ id }: { id: string }) {
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
        another secret in a minute, and the old one goes once the new one is stored.
      </p>
      <div>
        <Button kind="secondary">Ask the customer for another secret</Button>
      </div>
    </ActionForm>
  )
}

function WithoutKey() {
  return (
    <Notice kind="needs-you" title="The second half of this link is missing.">
      <p>Open it from the mail once more, or copy all of it, with what stands after the #. Nothing was used.</p>
    </Notice>
  )
}
