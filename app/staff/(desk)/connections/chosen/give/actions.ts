'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { giveChosen } from '@/lib/desk/chosen/give'
import { ChosenFields } from '../fields'
import { changedInWords, connections, noneMatch, tooMany } from '../in-words'

export const giveChosenTo = staffAction(
  { press: 'account-owner.give-chosen', needs: 'Operator' },
  z.object({ ...ChosenFields, to: z.guid('Choose somebody.') }),
  async (staff, { chosen, counted, to }) => {
    const given = allowed(await giveChosen(staff, { chosen, counted, toId: to }))
    refresh()
    switch (given.status) {
      case 'too_many':
        return { status: 'refused', message: tooMany }
      case 'none':
        return { status: 'done', message: noneMatch }
      case 'changed':
        return { status: 'refused', message: changedInWords(given.now) }
      case 'not_of_staff':
        return {
          status: 'refused',
          message: 'Microsoft says that this person has no role here any more. Nothing was changed: choose again.',
        }
      case 'given':
        return { status: 'done', message: givenInWords(given) }
    }
  },
)

function givenInWords({ given, already }: { given: number; already: number }): string {
  if (given === 0) return `${connections(already)} ${already === 1 ? 'was' : 'were'} theirs already.`
  const were = `${connections(given)} ${given === 1 ? 'was' : 'were'} given.`
  return already === 0 ? were : `${were} ${already} ${already === 1 ? 'was' : 'were'} theirs already.`
}
