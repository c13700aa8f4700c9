import type { door as en } from '../en/door.ts'

export const door = {
  'door.signIn.title': 'Logga in',
  'door.signIn.lead': 'Till {installation}',
  'door.signIn.email': 'E-postadress',
  'door.signIn.password': 'Lösenord',
  'door.signIn.submit': 'Logga in',
  'door.signIn.forgotten': 'Glömt lösenordet?',
  'door.signIn.new': 'Är din organisation ny här?',
  'door.signIn.new.link': 'Lägg upp den',
  'door.signIn.again': 'Logga in för att fortsätta',
  'door.fault.email': 'Skriv din e-postadress',
  'door.fault.password': 'Skriv ditt lösenord',
  'door.fault.newPassword': 'Använd minst 12 tecken',
  'door.fault.code': 'Skriv de sex siffrorna',
  'door.fault.name': 'Fyll i det här',
  'door.fault.country': 'Välj ett land',
  'door.fault.authority': 'Bara den som får binda organisationen kan lägga upp den',

  'door.secondFactor.title': 'Ett steg till',
  'door.secondFactor.lead': 'Skriv koden som din autentiseringsapp visar just nu.',
  'door.secondFactor.code': 'Kod från appen',
  'door.secondFactor.recovery.lead':
    'Skriv en av återställningskoderna som du har sparat. Varje kod kan användas en gång.',
  'door.secondFactor.recovery.code': 'Återställningskod',
  'door.secondFactor.useRecovery': 'Jag har inte appen: använd en återställningskod',
  'door.secondFactor.useApp': 'Använd appen',
  'door.secondFactor.submit': 'Fortsätt',
  'door.secondFactor.other': 'Logga in som någon annan',

  'door.choose.title': 'Vart vill du?',
  'door.choose.lead': 'Du är inloggad som {name}.',
  'door.choose.none': 'Du är inte medlem i någon organisation',
  'door.choose.none.way':
    'Be en administratör i din organisation att släppa in dig, eller lägg upp en egen organisation.',
  'door.choose.other': 'Logga in som någon annan',

  'door.forgotten.title': 'Välj ett nytt lösenord',
  'door.forgotten.lead': 'Vi skickar en kod till din e-postadress. Den visar att adressen är din.',
  'door.forgotten.send': 'Skicka koden',
  'door.forgotten.sent': 'Om adressen har ett konto är en kod på väg till {email}. Den gäller i 15 minuter.',
  'door.forgotten.password': 'Nytt lösenord',
  'door.forgotten.password.hint': 'Minst 12 tecken. Flera ord som inte hör ihop är bra.',
  'door.forgotten.submit': 'Spara lösenordet och logga in',
  'door.code': 'Sexsiffrig kod',
  'door.code.other': 'Använd en annan adress',
  'door.code.again': 'Skicka en ny kod',
  'door.code.sentAgain': 'En ny kod är på väg. Den gamla fungerar inte längre.',
  'door.backToSignIn': 'Tillbaka till inloggningen',

  'door.found.title': 'Lägg upp din organisation',
  'door.found.step': 'Steg {step} av {steps}',
  'door.found.address.lead':
    'Vi skickar en kod till din adress på arbetet. Delen efter @ visar om din organisation redan finns här.',
  'door.found.code.title': 'Koden',
  'door.found.code.lead': 'Vi har skickat en kod till {email}. Den gäller i 15 minuter.',
  'door.found.code.submit': 'Fortsätt',
  'door.found.known.title': 'Din organisation finns redan här',
  'door.found.known.lead':
    'En organisation med domänen {domain} är känd. Dess administratörer bestämmer vilka som hör till den.',
  'door.found.known.name': 'Ditt namn',
  'door.found.known.submit': 'Be att få komma in',
  'door.found.asked.title': 'Din fråga är skickad',
  'door.found.asked.lead': 'Administratörerna för {domain} har fått besked. Du får e-post när de har svarat.',
  'door.found.account.title': 'Du har redan ett konto',
  'door.found.account.lead': 'Logga in med {email}.',
  'door.found.details.title': 'Din organisation',
  'door.found.details.lead': 'Partner ser de här uppgifterna när de har med er att göra.',
  'door.found.name': 'Namn',
  'door.found.name.hint': 'Det ni kallar er',
  'door.found.legalName': 'Juridiskt namn',
  'door.found.legalName.hint': 'Så som det är registrerat',
  'door.found.registration': 'Organisationsnummer',
  'door.found.country': 'Land',
  'door.found.country.hint':
    'Där organisationen är registrerad. Landet avgör vilka partner som får sälja till er och kan inte ändras senare.',
  'door.found.country.choose': 'Välj ett land',
  'door.found.city': 'Ort',
  'door.found.timeZone': 'Tidszon',
  'door.found.timeZone.hint': 'Behörigheter upphör vid dygnets slut i den här zonen.',
  'door.found.domain':
    'Er domän är {domain}. Tills ni har styrkt att den är er ser andra organisationen som overifierad.',
  'door.found.domain.none':
    '{domain} tillhör en e-postleverantör, så organisationen börjar utan domän. Ni kan lägga till en senare.',
  'door.found.you.title': 'Du',
  'door.found.you.lead': 'Du blir Global administratör i organisationen.',
  'door.found.you.name': 'Ditt namn',
  'door.found.you.password': 'Lösenord',
  'door.found.authority': 'Jag har rätt att binda {organisation} juridiskt',
  'door.found.authority.none': 'organisationen',
  'door.found.authority.hint': 'Ditt intygande sparas som bevis, med ditt namn och tidpunkten.',
  'door.found.submit': 'Lägg upp organisationen',
  'door.found.closed.title': 'Här kan man inte registrera sig själv',
  'door.newcomers.by-provider':
    'Ingen registrerar sig själv i molnet {cloud}: {installation} kontrollerar varje ny kund och lägger upp den. Vänd dig dit.',
  'door.newcomers.closed':
    'Molnet {cloud} tar inte emot några nya kunder. De som redan finns här loggar in och svarar på begäranden som vanligt.',
  'door.newcomers.elsewhere': 'Lägg upp din organisation i det publika molnet i stället',

  'door.join.title': 'Gå med i {organisation}',
  'door.join.lead': 'Du är inbjuden. Välj ett lösenord så är du med.',
  'door.join.until': 'Inbjudan gäller till och med {date}.',
  'door.join.email': 'Du loggar in med {email}.',
  'door.join.submit': 'Gå med',
  'door.join.none.title': 'Öppna länken i din e-post igen',
  'door.join.none.lead':
    'För din säkerhet sparas länken inte i adressfältet, så sidan kan inte läsas in på nytt utan den.',

  'stop.title': 'Inga fler brev från partner',
  'stop.lead': '{partner} skrev till dig genom {installation}.',
  'stop.notYet': 'Inget stoppas förrän du trycker på knappen.',
  'stop.stays': 'Det som inte ändras',
  'stop.does':
    'Ingen partner, vare sig {partner} eller någon annan, kan skicka brev till adressen genom {installation}.',
  'stop.not.mails':
    '{installation} skriver fortfarande till dig om det som rör ditt eget konto: koder, svar, behörighet som upphör.',
  'stop.not.agreed':
    'Inget som din organisation har gått med på ändras. Behörighet tar ni tillbaka i er egen portal, under Partnerrelationer.',
  'stop.not.own':
    'En partner kan fortfarande skriva till dig från sitt eget e-postprogram. Det går inte att stoppa härifrån.',
  'stop.verb': 'Stoppa brev till adressen',
  'stop.done': 'Adressen får inga fler brev',
  'stop.done.what': 'Ingen partner kan skicka brev till den genom {installation}. Du behöver inte göra något mer.',
  'stop.none': 'Öppna länken i brevet en gång till',
  'stop.none.way':
    'Länken i slutet av brevet visar vilken adress det gäller. För din säkerhet sparas den inte i adressfältet.',
  'stop.report.title': 'Är det något fel med brevet?',
  'stop.report.lead':
    'Om det utger sig för att komma från någon annan, eller ber om lösenord eller pengar, svara inte. Berätta det för {installation}, som granskar avsändaren. Din adress lämnas inte vidare.',
  'stop.report.verb': 'Anmäl brevet',
  'stop.report.done': '{installation} har fått veta det',
  'stop.report.done.what': 'Tack. Svara inte på brevet.',

  'door.lost.title': 'Sidan finns inte',
  'door.lost.lead': 'Adressen kan vara fel eller gammal.',

  'door.demo.title': 'Demo: logga in som …',
  'door.demo.lead': 'Alla här är påhittade. Ett klick loggar in dig; allas lösenord är ”{password}”.',
  'door.demo.otherPassword':
    'I den här demovärlden har personens lösenord bytts. Logga in med det nya, eller ta bort demovärldens datamapp för att börja om.',
  'door.demo.begin':
    'Ny här? Börja som Astrid på Nordanvind IT, som frågar en kund, och svara som Karin på Lindholms Bageri.',
  'door.demo.provider': 'Leverantören, som driver installationen',
  'door.demo.partner': 'Partner',
  'door.demo.customer': 'Kunder',
  'door.demo.elsewhere': 'I andra moln',
  'door.demo.elsewhere.lead': 'Varje moln har en egen adress. Länkarna leder till dess inloggningssida.',
  'door.demo.mail': 'Demobrevlådan',
  'door.demo.mail.title': 'Demobrevlådan',
  'door.demo.mail.lead':
    'Alla meddelanden som demovärlden har skickat, det senaste först. Ingenting har lämnat den här datorn.',
  'door.demo.mail.empty': 'Ingen post ännu',
  'door.demo.mail.empty.way': 'Skicka en begäran eller be om en kod, så dyker meddelandet upp här.',
  'door.demo.mail.to': 'Till',
  'door.demo.mail.from': 'Från',
  'door.demo.mail.at': 'Mottaget',
  'door.demo.mail.refresh': 'Titta igen',
} as const satisfies Record<keyof typeof en, string>
