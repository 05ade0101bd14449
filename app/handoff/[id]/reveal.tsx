'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import type { ClaimAnswer } from './claim-answer'
import { isStored, keepForAttempt, type LinkKey, markStored, takeLinkKey } from './link-key'
import { Revealed } from './revealed'
import { PutAway, SignInFirst, Stored, Unavailable, Unreadable, WithoutKey } from './unopened'
import { usePutAway, type WhyPutAway } from './use-put-away'

type Shown =
  | ClaimAnswer
  | { status: 'closed' | 'asking' | 'stored' | 'unreachable' }
  | { status: 'put_away'; why: WhyPutAway }

/** The deliberate press, and what came of it. Everything it holds is gone with the tab. */
export function Reveal({ id }: { id: string }) {
  const [held, setHeld] = useState<LinkKey | null>()
  const [shown, setShown] = useState<Shown>({ status: 'closed' })
  const outcome = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const take = () => {
      const stored = isStored()
      setHeld(stored ? null : takeLinkKey(id))
      setShown({ status: stored ? 'stored' : 'closed' })
    }
    take()
    // The same link with another key, pasted over this one, changes only the fragment and loads nothing.
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [id])

  useEffect(() => {
    if (shown.status !== 'closed' && shown.status !== 'asking') outcome.current?.focus()
  }, [shown.status])

  const putAway = useCallback((why: WhyPutAway) => setShown({ status: 'put_away', why }), [])
  usePutAway(shown.status === 'revealed' ? shown.bundle : null, putAway)

  if (held === undefined) return null
  if (held === null && shown.status !== 'stored') return <WithoutKey />

  async function show(linkKey: LinkKey) {
    setShown({ status: 'asking' })
    setShown(await claimWith(id, linkKey))
  }

  function finish() {
    markStored()
    setHeld(null)
    setShown({ status: 'stored' })
  }

  const isOpen =
    shown.status === 'closed' ||
    shown.status === 'asking' ||
    shown.status === 'unreachable' ||
    shown.status === 'stopped' ||
    shown.status === 'not_observed'
  return (
    <div ref={outcome} tabIndex={-1} className="grid gap-6">
      {shown.status === 'unreachable' && (
        <Notice kind="needs-you" title="The portal could not be reached.">
          <p>Nothing is lost: this tab may ask again.</p>
        </Notice>
      )}
      {shown.status === 'stored' && <Stored />}
      {isOpen && held && (
        <div>
          <Button type="button" onClick={() => show(held)} disabled={shown.status === 'asking'}>
            Show the secret
          </Button>
        </div>
      )}
      {(shown.status === 'sign_in' || shown.status === 'stale_sign_in') && held && (
        <SignInFirst id={id} isStale={shown.status === 'stale_sign_in'} onSignIn={() => keepForAttempt(id, held)} />
      )}
      {shown.status === 'not_allowed' && (
        <Notice kind="needs-you" title="Your role is Viewer: it does not open secrets.">
          <p>The link was not used. Forward the mail to an Operator or Admin; they can open it until it ends.</p>
        </Notice>
      )}
      {shown.status === 'not_observed' && (
        <Notice kind="needs-you" title="Microsoft did not say whether you still have your role.">
          <p>A secret is shown only to somebody of whom it did. The link was not used: ask again in a minute.</p>
        </Notice>
      )}
      {shown.status === 'stopped' && (
        <Notice kind="needs-you" title={`Spencer has stopped since ${shown.since}.`}>
          <p>No secret is shown until an Admin lifts it. The link was not used, and keeps the time it had left.</p>
        </Notice>
      )}
      {shown.status === 'unavailable' && <Unavailable id={id} />}
      {shown.status === 'unreadable' && <Unreadable id={id} />}
      {shown.status === 'revealed' && <Revealed handoffId={shown.handoffId} bundle={shown.bundle} onStored={finish} />}
      {shown.status === 'put_away' && held && (
        <PutAway id={id} why={shown.why} onSignIn={() => keepForAttempt(id, held)} />
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
