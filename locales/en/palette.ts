/** Everything by its name: pages, customers, people, partners. */
export const palette = {
  'palette.title': 'Search pages and names',
  'palette.placeholder': 'Name of a page, an organisation or a person',
  'palette.pages': 'Pages',
  'palette.customers': 'Customers',
  'palette.people': 'People',
  'palette.partners': 'Partners',
  'palette.count':
    '{waiting, select, yes {Searching … } other {}}{count, plural, =0 {} one {# hit. Enter opens it.} other {# hits. Arrow keys choose, Enter opens.}}',
  'palette.nothing': 'Nothing here is called “{typed}”.',
  'palette.failed': 'Not everything could be searched just now.',
} as const
