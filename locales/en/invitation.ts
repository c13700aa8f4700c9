/** The page on which a customer answers a partner's request. */
export const invitation = {
  'invitation.title.relationship': '{partner} wants to be your reseller',
  'invitation.title.rights': '{partner} asks for rights at {customer}',
  'invitation.title.rights.face': '{partner} asks for rights at your organisation',
  'invitation.for': 'For {customer}',
  'invitation.for.choose': 'Answer for',
  'invitation.askedBy': 'asked by {name}',
  'invitation.verifiedSince': 'verified by {installation} since {date}',
  'invitation.verified': 'verified by {installation}',
  'invitation.unverified': 'not verified by {installation}',
  'invitation.unverified.warning':
    '{installation} has not verified this company. Make sure by another way that it is who it says it is.',
  'invitation.expires': 'You can answer until {date}',

  'invitation.who.title': 'Who asks',
  'invitation.who.legalName': 'Legal name',
  'invitation.who.registration': 'Registration number',
  'invitation.who.place': 'Place',
  'invitation.who.domain': 'Domain',
  'invitation.who.domain.none': 'No verified domain',
  'invitation.who.asker': 'Asked by',
  'invitation.who.channel': 'Kind of partner',

  'invitation.next.title': 'What happens next',
  'invitation.next.read': 'You read exactly what the partner would be able to do, and until when.',
  'invitation.next.answer':
    'A Global Administrator of your organisation accepts or declines. Anybody else can forward it to them.',
  'invitation.next.nothing':
    'Until then nothing happens. If you do not know this company, you can simply leave the page.',
  'invitation.next.signIn': 'You sign in to your own organisation. The partner does not see who you are.',
  'invitation.face.relationship': 'It asks to sell you cloud services and to manage what it sells.',
  'invitation.face.rights':
    'It also asks for rights to administer your organisation, for a limited time. You see each of them before you answer.',
  'invitation.standing':
    'This is a standing link: {partner} gives the same address to anybody, and asks everybody the same.',
  'invitation.face.noRights': 'It does not ask for any right to administer your organisation.',
  'invitation.face.onlyRights':
    'It is already your reseller. It asks for rights to administer your organisation, for a limited time.',
  'invitation.face.meantFor': 'The request is meant for {domain}.',
  'invitation.new.title': 'Is your organisation not here yet?',
  'invitation.new.link': 'My organisation is new here: set it up',

  'invitation.can.title': 'If you accept, the partner can',
  'invitation.can.reseller': 'As your reseller',
  'invitation.can.reseller.already': 'As your reseller, as until now',
  'invitation.can.administer': 'With delegated administration, until {date}',
  'invitation.can.everything': 'This is full control of {customer}',
  'invitation.can.everything.text':
    'Among the roles is Global Administrator: with it the partner’s Admin agents can see and change almost everything at {customer} until {date}. Accept only if you trust them with that.',
  'invitation.roles.show': 'Names of the roles, and who would hold them',
  'invitation.roles.heldBy': '{role} of {partner}',
  'invitation.roles.template': 'Template: {template}',
  'invitation.never.title': 'The partner will never be able to',
  'invitation.less': 'Give less than is asked',
  'invitation.less.lead':
    'Take away roles that {partner} does not need, or shorten the time. What stands above changes with it.',
  'invitation.less.roles': 'Roles that you give',
  'invitation.less.none': 'Leave at least one. To give none, decline, and say that it asks for too much.',
  'invitation.less.optional': 'They can do without this role; tick it to give it.',
  'invitation.less.extension': 'Let rights go on by themselves, as they ask',
  'invitation.until.some':
    'The rights end one after the other; the last of them after {date} ({timeZone}). Each role says its own day.',
  'invitation.until.extends':
    'Some of them go on by themselves until either side says stop. You are told a week before, each time, and can stop it at once.',
  'invitation.changes': 'These rights run already and go on until you answer. What is asked is more of them:',
  'invitation.less.days': 'For how many days',
  'invitation.less.days.between': 'From 1 to {most} days',
  'invitation.less.until': 'Until {date}',
  'invitation.less.narrowed': 'You give less than is asked.',
  'invitation.less.whole': 'Give all that is asked',
  'invitation.until.title': 'Until when',
  'invitation.until.rights':
    'The rights end by themselves at the close of {date} ({days, plural, one {# day} other {# days}} from today, time zone {timeZone}). They are not extended without your yes.',
  'invitation.until.relationship': 'The reseller relationship has no end date.',
  'invitation.stop.title': 'How to stop it',
  'invitation.stop.text':
    'At any time, at once, without asking them and without giving a reason: here, under Partner relationships.',
  'invitation.stays.title': 'What stays if you take the rights back',
  'invitation.stays.title.commerce': 'What stays, whatever comes later',
  'invitation.first-rights': '{partner} has no rights here today.',
  'invitation.more-rights':
    '{partner} has rights here already. Those go on until their own end; these come in addition.',

  'invitation.agreement.title': 'Agreement',
  'invitation.agreement.name': 'Customer agreement of {installation}, version {version}, {language}',
  'invitation.agreement.parties': 'Between {customer} and {installation}.',
  'invitation.agreement.translation': 'This is a translation. The binding text is in {language}.',
  'invitation.agreement.read': 'Read',
  'invitation.agreement.readBinding': 'Read the binding text',
  'invitation.agreement.download': 'Download',
  'invitation.agreement.accept': 'I have read the agreement and accept it for {customer}',
  'invitation.agreement.fault': 'Tick the box if {customer} accepts the agreement',
  'invitation.agreement.none': 'Nothing new to sign: no agreement needs to be accepted for this.',
  'invitation.agreement.digest': 'SHA-256 of the text: {digest}',

  'invitation.accept': 'Accept',
  'invitation.decline': 'Decline',
  'invitation.forward': 'I am not the right person: forward',
  'invitation.forward.first': 'Forward to your administrators',
  'invitation.answer.title': 'Your answer',
  'invitation.answer.relationship': 'By accepting, you say for {customer} that {partner} may be your reseller.',
  'invitation.answer.both':
    'By accepting, you say for {customer} that {partner} may be your reseller and has the rights above until {date}.',
  'invitation.answer.rights': 'By accepting, you give {partner} the rights above, for {customer}, until {date}.',

  'invitation.confirm.submit': 'Confirm and accept',

  'invitation.two':
    'Your organisation has decided that two Global Administrators must agree to roles of high risk. Yours is the first yes: it gives nothing until another one agrees.',
  'invitation.two.first': 'Say yes first',
  'invitation.two.confirm': 'Confirm and say yes first',
  'invitation.first.own': 'You have said yes. A second administrator must agree',
  'invitation.first.other': '{name} has said yes. A second administrator must agree',
  'invitation.first.chose':
    'Chosen: {roles}. For {days, plural, one {# day} other {# days}}, counted from the second yes: until {date} if that is today.',
  'invitation.first.left': 'Asked for and not chosen: {roles}.',
  'invitation.first.nothing': 'Said {at}. Nothing has been given yet.',
  'invitation.first.void': '{name} had said yes, and that yes counts no more',
  'invitation.first.void.person':
    '{name} is no longer a Global Administrator here. Nothing has been given; the request can be answered anew.',
  'invitation.first.void.changed':
    'What is asked has changed since {at}. Nothing has been given; the request can be answered anew.',
  'invitation.first.wait':
    'The other Global Administrators have been asked. To choose otherwise, take your yes back and answer anew.',
  'invitation.first.notYou': 'Another Global Administrator of your organisation agrees, or says no.',
  'invitation.first.takeBack': 'Take my yes back',
  'invitation.first.takeBack.title': 'Take your yes back?',
  'invitation.first.takeBack.what': 'The request stays open, and everybody who may can answer it anew.',
  'invitation.second.agree': 'Agree',
  'invitation.second.confirm': 'Confirm and agree',
  'invitation.second.refuse': 'Say no to this yes',
  'invitation.second.refuse.title': 'Say no to the yes of {name}?',
  'invitation.second.refuse.what':
    '{name} is told. The request stays open: somebody may say yes to something else, or decline it.',

  'invitation.declining.title': 'Decline the request',
  'invitation.declining.lead':
    '{partner} is told that {customer} has declined, and why. Nothing changes at {customer}.',
  'invitation.declining.reason': 'Reason',
  'invitation.declining.note': 'A note to {partner}',
  'invitation.declining.verb': 'Decline the request',
  'invitation.declined.title': 'You have declined the request',
  'invitation.declined.lead': 'Nothing has changed at {customer}. {partner} has been told.',
  'invitation.declined.again': 'If you change your mind, the partner can send a new request.',

  'invitation.forwarding.title': 'Forward to your administrators',
  'invitation.forwarding.lead':
    '{count, plural, one {One person} other {# people}} at {customer} can answer this. They get an e-mail with the link. The partner sees that the request was forwarded, but not by whom or to whom.',
  'invitation.forwarding.none':
    'Nobody at {customer} can answer this just now. Ask {installation} for help and give the support code below.',
  'invitation.forwarding.verb': 'Forward',
  'invitation.forwarded.title':
    '{count, plural, one {Forwarded to one administrator} other {Forwarded to # administrators}}',
  'invitation.forwarded.lead': 'There is nothing more for you to do. The request stays open until one of them answers.',

  'invitation.changed.title': 'What you read has changed',
  'invitation.changed.lead':
    'Nothing was accepted. Changed: {parts}. The changed parts are marked; read them and decide again.',
  'invitation.changed.mark': 'Changed',
  'invitation.changed.partner': 'who asks',
  'invitation.changed.customer': 'your organisation’s details',
  'invitation.changed.commerce': 'what they can do as a reseller',
  'invitation.changed.rights': 'the rights or their end',
  'invitation.changed.never': 'what they can never do',
  'invitation.changed.stays': 'what stays afterwards',
  'invitation.changed.agreement': 'the agreement',
  'invitation.changed.wording': 'the language or the wording',

  'invitation.accepted.title': '{partner} is now your reseller',
  'invitation.accepted.title.rights': '{partner} now has the rights you gave',
  'invitation.accepted.at': 'Accepted for {customer} on {date}.',
  'invitation.accepted.sell': '{partner} can sell to {customer} and manage what it sells.',
  'invitation.accepted.rights': 'Its rights to administer last until {date} and then end by themselves.',
  'invitation.accepted.noRights': 'It has no right to administer anything at {customer}.',
  'invitation.accepted.agreement': 'You have accepted the customer agreement for {customer}.',
  'invitation.accepted.receipt': 'See the receipt',
  'invitation.accepted.receipt.lead':
    'The receipt holds what you were shown, word for word, and can be checked by anybody later.',
  'invitation.accepted.stop': 'Partner relationships',
  'invitation.accepted.stop.lead':
    'Under Partner relationships you see who may do what, and take rights back at any time and at once.',

  'invitation.noLink.title': 'No request is open here',
  'invitation.noLink.lead':
    'Open the link in the letter from the partner once more. For your safety it is not kept in the address bar.',
  'invitation.noLink.signIn':
    'Requests that are addressed to your organisation are also listed in your own portal, under Partner relationships.',
  'invitation.noLink.go': 'Sign in',
  'invitation.noCustomer.title': 'You are not signed in for a customer',
  'invitation.noCustomer.lead':
    'You are signed in as {name}, a member of {organisations}. This request can only be answered by a customer organisation.',
  'invitation.noCustomer.none':
    'You are signed in as {name}, who is not a member of any organisation. This request can only be answered by a customer organisation.',
  'invitation.noCustomer.partner': 'If you are the partner: the link is for your customer. It still works; send it on.',
  'invitation.otherPerson': 'Sign in as somebody else',
  'invitation.copy.title': 'Not a member of the organisation it is for?',
  'invitation.copy.lead': 'Send the letter with its link on to somebody who is. You can copy this text:',
  'invitation.copy.text':
    'We have a request from {partner}. A Global Administrator of your organisation can read and answer it: open the link in the letter that I send along.',

  'invitation.stand.at': 'On {date}.',
  'invitation.stand.atBy': 'On {date}, by {name}.',
  'invitation.stand.lapsed': 'It could be answered until {date}.',
  'invitation.stand.countries': 'The partner is in {partnerCountry}, your organisation in {customerCountry}.',
  'invitation.stand.clouds': 'The partner’s cloud: {partnerCloud}. Your organisation’s cloud: {customerCloud}.',
  'invitation.stand.meantFor': 'It is meant for {domain}; you are answering for {customer}.',
  'invitation.go.relationships': 'Partner relationships',
  'invitation.go.receipt': 'See the receipt',
  'invitation.go.settings': 'Settings',
  'invitation.go.home': 'To {customer}',
  'invitation.go.reset': 'Choose a password of your own',

  'invitation.support':
    'Stuck? Give this code to an administrator of your organisation, or to {installation}: they see from it which request it is.',
  'invitation.support.code': 'Support code {code}',
  'invitation.safe': '{installation} never asks for your password by e-mail.',
} as const
