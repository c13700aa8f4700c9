import { route, type Route } from '#platform/route.ts'
import { organisationId } from '../shapes/wire.contract.ts'
import { blockPerson, unblockPerson } from './block-person.ts'
import { changeRoles } from './change-roles.ts'
import { createPerson } from './create-person.ts'
import { deletePerson } from './delete-person.ts'
import { editPerson } from './edit-person.ts'
import * as shape from './people.contract.ts'
import { readPeople, roleChoices } from './read-people.ts'
import { resetPersonPassword } from './reset-person-password.ts'
import { restorePeople } from './restore-people.ts'

const at = '/organisations/{organisationId}'
const reads = { capability: 'people.read' } as const
const manages = { capability: 'people.manage' } as const

/** Looking after the people of one's own organisation. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: `${at}/people`,
    name: 'listPeople',
    summary: 'People, a page at a time',
    permission: reads,
    params: organisationId,
    query: shape.peopleQuery,
    answer: shape.people,
    run: readPeople,
  }),
  route({
    method: 'GET',
    path: `${at}/role-choices`,
    name: 'listRoleChoices',
    summary: 'Roles one may give',
    permission: manages,
    params: organisationId,
    answer: shape.roleChoices,
    run: roleChoices,
  }),
  route({
    method: 'POST',
    path: `${at}/people`,
    name: 'createPerson',
    summary: 'A new person: a password shown once, or a link by mail',
    permission: manages,
    params: organisationId,
    body: shape.personInput,
    answer: shape.newPerson,
    status: 201,
    secret: true,
    run: createPerson,
  }),
  route({
    method: 'POST',
    path: `${at}/people/restorations`,
    name: 'restorePeople',
    summary: 'Deleted people back as they were',
    permission: manages,
    params: organisationId,
    body: shape.restoration,
    answer: shape.restored,
    run: restorePeople,
  }),
  route({
    method: 'PATCH',
    path: `${at}/people/{personId}`,
    name: 'editPerson',
    summary: 'Name, language and usage location',
    permission: manages,
    params: shape.personParams,
    body: shape.personFacts,
    answer: shape.personRow,
    versioned: true,
    run: editPerson,
  }),
  route({
    method: 'PUT',
    path: `${at}/people/{personId}/roles`,
    name: 'changeRoles',
    summary: 'Give and take roles',
    permission: manages,
    params: shape.personParams,
    body: shape.rolesInput,
    answer: shape.personRow,
    versioned: true,
    run: changeRoles,
  }),
  route({
    method: 'POST',
    path: `${at}/people/{personId}/block`,
    name: 'blockPerson',
    summary: 'Block a person',
    permission: manages,
    params: shape.personParams,
    answer: shape.personRow,
    run: blockPerson,
  }),
  route({
    method: 'POST',
    path: `${at}/people/{personId}/unblock`,
    name: 'unblockPerson',
    summary: 'Unblock a person',
    permission: manages,
    params: shape.personParams,
    answer: shape.personRow,
    run: unblockPerson,
  }),
  route({
    method: 'POST',
    path: `${at}/people/{personId}/password-reset`,
    name: 'resetPersonPassword',
    summary: 'Lend a person a password',
    permission: manages,
    params: shape.personParams,
    answer: shape.temporaryPassword,
    secret: true,
    run: resetPersonPassword,
  }),
  route({
    method: 'DELETE',
    path: `${at}/people/{personId}`,
    name: 'deletePerson',
    summary: 'Delete a person, to be restored within 30 days',
    permission: manages,
    params: shape.personParams,
    answer: shape.personRow,
    run: deletePerson,
  }),
]
