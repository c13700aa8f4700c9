-- The secret link of a partner's calendar of ends: computed from a key and this generation, kept nowhere. Without a row there is no link yet.
create table calendar_link (
  partner_id uuid not null references organisation,
  generation integer not null default 1, -- raised with each new link: the older one is dead
  made_by uuid not null,
  made_at timestamptz not null default now(),
  primary key (partner_id)
);
alter table calendar_link enable row level security;
create policy own on calendar_link to ombud_app using (partner_id = acting()) with check (partner_id = acting());
grant select, insert, update on calendar_link to ombud_app;
