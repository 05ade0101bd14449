import { expect, test } from 'vitest'
import { isOff, readSwitches, switchesOn } from './switches'

const on = { accountEnabled: true, appRoleAssignmentRequired: false, disabledByMicrosoftStatus: null }

test('what Graph shows as usual turns nothing, and neither does what an older answer lacks', () => {
  expect(switchesOn({ isDisabled: false, disabledByMicrosoftStatus: 'NotDisabled' }, on)).toEqual([])
  expect(switchesOn({}, {})).toEqual([])
})

test.each([
  ['accountEnabled', {}, { ...on, accountEnabled: false }, true],
  ['appRoleAssignmentRequired', {}, { ...on, appRoleAssignmentRequired: true }, false],
  ['isDisabled', { isDisabled: true }, on, true],
  ['disabledByMicrosoftStatus', { disabledByMicrosoftStatus: violation() }, on, true],
  ['disabledByMicrosoftStatus', {}, { ...on, disabledByMicrosoftStatus: violation() }, true],
] as const)('%s is seen on whichever of the two objects has it', (name, registration, principal, off) => {
  const turned = switchesOn(registration, principal)
  expect(turned).toEqual([name])
  expect(isOff(turned ?? [])).toBe(off)
})

function violation() {
  return 'DisabledDueToViolationOfServicesAgreement'
}

test('where one of the two was not shown nothing is known', () => {
  expect(switchesOn({ isDisabled: true }, null)).toBeNull()
  expect(switchesOn(undefined, on)).toBeNull()
  expect(switchesOn({ isDisabled: 'yes' }, on)).toBeNull()
})

test('a row may hold a word that this version does not know', () => {
  expect(readSwitches(['isDisabled', 'somethingNewer'])).toEqual(['isDisabled'])
})
