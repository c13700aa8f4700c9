-- A file of people that somebody brought: read and checked row by row, then created in batches. The key of a batch is the import's row, held by whoever creates.
create table person_import (
  organisation_id uuid not null references organisation,   -- whose people they become
  id uuid not null,
  state text not null check (state in ('reading', 'unreadable', 'checked', 'running', 'stopped', 'cancelled', 'done')),
  file_name text,                        -- null once the rows are forgotten
  language text not null,                -- of the file's headers: the result is given back in it
  uploaded_by uuid not null,
  uploaded_at timestamptz not null default now(),
  rows integer not null default 0,       -- in the file, without blank ones
  faulty integer not null default 0,     -- rows with a problem: nobody is made of them
  created integer not null default 0,    -- rows of which a person was made
  refused integer not null default 0,    -- rows that were good when checked and no longer when it was their turn
  run_by uuid,                           -- who said yes last: judged anew in each batch
  run_partner_id uuid,                   -- the partner it is of, where that is on behalf
  run_no integer not null default 0,     -- raised by each yes: a batch of an earlier one does nothing
  run_at timestamptz,
  run_from integer not null default 0,   -- so many were done before this yes: the pace is reckoned without them
  person_language text,                  -- what all of them get
  usage_location char(2),
  roles text[],
  stopped_for text,                      -- the refusal that stopped it
  ended_at timestamptz,
  primary key (organisation_id, id)
);
create index person_import_to_forget on person_import (coalesce(ended_at, uploaded_at)) where file_name is not null;
alter table person_import enable row level security;
create policy own on person_import to ombud_app using (organisation_id = acting()) with check (organisation_id = acting());
grant select, insert, update on person_import to ombud_app;

-- One row of the file. Names and addresses are deleted 30 days after the end (door.forget_imports).
create table person_import_row (
  organisation_id uuid not null,
  import_id uuid not null,
  row_no integer not null,               -- as a spreadsheet numbers it: the headers are row 1
  given_name text,
  family_name text,
  display_name text,
  email text,
  problems jsonb not null default '[]',  -- [{column, code}]
  state text not null check (state in ('waiting', 'faulty', 'created', 'refused')),
  person_id uuid,
  primary key (organisation_id, import_id, row_no),
  foreign key (organisation_id, import_id) references person_import (organisation_id, id)
);
create index person_import_row_bad on person_import_row (organisation_id, import_id, row_no) where state in ('faulty', 'refused');
create index person_import_row_waiting on person_import_row (organisation_id, import_id, row_no) where state = 'waiting';
create index person_import_row_address on person_import_row (organisation_id, import_id, email);
create index person_import_row_of_person on person_import_row (person_id) where person_id is not null;
alter table person_import_row enable row level security;
create policy own on person_import_row to ombud_app using (organisation_id = acting()) with check (organisation_id = acting());
grant select, insert, update on person_import_row to ombud_app;

-- Which of these addresses somebody has already in this cloud: as door.home_of_address, for many at once.
create function door.addresses_taken(in_cloud text, addresses text[]) returns setof text
language sql stable security definer set search_path = pg_temp as $$
  select u."email" from auth."user" u where u."cloud" = in_cloud and u."email" = any(addresses)
$$;

-- The first password of somebody who was made by an import, chosen by the link that came to its mailbox: the address is proved by it. False where the
-- person is not at home here, is kept out, or has a password of its own already. One that somebody lent meanwhile is replaced.
create function door.first_password(person uuid, password_hash text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from public.person p where p.id = first_password.person and p.home_id = acting()
    and p.blocked_at is null and p.deleted_at is null and p.erased_at is null) then return false; end if;
  insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "setByOther")
    values (gen_random_uuid(), person::text, 'credential', person, password_hash, false)
    on conflict ("providerId", "accountId") do update set "password" = excluded."password", "setByOther" = false, "updatedAt" = now()
      where auth."account"."setByOther";
  if not found then return false; end if;
  update auth."user" u set "emailVerified" = true where u."id" = first_password.person;
  delete from auth."session" s where s."userId" = first_password.person;
  return true;
end $$;

-- Rows of imports that ended, or were never run, before a time: so many at once; says how many rows and imports it was.
create function door.forget_imports(before timestamptz, most integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  i record;
  n integer := 0;
  gone integer;
begin
  for i in select x.organisation_id, x.id from public.person_import x
    where x.file_name is not null and coalesce(x.ended_at, x.uploaded_at) < before
    order by coalesce(x.ended_at, x.uploaded_at) limit most for update skip locked
  loop
    delete from public.person_import_row r where (r.organisation_id, r.import_id, r.row_no) in
      (select y.organisation_id, y.import_id, y.row_no from public.person_import_row y
        where y.organisation_id = i.organisation_id and y.import_id = i.id order by y.row_no limit most - n);
    get diagnostics gone = row_count;
    n := n + gone;
    exit when n >= most;
    update public.person_import x set file_name = null, ended_at = coalesce(x.ended_at, now()),
      state = case when x.state in ('done', 'unreadable') then x.state else 'cancelled' end
      where x.organisation_id = i.organisation_id and x.id = i.id;
    n := n + 1;
    exit when n >= most;
  end loop;
  return n;
end $$;
revoke all on function door.addresses_taken, door.first_password, door.forget_imports from public;
grant execute on function door.addresses_taken, door.first_password to ombud_app;
grant execute on function door.forget_imports to ombud_clock;
