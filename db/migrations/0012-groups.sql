-- A partner's own security groups: what holds rights at customers. Admin agents and Helpdesk agents are groups too, but need no rows: the role is the membership.
create table partner_group (
  partner_id uuid not null references organisation,
  id uuid not null,
  name text not null,
  name_key text not null,                -- folded: no two groups that a reader could mistake for each other
  sort_key bytea not null,
  description text not null default '',  -- what it is for, in the partner's words
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (partner_id, id)
);
create unique index partner_group_name on partner_group (partner_id, name_key);
create index partner_group_by_name on partner_group (partner_id, sort_key, id);
alter table partner_group enable row level security;
create policy own on partner_group to ombud_app using (partner_id = acting()) with check (partner_id = acting());
grant select, insert, update, delete on partner_group to ombud_app;

-- Who is in a group: people, and other groups with everybody in them. Never in a circle: whoever adds holds the partner's row.
create table partner_group_member (
  partner_id uuid not null,
  group_id uuid not null,
  kind text not null check (kind in ('person', 'group')),
  member_id uuid not null,
  added_at timestamptz not null default now(),
  added_by uuid,
  primary key (partner_id, group_id, member_id),
  foreign key (partner_id, group_id) references partner_group (partner_id, id) on delete cascade
);
create index partner_group_member_of on partner_group_member (partner_id, member_id);
alter table partner_group_member enable row level security;
create policy own on partner_group_member to ombud_app using (partner_id = acting()) with check (partner_id = acting());
grant select, insert, delete on partner_group_member to ombud_app;

-- The customers, tags or countries that somebody of the partner is limited to; several add up, without a row there is no limit.
create table staff_limit (
  partner_id uuid not null references organisation,
  person_id uuid not null references person,
  kind text not null check (kind in ('customer', 'tag', 'country')),
  value text not null,                   -- a customer's id, a tag, or a country
  primary key (partner_id, person_id, kind, value)
);
alter table staff_limit enable row level security;
create policy own on staff_limit to ombud_app using (partner_id = acting()) with check (partner_id = acting());
grant select, insert, delete on staff_limit to ombud_app;

-- Of two who change somebody's limits at once, the second is told.
alter table membership add column limits_version integer not null default 1;
grant update (limits_version) on membership to ombud_app;

-- The partner's own words for its customers: for finding them, and for limiting staff to them.
create table customer_tag (
  partner_id uuid not null,
  customer_id uuid not null,
  tag text not null,                     -- as the partner wrote it, at most 50 characters
  primary key (partner_id, customer_id, tag),
  foreign key (partner_id, customer_id) references partner_customer (partner_id, customer_id) on delete cascade
);
create index customer_tag_found on customer_tag (partner_id, tag, customer_id);
alter table customer_tag enable row level security;
create policy own on customer_tag to ombud_app using (partner_id = acting()) with check (partner_id = acting());
grant select, insert, delete on customer_tag to ombud_app;

-- Which group of the partner holds which roles of a delegation. Without a row nobody holds anything. Changed only while the delegation's row is held.
create table delegation_assignment (
  customer_id uuid not null,
  delegation_id uuid not null,
  group_key text not null,               -- partner.admin-agent, partner.helpdesk-agent, or the id of one of the partner's groups
  partner_id uuid not null,
  roles text[] not null check (cardinality(roles) > 0),
  assigned_at timestamptz not null default now(),
  assigned_by uuid,
  primary key (customer_id, delegation_id, group_key),
  foreign key (customer_id, delegation_id) references delegation (customer_id, id)
);
create index delegation_assignment_of_group on delegation_assignment (partner_id, group_key);
alter table delegation_assignment enable row level security;
create policy parties on delegation_assignment to ombud_app using (acting() in (customer_id, partner_id)) with check (acting() in (customer_id, partner_id));
grant select, insert, update, delete on delegation_assignment to ombud_app;

-- Every group that somebody is in, directly or through a group inside a group.
create function door.groups_of(partner uuid, person uuid) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (with recursive up (group_id) as (
    select m.group_id from public.partner_group_member m where m.partner_id = partner and m.member_id = person and m.kind = 'person'
    union
    select m.group_id from public.partner_group_member m join up on m.partner_id = partner and m.member_id = up.group_id and m.kind = 'group')
  select coalesce(array_agg(group_id), '{}') from up);
end $$;

-- What decides about a person of a partner at one customer, besides the delegations: groups, limits, and what the limits are held against. Asked by either side
-- of a relationship; to anybody else there is nothing.
create function door.standing(partner uuid, person uuid, customer uuid)
returns table (person_id uuid, display_name text, roles text[], groups uuid[], limits jsonb, has_second_factor boolean, country char(2), tags text[], demands_second_factor boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if acting() not in (partner, customer) then return; end if;
  return query
  select p.id, p.display_name, m.roles, door.groups_of(partner, person),
    (select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'value', l.value)), '[]') from public.staff_limit l where l.partner_id = partner and l.person_id = person),
    coalesce(u."twoFactorEnabled", false), c.country,
    array(select t.tag from public.customer_tag t where t.partner_id = partner and t.customer_id = customer),
    exists (select 1 from public.guardrail r where r.customer_id = customer and r.require_second_factor)
  from public.partner_customer c
  join public.membership m on m.organisation_id = c.partner_id and m.person_id = person and m.ended_at is null
  join public.person p on p.id = m.person_id and p.blocked_at is null and p.erased_at is null
  left join auth."user" u on u."id" = p.id
  where c.partner_id = partner and c.customer_id = customer;
end $$;

-- Which of a partner's people are in the groups that hold roles at a customer: who has the rights now, for both sides.
create function door.people_holding(partner uuid, customer uuid)
returns table (delegation_id uuid, group_key text, group_name text, roles text[], person_id uuid, display_name text, person_roles text[], limits jsonb, country char(2), tags text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if acting() not in (partner, customer) then return; end if;
  return query
  with recursive held as (
    select a.delegation_id, a.group_key, a.roles from public.delegation_assignment a
    join public.delegation d on d.customer_id = a.customer_id and d.id = a.delegation_id and d.state = 'active'
    where a.customer_id = customer and a.partner_id = partner),
  down (group_key, member_id, kind) as (
    select m.group_id::text, m.member_id, m.kind from public.partner_group_member m
      where m.partner_id = partner and m.group_id::text in (select h.group_key from held h)
    union
    select down.group_key, m.member_id, m.kind from public.partner_group_member m join down on m.partner_id = partner and down.kind = 'group' and m.group_id = down.member_id),
  people as (
    select down.group_key, down.member_id as person from down where down.kind = 'person'
    union
    select r.role, m.person_id from (values ('partner.admin-agent'), ('partner.helpdesk-agent')) r (role)
      join public.membership m on m.organisation_id = partner and m.ended_at is null and r.role = any (m.roles))
  select h.delegation_id, h.group_key, g.name, h.roles, p.id, p.display_name, m.roles,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'value', l.value)), '[]') from public.staff_limit l where l.partner_id = partner and l.person_id = p.id),
    c.country, array(select t.tag from public.customer_tag t where t.partner_id = partner and t.customer_id = customer)
  from held h
  join people on people.group_key = h.group_key
  join public.person p on p.id = people.person and p.blocked_at is null and p.erased_at is null
  join public.membership m on m.organisation_id = partner and m.person_id = p.id and m.ended_at is null
  join public.partner_customer c on c.partner_id = partner and c.customer_id = customer
  left join public.partner_group g on g.partner_id = partner and g.id::text = h.group_key
  order by p.sort_key, p.id limit 1000;
end $$;
revoke all on function door.groups_of, door.standing, door.people_holding from public;
grant execute on function door.standing, door.people_holding to ombud_app;

-- A partner's own templates: sets of roles with their terms and groups, for asking many customers for the same.
create table partner_template (
  partner_id uuid not null references organisation,
  id uuid not null,
  name text not null,
  name_key text not null,                -- folded, as of a group
  sort_key bytea not null,
  terms jsonb not null,                  -- as of a request
  groups jsonb not null,                 -- as of a request
  version integer not null default 1,
  primary key (partner_id, id)
);
create unique index partner_template_name on partner_template (partner_id, name_key);
alter table partner_template enable row level security;
create policy own on partner_template to ombud_app using (partner_id = acting()) with check (partner_id = acting());
grant select, insert, update, delete on partner_template to ombud_app;
