import type { Bill } from './bill'

/** What production may be made of, in SPDX's names: each lets us run and change it and keep our own code to ourselves. */
const allowed: readonly string[] = [
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'Unlicense'],
  'OFL-1.1', // typefaces
  'CC-BY-4.0', // what is known about browsers, which Next builds with
]

/** As the package says it, `none` where it says nothing. */
export function licenceOf({ licenses = [] }: Bill['components'][number]): string {
  return licenses.map((one) => ('license' in one ? one.license.id : one.expression)).join(' AND ') || 'none'
}

/** Of `(MIT OR CC0-1.0)` we may choose; anything else that is put together is for a person to read. */
export function isAllowed(licence: string): boolean {
  const choices = licence.replace(/^\((.*)\)$/, '$1').split(' OR ')
  return choices.some((one) => allowed.includes(one))
}
