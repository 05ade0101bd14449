'use client'

import { type ComponentProps, createContext, useContext } from 'react'
import { Field, SelectField, TextField } from './field'

/** What a form was answered, for the fields inside it: React empties them after every action, and what was typed returns. */
export const Answered = createContext<{
  typed?: Record<string, unknown>
  fields?: Record<string, string[] | undefined>
}>({})

function useAnswer<Given>(name: string | undefined, given: Given) {
  const { typed, fields } = useContext(Answered)
  const text = typed?.[name ?? '']
  const isBack = typeof text === 'string' && text !== (given ?? '')
  return { defaultValue: isBack ? text : given, error: fields?.[name ?? '']?.[0], 'data-typed': isBack || undefined }
}

export function TypedField(props: ComponentProps<typeof Field>) {
  return <Field {...props} {...useAnswer(props.name, props.defaultValue)} />
}

export function TypedText(props: ComponentProps<typeof TextField>) {
  return <TextField {...props} {...useAnswer(props.name, props.defaultValue)} />
}

export function TypedSelect(props: ComponentProps<typeof SelectField>) {
  const answer = useAnswer(props.name, props.defaultValue)
  // A select keeps its first default when a form is emptied; a new key makes it a new one.
  return <SelectField key={String(answer.defaultValue)} {...props} {...answer} />
}
