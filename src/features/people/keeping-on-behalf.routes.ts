import { route, type Route } from '#platform/route.ts'
import { blockPerson, unblockPerson } from './block-person.ts'
import { changeRoles } from './change-roles.ts'
import { createPerson } from './create-person.ts'
import { deletePerson } from './delete-person.ts'
import { editPerson } from './edit-person.ts'
import { readJoinings, refuseJoining } from './joinings.ts'
import * as shape from './people.contract.ts'
import { readPeople, roleChoices } from './read-people.ts'
import { resetPersonPassword } from './reset-person-password.ts'
import { restorePeople } from './restore-people.ts'

const at = '/organisations/{organisationId}/customers/{customerId}'
const acts = { capability: 'users-of-customers.manage' } as const

/** The same acts by the other door: the capability opens it, and what may be done inside, the rights that the customer gave decide. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: `${at}/people`,
    name: 'listCustomerPeople',
    summary: 'People, a page at a time, on behalf of a customer',
    permission: acts,
    params: shape.customerPeopleParams,
    query: shape.peopleQuery,
    answer: shape.people,
    run: readPeople,
  }),
  route({
    method: 'GET',
    path: `${at}/role-choices`,
    name: 'listCustomerRoleChoices',
    summary: 'Roles one may give, on behalf of a customer',
    permission: acts,
    params: shape.customerPeopleParams,
    answer: shape.roleChoices,
    run: roleChoices,
  }),
  route({
    method: 'POST',
    path: `${at}/people`,
    name: 'createCustomerPerson',
    summary: 'A new person: a password shown once, or a link by mail, on behalf of a customer',
    permission: acts,
    params: shape.customerPeopleParams,
    body: shape.personInput,
    answer: shape.newPerson,
    status: 201,
    secret: true,
    run: createPerson,
  }),
  route({
    method: 'GET',
    path: `${at}/joinings`,
    name: 'listCustomerInvitations',
    summary: 'Who is invited and has not come yet, on behalf of a customer',
    permission: acts,
    params: shape.customerPeopleParams,
    answer: shape.joinings,
    run: readJoinings,
  }),
  route({
    method: 'POST',
    path: `${at}/joinings/{joiningId}/refusal`,
    name: 'withdrawCustomerInvitation',
    summary: 'Take an invitation back, on behalf of a customer',
    permission: acts,
    params: shape.customerJoiningParams,
    answer: shape.joiningRow,
    run: refuseJoining,
  }),
  route({
    method: 'POST',
    path: `${at}/people/restorations`,
    name: 'restoreCustomerPeople',
    summary: 'Deleted people back as they were, on behalf of a customer',
    permission: acts,
    params: shape.customerPeopleParams,
    body: shape.restoration,
    answer: shape.restored,
    run: restorePeople,
  }),
  route({
    method: 'PATCH',
    path: `${at}/people/{personId}`,
    name: 'editCustomerPerson',
    summary: 'Name, language and usage location, on behalf of a customer',
    permission: acts,
    params: shape.customerPersonParams,
    body: shape.personFacts,
    answer: shape.personRow,
    versioned: true,
    run: editPerson,
  }),
  route({
    method: 'PUT',
    path: `${at}/people/{personId}/roles`,
    name: 'changeCustomerRoles',
    summary: 'Give and take roles, on behalf of a customer',
    permission: acts,
    params: shape.customerPersonParams,
    body: shape.rolesInput,
    answer: shape.personRow,
    versioned: true,
    run: changeRoles,
  }),
  route({
    method: 'POST',
    path: `${at}/people/{personId}/block`,
    name: 'blockCustomerPerson',
    summary: 'Block a person, on behalf of a customer',
    permission: acts,
    params: shape.customerPersonParams,
    answer: shape.personRow,
    run: blockPerson,
  }),
  route({
    method: 'POST',
    path: `${at}/people/{personId}/unblock`,
    name: 'unblockCustomerPerson',
    summary: 'Unblock a person, on behalf of a customer',
    permission: acts,
    params: shape.customerPersonParams,
    answer: shape.personRow,
    run: unblockPerson,
  }),
  route({
    method: 'POST',
    path: `${at}/people/{personId}/password-reset`,
    name: 'resetCustomerPassword',
    summary: 'Lend a person a password, on behalf of a customer',
    permission: acts,
    params: shape.customerPersonParams,
    answer: shape.temporaryPassword,
    secret: true,
    run: resetPersonPassword,
  }),
  route({
    method: 'DELETE',
    path: `${at}/people/{personId}`,
    name: 'deleteCustomerPerson',
    summary: 'Delete a person, to be restored within 30 days, on behalf of a customer',
    permission: acts,
    params: shape.customerPersonParams,
    answer: shape.personRow,
    run: deletePerson,
  }),
]
