import type { Preview } from '@/lib/imports/preview'

/** `12 are new, 1 brings something new, 3 are here already, 2 cannot be taken.` */
export function countsOf(rows: Preview['rows']) {
  const count = (...kinds: string[]) => rows.filter(({ treatment }) => kinds.includes(treatment.is)).length
  const [made, changed, here, wrong] = [count('new'), count('changed'), count('same', 'here'), count('wrong')]
  const parts = [
    made > 0 && `${made} ${made === 1 ? 'is' : 'are'} new`,
    changed > 0 && `${changed} ${changed === 1 ? 'brings' : 'bring'} something new`,
    here > 0 && `${here} ${here === 1 ? 'is' : 'are'} here already`,
    wrong > 0 && `${wrong} cannot be taken`,
  ].filter((part) => part !== false)
  return { wrong, inWords: `${parts.join(', ')}.` }
}
