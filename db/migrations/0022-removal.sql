-- A planned end of a relationship has a side that said it: the other one cannot take it back.
alter table relationship add column ending_by text check (ending_by in ('partner', 'customer'));
alter table relationship add constraint relationship_ending_check check ((state = 'ending') = (ends_on is not null and ending_by is not null) or state = 'removed');
create index relationship_removed_of_partner on relationship (partner_id, removed_at desc, id desc) where removed_at is not null;
