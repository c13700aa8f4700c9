/** Where a partner's day begins. */
export const home = {
  'home.menu': 'Home',
  'home.tasks': 'To do',
  'home.none': 'Nothing needs doing',
  'home.none.way': 'When a request waits, rights end or something goes wrong, you will find it here.',
  'home.task.provisioning-failed':
    '{count, plural, one {{shown} subscription could not be set up} other {{shown} subscriptions could not be set up}}',
  'home.task.provisioning-failed.why': 'The service said no or did not answer. See why, and ask it again.',
  'home.task.service-requests-open':
    '{count, plural, one {{shown} service request is open} other {{shown} service requests are open}}',
  'home.task.service-requests-open.why': 'See what waits for an answer.',
  'home.task.transfers-asked':
    '{count, plural, one {{shown} subscription is offered to you by a customer} other {{shown} subscriptions are offered to you by customers}}',
  'home.task.transfers-asked.why': 'They want it to go on with you. Say yes or no before the question lapses.',
  'home.task.rights-unheld':
    '{count, plural, one {{shown} customer has rights that no group holds} other {{shown} customers have rights that no group holds}}',
  'home.task.rights-unheld.why': 'Nobody can use them until they are assigned to a group.',
  'home.task.rights-ending':
    '{count, plural, one {{shown} customer has rights that end within 90 days} other {{shown} customers have rights that end within 90 days}}',
  'home.task.rights-ending.why': 'Only the customer can let them go on. Ask in time.',
  'home.task.subscriptions-ending':
    '{count, plural, one {{shown} subscription ends within 30 days} other {{shown} subscriptions end within 30 days}}',
  'home.task.subscriptions-ending.why': 'Automatic renewal is off.',
  'home.task.seats-used-up':
    '{count, plural, one {{shown} subscription has no free seats} other {{shown} subscriptions have no free seats}}',
  'home.task.seats-used-up.why': 'The customer can give nobody else a licence.',
  'home.task.requests-unanswered':
    '{count, plural, one {{shown} request waits for an answer} other {{shown} requests wait for an answer}}',
  'home.task.requests-unanswered.why': 'Remind the customer, or withdraw what is no longer wanted.',
  'home.growth': 'Relationships and rights',
  'home.growth.lead': 'At the end of each month; the last one as counted on {date}.',
  'home.growth.relationships': 'Customers',
  'home.growth.rights': 'With rights',
  'home.growth.month': 'Month',
  'home.growth.table': 'Show as a table',
  'home.growth.said':
    'Line chart. In {first}: {before, plural, one {# customer} other {# customers}}, {rightsBefore, number} with rights. In {last}: {now, plural, one {# customer} other {# customers}}, {rightsNow, number} with rights. The table below has every month.',
} as const
