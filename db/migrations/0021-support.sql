-- SUPPORT. What somebody needs help with: a customer of its partner, or a partner of the provider for one of its customers. Keyed by the customer whatever the way.
create table service_request (
  customer_id uuid not null references organisation,
  id uuid not null,
  partner_id uuid,                       -- who supports the customer in this; none where it has no partner
  way text not null check (way in ('customer', 'on-behalf', 'without-rights')),   -- opened by the customer; by the partner with a right; by the partner through the provider without one
  status text not null default 'open' check (status in ('open', 'waiting', 'solved', 'closed')),
  severity text not null check (severity in ('critical', 'moderate', 'minimal')),   -- how badly it hurts: from it the time for a first answer is counted
  subject text,                          -- words of whoever opened it; forgotten with the rest
  product text,                          -- what it is about, in words
  subscription_id uuid,                  -- the same, once there are subscriptions
  customer_name text not null,           -- as the partner's list has it: after the relationship nothing else tells it
  answering text not null check (answering in ('partner', 'provider')),   -- whose turn it is to answer
  provider_since timestamptz,            -- opened with the provider or handed on to it; before that the operator's door does not see it
  opened_by uuid not null,
  contact_name text,                     -- personal, of whoever opened it; gone with the person and with the rest
  contact_email text,
  opened_at timestamptz not null default now(),
  due_at timestamptz not null,           -- by when the side whose turn it is answers first
  asked_at timestamptz not null default now(),   -- from when that is counted: opened, handed on, opened again
  answered_at timestamptz,               -- its first answer since then
  missed_at timestamptz,                 -- the clock has told of the missed time, once
  queue_at timestamptz not null,         -- place in a queue: due_at until it is answered, then never
  solved_at timestamptz,
  closed_at timestamptz,
  forgotten_at timestamptz,              -- its words and files are no longer kept
  version integer not null default 1,
  primary key (customer_id, id),
  check ((status in ('solved', 'closed')) = (solved_at is not null)),
  check ((status = 'closed') = (closed_at is not null)),
  check (partner_id is not null or (way = 'customer' and answering = 'provider')),
  check ((answering = 'provider') = (provider_since is not null))
);
-- Each filter in the order of the list: a page is read along one of these, whatever is common or rare.
create index service_request_of_customer_by_status on service_request (customer_id, status, id desc);
create index service_request_of_customer_by_severity on service_request (customer_id, severity, id desc);
create index service_request_of_customer_unfinished on service_request (customer_id, id desc) where status in ('open', 'waiting');
create index service_request_of_customer_by_both on service_request (customer_id, status, severity, id desc);
create index service_request_of_partner_unfinished on service_request (partner_id, id desc) where status in ('open', 'waiting');
create index service_request_of_partner_unfinished_by on service_request (partner_id, severity, id desc) where status in ('open', 'waiting');
create index service_request_of_partner_by_both on service_request (partner_id, status, severity, id desc) where partner_id is not null;
create index service_request_of_partner on service_request (partner_id, id desc) where partner_id is not null;
create index service_request_of_partner_by_status on service_request (partner_id, status, id desc) where partner_id is not null;
create index service_request_of_partner_by_severity on service_request (partner_id, severity, id desc) where partner_id is not null;
create index service_request_of_partner_at_customer on service_request (partner_id, customer_id, id desc) where partner_id is not null;
create index service_request_queue on service_request (queue_at, id) where provider_since is not null;
create index service_request_queue_open on service_request (queue_at, id) where provider_since is not null and status in ('open', 'waiting');
create index service_request_queue_by_status on service_request (status, queue_at, id) where provider_since is not null;
create index service_request_queue_by_severity on service_request (severity, queue_at, id) where provider_since is not null;
create index service_request_queue_open_by on service_request (severity, queue_at, id) where provider_since is not null and status in ('open', 'waiting');
create index service_request_queue_by_both on service_request (status, severity, queue_at, id) where provider_since is not null;
create index service_request_queue_of_customer on service_request (customer_id, queue_at, id) where provider_since is not null;
-- The operator knows a request by its id alone.
create index service_request_with_provider on service_request (id) where provider_since is not null;
create index service_request_to_forget on service_request (closed_at) where forgotten_at is null and closed_at is not null;
create index service_request_asked_by_customer on service_request (customer_id, opened_at) where way = 'customer';
create index service_request_asked_by_partner on service_request (partner_id, opened_at) where way <> 'customer';
create index service_request_opened_by on service_request (opened_by);
alter table service_request enable row level security;
create policy parties on service_request to ombud_app using (acting() in (customer_id, partner_id)) with check (acting() in (customer_id, partner_id));
create policy operator_answers on service_request to ombud_operator using (provider_since is not null) with check (provider_since is not null);
grant select, insert, update on service_request to ombud_app;
grant select on service_request to ombud_operator;
grant update (status, due_at, asked_at, answered_at, missed_at, queue_at, solved_at, closed_at, version) on service_request to ombud_operator;

-- What became of it, in order: what was written, and each turn it took. Only added to. Who reads an entry is said by the entry itself, and held by the wall.
create table service_request_entry (
  customer_id uuid not null,
  request_id uuid not null,
  id uuid not null,
  partner_id uuid,
  readers text not null check (readers in ('all', 'partner-and-provider', 'partner', 'provider')),   -- all: the customer, too
  kind text not null check (kind in ('opened', 'note', 'file', 'escalated', 'waiting', 'resumed', 'solved', 'closed', 'reopened', 'missed')),
  text text,                             -- personal: the words of whoever wrote it
  file_id uuid,
  side text not null check (side in ('customer', 'partner', 'provider', 'clock')),
  author_id uuid,
  author_name text,                      -- the real person, for every side to read; erased with the person
  at timestamptz not null default now(),
  primary key (customer_id, request_id, id),
  foreign key (customer_id, request_id) references service_request (customer_id, id),
  check ((kind = 'file') = (file_id is not null)),
  check ((side = 'clock') = (author_id is null))
);
create index service_request_entry_of_author on service_request_entry (author_id) where author_id is not null;
alter table service_request_entry enable row level security;
create policy customer on service_request_entry to ombud_app using (customer_id = acting() and readers = 'all') with check (customer_id = acting());
create policy partner on service_request_entry to ombud_app using (partner_id = acting() and readers <> 'provider') with check (partner_id = acting() and readers <> 'provider');
create policy operator_answers on service_request_entry to ombud_operator
  using (readers <> 'partner' and exists (select 1 from service_request r where r.customer_id = service_request_entry.customer_id and r.id = service_request_entry.request_id))
  with check (readers <> 'partner' and exists (select 1 from service_request r where r.customer_id = service_request_entry.customer_id and r.id = service_request_entry.request_id));
grant select, insert on service_request_entry to ombud_app, ombud_operator;

-- A file that somebody added. Its bytes come in parts; until all of them are here and were looked at nobody sees it.
create table service_request_file (
  customer_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  partner_id uuid,
  readers text not null check (readers in ('all', 'partner-and-provider', 'partner', 'provider')),
  name text,                             -- as whoever added it called it; forgotten with the bytes
  type text check (type in ('png', 'jpeg', 'pdf', 'text', 'zip')),   -- by its content, never by what anybody said
  bytes integer not null default 0 check (bytes between 0 and 10485760),   -- how many it has, once all are here
  sha256 text,                           -- of the whole, hex; none while it is arriving
  added_by uuid not null,
  added_at timestamptz not null default now(),
  gone_at timestamptz,                   -- its bytes are no longer kept
  primary key (customer_id, id),
  foreign key (customer_id, request_id) references service_request (customer_id, id)
);
create index service_request_file_of_request on service_request_file (customer_id, request_id);
create index service_request_file_kept on service_request_file (customer_id) include (bytes, sha256) where gone_at is null;
create index service_request_file_of_person on service_request_file (added_by);
create index service_request_file_arriving on service_request_file (added_at) where sha256 is null and gone_at is null;
alter table service_request_file enable row level security;
create policy customer on service_request_file to ombud_app using (customer_id = acting() and readers = 'all') with check (customer_id = acting());
create policy partner on service_request_file to ombud_app using (partner_id = acting() and readers <> 'provider') with check (partner_id = acting() and readers <> 'provider');
create policy linked on service_request_file for select to ombud_app using (id = linked_request());
create policy operator_answers on service_request_file to ombud_operator
  using (readers <> 'partner' and exists (select 1 from service_request r where r.customer_id = service_request_file.customer_id and r.id = service_request_file.request_id))
  with check (readers <> 'partner' and exists (select 1 from service_request r where r.customer_id = service_request_file.customer_id and r.id = service_request_file.request_id));
grant select, insert on service_request_file to ombud_app, ombud_operator;
grant update (type, bytes, sha256, gone_at, name) on service_request_file to ombud_app, ombud_operator;

-- The bytes of a file, as they came. Read only by the address that was signed for this one file; nobody's list shows them.
create table service_request_file_part (
  customer_id uuid not null,
  partner_id uuid,
  file_id uuid not null,
  part_no integer not null,              -- from 1, in their order
  bytes bytea not null,                  -- at most half a megabyte or so
  primary key (customer_id, file_id, part_no),
  foreign key (customer_id, file_id) references service_request_file (customer_id, id)
);
alter table service_request_file_part enable row level security;
create policy arriving on service_request_file_part to ombud_app
  using (exists (select 1 from service_request_file f where f.customer_id = service_request_file_part.customer_id and f.id = service_request_file_part.file_id))
  with check (exists (select 1 from service_request_file f where f.customer_id = service_request_file_part.customer_id and f.id = service_request_file_part.file_id));
create policy operator_arriving on service_request_file_part to ombud_operator
  using (exists (select 1 from service_request_file f where f.customer_id = service_request_file_part.customer_id and f.id = service_request_file_part.file_id))
  with check (exists (select 1 from service_request_file f where f.customer_id = service_request_file_part.customer_id and f.id = service_request_file_part.file_id));
grant select, insert, delete on service_request_file_part to ombud_app;
grant select, insert, delete on service_request_file_part to ombud_operator;

-- When the clock tells of a missed answer, and closes what was solved: the only things due that the operator's door may change.
create policy operator_support on due to ombud_operator using (kind like 'service-request-%') with check (kind like 'service-request-%');
grant select, insert, update, delete on due to ombud_operator;

-- The duty to support: when it ends, or has ended. Only both sides' yes writes it. Half-open; whether the duty runs is derived.
alter table relationship add column support_duty_until timestamptz;
create index relationship_supported_after on relationship (partner_id, id) where removed_at is not null and support_duty_until is null;

-- Somebody proposes that the duty ends, and the other side agrees, refuses, or never answers. Ended by nobody alone.
create table support_duty_end (
  customer_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  relationship_id uuid not null,
  state text not null check (state in ('proposed', 'agreed', 'refused', 'taken-back')),
  last_day date,                         -- the duty is to run to the close of this day at the customer; none is at the second yes
  side text not null check (side in ('customer', 'partner')),   -- whose yes is the first
  proposed_by uuid not null,
  proposed_name text,                    -- for the other side to read; erased with the person
  proposed_email text,                   -- for the receipt of both yeses
  proposed_as jsonb not null,            -- {roles, signIn}: in which roles and how surely known, for the receipt
  proposed_at timestamptz not null default now(),
  answered_by uuid,
  answered_at timestamptz,
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, relationship_id) references relationship (customer_id, id),
  check ((state = 'proposed') = (answered_at is null) and (answered_by is null) = (answered_at is null))
);
create unique index one_proposed_end on support_duty_end (customer_id, partner_id) where state = 'proposed';
create index support_duty_end_of_person on support_duty_end (proposed_by);
alter table support_duty_end enable row level security;
create policy parties on support_duty_end to ombud_app using (acting() in (customer_id, partner_id)) with check (acting() in (customer_id, partner_id));
grant select, insert, update on support_duty_end to ombud_app;

-- The two yeses that ended a duty are evidence like any other.
alter table evidence drop constraint evidence_kind_check;
alter table evidence add constraint evidence_kind_check check (kind in ('acceptance', 'agreement', 'founding', 'decline', 'support-duty', 'removal'));

-- What a customer is called whom a partner has a duty to support, now or once: on the partner's own rows after the relationship nothing else tells it.
create function door.supported_name(partner uuid, customer uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select o.name from public.organisation o where o.id = customer and acting() = partner
    and exists (select 1 from public.relationship r where r.customer_id = customer and r.partner_id = partner)
$$;

-- Who of the acting organisation took part in a service request: opened it or wrote in it. Those are told how it goes on.
create function door.took_part(customer uuid, request uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct e.author_id from public.service_request_entry e
  join public.membership m on m.organisation_id = acting() and m.person_id = e.author_id and m.ended_at is null
  where e.customer_id = took_part.customer and e.request_id = took_part.request
$$;

-- A person who is erased: its name, and what it wrote and added, go from every service request and from proposals to end a duty.
create function door.forget_supporter(home uuid, person uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if acting() is distinct from home then return; end if;
  update public.service_request r set contact_name = null, contact_email = null, subject = null, product = null where r.opened_by = person;
  update public.service_request_entry e set author_name = null, text = null where e.author_id = person;
  delete from public.service_request_file_part p using public.service_request_file f
    where f.added_by = person and p.customer_id = f.customer_id and p.file_id = f.id;
  update public.service_request_file f set name = null, gone_at = coalesce(f.gone_at, now()) where f.added_by = person;
  update public.support_duty_end d set proposed_name = null, proposed_email = null where d.proposed_by = person;
end $$;

-- Words and files of service requests that were closed before a time, so many at once; says how many requests it was.
create function door.forget_service_requests(before timestamptz, most integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  r record;
  n integer := 0;
begin
  for r in select x.customer_id, x.id from public.service_request x
    where x.forgotten_at is null and x.closed_at is not null and x.closed_at < before
    order by x.closed_at limit most for update skip locked
  loop
    delete from public.service_request_file_part p using public.service_request_file f
      where f.customer_id = r.customer_id and f.request_id = r.id and p.customer_id = f.customer_id and p.file_id = f.id;
    update public.service_request_file f set name = null, gone_at = coalesce(f.gone_at, now()) where f.customer_id = r.customer_id and f.request_id = r.id;
    update public.service_request_entry e set text = null, author_name = null where e.customer_id = r.customer_id and e.request_id = r.id;
    update public.service_request x set subject = null, product = null, contact_name = null, contact_email = null, forgotten_at = now(), version = x.version + 1
      where x.customer_id = r.customer_id and x.id = r.id;
    n := n + 1;
  end loop;
  return n;
end $$;

-- Files of which not all bytes came: the line broke. So many at once; says how many it was.
create function door.forget_broken_files(before timestamptz, most integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  f record;
  n integer := 0;
begin
  for f in select x.customer_id, x.id from public.service_request_file x
    where x.sha256 is null and x.gone_at is null and x.added_at < before order by x.added_at limit most for update skip locked
  loop
    delete from public.service_request_file_part p where p.customer_id = f.customer_id and p.file_id = f.id;
    update public.service_request_file x set name = null, gone_at = now() where x.customer_id = f.customer_id and x.id = f.id;
    n := n + 1;
  end loop;
  return n;
end $$;
-- How many files a request has, whoever may read them, and how many bytes all of the customer's take; one that is arriving counts as large as it may become.
create function door.files_kept(customer uuid, request uuid) returns table (files integer, bytes bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select (select count(*)::int from public.service_request_file f where f.customer_id = customer and f.request_id = request and f.gone_at is null),
    (select coalesce(sum(case when f.sha256 is null then 10485760 else f.bytes end), 0) from public.service_request_file f
     where f.customer_id = customer and f.gone_at is null)
  where exists (select 1 from public.service_request r where r.customer_id = customer and r.id = request
    and (acting() in (r.customer_id, r.partner_id) or r.provider_since is not null))
$$;
grant execute on function door.files_kept to ombud_app, ombud_operator;
revoke all on function door.files_kept from public;
revoke all on function door.supported_name, door.took_part, door.forget_supporter, door.forget_service_requests, door.forget_broken_files from public;
grant execute on function door.supported_name, door.took_part, door.forget_supporter to ombud_app;
grant execute on function door.forget_service_requests, door.forget_broken_files to ombud_clock;
