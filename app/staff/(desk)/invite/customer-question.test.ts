import { expect, test } from 'vitest'
import { customerQuestion } from './customer-question'

const litware = { id: 'l', name: 'Litware', environments: ['production', 'demo'] as ('production' | 'demo')[] }

test('C17: whose tenant it is is said with both names, and what becomes of the one that was typed', () => {
  const question = customerQuestion(litware, 'Litware Belgium')
  expect(question?.title).toBe('This tenant is Litware’s.')
  expect(question?.says.join(' ')).toMatch(/You typed Litware Belgium.*with Production and Demo.*is not kept/)
  expect(question?.yes).toEqual({ name: 'under', value: 'l', label: 'Invite under Litware' })
})

test('C17: nothing is asked of a tenant that nobody has, nor where the name is the one that is known', () => {
  expect(customerQuestion(null, 'Litware Belgium')).toBeNull()
  expect(customerQuestion(litware, 'litware')).toBeNull()
})
