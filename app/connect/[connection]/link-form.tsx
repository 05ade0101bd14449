'use client'

import { useActionState } from 'react'
import { Button } from '@/app/_components/button'
import { CopyButton } from '@/app/_components/copy-button'
import { Mono } from '@/app/_components/facts'
import type { LinkState } from '@/app/_lib/action'

type Sentences = { make: string; label: string; copy: string; copied: string }

/** Asks for a link and shows it in this answer only. */
export function LinkForm({
  action,
  connectionId,
  make,
  label,
  copy,
  copied,
}: {
  action: (previous: LinkState, form: FormData) => Promise<LinkState>
  connectionId: string
} & Sentences) {
  const [state, submit] = useActionState<LinkState, FormData>(action, { status: 'idle' })
  return (
    <form action={submit} className="grid justify-items-start gap-3">
      <input type="hidden" name="connection" value={connectionId} />
      {state.status === 'link' && (
        <p role="status" className="flex flex-wrap items-center gap-2 bg-sunken px-3 py-1">
          <span className="sr-only">{label}</span>
          <Mono>{state.url}</Mono>
          <CopyButton value={state.url} subject={label} copy={copy} copied={copied} />
        </p>
      )}
      <Button kind="secondary">{make}</Button>
    </form>
  )
}
