'use client'

import { useActionState } from 'react'
import { Button } from '@/app/_components/button'
import { CopyButton } from '@/app/_components/copy-button'
import { Mono } from '@/app/_components/facts'
import { type LinkState, linkForColleague } from './actions'

type Sentences = { make: string; label: string; copy: string; copied: string }

export function ColleagueLink({ connectionId, make, label, copy, copied }: { connectionId: string } & Sentences) {
  const [state, submit] = useActionState<LinkState, FormData>(linkForColleague, { status: 'idle' })
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
