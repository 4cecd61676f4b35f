/** Which server runs which job, because pg-boss doesn't record that. */
export const SERVER_JOBS = `
create table server_jobs (
  queue text not null,
  job_id uuid not null,
  server_id text not null,
  primary key (queue, job_id)
);
create index server_jobs_server on server_jobs (server_id);
`;
