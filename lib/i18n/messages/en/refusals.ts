import type { refusals as nl } from '../nl/refusals'
import type { Same } from '../same'

export const refusals: Same<typeof nl> = {
  login: {
    account_not_here: 'The tenant does not know this account, or the invitation to it was not accepted yet.',
    session_over: 'Microsoft no longer knows this sign-in: it has ended or was revoked.',
    grant_over: 'What Microsoft gave for this sign-in has expired meanwhile.',
    code_used: 'This sign-in was finished once already.',
    went_back: 'Microsoft got its page back another way than it expected, often by the Back button.',
    interrupted: 'Microsoft asked something on the way and got no answer.',
    wrong_password: 'The name or the password was wrong.',
    new_password: 'Microsoft wants a new password for this account first.',
    declined: 'Microsoft asked for consent, and it was not given.',
    device_code: 'The code for the other device was not confirmed yet, mistyped or expired.',
    second_factor: 'The tenant wants to see a second factor for this, and none came, or too long ago.',
    second_factor_missing:
      'The tenant wants a second factor, and this account has none yet. It is set up at aka.ms/mysecurityinfo.',
    second_factor_elsewhere: 'A second factor may not be set up from this place or device.',
    device_unproven: 'The tenant wants to know which device this is, and that could not be told.',
    device_not_allowed: 'The tenant lets in only devices that the organisation manages, and this is none.',
    browser_not_allowed: 'The tenant lets in only certain apps and browsers, and this one is not among them.',
    account_disabled: 'This account is disabled.',
    guest_disabled: 'This account is a guest in the tenant, and that guest is disabled.',
    device_disabled: 'This device is disabled in the tenant.',
    factor_at_risk:
      'This account has to set up a second factor, but Microsoft sees a risk with it and stops that as well.',
    home_at_risk: 'In the organisation where this account is at home, Microsoft sees a risk with it.',
    partner_at_risk:
      'This account manages the tenant as a partner, and in its own organisation Microsoft sees a risk with it.',
    suspicious: 'The device or the sign-in looked suspicious to Microsoft.',
    conditional_access:
      'A rule of the tenant (Conditional Access) stops this. Which one stands in Entra under Sign-in logs.',
    security_policy: 'A security rule of the whole tenant stops this, such as the security defaults.',
    token_protection: 'The tenant wants sign-ins bound to a device (token protection), which cannot be done here.',
    network_restricted: 'The network here lets only certain tenants through (tenant restrictions), and not this one.',
    cross_tenant: 'The rules between the two organisations (cross-tenant access) do not let this account in.',
    not_assigned:
      'The app lets in only people who are assigned to it, and this account is not. That is done in Entra, under Users and groups of the app.',
    not_permitted: 'The tenant does not let this account do this, or agree to it.',
    no_consent: 'Nobody in this tenant has allowed yet what the app asks for.',
    needs_admin: 'In this tenant only an administrator can allow what the app asks for.',
    partner_first:
      'The tenant does not know the app yet, and then Microsoft lets no partner in. An administrator of the company itself opens the link first.',
    provider_refused: 'The service where this account signs in refused.',
    agent_clock: 'The clock of a sign-in server in the company (authentication agent) is wrong.',
    app_not_here:
      'The tenant has no app with this ID: it was never made there, or it was deleted. It can be restored for 30 days.',
    app_without_principal: 'The app exists, but was not made available in this tenant yet.',
    app_disabled: 'The app is disabled in this tenant. It is enabled under Enterprise applications → Properties.',
    app_not_accessible: 'The app cannot be reached in this tenant just now, Microsoft says.',
    service_missing: 'The service that the app needs is not in this tenant, or not any more.',
    service_disabled:
      'The service that the app needs is disabled in this tenant, for example Microsoft Graph under Enterprise applications.',
    service_not_subscribed: 'The app needs a service that the organisation has not subscribed to, or not switched on.',
    registration_lacks: 'What the app asked Microsoft for does not stand in its registration.',
    address_unknown: 'The address that Microsoft had to return to does not stand in the registration of the app.',
    address_missing: 'The registration of the app holds no address at all to return to.',
    secret_wrong: 'Microsoft does not accept the secret of the app.',
    secret_over: 'All secrets of the app have expired.',
    proof_refused: 'Microsoft does not accept the certificate with which the app proved itself.',
    out_of_time: 'The proof of the app was outside its time: its certificate has expired, or a clock is wrong.',
    client_type: 'The app proved itself in another way than its registration says.',
    federation_mismatch:
      'The proof of the app matches none of its federated credentials. A new one sometimes needs five minutes.',
    federation_refused: 'Something is demanded of this federated credential that it does not fulfil.',
    tenant_unknown: 'Microsoft does not find this tenant.',
    other_cloud:
      'This tenant is in another cloud of Microsoft’s, such as that for a government or for China. This portal speaks to the public cloud.',
    badly_asked: 'What was asked of Microsoft was not right. That is a mistake on Spencer’s side.',
    account_locked: 'This account is locked for a while, after many attempts or because of a suspicious network.',
    second_factor_away: 'Microsoft could not check the second factor just now.',
    asked_too_often: 'Microsoft was asked too often in a row.',
    passing: 'Something failed at Microsoft.',
    directory_fault: 'Microsoft’s directory gave an error.',
    unknown: 'Microsoft refused with a number that we do not know yet.',
  },
  graph: {
    role: 'The account may not take this step: its roles or the consent that was given are not enough.',
    access_denied: 'Microsoft denied access. A rule of the tenant may be why.',
    licence: 'The tenant lacks the licence that Microsoft wants for this.',
    quota: 'The account or the tenant has as many objects as Microsoft allows, deleted ones included.',
    credential_forbidden: 'An app management policy of the tenant does not allow this kind of secret or certificate.',
    lifetime_too_long: 'An app management policy of the tenant lets no secret or certificate last this long.',
    app_policy: 'An app management policy of the tenant does not allow the app as it is.',
    certificate: 'Microsoft does not accept this certificate. Spencer gives another.',
    badly_asked: 'Microsoft did not take this request as it was.',
    taken: 'Something with this name or ID stands there already.',
    token_over: 'Microsoft no longer accepts this sign-in.',
    not_copied: 'Not all of Microsoft’s servers know yet what was made.',
    busy: 'Microsoft was still working on another change.',
    asked_too_often: 'Microsoft got too many requests in a row.',
    away: 'Something failed at Microsoft.',
    unknown: 'Microsoft refused with a code that we do not know yet.',
  },
  who: {
    person: '{audience, select, staff {Whoever signs in.} other {You.}}',
    administrator:
      '{audience, select, staff {An administrator of that organisation.} other {An administrator of your organisation.}}',
    spencer: '{audience, select, staff {We at Spencer.} other {Spencer.}}',
    microsoft:
      '{audience, select, staff {Microsoft; it usually passes.} other {Microsoft. It usually passes by itself.}}',
  },
  next: {
    again: '{audience, select, staff {Try once more.} other {Try once more.}}',
    sign_in: '{audience, select, staff {Sign in again.} other {Sign in again.}}',
    another_account: '{audience, select, staff {Sign in with another account.} other {Sign in with another account.}}',
    ask_administrator:
      '{audience, select, staff {Ask that administrator, with what stands below.} other {Show that administrator this page; what stands below points the way. Come back afterwards.}}',
    spencer_told:
      '{audience, select, staff {Nothing is asked of the customer.} other {Nothing is asked of you. Spencer sees this too; your contact there tells you how it stands.}}',
    wait: '{audience, select, staff {Wait a few minutes.} other {Wait a few minutes, then try again.}}',
  },
}
