'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { refused } from '@/app/_lib/refused'
import { atTime } from '@/app/staff/_words/times'
import { askWave } from '@/lib/imports/waves/ask'
import { confirmWave, takeBackWave } from '@/lib/imports/waves/decide'

const size = z.coerce
  .number('Write how many.')
  .int('Write a whole number.')
  .min(1, 'At least one.')
  .max(500, 'At most 500 at a time.')

const over =
  'This does not wait any more: it was decided, it went out, or a day has passed. Nothing was changed by this press.'

export const inviteWave = staffAction(
  { press: 'wave.ask', needs: 'Operator' },
  z.object({ import: z.guid(), size }),
  async (staff, fields) => {
    const asked = allowed(await askWave(staff, { importId: fields.import, size: fields.size }))
    switch (asked.status) {
      case 'stopped':
      case 'stale_sign_in':
        return asked
      case 'nobody':
        return { status: 'refused', message: 'Everybody on this list was invited, is in a wave, or reads no mail.' }
      case 'asked':
        refresh()
        return {
          status: 'done',
          message: `${customers(asked.size)} ${asked.size === 1 ? 'waits' : 'wait'} for a second person: nobody is mailed before.`,
        }
      case 'waiting':
        refresh()
        return {
          status: 'done',
          message: `${customers(asked.size)} ${asked.size === 1 ? 'is' : 'are'} invited at ${atTime(asked.at)}. Until then you can take it back.`,
        }
    }
  },
)

const wave = z.object({ wave: z.guid() })

export const confirmOthersWave = staffAction(
  { press: 'wave.confirm', needs: 'Operator' },
  wave,
  async (staff, fields) => {
    const confirmed = allowed(await confirmWave(staff, fields.wave))
    switch (confirmed.status) {
      case 'stopped':
      case 'stale_sign_in':
        return confirmed
      case 'own':
        await refused({ what: 'wave.confirm', why: 'own', personId: staff.personId })
        return { status: 'refused', message: 'You asked for this yourself: somebody else has to press it.' }
      case 'over':
        return { status: 'refused', message: over }
      case 'confirmed':
        refresh()
        return {
          status: 'done',
          message: `They are invited at ${atTime(confirmed.at)}. Until then it can be taken back.`,
        }
    }
  },
)

export const endWave = staffAction({ press: 'wave.take-back', needs: 'Operator' }, wave, async (staff, fields) => {
  const ended = allowed(await takeBackWave(staff, fields.wave))
  if (ended.status === 'over') return { status: 'refused', message: over }
  refresh()
})

const customers = (count: number) => (count === 1 ? '1 customer' : `${count} customers`)
