-- Mail waiting to go, and what became of it. Bodies hold placeholders for links and codes, filled at the moment of sending: no row holds a
-- working link. A mail repeats only under its own Message-ID.
create table mail (
  organisation_id uuid not null,         -- who sends it
  id uuid not null,
  event_id uuid,                         -- what it tells of
  kind text not null,
  to_address text,                       -- personal; erased 90 days after it was queued, with name, subject, text and facts
  to_name text,
  language text not null,
  subject text,                          -- of letters written by people; others are composed from locales at sending
  body text,
  facts jsonb not null default '{}',     -- what the composer needs; ids and codes
  request_id uuid,
  state text not null default 'queued' check (state in ('queued', 'sent', 'suppressed', 'failed')),
  attempts integer not null default 0,
  last_error text,                       -- the server's answer code, without addresses
  queued_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (organisation_id, id)
);
create unique index mail_once_per_event on mail (organisation_id, event_id, kind, to_address) where event_id is not null;
create index mail_of_request on mail (organisation_id, request_id, queued_at) where request_id is not null;
create index mail_not_sent on mail (state, queued_at) where state in ('queued', 'failed');
create index mail_of_day on mail (organisation_id, queued_at) where kind = 'letter';
alter table mail enable row level security;
create policy own on mail to ombud_app using (organisation_id = acting()) with check (organisation_id = acting());
create policy operator_reads on mail for select to ombud_operator using (true);
create policy clock_erases on mail to ombud_clock using (true);
grant select, insert, update on mail to ombud_app;
grant select (organisation_id, id, kind, state, attempts, last_error, queued_at, sent_at) on mail to ombud_operator;

-- Addresses that want no more letters, across partners: an HMAC of the address, nothing readable.
create table mail_suppression (
  address_hash bytea primary key,
  since timestamptz not null default now()
);
grant select, insert on mail_suppression to ombud_app;

-- What the clock must do, the only table it reads across organisations. No personal data; each job then enters one organisation.
create table due (
  organisation_id uuid not null,
  kind text not null,
  ref uuid not null,                     -- the id of what is due
  at timestamptz not null,
  primary key (organisation_id, kind, ref)
);
create index due_by_time on due (at);
alter table due enable row level security;
create policy own on due to ombud_app using (organisation_id = acting()) with check (organisation_id = acting());
create policy clock on due to ombud_clock using (true);
grant select, insert, update, delete on due to ombud_app;
grant select, update on due to ombud_clock;

-- A repeated call is answered as the first was. Keys are per person, organisation and route, kept 24 hours; secrets are never stored for replay.
create table idempotency (
  organisation_id uuid not null,
  person_id uuid not null,
  route text not null,
  key text not null,
  request_hash bytea not null,           -- the same key with another body is refused
  status integer,                        -- none while the first call is on its way
  answer jsonb,                          -- none where it held a secret
  created_at timestamptz not null default now(),
  primary key (organisation_id, person_id, route, key)
);
alter table idempotency enable row level security;
create policy own on idempotency to ombud_app using (organisation_id = acting()) with check (organisation_id = acting());
create policy clock_sweeps on idempotency for all to ombud_clock using (true);
create policy operator_own on idempotency to ombud_operator using (organisation_id = acting()) with check (organisation_id = acting());
grant select, insert, update on idempotency to ombud_app, ombud_operator;
grant select, delete on idempotency to ombud_clock;
create index idempotency_age on idempotency (created_at);
create index mail_by_time on mail (queued_at desc, id desc);

-- How much the clock is behind: a number for the operator, nothing else.
create function door.overdue() returns bigint language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) from public.due where at < now() - interval '1 minute'
$$;
revoke all on function door.overdue from public;
grant execute on function door.overdue to ombud_operator;

-- Taking a partner on also invites the one who will run it: the only joining and the only mail that the operator's door may write.
create policy operator_invites on joining for insert to ombud_operator with check (state = 'invited');
grant insert on joining to ombud_operator;
create policy operator_invites on mail for insert to ombud_operator with check (kind = 'joining');
grant insert on mail to ombud_operator;
