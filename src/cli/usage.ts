export const USAGE = `npm run ombud -- <command>

  keys new                       new keys for a production installation, as lines for its environment
  keys rotate LINK|SESSION|RECEIPT|TOKEN
                                 the key's new value, with the present one kept behind it
  operator create --name "Ingrid Lund" --email ingrid@nordmoln.example --organisation Nordmoln --country SE
                  [--legal-name "Nordmoln AB"] [--registration-number 556900-1001] [--city Stockholm]
                  [--language en|sv] [--time-zone Europe/Stockholm] [--cloud public]
                                 the provider's organisation, and a link by which its operator joins it
  backup FILE                    the whole database, without the keys, into one file
  restore FILE                   a backup into an empty database, embedded or PostgreSQL
  mail check [--to ADDRESS]      talks to the mail server; with --to a test message is sent
  help                           this

Settings come from the environment, as for the server (docs/operating/install.md). Exit codes: 0 done, 1 could not be done,
2 not understood.`
