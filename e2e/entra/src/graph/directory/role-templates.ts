import { roles } from '../../world/tenant/roles'

type Template = { id: string; displayName: string; description: string }

/** Roles beside those of the world that decide who may do what here. */
export const administrators = {
  authenticationPolicy: '0526716b-113d-4c15-b2c8-68e3c22b9f80',
  conditionalAccess: 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9',
  directoryReaders: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  directoryWriters: '9360feb5-f418-4baa-8175-e2a00bac4301',
  domainNames: '8329153b-31d0-4727-b945-745eb3bc5f31',
  groups: 'fdd7a751-b60b-444a-984c-02652fe8fa1c',
  intune: '3a2c62db-5318-420d-8d74-23affee5d9d5',
  privilegedAuthentication: '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  security: '194ae4cb-b126-40b2-bd5b-6091b380977d',
  securityReader: '5d6b6bb7-de71-4623-b4af-96380a352509',
  users: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
} as const

/** Microsoft's built-in roles, the same in every tenant. Source: "Microsoft Entra built-in roles". */
export const roleTemplates: Template[] = [
  template(
    roles.globalAdministrator,
    'Global Administrator',
    'Can manage all aspects of Microsoft Entra ID and Microsoft services that use Microsoft Entra identities.',
  ),
  template(
    roles.privilegedRoleAdministrator,
    'Privileged Role Administrator',
    'Can manage role assignments in Microsoft Entra ID, and all aspects of Privileged Identity Management.',
  ),
  template(
    roles.applicationAdministrator,
    'Application Administrator',
    'Can create and manage all aspects of app registrations and enterprise apps.',
  ),
  template(
    roles.cloudApplicationAdministrator,
    'Cloud Application Administrator',
    'Can create and manage all aspects of app registrations and enterprise apps except App Proxy.',
  ),
  template(
    roles.applicationDeveloper,
    'Application Developer',
    "Can create application registrations independent of the 'Users can register applications' setting.",
  ),
  template(
    roles.globalReader,
    'Global Reader',
    'Can read everything that a Global Administrator can, but not update anything.',
  ),
  template(
    administrators.authenticationPolicy,
    'Authentication Policy Administrator',
    'Can create and manage the authentication methods policy, tenant-wide MFA settings, password protection policy, and verifiable credentials.',
  ),
  template(
    administrators.conditionalAccess,
    'Conditional Access Administrator',
    'Can manage Conditional Access capabilities.',
  ),
  template(
    administrators.directoryReaders,
    'Directory Readers',
    'Can read basic directory information. Commonly used to grant directory read access to applications and guests.',
  ),
  template(
    administrators.directoryWriters,
    'Directory Writers',
    'Can read and write basic directory information. For granting access to applications, not intended for users.',
  ),
  template(
    administrators.domainNames,
    'Domain Name Administrator',
    'Can manage domain names in cloud and on-premises.',
  ),
  template(
    administrators.groups,
    'Groups Administrator',
    'Members of this role can create/manage groups, create/manage groups settings like naming and expiration policies, and view groups activity and audit reports.',
  ),
  template(administrators.intune, 'Intune Administrator', 'Can manage all aspects of the Intune product.'),
  template(
    administrators.privilegedAuthentication,
    'Privileged Authentication Administrator',
    'Can access to view, set and reset authentication method information for any user (admin or non-admin).',
  ),
  template(
    administrators.security,
    'Security Administrator',
    'Can read security information and reports, and manage configuration in Microsoft Entra ID and Office 365.',
  ),
  template(
    administrators.securityReader,
    'Security Reader',
    'Can read security information and reports in Microsoft Entra ID and Office 365.',
  ),
  template(
    administrators.users,
    'User Administrator',
    'Can manage all aspects of users and groups, including resetting passwords for limited admins.',
  ),
  template(
    '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2',
    'Hybrid Identity Administrator',
    'Can manage Active Directory to Microsoft Entra cloud provisioning, Microsoft Entra Connect, pass-through authentication (PTA), password hash synchronization (PHS), seamless single sign-on (seamless SSO), and federation settings.',
  ),
  template(
    '729827e3-9c14-49f7-bb1b-9608f156bbb8',
    'Helpdesk Administrator',
    'Can reset passwords for non-administrators and Helpdesk Administrators.',
  ),
  template(
    'c4e39bd9-1100-46d3-8c65-fb160da0071f',
    'Authentication Administrator',
    'Can access to view, set and reset authentication method information for any non-admin user.',
  ),
  template('4a5d8f65-41da-4de4-8968-e035b65339cf', 'Reports Reader', 'Can read sign-in and audit reports.'),
  template(
    '95e79109-95c0-4d8e-aee3-d01accf2d47b',
    'Guest Inviter',
    "Can invite guest users independent of the 'members can invite guests' setting.",
  ),
]

function template(id: string, displayName: string, description: string): Template {
  return { id, displayName, description }
}
