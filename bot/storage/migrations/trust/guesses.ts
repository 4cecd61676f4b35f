/**
 * Budgets of wrong codes. A row holds the attempts under way, by their ids with the second since 1970 at which they
 * lose their place, and the times until which its wrong codes count. It is one row, so that one statement can look at
 * all places and take one. What a one-time password has had in its life stays as long as the one-time password.
 */
export const GUESSES = `
create table guess_budgets (
  key text primary key,
  held jsonb not null,
  wrong timestamptz[] not null,
  ends_at timestamptz not null
);
create index guess_budgets_end on guess_budgets (ends_at);
create table otp_guesses (otp_id text primary key references otps (id), wrong integer not null);
`;
