import type { home as en } from '../en/home.ts'

export const home = {
  'home.menu': 'Start',
  'home.tasks': 'Att göra',
  'home.none': 'Ingenting behöver göras',
  'home.none.way': 'När en begäran väntar, en behörighet upphör eller något går fel står det här.',
  'home.task.provisioning-failed':
    '{count, plural, one {{shown} prenumeration kom inte i ordning} other {{shown} prenumerationer kom inte i ordning}}',
  'home.task.provisioning-failed.why': 'Tjänsten sade nej eller svarade inte. Se varför och fråga den igen.',
  'home.task.service-requests-open':
    '{count, plural, one {{shown} öppet supportärende} other {{shown} öppna supportärenden}}',
  'home.task.service-requests-open.why': 'Se vad som väntar på svar.',
  'home.task.transfers-asked':
    '{count, plural, one {{shown} prenumeration vill en kund att ni tar över} other {{shown} prenumerationer vill kunder att ni tar över}}',
  'home.task.transfers-asked.why': 'Svara ja eller nej innan frågan förfaller.',
  'home.task.rights-unheld':
    '{count, plural, one {{shown} kund har gett behörighet som ingen grupp har} other {{shown} kunder har gett behörighet som ingen grupp har}}',
  'home.task.rights-unheld.why': 'Ingen kan använda den förrän den har tilldelats en grupp.',
  'home.task.rights-ending':
    '{count, plural, one {{shown} kund har gett behörighet som upphör inom 90 dagar} other {{shown} kunder har gett behörighet som upphör inom 90 dagar}}',
  'home.task.rights-ending.why': 'Bara kunden kan låta den fortsätta. Fråga i god tid.',
  'home.task.subscriptions-ending':
    '{count, plural, one {{shown} prenumeration slutar inom 30 dagar} other {{shown} prenumerationer slutar inom 30 dagar}}',
  'home.task.subscriptions-ending.why': 'Det förnyas inte av sig självt.',
  'home.task.seats-used-up':
    '{count, plural, one {{shown} prenumeration har inga lediga platser} other {{shown} prenumerationer har inga lediga platser}}',
  'home.task.seats-used-up.why': 'Kunden kan inte ge någon mer en licens.',
  'home.task.requests-unanswered':
    '{count, plural, one {{shown} begäran väntar på svar} other {{shown} begäranden väntar på svar}}',
  'home.task.requests-unanswered.why': 'Påminn kunden, eller återkalla det som inte längre behövs.',
  'home.growth': 'Relationer och behörigheter',
  'home.growth.lead': 'Vid varje månads slut; den senaste räknad {date}.',
  'home.growth.relationships': 'Kunder',
  'home.growth.rights': 'Med behörighet',
  'home.growth.month': 'Månad',
  'home.growth.table': 'Visa som tabell',
  'home.growth.said':
    'Linjediagram. {first}: {before, plural, one {# kund} other {# kunder}}, {rightsBefore, number} med behörighet. {last}: {now, plural, one {# kund} other {# kunder}}, {rightsNow, number} med behörighet. Tabellen nedanför har varje månad.',
} as const satisfies Record<keyof typeof en, string>
