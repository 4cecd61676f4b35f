/**
 * Refused acts of the minute that has begun, by who was refused. The audit gets one entry for each row when its minute is
 * over, so that nobody can make the audit grow by repeating an act.
 */
export const REFUSED_ACTS = `
create table refused_acts (
  who text not null,
  via text not null,
  act text not null,
  cause text not null,
  subject jsonb not null,
  refused integer not null,
  ends_at timestamptz not null,
  primary key (who, via, act, cause)
);
create index refused_acts_ends on refused_acts (ends_at);
`;
