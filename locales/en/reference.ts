/** The reference of the API, as pages. */
export const reference = {
  'reference.api': 'API reference',
  'reference.title': 'API reference',
  'reference.lead': 'Everything that the portals do can be done by programs.',
  'reference.token':
    'A program sends an access token, made under Settings, as “Authorization: Bearer …”. It acts as the person who made it, in one organisation.',
  'reference.calls':
    'What changes something takes an Idempotency-Key, so that a call may be repeated. What has a version takes it in If-Match and gives it in ETag. Lists come in pages: “next” is the cursor of the page after.',
  'reference.problems':
    'A refusal is a problem by RFC 9457. Its code tells programs what blocks; its title and detail tell people, in their language.',
  'reference.file': 'The same as a file for tools (OpenAPI 3.1)',
  'reference.all': 'All of the API',
  'reference.query': 'Path and query',
  'reference.body': 'Body',
  'reference.answer': 'Answer {status}',
  'reference.name': 'Name',
  'reference.type': 'Type',
  'reference.about': 'What it is',
  'reference.required': 'required',
  'reference.refusals': 'When it says no',
} as const
