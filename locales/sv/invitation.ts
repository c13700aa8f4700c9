import type { invitation as en } from '../en/invitation.ts'

export const invitation = {
  'invitation.title.relationship': '{partner} vill bli er återförsäljare',
  'invitation.title.rights': '{partner} ber om behörighet hos {customer}',
  'invitation.title.rights.face': '{partner} ber om behörighet hos din organisation',
  'invitation.for': 'Till {customer}',
  'invitation.for.choose': 'Svara för',
  'invitation.askedBy': 'begärt av {name}',
  'invitation.verifiedSince': 'verifierad av {installation} sedan {date}',
  'invitation.verified': 'verifierad av {installation}',
  'invitation.unverified': 'inte verifierad av {installation}',
  'invitation.unverified.warning':
    '{installation} har inte verifierat företaget. Förvissa dig på annat sätt om att det är det som det utger sig för att vara.',
  'invitation.expires': 'Du kan svara till och med {date}',

  'invitation.who.title': 'Vem som frågar',
  'invitation.who.legalName': 'Juridiskt namn',
  'invitation.who.registration': 'Organisationsnummer',
  'invitation.who.place': 'Ort',
  'invitation.who.domain': 'Domän',
  'invitation.who.domain.none': 'Ingen verifierad domän',
  'invitation.who.asker': 'Begärt av',
  'invitation.who.channel': 'Slag av partner',

  'invitation.next.title': 'Så går det till',
  'invitation.next.read': 'Du läser exakt vad partnern skulle kunna göra, och till när.',
  'invitation.next.answer':
    'En Global administratör i din organisation godkänner eller avböjer. Alla andra kan vidarebefordra till dem.',
  'invitation.next.nothing':
    'Till dess händer ingenting. Känner du inte till företaget kan du helt enkelt lämna sidan.',
  'invitation.next.signIn': 'Du loggar in i din egen organisation. Partnern ser inte vem du är.',
  'invitation.face.relationship': 'Partnern vill sälja molntjänster till er och hantera det som den säljer.',
  'invitation.face.rights':
    'Partnern ber också om behörighet att administrera din organisation under en begränsad tid. Du ser varje behörighet innan du svarar.',
  'invitation.standing':
    'Det här är en stående länk: {partner} ger samma adress till vem som helst och ber alla om samma sak.',
  'invitation.face.noRights': 'Partnern ber inte om någon behörighet att administrera din organisation.',
  'invitation.face.onlyRights':
    'Partnern är redan er återförsäljare. Den ber om behörighet att administrera din organisation under en begränsad tid.',
  'invitation.face.meantFor': 'Begäran är avsedd för {domain}.',
  'invitation.new.title': 'Finns din organisation inte här ännu?',
  'invitation.new.link': 'Min organisation är ny här: lägg upp den',

  'invitation.can.title': 'Om du godkänner kan partnern',
  'invitation.can.reseller': 'Som er återförsäljare',
  'invitation.can.reseller.already': 'Som er återförsäljare, liksom hittills',
  'invitation.can.administer': 'Med delegerad administratörsbehörighet, till och med {date}',
  'invitation.can.everything': 'Det här är full kontroll över {customer}',
  'invitation.can.everything.text':
    'En av rollerna är Global administratör: med den kan partnerns Administratörsagenter se och ändra nästan allt hos {customer} till och med {date}. Godkänn bara om ni litar på dem med det.',
  'invitation.roles.show': 'Rollernas namn och vilka som skulle ha dem',
  'invitation.roles.heldBy': '{role} hos {partner}',
  'invitation.roles.template': 'Mall: {template}',
  'invitation.never.title': 'Partnern kommer aldrig att kunna',
  'invitation.less': 'Ge mindre än vad som begärs',
  'invitation.less.lead': 'Ta bort roller som {partner} inte behöver, eller korta tiden. Det som står ovan ändras med.',
  'invitation.less.roles': 'Roller som ni ger',
  'invitation.less.none':
    'Lämna kvar minst en. Vill ni inte ge någon kan ni avböja och säga att begäran gäller för mycket.',
  'invitation.less.optional': 'De klarar sig utan den här rollen; kryssa i den för att ge den.',
  'invitation.less.extension': 'Låt behörigheten fortsätta av sig själv, som de ber om',
  'invitation.until.some':
    'Behörigheten upphör del för del; den sista efter {date} ({timeZone}). Vid varje roll står dess egen dag.',
  'invitation.until.extends':
    'En del fortsätter av sig själv tills någon sida säger stopp. Ni får veta det en vecka före, varje gång, och kan genast stoppa det.',
  'invitation.changes':
    'Den här behörigheten gäller redan och fortsätter tills ni svarar. Det som begärs är mer av den:',
  'invitation.less.days': 'Antal dagar',
  'invitation.less.days.between': 'Mellan 1 och {most} dagar',
  'invitation.less.until': 'Till och med den {date}',
  'invitation.less.narrowed': 'Ni ger mindre än vad som begärs.',
  'invitation.less.whole': 'Ge allt som begärs',
  'invitation.until.title': 'Till när',
  'invitation.until.rights':
    'Behörigheten upphör av sig själv vid slutet av {date} ({days, plural, one {# dag} other {# dagar}} från i dag, tidszon {timeZone}). Den förlängs inte utan ert ja.',
  'invitation.until.relationship': 'Återförsäljarrelationen har inget slutdatum.',
  'invitation.stop.title': 'Så stoppar ni det',
  'invitation.stop.text':
    'När som helst, genast, utan att fråga partnern och utan att ange skäl: här, under Partnerrelationer.',
  'invitation.stays.title': 'Det som finns kvar om ni tar tillbaka behörigheten',
  'invitation.stays.title.commerce': 'Det som finns kvar, vad som än händer senare',
  'invitation.first-rights': 'I dag har {partner} ingen behörighet här.',
  'invitation.more-rights': '{partner} har redan behörighet här. Den gäller till sitt eget slut; den här tillkommer.',

  'invitation.agreement.title': 'Avtal',
  'invitation.agreement.name': '{installation}s kundavtal, version {version}, {language}',
  'invitation.agreement.parties': 'Mellan {customer} och {installation}.',
  'invitation.agreement.translation': 'Det här är en översättning. Den bindande texten är på {language}.',
  'invitation.agreement.read': 'Läs',
  'invitation.agreement.readBinding': 'Läs den bindande texten',
  'invitation.agreement.download': 'Ladda ned',
  'invitation.agreement.accept': 'Jag har läst avtalet och godkänner det för {customer}',
  'invitation.agreement.fault': 'Markera rutan om {customer} godkänner avtalet',
  'invitation.agreement.none': 'Inget nytt att skriva under: inget avtal behöver godkännas för det här.',
  'invitation.agreement.digest': 'Textens SHA-256: {digest}',

  'invitation.accept': 'Godkänn',
  'invitation.decline': 'Avböj',
  'invitation.forward': 'Jag är inte rätt person: vidarebefordra',
  'invitation.forward.first': 'Vidarebefordra till era administratörer',
  'invitation.answer.title': 'Ditt svar',
  'invitation.answer.relationship':
    'När du godkänner säger du för {customer} att {partner} får vara er återförsäljare.',
  'invitation.answer.both':
    'När du godkänner säger du för {customer} att {partner} får vara er återförsäljare och har behörigheten ovan till och med {date}.',
  'invitation.answer.rights':
    'När du godkänner ger du, för {customer}, {partner} behörigheten ovan till och med {date}.',

  'invitation.confirm.submit': 'Bekräfta och godkänn',

  'invitation.two':
    'Er organisation har bestämt att två globala administratörer måste vara överens om roller med hög risk. Ditt är det första ja:et: det ger ingenting förrän en till instämmer.',
  'invitation.two.first': 'Säg ja först',
  'invitation.two.confirm': 'Bekräfta och säg ja först',
  'invitation.first.own': 'Du har sagt ja. En andra administratör måste instämma',
  'invitation.first.other': '{name} har sagt ja. En andra administratör måste instämma',
  'invitation.first.chose':
    'Valt: {roles}. I {days, plural, one {# dag} other {# dagar}} räknat från det andra ja:et: till och med den {date} om det sägs i dag.',
  'invitation.first.left': 'Begärt men inte valt: {roles}.',
  'invitation.first.nothing': 'Sagt {at}. Ingenting har getts än.',
  'invitation.first.void': '{name} hade sagt ja, och det ja:et räknas inte längre',
  'invitation.first.void.person':
    '{name} är inte längre global administratör här. Ingenting har getts; begäran kan besvaras på nytt.',
  'invitation.first.void.changed':
    'Det som begärs har ändrats sedan {at}. Ingenting har getts; begäran kan besvaras på nytt.',
  'invitation.first.wait':
    'De andra globala administratörerna har tillfrågats. Vill du välja något annat tar du tillbaka ditt ja och svarar på nytt.',
  'invitation.first.notYou': 'En annan global administratör i er organisation instämmer eller säger nej.',
  'invitation.first.takeBack': 'Ta tillbaka mitt ja',
  'invitation.first.takeBack.title': 'Ta tillbaka ditt ja?',
  'invitation.first.takeBack.what': 'Begäran förblir öppen, och alla som får kan besvara den på nytt.',
  'invitation.second.agree': 'Instäm',
  'invitation.second.confirm': 'Bekräfta och instäm',
  'invitation.second.refuse': 'Säg nej till det här ja:et',
  'invitation.second.refuse.title': 'Säga nej till ja:et från {name}?',
  'invitation.second.refuse.what':
    '{name} får veta det. Begäran förblir öppen: någon kan säga ja till något annat eller avböja den.',

  'invitation.declining.title': 'Avböj begäran',
  'invitation.declining.lead':
    '{partner} får veta att {customer} har avböjt, och varför. Ingenting ändras hos {customer}.',
  'invitation.declining.reason': 'Skäl',
  'invitation.declining.note': 'Meddelande till {partner}',
  'invitation.declining.verb': 'Avböj begäran',
  'invitation.declined.title': 'Du har avböjt begäran',
  'invitation.declined.lead': 'Ingenting har ändrats hos {customer}. {partner} har fått besked.',
  'invitation.declined.again': 'Om ni ändrar er kan partnern skicka en ny begäran.',

  'invitation.forwarding.title': 'Vidarebefordra till era administratörer',
  'invitation.forwarding.lead':
    '{count, plural, one {En person} other {# personer}} hos {customer} kan svara på det här. De får e-post med länken. Partnern ser att begäran har vidarebefordrats, men inte av vem eller till vem.',
  'invitation.forwarding.none':
    'Ingen hos {customer} kan svara på det här just nu. Be {installation} om hjälp och ange supportkoden nedan.',
  'invitation.forwarding.verb': 'Vidarebefordra',
  'invitation.forwarded.title':
    '{count, plural, one {Vidarebefordrat till en administratör} other {Vidarebefordrat till # administratörer}}',
  'invitation.forwarded.lead': 'Du behöver inte göra något mer. Begäran är öppen tills någon av dem svarar.',

  'invitation.changed.title': 'Det du läste har ändrats',
  'invitation.changed.lead':
    'Ingenting har godkänts. Ändrat: {parts}. De ändrade delarna är utmärkta; läs dem och ta ställning på nytt.',
  'invitation.changed.mark': 'Ändrat',
  'invitation.changed.partner': 'vem som frågar',
  'invitation.changed.customer': 'uppgifterna om er organisation',
  'invitation.changed.commerce': 'vad partnern kan göra som återförsäljare',
  'invitation.changed.rights': 'behörigheten eller dess slut',
  'invitation.changed.never': 'vad partnern aldrig kan göra',
  'invitation.changed.stays': 'vad som finns kvar efteråt',
  'invitation.changed.agreement': 'avtalet',
  'invitation.changed.wording': 'språket eller ordalydelsen',

  'invitation.accepted.title': '{partner} är nu er återförsäljare',
  'invitation.accepted.title.rights': '{partner} har nu den behörighet du gav',
  'invitation.accepted.at': 'Godkänt för {customer} den {date}.',
  'invitation.accepted.sell': '{partner} kan sälja till {customer} och hantera det som den säljer.',
  'invitation.accepted.rights':
    'Behörigheten att administrera gäller till och med {date} och upphör sedan av sig själv.',
  'invitation.accepted.noRights': 'Partnern har ingen behörighet att administrera något hos {customer}.',
  'invitation.accepted.agreement': 'Du har godkänt kundavtalet för {customer}.',
  'invitation.accepted.receipt': 'Se kvittot',
  'invitation.accepted.receipt.lead':
    'Kvittot innehåller det du fick se, ord för ord, och kan granskas av vem som helst efteråt.',
  'invitation.accepted.stop': 'Partnerrelationer',
  'invitation.accepted.stop.lead':
    'Under Partnerrelationer ser ni vem som får göra vad, och kan ta tillbaka behörighet när som helst och genast.',

  'invitation.noLink.title': 'Ingen begäran är öppen här',
  'invitation.noLink.lead':
    'Öppna länken i brevet från partnern en gång till. För din säkerhet sparas den inte i adressfältet.',
  'invitation.noLink.signIn':
    'Begäranden som är ställda till din organisation finns också i er egen portal, under Partnerrelationer.',
  'invitation.noLink.go': 'Logga in',
  'invitation.noCustomer.title': 'Du är inte inloggad för en kund',
  'invitation.noCustomer.lead':
    'Du är inloggad som {name}, medlem i {organisations}. Bara en kundorganisation kan svara på den här begäran.',
  'invitation.noCustomer.none':
    'Du är inloggad som {name} och inte medlem i någon organisation. Bara en kundorganisation kan svara på den här begäran.',
  'invitation.noCustomer.partner':
    'Är du partnern: länken är till för din kund. Den fungerar fortfarande; skicka den vidare.',
  'invitation.otherPerson': 'Logga in som någon annan',
  'invitation.copy.title': 'Inte medlem i organisationen som den är avsedd för?',
  'invitation.copy.lead': 'Skicka brevet med länken vidare till någon som är det. Du kan kopiera den här texten:',
  'invitation.copy.text':
    'Vi har fått en begäran från {partner}. En Global administratör i er organisation kan läsa och besvara den: öppna länken i brevet som jag skickar med.',

  'invitation.stand.at': 'Den {date}.',
  'invitation.stand.atBy': 'Den {date}, av {name}.',
  'invitation.stand.lapsed': 'Den kunde besvaras till och med {date}.',
  'invitation.stand.countries': 'Partnern finns i {partnerCountry}, er organisation i {customerCountry}.',
  'invitation.stand.clouds': 'Partnerns moln: {partnerCloud}. Er organisations moln: {customerCloud}.',
  'invitation.stand.meantFor': 'Den är avsedd för {domain}; du svarar för {customer}.',
  'invitation.go.relationships': 'Partnerrelationer',
  'invitation.go.receipt': 'Se kvittot',
  'invitation.go.settings': 'Inställningar',
  'invitation.go.home': 'Till {customer}',
  'invitation.go.reset': 'Välj ett eget lösenord',

  'invitation.support':
    'Kommer du inte vidare? Ge den här koden till en administratör i din organisation eller till {installation}: den visar vilken begäran det gäller.',
  'invitation.support.code': 'Supportkod {code}',
  'invitation.safe': '{installation} ber aldrig om ditt lösenord med e-post.',
} as const satisfies Record<keyof typeof en, string>
