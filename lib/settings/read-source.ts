import type { z } from 'zod'
import { type Problem, problemsOf, type Source } from './problems'
import { Settings } from './schema'

type ReadSource = { status: 'ok'; settings: z.output<typeof Settings> } | { status: 'wrong'; problems: Problem[] }

/** All settings of the environment or of a file; or everything that is wrong with them, in the order of `.env.example`. */
export function readSource(source: Source): ReadSource {
  const result = Settings.safeParse(source)
  const problems = problemsOf(source)
  if (result.success && problems.length === 0) return { status: 'ok', settings: result.data }
  const named = new Set(problems.map(({ name }) => name))
  const issues = result.error?.issues.map(({ path, message }) => ({ name: String(path[0]), what: message })) ?? []
  const all = [...problems, ...issues.filter(({ name }) => !named.has(name))]
  const unique = [...new Map(all.map((problem) => [inALine(problem), problem])).values()]
  const order = Object.keys(Settings.shape)
  return {
    status: 'wrong',
    problems: unique.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name)),
  }
}

export const inALine = ({ name, what }: Problem): string => `${name}: ${what}`
