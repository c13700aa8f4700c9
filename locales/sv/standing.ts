import type { standing as english } from '../en/standing.ts'

/** En adress hos partnern som ber alla om samma sak. */
export const standing: Record<keyof typeof english, string> = {
  'standing.title': 'Stående länkar',
  'standing.lead':
    'En adress för en webbplats, ett blad eller en mässa. Den som kommer genom den får samma fråga och ger ingenting genom att titta: en Global administratör hos dem läser och svarar ja eller nej. Varje svar blir en egen begäran i er lista.',
  'standing.new': 'Ny stående länk',
  'standing.none': 'Inga stående länkar ännu',
  'standing.none.way':
    'Skriv ett utkast till en begäran som är för den som får länken, och gör det till en stående länk i sista steget.',
  'standing.state.on': 'På',
  'standing.state.off': 'Av',
  'standing.state.nobody-asks': 'Ingen frågar genom den',
  'standing.nobody-asks.what':
    'Den som frågade genom länken har slutat, eller får inte längre be om så mycket. Tills någon slår på den säger den att den inte används.',
  'standing.asks': 'Ber om',
  'standing.asks.relationship': 'En relation, utan behörighet',
  'standing.asks.rights': '{template}, i {days, plural, one {# dag} other {# dagar}} från godkännandet',
  'standing.asked-by': 'Vem som frågar',
  'standing.came': 'Vad det blev av den',
  'standing.came.of':
    '{accepted, plural, =0 {Ingen} other {#}} {accepted, plural, one {godkänd} =0 {godkänd} other {godkända}}, {declined, plural, =0 {ingen} other {#}} {declined, plural, one {avböjd} =0 {avböjd} other {avböjda}}{waiting, plural, =0 {} other {, # väntar på ett andra ja}}',
  'standing.made': 'Skapad',
  'standing.address': 'Adressen till {name}',
  'standing.switch-on': 'Slå på',
  'standing.switch-on.what': 'Från och med nu står du som den som frågar.',
  'standing.switch-off': 'Slå av',
  'standing.switch-off.title': 'Slå av {name}?',
  'standing.switch-off.what':
    'Den som kommer genom länken läser genast att den inte används. Det som är besvarat står kvar, och ni kan slå på den igen.',
  'standing.replace': 'Byt ut adressen',
  'standing.replace.title': 'Byta ut adressen till {name}?',
  'standing.replace.what':
    'Varje kopia av adressen som finns ute, på webbplatser och i tryck, slutar att gälla. Länken får en ny.',
  'standing.make': 'Gör den till en stående länk',
  'standing.make.what':
    'I stället för en enda begäran: en adress som ber alla som kommer genom den om samma sak. Utkastet blir det som länken ber om och kan inte ändras efteråt.',
  'standing.make.name': 'Vad ni kallar den',
  'standing.make.name.hint': 'Bara dina kollegor läser det: ”Webbplatsen”, ”Mässan i Göteborg”',
}
