import { OWN_ACTIONS, type ActionId } from './actions.ts'

/** S low risk, M medium, H high, X everything: never extended by itself. */
export type RoleLevel = 'S' | 'M' | 'H' | 'X'

/** A role in a customer's directory that a partner may ask for, or, where not delegable, must never be given. */
export type DirectoryRole = {
  id: string
  /** The id that the role has in every customer's directory, and on the wire. */
  templateId: string
  level: RoleLevel
  actions: readonly ActionId[]
  delegable: boolean
}

/** The whole catalogue; actions follow the purposes and the table "partner-centre API -> role needed" of the source. */
export const DIRECTORY_ROLES = [
  role('directory-readers', '88d8e3e3-8f55-4a1e-953a-9b9898b8876b', 'S', [
    'organisation.read',
    'people.read',
    'licences.read',
  ]),
  role('global-reader', 'f2ef992c-3afb-46b9-b7cf-a126ee74c451', 'S', [
    'organisation.read',
    'people.read',
    'licences.read',
    'security.read',
    'reports.read',
    'messages.read',
  ]),
  role('reports-reader', '4a5d8f65-41da-4de4-8968-e035b65339cf', 'S', ['reports.read']),
  role('message-center-reader', '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b', 'S', ['messages.read']),
  role('security-reader', '5d6b6bb7-de71-4623-b4af-96380a352509', 'S', ['security.read']),
  role('service-support-administrator', 'f023fd81-a637-4b56-95fd-791ac0226033', 'S', [
    'organisation.read',
    'service-requests.create',
  ]),
  // Reading people is ours: in the classic template this role stands alone and must find whom to help.
  role('helpdesk-administrator', '729827e3-9c14-49f7-bb1b-9608f156bbb8', 'S', [
    'people.read',
    'people.reset-password',
    'service-requests.create',
  ]),
  role('password-administrator', '966707d0-3269-4727-9be2-8c3a10f19b9d', 'S', ['people.reset-password']),
  role('license-administrator', '4d6ac14f-3453-41d0-bef9-a3e0c569773a', 'S', ['licences.read', 'licences.assign']),
  role('guest-inviter', '95e79109-95c0-4d8e-aee3-d01accf2d47b', 'S', ['guests.invite']),
  role('user-administrator', 'fe930be7-5e62-47db-91af-98c3a49a38b1', 'M', [
    'organisation.read',
    'people.read',
    'people.create',
    'people.edit',
    'people.block',
    'people.reset-password',
    'people.delete',
    'licences.read',
    'licences.assign',
    'service-requests.create',
    'groups.manage',
  ]),
  role('groups-administrator', 'fdd7a751-b60b-444a-984c-02652fe8fa1c', 'M', ['groups.manage']),
  role('directory-writers', '9360feb5-f418-4baa-8175-e2a00bac4301', 'M', [
    'organisation.read',
    'people.read',
    'people.create',
    'people.edit',
    'licences.read',
    'licences.assign',
    'groups.manage',
  ]),
  role('billing-administrator', 'b0f54661-2d74-4c50-afa3-1ec803f12efe', 'M', ['billing.manage']),
  role('domain-name-administrator', '8329153b-31d0-4727-b945-745eb3bc5f31', 'M', ['domains.manage']),
  role('exchange-administrator', '29232cdf-9323-42fd-ade2-1d097af3e4de', 'M', [
    'mail.manage',
    'mail.recipients.manage',
  ]),
  role('exchange-recipient-administrator', '31392ffb-586c-42d1-9346-e59415a2cc4e', 'M', ['mail.recipients.manage']),
  role('sharepoint-administrator', 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c', 'M', ['sites.manage']),
  role('teams-administrator', '69091246-20e8-4a56-aa4d-066075b2a7a8', 'M', [
    'meetings.manage',
    'calling.manage',
    'calling.diagnose',
  ]),
  role('teams-communications-administrator', 'baf37b3a-610e-45da-9e62-d9d1e5e8914b', 'M', [
    'meetings.manage',
    'calling.manage',
    'calling.diagnose',
  ]),
  role('teams-communications-support-engineer', 'f70938a0-fc10-4177-9e90-2178f8765737', 'S', ['calling.diagnose']),
  role('teams-communications-support-specialist', 'fcf91098-03e3-41a9-b5ba-6f0ec8188a12', 'S', ['calling.diagnose']),
  role('teams-devices-administrator', '3d762c5a-1b6c-493f-843e-55a3b42923d4', 'M', ['devices.manage']),
  role('intune-administrator', '3a2c62db-5318-420d-8d74-23affee5d9d5', 'H', ['devices.manage']),
  role('cloud-device-administrator', '7698a772-787b-4ac8-901f-60d6b08affd2', 'M', ['devices.manage']),
  role('windows-365-administrator', '11451d60-acb2-45eb-a7d6-43d0f0125c13', 'M', ['cloud-pcs.manage']),
  role('printer-administrator', '644ef478-e28f-4e28-b9dc-3fdde9aa0b1f', 'S', ['printers.manage']),
  role('office-apps-administrator', '2b745bdf-0803-4d80-aa65-822c4493daac', 'M', ['office-apps.manage']),
  role('security-administrator', '194ae4cb-b126-40b2-bd5b-6091b380977d', 'H', [
    'security.read',
    'security.manage',
    'security.respond',
    'access-policies.manage',
  ]),
  role('security-operator', '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f', 'M', ['security.read', 'security.respond']),
  // High: it can lock out the partner itself.
  role('conditional-access-administrator', 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9', 'H', ['access-policies.manage']),
  role('compliance-administrator', '17315797-102d-40b4-93e0-432062caca18', 'M', ['compliance.manage']),
  role('application-administrator', '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', 'H', ['applications.manage']),
  role('cloud-application-administrator', '158c047a-c907-4556-b7ef-446551a6b5f7', 'H', ['applications.manage']),
  role('cloud-app-security-administrator', '892c5842-a9a6-463a-8041-72aa08ca3cf6', 'M', ['cloud-apps.manage']),
  role('authentication-administrator', 'c4e39bd9-1100-46d3-8c65-fb160da0071f', 'M', [
    'people.reset-password',
    'sign-in-methods.manage',
  ]),
  role('authentication-policy-administrator', '0526716b-113d-4c15-b2c8-68e3c22b9f80', 'M', ['sign-in-policies.manage']),
  role('privileged-authentication-administrator', '7be44c8a-adaf-4e2a-84d6-ab2649e08a13', 'H', [
    'people.reset-password',
    'sign-in-methods.manage',
    'sign-in-methods.manage-administrators',
  ]),
  role('privileged-role-administrator', 'e8611ab8-c189-46e8-94e1-60213ab1f814', 'H', [
    'people.change-roles',
    'roles.assign',
  ]),
  role('external-identity-provider-administrator', 'be2f45a1-457d-42af-a067-6ec1fa63bc45', 'M', [
    'identity-providers.manage',
  ]),
  role('dynamics-365-administrator', '44367163-eba1-44c3-98af-f5787879f96a', 'M', ['business-apps.manage']),
  role('dynamics-365-business-central-administrator', '963797fb-eb3b-4cde-8ce3-5878b3f32a3f', 'M', [
    'business-apps.manage',
  ]),
  role('power-platform-administrator', '11648597-926c-4cf3-9c36-bcebb0ba8dcc', 'M', ['power-platform.manage']),
  role('fabric-administrator', 'a9ea8996-122f-4c74-9520-8edcd192826c', 'M', ['power-platform.manage']),
  role('attack-simulation-administrator', 'c430b396-e693-46cc-96f3-db01bf8bb62a', 'M', ['phishing-simulations.run']),
  role('global-administrator', '62e90394-69f5-4237-9190-012177145e10', 'X', [...OWN_ACTIONS, 'everything']),

  // Accepts and ends delegations for its own organisation: given to a partner, the partner could grant to itself.
  reserved('customer-delegated-admin-relationship-administrator', 'fc8ad4e2-40e4-4724-8317-bcda7503ecbf'),
  // For machines that copy a directory, not for people.
  reserved('directory-synchronization-accounts', 'd29b2b05-8046-44ba-8758-1e26182fcf32'),
  // The directory's own, found in raw lists of roles: they make a device a member, no person holds them.
  reserved('device-join', '9c094953-4995-41c8-84c8-3ebb9b32c93f'),
  reserved('device-users', 'd405c6df-0af8-4e3b-95e4-4d06e542189e'),
  reserved('workplace-device-join', 'c34f683f-4d5a-4403-affd-6615e00e3a7f'),
] as const satisfies readonly DirectoryRole[]

export type DirectoryRoleId = (typeof DIRECTORY_ROLES)[number]['id']

function role<const Id extends string>(
  id: Id,
  templateId: string,
  level: DirectoryRole['level'],
  actions: readonly ActionId[],
) {
  return { id, templateId, level, actions, delegable: true } as const
}

/** Never a partner's, whoever asks; nothing is done with it here. */
function reserved<const Id extends string>(id: Id, templateId: string) {
  return { id, templateId, level: 'H', actions: [], delegable: false } as const
}
