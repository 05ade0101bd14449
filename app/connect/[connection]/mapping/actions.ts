'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { customerAction, fieldsAction } from '@/app/_lib/action'
import { pageTranslator } from '@/app/_lib/language'
import { GroupIds } from '@/lib/connections/choices'
import { saveGroups } from '@/lib/connections/groups'
import { Overrides, type SpencerField, saveMapping } from '@/lib/connections/mapping'
import { inviteColleague } from '@/lib/invitations/invite-colleague'
import { Addressed, colleagueIn } from '../_who-can/addressed'
import { colleagueAnswer } from '../_who-can/colleague-answer'

export const saveFields = fieldsAction({ press: 'mapping.save', fresh: true }, Overrides, async (actor, overrides) => {
  const saved = await saveMapping(actor, overrides as Partial<Record<SpencerField, string>>)
  if (saved.status !== 'saved') return saved
  refresh()
})

export const saveChosenGroups = fieldsAction(
  { press: 'groups.save', fresh: true },
  z.object({ groupIds: GroupIds }),
  async (actor, { groupIds }) => {
    const saved = await saveGroups(actor, groupIds)
    if (saved.status === 'not_allowed') return saved
    if (saved.status !== 'saved') return { status: 'refused', message: (await pageTranslator()).t('mapping.noGroups') }
    refresh()
  },
)

/** Somebody with the role lets a colleague do this page, and nothing else. */
export const nameForFields = customerAction(
  { press: 'fields.name-colleague', fresh: true },
  Addressed,
  async (customer, typed) => colleagueAnswer(customer, await inviteColleague(customer, colleagueIn(typed), 'fields')),
)
