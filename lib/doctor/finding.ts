/**
 * What can be found, with the number that `doctor` exits with when it is the first that is not well. Numbers and names stay:
 * whoever watches a portal goes by them.
 */
export const exits = {
  settings: 10,
  'database unreachable': 20,
  'database too old': 21,
  'database not migrated': 22,
  'database without TLS': 23,
  clock: 30,
  'login unreachable': 31,
  'certificate refused': 40,
  'certificate ends': 41,
  registration: 42,
  'graph not answering': 43,
  'no admin': 44,
  publisher: 45,
  'second factor': 46,
  mail: 50,
  reports: 51,
  address: 60,
  'address certificate ends': 61,
  rehearsal: 70,
} as const

type Code = keyof typeof exits

/** `is`: whether it is as it should be; not known is not well, and is no fault either. */
export type Finding = {
  code: Code
  is: 'yes' | 'no' | 'unknown'
  /** What was seen. */
  says: string
  /** Who does what where; null where nothing is to be done. */
  toDo: string | null
}

export const well = (code: Code, says: string): Finding => ({ code, is: 'yes', says, toDo: null })
export const wrong = (code: Code, says: string, toDo: string): Finding => ({ code, is: 'no', says, toDo })
export const unknown = (code: Code, says: string, toDo: string): Finding => ({ code, is: 'unknown', says, toDo })

/** 0 where nothing is wrong; what is not known does not count. */
export function exitOf(findings: readonly Finding[]): number {
  const first = findings.find(({ is }) => is === 'no')
  return first ? exits[first.code] : 0
}

const marks = { yes: '✓', no: '✗', unknown: '?' } as const

export function inLines(findings: readonly Finding[]): string {
  return findings.map(({ is, says, toDo }) => `${marks[is]} ${says}${toDo ? `\n    ${toDo}` : ''}`).join('\n')
}
