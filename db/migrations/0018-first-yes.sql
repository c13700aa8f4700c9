-- The yes of the first of two administrators, where a customer has decided that two must agree. It gives nothing: the second one's yes does, with exactly
-- these choices. That its giver is no administrator any more, or that what it was said to has changed or ended, is derived, never stored.
create table first_yes (
  customer_id uuid not null references organisation,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('request', 'elevation', 'two-administrators')),
  subject_id uuid not null,              -- the request, the elevation; of the guardrail itself the customer
  subject_version integer not null,      -- of a request the generation of its link, of an elevation its version: a yes to what was before is none
  partner_id uuid,                       -- whose request or elevation it is
  choices jsonb not null default '{}',   -- exactly what was chosen: {narrowing, read} of a request, {roles, minutes} of an elevation
  given_by uuid not null,
  given_as jsonb not null,               -- {roles, signIn}: in which roles and how surely known, for the receipt
  given_at timestamptz not null default now(),
  closed_at timestamptz,
  closed_as text check (closed_as in ('agreed', 'refused', 'taken-back', 'replaced', 'lapsed')),   -- lapsed: it counted no more when another took its place
  closed_by uuid,
  primary key (customer_id, id),
  check ((closed_at is null) = (closed_as is null) and (closed_at is null) = (closed_by is null))
);
create unique index one_first_yes_waits on first_yes (customer_id, subject_kind, subject_id) where closed_at is null;
alter table first_yes enable row level security;
create policy own on first_yes to ombud_app using (customer_id = acting()) with check (customer_id = acting());
grant select, insert, update on first_yes to ombud_app;
