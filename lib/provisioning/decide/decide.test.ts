import { expect, test } from 'vitest'
import { absentRows, known } from '@/e2e/fixtures/rows/absent-rows'
import { addSecret, refusedRows, stoppedRows } from '@/e2e/fixtures/states/refused-states'
import {
  aDelegate,
  applicationAdministrator,
  aState,
  emptied,
  inDays,
  madeBefore,
  now,
  objectId,
  ourApplication,
  ourSecret,
  seen,
  seenBefore,
  whole,
} from '@/e2e/fixtures/states/run-states'
import { withdrawnStates } from '@/e2e/fixtures/states/withdrawn-states'
import { blankMemory } from '../plan/memory'
import { type Row, rowOf } from './decide'
import { fullPatience } from './patience'
import type { RunState } from './state'

const withSecret = { ...blankMemory('connect'), secrets: [ourSecret] }
const withFreshSecret = { ...withSecret, secrets: [{ ...ourSecret, createdAt: now }] }

const withUnsettledSecret = { ...withSecret, secrets: [{ ...ourSecret, keyId: null, state: 'attempted' as const }] }

const bare = { applicationId: ourApplication.applicationId, keyIds: [], owners: [], redirectUris: [] }

/** Every row has its states; a row without one does not compile. */
const table: Record<Row, [state: RunState, step: object][]> = {
  ...refusedRows,
  ...stoppedRows,
  ...absentRows,
  'nobody can look': [
    [aState({ delegates: [] }), { do: 'ask', outcome: { reason: 'sign_in' } }],
    [aState({ delegates: [aDelegate({ expiresAt: inDays(-1) })] }), { do: 'ask', outcome: { reason: 'sign_in' } }],
    [aState({ delegates: [aDelegate({ scopes: ['User.Read'] })] }), { do: 'ask', outcome: { reason: 'sign_in' } }],
    [aState({ delegates: [], challenge: 'eyJ9' }), { do: 'ask', outcome: { reason: 'challenge', challenge: 'eyJ9' } }],
  ],
  'not looked yet': [
    [aState(), { do: 'observe' }],
    [aState({ observed: { said: whole, age: 'outdated' } }), { do: 'observe' }],
    [
      aState({
        ...seenBefore(emptied),
        isAgreed: true,
        memory: withSecret,
        expectations: madeBefore,
        delegates: [applicationAdministrator({ scopes: ['Application.Read.All'] })],
      }),
      { do: 'observe' },
    ],
    [aState({ ...seenBefore(whole), isAgreed: true, memory: withSecret }), { do: 'observe' }],
  ],
  'a person must say': [
    [
      aState(seen({ ...emptied, adoptable: [ourApplication] })),
      { do: 'ask', outcome: { reason: 'adopt', difference: { kind: 'adoptable' } } },
    ],
    [
      aState(seen({ ...emptied, deleted: [{ ...ourApplication, deletedAt: null }] })),
      { do: 'ask', outcome: { reason: 'restore' } },
    ],
    [
      aState(seen({ ...emptied, deleted: [{ ...ourApplication, uniqueName: 'spencer-y', deletedAt: null }] })),
      { do: 'ask', outcome: { reason: 'restore', difference: { kind: 'deleted', found: [{ objectId }] } } },
    ],
    [
      aState({ ...seen(emptied), ...known, patience: { ...fullPatience, absences: 3 }, intent: 'repair' }),
      { do: 'ask', outcome: { reason: 'confirm_difference', difference: { kind: 'changes' } } },
    ],
    [
      aState({ intent: 'repair', ...seen(emptied) }),
      { do: 'ask', outcome: { reason: 'confirm_difference', difference: { kind: 'changes' } } },
    ],
    [
      aState({ intent: 'undo', ...seen(whole), connection: { ...known.connection, baseline: bare } }),
      { do: 'ask', outcome: { reason: 'additions' } },
    ],
    [
      aState({ ...seen(whole), isAgreed: true, hasWaited: true, connection: { ...known.connection, baseline: bare } }),
      { do: 'ask', outcome: { reason: 'additions' } },
    ],
  ],
  'nothing is left': [
    [aState({ ...seen(whole), memory: withSecret }), { do: 'end', outcome: { status: 'done' } }],
    [aState({ intent: 'undo', ...seen(emptied) }), { do: 'end', outcome: { status: 'done' } }],
  ],
  'somebody else is needed': [
    [
      aState({
        ...seen({
          ...whole,
          servicePrincipal: { objectId: 'p', roles: [], grant: whole.servicePrincipal?.grant ?? null },
        }),
        memory: withSecret,
        delegates: [applicationAdministrator()],
      }),
      { do: 'ask', outcome: { reason: 'colleague' } },
    ],
    [
      aState({
        ...seen({ ...whole, servicePrincipal: { objectId: 'p', roles: [], grant: null } }),
        memory: withSecret,
        grantBy: 'microsoft',
      }),
      { do: 'ask', outcome: { reason: 'consent_page' } },
    ],
    ...withdrawnStates,
    [
      aState({ ...seen(emptied), refused: new Map([['marie', new Set(['create application' as const])]]) }),
      { do: 'ask', outcome: { reason: 'role' } },
    ],
  ],
  'no lifetime is short enough': [
    [
      aState({ ...seen(whole), isAgreed: true, refusedEnd: inDays(0.9) }),
      { do: 'ask', outcome: { reason: 'policy_secret_forbidden' } },
    ],
  ],
  'to be made': [
    [
      aState({ ...seen(emptied), nameRefused: 'spencer-x-0' }),
      { do: 'apply', changes: [{ kind: 'create application' }] },
    ],
    [aState(seen(emptied)), { do: 'apply', changes: [{ kind: 'create application' }], secretEndsAt: null }],
    [
      aState({ ...seenBefore(emptied), isAgreed: true, expectations: madeBefore, memory: withFreshSecret }),
      { do: 'apply', changes: [{ kind: 'assign role' }, { kind: 'grant scopes' }], secretEndsAt: null },
    ],
    [
      aState({ ...seen(whole), isAgreed: true, refusedEnd: inDays(300) }),
      { do: 'apply', changes: [addSecret], secretEndsAt: expect.any(Date) },
    ],
    [
      aState({
        intent: 'undo',
        ...seen(whole),
        connection: { ...aState().connection, applicationObjectId: objectId },
      }),
      { do: 'apply', changes: [{ kind: 'remove application', objectId }] },
    ],
    [
      aState({
        intent: 'undo',
        ...seen(whole),
        connection: { ...aState().connection, applicationObjectId: objectId },
        isStopped: true,
      }),
      { do: 'apply', changes: [{ kind: 'remove application', objectId }] },
    ],
    [
      aState({ ...seen(whole), isAgreed: true, memory: withUnsettledSecret, isStopped: true }),
      { do: 'apply', changes: [{ kind: 'remove secret' }], secretEndsAt: null },
    ],
  ],
}

const cases = Object.entries(table).flatMap(([row, states]) =>
  states.map(([state, step], index) => ({ row, example: index + 1, state, step })),
)

test.each(cases)('$row, example $example', ({ row, state, step }) => {
  expect(rowOf(state, now)).toMatchObject({ row, step })
})

test('an absence that three looks in a row agree on is believed', () => {
  const state = aState({
    intent: 'undo',
    ...seen(emptied),
    connection: { ...aState().connection, applicationObjectId: objectId },
  })
  const rows = [1, 2, 3].map((absences) => rowOf({ ...state, patience: { ...fullPatience, absences } }, now).row)
  expect(rows).toEqual(['not shown yet', 'not shown yet', 'nothing is left'])
})
