'use client'

import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Kept } from '@/app/_lib/typed'
import { isOfAnotherBuild, isTypedKept, noteTyped, reloadWithTyped, takeTyped } from './keep-typed'
import { Outdated } from './typed-before'
import { takeUnderWay, watchUnderWay } from './under-way'

/**
 * Around every page. Where the one before it was of another build, its press did nothing: what was typed there stands in the
 * forms again, and one sentence says so until the next press. `kept` came with a form that was sent without JavaScript.
 * Where a press was done there and Next then loaded the page of this build, its answer is gone: that is said too.
 */
export function OutdatedPage({
  kept,
  words,
  children,
}: {
  kept: Kept | null
  words: { opens: string; again: string; withheld: string; underWay: string }
  children: ReactNode
}) {
  const [before, setBefore] = useState(kept)
  const [isAnswerGone, setAnswerGone] = useState(false)
  useEffect(() => {
    const taken = takeTyped()
    if (taken) setBefore(taken)
    if (takeUnderWay() && !taken) setAnswerGone(true)
    const onSubmit = ({ target }: Event) => {
      noteTyped(target as HTMLFormElement)
      setBefore(null)
      setAnswerGone(false)
    }
    document.addEventListener('submit', onSubmit, true)
    const unwatch = watchUnderWay()
    return () => {
      document.removeEventListener('submit', onSubmit, true)
      unwatch()
    }
  }, [])
  useEffect(() => {
    const folded = before ? document.querySelectorAll('details:has([data-typed])') : []
    for (const each of folded) each.setAttribute('open', '')
  }, [before])
  const outdated = useMemo(() => {
    const way = { words: words.opens, reload: reloadWithTyped }
    const giveWay = (error: Error) => (isOfAnotherBuild(error) && !isTypedKept() ? way : null) // once, not for ever
    return { typed: before?.typed, giveWay }
  }, [before, words.opens])
  return (
    <Outdated value={outdated}>
      {before && (
        <div role="alert" data-outdated className={bar}>
          <p>{words.again}</p>
          {before.isWithheld && <p>{words.withheld}</p>}
        </div>
      )}
      {isAnswerGone && (
        <p role="alert" data-answer-gone className={bar}>
          {words.underWay}
        </p>
      )}
      {children}
    </Outdated>
  )
}

const bar = 'sticky top-0 z-10 border-control border-b bg-sunken px-4 py-3 text-sm sm:px-6'
