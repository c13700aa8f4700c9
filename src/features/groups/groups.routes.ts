import { route, type Route } from '#platform/route.ts'
import { done, organisationId } from '../shapes/wire.contract.ts'
import { changeGroup, createGroup, deleteGroup } from './change-groups.ts'
import { createTemplate, deleteTemplate, readTemplates } from './change-templates.ts'
import { addMember, removeMember } from './change-members.ts'
import * as shape from './groups.contract.ts'
import { limitPerson, readLimits } from './limit-person.ts'
import { readCandidates, readGroup, readGroups } from './read-groups.ts'

const all = '/organisations/{organisationId}/groups'
const one = `${all}/{groupId}`
const member = `${one}/members/{memberId}`
const templatesOf = '/organisations/{organisationId}/rights-templates'
const limitsOf = '/organisations/{organisationId}/people/{personId}/limits'
const reads = { capability: 'groups.read' } as const
const manages = { capability: 'groups.manage' } as const

/** A partner's security groups, who stands in them, and what its staff is limited to. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: all,
    name: 'listGroups',
    summary: 'Security groups, by name',
    permission: reads,
    params: organisationId,
    query: shape.groupsQuery,
    answer: shape.groups,
    run: readGroups,
  }),
  route({
    method: 'POST',
    path: all,
    name: 'createGroup',
    summary: 'A new security group',
    permission: manages,
    params: organisationId,
    body: shape.groupInput,
    answer: shape.groupRow,
    run: createGroup,
  }),
  route({
    method: 'GET',
    path: '/organisations/{organisationId}/group-candidates',
    name: 'listGroupCandidates',
    summary: 'Colleagues who could stand in a group',
    permission: manages,
    params: organisationId,
    query: shape.candidatesQuery,
    answer: shape.candidates,
    run: readCandidates,
  }),
  route({
    method: 'GET',
    path: one,
    name: 'readGroup',
    summary: 'A group and who stands in it',
    permission: reads,
    params: shape.groupParams,
    answer: shape.group,
    run: readGroup,
  }),
  route({
    method: 'PUT',
    path: one,
    name: 'changeGroup',
    summary: 'Name and description',
    permission: manages,
    params: shape.groupParams,
    body: shape.groupInput,
    answer: done,
    versioned: true,
    run: changeGroup,
  }),
  route({
    method: 'DELETE',
    path: one,
    name: 'deleteGroup',
    summary: 'Delete a group that holds nothing',
    permission: manages,
    params: shape.groupParams,
    answer: done,
    versioned: true,
    run: deleteGroup,
  }),
  route({
    method: 'PUT',
    path: member,
    name: 'addGroupMember',
    summary: 'Add a person, or another group',
    permission: manages,
    params: shape.memberParams,
    body: shape.memberInput,
    answer: done,
    run: addMember,
  }),
  route({
    method: 'DELETE',
    path: member,
    name: 'removeGroupMember',
    summary: 'Take a member out',
    permission: manages,
    params: shape.memberParams,
    answer: done,
    run: removeMember,
  }),
  route({
    method: 'GET',
    path: templatesOf,
    name: 'listTemplates',
    summary: 'The partner’s own templates of rights',
    permission: reads,
    params: organisationId,
    answer: shape.templates,
    run: readTemplates,
  }),
  route({
    method: 'POST',
    path: templatesOf,
    name: 'createTemplate',
    summary: 'A set of roles with their terms, under a name',
    permission: manages,
    params: organisationId,
    body: shape.templateInput,
    answer: shape.ownTemplate,
    run: createTemplate,
  }),
  route({
    method: 'DELETE',
    path: `${templatesOf}/{templateId}`,
    name: 'deleteTemplate',
    summary: 'Delete a template; requests keep what they asked',
    permission: manages,
    params: shape.templateParams,
    answer: done,
    versioned: true,
    run: deleteTemplate,
  }),
  route({
    method: 'GET',
    path: limitsOf,
    name: 'readLimits',
    summary: 'What somebody is limited to',
    permission: { capability: 'people.read' },
    params: shape.limitParams,
    answer: shape.limits,
    run: readLimits,
  }),
  route({
    method: 'PUT',
    path: limitsOf,
    name: 'limitPerson',
    summary: 'Limit somebody to customers, tags or countries',
    permission: { capability: 'people.manage' },
    params: shape.limitParams,
    body: shape.limitsInput,
    answer: shape.limits,
    versioned: true,
    run: limitPerson,
  }),
]
