-- One row: which installation this is, and the mode the database was born in. It refuses the other mode for ever.
create table installation (
  only_one boolean primary key default true check (only_one),   -- a second row has no place
  id uuid not null,
  mode text not null check (mode in ('demo', 'production')),
  born_at timestamptz not null default now()
);
grant select on installation to ombud_app, ombud_operator, ombud_clock;

-- The acting organisation of this transaction; every policy asks it. Set by one helper as a literal SET LOCAL.
create function acting() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organisation', true), '')::uuid;

-- The request whose link was verified in this transaction (the link door): one request, no more.
create function linked_request() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.link', true), '')::uuid;

-- Whose session or token opened this transaction, noted with the identity itself: so that what decides about that person is read in the same round trip.
create function asking() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;

-- Facts of the field that change by edition, not by code: clouds, regions, the provider's own roles. The newest edition whose day has come is in force.
create table reference_edition (
  kind text not null check (kind in ('clouds', 'regions', 'roles')),
  edition text not null,
  effective_from timestamptz not null,
  data jsonb not null,
  published_by uuid,
  published_at timestamptz not null default now(),
  primary key (kind, edition)
);
grant select on reference_edition to ombud_app, ombud_operator, ombud_clock;
grant insert on reference_edition to ombud_operator;

-- Counters of attempts (sign-in, links, look-ups, API): one row per key and window, shared by all servers.
create table attempt (
  key bytea not null,           -- HMAC of what is counted, so that no address or token lies here
  window_start timestamptz not null,     -- when the span of minutes began that is counted
  count integer not null,
  primary key (key, window_start)
);
create index attempt_by_age on attempt (window_start);
grant select, insert, update on attempt to ombud_app, ombud_sign_in;
grant select, delete on attempt to ombud_clock;
