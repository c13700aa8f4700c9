-- Words by which a person is found in an organisation, as partner_customer_word: of the name, the address whole and its first part, and for each
-- role `role:` and its code. What a word finds is read in the list's order, a page at a time.
create table person_word (
  organisation_id uuid not null,
  word text collate "C" not null,
  sort_key bytea not null,
  person_id uuid not null,
  primary key (organisation_id, word, sort_key, person_id),
  foreign key (organisation_id, person_id) references membership (organisation_id, person_id)
);
create index person_word_of on person_word (person_id);
alter table person_word enable row level security;
create policy own on person_word to ombud_app using (organisation_id = acting()) with check (organisation_id = acting());
grant select, insert, delete on person_word to ombud_app;

-- How a person stands in lists: written anew wherever it is a member, which is why these reach over the wall. Only its home may call them.
create function door.list_person(person uuid, key bytea, words text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from public.person p where p.id = list_person.person and p.home_id = acting()) then return; end if;
  delete from public.person_word w where w.person_id = list_person.person;
  update public.membership m set sort_key = key where m.person_id = list_person.person and m.sort_key <> key;
  insert into public.person_word (organisation_id, word, sort_key, person_id)
    select m.organisation_id, x.word, key, m.person_id from public.membership m
    cross join lateral (select unnest(words) union select 'role:' || unnest(m.roles)) x(word)
    where m.person_id = list_person.person and m.state <> 'gone' and (m.ended_at is null or m.state = 'deleted');
end $$;

-- Kept out, or let in again; says whether there was such a person at home here.
create function door.block_person(person uuid, blocked boolean) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update public.person p set blocked_at = case when blocked then coalesce(p.blocked_at, now()) end, version = p.version + 1
    where p.id = block_person.person and p.home_id = acting() and p.deleted_at is null and p.erased_at is null;
  if not found then return false; end if;
  update public.membership m set state = case when blocked then 'blocked' else 'active' end, version = m.version + 1
    where m.person_id = block_person.person and m.ended_at is null;
  return true;
end $$;

-- Out of every organisation and every session at once; the address is free for somebody else from now on.
create function door.delete_person(person uuid) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update public.person p set deleted_at = now(), version = p.version + 1
    where p.id = delete_person.person and p.home_id = acting() and p.deleted_at is null and p.erased_at is null;
  if not found then return false; end if;
  update public.membership m set state = 'deleted', ended_at = now(), version = m.version + 1
    where m.person_id = delete_person.person and m.ended_at is null;
  update auth."user" u set "email" = 'deleted-' || u."id" || '@deleted.invalid' where u."id" = delete_person.person;
  delete from auth."session" s where s."userId" = delete_person.person;
  return true;
end $$;

-- As it was, in every organisation that the deletion took it out of: 'restored', 'taken' where somebody else has the address by now, else 'missing'.
create function door.restore_person(person uuid) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  address text;
  left_at timestamptz;
  place text;
begin
  select lower(p.email), p.deleted_at, u."cloud" into address, left_at, place from public.person p join auth."user" u on u."id" = p.id
    where p.id = restore_person.person and p.home_id = acting() and p.deleted_at is not null and p.erased_at is null for update of p;
  if not found then return 'missing'; end if;
  if exists (select 1 from auth."user" u where u."cloud" = place and u."email" = address) then return 'taken'; end if;
  update auth."user" u set "email" = address where u."id" = restore_person.person;
  update public.membership m set state = case when p.blocked_at is null then 'active' else 'blocked' end, ended_at = null, version = m.version + 1
    from public.person p where p.id = m.person_id and m.person_id = restore_person.person and m.state = 'deleted' and m.ended_at = left_at;
  update public.person p set deleted_at = null, version = p.version + 1 where p.id = restore_person.person;
  return 'restored';
end $$;
revoke all on function door.list_person, door.block_person, door.delete_person, door.restore_person from public;
grant execute on function door.list_person, door.block_person, door.delete_person, door.restore_person to ombud_app;
