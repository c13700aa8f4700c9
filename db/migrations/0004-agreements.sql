-- Editions of agreements, published by the provider: one version per kind and country, in one or more languages, exactly one of them
-- binding. The digest is the SHA-256 of the text as it can be downloaded. Never edited: a correction is a new version.
create table agreement_edition (
  id uuid primary key,
  kind text not null check (kind in ('customer', 'partner')),
  country text not null,                -- ISO 3166-1 alpha-2, or * for every other country
  version integer not null,
  language text not null,
  binding boolean not null,
  title text not null,
  body text not null,                   -- Markdown
  digest text not null,                 -- sha-256, hex, of title and body as downloaded
  effective_from timestamptz not null,
  published_at timestamptz not null default now(),
  published_by uuid,
  unique (kind, country, version, language)
);
create unique index one_binding_edition on agreement_edition (kind, country, version) where binding;
grant select on agreement_edition to ombud_app, ombud_operator, ombud_clock;
grant insert on agreement_edition to ombud_operator;

-- Acceptances have no states, only rows: who bound which organisation to which text, and which text was read.
create table agreement_acceptance (
  organisation_id uuid not null references organisation,
  id uuid not null,
  kind text not null check (kind in ('customer', 'partner')),
  country text not null,
  version integer not null,
  binding_edition_id uuid not null references agreement_edition,
  binding_digest text not null,          -- of the text that binds in this country
  read_edition_id uuid not null references agreement_edition,
  read_digest text not null,             -- of the text that was read: a translation, or the same
  accepted_by uuid not null,
  accepted_at timestamptz not null default now(),
  evidence_id uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, kind, country, version)
);
alter table agreement_acceptance enable row level security;
create policy own on agreement_acceptance to ombud_app using (organisation_id = acting()) with check (organisation_id = acting());
create policy operator_reads on agreement_acceptance for select to ombud_operator using (true);
grant select, insert on agreement_acceptance to ombud_app;
grant select (organisation_id, kind, country, version, accepted_at) on agreement_acceptance to ombud_operator;

-- Has this partner signed a current partner agreement? Asked at the customer's acceptance, where the partner's rows are behind the wall.
create function door.partner_agreement_version(partner uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select max(version) from public.agreement_acceptance where organisation_id = partner and kind = 'partner'
$$;
revoke all on function door.partner_agreement_version from public;
grant execute on function door.partner_agreement_version to ombud_app;
