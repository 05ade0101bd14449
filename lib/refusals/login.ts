import type { Mender, Next, Refusal } from './refusal'

type Row = { numbers: readonly number[]; mender: Mender; next: Next }

/**
 * Every AADSTS number that has a meaning here, by what happened. Source: "Microsoft Entra authentication and authorization
 * error codes" (learn.microsoft.com/entra/identity-platform/reference-error-codes, 2024-04), and for 500014, 500571, 530003,
 * 530084, 67003, 70021, 700024, 700038, 700211, 700212, 700213, 7000113, 7000214, 7000229, 7002138, 7002381, 90097, 900023,
 * 900439 and 1000502 Microsoft's troubleshooting pages and public threads. Microsoft may change them: a number is a hint
 * beside `error` and `suberror`, which are branched on first.
 */
const rows = {
  account_not_here: {
    numbers: [16000, 16003, 50014, 50020, 50034, 51004, 90072],
    mender: 'person',
    next: 'another_account',
  },
  session_over: {
    numbers: [16001, 160021, 50058, 50132, 50133, 50173, 70043, 700020],
    mender: 'person',
    next: 'sign_in',
  },
  grant_over: { numbers: [50089, 70000, 70008, 700082], mender: 'person', next: 'sign_in' },
  code_used: { numbers: [54005], mender: 'person', next: 'sign_in' },
  went_back: { numbers: [900561], mender: 'person', next: 'again' },
  interrupted: { numbers: [50125, 50140, 50199], mender: 'person', next: 'sign_in' },
  wrong_password: { numbers: [50126], mender: 'person', next: 'sign_in' },
  new_password: { numbers: [50055, 50135, 50144], mender: 'person', next: 'sign_in' },
  declined: { numbers: [65004], mender: 'person', next: 'again' },
  device_code: { numbers: [70016, 70018, 70019], mender: 'person', next: 'again' },
  second_factor: { numbers: [50074, 50076, 50078, 50158], mender: 'person', next: 'sign_in' },
  second_factor_missing: { numbers: [50072, 50079], mender: 'person', next: 'sign_in' },
  second_factor_elsewhere: { numbers: [53010], mender: 'person', next: 'sign_in' },
  device_unproven: { numbers: [50097, 50155, 50187], mender: 'person', next: 'sign_in' },
  device_not_allowed: { numbers: [53000, 53001, 530003], mender: 'person', next: 'sign_in' },
  browser_not_allowed: { numbers: [53002], mender: 'person', next: 'sign_in' },

  account_disabled: { numbers: [50057], mender: 'administrator', next: 'ask_administrator' },
  guest_disabled: { numbers: [500571], mender: 'administrator', next: 'ask_administrator' },
  device_disabled: { numbers: [135011], mender: 'administrator', next: 'ask_administrator' },
  factor_at_risk: { numbers: [53004], mender: 'administrator', next: 'ask_administrator' },
  home_at_risk: { numbers: [53011], mender: 'administrator', next: 'ask_administrator' },
  partner_at_risk: { numbers: [530034], mender: 'administrator', next: 'ask_administrator' },
  suspicious: { numbers: [50131], mender: 'administrator', next: 'ask_administrator' },
  conditional_access: { numbers: [53003], mender: 'administrator', next: 'ask_administrator' },
  security_policy: { numbers: [530032, 530035], mender: 'administrator', next: 'ask_administrator' },
  token_protection: { numbers: [530084], mender: 'administrator', next: 'ask_administrator' },
  network_restricted: { numbers: [50002, 500021], mender: 'administrator', next: 'ask_administrator' },
  cross_tenant: { numbers: [500212, 500213, 1000104], mender: 'administrator', next: 'ask_administrator' },
  not_assigned: { numbers: [50105], mender: 'administrator', next: 'ask_administrator' },
  not_permitted: { numbers: [90093], mender: 'administrator', next: 'ask_administrator' },
  no_consent: { numbers: [65001], mender: 'administrator', next: 'ask_administrator' },
  needs_admin: { numbers: [90094, 90095, 90097], mender: 'administrator', next: 'ask_administrator' },
  partner_first: { numbers: [90099], mender: 'administrator', next: 'ask_administrator' },
  provider_refused: { numbers: [90123], mender: 'administrator', next: 'ask_administrator' },
  agent_clock: { numbers: [80013], mender: 'administrator', next: 'ask_administrator' },
  app_not_here: { numbers: [700011, 700016], mender: 'administrator', next: 'ask_administrator' },
  app_without_principal: { numbers: [7000229], mender: 'administrator', next: 'ask_administrator' },
  app_disabled: { numbers: [70001, 7000112], mender: 'administrator', next: 'ask_administrator' },
  app_not_accessible: { numbers: [1000031], mender: 'administrator', next: 'ask_administrator' },
  service_missing: { numbers: [50001, 500011, 650054], mender: 'administrator', next: 'ask_administrator' },
  service_disabled: { numbers: [500014], mender: 'administrator', next: 'ask_administrator' },
  service_not_subscribed: { numbers: [650052], mender: 'administrator', next: 'ask_administrator' },

  registration_lacks: { numbers: [65005, 650056, 650057], mender: 'spencer', next: 'spencer_told' },
  address_unknown: { numbers: [50011], mender: 'spencer', next: 'spencer_told' },
  address_missing: { numbers: [900971], mender: 'spencer', next: 'spencer_told' },
  secret_wrong: { numbers: [70002, 7000215], mender: 'spencer', next: 'spencer_told' },
  secret_over: { numbers: [7000222], mender: 'spencer', next: 'spencer_told' },
  proof_refused: {
    numbers: [50012, 50013, 50027, 700027, 700030, 7000214],
    mender: 'spencer',
    next: 'spencer_told',
  },
  out_of_time: { numbers: [700024, 1000502], mender: 'spencer', next: 'spencer_told' },
  client_type: { numbers: [7000218, 700025], mender: 'spencer', next: 'spencer_told' },
  federation_mismatch: { numbers: [70021, 700211, 700212, 700213, 7002138], mender: 'spencer', next: 'wait' },
  federation_refused: { numbers: [700229, 7002381], mender: 'spencer', next: 'spencer_told' },
  tenant_unknown: { numbers: [90002, 900023], mender: 'spencer', next: 'spencer_told' },
  other_cloud: { numbers: [90038, 900382, 900432, 900439], mender: 'spencer', next: 'spencer_told' },
  badly_asked: {
    numbers: [
      ...[28002, 28003, 50059, 50128, 50147, 50194, 501481, 67003, 70003, 70005, 70007, 70011, 700005, 700022, 700023],
      ...[700038, 700054, 7000113, 7000114, 90014, 90015, 90019, 90023, 90100, 900144, 9001023, 9002313],
    ],
    mender: 'spencer',
    next: 'spencer_told',
  },

  account_locked: { numbers: [50053], mender: 'microsoft', next: 'wait' },
  second_factor_away: { numbers: [50087, 50088], mender: 'microsoft', next: 'wait' },
  asked_too_often: { numbers: [50196, 90055], mender: 'microsoft', next: 'wait' },
  passing: { numbers: [50000, 90006, 90012, 90024, 90033, 90090], mender: 'microsoft', next: 'again' },
  directory_fault: { numbers: [90036, 90092], mender: 'microsoft', next: 'wait' },
} as const satisfies Record<string, Row>

export type LoginKind = keyof typeof rows

const byNumber = new Map(
  Object.entries<Row>(rows).flatMap(([kind, { numbers, mender, next }]) =>
    numbers.map((number) => [number, { kind: kind as LoginKind, mender, next }] as const),
  ),
)

/** What Microsoft's login means by an AADSTS number; null for one that nobody has told apart yet. */
export function loginRefusal(number: number): Refusal<LoginKind> | null {
  return byNumber.get(number) ?? null
}

/** All of them, for whoever has to have words for each. */
export const loginNumbers: readonly number[] = [...byNumber.keys()]
