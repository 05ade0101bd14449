import { sketches } from 'entra-box'

/**
 * The kinds of tenant that stories ask for, each like one of the box's own world, and who of its people is in the story, by
 * surname. `admin` opens the invitation.
 */
export const shapes = {
  plain: { like: 'proseware', people: { admin: 'Leroy' } },
  'every role': { like: 'contoso', people: { admin: 'Dubois', appAdmin: 'Willems', member: 'Peeters' } },
  'two people needed': { like: 'fabrikam', people: { admin: 'Janssen', granter: 'De Vos' } },
  'slow replicas': { like: 'northwind', people: { admin: 'Bogaert', eligible: 'Vermeersch' } },
  'no secrets allowed': { like: 'tailspin', people: { admin: 'Laurent' } },
  'secrets of 180 days': { like: 'adventure-works', people: { admin: 'Becker' } },
  'members register nothing': { like: 'wingtip', people: { admin: 'Smets' } },
  'registered by hand': { like: 'litware', people: { admin: 'Cools' } },
  strict: { like: 'woodgrove', people: { admin: 'Maertens', guest: 'Dubois' } },
  'nobody grants': { like: 'fourth-coffee', people: { admin: 'Lenaerts' } },
  'role to activate': { like: 'alpine-ski-house', people: { admin: 'Vogel' } },
  'guest administrates': { like: 'graphic-design', people: { admin: 'Thijs' } },
  'certificates of 90 days': { like: 'trey-research', people: { admin: 'Schröder' } },
  'quota used up': { like: 'lucerne', people: { admin: 'Moens' } },
  'app deleted': { like: 'southridge', people: { admin: 'Verbeke' } },
  large: { like: 'wide-world', people: { admin: 'Lauwers', engineer: 'Marchal' } },
} as const satisfies Record<string, { like: string; people: { admin: string } & Record<string, string> }>

export type Shape = keyof typeof shapes
export type RoleIn<Name extends Shape> = keyof (typeof shapes)[Name]['people'] & string

type Sketch = (typeof sketches)[number]

/** A tenant like the one called `like`, under a name of its own; with it come those whose people are its guests. */
export function copiesOf(like: string, word: string): [Sketch, ...Sketch[]] {
  const original = sketches.find(({ key }) => key === like)
  if (!original) throw new Error(`The box's world has no ${like}`)
  const homes = new Set(original.guests?.map(({ from }) => from))
  return [copyOf(original, word), ...[...homes].flatMap((home) => copiesOf(home, word))]
}

function copyOf(original: Sketch, word: string): Sketch {
  const own = word.toLowerCase()
  const domain = original.domain.replace(/(?=\.)/, `-${own}`)
  const moved: Sketch = JSON.parse(JSON.stringify(original).replaceAll(original.domain, domain))
  const guests = moved.guests?.map((guest) => ({ ...guest, from: `${guest.from}-${own}` }))
  return { ...moved, key: `${original.key}-${own}`, name: `${original.name} ${word}`, ...(guests && { guests }) }
}

/** The one account that is nobody's own: Microsoft sends it away before anything is kept of it. */
export const personalAccount = { name: 'Sam Rivera', address: 'sam.rivera@outlook.com' }
