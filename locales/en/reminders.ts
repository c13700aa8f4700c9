/** The letter of an open request goes again by itself. */
export const reminders = {
  'reminders.title': 'Reminders',
  'reminders.send': 'Remind if nobody answers',
  'reminders.send.what':
    'The letter goes again by itself, at most {most, plural, one {# time} other {# times}} and {hours} hours apart, until somebody answers or passes it on to the administrators.',
  'reminders.on': 'On. The letter goes again {at}, unless somebody answers before.',
  'reminders.on.not': 'On, but no letter will go:',
  'reminders.off': 'Off. Nobody is reminded.',
  'reminders.not.not-sent': 'The letter was not sent from here with the link of today. Send it first.',
  'reminders.not.forwarded': 'Whoever got the letter has passed the request on to the administrators.',
  'reminders.not.half-answered': 'A first administrator has said yes; a second one must agree.',
  'reminders.not.used-up': 'No letters are left for this request.',
  'reminders.not.too-late': 'The request ends before the next letter may go.',
  'reminders.switch-on': 'Switch reminders on',
  'reminders.switch-off': 'Switch reminders off',
  'partner.timeline.reminders-on': '{who} switched reminders on',
  'partner.timeline.reminders-off':
    '{way, select, itself {Reminders were switched off, since the letter may not be sent any more} other {{who} switched reminders off}}',
  'partner.timeline.reminded': 'The letter went again by itself, for {who}',
  'partner.fact.reminded': 'Reminded',
  'partner.fact.reminded.on': 'Reminded {date}',
} as const
