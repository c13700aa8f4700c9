import type { reminders as en } from '../en/reminders.ts'

export const reminders = {
  'reminders.title': 'Påminnelser',
  'reminders.send': 'Påminn om ingen svarar',
  'reminders.send.what':
    'Brevet skickas igen av sig självt, högst {most, plural, one {# gång} other {# gånger}} och med {hours} timmar emellan, tills någon svarar eller skickar det vidare till administratörerna.',
  'reminders.on': 'På. Brevet skickas igen {at}, om ingen svarar före dess.',
  'reminders.on.not': 'På, men inget brev skickas:',
  'reminders.off': 'Av. Ingen blir påmind.',
  'reminders.not.not-sent': 'Brevet har inte skickats härifrån med den länk som gäller nu. Skicka det först.',
  'reminders.not.forwarded': 'Den som fick brevet har skickat begäran vidare till administratörerna.',
  'reminders.not.half-answered': 'En första administratör har sagt ja; en andra måste hålla med.',
  'reminders.not.used-up': 'Det finns inga brev kvar för den här begäran.',
  'reminders.not.too-late': 'Begäran går ut innan nästa brev får skickas.',
  'reminders.switch-on': 'Slå på påminnelser',
  'reminders.switch-off': 'Stäng av påminnelser',
  'partner.timeline.reminders-on': '{who} slog på påminnelser',
  'partner.timeline.reminders-off':
    '{way, select, itself {Påminnelserna stängdes av, eftersom brevet inte längre får skickas} other {{who} stängde av påminnelserna}}',
  'partner.timeline.reminded': 'Brevet skickades igen av sig självt, för {who}',
  'partner.fact.reminded': 'Påmind',
  'partner.fact.reminded.on': 'Påmind {date}',
} satisfies Record<keyof typeof en, string>
