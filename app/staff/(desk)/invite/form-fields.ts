import type { FormState } from '@/app/_lib/action'

export type FormFields = ReturnType<typeof formOf>

/**
 * Name, id, what was typed and what is wrong with it, for each kind of field. React empties a form after every action; a
 * select it leaves on its first default, so selects are keyed by theirs.
 */
export function formOf(state: FormState, first: Record<string, unknown>) {
  const typed = ('typed' in state && state.typed) || first
  const wrong = state.status === 'invalid' ? state.fields : {}
  const written = (name: string, otherwise = '') => String(typed[name] ?? otherwise)
  const error = (name: string) => wrong[name]?.[0]
  return {
    typed,
    error,
    written,
    has: (name: string) => written(name) !== '' || error(name) !== undefined,
    text: (name: string) => ({ id: name, name, defaultValue: written(name), error: error(name) }),
    select: (name: string, otherwise?: string) => ({
      id: name,
      name,
      defaultValue: written(name, otherwise),
      error: error(name),
    }),
    radio: (name: string, value: string, isFirst = false) => ({
      id: `${name}-${value}`,
      name,
      value,
      defaultChecked: written(name, isFirst ? value : '') === value,
    }),
    /** Of several checkboxes with one name. */
    oneOf: (name: string, value: string) => ({
      id: `${name}-${value}`,
      name,
      value,
      defaultChecked: [typed[name]].flat().includes(value),
    }),
    checkbox: (name: string) => ({ id: name, name, defaultChecked: written(name) === 'on' }),
  }
}

/** The contacts share their labels, so in the summary each says which one it is. */
export function mistakes(fields: Record<string, string[] | undefined>) {
  return Object.entries(fields).flatMap(([field, messages]) => {
    const number = /^contact(\d)/.exec(field)?.[1]
    return (messages ?? []).map((message) => ({ field, message: number ? `Contact ${number}: ${message}` : message }))
  })
}
