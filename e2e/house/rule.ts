import type { House } from './house'

export type Finding = {
  readonly path: string
  readonly line: number
  /** What stands there and should not. */
  readonly what: string
  /** The way out: one act, for whoever wrote it a minute ago. */
  readonly instead: string
}

/** One rule of the house. None has an allowlist: where a rule is wrong the rule is changed, for everybody. */
export type Rule = (house: House) => Finding[]

export function sentence({ path, line, what, instead }: Finding): string {
  return `${path}:${line}  ${what}; ${instead}`
}
