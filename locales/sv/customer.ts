import type { customer as en } from '../en/customer.ts'

export const customer = {
  'customer.menu.home': 'Start',
  'customer.menu.users': 'Användare',
  'customer.menu.relationships': 'Partnerrelationer',
  'customer.menu.agreements': 'Avtal och kvitton',
  'customer.menu.activity': 'Aktivitet',
  'customer.menu.settings': 'Inställningar',
  'customer.menu.mailbox': 'Brevlåda (demo)',
  'customer.menu.account': 'Mitt konto',

  'customer.activity.lead':
    'Vad som har gjorts hos {organisation}, av vem och när. En partners medarbetare anges med sin organisation.',

  'customer.home.tasks': 'Det här behöver göras',
  'customer.home.nothing': 'Ingenting behöver göras',
  'customer.home.nothing.way': 'När en partner begär något eller ett avtal ändras står det här.',
  'customer.home.request.relationship': '{partner} vill bli er återförsäljare, utan behörighet att administrera',
  'customer.home.request.both': '{partner} vill bli er återförsäljare, med behörighet att administrera',
  'customer.home.request.rights': '{partner}, som redan är er återförsäljare, begär behörighet att administrera',
  'customer.home.request.until': 'Begärt den {asked}. Begäran kan besvaras till och med den {until}.',
  'customer.home.request.open': 'Läs begäran',
  'customer.home.agreement': 'Det finns en ny version av {installation}s kundavtal',
  'customer.home.agreement.why':
    'Version {version} gäller från den {from}. Nya beställningar får vänta tills den är godkänd; support och allt ni redan har fortsätter.',
  'customer.home.agreement.open': 'Läs och godkänn',
  'customer.home.unverified': '{organisation} är inte verifierad',
  'customer.home.unverified.why':
    'Partner ser ordet ”overifierad” intill ert namn, och {installation} kan kräva bevis innan ni godkänner en begäran eller beställer något. Det räcker med en TXT-post i domänens DNS.',
  'customer.home.unverified.open': 'Styrk er domän',
  'customer.home.joining':
    '{count, plural, one {En person vill} other {# personer vill}} ansluta sig till {organisation}',
  'customer.home.joining.why': 'De har styrkt en adress i er domän.',
  'customer.home.joining.open': 'Svara',
  'customer.home.partners': 'Partner till {organisation}',
  'customer.home.partners.open': 'Mer',
  'customer.home.partners.until': 'får administrera till och med den {date}',
  'customer.home.partners.none': 'får sälja, har ingen behörighet att administrera',

  'customer.relationships': 'Partnerrelationer',
  'customer.relationships.lead':
    'Vilka som säljer till {organisation}, vad de får administrera här och hur länge. Behörigheter kan när som helst tas tillbaka utan att partnern tillfrågas.',
  'customer.relationships.waiting':
    '{count, plural, one {En begäran väntar på svar} other {# begäranden väntar på svar}}',
  'customer.relationships.none': 'Ingen partner ännu',
  'customer.relationships.none.way':
    'En partner visas här när {organisation} har godkänt partnerns begäran. Partnern skickar en länk med e-post; bakom den står vem som frågar och vad begäran gäller, och en global administratör godkänner eller avböjer.',

  'customer.partner.since': 'Er återförsäljare sedan den {since}',
  'customer.partner.wasSince': 'Er återförsäljare från den {since} till den {until}',
  'customer.partner.receipt': 'Kvitto på det som godkändes',
  'customer.partner.legalName': 'Registrerat namn {name}',
  'customer.partner.number': 'Org.nr {number}',
  'customer.partner.verified': 'Verifierad',
  'customer.partner.unverified': 'Overifierad',
  'customer.partner.isSuspended': 'Avstängd',
  'customer.partner.ending': 'Upphör',
  'customer.partner.over': 'Avslutad',
  'customer.partner.suspended': '{partner} är avstängd av leverantören',
  'customer.partner.suspended.what':
    'Partnerns behörigheter vilar under tiden, och inget nytt kan begäras eller beställas. Du kan ändå ta bort behörigheterna för gott.',

  'customer.commerce': 'Får sälja',
  'customer.commerce.duty':
    '{partner} är sedan den {since} skyldig att ge support för det som partnern har sålt till er, med eller utan behörigheter.',

  'customer.rights': 'Får administrera',
  'customer.rights.none':
    '{partner} har inga behörigheter hos er. Partnern kan sälja till er men ser varken användare eller inställningar.',
  'customer.rights.until': 'Behörigheter till och med den {date}',
  'customer.rights.given': 'Gavs den {given}. Upphör {left}.',
  'customer.rights.resting': 'Vilar just nu',
  'customer.rights.can': '{partner} kan:',
  'customer.rights.could': 'Så länge de vilar kan {partner} inte göra något av detta:',
  'customer.rights.heldBy': 'Rollerna och vilka hos {partner} som har dem',
  'customer.rights.template': 'Begärdes som ”{template}”.',
  'customer.rights.ifRemoved':
    'Om du tar bort behörigheterna fortsätter relationen och era prenumerationer, och {partner} måste fortfarande ge support för det som partnern har sålt till er.',
  'customer.rights.whoMay': 'Du kan se behörigheterna men inte ta bort dem. Det kan {roles}.',
  'customer.rights.remove': 'Ta bort behörigheter',
  'customer.rights.remove.title': 'Vill du ta bort behörigheterna för {partner}?',
  'customer.rights.remove.ends': 'Upphör genast. Ingen hos {partner} kan längre:',
  'customer.rights.remove.stays': 'Förblir som det är:',
  'customer.rights.remove.again':
    'För att få behörigheter igen måste {partner} skicka en ny begäran och ni måste godkänna den.',
  'customer.rights.removed': 'Behörigheterna för {partner} har upphört',
  'customer.rights.removed.what':
    'De upphörde den {at}. Redan vid nästa steg kan ingen hos {partner} längre administrera något hos {organisation}. {partner} är fortfarande er återförsäljare och måste ge support för det som partnern har sålt till er.',

  'customer.ended': 'Tidigare behörigheter ({count})',
  'customer.ended.by.removed-by-customer': 'Togs bort av {organisation} den {on}',
  'customer.ended.by.removed-by-partner': 'Lämnades av {partner} den {on}',
  'customer.ended.by.replaced': 'Ersattes av nyare behörigheter den {on}',
  'customer.ended.by.lapsed': 'Nådde sin sista dag, upphörde den {on}',
  'customer.ended.by.relationship-removed': 'Upphörde med relationen den {on}',
  'customer.ended.by.unknown': 'Upphörde den {on}',
  'customer.ended.given': 'Gavs den {given}, skulle ha gällt till och med den {planned}.',

  'customer.agreements': 'Avtal och kvitton',
  'customer.agreement': 'Kundavtal',
  'customer.agreement.lead': 'Avtalet mellan {organisation} och {installation}, vilken partner ni än köper av.',
  'customer.receipts': 'Kvitton',
  'customer.receipts.lead':
    'Ett kvitto innehåller vad som visades, vem som svarade och när. Det kan inte ändras i efterhand, inte ens av oss.',
  'customer.receipts.all': 'Alla kvitton',
  'customer.receipts.what': 'Vad',
  'customer.receipts.at': 'När',
  'customer.receipts.digest': 'Fingeravtryck (SHA-256)',
  'customer.receipts.none': 'Inga kvitton ännu',
  'customer.receipts.none.way':
    'Det första skapas när ni godkänner ett avtal eller besvarar en begäran från en partner.',
  'customer.receipt': 'Kvitto',
  'customer.receipt.kind.acceptance': 'Begäran från {partner} godkänd',
  'customer.receipt.kind.agreement': 'Kundavtal godkänt',
  'customer.receipt.kind.founding': 'Organisationen registrerad, behörighet intygad',
  'customer.receipt.kind.decline': 'Begäran från {partner} avböjd',
  'customer.receipt.at': 'Skapat den {at}',
  'customer.receipt.verified': 'Verifierat just nu',
  'customer.receipt.verified.what':
    'Fingeravtrycket, sigillet och personuppgifternas fingeravtryck stämmer med dokumentet. Ingenting i det har ändrats.',
  'customer.receipt.verified.unsealed':
    'Fingeravtrycket och personuppgifternas fingeravtryck stämmer med dokumentet. Det sparades innan installationen började sätta sigill.',
  'customer.receipt.broken': 'Kvittot går inte att verifiera',
  'customer.receipt.broken.what':
    'Fingeravtrycket, sigillet eller en personuppgift stämmer inte med dokumentet. Ladda ned det, bevara det som det är och kontakta leverantören.',
  'customer.receipt.who': 'Vem som svarade',
  'customer.receipt.name': 'Namn',
  'customer.receipt.email': 'E-post',
  'customer.receipt.role': 'Roll',
  'customer.receipt.when': 'När',
  'customer.receipt.signIn': 'Inloggad',
  'customer.receipt.signIn.one': '{at}, med lösenord',
  'customer.receipt.signIn.two': '{at}, med lösenord och en andra faktor',
  'customer.receipt.erased': 'Raderat den {on}',
  'customer.receipt.shown': 'Vad som visades och godkändes',
  'customer.receipt.shown.in': 'Visades på {language} i portalen ”{portal}”.',
  'customer.receipt.partner': 'Partner',
  'customer.receipt.legalName': 'Registrerat namn',
  'customer.receipt.place': 'Ort',
  'customer.receipt.domain': 'Domän',
  'customer.receipt.checked': 'Verifierad',
  'customer.receipt.verifiedBy': 'Av {installation} sedan den {since}',
  'customer.receipt.asker': 'Begärt av',
  'customer.receipt.commerce': '{partner} får',
  'customer.receipt.rights': '{partner} får dessutom, till och med den {date}',
  'customer.receipt.roles': 'Roller: {roles}',
  'customer.receipt.never': '{partner} får aldrig',
  'customer.receipt.stays': 'Finns kvar när behörigheterna är borta',
  'customer.receipt.agreement': '{installation}s kundavtal, version {version}',
  'customer.receipt.agreement.read': 'Lästes på {read}. Den bindande texten är den på {binding}.',
  'customer.receipt.agreement.digests': 'Texternas fingeravtryck:',
  'customer.receipt.check': 'Kontrollera själv',
  'customer.receipt.check.lead':
    'Du behöver varken oss eller något konto, bara filen och ett program som räknar ut SHA-256.',
  'customer.receipt.download': 'Ladda ned dokumentet',
  'customer.receipt.check.download':
    'Ladda ned dokumentet. Filen är kvittot, tecken för tecken (kanonisk JSON, RFC 8785); formatera inte om den.',
  'customer.receipt.check.command':
    'Räkna ut filens fingeravtryck i en terminal (i Windows: certutil -hashfile … SHA256):',
  'customer.receipt.check.same': 'Det ska vara exakt detta:',
  'customer.receipt.values': 'Personuppgifter och deras fingeravtryck',
  'customer.receipt.values.what':
    'Namn och adresser står i dokumentet bara som fingeravtryck, så att de en dag kan raderas utan att kvittot slutar stämma. Varje fingeravtryck är SHA-256 av saltet följt av värdet:',
  'customer.receipt.values.command': 'printf %s "SALTVÄRDE" | sha256sum',
  'customer.receipt.values.which': 'Vad',
  'customer.receipt.values.value': 'Värde',
  'customer.receipt.values.salt': 'Salt',
  'customer.receipt.pointer.acceptedBy.name': 'Namn på den som godkände',
  'customer.receipt.pointer.acceptedBy.email': 'Adress till den som godkände',
  'customer.receipt.pointer.consent.askedBy.name': 'Namn på den som frågade',
  'customer.receipt.founder': 'Vem som registrerade organisationen',
  'customer.receipt.declared': 'Vad som intygades',
  'customer.receipt.declared.lead':
    'Den som registrerade organisationen intygade att uppgifterna är riktiga och att hen får binda organisationen.',
  'customer.receipt.number': 'Organisationsnummer',
  'customer.receipt.country': 'Land',
  'customer.receipt.pointer.founder.name': 'Namn på den som registrerade organisationen',
  'customer.receipt.pointer.founder.email': 'Adress till den som registrerade organisationen',
  'customer.receipt.seal': 'Sigillet',
  'customer.receipt.seal.what':
    'Gjort av den här installationen med nyckeln ”{key}”. Det visar att fingeravtrycket har bevarats här och inte skrivits senare; bara installationen kan kontrollera det, och gjorde det just nu.',
  'customer.receipt.whole': 'Hela dokumentet',

  'customer.settings': 'Inställningar',
  'customer.settings.organisation': 'Organisation',
  'customer.settings.organisation.lead':
    'Land och moln låstes när organisationen registrerades: de avgör vilka partner som får fråga, vilket avtal som gäller och var era uppgifter hör hemma. Bara {installation} kan rätta dem.',
  'customer.settings.tokens': 'Åtkomstnycklar',
  'customer.settings.account': 'Mitt konto',
} as const satisfies Record<keyof typeof en, string>
