import { BadInput, flag, list, map, number, object, oneOf, optional, type Read, text } from '../input'
import type { FaultRule } from '../world/model'

const isTrue = optional(flag, false)
const many = number({ isWhole: true })
const duration = optional(number({ to: 600_000 }), 0)

const headerValue: Read<string> = (value, place) => String(typeof value === 'number' ? value : text(value, place))

const expression: Read<string> = (value, place) => {
  const source = text(value, place)
  try {
    new RegExp(source)
    return source
  } catch {
    throw new BadInput(`${place} must be a regular expression, not ${JSON.stringify(source)}.`)
  }
}

const wire = object({
  id: optional(text, null),
  host: optional(oneOf('login', 'graph'), null),
  method: optional(text, null),
  match: optional(expression, null),
  tenant: optional(text, null),
  inBatch: isTrue,
  times: optional(many, null),
  skip: optional(many, 0),
  chance: optional(number({ to: 1 }), null),
  seed: optional(headerValue, 'box'),
  status: optional(number({ from: 200, to: 599, isWhole: true }), null),
  headers: optional(map(headerValue), {}),
  body: (value: unknown) => value ?? null,
  refuse: optional(
    object({
      number: number({ from: 1000, to: 999_999_999, isWhole: true }),
      error: optional(text, null),
      text: optional(text, null),
    }),
    null,
  ),
  delayMs: duration,
  reset: isTrue,
  lost: isTrue,
  truncateAt: optional(many, null),
  trickleMs: duration,
})

type Wire = ReturnType<typeof wire>

/** Reads a rule as it is posted. One that says nothing of how often strikes once; one with a chance goes on for ever. */
export function ruleOf(posted: unknown, place = ''): FaultRule {
  const { reset, lost, times, chance, ...read } = wire(posted, place)
  const rule: FaultRule = {
    ...read,
    id: read.id ?? crypto.randomUUID(),
    method: read.method?.toUpperCase() ?? null,
    times: times ?? (chance === null ? 1 : null),
    chance: chance ?? 1,
    cut: cutOf({ reset, lost }),
    seen: 0,
    struck: 0,
  }
  requireEffect(rule, place)
  return rule
}

/** One rule, or several at once; none is taken when one of them makes no sense. */
export function rulesOf(posted: unknown): FaultRule[] {
  return Array.isArray(posted) ? list(ruleOf)(posted, 'rules') : [ruleOf(posted)]
}

/** `reset`: the request never arrives. `lost`: it is worked, but nobody hears the answer. */
function cutOf({ reset, lost }: Pick<Wire, 'reset' | 'lost'>): FaultRule['cut'] {
  if (reset) return 'before'
  return lost ? 'after' : null
}

function requireEffect(rule: FaultRule, place: string) {
  const name = place === '' ? 'The rule' : place
  const isBroken = rule.cut !== null || rule.truncateAt !== null || rule.trickleMs > 0
  if (!isBroken && rule.status === null && rule.delayMs === 0 && !rule.refuse) {
    throw new BadInput(`${name} does nothing: give it a status, refuse, delayMs, reset, lost, truncateAt or trickleMs.`)
  }
  if (rule.refuse && rule.host !== 'login') {
    throw new BadInput(`${name} refuses by an AADSTS number, which the login host does: say "host": "login".`)
  }
  if (rule.inBatch && isBroken) {
    throw new BadInput(`${name} is for steps of a batch, which share a connection: give it a status or delayMs.`)
  }
}
