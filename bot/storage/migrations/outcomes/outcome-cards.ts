/**
 * The cards that tell people what became of their codes, and each person's choice. A trigger marks each code whose
 * standing or request changes, so that no statement can forget it; the transaction that changes it has locked its
 * account, so no two of them wait for each other's marks. A job takes the marks and finds the card: that of the code, or
 * that of its rollout. The column `language` is that of the person's client.
 */
export const OUTCOME_CARDS = `
create table outcome_marks (otp_id text primary key);
create table outcome_cards (
  subject_id text primary key,
  kind text not null,
  tenant_id text not null,
  object_id text not null,
  marked integer not null default 1,
  seen integer not null default 0,
  shows text,
  told text,
  card jsonb,
  posts integer not null default 0,
  card_number integer not null default 0,
  card_server text,
  taken_until timestamptz,
  again_at timestamptz,
  edited_at timestamptz,
  marked_at timestamptz not null
);
create index outcome_cards_behind on outcome_cards (marked_at) where marked > seen;
create index outcome_cards_again on outcome_cards (again_at) where again_at is not null;
create index outcome_cards_person on outcome_cards (tenant_id, object_id);
create index outcome_cards_taken on outcome_cards (card_server) where card_server is not null;
create index outcome_cards_old on outcome_cards (marked_at);

create table code_news (
  tenant_id text not null,
  object_id text not null,
  news text not null,
  primary key (tenant_id, object_id)
);
alter table personal_chats add column language text;

create function rooms_mark_outcome() returns trigger language plpgsql as $$
begin
  insert into outcome_marks (otp_id)
  values (case tg_table_name when 'otps' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'otp_id' end)
  on conflict do nothing;
  return null;
end $$;
create trigger otps_mark_outcome after update of status on otps for each row
  when (old.status is distinct from new.status) execute function rooms_mark_outcome();
create trigger requests_mark_outcome after update on requests for each row
  when (old.revision is distinct from new.revision) execute function rooms_mark_outcome();
create trigger requests_added_mark_outcome after insert on requests for each row execute function rooms_mark_outcome();
`;
