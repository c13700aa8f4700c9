-- A partner's request for a reseller relationship: the whole ask, locked when it opens. Expired is open past its date: derived, never stored.
-- Two-party table: policy names both sides; the link door reaches the one request whose link was verified.
create table relationship_request (
  partner_id uuid not null references organisation,
  id uuid not null,
  customer_id uuid,                      -- addressed to, or answered by
  cloud text not null,
  purpose text not null check (purpose in ('relationship', 'rights')),
  state text not null check (state in ('draft', 'open', 'accepted', 'declined', 'withdrawn')),
  include_rights boolean not null,
  template text,
  roles text[] not null default '{}',
  terms jsonb not null default '[]',     -- [{role, lengthDays, startDays, optionalBecause, extendDays}]: what is asked for each role
  groups jsonb not null default '[]',    -- [{group, name, roles}]: which of the partner's groups are to hold them, by their names when it was asked
  template_name text,                    -- of one of the partner's own templates
  changes uuid,                          -- the delegation that is to become more; without one a new one is born
  length_days integer check (length_days between 1 and 730),   -- the longest of the roles
  language text not null,
  open_days integer not null check (open_days between 1 and 90),
  domain text,                           -- the exact domain it was addressed to
  addressee_name text,                   -- personal; erased 90 days after the end when unanswered
  addressee_email text,
  addressee_erased_at timestamptz,
  letter_subject text,                   -- erased with whoever the letter names: it is drafted anew when it is taken again
  letter_body text,                      -- holds the placeholder of the link, never a link
  generation integer not null default 1, -- raised by re-issuing: older links die
  salt bytea,                            -- of the hashes in the consent document; born when the request opens
  created_by uuid not null,
  created_at timestamptz not null default now(),
  handed_over_at timestamptz,            -- a draft handed to an Admin agent
  opened_by uuid,
  opened_at timestamptz,
  expires_at timestamptz,
  lapsed_at timestamptz,                 -- somebody met it after its date and wrote it down once; frees the place
  first_yes_at timestamptz,              -- a first of two administrators has said yes, which gives nothing; gone again once that yes is taken back or refused
  answered_at timestamptz,
  answered_by uuid,
  decline_reason text,
  decline_note text,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  version integer not null default 1,
  primary key (partner_id, id),
  check ((state = 'draft') = (opened_at is null)),
  check (include_rights = (length_days is not null))
);
create unique index one_open_addressed_request on relationship_request (partner_id, customer_id, purpose)
  where state = 'open' and customer_id is not null and lapsed_at is null;
create index request_list on relationship_request (partner_id, created_at desc, id desc);
create index request_by_state on relationship_request (partner_id, state, created_at desc, id desc);
create index request_open on relationship_request (partner_id, created_at desc, id desc) where state = 'open' and lapsed_at is null;
create index request_open_until on relationship_request (expires_at) where state = 'open';
create index request_by_person on relationship_request (partner_id, created_by, created_at desc, id desc);
create index request_received on relationship_request (customer_id, opened_at desc) where customer_id is not null;
alter table relationship_request enable row level security;
create policy parties on relationship_request to ombud_app
  using (partner_id = acting() or (customer_id = acting() and state <> 'draft') or (id = linked_request() and state <> 'draft'))
  with check (partner_id = acting() or customer_id = acting() or id = linked_request());
create policy operator_reads on relationship_request for select to ombud_operator using (true);
grant select, insert, update, delete on relationship_request to ombud_app;
grant select (partner_id, id, customer_id, state, opened_at, expires_at, answered_at) on relationship_request to ombud_operator;

-- Dated facts beside the state: link handed out, sent from here, seen, forwarded, re-issued. What the customer's people did
-- is told to the partner without saying who.
create table request_fact (
  partner_id uuid not null,
  request_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('created', 'handed-over', 'opened', 'link-handed-out', 'sent', 'seen', 'forwarded', 're-issued',
    'accepted', 'declined', 'withdrawn', 'lapsed')),
  way text,                              -- copy, mail-program, from-here
  side text not null check (side in ('partner', 'customer', 'clock')),
  person_id uuid,                        -- partner side only
  person_name text,                      -- partner side only: who did what stays readable; erased with the person
  at timestamptz not null default now(),
  primary key (partner_id, request_id, id),
  foreign key (partner_id, request_id) references relationship_request (partner_id, id) on delete cascade,
  check (side = 'partner' or (person_id is null and person_name is null))
);
alter table request_fact enable row level security;
create policy parties on request_fact to ombud_app
  using (partner_id = acting() or request_id = linked_request() or exists (
    select 1 from relationship_request r where r.partner_id = request_fact.partner_id and r.id = request_fact.request_id and r.customer_id = acting()))
  with check (partner_id = acting() or request_id = linked_request() or exists (
    select 1 from relationship_request r where r.partner_id = request_fact.partner_id and r.id = request_fact.request_id and r.customer_id = acting()));
grant select, insert on request_fact to ombud_app;
