type Kind = 'text' | 'flag' | 'number' | 'instant' | 'duration' | 'guid' | 'binary' | 'complex'

/** One declared property of a Graph type: what a client may write there, and what a reader sees when nobody did. */
export type Property = {
  kind: Kind
  many: boolean
  fields: Fields
  readOnly: boolean
  /** Comes only when named in `$select`. */
  onSelect: boolean
  initially: unknown
}

export type Fields = { readonly [name: string]: Property | undefined }

/** The published types know the names, so a shape cannot declare a property that Graph does not have. */
export type Shape<Entity> = { readonly [Name in keyof Entity]?: Property }

function scalar(kind: Kind): Property {
  return { kind, many: false, fields: {}, readOnly: false, onSelect: false, initially: null }
}

export const text = scalar('text')
export const flag = scalar('flag')
export const number = scalar('number')
export const instant = scalar('instant')
export const duration = scalar('duration')
export const guid = scalar('guid')
export const binary = scalar('binary')

export function complex<Entity extends object>(shape: Shape<Entity>): Property {
  return { ...scalar('complex'), fields: { ...shape } }
}

export function list(of: Property): Property {
  return { ...of, many: true, initially: [] }
}

export function readOnly(property: Property): Property {
  return { ...property, readOnly: true }
}

export function onSelect(property: Property): Property {
  return { ...property, onSelect: true }
}

/** Present from the start: `{}` for a complex property whose own properties then have their first values. */
export function initially(property: Property, value: unknown): Property {
  return { ...property, initially: value }
}
