'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { type KeyAct, keyActOf, nextRow } from './key-act'

/** Kept in this browser: somebody who speaks to it, say, would press keys by saying words. */
const kept = 'spencer.keys'
const areOff = () => localStorage.getItem(kept) === 'off'

const writing = 'input:not([type="checkbox"]), textarea, select, [contenteditable], dialog'

/** Keys for the list as it stands; the focus they move is the browser's own. `children`: what they do, in words. */
export function Keys({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isOn = useRef<HTMLInputElement>(null)
  const open = () => {
    dialog.current?.showModal()
    if (isOn.current) isOn.current.checked = !areOff()
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof Element && event.target.closest(writing) !== null
      const act = keyActOf(event, isWriting)
      if (!act || areOff()) return
      event.preventDefault()
      if (act === 'help') open()
      else perform(act)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  return (
    <>
      <button type="button" onClick={open} aria-haspopup="dialog" className="needs-script link min-h-11">
        Keys
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="keys"
        className="m-auto w-full max-w-96 rounded-control border border-line bg-raised p-6 text-ink shadow-float backdrop:bg-[oklch(0_0_0/0.4)]"
      >
        {children}
        <label className="mt-4 flex min-h-11 cursor-pointer items-center gap-2 border-line border-t pt-2">
          <input
            ref={isOn}
            type="checkbox"
            className="size-4 accent-accent"
            onChange={({ target }) => localStorage.setItem(kept, target.checked ? 'on' : 'off')}
          />
          These keys work in this browser
        </label>
        <form method="dialog">
          <button type="submit" className="link min-h-11">
            Close
          </button>
        </form>
      </dialog>
    </>
  )
}

function perform(act: Exclude<KeyAct, 'help'>): void {
  const links = [...document.querySelectorAll<HTMLElement>('main tbody th a')]
  const focused = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
  if (act === 'search') document.getElementById('search')?.focus()
  else if (act === 'choose') links[focused]?.closest('tr')?.querySelector('input')?.click()
  else links[nextRow(act, focused, links.length)]?.focus()
}
