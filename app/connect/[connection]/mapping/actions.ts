'use server'

import { z } from 'zod'
import { customerAction, type FormState } from '@/app/_lib/action'
import { pageTranslator } from '@/app/_lib/language'
import { GroupIds } from '@/lib/connections/choices'
import { saveGroups } from '@/lib/connections/groups'
import { Overrides, type SpencerField, saveMapping } from '@/lib/connections/mapping'

export const saveFields = customerAction(Overrides, async (customer, overrides): Promise<FormState> => {
  await saveMapping(customer, overrides as Partial<Record<SpencerField, string>>)
  return { status: 'done' }
})

export const saveChosenGroups = customerAction(z.object({ groupIds: GroupIds }), async (customer, { groupIds }) => {
  const saved = await saveGroups(customer, groupIds)
  if (saved.status === 'saved') return
  return { status: 'refused', message: (await pageTranslator()).t('mapping.noGroups') }
})
