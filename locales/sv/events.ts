import type { events as en } from '../en/events.ts'

export const events = {
  'event.request.created': 'Ett utkast till begäran skapades{subject, select, none {} other { ({subject})}}',
  'event.request.handed-over':
    'Ett utkast lämnades över till administratörsagenterna{subject, select, none {} other { ({subject})}}',
  'event.request.opened':
    '{purpose, select, rights {En begäran om behörighet öppnades} other {En begäran om återförsäljarrelation öppnades{rights, select, yes {, med delegerad administratörsbehörighet} other {}}}}{subject, select, none {} other { ({subject})}}',
  'event.request.link-handed-out':
    '{way, select, copy {Länken till en begäran kopierades} mail {Länken till en begäran öppnades i ett e-postprogram} other {Länken till en begäran lämnades ut}}{subject, select, none {} other { ({subject})}}',
  'event.request.sent': 'Brevet till en begäran skickades{subject, select, none {} other { ({subject})}}',
  'event.request.reminders-on': 'Påminnelser om en begäran slogs på{subject, select, none {} other { ({subject})}}',
  'event.request.reminders-off': 'Påminnelser om en begäran stängdes av{subject, select, none {} other { ({subject})}}',
  'event.request.reminded': 'En påminnelse om en begäran skickades{subject, select, none {} other { ({subject})}}',
  'event.request.re-issued':
    'En begäran utfärdades på nytt; de tidigare länkarna är döda{subject, select, none {} other { ({subject})}}',
  'event.request.withdrawn': 'En begäran återkallades{subject, select, none {} other { ({subject})}}',
  'event.request.discarded': 'Ett utkast kastades{subject, select, none {} other { ({subject})}}',
  'event.request.seen': 'En begäran lästes hos kunden{subject, select, none {} other { ({subject})}}',
  'event.request.forwarded':
    'En begäran skickades vidare till kundens administratörer{subject, select, none {} other { ({subject})}}',
  'event.request.accepted': 'En begäran godkändes{subject, select, none {} other {: {subject}}}',
  'event.request.declined':
    'En begäran avböjdes{reason, select, none {} other {: {reason}}}{subject, select, none {} other { ({subject})}}',
  'event.request.lapsed': 'En begäran gick ut utan svar{subject, select, none {} other { ({subject})}}',
  'event.letter.reported':
    '{subject, select, none {Ett brev från en partner} other {Ett brev från {subject}}} anmäldes av mottagaren',
  'event.relationship.started': 'En återförsäljarrelation började{subject, select, none {} other {: {subject}}}',
  'event.relationship.removed': 'En återförsäljarrelation upphörde{subject, select, none {} other {: {subject}}}',
  'event.delegation.granted':
    'Delegerad administratörsbehörighet gavs{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.ended':
    'Delegerad administratörsbehörighet upphörde{cause, select, none {} other {: {cause}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.lapsed':
    'Delegerad administratörsbehörighet nådde sitt slutdatum{subject, select, none {} other { ({subject})}}',
  'event.delegation.role-removed':
    'En roll togs bort ur behörigheten{role, select, none {} other {: {role}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.ends-soon':
    'Det meddelades att delegerad administratörsbehörighet snart upphör{subject, select, none {} other { ({subject})}}',
  'event.delegation.assigned':
    'Behörigheter tilldelades {group, select, none {en grupp} other {{group}}}{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.unassigned':
    'Behörigheter togs från {group, select, none {en grupp} other {{group}}}{subject, select, none {} other { ({subject})}}',
  'event.group.created': 'En säkerhetsgrupp skapades{subject, select, none {} other { ({subject})}}',
  'event.group.changed': 'En säkerhetsgrupp ändrades{subject, select, none {} other { ({subject})}}',
  'event.group.deleted': 'En säkerhetsgrupp togs bort{subject, select, none {} other { ({subject})}}',
  'event.group.member-added':
    '{subject, select, none {någon} other {{subject}}} lades till i gruppen{group, select, none {} other { {group}}}',
  'event.group.member-removed':
    '{subject, select, none {någon} other {{subject}}} togs ur gruppen{group, select, none {} other { {group}}}',
  'event.person.limited': 'Begränsningarna för {subject, select, none {någon} other {{subject}}} ändrades',
  'event.customer.tagged':
    'En kund taggades{list, select, none {} other {: {list}}}{subject, select, none {} other { ({subject})}}',
  'event.customer.entered':
    'Kundens administratörsportal öppnades för kundens räkning{subject, select, none {} other { ({subject})}}',
  'event.delegation.role-lapsed':
    'Behörighet nådde sitt slutdatum{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.extended':
    'Behörighet fortsatte av sig själv{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.shortened':
    'Tiden för behörighet förkortades{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.extension-stopped':
    'Behörighet fortsätter inte längre av sig själv{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.delegation.changed':
    'Mer behörighet lades till den som gäller{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.template.created': 'En mall för behörighet skapades{subject, select, none {} other { ({subject})}}',
  'event.template.deleted': 'En mall för behörighet togs bort{subject, select, none {} other { ({subject})}}',
  'event.rights.frozen': 'Alla behörigheter frystes{subject, select, none {} other { ({subject})}}',
  'event.rights.unfrozen': 'Frysta behörigheter gäller igen{subject, select, none {} other { ({subject})}}',
  'event.elevation.asked':
    'En tillfällig behörighet efterfrågades{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.elevation.approved':
    'En tillfällig behörighet beviljades{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.elevation.refused':
    'En tillfällig behörighet nekades{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.elevation.withdrawn':
    'En fråga om tillfällig behörighet togs tillbaka{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.elevation.ended':
    'En tillfällig behörighet upphörde{roles, select, none {} other {: {roles}}}{subject, select, none {} other { ({subject})}}',
  'event.guardrails.changed': '{subject, select, none {Skyddsräckena} other {Skyddsräckena för {subject}}} ändrades',
  'event.first-yes.given':
    'En första administratör sade ja, och en till måste godkänna{subject, select, none {} other { ({subject})}}',
  'event.first-yes.agreed':
    'En andra administratör instämde i det första ja:et{subject, select, none {} other { från {subject}}}',
  'event.first-yes.refused':
    'En andra administratör instämde inte i det första ja:et{subject, select, none {} other { från {subject}}}',
  'event.first-yes.taken-back':
    'En administratör tog tillbaka ett första ja{subject, select, none {} other { ({subject})}}',
  'event.two-administrators.demanded':
    'Det bestämdes att två administratörer måste vara överens om roller med hög risk',
  'event.two-administrators.dropped':
    'Det bestämdes att en administratörs ja räcker för roller med hög risk{alone, select, yes {, av den enda som fanns} other {}}',
  'event.agreement.accepted':
    '{subject, select, none {Ett avtal{version, select, none {} other {, version {version},}}} other {”{subject}”}} undertecknades',
  'event.organisation.founded': '{subject, select, none {Organisationen} other {{subject}}} registrerades',
  'event.organisation.onboarded': '{subject, select, none {En partner togs in} other {{subject} togs in som partner}}',
  'event.organisation.brought-in':
    '{subject, select, none {Organisationen} other {{subject}}} lades upp av leverantören',
  'event.organisation.confirmed':
    '{subject, select, none {Organisationen} other {{subject}}} bekräftades av leverantören',
  'event.organisation.suspended':
    '{subject, select, none {Organisationen} other {{subject}}} stängdes av av leverantören{reason, select, none {} other {: {reason}}}',
  'event.organisation.resumed': 'Avstängningen {subject, select, none {} other {av {subject} }}upphörde',
  'event.partner.suspended':
    'Leverantören stängde av {subject}: behörigheterna här vilar, och inget nytt kan beställas',
  'event.partner.resumed': 'Avstängningen av {subject} upphörde',
  'event.organisation.changed': 'Uppgifter om {subject, select, none {organisationen} other {{subject}}} ändrades',
  'event.organisation.domain-proved': 'Domänen styrktes{subject, select, none {} other {: {subject}}}',
  'event.organisation.looked-up': 'En domän slogs upp i katalogen{subject, select, none {} other {: {subject}}}',
  'event.organisation.looked-at':
    'Registreringsuppgifterna för {subject, select, none {organisationen} other {{subject}}} lästes av leverantören',
  'event.person.joined': '{subject, select, none {Någon} other {{subject}}} gick med',
  'event.person.invited':
    '{subject, select, none {Någon} other {{subject}}} bjöds in{roles, select, none {} other { som {roles}}}',
  'event.person.asked-to-join': '{subject, select, none {Någon} other {{subject}}} bad att få gå med',
  'event.person.refused': '{subject, select, none {Någon som ville gå med} other {{subject}}} nekades',
  'event.person.invitation-withdrawn': 'Inbjudan till {subject, select, none {någon} other {{subject}}} togs tillbaka',
  'event.person.roles-changed':
    'Rollerna för {subject, select, none {en person} other {{subject}}} ändrades{roles, select, none {} other { till {roles}}}',
  'event.person.blocked': '{subject, select, none {En person} other {{subject}}} spärrades',
  'event.person.unblocked': '{subject, select, none {En person} other {{subject}}} släpptes in igen',
  'event.person.password-reset': 'Lösenordet för {subject, select, none {en person} other {{subject}}} återställdes',
  'event.person.created':
    '{subject, select, none {En användare} other {{subject}}} lades till{roles, select, none {} other { som {roles}}}',
  'event.person.changed': 'Uppgifterna {subject, select, none {för en person} other {för {subject}}} ändrades',
  'event.person.deleted': '{subject, select, none {En person} other {{subject}}} togs bort',
  'event.person.restored': '{subject, select, none {En person} other {{subject}}} återställdes',
  'event.person.erased': 'En persons uppgifter raderades',
  'event.passkey.added': 'En inloggningsnyckel lades till{subject, select, none {} other { av {subject}}}',
  'event.passkey.removed': 'En inloggningsnyckel togs bort{subject, select, none {} other { av {subject}}}',
  'event.token.created': 'En åtkomstnyckel skapades{subject, select, none {} other {: {subject}}}',
  'event.token.revoked': 'En åtkomstnyckel återkallades{subject, select, none {} other {: {subject}}}',
  'event.agreement.published':
    '{subject, select, none {Ett avtal{version, select, none {} other {, version {version},}}} other {”{subject}”}} publicerades',
  'event.reference.published':
    'En utgåva av {list, select, clouds {molnen} regions {regionerna} other {moln eller regioner}} publicerades{subject, select, none {} other {: {subject}}}',
  'event.people.listed': '{subject, select, none {Personer} other {Personerna hos {subject}}} listades',
  'event.product.published': 'En produkt publicerades{subject, select, none {} other {: {subject}}}',
  'event.product.changed': 'En produkt ändrades{subject, select, none {} other {: {subject}}}',
  'event.product.withdrawn': 'En produkt togs ur sortimentet{subject, select, none {} other {: {subject}}}',
  'event.product.offered-again': 'En produkt togs in i sortimentet igen{subject, select, none {} other {: {subject}}}',
  'event.seats.provisioned':
    'Antalet platser i {product, select, none {en produkt} other {{product}}} sattes till {seats}{subject, select, none {} other { ({subject})}}',
  'event.licences.changed':
    'Licenser {subject, select, none {} other {för {subject} }}ändrades{gave, select, none {} other {; utdelade: {gave}}}{took, select, none {} other {; tillbakatagna: {took}}}',
  'event.licences.listed': '{subject, select, none {Licenser} other {Licenserna hos {subject}}} lästes',
  'event.people.imported':
    '{count, plural, =0 {Användare} other {# användare}} skapades från en fil{subject, select, none {} other { ({subject})}}',
  'event.renewal.started': 'En förnyelse av behörighet startades, för {count, plural, one {# kund} other {# kunder}}',
  'event.renewal.cancelled':
    'En förnyelse av behörighet avbröts; {count, plural, =0 {ingen hade} one {# kund hade} other {# kunder hade}} tillfrågats dittills',
  'event.renewal.stopped': 'En förnyelse av behörighet stannade: den som startade den får inte längre be om behörighet',
  'event.renewal.ended':
    'En förnyelse av behörighet är klar: {count, plural, =0 {ingen} one {# kund} other {# kunder}} tillfrågades',
  'event.calendar.link-made': 'En ny länk till kalendern över slutdatum skapades; en äldre gäller inte längre',
  'event.standing-link.made': 'En stående länk skapades{subject, select, none {} other {: {subject}}}',
  'event.standing-link.switched-on': 'En stående länk slogs på{subject, select, none {} other {: {subject}}}',
  'event.standing-link.switched-off': 'En stående länk slogs av{subject, select, none {} other {: {subject}}}',
  'event.standing-link.address-replaced':
    'Adressen till en stående länk byttes ut{subject, select, none {} other {: {subject}}}',
  'event.service.published': 'En tjänst publicerades{subject, select, none {} other {: {subject}}}',
  'event.service.changed': 'En tjänst ändrades{subject, select, none {} other {: {subject}}}',
  'event.service.secret-shown': 'En tjänsts hemlighet visades{subject, select, none {} other { ({subject})}}',
  'event.service.secret-renewed': 'En tjänst fick en ny hemlighet{subject, select, none {} other { ({subject})}}',
  'event.offer.published': 'Ett erbjudande publicerades{subject, select, none {} other {: {subject}}}',
  'event.offer.changed': 'Ett erbjudande ändrades{subject, select, none {} other {: {subject}}}',
  'event.offer.priced': 'Ett erbjudande fick ett annat pris{subject, select, none {} other {: {subject}}}',
  'event.offer.withdrawn': 'Ett erbjudande togs ur sortimentet{subject, select, none {} other {: {subject}}}',
  'event.offer.sold-again': 'Ett erbjudande säljs igen{subject, select, none {} other {: {subject}}}',
  'event.order.placed':
    'En beställning lades{ordered, select, none {} other {: {ordered}}}{subject, select, none {} other { ({subject})}}',
  'event.subscription.activated':
    '{product, select, none {en prenumeration} other {{product}}} är på plats{subject, select, none {} other { ({subject})}}',
  'event.subscription.provisioning-failed':
    'Tjänsten kunde inte få besked om {product, select, none {en prenumeration} other {{product}}}{subject, select, none {} other { ({subject})}}',
  'event.subscription.quantity-changed':
    '{product, select, none {en prenumeration} other {{product}}} har nu {seats} platser{subject, select, none {} other { ({subject})}}',
  'event.subscription.renewal-planned':
    '{product, select, none {en prenumeration} other {{product}}}{way, select, off { förnyas inte} other { förnyas med {seats} platser}}{subject, select, none {} other { ({subject})}}',
  'event.subscription.suspended':
    '{product, select, none {en prenumeration} other {{product}}} stängdes av tills vidare{subject, select, none {} other { ({subject})}}',
  'event.subscription.reactivated':
    '{product, select, none {en prenumeration} other {{product}}} öppnades igen{subject, select, none {} other { ({subject})}}',
  'event.subscription.cancelled':
    '{product, select, none {en prenumeration} other {{product}}} sades upp{subject, select, none {} other { ({subject})}}',
  'event.subscription.converted':
    'En provperiod blev betald: {product, select, none {en prenumeration} other {{product}}}{subject, select, none {} other { ({subject})}}',
  'event.subscription.upgraded':
    'En prenumeration uppgraderades till {product, select, none {en prenumeration} other {{product}}}{subject, select, none {} other { ({subject})}}',
  'event.subscription.renewed':
    '{product, select, none {en prenumeration} other {{product}}} förnyades{subject, select, none {} other { ({subject})}}',
  'event.subscription.expired':
    'Perioden för {product, select, none {en prenumeration} other {{product}}} tog slut; den går att använda i 30 dagar till{subject, select, none {} other { ({subject})}}',
  'event.subscription.disabled':
    '{product, select, none {en prenumeration} other {{product}}} går inte längre att använda; dess data finns kvar tills vidare{subject, select, none {} other { ({subject})}}',
  'event.subscription.deleted':
    '{product, select, none {en prenumeration} other {{product}}} är borta för gott, med sina data{subject, select, none {} other { ({subject})}}',
  'event.subscription.support-assigned':
    '{group, select, none {En partner} other {{group}}} ger support för {product, select, none {en prenumeration} other {{product}}}{subject, select, none {} other { ({subject})}}',
  'event.transfer.asked':
    'En annan partner fick frågan om att ta över {product, select, none {en prenumeration} other {{product}}}{subject, select, none {} other { ({subject})}}',
  'event.transfer.accepted':
    '{product, select, none {en prenumeration} other {{product}}} fortsätter hos en annan partner{subject, select, none {} other { ({subject})}}',
  'event.transfer.declined':
    'Frågan om att ta över {product, select, none {en prenumeration} other {{product}}} avböjdes{subject, select, none {} other { ({subject})}}',
  'event.transfer.withdrawn':
    '{product, select, none {en prenumeration} other {{product}}} stannar ändå hos sin partner{subject, select, none {} other { ({subject})}}',
  'event.transfer.lapsed':
    '{product, select, none {en prenumeration} other {{product}}} stannar hos sin partner: {way, select, unanswered {ingen svarade i tid} other {något står i vägen}}{subject, select, none {} other { ({subject})}}',
  'event.transfer.done':
    '{product, select, none {en prenumeration} other {{product}}} säljs nu av en annan partner{subject, select, none {} other { ({subject})}}',
  'event.licences.taken-back':
    'Platser i {product, select, none {en produkt} other {{product}}} försvann, och licenserna för dem som fick dem sist togs tillbaka{subject, select, none {} other { ({subject})}}',
  'event.billing-profile.saved': 'Faktureringsuppgifterna ändrades{subject, select, none {} other {: {subject}}}',
  'event.organisation.created-by-partner':
    'En partner lade upp organisationen{subject, select, none {} other { {subject}}}',
  'event.service-request.opened': 'Ett supportärende öppnades{subject, select, none {} other { ({subject})}}',
  'event.service-request.noted': 'Något skrevs i ett supportärende{subject, select, none {} other { ({subject})}}',
  'event.service-request.file-added':
    'En fil lades till i ett supportärende{subject, select, none {} other { ({subject})}}',
  'event.service-request.escalated':
    'Ett supportärende lämnades vidare till leverantören{subject, select, none {} other { ({subject})}}',
  'event.service-request.moved':
    '{status, select, open {Ett supportärende fortsätter} waiting {Ett supportärende väntar på dem som frågade} solved {Ett supportärende löstes} closed {Ett supportärende stängdes} other {Ett supportärende ändrades}}{subject, select, none {} other { ({subject})}}',
  'event.service-request.missed':
    'Tiden för ett första svar i ett supportärende gick ut{subject, select, none {} other { ({subject})}}',
  'event.service-request.looked-at':
    'Operatören läste ett supportärende{subject, select, none {} other { ({subject})}}',
  'event.support-duty.end-proposed':
    'Det föreslogs att skyldigheten att ge support upphör{subject, select, none {} other { ({subject})}}',
  'event.support-duty.end-agreed':
    'Båda sidor är överens om att skyldigheten att ge support upphör{subject, select, none {} other { ({subject})}}',
  'event.support-duty.end-refused':
    'Förslaget att skyldigheten att ge support upphör avböjdes{subject, select, none {} other { ({subject})}}',
  'event.recovery.opened':
    'En operatör började återställa åtkomsten till {subject, select, none {kunden} other {{subject}}}',
  'event.recovery.approved':
    'En andra operatör godkände återställningen av åtkomsten till {subject, select, none {kunden} other {{subject}}}; 72 timmar att stoppa den började',
  'event.recovery.cancelled':
    'Återställningen av åtkomsten till {subject, select, none {kunden} other {{subject}}} stoppades{side, select, customer { av någon där} provider { av en operatör} other {}}',
  'event.recovery.carried-out':
    'Återställningen av åtkomsten till {subject, select, none {kunden} other {{subject}}} genomfördes: ännu en global administratör släpps in',
  'event.recovery.lapsed':
    'Återställningen av åtkomsten till {subject, select, none {kunden} other {{subject}}} blev inte av{cause, select, time {: ingen godkände den i tid} address {: personens adress hör numera till någon annan} other {}}',
  'event.support-duty.end-taken-back':
    'Ett förslag att skyldigheten att ge support upphör togs tillbaka{subject, select, none {} other { ({subject})}}',
  'event.relationship.end-planned':
    'Slutet på en återförsäljarrelation planerades{subject, select, none {} other { ({subject})}}',
  'event.relationship.end-put-off':
    'Det planerade slutet på en återförsäljarrelation sköts upp: något löper fortfarande{subject, select, none {} other { ({subject})}}',
  'event.relationship.resumed':
    'Det planerade slutet på en återförsäljarrelation togs tillbaka{subject, select, none {} other { ({subject})}}',
} as const satisfies Record<keyof typeof en, string>
