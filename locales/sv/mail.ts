import type { mail as en } from '../en/mail.ts'

export const mail = {
  'letter.subject': '{partner} vill bli er återförsäljare',
  'letter.subject.rights': '{partner} ber om behörighet för att hjälpa er',
  'letter.greeting': '{name, select, none {Hej,} other {Hej {name},}}',
  'letter.ask.relationship':
    '{partner} vill bli återförsäljare för er organisation: sälja molntjänster till er och sköta det som säljs.',
  'letter.ask.rights':
    '{partner}, som redan är er återförsäljare, ber om delegerad administratörsbehörighet i er organisation.',
  'letter.rights':
    'Begäran omfattar delegerad administratörsbehörighet ({template}) under {days, plural, one {# dag} other {# dagar}} från den dag ni godkänner. Ni kan ta tillbaka behörigheten när som helst, genast, utan att fråga oss.',
  'letter.no-rights': 'Begäran omfattar ingen behörighet att administrera era användare eller tjänster.',
  'letter.you': 'er organisation',
  'letter.link': 'Läs vad vi ber om och svara här:',
  'letter.who':
    'Bara en Global administratör i er organisation kan godkänna. Om det inte är du, öppna länken och skicka den vidare till era administratörer därifrån.',
  'letter.agreement':
    'Om er organisation ännu inte har godkänt kundavtalet med {installation} får ni göra det på samma ställe.',
  'letter.until': 'Begäran är öppen i {days, plural, one {# dag} other {# dagar}}.',
  'letter.sender': 'Vänliga hälsningar\n{sender}\n{partner}',
  'mail.letter.head': 'Det här meddelandet skickades för {sender} på {partner} genom {installation}.',
  'mail.letter.foot':
    '{installation} förmedlar det bara. Lämna aldrig ut ditt lösenord. Anmäl meddelandet, eller tacka nej till fler sådana på den här adressen: {unsubscribe}',
  'mail.reminder.subject': 'Påminnelse: {subject}',
  'mail.reminder.head':
    'Det är en påminnelse: meddelandet nedan har skickats tidigare, och ingen har svarat på det än.',
  'mail.from': '{partner} via {installation}',
  'mail.code.subject': '{code} är din kod',
  'mail.code.body':
    'Din kod är {code}. Den gäller i 15 minuter och kan användas en gång.\n\nOm du inte har bett om den behöver du inte göra något: ingen kommer in utan den.',
  'mail.code.reset.body':
    'Din kod för att välja ett nytt lösenord är {code}. Den gäller i 15 minuter och kan användas en gång.\n\nOm du inte har bett om den behöver du inte göra något: ditt lösenord är oförändrat.',
  'mail.accepted.subject': '{customer} har godkänt er begäran',
  'mail.accepted.body':
    '{customer} godkände er begäran den {at, date, long}.{purpose, select, rights {} other { Kunden finns nu i er kundlista.}}{rights, select, none {} other { Behörigheten gäller till och med {lastDay, date, long}.}}{narrowed, select, yes { Den är mindre än ni bad om: kundens rad visar vad som gavs.} other {}}\n\n{url}',
  'mail.accepted.customer.subject': 'Er organisation har godkänt en begäran från {partner}',
  'mail.accepted.customer.body':
    '{customer} godkände begäran från {partner} den {at, date, long}.{rights, select, none { Ingen behörighet att administrera gavs.} other { Behörigheten gäller till och med {lastDay, date, long} och kan tas bort när som helst.}}\n\nKvittot och knappen för att ta bort behörighet:\n{url}',
  'mail.declined.subject': '{customer} har avböjt er begäran',
  'mail.declined.body': '{customer} avböjde er begäran. Skäl: {reason}.\n\n{url}',
  'mail.forwarded.subject': 'En begäran från {partner} behöver en Global administratör',
  'mail.forwarded.body':
    '{purpose, select, rights {En kollega har skickat vidare en begäran från er återförsäljare {partner}, som ber om behörighet hos {customer}. En Global administratör i {customer} kan svara på den.} other {En kollega har skickat vidare en begäran från {partner} om att få bli er återförsäljare. Bara en Global administratör i {customer} kan svara på den.}}\n\n{link}\n\nOm ni inte känner till företaget kan ni avböja eller låta bli att svara: inget händer utan ert ja.',
  'mail.rights-ended.subject': 'Behörigheten i {customer} har upphört',
  'mail.rights-ended.body':
    '{cause, select, removed_by_customer {{customer} tog bort er behörighet den {at, date, long}.} removed_by_partner {Behörigheten i {customer} lämnades tillbaka den {at, date, long}.} other {Behörigheten i {customer} upphörde den {at, date, long}.}} Återförsäljarrelationen fortsätter, liksom er skyldighet att ge support på det ni har sålt. Skicka en ny begäran för att få behörighet igen.\n\n{url}',
  'mail.rights-ended.customer.subject': 'Behörigheten för {partner} har upphört',
  'mail.rights-ended.customer.body':
    '{cause, select, removed_by_customer {Er organisation tog bort behörigheten för {partner} den {at, date, long}.} removed_by_partner {{partner} lämnade tillbaka sin behörighet den {at, date, long}.} other {Behörigheten för {partner} upphörde den {at, date, long}.}} Återförsäljarrelationen fortsätter.\n\n{url}',
  'mail.rights-end-soon.subject': 'Behörigheten i {customer} upphör den {lastDay, date, long}',
  'mail.rights-end-soon.body':
    'Er behörighet i {customer} gäller till och med den {lastDay, date, long} och upphör sedan av sig själv. Skicka en ny begäran i god tid om ni behöver den längre.\n\n{url}',
  'mail.rights-end-soon.customer.subject': 'Behörigheten för {partner} upphör den {lastDay, date, long}',
  'mail.rights-end-soon.customer.body':
    'Behörigheten för {partner} i er organisation gäller till och med den {lastDay, date, long} och upphör sedan av sig själv. Ni behöver inte göra något. Om partnern ska fortsätta måste den be er igen.\n\n{url}',
  'mail.role-removed.subject': 'En behörighet i {customer} har upphört',
  'mail.role-removed.body':
    '{by, select, customer {{customer} tog bort rollen {role} ur er behörighet den {at, date, long}.} other {Rollen {role} i {customer} lämnades tillbaka den {at, date, long}.}} De andra rollerna gäller som förut. Skicka en ny begäran för att få den igen.\n\n{url}',
  'mail.role-removed.customer.subject': 'En behörighet för {partner} har upphört',
  'mail.role-removed.customer.body':
    '{by, select, customer {Er organisation tog bort rollen {role} ur behörigheten för {partner} den {at, date, long}.} other {{partner} lämnade tillbaka rollen {role} den {at, date, long}.}} Partnerns andra roller gäller som förut.\n\n{url}',
  'mail.rights-changed.subject':
    '{what, select, extended {Behörighet i {customer} har förlängts} shortened {Behörighet i {customer} upphör tidigare} stopped {Behörighet i {customer} fortsätter inte längre av sig själv} other {En del av er behörighet i {customer} har upphört}}',
  'mail.rights-changed.body':
    '{what, select, extended {Som det var överenskommet har de här rollerna i {customer} förlängts till och med den {lastDay, date, long}: {roles}. Båda sidor kan när som helst stoppa det.} shortened {De här rollerna i {customer} upphör nu den {lastDay, date, long}: {roles}.} stopped {De här rollerna i {customer} förlängs inte längre och upphör den {lastDay, date, long}: {roles}.} other {De här rollerna i {customer} har nått sitt slutdatum: {roles}. De andra rollerna gäller som förut. Skicka en ny begäran för att få dem igen.}}\n\n{url}',
  'mail.rights-changed.customer.subject':
    '{what, select, extended {Behörighet för {partner} har förlängts} shortened {Behörighet för {partner} upphör tidigare} stopped {Behörighet för {partner} fortsätter inte längre av sig själv} other {En del av behörigheten för {partner} har upphört}}',
  'mail.rights-changed.customer.body':
    '{what, select, extended {Som er organisation har godkänt har de här rollerna för {partner} förlängts till och med den {lastDay, date, long}: {roles}. Ni kan när som helst och genast stoppa det eller ta bort dem.} shortened {De här rollerna för {partner} upphör nu den {lastDay, date, long}: {roles}.} stopped {De här rollerna för {partner} förlängs inte längre och upphör den {lastDay, date, long}: {roles}.} other {De här rollerna för {partner} har nått sitt slutdatum: {roles}. Partnerns andra roller gäller som förut.}}\n\n{url}',
  'mail.rights-frozen.subject':
    '{frozen, select, yes {{customer} har fryst er behörighet} other {Er behörighet i {customer} gäller igen}}',
  'mail.rights-frozen.body':
    '{frozen, select, yes {{customer} fryste er behörighet den {at, date, long}. Ingenting har upphört, men ingen hos er kan använda den förrän kunden släpper på den. Återförsäljarrelationen fortsätter.} other {{customer} låter er behörighet gälla igen sedan den {at, date, long}, så som den gavs.}}\n\n{url}',
  'mail.rights-frozen.customer.subject':
    '{frozen, select, yes {Behörigheten för {partner} är fryst} other {Behörigheten för {partner} gäller igen}}',
  'mail.rights-frozen.customer.body':
    '{frozen, select, yes {Er organisation fryste behörigheten för {partner} den {at, date, long}. Ingen hos partnern kan använda den förrän ni släpper på den.} other {Er organisation låter behörigheten för {partner} gälla igen sedan den {at, date, long}, så som den gavs.}}\n\n{url}',
  'mail.elevation-asked.subject':
    '{what, select, asked {{partner} ber om en tillfällig behörighet} other {En behörighet har beviljats {partner} enligt er regel}}',
  'mail.elevation-asked.body':
    '{what, select, asked {Någon hos {partner} ber om {roles} i {duration}. Ingenting har getts än: läs vem som frågar och varför, och säg ja, till allt eller till mindre, eller nej. Svarar ingen gäller frågan inte längre efter 24 timmar.} other {Så som er organisation har bestämt i förväg gäller {roles} för någon hos {partner} i {duration} sedan den {at, date, long}. Ni kan avsluta det när som helst.}}\n\n{url}',
  'mail.elevation-answered.subject':
    '{what, select, refused {{customer} sade nej till behörigheten du bad om} other {Din behörighet i {customer} gäller nu}}',
  'mail.elevation-answered.body':
    '{what, select, refused {{customer} sade nej till det du bad om: {roles}. Du kan fråga på nytt, med en bättre anledning eller om mindre.} narrowed {{customer} gav mindre än du bad om: {roles}, i {duration}. Tiden går redan.} other {{customer} beviljade det du bad om: {roles}, i {duration}. Tiden går redan.}}\n\n{url}',
  'mail.first-yes.subject':
    '{what, select, guardrail {{name} vill att en administratörs ja ska räcka igen} other {{name} har sagt ja till {partner}: en administratör till måste instämma}}',
  'mail.first-yes.body':
    '{what, select, request {{name} har sagt ja till en begäran från {partner} som ger roller med hög risk. Ingenting har getts än: er organisation har bestämt att två administratörer måste vara överens. Läs vad {name} valde och instäm, eller säg nej.} elevation {{name} har sagt ja till någon hos {partner} som tillfälligt ber om en roll med hög risk. Ingenting gäller än: er organisation har bestämt att två administratörer måste vara överens. Läs vad {name} valde och instäm, eller säg nej.} other {{name} ber att två administratörer inte längre ska behöva vara överens om roller med hög risk. Det krävs två för det också: instäm, eller säg nej.}}\n\n{url}',
  'mail.first-yes-refused.subject': '{name} instämde inte i ditt ja',
  'mail.first-yes-refused.body':
    '{what, select, guardrail {{name} sade nej: två administratörer måste fortfarande vara överens om roller med hög risk.} other {Du sade ja till {partner} som den första av två administratörer, och {name} instämmer inte. Ingenting har getts. Det som begärdes är fortfarande öppet: prata ihop er, ge ett annat första ja eller avböj.}}\n\n{url}',
  'mail.two-administrators.subject':
    '{what, select, on {Två administratörer måste vara överens från och med nu} other {En administratörs ja räcker igen}}',
  'mail.two-administrators.body':
    '{what, select, on {{name} bestämde den {at, date, long} att en partner får roller med hög risk bara om två globala administratörer är överens.} alone {{name} bestämde den {at, date, long}, som den enda globala administratör som finns kvar, att ett ja räcker för roller med hög risk. Stämmer det inte, tala med {name} eller med den som driver {installation}.} other {Två administratörer kom den {at, date, long} överens om att ett ja räcker för roller med hög risk. {name} var den andra.}}\n\n{url}',
  'mail.joining.subject':
    '{first, select, yes {{installation} har lagt upp {organisation} med dig som första administratör} partner {{by} har lagt upp {organisation} hos {installation} med dig som första administratör} other {Du är inbjuden till {organisation}}}',
  'mail.joining.body':
    '{first, select, yes {{installation} har lagt upp {organisation} och utsett dig till dess första administratör. Där är det du som bestämmer, och du bjuder själv in andra.} partner {{by} vill bli er återförsäljare, har lagt upp {organisation} hos {installation} och utsett dig till dess första administratör. {by} har ingen behörighet där och har inte godkänt något åt er: det är du som bestämmer, och när du är inne kan du avsluta det på en gång.} other {{organisation} bjuder in dig till {installation}.}} Välj ditt lösenord här, inom 14 dagar:\n\n{link}{first, select, yes {\n\nGäller det här inte dig behöver du inte göra något: utan dig kommer ingen in.} partner {\n\nHar du inte bett {by} om det här behöver du inte göra något: utan dig kommer ingen in.} other {}}',
  'mail.asked-to-join.subject': '{name} ber att få gå med i {organisation}',
  'mail.asked-to-join.body':
    '{name} ({email}) har bekräftat adressen och ber att få gå med i {organisation}. Släpp in personen eller säg nej:\n\n{url}',
  'mail.renewal-ended.subject':
    'Din förnyelse är klar: {asked, plural, =0 {ingen} one {# kund} other {# kunder}} tillfrågades',
  'mail.renewal-ended.body':
    '{asked, plural, =0 {Ingen} one {# kund} other {# kunder}} tillfrågades om behörighet får fortsätta gälla. {refused, plural, =0 {Det fanns ingen som inte gick att fråga.} one {# kund gick inte att fråga; sidan säger varför.} other {# kunder gick inte att fråga; sidan säger varför för var och en.}}\n\n{url}',
  'mail.recovery.subject':
    '{what, select, opened {Någon ber att bli insläppt som global administratör för {customer}} approved {Om 72 timmar släpps någon in som global administratör för {customer}} cancelled {Ingen släpps in: återställningen av {customer} stoppades} done {Ännu en global administratör släpps in hos {customer}} other {Ingen släpps in: återställningen av {customer} blev inte av}}',
  'mail.recovery.body':
    '{what, select, opened {{installation} har fått veta att ingen administratör för {customer} kan logga in, och började den {at, date, long} släppa in någon: {name} ({email}) som global administratör. Ingenting händer förrän en andra operatör har godkänt det, och efter det går det 72 timmar till.\n\nOm du inte känner till något sådant ska du stoppa det: logga in och tryck på ”Stoppa det” på första sidan. Alla hos {customer} kan göra det.} approved {En andra operatör hos {installation} godkände den {at, date, long} att {name} ({email}) släpps in som global administratör för {customer}. Det händer 72 timmar senare, om ingen stoppar det.\n\nOm du inte känner till något sådant ska du stoppa det nu: logga in och tryck på ”Stoppa det” på första sidan. Alla hos {customer} kan göra det.} cancelled {Återställningen av åtkomsten till {customer} stoppades den {at, date, long}. {name} ({email}) släpps inte in.\n\nDu behöver inte göra något.} done {De 72 timmarna har gått och ingen stoppade det: sedan den {at, date, long} är {name} ({email}) insläppt som global administratör för {customer}. Ingen annans inloggning eller roll har ändrats.\n\nOm det är fel ska en administratör ta tillbaka rollen eller inbjudan, och säga till {installation}.} other {Återställningen av åtkomsten till {customer} blev inte av den {at, date, long}. {name} ({email}) släpps inte in.\n\nDu behöver inte göra något.}}\n\n{url}',
  'mail.recovery.partner.subject':
    '{what, select, opened {{customer}: operatören har ombetts släppa in en administratör} approved {{customer}: om 72 timmar släpps en administratör in} cancelled {{customer}: ingen släpps in} done {{customer}: ännu en global administratör släpps in} other {{customer}: ingen släpps in}}',
  'mail.recovery.partner.body':
    '{what, select, opened {{installation} har fått veta att ingen administratör för din kund {customer} kan logga in, och började den {at, date, long} släppa in någon. En andra operatör måste godkänna det.} approved {En andra operatör hos {installation} godkände den {at, date, long} att en ny global administratör släpps in hos {customer}. Det händer 72 timmar senare, om ingen där stoppar det.} cancelled {Återställningen av åtkomsten till {customer} stoppades den {at, date, long}.} done {Sedan den {at, date, long} är ännu en global administratör insläppt hos {customer}.} other {Återställningen av åtkomsten till {customer} blev inte av den {at, date, long}.}}\n\nBara de som hör till {customer} och operatören kan stoppa något sådant. Om det verkar fel: ring din kund.\n\n{url}',
  'mail.recovery.operator.subject':
    '{what, select, opened {Återställning av {customer}: en andra operatör behövs} approved {Återställning av {customer}: godkänd, 72 timmar att stoppa den} cancelled {Återställning av {customer}: stoppad} done {Återställning av {customer}: genomförd} other {Återställning av {customer}: blev inte av}}',
  'mail.recovery.operator.body':
    '{what, select, opened {En operatör började en återställning av {customer} den {at, date, long}. En annan operatör läser beviset och godkänner eller stoppar den.} approved {Återställningen av {customer} godkändes den {at, date, long}. Den genomförs 72 timmar senare, om ingen stoppar den.} cancelled {Återställningen av {customer} stoppades den {at, date, long}.} done {Återställningen av {customer} genomfördes den {at, date, long}: personen är insläppt.} other {Återställningen av {customer} blev inte av den {at, date, long}.}}\n\nOm du inte känner till det här ska du stoppa det och ta reda på vem som började.\n\n{url}',
  'mail.passkey.subject':
    '{what, select, added {En inloggningsnyckel lades till på ditt konto} other {En inloggningsnyckel togs bort från ditt konto}}',
  'mail.passkey.body':
    '{what, select, added {Sedan {at, date, long} öppnar en ny inloggningsnyckel (passkey) ditt konto hos {installation}.} other {Sedan {at, date, long} öppnar en av inloggningsnycklarna (passkeys) på ditt konto hos {installation} ingenting längre.}}\n\nOm det var du behöver du inte göra något. Om inte är någon annan inne på ditt konto: avsluta de andra sessionerna, ta bort nycklar som du inte känner igen, välj ett nytt lösenord och säg till din administratör.\n\n{url}',
  'mail.suspended.subject': '{partner} är avstängd',
  'mail.suspended.body':
    '{installation} stängde av {partner} den {at, date, long}.{reason, select, none {} other {\n\nSkäl: {reason}}}\n\nBehörigheten i kundernas organisationer vilar så länge, och inget nytt kan begäras eller beställas. Det ni har avtalat med kunderna gäller fortfarande, liksom er skyldighet att ge support. Red ut det med {installation}; när det är gjort fortsätter allt.\n\n{url}',
  'mail.suspended.customer.subject':
    '{what, select, resumed {{partner} är inte längre avstängd} other {{partner} är avstängd}}',
  'mail.suspended.customer.body':
    '{what, select, resumed {{installation} har hävt avstängningen av {partner}. Det som partnern får administrera hos {customer} och sälja dit fortsätter så som ni har kommit överens om.} other {{installation} stängde av {partner} den {at, date, long}.\n\nPartnerns behörighet hos {customer} vilar så länge, och den kan varken begära eller beställa något nytt. Det den har sålt till er gäller och kan användas som förut. Ni kan välja en annan partner, ta bort behörigheterna för gott eller avsluta relationen:}}\n\n{url}',
  'mail.transfer.subject':
    '{what, select, asked {{other} vill att ni tar över en prenumeration} accepted {{side, select, customer {{other} tar över er prenumeration} other {En prenumeration hos {other} fortsätter hos en annan partner}}} declined {{other} tar inte över er prenumeration} withdrawn {En prenumeration hos {other} stannar hos sin partner} done {{side, select, receiver {Ni säljer nu en prenumeration till {other}} customer {Er prenumeration fortsätter nu hos {other}} other {En prenumeration hos {other} finns nu hos en annan partner}}} other {En prenumeration stannar hos sin partner: {other}}}',
  'mail.transfer.body':
    '{what, select, asked {{other} ber er att ta över en prenumeration som kunden har genom en annan partner. Se vad det är, från när och till vilket pris, och svara:} accepted {{side, select, customer {{other} har sagt ja. Det som är betalt för en period går över när perioden är slut, det som kostar efter användning genast. Fram till dess kan ni ångra er:} other {{other} har valt en annan partner för en prenumeration som ni säljer. Den är er tills perioden är slut; till dess går det bara att ändra antalet platser:}}} declined {{other} har avböjt att ta över prenumerationen. Den stannar där den är; ni kan fråga en annan partner:} withdrawn {{other} har tagit tillbaka att en prenumeration ska fortsätta hos en annan partner. Den stannar där den är:} done {{side, select, receiver {Prenumerationen är nu er: ni beställer, fakturerar och ger support. Se den här:} customer {Prenumerationen fortsätter från och med nu hos {other}:} other {Prenumerationen säljs inte längre av er. Det ni har fakturerat och gjort finns kvar hos er:}}} other {En prenumeration skulle fortsätta hos en annan partner men gör det inte: ingen svarade i tid, eller så stod något i vägen den dagen. Den stannar där den är:}}\n\n{url}',
  'mail.check.subject': 'E-posten fungerar',
  'mail.check.body': 'Det här är provmeddelandet från {installation}. Om du kan läsa det går det att skicka e-post.',
  'mail.service-request.subject':
    '{what, select, opened {Nytt supportärende {reference}: {other}} noted {Nytt i supportärende {reference}: {other}} escalated {Lämnat vidare till leverantören: supportärende {reference}, {other}} missed {Inget svar i tid: supportärende {reference}, {other}} solved {Löst: supportärende {reference}, {other}} closed {Stängt: supportärende {reference}, {other}} waiting {Supportärende {reference} väntar på svar: {other}} other {Supportärende {reference} fortsätter: {other}}}',
  'mail.service-request.body':
    '{what, select, opened {{name, select, none {Ett supportärende har öppnats.} other {{name} har öppnat ett supportärende.}}} noted {{name, select, none {Något nytt har skrivits i ett supportärende.} other {{name} har skrivit i ett supportärende.}}} escalated {{name, select, none {Ett supportärende har lämnats vidare till leverantören.} other {{name} har lämnat ett supportärende vidare till leverantören.}}} missed {Ingen har svarat på supportärendet i tid.} solved {Supportärendet är markerat som löst. Det går att öppna igen i 30 dagar.} closed {Supportärendet är stängt.} waiting {Supportärendet väntar: något behövs från dem som frågade.} other {Supportärendet fortsätter.}}\n\nNummer: {reference}\n{side, select, customer {Vem som hjälper} other {Kund}}: {other}\nAllvarlighet: {severity, select, critical {A, kritisk} moderate {B, måttlig} other {C, liten}}\n\nDet som har skrivits står bara i portalen, inte i det här meddelandet:\n\n{url}',
  'mail.support-duty.subject':
    '{what, select, proposed {{other} föreslår att skyldigheten att ge support upphör} agreed {Skyldigheten att ge support upphör: {other}} refused {{other} har sagt nej till att skyldigheten att ge support upphör} other {{other} har tagit tillbaka sitt förslag}}',
  'mail.support-duty.body':
    '{what, select, proposed {{other} föreslår att skyldigheten att ge support upphör{day, select, none { genast} other { efter den {lastDay, date, long}}}. Den upphör bara om även er sida säger ja; till dess gäller den.} agreed {Båda sidor har sagt ja: skyldigheten att ge support mellan er och {other} upphör{day, select, none { genast} other { efter den {lastDay, date, long}}}. Kvittot innehåller bådas ja.} refused {{other} har sagt nej till att skyldigheten att ge support upphör. Den gäller som förut.} other {{other} har tagit tillbaka sitt förslag att skyldigheten att ge support upphör. Den gäller som förut.}}\n\n{url}',
} as const satisfies Record<keyof typeof en, string>
