import type { EventKind } from '../../src/domain/event.ts'

/** What happened, as its log says it: the same sentence for whichever side reads it. `subject` and the rest are “none” where unknown. */
export const events = {
  'event.request.created': 'A request was drafted{subject, select, none {} other { ({subject})}}',
  'event.request.handed-over': 'A draft was handed to the Admin agents{subject, select, none {} other { ({subject})}}',
  'event.request.opened':
    '{purpose, select, rights {A request for rights was opened} other {A request for a reseller relationship was opened{rights, select, yes {, with delegated administration} other {}}}}{subject, select, none {} other { ({subject})}}',
  'event.request.link-handed-out':
    '{way, select, copy {The link of a request was copied} mail {The link of a request was opened in a mail program} other {The link of a request was handed out}}{subject, select, none {} other { ({subject})}}',
  'event.request.sent': 'The letter of a request was sent{subject, select, none {} other { ({subject})}}',
  'event.request.reminders-on':
    'Reminders of a request were switched on{subject, select, none {} other { ({subject})}}',
  'event.request.reminders-off':
    'Reminders of a request were switched off{subject, select, none {} other { ({subject})}}',
  'event.request.reminded': 'A reminder of a request was sent{subject, select, none {} other { ({subject})}}',
  'event.request.re-issued':
    'A request was issued again; its older links are dead{subject, select, none {} other { ({subject})}}',
  'event.request.withdrawn': 'A request was withdrawn{subject, select, none {} other { ({subject})}}',
  'event.request.discarded': 'A draft was thrown away{subject, select, none {} other { ({subject})}}',
  'event.request.seen': 'A request was seen at the customer{subject, select, none {} other { ({subject})}}',
  'event.request.forwarded':
    'A request was forwarded to the customer’s administrators{subject, select, none {} other { ({subject})}}',
  'event.request.accepted': 'A request was accepted{subject, select, none {} other {: {subject}}}',
  'event.request.declined':
    'A request was declined{reason, select, none {} other {: {reason}}}{subject, select, none {} other { ({subject})}}',
  'event.request.lapsed':
    'A request reached its end date without an answer{subject, select, none {} other { ({subject})}}',
  'event.letter.reported':
    '{subject, select, none {A letter from a partner} other {A letter from {subject}}} was reported by whoever got it',
  'event.relationship.started': 'A reseller relationship began{subject, select, none {} other {: {subject}}}',
  'event.relationship.removed': 'A reseller relationship ended{subject, select, none {} other {: {subject}}}',
  'event.delegation.granted':
    'Delegated administration was granted{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.ended':
    'Delegated administration ended{cause, select, none {} other {: {cause}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.lapsed':
    'Delegated administration reached its end date{subject, select, none {} other { ({subject})}}',
  'event.delegation.role-removed':
    'A role was removed from the rights{role, select, none {} other {: {role}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.ends-soon':
    'It was told that delegated administration ends soon{subject, select, none {} other { ({subject})}}',
  'event.delegation.assigned':
    'Rights were assigned to {group, select, none {a group} other {{group}}}{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.unassigned':
    'Rights were taken from {group, select, none {a group} other {{group}}}{subject, select, none {} other { ({subject})}}',
  'event.group.created': 'A security group was created{subject, select, none {} other { ({subject})}}',
  'event.group.changed': 'A security group was changed{subject, select, none {} other { ({subject})}}',
  'event.group.deleted': 'A security group was deleted{subject, select, none {} other { ({subject})}}',
  'event.group.member-added':
    '{subject, select, none {somebody} other {{subject}}} was added to the group{group, select, none {} other { {group}}}',
  'event.group.member-removed':
    '{subject, select, none {somebody} other {{subject}}} was taken out of the group{group, select, none {} other { {group}}}',
  'event.person.limited': 'The limits of {subject, select, none {somebody} other {{subject}}} were changed',
  'event.customer.tagged':
    'A customer was tagged{list, select, none {} other {: {list}}}{subject, select, none {} other { ({subject})}}',
  'event.customer.entered':
    'The customer’s admin portal was entered on its behalf{subject, select, none {} other { ({subject})}}',
  'event.delegation.role-lapsed':
    'Rights reached their end date{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.extended':
    'Rights went on by themselves{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.shortened':
    'The time of rights was shortened{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.extension-stopped':
    'Rights no longer go on by themselves{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.changed':
    'More rights were added to running ones{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.template.created': 'A template of rights was created{subject, select, none {} other { ({subject})}}',
  'event.template.deleted': 'A template of rights was deleted{subject, select, none {} other { ({subject})}}',
  'event.rights.frozen': 'All rights were frozen{subject, select, none {} other { ({subject})}}',
  'event.rights.unfrozen': 'Frozen rights go on again{subject, select, none {} other { ({subject})}}',
  'event.elevation.asked':
    'A right for some hours was asked for{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.elevation.approved':
    'A right for some hours was released{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.elevation.refused':
    'A right for some hours was refused{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.elevation.withdrawn':
    'An ask for a right for some hours was taken back{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.elevation.ended':
    'A right for some hours ended{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.guardrails.changed':
    '{subject, select, none {The guardrails} other {The guardrails of {subject}}} were changed',
  'event.first-yes.given':
    'A first administrator said yes, and a second must agree{subject, select, none {} other { ({subject})}}',
  'event.first-yes.agreed':
    'A second administrator agreed to the first yes{subject, select, none {} other { of {subject}}}',
  'event.first-yes.refused':
    'A second administrator did not agree to the first yes{subject, select, none {} other { of {subject}}}',
  'event.first-yes.taken-back': 'An administrator took a first yes back{subject, select, none {} other { ({subject})}}',
  'event.two-administrators.demanded': 'It was decided that two administrators must agree for roles of high risk',
  'event.two-administrators.dropped':
    'It was decided that one administrator’s yes is enough for roles of high risk{alone, select, yes {, by the only one there was} other {}}',
  'event.agreement.accepted':
    '{subject, select, none {An agreement{version, select, none {} other {, version {version},}}} other {“{subject}”}} was signed',
  'event.organisation.founded': '{subject, select, none {The organisation} other {{subject}}} was founded',
  'event.organisation.onboarded':
    '{subject, select, none {A partner was taken on} other {{subject} was taken on as a partner}}',
  'event.organisation.brought-in':
    '{subject, select, none {The organisation} other {{subject}}} was brought in by the provider',
  'event.organisation.confirmed':
    '{subject, select, none {The organisation was} other {{subject} was}} confirmed by the provider',
  'event.organisation.suspended':
    '{subject, select, none {The organisation was} other {{subject} was}} suspended by the provider{reason, select, none {} other {: {reason}}}',
  'event.organisation.resumed': 'The suspension {subject, select, none {} other {of {subject} }}ended',
  'event.partner.suspended':
    '{subject} was suspended by the provider: its rights here are off, and it can order nothing new',
  'event.partner.resumed': 'The suspension of {subject} ended',
  'event.organisation.changed': 'Facts {subject, select, none {of the organisation} other {of {subject}}} were changed',
  'event.organisation.domain-proved': 'The domain was proved{subject, select, none {} other {: {subject}}}',
  'event.organisation.looked-up':
    'A domain was looked up in the directory{subject, select, none {} other {: {subject}}}',
  'event.organisation.looked-at':
    'The registration {subject, select, none {of the organisation} other {of {subject}}} was read by the provider',
  'event.person.joined': '{subject, select, none {Somebody} other {{subject}}} joined',
  'event.person.invited':
    '{subject, select, none {Somebody} other {{subject}}} was invited{roles, select, none {} other { as {roles}}}',
  'event.person.asked-to-join': '{subject, select, none {Somebody} other {{subject}}} asked to join',
  'event.person.refused': '{subject, select, none {Somebody who asked to join was} other {{subject} was}} refused',
  'event.person.invitation-withdrawn':
    'The invitation of {subject, select, none {somebody} other {{subject}}} was taken back',
  'event.person.roles-changed':
    'The roles {subject, select, none {of a person} other {of {subject}}} were changed{roles, select, none {} other { to {roles}}}',
  'event.person.blocked': '{subject, select, none {A person} other {{subject}}} was blocked',
  'event.person.unblocked': '{subject, select, none {A person} other {{subject}}} was let in again',
  'event.person.password-reset': 'The password {subject, select, none {of a person} other {of {subject}}} was reset',
  'event.person.created':
    '{subject, select, none {A user} other {{subject}}} was added{roles, select, none {} other { as {roles}}}',
  'event.person.changed': 'The details {subject, select, none {of a person} other {of {subject}}} were changed',
  'event.person.deleted': '{subject, select, none {A person} other {{subject}}} was deleted',
  'event.person.restored': '{subject, select, none {A person} other {{subject}}} was restored',
  'event.person.erased': 'The data of a person was erased',
  'event.passkey.added': 'A passkey was added{subject, select, none {} other { by {subject}}}',
  'event.passkey.removed': 'A passkey was removed{subject, select, none {} other { by {subject}}}',
  'event.token.created': 'An access token was created{subject, select, none {} other {: {subject}}}',
  'event.token.revoked': 'An access token was revoked{subject, select, none {} other {: {subject}}}',
  'event.agreement.published':
    '{subject, select, none {An agreement{version, select, none {} other {, version {version},}}} other {“{subject}”}} was published',
  'event.reference.published':
    'An edition of {list, select, clouds {the clouds} regions {the regions} other {clouds or regions}} was published{subject, select, none {} other {: {subject}}}',
  'event.people.listed': '{subject, select, none {People were} other {The people of {subject} were}} listed',
  'event.product.published': 'A product was published{subject, select, none {} other {: {subject}}}',
  'event.product.changed': 'A product was changed{subject, select, none {} other {: {subject}}}',
  'event.product.withdrawn': 'A product was withdrawn{subject, select, none {} other {: {subject}}}',
  'event.product.offered-again': 'A product was offered again{subject, select, none {} other {: {subject}}}',
  'event.seats.provisioned':
    'Seats of {product, select, none {a product} other {{product}}} were set to {seats}{subject, select, none {} other { ({subject})}}',
  'event.licences.changed':
    'Licences {subject, select, none {} other {of {subject} }}were changed{gave, select, none {} other {; given: {gave}}}{took, select, none {} other {; taken back: {took}}}',
  'event.licences.listed': '{subject, select, none {Licences were} other {The licences of {subject} were}} read',
  'event.people.imported':
    '{count, plural, =0 {Users were} one {# user was} other {# users were}} created from a file{subject, select, none {} other { ({subject})}}',
  'event.renewal.started': 'A renewal of rights was started, for {count, plural, one {# customer} other {# customers}}',
  'event.renewal.cancelled':
    'A renewal of rights was cancelled; {count, plural, =0 {nobody had} one {# customer had} other {# customers had}} been asked by then',
  'event.renewal.stopped': 'A renewal of rights stopped: whoever started it may no longer ask for rights',
  'event.renewal.ended':
    'A renewal of rights is done: {count, plural, =0 {nobody was} one {# customer was} other {# customers were}} asked',
  'event.calendar.link-made': 'A new link to the calendar of ends was made; an older one is dead',
  'event.standing-link.made': 'A standing link was made{subject, select, none {} other {: {subject}}}',
  'event.standing-link.switched-on': 'A standing link was switched on{subject, select, none {} other {: {subject}}}',
  'event.standing-link.switched-off': 'A standing link was switched off{subject, select, none {} other {: {subject}}}',
  'event.standing-link.address-replaced':
    'The address of a standing link was replaced{subject, select, none {} other {: {subject}}}',
  'event.service.published': 'A service was published{subject, select, none {} other {: {subject}}}',
  'event.service.changed': 'A service was changed{subject, select, none {} other {: {subject}}}',
  'event.service.secret-shown': 'The secret of a service was shown{subject, select, none {} other { ({subject})}}',
  'event.service.secret-renewed': 'A service got a new secret{subject, select, none {} other { ({subject})}}',
  'event.offer.published': 'An offer was published{subject, select, none {} other {: {subject}}}',
  'event.offer.changed': 'An offer was changed{subject, select, none {} other {: {subject}}}',
  'event.offer.priced': 'An offer got another price{subject, select, none {} other {: {subject}}}',
  'event.offer.withdrawn': 'An offer was withdrawn{subject, select, none {} other {: {subject}}}',
  'event.offer.sold-again': 'An offer is sold again{subject, select, none {} other {: {subject}}}',
  'event.order.placed':
    'An order was placed{ordered, select, none {} other {: {ordered}}}{subject, select, none {} other { ({subject})}}',
  'event.subscription.activated':
    '{product, select, none {a subscription} other {{product}}} is in place{subject, select, none {} other { ({subject})}}',
  'event.subscription.provisioning-failed':
    'The service could not be told of {product, select, none {a subscription} other {{product}}}{subject, select, none {} other { ({subject})}}',
  'event.subscription.quantity-changed':
    '{product, select, none {a subscription} other {{product}}} has {seats} seats now{subject, select, none {} other { ({subject})}}',
  'event.subscription.renewal-planned':
    '{product, select, none {a subscription} other {{product}}}{way, select, off { will not be renewed} other { will be renewed with {seats} seats}}{subject, select, none {} other { ({subject})}}',
  'event.subscription.suspended':
    '{product, select, none {a subscription} other {{product}}} was suspended{subject, select, none {} other { ({subject})}}',
  'event.subscription.reactivated':
    '{product, select, none {a subscription} other {{product}}} was reactivated{subject, select, none {} other { ({subject})}}',
  'event.subscription.cancelled':
    '{product, select, none {a subscription} other {{product}}} was cancelled{subject, select, none {} other { ({subject})}}',
  'event.subscription.converted':
    'A trial became paid: {product, select, none {a subscription} other {{product}}}{subject, select, none {} other { ({subject})}}',
  'event.subscription.upgraded':
    'A subscription was upgraded to {product, select, none {a subscription} other {{product}}}{subject, select, none {} other { ({subject})}}',
  'event.subscription.renewed':
    '{product, select, none {a subscription} other {{product}}} was renewed{subject, select, none {} other { ({subject})}}',
  'event.subscription.expired':
    'The term of {product, select, none {a subscription} other {{product}}} ended; people can use it for 30 days more{subject, select, none {} other { ({subject})}}',
  'event.subscription.disabled':
    '{product, select, none {a subscription} other {{product}}} can no longer be used; its data is kept for now{subject, select, none {} other { ({subject})}}',
  'event.subscription.deleted':
    '{product, select, none {a subscription} other {{product}}} is gone for good, with its data{subject, select, none {} other { ({subject})}}',
  'event.subscription.support-assigned':
    '{group, select, none {A partner} other {{group}}} supports {product, select, none {a subscription} other {{product}}}{subject, select, none {} other { ({subject})}}',
  'event.transfer.asked':
    'Another partner was asked to take over {product, select, none {a subscription} other {{product}}}{subject, select, none {} other { ({subject})}}',
  'event.transfer.accepted':
    '{product, select, none {a subscription} other {{product}}} goes on with another partner{subject, select, none {} other { ({subject})}}',
  'event.transfer.declined':
    'Taking over {product, select, none {a subscription} other {{product}}} was declined{subject, select, none {} other { ({subject})}}',
  'event.transfer.withdrawn':
    '{product, select, none {a subscription} other {{product}}} stays with its partner after all{subject, select, none {} other { ({subject})}}',
  'event.transfer.lapsed':
    '{product, select, none {a subscription} other {{product}}} stays with its partner: {way, select, unanswered {nobody answered in time} other {something stands in the way}}{subject, select, none {} other { ({subject})}}',
  'event.transfer.done':
    '{product, select, none {a subscription} other {{product}}} is sold by another partner now{subject, select, none {} other { ({subject})}}',
  'event.licences.taken-back':
    'Seats of {product, select, none {a product} other {{product}}} are gone, and licences of those who got them last were taken back{subject, select, none {} other { ({subject})}}',
  'event.billing-profile.saved': 'The billing details were changed{subject, select, none {} other {: {subject}}}',
  'event.organisation.created-by-partner':
    'A partner founded the organisation{subject, select, none {} other { {subject}}}',
  'event.service-request.opened': 'A service request was opened{subject, select, none {} other { ({subject})}}',
  'event.service-request.noted':
    'Something was written in a service request{subject, select, none {} other { ({subject})}}',
  'event.service-request.file-added':
    'A file was added to a service request{subject, select, none {} other { ({subject})}}',
  'event.service-request.escalated':
    'A service request was handed on to the provider{subject, select, none {} other { ({subject})}}',
  'event.service-request.moved':
    '{status, select, open {A service request goes on} waiting {A service request waits for those who asked} solved {A service request was solved} closed {A service request was closed} other {A service request changed}}{subject, select, none {} other { ({subject})}}',
  'event.service-request.missed':
    'The time for a first answer to a service request passed{subject, select, none {} other { ({subject})}}',
  'event.service-request.looked-at':
    'The operator read a service request{subject, select, none {} other { ({subject})}}',
  'event.support-duty.end-proposed':
    'It was proposed that the duty to support ends{subject, select, none {} other { ({subject})}}',
  'event.support-duty.end-agreed':
    'Both sides have agreed that the duty to support ends{subject, select, none {} other { ({subject})}}',
  'event.support-duty.end-refused':
    'It was refused that the duty to support ends{subject, select, none {} other { ({subject})}}',
  'event.recovery.opened':
    'An operator began a recovery of access to {subject, select, none {the customer} other {{subject}}}',
  'event.recovery.approved':
    'A second operator approved the recovery of access to {subject, select, none {the customer} other {{subject}}}; 72 hours to stop it began',
  'event.recovery.cancelled':
    'The recovery of access to {subject, select, none {the customer} other {{subject}}} was stopped{side, select, customer { by somebody there} provider { by an operator} other {}}',
  'event.recovery.carried-out':
    'The recovery of access to {subject, select, none {the customer} other {{subject}}} was carried out: another Global Administrator is let in',
  'event.recovery.lapsed':
    'The recovery of access to {subject, select, none {the customer} other {{subject}}} came to nothing{cause, select, time {: nobody approved it in time} address {: the person’s address belongs to somebody else by now} other {}}',
  'event.support-duty.end-taken-back':
    'A proposal that the duty to support ends was taken back{subject, select, none {} other { ({subject})}}',
  'event.relationship.end-planned':
    'The end of a reseller relationship was planned{subject, select, none {} other { ({subject})}}',
  'event.relationship.end-put-off':
    'The planned end of a reseller relationship was put off: something still runs{subject, select, none {} other { ({subject})}}',
  'event.relationship.resumed':
    'The planned end of a reseller relationship was taken back{subject, select, none {} other { ({subject})}}',
} as const satisfies Record<`event.${EventKind}`, string>
