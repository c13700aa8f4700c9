/** Domains of mail providers: an address there proves a person, never an organisation, so nobody claims them. */
export const MAIL_PROVIDERS: ReadonlySet<string> = new Set([
  'gmail.com', 'googlemail.com', 'outlook.com', 'outlook.de', 'hotmail.com', 'hotmail.se', 'live.com', 'live.se', 'msn.com', 'yahoo.com', 'yahoo.de', 'yahoo.se', 'ymail.com', 'icloud.com', 'me.com', 'mac.com',
  'aol.com', 'gmx.com', 'gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'web.de', 't-online.de', 'freenet.de', 'mail.com', 'mail.ru', 'yandex.com', 'yandex.ru', 'proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me',
  'tutanota.com', 'tuta.io', 'tuta.com', 'posteo.de', 'mailbox.org', 'fastmail.com', 'fastmail.fm', 'hey.com', 'zoho.com', 'zohomail.com', 'hushmail.com', 'telia.com', 'telia.se', 'bredband.net', 'comhem.se', 'spray.se',
  'tele2.se', 'bahnhof.se', 'home.se', 'passagen.se', 'online.no', 'broadpark.no', 'hotmail.no', 'live.no', 'live.dk', 'hotmail.dk', 'mail.dk', 'stofanet.dk', 'kolumbus.fi', 'luukku.com', 'elisanet.fi', 'orange.fr',
  'wanadoo.fr', 'free.fr', 'laposte.net', 'sfr.fr', 'libero.it', 'virgilio.it', 'tiscali.it', 'alice.it', 'hotmail.it', 'hotmail.fr', 'hotmail.co.uk', 'btinternet.com', 'sky.com', 'virginmedia.com', 'ntlworld.com',
  'qq.com', '163.com', '126.com', 'naver.com', 'daum.net', 'rediffmail.com', 'uol.com.br', 'bol.com.br', 'terra.com.br', 'comcast.net', 'verizon.net', 'att.net', 'sbcglobal.net', 'cox.net', 'charter.net', 'bellsouth.net',
  'shaw.ca', 'rogers.com', 'sympatico.ca', 'bigpond.com', 'optusnet.com.au', 'xtra.co.nz', 'duck.com', 'simplelogin.com', 'mailinator.com', 'guerrillamail.com', '10minutemail.com', 'temp-mail.org',
])
