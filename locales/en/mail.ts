/** Letters and mails. {{link}} is not ICU: it is put in after formatting. */
export const mail = {
  'letter.subject': '{partner} would like to be your reseller',
  'letter.subject.rights': '{partner} asks for rights to help you',
  'letter.greeting': '{name, select, none {Hello,} other {Hello {name},}}',
  'letter.ask.relationship':
    '{partner} asks to become a reseller for your organisation: to sell you cloud services and manage what it sells.',
  'letter.ask.rights':
    '{partner}, already your reseller, asks for delegated administration privileges in your organisation.',
  'letter.rights':
    'The request includes delegated administration privileges ({template}), for {days, plural, one {# day} other {# days}} from the day you accept. You can take them back at any time, at once, without asking us.',
  'letter.no-rights': 'The request includes no right to administer your users or services.',
  'letter.you': 'your organisation',
  'letter.link': 'Read what is asked, and answer here:',
  'letter.who':
    'Only a Global Administrator of your organisation can accept. If that is not you, open the link and pass it on to your administrators from there.',
  'letter.agreement':
    'If your organisation has not accepted the customer agreement of {installation} yet, you will be asked to do so in the same place.',
  'letter.until': 'The request stays open for {days, plural, one {# day} other {# days}}.',
  'letter.sender': 'Kind regards,\n{sender}\n{partner}',
  'mail.letter.head': 'This message was sent for {sender} at {partner} through {installation}.',
  'mail.letter.foot':
    '{installation} only passes it on. Never send your password to anybody. To report this message, or to get no more such messages at this address: {unsubscribe}',
  'mail.reminder.subject': 'Reminder: {subject}',
  'mail.reminder.head': 'It is a reminder: the message below was sent before, and nobody has answered it yet.',
  'mail.from': '{partner} via {installation}',
  'mail.code.subject': '{code} is your code',
  'mail.code.body':
    'Your code is {code}. It is good for 15 minutes and for one use.\n\nIf you did not ask for it, you need do nothing: nobody can get in without it.',
  'mail.code.reset.body':
    'Your code for choosing a new password is {code}. It is good for 15 minutes and for one use.\n\nIf you did not ask for it, you need do nothing: your password has not been changed.',
  'mail.accepted.subject': '{customer} has accepted your request',
  'mail.accepted.body':
    '{customer} accepted your request on {at, date, long}.{purpose, select, rights {} other { The customer is now on your list of customers.}}{rights, select, none {} other { The rights last until {lastDay, date, long}.}}{narrowed, select, yes { They are less than you asked for: the customer’s row says what was given.} other {}}\n\n{url}',
  'mail.accepted.customer.subject': 'Your organisation accepted a request from {partner}',
  'mail.accepted.customer.body':
    '{customer} accepted the request of {partner} on {at, date, long}.{rights, select, none { No right to administer was given.} other { The rights last until {lastDay, date, long}, and can be removed at any time.}}\n\nThe receipt and the button to remove rights:\n{url}',
  'mail.declined.subject': '{customer} has declined your request',
  'mail.declined.body': '{customer} declined your request. Reason: {reason}.\n\n{url}',
  'mail.forwarded.subject': 'A request from {partner} needs a Global Administrator',
  'mail.forwarded.body':
    '{purpose, select, rights {A colleague passed on a request from {partner}, your reseller, which asks for rights at {customer}. A Global Administrator of {customer} can answer it.} other {A colleague passed on a request from {partner} to be your reseller. Only a Global Administrator of {customer} can answer it.}}\n\n{link}\n\nIf you do not know this company, decline the request or leave it: nothing happens without your yes.',
  'mail.rights-ended.subject': 'Rights in {customer} have ended',
  'mail.rights-ended.body':
    '{cause, select, removed_by_customer {{customer} removed your rights on {at, date, long}.} removed_by_partner {The rights in {customer} were given up on {at, date, long}.} other {The rights in {customer} ended on {at, date, long}.}} The reseller relationship continues, and so does your duty to support what you sold. To get rights again, send a new request.\n\n{url}',
  'mail.rights-ended.customer.subject': 'The rights of {partner} have ended',
  'mail.rights-ended.customer.body':
    '{cause, select, removed_by_customer {Your organisation removed the rights of {partner} on {at, date, long}.} removed_by_partner {{partner} gave up its rights on {at, date, long}.} other {The rights of {partner} ended on {at, date, long}.}} The reseller relationship continues.\n\n{url}',
  'mail.rights-end-soon.subject': 'Rights in {customer} end on {lastDay, date, long}',
  'mail.rights-end-soon.body':
    'Your rights in {customer} last until {lastDay, date, long}, and end then by themselves. If you need them longer, send a new request in time.\n\n{url}',
  'mail.rights-end-soon.customer.subject': 'The rights of {partner} end on {lastDay, date, long}',
  'mail.rights-end-soon.customer.body':
    'The rights of {partner} in your organisation last until {lastDay, date, long}, and end then by themselves. You need do nothing. If the partner is to go on, it must ask you again.\n\n{url}',
  'mail.role-removed.subject': 'A right in {customer} has ended',
  'mail.role-removed.body':
    '{by, select, customer {{customer} removed the role {role} from your rights on {at, date, long}.} other {The role {role} in {customer} was given up on {at, date, long}.}} The other roles go on. To get it again, send a new request.\n\n{url}',
  'mail.role-removed.customer.subject': 'A right of {partner} has ended',
  'mail.role-removed.customer.body':
    '{by, select, customer {Your organisation removed the role {role} from the rights of {partner} on {at, date, long}.} other {{partner} gave up the role {role} on {at, date, long}.}} Its other roles go on.\n\n{url}',
  'mail.rights-changed.subject':
    '{what, select, extended {Rights in {customer} have been extended} shortened {Rights in {customer} end sooner} stopped {Rights in {customer} no longer go on by themselves} other {Some rights in {customer} have ended}}',
  'mail.rights-changed.body':
    '{what, select, extended {As it was agreed, these roles in {customer} have been extended until {lastDay, date, long}: {roles}. Either side can stop that at any time.} shortened {These roles in {customer} now end on {lastDay, date, long}: {roles}.} stopped {These roles in {customer} are no longer extended and end on {lastDay, date, long}: {roles}.} other {These roles in {customer} have reached their end date: {roles}. The other roles go on. To get them again, send a new request.}}\n\n{url}',
  'mail.rights-changed.customer.subject':
    '{what, select, extended {Rights of {partner} have been extended} shortened {Rights of {partner} end sooner} stopped {Rights of {partner} no longer go on by themselves} other {Some rights of {partner} have ended}}',
  'mail.rights-changed.customer.body':
    '{what, select, extended {As your organisation agreed, these roles of {partner} have been extended until {lastDay, date, long}: {roles}. You can stop that, or remove them, at any time and at once.} shortened {These roles of {partner} now end on {lastDay, date, long}: {roles}.} stopped {These roles of {partner} are no longer extended and end on {lastDay, date, long}: {roles}.} other {These roles of {partner} have reached their end date: {roles}. Its other roles go on.}}\n\n{url}',
  'mail.rights-frozen.subject':
    '{frozen, select, yes {{customer} has frozen your rights} other {Your rights in {customer} go on again}}',
  'mail.rights-frozen.body':
    '{frozen, select, yes {{customer} froze your rights on {at, date, long}. Nothing has ended, and nobody of yours can use them until the customer lets them go on. The reseller relationship continues.} other {{customer} lets your rights go on since {at, date, long}, as they were granted.}}\n\n{url}',
  'mail.rights-frozen.customer.subject':
    '{frozen, select, yes {The rights of {partner} are frozen} other {The rights of {partner} go on again}}',
  'mail.rights-frozen.customer.body':
    '{frozen, select, yes {Your organisation froze the rights of {partner} on {at, date, long}. Nobody of the partner can use them until you let them go on.} other {Your organisation lets the rights of {partner} go on since {at, date, long}, as they were granted.}}\n\n{url}',
  'mail.elevation-asked.subject':
    '{what, select, asked {{partner} asks for a right for a while} other {A right was released to {partner} by your rule}}',
  'mail.elevation-asked.body':
    '{what, select, asked {Somebody at {partner} asks for {roles} for {duration}. Nothing has been given yet: read who asks and why, and say yes, to all of it or to less, or no. Unanswered, the ask lapses after 24 hours.} other {As your organisation has decided beforehand, {roles} runs for somebody at {partner} for {duration} since {at, date, long}. You can end it at any time.}}\n\n{url}',
  'mail.elevation-answered.subject':
    '{what, select, refused {{customer} said no to the right you asked for} other {Your right in {customer} runs now}}',
  'mail.elevation-answered.body':
    '{what, select, refused {{customer} refused what you asked for: {roles}. You may ask anew, with a better reason or for less.} narrowed {{customer} gave less than you asked for: {roles}, for {duration}. The time runs already.} other {{customer} released what you asked for: {roles}, for {duration}. The time runs already.}}\n\n{url}',
  'mail.first-yes.subject':
    '{what, select, guardrail {{name} wants one administrator’s yes to be enough again} other {{name} has said yes to {partner}: a second administrator must agree}}',
  'mail.first-yes.body':
    '{what, select, request {{name} has said yes to a request from {partner} that gives roles of high risk. Nothing has been given yet: your organisation has decided that two administrators must agree. Read what {name} chose and agree, or say no.} elevation {{name} has said yes to somebody at {partner} who asks for a role of high risk for a while. Nothing runs yet: your organisation has decided that two administrators must agree. Read what {name} chose and agree, or say no.} other {{name} asks that two administrators need no longer agree for roles of high risk. That takes two as well: agree, or say no.}}\n\n{url}',
  'mail.first-yes-refused.subject': 'Your yes was not agreed to by {name}',
  'mail.first-yes-refused.body':
    '{what, select, guardrail {{name} said no: two administrators must still agree for roles of high risk.} other {You said yes to {partner} as the first of two administrators, and {name} does not agree. Nothing has been given. What was asked is still open: talk it over, give another first yes, or decline.}}\n\n{url}',
  'mail.two-administrators.subject':
    '{what, select, on {Two administrators must agree from now on} other {One administrator’s yes is enough again}}',
  'mail.two-administrators.body':
    '{what, select, on {{name} decided on {at, date, long} that roles of high risk are given to a partner only where two Global Administrators agree.} alone {{name} decided on {at, date, long}, as the only Global Administrator left, that one yes is enough for roles of high risk. If that is not right, speak to {name}, or to whoever runs {installation}.} other {Two administrators agreed on {at, date, long} that one yes is enough for roles of high risk. {name} was the second.}}\n\n{url}',
  'mail.joining.subject':
    '{first, select, yes {{installation} has set up {organisation}, with you as its first administrator} partner {{by} has set up {organisation} at {installation}, with you as its first administrator} other {You are invited to {organisation}}}',
  'mail.joining.body':
    '{first, select, yes {{installation} has set up {organisation} and named you as its first administrator. You decide there, and invite whoever else should.} partner {{by} wants to be your reseller, has set up {organisation} at {installation} and named you as its first administrator. {by} has no rights there and has accepted nothing for you: you decide, and once you are in you can end it at once.} other {{organisation} invites you to join it on {installation}.}} Choose your password here, within 14 days:\n\n{link}{first, select, yes {\n\nIf this is not for you, you need do nothing: without you nobody gets in.} partner {\n\nIf you did not ask {by} for this, you need do nothing: without you nobody gets in.} other {}}',
  'mail.asked-to-join.subject': '{name} asks to join {organisation}',
  'mail.asked-to-join.body':
    '{name} ({email}) proved that address and asks to join {organisation}. Let the person in, or refuse:\n\n{url}',
  'mail.renewal-ended.subject':
    'Your renewal is done: {asked, plural, =0 {nobody was} one {# customer was} other {# customers were}} asked',
  'mail.renewal-ended.body':
    '{asked, plural, =0 {Nobody was asked} one {# customer was asked} other {# customers were asked}} to let rights go on. {refused, plural, =0 {There was nobody who could not be asked.} one {# customer could not be asked; the page says why.} other {# customers could not be asked; the page says why for each.}}\n\n{url}',
  'mail.recovery.subject':
    '{what, select, opened {Somebody asks to be let in as Global Administrator of {customer}} approved {In 72 hours somebody is let in as Global Administrator of {customer}} cancelled {Nobody is let in: the recovery of {customer} was stopped} done {Another Global Administrator is let in at {customer}} other {Nobody is let in: the recovery of {customer} came to nothing}}',
  'mail.recovery.body':
    '{what, select, opened {{installation} was told that no administrator of {customer} can sign in, and began on {at, date, long} to let somebody in: {name} ({email}) as Global Administrator. Nothing happens before a second operator has approved it; after that there are 72 hours more.\n\nIf you know of no such thing, stop it: sign in and press “Stop it” on the first page. Everybody at {customer} can.} approved {A second operator of {installation} approved on {at, date, long} that {name} ({email}) is let in as Global Administrator of {customer}. That happens 72 hours from then, unless somebody stops it.\n\nIf you know of no such thing, stop it now: sign in and press “Stop it” on the first page. Everybody at {customer} can.} cancelled {The recovery of access to {customer} was stopped on {at, date, long}. {name} ({email}) is not let in.\n\nYou need not do anything.} done {The 72 hours are over and nobody stopped it: since {at, date, long} {name} ({email}) is let in as Global Administrator of {customer}. Nobody else’s sign-in or role was changed.\n\nIf this is wrong, have an administrator take the role or the invitation back, and tell {installation}.} other {The recovery of access to {customer} came to nothing on {at, date, long}. {name} ({email}) is not let in.\n\nYou need not do anything.}}\n\n{url}',
  'mail.recovery.partner.subject':
    '{what, select, opened {{customer}: the operator was asked to let an administrator in} approved {{customer}: in 72 hours an administrator is let in} cancelled {{customer}: nobody is let in} done {{customer}: another Global Administrator is let in} other {{customer}: nobody is let in}}',
  'mail.recovery.partner.body':
    '{what, select, opened {{installation} was told that no administrator of your customer {customer} can sign in, and began on {at, date, long} to let somebody in. A second operator has to approve it.} approved {A second operator of {installation} approved on {at, date, long} that a new Global Administrator is let in at {customer}. That happens 72 hours from then, unless somebody there stops it.} cancelled {The recovery of access to {customer} was stopped on {at, date, long}.} done {Since {at, date, long} another Global Administrator is let in at {customer}.} other {The recovery of access to {customer} came to nothing on {at, date, long}.}}\n\nOnly the people of {customer} and the operator can stop such a thing. If it seems wrong to you, call your customer.\n\n{url}',
  'mail.recovery.operator.subject':
    '{what, select, opened {Recovery of {customer}: a second operator is needed} approved {Recovery of {customer}: approved, 72 hours to stop it} cancelled {Recovery of {customer}: stopped} done {Recovery of {customer}: carried out} other {Recovery of {customer}: came to nothing}}',
  'mail.recovery.operator.body':
    '{what, select, opened {An operator began a recovery of {customer} on {at, date, long}. Another operator reads the proof and approves or stops it.} approved {The recovery of {customer} was approved on {at, date, long}. It is carried out 72 hours from then, unless somebody stops it.} cancelled {The recovery of {customer} was stopped on {at, date, long}.} done {The recovery of {customer} was carried out on {at, date, long}: the person is let in.} other {The recovery of {customer} came to nothing on {at, date, long}.}}\n\nIf you know nothing of this, stop it and find out who began it.\n\n{url}',
  'mail.passkey.subject':
    '{what, select, added {A passkey was added to your account} other {A passkey was removed from your account}}',
  'mail.passkey.body':
    '{what, select, added {Since {at, date, long} a new passkey opens your account at {installation}.} other {Since {at, date, long} one of the passkeys of your account at {installation} opens nothing any more.}}\n\nIf this was you, nothing needs to be done. If not, somebody else is in your account: end the other sessions, remove the passkeys you do not know, choose a new password, and tell your administrator.\n\n{url}',
  'mail.suspended.subject': '{partner} is suspended',
  'mail.suspended.body':
    '{installation} suspended {partner} on {at, date, long}.{reason, select, none {} other {\n\nReason: {reason}}}\n\nRights in customers’ organisations are off while that lasts; nothing new can be asked or ordered. What you have agreed with customers stays, and so does your duty to support. Clear it with {installation}; when that is done, everything goes on.\n\n{url}',
  'mail.suspended.customer.subject':
    '{what, select, resumed {{partner} is no longer suspended} other {{partner} is suspended}}',
  'mail.suspended.customer.body':
    '{what, select, resumed {{installation} has ended the suspension of {partner}. What it may administer at {customer} and sell to it goes on as you agreed.} other {{installation} suspended {partner} on {at, date, long}.\n\nIts rights at {customer} are off while that lasts, and it can neither ask for nor order anything new. What it has sold to you goes on and can be used as before. You may choose another partner, remove its rights for good, or end the relationship:}}\n\n{url}',
  'mail.transfer.subject':
    '{what, select, asked {{other} wants you to take over a subscription} accepted {{side, select, customer {{other} takes your subscription over} other {A subscription of {other} goes on with another partner}}} declined {{other} does not take your subscription over} withdrawn {A subscription of {other} stays with its partner} done {{side, select, receiver {You sell a subscription to {other} now} customer {Your subscription goes on with {other} now} other {A subscription of {other} is with another partner now}}} other {A subscription stays with its partner: {other}}}',
  'mail.transfer.body':
    '{what, select, asked {{other} asks you to take over a subscription that it has through another partner. See what it is, from when on and at which price, and answer:} accepted {{side, select, customer {{other} has said yes. What is paid for a term goes over when the term ends, what costs by use at once. Until then you can take it back:} other {{other} has chosen another partner for a subscription that you sell. It stays yours until its term ends; until then only its seats can be changed:}}} declined {{other} has declined to take over the subscription. It stays where it is; you can ask another partner:} withdrawn {{other} has taken back that a subscription goes on with another partner. It stays where it is:} done {{side, select, receiver {The subscription is yours now: you order, bill and support it. See it here:} customer {The subscription goes on with {other} from now on:} other {The subscription is no longer sold by you. What you have billed and done stays in your records:}}} other {A subscription was to go on with another partner and does not: nobody answered in time, or something stood in the way on the day. It stays where it is:}}\n\n{url}',
  'mail.check.subject': 'Mail works',
  'mail.check.body': 'This is the test message of {installation}. If you can read it, mail can be sent.',
  'mail.service-request.subject':
    '{what, select, opened {New service request {reference}: {other}} noted {New in service request {reference}: {other}} escalated {Handed on to the provider: service request {reference}, {other}} missed {No answer in time: service request {reference}, {other}} solved {Solved: service request {reference}, {other}} closed {Closed: service request {reference}, {other}} waiting {Service request {reference} waits for an answer: {other}} other {Service request {reference} goes on: {other}}}',
  'mail.service-request.body':
    '{what, select, opened {{name, select, none {A service request was opened.} other {{name} has opened a service request.}}} noted {{name, select, none {Something new was written in a service request.} other {{name} has written in a service request.}}} escalated {{name, select, none {A service request was handed on to the provider.} other {{name} has handed a service request on to the provider.}}} missed {Nobody has answered this service request in time.} solved {The service request is marked as solved. It can be opened again for 30 days.} closed {The service request is closed.} waiting {The service request waits: something is needed of those who asked.} other {The service request goes on.}}\n\nNumber: {reference}\n{side, select, customer {Who helps} other {Customer}}: {other}\nSeverity: {severity, select, critical {A, critical} moderate {B, moderate} other {C, minimal}}\n\nWhat was written stands only in the portal, not in this message:\n\n{url}',
  'mail.support-duty.subject':
    '{what, select, proposed {{other} proposes that the duty to support ends} agreed {The duty to support ends: {other}} refused {{other} has refused that the duty to support ends} other {{other} has taken its proposal back}}',
  'mail.support-duty.body':
    '{what, select, proposed {{other} proposes that the duty to support ends{day, select, none { at once} other { after {lastDay, date, long}}}. It ends only if your side agrees too; until then it runs on.} agreed {Both sides have said yes: the duty to support between you and {other} ends{day, select, none { at once} other { after {lastDay, date, long}}}. The receipt holds both yeses.} refused {{other} has refused that the duty to support ends. It runs on.} other {{other} has taken back its proposal that the duty to support ends. It runs on.}}\n\n{url}',
} as const
