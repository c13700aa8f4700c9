/** Ens egna inloggningsnycklar, och att logga in med en. */
export const passkeys = {
  'passkeys.title': 'Inloggningsnycklar (passkeys)',
  'passkeys.lead':
    'Logga in med fingret, ansiktet eller enhetens pinkod, utan lösenord. En inloggningsnyckel räknas som en andra faktor.',
  'passkeys.none': 'Du har ingen inloggningsnyckel än.',
  'passkeys.one': 'Du har en inloggningsnyckel',
  'passkeys.one.what':
    'Om du blir av med enheten måste en administratör återställa din inloggning innan du kan göra något viktigt: lägg till en nyckel på en andra enhet, eller en autentiseringsapp.',
  'passkeys.add': 'Lägg till en inloggningsnyckel',
  'passkeys.name': 'Nyckelns namn',
  'passkeys.name.hint': 'Så att du känner igen den, till exempel ”Jobbdatorn”.',
  'passkeys.name.missing': 'Ge nyckeln ett namn.',
  'passkeys.add.go': 'Fortsätt med enheten',
  'passkeys.added': 'Tillagd',
  'passkeys.used': 'Senast använd',
  'passkeys.used.never': 'Inte än',
  'passkeys.where': 'Finns',
  'passkeys.where.device': 'På en enhet',
  'passkeys.where.synced': 'På flera av dina enheter',
  'passkeys.rename': 'Byt namn',
  'passkeys.rename.title': 'Byt namn på nyckeln',
  'passkeys.remove': 'Ta bort',
  'passkeys.remove.title': 'Ta bort den här inloggningsnyckeln?',
  'passkeys.remove.what':
    'Efteråt öppnar ”{name}” ingenting här, och det som är öppet med den på andra ställen avslutas. Radera den på enheten också: det kan vi inte göra härifrån.',
} as const
