'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import type { Question } from '@/app/_lib/action'
import type { Mistakes } from '@/app/_lib/mistakes-in-words'
import { Choice, Field } from './field'

type Given = { questions: Question[]; typed?: Record<string, unknown>; fields?: Mistakes }

/**
 * Inside the form that is asked about: with the answers as they were given so far. `isNew`: the answer to a press, so it takes
 * the focus, and again where another question or a mistake has come.
 */
export function Questions({ questions, typed = {}, fields = {}, isNew }: Given & { isNew: boolean }) {
  if (questions.length === 0) return null
  const all = questions.map(({ yes }) => yes.value)
  return (
    <Box key={JSON.stringify([all, fields])} isNew={isNew}>
      {questions.map((question) => (
        <Asked key={question.yes.value} question={question} typed={typed} mistake={fields[question.why?.name ?? '']} />
      ))}
    </Box>
  )
}

function Box({ isNew, children }: { isNew: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isNew) box.current?.focus()
  }, [isNew])
  return (
    <div ref={box} tabIndex={-1} role={isNew ? 'alert' : undefined} className="grid gap-4">
      {children}
    </div>
  )
}

type One = { question: Question; typed: Record<string, unknown>; mistake?: string[] }

function Asked({ question: { title, says, yes, why, otherwise }, typed, mistake }: One) {
  const answersTo = (name: string) => [typed[name]].flat()
  return (
    <section aria-label={title} className="grid gap-2 border-amber-line border-l-4 bg-amber-soft px-4 py-3 text-sm">
      <p className="font-semibold">{title}</p>
      {says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Choice
        id={`${yes.name}-yes`}
        name={yes.name}
        value={yes.value}
        label={yes.label}
        defaultChecked={answersTo(yes.name).includes(yes.value)}
      />
      {why && (
        <Field
          id={why.name}
          name={why.name}
          label={why.label}
          defaultValue={String(answersTo(why.name)[0] ?? '')}
          error={mistake?.[0]}
          maxLength={300}
        />
      )}
      <p className="text-quiet">{otherwise}</p>
    </section>
  )
}
