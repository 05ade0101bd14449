/** Microsoft Graph's application id, the same in every tenant; its service principal's object id is not. */
export const graphAppId = '00000003-0000-0000-c000-000000000000'

/** A Graph permission with its ids as application permission (`role`) and as delegated one (`scope`). */
type Permission = { value: string; text: string; role: string | null; scope: string | null }

/** The permissions this world knows, with Microsoft's ids and display names. Source: the Graph permissions reference. */
export const permissions: Permission[] = [
  known(
    'User.Read.All',
    "Read all users' full profiles and company properties",
    'df021288-bdef-4463-88db-98f22de89214',
    'a154be20-db9c-4678-8ab7-66f6cc099a59',
  ),
  known(
    'User.ReadBasic.All',
    "Read all users' basic profiles",
    '97235f07-e226-4f63-ace3-39588e11d3a1',
    'b340eb25-3456-403f-be2f-af7a0d370277',
  ),
  known(
    'Group.Read.All',
    'Read all groups',
    '5b567255-7703-4780-807c-7be8301ae99b',
    '5f8c59db-677d-491f-a6b8-5f174b11ec1d',
  ),
  known(
    'GroupMember.Read.All',
    'Read group memberships',
    '98830695-27a2-44f7-8c18-0c3ebc9698f6',
    'bc024368-1153-4739-b217-4326f2e966d0',
  ),
  known(
    'Directory.Read.All',
    'Read directory data',
    '7ab1d382-f21e-4acd-a863-ba3e13f7da61',
    '06da0dbc-49e2-44d2-8312-53f166ab848a',
  ),
  known(
    'ProfilePhoto.Read.All',
    'Read profile photo of a user or group',
    'e24d31aa-e1ab-4c80-85fe-23018690335d',
    '469cd065-729e-4dee-b1fa-d92e0fab6310',
  ),
  known(
    'Member.Read.Hidden',
    'Read hidden memberships',
    '658aa5d8-239f-45c4-aa12-864f4fc7e490',
    'f6a3db3e-f7e8-4ed2-a414-557c8c9830be',
  ),
  known(
    'User-LifeCycleInfo.Read.All',
    "Read all users' lifecycle information",
    '8556a004-db57-4d7a-8b82-97a13428e96f',
    'ed8d2a04-0374-41f1-aefe-da8ac87ccc87',
  ),
  known(
    'Application.ReadWrite.OwnedBy',
    'Manage apps that this app creates or owns',
    '18a4783c-866b-4cc7-a460-3d5e5662c884',
    null,
  ),
  known(
    'Application.ReadWrite.All',
    'Read and write all applications',
    '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
    'bdfbf15f-ee85-4955-8675-146e8e5296b5',
  ),
  known(
    'Application.Read.All',
    'Read applications',
    '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
    'c79f8feb-a9db-4090-85f9-90d820caa0eb',
  ),
  known(
    'AppRoleAssignment.ReadWrite.All',
    'Manage app permission grants and app role assignments',
    '06b708a9-e830-4db3-a914-8e69da51d44f',
    '84bccea3-f856-4a8a-967b-dbe0a3d53a64',
  ),
  known(
    'DelegatedPermissionGrant.ReadWrite.All',
    'Manage all delegated permission grants',
    '8e8e4742-1d95-4f68-9d56-6ee75648c72a',
    '41ce6ca6-6826-4807-84f1-1c82854f7ee5',
  ),
  known(
    'RoleManagement.Read.Directory',
    'Read directory RBAC settings',
    '483bed4a-2ad3-4361-a73b-c83ccdbdc53c',
    '741c54c3-0c1e-44a1-818b-3f97ab4e8c83',
  ),
  known(
    'RoleEligibilitySchedule.Read.Directory',
    "Read all eligible role assignments for your company's directory",
    'ff278e11-4a33-4d0c-83d2-d01dc58929a5',
    'eb0788c2-6d4e-4658-8c9e-c0fb8053f03d',
  ),
  known(
    'Policy.Read.All',
    "Read your organization's policies",
    '246dd0d5-5bd0-4def-940b-0421030a5b68',
    '572fea84-0151-49b2-9301-11cb16974376',
  ),
  known(
    'Policy.ReadWrite.ApplicationConfiguration',
    "Read and write your organization's application configuration policies",
    'be74164b-cff1-491c-8741-e671cb536e13',
    'b27add92-efb2-4f16-84f5-8108ba77985c',
  ),
  known(
    'Organization.Read.All',
    'Read organization information',
    '498476ce-e0fe-48b0-b801-37ba7e2685c6',
    '4908d5b9-3fb2-4b1e-9336-1888b7937185',
  ),
  known(
    'Domain.Read.All',
    'Read domains',
    'dbb9058a-0e50-45d7-ae91-66909b5d4664',
    '2f9ee017-59c1-4f1d-9472-bd5529a7b311',
  ),
  known(
    'DirectoryRecommendations.Read.All',
    'Read Azure AD recommendations',
    'ae73097b-cb2a-4447-b064-5d80f6093921',
    '34d3bd24-f6a6-468c-b67c-0c365c1d6410',
  ),
  known('User.Read', 'Sign in and read user profile', null, 'e1fe6dd8-ba31-4d61-89e7-88639da4683d'),
  known('openid', 'Sign users in', null, '37f7f235-527c-4136-accd-4a02d197296e'),
  known('profile', "View users' basic profile", null, '14dad69e-099b-42c9-810b-d002981feec1'),
  known('email', "View users' email address", null, '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0'),
  known(
    'offline_access',
    'Maintain access to data you have given it access to',
    null,
    '7427e0e9-2fba-42fe-b0c0-848c9e6a8182',
  ),
]

function known(value: string, text: string, role: string | null, scope: string | null): Permission {
  return { value, text, role, scope }
}

/** Scopes an ordinary person may consent to (type `User` in Graph's own list). All others want an administrator. */
const userScopes = new Set(['User.Read', 'User.ReadBasic.All', 'openid', 'profile', 'email', 'offline_access'])

export function wantsAdministrator(scope: string): boolean {
  return !userScopes.has(scope)
}

export function permission(value: string): Permission | null {
  return permissions.find((each) => each.value.toLowerCase() === value.toLowerCase()) ?? null
}
