-- A standing link: an address of the partner that anybody may have, for a website or a fair. It asks the same of everybody, and gives nothing to whoever
-- holds it; an answer through it first makes an ordinary request. Its secret is computed, as that of a request's link.
create table standing_link (
  partner_id uuid not null references organisation,
  id uuid not null,
  name text not null,                    -- what the partner calls it
  cloud text not null,
  ask jsonb not null check (jsonb_typeof(ask) = 'object'),   -- as a request has it: rights, roles, terms, groups, language, days; it never changes
  asked_by uuid not null,                -- a person of the partner, who is named as the one that asks, as long as it may ask
  generation integer not null default 1, -- raised when the address is replaced: the ones before are dead
  made_at timestamptz not null default now(),
  on_since timestamptz,                  -- none: switched off
  version integer not null default 1,
  primary key (partner_id, id)
);
alter table standing_link enable row level security;
create policy own on standing_link to ombud_app using (partner_id = acting()) with check (partner_id = acting());
create policy linked on standing_link for select to ombud_app using (id = linked_request());
grant select, insert, update on standing_link to ombud_app;

alter table relationship_request add column standing_id uuid;   -- the standing link that it was answered through
create index request_through_standing on relationship_request (partner_id, standing_id, state) where standing_id is not null;
create index request_through_standing_at on relationship_request (partner_id, standing_id, created_at) where standing_id is not null;
create index request_of_customer_through on relationship_request (customer_id, standing_id, created_at) where standing_id is not null;

-- Who asks by a standing link, and in which roles by now: for whoever holds the link, or for the partner itself. Nobody, where that person has left.
create function door.standing_asker(partner uuid, link uuid) returns table (name text, roles text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select p.display_name, m.roles
  from public.standing_link l
  join public.membership m on m.organisation_id = l.partner_id and m.person_id = l.asked_by and m.ended_at is null
  join public.person p on p.id = l.asked_by and p.blocked_at is null and p.deleted_at is null and p.erased_at is null
  where l.partner_id = partner and l.id = link and (link = linked_request() or acting() = partner)
$$;
revoke all on function door.standing_asker from public;
grant execute on function door.standing_asker to ombud_app;

-- Holds a standing link while it is answered, so that switching it off waits for whoever was first and nobody is late; tells how many have answered through
-- it within a day, counted no further than is asked. For whoever holds the link.
create function door.hold_standing(partner uuid, link uuid, most integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform 1 from public.standing_link where partner_id = partner and id = link and link = linked_request() for share;
  if not found then return null; end if;
  return (select count(*) from (select 1 from public.relationship_request
    where partner_id = partner and standing_id = link and created_at > now() - interval '24 hours' limit most) n);
end $$;
revoke all on function door.hold_standing from public;
grant execute on function door.hold_standing to ombud_app;
