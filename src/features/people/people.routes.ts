import { route, type Route } from '#platform/route.ts'
import { done, organisationId } from '../shapes/common.contract.ts'
import { createToken, endToken, readTokens } from './access-tokens.ts'
import { blockPerson, changeRoles, unblockPerson } from './change-roles.ts'
import { approveJoining, askToJoin, inviteToJoin, join, joiningFace, readJoinings, refuseJoining } from './joinings.ts'
import * as shape from './people.contract.ts'
import { readPeople, roleChoices } from './read-people.ts'
import { resetPersonPassword } from './reset-person-password.ts'

const at = '/organisations/{organisationId}'
const reads = { capability: 'people.read' } as const
const manages = { capability: 'people.manage' } as const
const own = { capability: 'tokens.own' } as const

export const routes: Route[] = [
  route({ method: 'GET', path: `${at}/people`, name: 'listPeople', summary: 'The organisation’s people', permission: reads, params: organisationId, query: shape.peopleQuery, answer: shape.people, run: readPeople }),
  route({ method: 'GET', path: `${at}/role-choices`, name: 'listRoleChoices', summary: 'Roles this person may give', permission: manages, params: organisationId, answer: shape.roleChoices, run: roleChoices }),
  route({ method: 'PUT', path: `${at}/people/{personId}/roles`, name: 'changeRoles', summary: 'Give and take roles', permission: manages, params: shape.personParams, body: shape.rolesInput, answer: shape.personRow, versioned: true, run: changeRoles }),
  route({ method: 'POST', path: `${at}/people/{personId}/block`, name: 'blockPerson', summary: 'Block a person', permission: manages, params: shape.personParams, answer: shape.personRow, run: blockPerson }),
  route({ method: 'POST', path: `${at}/people/{personId}/unblock`, name: 'unblockPerson', summary: 'Unblock a person', permission: manages, params: shape.personParams, answer: shape.personRow, run: unblockPerson }),
  route({ method: 'POST', path: `${at}/people/{personId}/password-reset`, name: 'resetPersonPassword', summary: 'Lend a colleague a password', permission: manages, params: shape.personParams, answer: shape.temporaryPassword, secret: true, run: resetPersonPassword }),
  route({ method: 'GET', path: `${at}/joinings`, name: 'listJoinings', summary: 'Who asked to join or is invited', permission: reads, params: organisationId, answer: shape.joinings, run: readJoinings }),
  route({ method: 'POST', path: `${at}/joinings`, name: 'inviteToJoin', summary: 'Invite a colleague', permission: manages, params: organisationId, body: shape.inviteInput, answer: shape.joiningRow, run: inviteToJoin }),
  route({ method: 'POST', path: `${at}/joinings/{joiningId}/approval`, name: 'approveJoining', summary: 'Let somebody in', permission: manages, params: shape.joiningParams, body: shape.approveInput, answer: shape.joiningRow, run: approveJoining }),
  route({ method: 'POST', path: `${at}/joinings/{joiningId}/refusal`, name: 'refuseJoining', summary: 'Refuse, or take an invitation back', permission: manages, params: shape.joiningParams, answer: shape.joiningRow, run: refuseJoining }),
  route({ method: 'POST', path: '/joinings/asked', name: 'askToJoin', summary: 'Ask to join a known organisation', permission: { open: 'the code mailed to the address is the proof' }, body: shape.askToJoinInput, answer: done, strict: 20, run: askToJoin }),
  route({ method: 'POST', path: '/joinings/face', name: 'joiningFace', summary: 'What an invitation to join says', permission: { open: 'the link is the proof' }, body: shape.joinToken, answer: shape.joinFace, strict: 60, run: joiningFace }),
  route({ method: 'POST', path: '/joinings/accepted', name: 'join', summary: 'Join, choosing a password', permission: { open: 'the link is the proof' }, body: shape.joinInput, answer: done, strict: 20, run: join }),
  route({ method: 'GET', path: `${at}/access-tokens`, name: 'listTokens', summary: 'One’s own access tokens', permission: own, params: organisationId, answer: shape.tokens, run: readTokens }),
  route({ method: 'POST', path: `${at}/access-tokens`, name: 'createToken', summary: 'Create an access token', permission: own, params: organisationId, body: shape.tokenInput, answer: shape.newToken, secret: true, run: createToken }),
  route({ method: 'DELETE', path: `${at}/access-tokens/{tokenId}`, name: 'revokeToken', summary: 'Revoke an access token', permission: own, params: shape.tokenParams, answer: done, run: endToken }),
]
