import type { Translator } from '@/lib/i18n/translator'
import { graphRefusal } from './graph'
import { loginRefusal } from './login'

/** A customer reads of their own organisation, staff of somebody else's. */
export type Audience = 'customer' | 'staff'

type RefusalInWords = {
  /** As Microsoft writes it, and its support finds it: `AADSTS53003`, `KeyCredentialsInvalidEndDate`. */
  shown: string
  happened: string
  who: string
  next: string
}

/** A refusal of Microsoft's as people read it: a number of its login's, or a code of Graph's. Whatever is in no catalogue shows itself. */
export function refusalInWords(
  refused: number | string,
  t: Translator,
  audience: Audience = 'customer',
): RefusalInWords {
  return typeof refused === 'number' ? loginInWords(refused, t, audience) : graphInWords(refused, t, audience)
}

function loginInWords(number: number, t: Translator, audience: Audience): RefusalInWords {
  const { kind, ...entry } = loginRefusal(number) ?? unknown
  return { shown: `AADSTS${number}`, happened: t(`refusals.login.${kind}`), ...mended(entry, t, audience) }
}

function graphInWords(code: string, t: Translator, audience: Audience): RefusalInWords {
  const { kind, ...entry } = graphRefusal(code) ?? unknown
  return { shown: code, happened: t(`refusals.graph.${kind}`), ...mended(entry, t, audience) }
}

/** What nobody has told apart may pass by itself; where it does not, somebody has to look it up. */
const unknown = { kind: 'unknown', mender: 'spencer', next: 'again' } as const

type Entry = Pick<NonNullable<ReturnType<typeof loginRefusal>>, 'mender' | 'next'>

function mended({ mender, next }: Entry, t: Translator, audience: Audience) {
  const who = t(`refusals.who.${mender}`, { audience })
  return { who, next: t(`refusals.next.${next}`, { audience }) }
}
