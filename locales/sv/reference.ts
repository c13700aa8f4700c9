import type { reference as en } from '../en/reference.ts'

export const reference = {
  'reference.api': 'API-referens',
  'reference.title': 'API-referens',
  'reference.lead': 'Allt som portalerna gör kan också göras av program.',
  'reference.token':
    'Ett program skickar med en åtkomstnyckel, som skapas under Inställningar, som ”Authorization: Bearer …”. Det handlar som den person som skapade nyckeln, i en enda organisation.',
  'reference.calls':
    'Det som ändrar något tar emot en Idempotency-Key, så att ett anrop kan upprepas. Det som har en version tar emot den i If-Match och lämnar den i ETag. Listor kommer sida för sida: ”next” är markören för nästa sida.',
  'reference.problems':
    'Ett nej är ett problem enligt RFC 9457. Koden säger till program vad som hindrar; titeln och detaljerna säger det till människor, på deras språk.',
  'reference.file': 'Detsamma som en fil för verktyg (OpenAPI 3.1)',
  'reference.all': 'Hela API:et',
  'reference.query': 'Sökväg och frågedel',
  'reference.body': 'Innehåll',
  'reference.answer': 'Svar {status}',
  'reference.name': 'Namn',
  'reference.type': 'Typ',
  'reference.about': 'Vad det är',
  'reference.required': 'krävs',
  'reference.refusals': 'När svaret blir nej',
} as const satisfies Record<keyof typeof en, string>
