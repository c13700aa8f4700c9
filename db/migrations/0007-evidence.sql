-- What happened, appended in the act's own transaction: audit and outbox in one row. An event of two parties stands in both logs, with the same
-- id. No personal data here: names lie beside it and can be erased. The number is given after commit by one sequencer per organisation.
create table event (
  organisation_id uuid not null,         -- whose log
  id uuid not null,
  counterpart_id uuid,                   -- the other party, if any
  kind text not null,
  subject_kind text not null,            -- what subject_id is the id of
  subject_id uuid not null,
  actor_kind text not null check (actor_kind in ('person', 'clock', 'installation')),
  actor_id uuid,
  actor_organisation_id uuid,
  on_behalf boolean not null default false,   -- somebody of another organisation did it here
  facts jsonb not null default '{}',     -- codes, ids, dates; never a name, an address or a secret
  at timestamptz not null default now(),
  seq bigint,                            -- its place in the log; none until it is numbered
  primary key (organisation_id, id)
);
create index event_of_actor on event (actor_id) where actor_id is not null;
create index event_log on event (organisation_id, at desc, id desc);
-- What somebody of another organisation did here: by whose organisation, by whom, or all of it.
create index event_on_behalf on event (organisation_id, at desc, id desc) where on_behalf;
create index event_on_behalf_with on event (organisation_id, counterpart_id, at desc, id desc) where on_behalf;
create index event_on_behalf_by on event (organisation_id, counterpart_id, actor_id, at desc, id desc) where on_behalf;
create index event_unnumbered on event (organisation_id, id) where seq is null;
create unique index event_number on event (organisation_id, seq) where seq is not null;
alter table event enable row level security;
create policy own_log on event for select to ombud_app using (organisation_id = acting());
create policy both_logs on event for insert to ombud_app with check (acting() in (organisation_id, counterpart_id));
create policy numbering on event for update to ombud_app using (organisation_id = acting());
create policy operator_writes on event for insert to ombud_operator with check (true);
create policy operator_reads on event for select to ombud_operator using (actor_kind = 'installation' or organisation_id = acting());
grant select, insert on event to ombud_app, ombud_operator;
grant update (seq) on event to ombud_app;

-- Names as they were when it happened, so that a log can be read. Erasable.
create table event_name (
  organisation_id uuid not null,
  event_id uuid not null,
  counterpart_id uuid,
  actor_name text,
  subject_name text,
  primary key (organisation_id, event_id)
);
alter table event_name enable row level security;
create policy own_log on event_name for select to ombud_app using (organisation_id = acting());
create policy both_logs on event_name for insert to ombud_app with check (acting() in (organisation_id, counterpart_id));
create policy erasing on event_name for update to ombud_app using (organisation_id = acting());
create policy operator_writes on event_name for insert to ombud_operator with check (true);
create policy operator_reads on event_name for select to ombud_operator using (organisation_id = acting());
grant select, insert on event_name to ombud_app, ombud_operator;
grant update (actor_name, subject_name) on event_name to ombud_app;

-- The gapless head of each organisation's log; locked by its sequencer only, never by an act.
create table event_head (
  organisation_id uuid primary key,
  last_seq bigint not null default 0     -- how far the log is numbered
);
alter table event_head enable row level security;
create policy own on event_head to ombud_app using (organisation_id = acting()) with check (organisation_id = acting());
grant select, insert, update on event_head to ombud_app;

-- Evidence: canonical JSON (RFC 8785) and its digest. The server's roles may add and read, never change or remove.
create table evidence (
  organisation_id uuid not null,         -- whose evidence: the customer's, or the signing organisation's
  id uuid not null,
  partner_id uuid,                       -- the other side, who may read it too
  kind text not null check (kind in ('acceptance', 'agreement', 'founding', 'decline')),
  subject_id uuid not null,
  document text not null,
  digest text not null,                  -- sha-256 of document, hex
  key_id text not null,                  -- of the receipt key
  seal text not null,                    -- HMAC-SHA-256 of the digest under that key, hex
  at timestamptz not null default now(),
  primary key (organisation_id, id)
);
create index evidence_of_subject on evidence (organisation_id, subject_id);
alter table evidence enable row level security;
create policy parties_read on evidence for select to ombud_app using (acting() in (organisation_id, partner_id));
create policy own_adds on evidence for insert to ombud_app with check (organisation_id = acting());
grant select, insert on evidence to ombud_app;

-- The personal values behind the salted hashes in the documents. Erasing one leaves the document verifiable and says "erased on".
create table evidence_value (
  organisation_id uuid not null,
  evidence_id uuid not null,
  pointer text not null,                 -- JSON Pointer (RFC 6901) into the document
  partner_id uuid,
  person_id uuid,                        -- whose value it is: erased with the person
  salt text,
  value text,
  erased_at timestamptz,
  primary key (organisation_id, evidence_id, pointer),
  foreign key (organisation_id, evidence_id) references evidence (organisation_id, id),
  check ((erased_at is null) = (value is not null))
);
alter table evidence_value enable row level security;
create policy parties_read on evidence_value for select to ombud_app using (acting() in (organisation_id, partner_id));
create policy own_adds on evidence_value for insert to ombud_app with check (organisation_id = acting());
create policy own_erases on evidence_value for update to ombud_app using (organisation_id = acting());
create index evidence_value_of_person on evidence_value (person_id) where person_id is not null;
grant select, insert on evidence_value to ombud_app;
grant update (salt, value, erased_at) on evidence_value to ombud_app;
