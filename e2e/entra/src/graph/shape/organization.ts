import type {
  Domain,
  DomainState,
  Organization,
  PrivacyProfile,
  TenantInformation,
  VerifiedDomain,
} from '@microsoft/microsoft-graph-types'
import { assignedPlans, provisionedPlans } from './directory-parts'
import { complex, flag, guid, initially, instant, list, number, onSelect, readOnly, type Shape, text } from './shape'

/** Source: the resource type "organization" (v1.0); what only Microsoft changes is read-only ("Update organization"). */
export const organization: Shape<Organization> = {
  id: readOnly(guid),
  deletedDateTime: readOnly(instant),
  assignedPlans,
  businessPhones: readOnly(list(text)),
  city: readOnly(text),
  country: readOnly(text),
  countryLetterCode: readOnly(text),
  createdDateTime: readOnly(instant),
  defaultUsageLocation: readOnly(text),
  displayName: readOnly(text),
  marketingNotificationEmails: list(text),
  mobileDeviceManagementAuthority: readOnly(onSelect(initially(text, 'unknown'))),
  onPremisesLastSyncDateTime: readOnly(instant),
  onPremisesSyncEnabled: readOnly(flag),
  partnerTenantType: readOnly(text),
  postalCode: readOnly(text),
  preferredLanguage: text,
  privacyProfile: complex<PrivacyProfile>({ contactEmail: text, statementUrl: text }),
  provisionedPlans,
  securityComplianceNotificationMails: list(text),
  securityComplianceNotificationPhones: list(text),
  state: readOnly(text),
  street: readOnly(text),
  technicalNotificationMails: list(text),
  tenantType: readOnly(text),
  verifiedDomains: readOnly(
    list(complex<VerifiedDomain>({ capabilities: text, isDefault: flag, isInitial: flag, name: text, type: text })),
  ),
}

/** Source: the resource type "domain" (v1.0). */
export const domain: Shape<Domain> = {
  authenticationType: initially(text, 'Managed'),
  availabilityStatus: text,
  id: text,
  isAdminManaged: initially(flag, true),
  isDefault: initially(flag, false),
  isInitial: initially(flag, false),
  isRoot: initially(flag, true),
  isVerified: initially(flag, true),
  manufacturer: text,
  model: text,
  passwordNotificationWindowInDays: number,
  passwordValidityPeriodInDays: number,
  state: complex<DomainState>({ lastActionDateTime: instant, operation: text, status: text }),
  supportedServices: list(text),
}

/** Source: the resource type "tenantInformation" (v1.0). */
export const tenantInformation: Shape<TenantInformation> = {
  tenantId: text,
  federationBrandName: text,
  displayName: text,
  defaultDomainName: text,
}
