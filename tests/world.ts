/** The demo world on either database, and the people in it: what acts, races and stories are tested with. */
export { Client, type Answer, type Extra } from './world/client.ts'
export { newCustomer, newOrganisation, newPartner, newPerson, type Made } from './world/newcomers.ts'
export {
  accept,
  anAsk,
  consentOf,
  draft,
  invitation,
  ok,
  openDraft,
  openLink,
  openRequest,
  passLastDay,
  readyToAccept,
  refused,
  relate,
  withoutRights,
} from './world/story.ts'
export { on, onBothDatabases, World } from './world/world.ts'
