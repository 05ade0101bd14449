import type {
  AssignedLicense,
  AssignedPlan,
  OnPremisesProvisioningError,
  ProvisionedPlan,
  ServiceProvisioningError,
} from '@microsoft/microsoft-graph-types'
import { complex, flag, guid, instant, list, readOnly, text } from './shape'

/** Complex types that users, groups and the organization share. Source: the resource types of the same names (v1.0). */
export const assignedLicenses = readOnly(list(complex<AssignedLicense>({ disabledPlans: list(guid), skuId: guid })))

export const assignedPlans = readOnly(
  list(
    complex<AssignedPlan>({ assignedDateTime: instant, capabilityStatus: text, service: text, servicePlanId: guid }),
  ),
)

export const provisionedPlans = readOnly(
  list(complex<ProvisionedPlan>({ capabilityStatus: text, provisioningStatus: text, service: text })),
)

export const onPremisesProvisioningErrors = readOnly(
  list(
    complex<OnPremisesProvisioningError>({
      category: text,
      occurredDateTime: instant,
      propertyCausingError: text,
      value: text,
    }),
  ),
)

export const serviceProvisioningErrors = readOnly(
  list(complex<ServiceProvisioningError>({ createdDateTime: instant, isResolved: flag, serviceInstance: text })),
)
