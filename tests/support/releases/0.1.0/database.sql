--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: pgboss; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA pgboss;


--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;


--
-- Name: job_state; Type: TYPE; Schema: pgboss; Owner: -
--

CREATE TYPE pgboss.job_state AS ENUM (
    'created',
    'retry',
    'active',
    'completed',
    'cancelled',
    'failed'
);


--
-- Name: create_queue(text, jsonb); Type: FUNCTION; Schema: pgboss; Owner: -
--

CREATE FUNCTION pgboss.create_queue(queue_name text, options jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $_$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO pgboss.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          pgboss.job_now(),
          pgboss.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', tablename);

      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i11 ON pgboss.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON pgboss.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i7 ON pgboss.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i9 ON pgboss.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i12 ON pgboss.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i13 ON pgboss.job (name, singleton_key) WHERE state = 'created' AND upsert_by_key$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i14 ON pgboss.job (name, state, blocked, start_after) WHERE state IN ('created', 'retry', 'active', 'failed')$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i15 ON pgboss.job (name, created_on)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i16 ON pgboss.job (name, completed_on) WHERE completed_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i17 ON pgboss.job (name, singleton_key, created_on) WHERE state < 'active' AND singleton_key IS NOT NULL$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON pgboss.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON pgboss.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i10 ON pgboss.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $_$;


--
-- Name: delete_queue(text); Type: FUNCTION; Schema: pgboss; Owner: -
--

CREATE FUNCTION pgboss.delete_queue(queue_name text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN
      
      SELECT table_name, partition
      FROM pgboss.queue
      WHERE name = queue_name
      INTO v_table, v_partition;

      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM pgboss.%I WHERE name = %L', v_table, queue_name);
      END IF;
    
      DELETE FROM pgboss.queue WHERE name = queue_name;
    END;
    $$;


--
-- Name: job_now(); Type: FUNCTION; Schema: pgboss; Owner: -
--

CREATE FUNCTION pgboss.job_now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
      SELECT pg_catalog.now();
    $$;


--
-- Name: job_table_format(text, text); Type: FUNCTION; Schema: pgboss; Owner: -
--

CREATE FUNCTION pgboss.job_table_format(command text, table_name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $_$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\.job\y', '.%1$I', 'g'),
          '\yjob_i(\d+)', '%1$s_i\1', 'g'
        ),
        table_name
      );
    $_$;


--
-- Name: job_table_run(text, text, text); Type: FUNCTION; Schema: pgboss; Owner: -
--

CREATE FUNCTION pgboss.job_table_run(command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        EXECUTE pgboss.job_table_format(command, tbl_name);
        RETURN;
      END IF;

      EXECUTE pgboss.job_table_format(command, 'job_common');

      FOR tbl IN SELECT table_name FROM pgboss.queue WHERE partition = true
      LOOP
        EXECUTE pgboss.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$;


--
-- Name: job_table_run_async(text, integer, text, text, text); Type: FUNCTION; Schema: pgboss; Owner: -
--

CREATE FUNCTION pgboss.job_table_run_async(command_name text, version integer, command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          pgboss.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;

      INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        pgboss.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        pgboss.job_table_format(command, queue.table_name)
      FROM pgboss.queue
      WHERE partition = true;
    END;
    $$;


--
-- Name: rooms_channel_away(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.rooms_channel_away() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select not exists (select from settings where name = 'approval_channel' and not value ?| array['pausedUntil', 'lostAt'])
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: requests; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.requests (
    id text NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    otp_id text NOT NULL,
    account_id text NOT NULL,
    device jsonb NOT NULL,
    public_key jsonb NOT NULL,
    status text NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decision_expires_at timestamp with time zone NOT NULL,
    wrong_match_codes integer DEFAULT 0 NOT NULL,
    second_console text,
    approved_by jsonb,
    approved_at timestamp with time zone,
    release_attempts integer DEFAULT 0 NOT NULL,
    failed_deliveries integer DEFAULT 0 NOT NULL,
    sealed_attempt integer,
    changed_attempt integer,
    sealed_credential text,
    publish_after timestamp with time zone,
    password_changed boolean DEFAULT false NOT NULL,
    problem text,
    problem_since timestamp with time zone,
    ready_at timestamp with time zone,
    pick_up_expires_at timestamp with time zone,
    delivered_at timestamp with time zone,
    signed_in_at timestamp with time zone,
    ended_by jsonb,
    ended_at timestamp with time zone,
    reason text,
    reason_text text,
    expired_from text,
    card jsonb,
    card_revision integer,
    card_turn integer DEFAULT 0 NOT NULL,
    card_taken_until timestamp with time zone,
    card_retry_at timestamp with time zone,
    stray_cards integer DEFAULT 0 NOT NULL,
    reminded_at timestamp with time zone
);


--
-- Name: rooms_chat_shows(public.requests); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.rooms_chat_shows(r public.requests) RETURNS text
    LANGUAGE sql STABLE
    AS $$
  select r.revision || case when r.status <> 'pending' then '' when rooms_channel_away() then ' away' else ' here' end
$$;


--
-- Name: rooms_forget_password(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.rooms_forget_password() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  delete from kept_passwords where otp_id = case tg_table_name when 'otps' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'otp_id' end;
  return null;
end $$;


--
-- Name: rooms_list_standing(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.rooms_list_standing(account text) RETURNS void
    LANGUAGE sql
    AS $$
  update account_list l set (otp_status, otp_expires_at, request_id, request_status, over_at) = (
    select o.status, case when o.status = 'active' then o.expires_at end, r.id, r.status,
      case when r.id is not null then rooms_request_over_at(r) when o.status = 'active' then o.expires_at end
    from otps o left join requests r on r.otp_id = o.id where o.account_id = account
    order by o.issued_at desc, (o.status in ('active', 'submitted')) desc, o.id limit 1)
  where l.id = account
$$;


--
-- Name: rooms_now(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.rooms_now() RETURNS timestamp with time zone
    LANGUAGE sql
    AS $$
  select date_trunc('milliseconds', clock_timestamp())
    + coalesce(nullif(current_setting('rooms.clock_offset', true), ''), '0')::float8 * interval '1 second'
$$;


--
-- Name: rooms_provisioning(text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.rooms_provisioning(otp text, request text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select case
    when request is not null then case request
      when 'pending' then 'Awaiting OTP Approval'
      when 'needs_attention' then 'Needs attention'
      when 'signed_in' then 'Provisioned'
      when 'rejected' then 'Rejected'
      when 'expired' then 'Expired'
      when 'cancelled' then 'Not started'
      else 'Approved' end
    when otp is null then 'Not started'
    else case otp
      when 'active' then 'OTP generated'
      when 'submitted' then 'Awaiting OTP Approval'
      when 'consumed' then 'Provisioned'
      when 'expired' then 'Expired'
      else 'Not started' end
  end
$$;


--
-- Name: rooms_request_over_at(public.requests); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.rooms_request_over_at(r public.requests) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
  select case r.status
    when 'pending' then r.decision_expires_at
    when 'ready' then r.pick_up_expires_at
    when 'needs_attention' then r.problem_since + interval '24 hours' end
$$;


--
-- Name: rooms_request_seen(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.rooms_request_seen() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform pg_notify('rooms_change',
    json_build_object('type', 'request', 'requestId', new.id, 'accountId', new.account_id)::text);
  return null;
end $$;


--
-- Name: rooms_standing_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.rooms_standing_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform rooms_list_standing(new.account_id);
  perform pg_notify('rooms_change', json_build_object('type', 'account', 'accountId', new.account_id)::text);
  return null;
end $$;


--
-- Name: rooms_tell_batch(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.rooms_tell_batch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform pg_notify('rooms_batch', new.batch_id);
  return null;
end $$;


--
-- Name: rooms_tell_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.rooms_tell_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform pg_notify('rooms_request', new.id);
  return null;
end $$;


--
-- Name: bam; Type: TABLE; Schema: pgboss; Owner: -
--

CREATE TABLE pgboss.bam (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    queue text,
    table_name text NOT NULL,
    command text NOT NULL,
    error text,
    created_on timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone
);


--
-- Name: instance; Type: TABLE; Schema: pgboss; Owner: -
--

CREATE TABLE pgboss.instance (
    id uuid NOT NULL,
    name text,
    host text NOT NULL,
    pid integer NOT NULL,
    version text NOT NULL,
    node_version text NOT NULL,
    application_name text,
    heartbeat_seconds integer NOT NULL,
    supervise boolean NOT NULL,
    schedule boolean NOT NULL,
    migrate boolean NOT NULL,
    persist_queue_stats boolean NOT NULL,
    persist_warnings boolean NOT NULL,
    pool_max integer,
    pool_total integer,
    pool_idle integer,
    pool_waiting integer,
    workers jsonb DEFAULT '[]'::jsonb NOT NULL,
    metrics jsonb,
    config jsonb DEFAULT '{}'::jsonb NOT NULL,
    crash_restarts integer DEFAULT 0 NOT NULL,
    crash_restarts_since timestamp with time zone,
    started_on timestamp with time zone DEFAULT now() NOT NULL,
    heartbeat_on timestamp with time zone DEFAULT now() NOT NULL,
    stopped_on timestamp with time zone
);


--
-- Name: job; Type: TABLE; Schema: pgboss; Owner: -
--

CREATE TABLE pgboss.job (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    trace_context jsonb,
    upsert_by_key boolean
)
PARTITION BY LIST (name);


--
-- Name: job_common; Type: TABLE; Schema: pgboss; Owner: -
--

CREATE TABLE pgboss.job_common (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    trace_context jsonb,
    upsert_by_key boolean,
    CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL))))
);


--
-- Name: job_dependency; Type: TABLE; Schema: pgboss; Owner: -
--

CREATE TABLE pgboss.job_dependency (
    child_name text NOT NULL,
    child_id uuid NOT NULL,
    parent_name text NOT NULL,
    parent_id uuid NOT NULL
);


--
-- Name: queue; Type: TABLE; Schema: pgboss; Owner: -
--

CREATE TABLE pgboss.queue (
    name text NOT NULL,
    policy text NOT NULL,
    retry_limit integer NOT NULL,
    retry_delay integer NOT NULL,
    retry_backoff boolean NOT NULL,
    retry_delay_max integer,
    expire_seconds integer NOT NULL,
    retention_seconds integer NOT NULL,
    deletion_seconds integer NOT NULL,
    dead_letter text,
    partition boolean NOT NULL,
    table_name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    blocked_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    warning_queued integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    retained_count integer,
    retained_on timestamp with time zone,
    created_delta integer DEFAULT 0 NOT NULL,
    completed_delta integer DEFAULT 0 NOT NULL,
    failed_delta integer DEFAULT 0 NOT NULL,
    delta_on timestamp with time zone,
    delta_seconds integer,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    ready_history integer[] DEFAULT '{}'::integer[] NOT NULL,
    heartbeat_seconds integer,
    notify boolean DEFAULT false NOT NULL,
    singletons_active text[],
    monitor_claim_on timestamp with time zone,
    monitor_on timestamp with time zone,
    maintain_on timestamp with time zone,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT queue_check CHECK ((dead_letter IS DISTINCT FROM name))
);


--
-- Name: queue_stats; Type: TABLE; Schema: pgboss; Owner: -
--

CREATE TABLE pgboss.queue_stats (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (captured_on);


--
-- Name: queue_stats_20261130; Type: TABLE; Schema: pgboss; Owner: -
--

CREATE TABLE pgboss.queue_stats_20261130 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: queue_stats_20261201; Type: TABLE; Schema: pgboss; Owner: -
--

CREATE TABLE pgboss.queue_stats_20261201 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: schedule; Type: TABLE; Schema: pgboss; Owner: -
--

CREATE TABLE pgboss.schedule (
    name text NOT NULL,
    key text DEFAULT ''::text NOT NULL,
    kind text DEFAULT 'cron'::text NOT NULL,
    cron text NOT NULL,
    timezone text DEFAULT 'UTC'::text,
    data jsonb,
    options jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    last_job_id uuid,
    CONSTRAINT schedule_kind_check CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text])))
);


--
-- Name: subscription; Type: TABLE; Schema: pgboss; Owner: -
--

CREATE TABLE pgboss.subscription (
    event text NOT NULL,
    name text NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: version; Type: TABLE; Schema: pgboss; Owner: -
--

CREATE TABLE pgboss.version (
    version integer NOT NULL,
    cron_on timestamp with time zone,
    bam_on timestamp with time zone,
    flow_on timestamp with time zone,
    reindex_on timestamp with time zone,
    monitor_backoff_on timestamp with time zone
);


--
-- Name: warning; Type: TABLE; Schema: pgboss; Owner: -
--

CREATE TABLE pgboss.warning (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    type text NOT NULL,
    message text NOT NULL,
    data jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: account_list; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_list (
    id text NOT NULL,
    name_key text NOT NULL COLLATE pg_catalog."C",
    upn_key text NOT NULL COLLATE pg_catalog."C",
    location_key text NOT NULL COLLATE pg_catalog."C",
    building text NOT NULL,
    search_text text NOT NULL COLLATE pg_catalog."C",
    readiness text NOT NULL,
    otp_status text,
    otp_expires_at timestamp with time zone,
    request_id text,
    request_status text,
    readiness_place integer GENERATED ALWAYS AS (
CASE readiness
    WHEN 'No action needed'::text THEN 1
    WHEN 'Needs action'::text THEN 2
    ELSE 3
END) STORED NOT NULL,
    provisioning text GENERATED ALWAYS AS (public.rooms_provisioning(otp_status, request_status)) STORED NOT NULL COLLATE pg_catalog."C",
    over_at timestamp with time zone
);


--
-- Name: accounts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts (
    id text NOT NULL,
    upn text NOT NULL,
    display_name text NOT NULL,
    facts jsonb NOT NULL,
    room_mailbox boolean,
    room_mailbox_asked_at timestamp with time zone,
    resource_account_key boolean,
    resource_account_key_checked_at timestamp with time zone,
    gone_at timestamp with time zone,
    calendar_processing jsonb
);


--
-- Name: audit_head; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_head (
    only_one boolean DEFAULT true NOT NULL,
    number integer NOT NULL,
    mac text NOT NULL,
    CONSTRAINT audit_head_only_one_check CHECK (only_one)
);


--
-- Name: audit_rows; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_rows (
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    event jsonb NOT NULL,
    mac text NOT NULL
);


--
-- Name: batch_items; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.batch_items (
    batch_id text NOT NULL,
    "position" integer NOT NULL,
    account_id text NOT NULL,
    otp_id text NOT NULL,
    expected_serial_number text,
    status text DEFAULT 'waiting'::text NOT NULL,
    problem text
);


--
-- Name: batches; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.batches (
    id text NOT NULL,
    idempotency_key text NOT NULL,
    fingerprint text NOT NULL,
    tenant_id text NOT NULL,
    object_id text NOT NULL,
    started_by jsonb NOT NULL,
    started_at timestamp with time zone NOT NULL,
    password_mode text NOT NULL,
    ttl_hours integer NOT NULL,
    not_before_at timestamp with time zone
);


--
-- Name: chat_cards; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chat_cards (
    request_id text NOT NULL,
    object_id text NOT NULL,
    card jsonb,
    shows text,
    posts integer DEFAULT 0 NOT NULL,
    taken_until timestamp with time zone
);


--
-- Name: device_codes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.device_codes (
    code_hash text NOT NULL,
    access_token_hash text NOT NULL,
    request_id text NOT NULL,
    interval_seconds integer DEFAULT 5 NOT NULL,
    answered_at timestamp with time zone,
    polling_until timestamp with time zone,
    added_at timestamp with time zone DEFAULT public.rooms_now() NOT NULL,
    collected_attempt integer
);


--
-- Name: installations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.installations (
    conversation_id text NOT NULL
);


--
-- Name: kept_passwords; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.kept_passwords (
    otp_id text NOT NULL,
    sealed text NOT NULL,
    unused_until timestamp with time zone NOT NULL
);


--
-- Name: key_marks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.key_marks (
    name text NOT NULL,
    mark text NOT NULL
);


--
-- Name: otps; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.otps (
    id text NOT NULL,
    selector text NOT NULL,
    account_id text NOT NULL,
    issued_by jsonb NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    not_before_at timestamp with time zone,
    expires_at timestamp with time zone NOT NULL,
    status text NOT NULL,
    password_mode text NOT NULL,
    expected_serial_number text,
    verifier jsonb NOT NULL,
    sealed_code text,
    code_visible_until timestamp with time zone
);


--
-- Name: personal_chats; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.personal_chats (
    object_id text NOT NULL,
    tenant_id text NOT NULL,
    conversation_id text NOT NULL,
    service_url text NOT NULL,
    heard_at timestamp with time zone NOT NULL
);


--
-- Name: preferences; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.preferences (
    only_one boolean DEFAULT true NOT NULL,
    revision integer NOT NULL,
    changed jsonb NOT NULL,
    changed_by jsonb,
    changed_at timestamp with time zone,
    CONSTRAINT preferences_only_one_check CHECK (only_one)
);


--
-- Name: refused_codes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.refused_codes (
    source_address text NOT NULL,
    selector text NOT NULL,
    refused integer NOT NULL,
    ends_at timestamp with time zone NOT NULL
);


--
-- Name: release_leases; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.release_leases (
    account_id text NOT NULL,
    request_id text NOT NULL,
    attempt integer NOT NULL,
    until timestamp with time zone NOT NULL
);


--
-- Name: rooms_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rooms_migrations (
    version integer NOT NULL
);


--
-- Name: settings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.settings (
    name text NOT NULL,
    value jsonb NOT NULL
);


--
-- Name: throttles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.throttles (
    key text NOT NULL,
    used integer NOT NULL,
    ends_at timestamp with time zone NOT NULL
);


--
-- Name: job_common; Type: TABLE ATTACH; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.job ATTACH PARTITION pgboss.job_common DEFAULT;


--
-- Name: queue_stats_20261130; Type: TABLE ATTACH; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261130 FOR VALUES FROM ('2026-11-30 00:00:00+00') TO ('2026-12-01 00:00:00+00');


--
-- Name: queue_stats_20261201; Type: TABLE ATTACH; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261201 FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2026-12-02 00:00:00+00');


--
-- Data for Name: bam; Type: TABLE DATA; Schema: pgboss; Owner: -
--



--
-- Data for Name: instance; Type: TABLE DATA; Schema: pgboss; Owner: -
--

INSERT INTO pgboss.instance VALUES
	('de915bb3-549e-4a61-a7bb-2d1279a44694', NULL, 'vm', 14462, '12.38.0', 'v24.21.0', '', 30, true, false, true, false, false, NULL, NULL, NULL, NULL, '[{"id": "bc0e03ed-04d9-46f9-a1c0-df81f00f499c", "queue": "remind", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.374Z", "lastJobEndedOn": "2026-11-30T09:26:12.374Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "acd91d60-cc6d-4479-b5e5-f22109afea13", "queue": "remind", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:57.147Z", "lastJobEndedOn": "2026-11-30T09:25:57.147Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "4860cd80-551d-4a71-b38e-4c49033f0cd2", "queue": "remind", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:57.138Z", "lastJobEndedOn": "2026-11-30T09:25:57.138Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "7bdf11e3-f918-471a-90b0-5c47ce657c60", "queue": "remind", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:57.251Z", "lastJobEndedOn": "2026-11-30T09:25:57.251Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "03dc9d92-7f69-4fe0-9eef-0cb46b8685b0", "queue": "remind-person", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.572Z", "lastJobEndedOn": "2026-11-30T09:26:12.572Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "6fbc7dde-44c7-4dad-9d96-babefa34215f", "queue": "remind-person", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:57.466Z", "lastJobEndedOn": "2026-11-30T09:25:57.466Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "416b1394-ad88-4782-b280-e711c713d759", "queue": "remind-person", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:57.442Z", "lastJobEndedOn": "2026-11-30T09:25:57.442Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "f195a945-5984-4ecd-a28b-afdd373b3c80", "queue": "remind-person", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:57.466Z", "lastJobEndedOn": "2026-11-30T09:25:57.466Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "e2397971-7d53-4f48-bfb0-b4bff75fd921", "queue": "deliver-card", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.630Z", "lastJobEndedOn": "2026-11-30T09:26:12.630Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "e5b8cca4-a079-450e-9f19-25ce1bd4b14b", "queue": "deliver-card", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.109Z", "lastJobEndedOn": "2026-11-30T09:26:12.109Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "8cacf691-f930-428e-988b-563ce6a39740", "queue": "deliver-card", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.601Z", "lastJobEndedOn": "2026-11-30T09:26:13.026Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "614d16e0-c7d9-43e3-9832-43602e9e1095", "queue": "deliver-card", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:13.026Z", "lastJobEndedOn": "2026-11-30T09:26:13.026Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "990c0ec5-54f9-421e-9659-1b715d1016f6", "queue": "deliver-chat-card", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.477Z", "lastJobEndedOn": "2026-11-30T09:26:12.477Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "96672178-a80b-4375-9d11-95426d949bfd", "queue": "deliver-chat-card", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:31.203Z", "lastJobEndedOn": "2026-11-30T09:25:31.203Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "cad984d8-4c01-4c81-91d5-401f587a0aa8", "queue": "deliver-chat-card", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:31.121Z", "lastJobEndedOn": "2026-11-30T09:25:31.304Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "a6e2a812-77eb-4f24-947b-79e6ec1348c7", "queue": "deliver-chat-card", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:31.304Z", "lastJobEndedOn": "2026-11-30T09:25:31.304Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "da6a4f0b-6494-4052-8ded-c6fca818f3cc", "queue": "deliver-digest", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.464Z", "lastJobEndedOn": "2026-11-30T09:26:12.464Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "422af80e-b3dc-4b01-a19a-30aa0ec559cc", "queue": "deliver-digest", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:08.355Z", "lastJobEndedOn": "2026-11-30T09:26:08.355Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "cc0c9449-7d71-4ee1-b208-27ed378d381d", "queue": "deliver-digest", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:08.202Z", "lastJobEndedOn": "2026-11-30T09:26:08.337Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "80fbfa6c-8bda-409f-8fa6-bc53aac9e27c", "queue": "deliver-digest", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:08.185Z", "lastJobEndedOn": "2026-11-30T09:26:08.338Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "576d8230-bdc4-4654-814b-7c07cfe29935", "queue": "retire-card", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.459Z", "lastJobEndedOn": "2026-11-30T09:26:12.459Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "51dc5d95-6618-4ef9-ab51-cb90775bcc0c", "queue": "retire-card", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:13.448Z", "lastJobEndedOn": "2026-11-30T09:25:13.448Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "1e326182-e504-4c71-bb73-ea08d77c3170", "queue": "retire-card", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:13.474Z", "lastJobEndedOn": "2026-11-30T09:25:13.474Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "e1623832-f55c-40ed-9b7a-3a468e4f8ba9", "queue": "retire-card", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:13.447Z", "lastJobEndedOn": "2026-11-30T09:25:13.447Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "48d12389-1b7f-4d63-a9dc-fdcce7b6a6fc", "queue": "raise-alert", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.465Z", "lastJobEndedOn": "2026-11-30T09:26:12.465Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "1e284c88-592f-4318-928f-6da4e115dbbc", "queue": "raise-alert", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:31.744Z", "lastJobEndedOn": "2026-11-30T09:25:31.744Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "f07e4a28-b9fd-4eaf-a972-e8dfc3ecb2b3", "queue": "raise-alert", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:31.822Z", "lastJobEndedOn": "2026-11-30T09:25:31.822Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "62d4d3dc-f0f0-4d58-a8a0-2122c7e0b4ba", "queue": "raise-alert", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:13.478Z", "lastJobEndedOn": "2026-11-30T09:25:13.478Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "a4ca01d6-7447-42e6-b613-e7ff9d6d1d1e", "queue": "alert-in-chat", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.374Z", "lastJobEndedOn": "2026-11-30T09:26:12.374Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "9c2d73ac-b86d-4484-a2d0-43c223683dea", "queue": "alert-in-chat", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:13.503Z", "lastJobEndedOn": "2026-11-30T09:25:13.503Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "a3ba0775-917a-4fa9-9039-06ae1922ed54", "queue": "alert-in-chat", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:13.481Z", "lastJobEndedOn": "2026-11-30T09:25:13.481Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "69d1d37d-60be-47e2-837f-a2cfda602ff8", "queue": "alert-in-chat", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:13.480Z", "lastJobEndedOn": "2026-11-30T09:25:13.480Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "0692fd33-1b46-4d1d-a52a-e42f6a022a4d", "queue": "release-credential", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.918Z", "lastJobEndedOn": "2026-11-30T09:26:12.918Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "32fa0273-9460-4f31-a6fd-2a154a2166ef", "queue": "release-credential", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:10.894Z", "lastJobEndedOn": "2026-11-30T09:26:10.894Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "1f1ffe5c-3258-43f6-bf2d-6667cc7c915c", "queue": "release-credential", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:11.044Z", "lastJobEndedOn": "2026-11-30T09:26:11.044Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "3b1963da-7ee4-48df-8741-51e67a5225d6", "queue": "release-credential", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:07.839Z", "lastJobEndedOn": "2026-11-30T09:26:07.839Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "c2d5a6ca-8b30-4c53-8c46-71539173aff2", "queue": "publish-credential", "active": 0, "options": {"notifyPollingIntervalSeconds": 0.5}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:13.123Z", "lastJobEndedOn": "2026-11-30T09:26:13.123Z", "localConcurrency": 1, "pollingIntervalSeconds": 0.5}, {"id": "e4413914-1d92-40d9-b168-c1e95e4f8ef6", "queue": "publish-credential", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:11.054Z", "lastJobEndedOn": "2026-11-30T09:26:11.054Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "7e99595c-54ba-4541-9f00-a84aa69421a3", "queue": "publish-credential", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:06.926Z", "lastJobEndedOn": "2026-11-30T09:26:06.926Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "a2a9b0f8-108a-454a-8363-35ce327946c6", "queue": "publish-credential", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:11.043Z", "lastJobEndedOn": "2026-11-30T09:26:11.125Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "3e7fd8c5-c410-4ddd-8cc8-0f72843e53b9", "queue": "expire", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.465Z", "lastJobEndedOn": "2026-11-30T09:26:12.465Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "f18377d1-0e53-4aab-b91e-b3c50ebc374f", "queue": "expire", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:00.886Z", "lastJobEndedOn": "2026-11-30T09:26:01.333Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "d27082af-8c05-4b37-afbb-a3a67434f56d", "queue": "expire", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:01.348Z", "lastJobEndedOn": "2026-11-30T09:26:01.348Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "8a7f65f9-8b79-46ed-89f0-ebafb75f9327", "queue": "expire", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:01.347Z", "lastJobEndedOn": "2026-11-30T09:26:01.347Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "100ea901-26be-4209-9ba2-7c310e768a31", "queue": "run-batch", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.351Z", "lastJobEndedOn": "2026-11-30T09:26:12.351Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "7c7acfbc-ee6c-49dd-95ac-7e6caf71331b", "queue": "run-batch", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:13.075Z", "lastJobEndedOn": "2026-11-30T09:26:13.075Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "d002ddc0-e93b-4565-960a-f5afd7926eb7", "queue": "run-batch", "active": 1, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:13.069Z", "lastJobEndedOn": "2026-11-30T09:26:11.696Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "a071886f-ae0c-441e-ade2-9805b9384a94", "queue": "run-batch", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.142Z", "lastJobEndedOn": "2026-11-30T09:26:12.357Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "b39d3c98-c4e4-4287-a894-a45070a681b8", "queue": "sync-accounts", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.464Z", "lastJobEndedOn": "2026-11-30T09:26:12.464Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "1e4c70c1-4502-4a23-b96f-3d625f48a77e", "queue": "sync-accounts", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:57.753Z", "lastJobEndedOn": "2026-11-30T09:25:57.753Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "5f017475-4998-449f-8f6c-51d79c807bf5", "queue": "sync-accounts", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:59.350Z", "lastJobEndedOn": "2026-11-30T09:25:59.350Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "f2183fbe-95fa-47ba-a852-13ca711149bf", "queue": "sync-accounts", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:59.882Z", "lastJobEndedOn": "2026-11-30T09:25:59.882Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "5d1d90b0-f0f3-436b-9678-749947eb42e3", "queue": "check-mailboxes", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:13.093Z", "lastJobEndedOn": "2026-11-30T09:26:13.093Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "df976b8e-94bb-4356-a618-0ec8e453edad", "queue": "check-mailboxes", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:59.148Z", "lastJobEndedOn": "2026-11-30T09:25:59.148Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "984f3cbb-7568-460d-a0af-c4aea3c28928", "queue": "check-mailboxes", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:59.894Z", "lastJobEndedOn": "2026-11-30T09:25:59.926Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "cf31fa01-557d-4032-a14d-db78e265203e", "queue": "check-mailboxes", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:25:59.909Z", "lastJobEndedOn": "2026-11-30T09:25:59.909Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "17fdf44b-dbe4-464b-b81e-578c30da53b6", "queue": "check-account-key", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.788Z", "lastJobEndedOn": "2026-11-30T09:26:12.788Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "98aab5f0-f337-4846-b6ce-41bba032426f", "queue": "check-account-key", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:11.993Z", "lastJobEndedOn": "2026-11-30T09:26:11.994Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "d6186e36-4767-4ca9-8cbd-898b6fbc9499", "queue": "check-account-key", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.617Z", "lastJobEndedOn": "2026-11-30T09:26:12.617Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "17d07019-c91e-4d4e-bb99-2c81848ea9ec", "queue": "check-account-key", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:12.584Z", "lastJobEndedOn": "2026-11-30T09:26:12.792Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "dcfb3b8e-75cf-4dc2-bfa8-0bc46defdcff", "queue": "confirm-sign-in", "active": 0, "options": {"notifyPollingIntervalSeconds": 1}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:13.101Z", "lastJobEndedOn": "2026-11-30T09:26:13.101Z", "localConcurrency": 1, "pollingIntervalSeconds": 1}, {"id": "89cdaa0c-ff05-42b3-aea9-7957a54b0bf0", "queue": "confirm-sign-in", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:03.930Z", "lastJobEndedOn": "2026-11-30T09:26:04.061Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "6c7dedee-7206-467f-8c23-17b00fe54141", "queue": "confirm-sign-in", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:02.717Z", "lastJobEndedOn": "2026-11-30T09:26:02.717Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}, {"id": "2dda3cbf-df91-4d1f-84ed-1ac15401a98d", "queue": "confirm-sign-in", "active": 0, "options": {"notifyPollingIntervalSeconds": 60}, "batchSize": 1, "lastErrorOn": null, "lastFetchedOn": "2026-11-30T09:26:04.052Z", "lastJobEndedOn": "2026-11-30T09:26:04.052Z", "localConcurrency": 1, "pollingIntervalSeconds": 60}]', '{"cpu": 0.099, "rss": 428306432, "cgroup": 1, "cpuLimit": 2, "heapUsed": 202143920, "heapLimit": 4496293888, "loopDelay": 102.6, "memoryUsed": null, "memoryLimit": 25276059648, "cpuThrottled": null, "loopDelayMax": 284.3, "loopUtilization": 0.49}', '{"adapter": "custom", "backend": "postgres", "migrate": true, "reindex": true, "schedule": false, "supervise": true, "createSchema": true, "useListenNotify": true, "bamIntervalSeconds": 60, "flowIntervalSeconds": 5, "warningRetentionDays": 365, "monitorIntervalSeconds": 60, "queueStatRetentionDays": 7, "reindexIntervalSeconds": 86400, "instanceHeartbeatSeconds": 30, "superviseIntervalSeconds": 60, "cronWorkerIntervalSeconds": 5, "queueCacheIntervalSeconds": 60, "cronMonitorIntervalSeconds": 30, "maintenanceIntervalSeconds": 86400, "clockMonitorIntervalSeconds": 600}', 0, NULL, '2026-11-30 09:25:13.150604+00', '2026-11-30 09:26:13.308357+00', NULL);


--
-- Data for Name: job_common; Type: TABLE DATA; Schema: pgboss; Owner: -
--

INSERT INTO pgboss.job_common VALUES
	('ed73ff38-9a7a-462e-bf41-45059cd99971', 'release-credential', 0, '{"requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}', 'completed', 8, 0, 1, true, 60, 120, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:01.67625+00', '2026-11-30 09:26:01.67625+00', '2026-11-30 09:26:01.810639+00', '2026-11-30 09:26:02.204602+00', '2026-12-14 09:26:01.67625+00', NULL, NULL, 'standard', '2026-11-30 09:26:01.810639+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('6cf71693-7e06-468f-8ea1-b765821b6c6f', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:13.541959+00', '2026-11-30 09:25:13.541959+00', '2026-11-30 09:25:13.627361+00', '2026-11-30 09:25:13.699192+00', '2026-12-14 09:25:13.541959+00', NULL, NULL, 'standard', '2026-11-30 09:25:13.627361+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('805ae852-a117-4958-96cb-a37d98badb84', 'deliver-card', 0, '{"requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:01.67625+00', '2026-11-30 09:26:01.67625+00', '2026-11-30 09:26:03.175736+00', '2026-11-30 09:26:03.387586+00', '2026-12-14 09:26:01.67625+00', NULL, NULL, 'standard', '2026-11-30 09:26:03.175736+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('8dd85eee-e087-45b1-a0f2-7537cbf7f81c', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:13.541959+00', '2026-11-30 09:25:13.541959+00', '2026-11-30 09:25:13.625579+00', '2026-11-30 09:25:14.225806+00', '2026-12-14 09:25:13.541959+00', NULL, NULL, 'standard', '2026-11-30 09:25:13.625579+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('1cd94060-5765-470b-9e98-83605b646d9e', 'sync-accounts', 0, '{}', 'completed', 8, 0, 1, true, 60, 1800, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:13.627+00', '2026-11-30 09:25:13.627091+00', '2026-11-30 09:25:13.757579+00', '2026-11-30 09:25:15.230071+00', '2026-12-14 09:25:13.627+00', NULL, NULL, 'standard', '2026-11-30 09:25:13.757579+00', 60, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('bf64e794-6b30-4f55-95c0-60b2baf6c1b4', 'check-mailboxes', 0, '{}', 'completed', 8, 0, 1, true, 60, 600, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:14.702+00', '2026-11-30 09:25:14.701826+00', '2026-11-30 09:25:16.196307+00', '2026-11-30 09:25:16.440647+00', '2026-12-14 09:25:14.702+00', NULL, NULL, 'standard', '2026-11-30 09:25:16.196307+00', 60, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('86fdae1c-aa74-4a05-9f3c-62e2341ac607', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000001"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:16.52064+00', '2026-11-30 09:25:16.52064+00', '2026-11-30 09:25:16.629795+00', '2026-11-30 09:25:16.653792+00', '2026-12-14 09:25:16.52064+00', NULL, NULL, 'standard', '2026-11-30 09:25:16.629795+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('a64fe087-cc33-4eef-9dc7-378385cb376e', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000002"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:16.800875+00', '2026-11-30 09:25:16.800875+00', '2026-11-30 09:25:16.895369+00', '2026-11-30 09:25:17.109621+00', '2026-12-14 09:25:16.800875+00', NULL, NULL, 'standard', '2026-11-30 09:25:16.895369+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ad290ab9-2a72-4d47-a7b9-97bfa4e49a2d', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000002"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:17.248149+00', '2026-11-30 09:25:17.248149+00', '2026-11-30 09:25:17.305692+00', '2026-11-30 09:25:17.409647+00', '2026-12-14 09:25:17.248149+00', NULL, NULL, 'standard', '2026-11-30 09:25:17.305692+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('08c995c0-04e4-4774-9d4b-3191604dc5ba', 'deliver-card', 0, '{"requestId": "4a8865ad-4517-4c2d-af49-12a940d5d97b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:17.248149+00', '2026-11-30 09:25:17.248149+00', '2026-11-30 09:25:17.303059+00', '2026-11-30 09:25:17.84632+00', '2026-12-14 09:25:17.248149+00', NULL, NULL, 'standard', '2026-11-30 09:25:17.303059+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e37e2a44-f872-41ff-b503-2a15978c3193', 'deliver-card', 0, '{"requestId": "4a8865ad-4517-4c2d-af49-12a940d5d97b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:17.889859+00', '2026-11-30 09:25:17.889859+00', '2026-11-30 09:25:17.959746+00', '2026-11-30 09:25:18.261828+00', '2026-12-14 09:25:17.889859+00', NULL, NULL, 'standard', '2026-11-30 09:25:17.959746+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('98e1fc26-8391-4d52-bc39-8342a0bce45b', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000004"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:18.241834+00', '2026-11-30 09:25:18.241834+00', '2026-11-30 09:25:18.302433+00', '2026-11-30 09:25:19.127528+00', '2026-12-14 09:25:18.241834+00', NULL, NULL, 'standard', '2026-11-30 09:25:18.302433+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('4bf11c02-6dd4-402a-8ae7-535d01b20407', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000004"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:19.936585+00', '2026-11-30 09:25:19.936585+00', '2026-11-30 09:25:20.035121+00', '2026-11-30 09:25:20.157802+00', '2026-12-14 09:25:19.936585+00', NULL, NULL, 'standard', '2026-11-30 09:25:20.035121+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('15d04b02-999c-4f73-81ad-3c2e0789d184', 'deliver-card', 0, '{"requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:19.936585+00', '2026-11-30 09:25:19.936585+00', '2026-11-30 09:25:20.034068+00', '2026-11-30 09:25:20.34226+00', '2026-12-14 09:25:19.936585+00', NULL, NULL, 'standard', '2026-11-30 09:25:20.034068+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d8e7f1b6-e109-4fca-836f-4a84020eaaea', 'deliver-card', 0, '{"requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:20.369968+00', '2026-11-30 09:25:20.369968+00', '2026-11-30 09:25:20.462942+00', '2026-11-30 09:25:20.704233+00', '2026-12-14 09:25:20.369968+00', NULL, NULL, 'standard', '2026-11-30 09:25:20.462942+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('4e039092-792b-4ed9-a84e-9c5e7d42a133', 'release-credential', 0, '{"requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'completed', 8, 0, 1, true, 60, 120, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:20.369968+00', '2026-11-30 09:25:20.369968+00', '2026-11-30 09:25:20.461809+00', '2026-11-30 09:25:20.80232+00', '2026-12-14 09:25:20.369968+00', NULL, NULL, 'standard', '2026-11-30 09:25:20.461809+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d33d9004-51e8-423b-b1a7-698c1b5d6c39', 'publish-credential', 0, '{"attempt": 1, "requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:20.781+00', '2026-11-30 09:25:20.763537+00', '2026-11-30 09:25:21.292799+00', '2026-11-30 09:25:21.355696+00', '2026-12-14 09:25:20.781+00', NULL, NULL, 'standard', '2026-11-30 09:25:21.292799+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e3a20f93-f415-4f1e-bfc1-dfec62264efe', 'deliver-card', 0, '{"requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:21.302328+00', '2026-11-30 09:25:21.302328+00', '2026-11-30 09:25:21.361798+00', '2026-11-30 09:25:21.700552+00', '2026-12-14 09:25:21.302328+00', NULL, NULL, 'standard', '2026-11-30 09:25:21.361798+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('6d03b844-a1c6-44e9-9859-0fa053f49183', 'confirm-sign-in', 0, '{"look": 0, "attempt": 1, "requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:21.511541+00', '2026-11-30 09:25:21.511541+00', '2026-11-30 09:25:21.605793+00', '2026-11-30 09:25:21.793498+00', '2026-12-14 09:25:21.511541+00', NULL, NULL, 'standard', '2026-11-30 09:25:21.605793+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('4bc00679-21fe-4e05-ad98-aa08a749ffc4', 'deliver-card', 0, '{"requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:21.511541+00', '2026-11-30 09:25:21.511541+00', '2026-11-30 09:25:21.595044+00', '2026-11-30 09:25:22.020056+00', '2026-12-14 09:25:21.511541+00', NULL, NULL, 'standard', '2026-11-30 09:25:21.595044+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e461c663-8834-4806-bcc1-3d7bcf0950bb', 'deliver-card', 0, '{"requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:21.646288+00', '2026-11-30 09:25:21.646288+00', '2026-11-30 09:25:21.816146+00', '2026-11-30 09:25:22.061864+00', '2026-12-14 09:25:21.646288+00', NULL, NULL, 'standard', '2026-11-30 09:25:21.816146+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('648ef43a-c0be-4d34-9edf-e9305660e834', 'deliver-card', 0, '{"requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:21.541053+00', '2026-11-30 09:25:21.541053+00', '2026-11-30 09:25:21.666523+00', '2026-11-30 09:25:22.065048+00', '2026-12-14 09:25:21.541053+00', NULL, NULL, 'standard', '2026-11-30 09:25:21.666523+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('1daa020a-a6b0-420e-9938-06c5ce4f13c4', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000008"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:21.993862+00', '2026-11-30 09:25:21.993862+00', '2026-11-30 09:25:22.168625+00', '2026-11-30 09:25:22.282497+00', '2026-12-14 09:25:21.993862+00', NULL, NULL, 'standard', '2026-11-30 09:25:22.168625+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('88f85a49-32d6-4e6c-a893-02f85ba2e563', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000008"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:22.461821+00', '2026-11-30 09:25:22.461821+00', '2026-11-30 09:25:22.526705+00', '2026-11-30 09:25:22.585787+00', '2026-12-14 09:25:22.461821+00', NULL, NULL, 'standard', '2026-11-30 09:25:22.526705+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('9cdf7f82-5823-409f-a746-e92a098d2ac3', 'deliver-card', 0, '{"requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:22.461821+00', '2026-11-30 09:25:22.461821+00', '2026-11-30 09:25:22.53571+00', '2026-11-30 09:25:22.605056+00', '2026-12-14 09:25:22.461821+00', NULL, NULL, 'standard', '2026-11-30 09:25:22.53571+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('4d741e77-114e-41f7-a828-a430bf884d69', 'deliver-card', 0, '{"requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:22.616436+00', '2026-11-30 09:25:22.616436+00', '2026-11-30 09:25:22.673468+00', '2026-11-30 09:25:22.728336+00', '2026-12-14 09:25:22.616436+00', NULL, NULL, 'standard', '2026-11-30 09:25:22.673468+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2f12b64d-db4f-445a-99fd-2369b15cd408', 'publish-credential', 0, '{"attempt": 1, "requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:22.741+00', '2026-11-30 09:25:22.740611+00', '2026-11-30 09:25:22.797808+00', '2026-11-30 09:25:22.846351+00', '2026-12-14 09:25:22.741+00', NULL, NULL, 'standard', '2026-11-30 09:25:22.797808+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('a6db0d39-3524-4bed-bda6-72ab95c9a48b', 'release-credential', 0, '{"requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'completed', 8, 0, 1, true, 60, 120, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:22.616436+00', '2026-11-30 09:25:22.616436+00', '2026-11-30 09:25:22.666562+00', '2026-11-30 09:25:22.765528+00', '2026-12-14 09:25:22.616436+00', NULL, NULL, 'standard', '2026-11-30 09:25:22.666562+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('62bb901e-74dc-4147-8ff8-094702ca08b7', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:01.805257+00', '2026-11-30 09:26:01.805257+00', '2026-11-30 09:26:01.844913+00', '2026-11-30 09:26:01.929905+00', '2026-12-14 09:26:01.805257+00', NULL, NULL, 'standard', '2026-11-30 09:26:01.844913+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f9f29114-3c96-420b-b3ea-a9499d00c5f3', 'run-batch', 0, '{"batchId": "4dee95a9-3544-45d6-8dce-6ffce5a33847"}', 'completed', 8, 0, 1, true, 60, 600, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:10.401847+00', '2026-11-30 09:26:10.401847+00', '2026-11-30 09:26:10.44804+00', '2026-11-30 09:26:10.622309+00', '2026-12-14 09:26:10.401847+00', NULL, NULL, 'standard', '2026-11-30 09:26:10.44804+00', 30, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('5dc9850d-347d-4a94-9626-bdc2a8835817', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 10:16:11.93+00', '2026-11-30 09:26:11.908618+00', NULL, NULL, '2026-12-14 10:16:11.93+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ee29739b-e730-44f5-bc93-54fba4d39512', 'confirm-sign-in', 0, '{"look": 0, "attempt": 1, "requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:22.939544+00', '2026-11-30 09:25:22.939544+00', '2026-11-30 09:25:23.017727+00', '2026-11-30 09:25:23.256571+00', '2026-12-14 09:25:22.939544+00', NULL, NULL, 'standard', '2026-11-30 09:25:23.017727+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('515400a9-7e6d-4c96-af7d-d4ff7ade2439', 'deliver-card', 0, '{"requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:22.939544+00', '2026-11-30 09:25:22.939544+00', '2026-11-30 09:25:23.021557+00', '2026-11-30 09:25:23.441809+00', '2026-12-14 09:25:22.939544+00', NULL, NULL, 'standard', '2026-11-30 09:25:23.021557+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('32327eaf-4d29-4fe9-a8fb-120cfb9c91d9', 'deliver-card', 0, '{"requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:23.04447+00', '2026-11-30 09:25:23.04447+00', '2026-11-30 09:25:23.157805+00', '2026-11-30 09:25:23.589468+00', '2026-12-14 09:25:23.04447+00', NULL, NULL, 'standard', '2026-11-30 09:25:23.157805+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('45fb2967-27fc-477f-abd8-bcd4dc5917bd', 'release-credential', 0, '{"requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'completed', 8, 0, 1, true, 60, 120, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:23.04447+00', '2026-11-30 09:25:23.04447+00', '2026-11-30 09:25:23.151029+00', '2026-11-30 09:25:23.687931+00', '2026-12-14 09:25:23.04447+00', NULL, NULL, 'standard', '2026-11-30 09:25:23.151029+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('04b482ee-78fc-403b-a808-44215d856bac', 'deliver-card', 0, '{"requestId": "6537929b-eedf-4eee-8362-bc3c11c10278"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:24.555078+00', '2026-11-30 09:25:24.555078+00', '2026-11-30 09:25:24.591777+00', '2026-11-30 09:25:24.800517+00', '2026-12-14 09:25:24.555078+00', NULL, NULL, 'standard', '2026-11-30 09:25:24.591777+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ab333ddc-7c9e-405c-8f80-cd2c97274844', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000002"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:11.908618+00', '2026-11-30 09:26:11.908618+00', '2026-11-30 09:26:11.958298+00', '2026-11-30 09:26:11.994857+00', '2026-12-14 09:26:11.908618+00', NULL, NULL, 'standard', '2026-11-30 09:26:11.958298+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('7398ad6a-718c-4783-88ef-8f66400396b0', 'deliver-card', 0, '{"requestId": "a334602b-2ec3-4623-8fa4-69c8a30bb6b2"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:11.908618+00', '2026-11-30 09:26:11.908618+00', '2026-11-30 09:26:11.965335+00', '2026-11-30 09:26:12.097804+00', '2026-12-14 09:26:11.908618+00', NULL, NULL, 'standard', '2026-11-30 09:26:11.965335+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('86318a2d-60b3-4815-b657-74773a9ace82', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 10:16:12.541+00', '2026-11-30 09:26:12.529827+00', NULL, NULL, '2026-12-14 10:16:12.541+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('b66e37f1-99d2-492f-a1fd-01df75a5509e', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000009"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:12.529827+00', '2026-11-30 09:26:12.529827+00', '2026-11-30 09:26:12.579459+00', '2026-11-30 09:26:12.734735+00', '2026-12-14 09:26:12.529827+00', NULL, NULL, 'standard', '2026-11-30 09:26:12.579459+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('6e8ac72d-3304-4840-a70f-a233361195d7', 'deliver-card', 0, '{"requestId": "0762e2a9-5306-4050-b937-7ba2e58833a6"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:12.529827+00', '2026-11-30 09:26:12.529827+00', '2026-11-30 09:26:12.580506+00', '2026-11-30 09:26:13.014441+00', '2026-12-14 09:26:12.529827+00', NULL, NULL, 'standard', '2026-11-30 09:26:12.580506+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('fe5569c2-e0fa-47a7-8061-fdf73b6afc5e', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 18:26:13.526+00', '2026-11-30 09:26:13.507628+00', NULL, NULL, '2026-12-14 18:26:13.526+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('71d81662-60d1-499d-93eb-92d45b254d00', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:13.507628+00', '2026-11-30 09:26:13.507628+00', '2026-11-30 09:26:13.613562+00', '2026-11-30 09:26:13.705835+00', '2026-12-14 09:26:13.507628+00', NULL, NULL, 'standard', '2026-11-30 09:26:13.613562+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('9d94679a-c9c0-4c1f-952a-230858727a3f', 'publish-credential', 0, '{"attempt": 1, "requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:02.162+00', '2026-11-30 09:26:02.162487+00', '2026-11-30 09:26:02.203576+00', '2026-11-30 09:26:02.288523+00', '2026-12-14 09:26:02.162+00', NULL, NULL, 'standard', '2026-11-30 09:26:02.203576+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e4ef20c3-0435-47eb-bfd4-b70772b042e3', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 10:16:06.302+00', '2026-11-30 09:26:06.295945+00', NULL, NULL, '2026-12-14 10:16:06.302+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('bf36d0b4-cdeb-4dca-a179-c240a5e18c06', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000012"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:30.420638+00', '2026-11-30 09:25:30.420638+00', '2026-11-30 09:25:30.472787+00', '2026-11-30 09:25:30.546036+00', '2026-12-14 09:25:30.420638+00', NULL, NULL, 'standard', '2026-11-30 09:25:30.472787+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('5e356d07-bca7-4880-8934-7e3a5e4cfede', 'deliver-card', 0, '{"requestId": "36c7969b-0316-4e92-8956-1e3f401cb2dc"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:30.420638+00', '2026-11-30 09:25:30.420638+00', '2026-11-30 09:25:30.471987+00', '2026-11-30 09:25:30.638526+00', '2026-12-14 09:25:30.420638+00', NULL, NULL, 'standard', '2026-11-30 09:25:30.471987+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('71098600-98d2-4c77-adfb-cc043f8c6b3b', 'run-batch', 0, '{"batchId": "af43cbf8-7e34-45c8-9aab-9e38e9393994"}', 'completed', 8, 0, 1, true, 60, 600, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:31.548838+00', '2026-11-30 09:25:31.548838+00', '2026-11-30 09:25:31.566617+00', '2026-11-30 09:25:31.632351+00', '2026-12-14 09:25:31.548838+00', NULL, NULL, 'standard', '2026-11-30 09:25:31.566617+00', 30, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('165b4421-fa75-482b-8d9b-f0aa58af8344', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000012"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:06.295945+00', '2026-11-30 09:26:06.295945+00', '2026-11-30 09:26:06.400777+00', '2026-11-30 09:26:06.438834+00', '2026-12-14 09:26:06.295945+00', NULL, NULL, 'standard', '2026-11-30 09:26:06.400777+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c1731971-e625-4809-982c-7351b2acc49a', 'deliver-card', 0, '{"requestId": "6235c871-4c94-4d96-b088-508e47307d7c"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:06.295945+00', '2026-11-30 09:26:06.295945+00', '2026-11-30 09:26:06.40002+00', '2026-11-30 09:26:06.520869+00', '2026-12-14 09:26:06.295945+00', NULL, NULL, 'standard', '2026-11-30 09:26:06.40002+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('3873da27-1eec-4477-a945-f1ed00cf80c7', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:41:06.893+00', '2026-11-30 09:26:06.892832+00', NULL, NULL, '2026-12-14 09:41:06.893+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('acff6153-0ee1-4dbf-beff-e7d81348eb3a', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000024"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:32.484466+00', '2026-11-30 09:25:32.484466+00', '2026-11-30 09:25:32.530094+00', '2026-11-30 09:25:32.601055+00', '2026-12-14 09:25:32.484466+00', NULL, NULL, 'standard', '2026-11-30 09:25:32.530094+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('36a4dc35-aac4-474f-ab5d-97daeb89bce2', 'deliver-card', 0, '{"requestId": "1fa50e86-ddd1-4efb-a533-e20609d175bd"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:32.484466+00', '2026-11-30 09:25:32.484466+00', '2026-11-30 09:25:32.527957+00', '2026-11-30 09:25:32.790668+00', '2026-12-14 09:25:32.484466+00', NULL, NULL, 'standard', '2026-11-30 09:25:32.527957+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('4de15d41-5066-442d-b1ea-9346beb0b8d6', 'deliver-card', 0, '{"requestId": "6235c871-4c94-4d96-b088-508e47307d7c"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:06.892832+00', '2026-11-30 09:26:06.892832+00', '2026-11-30 09:26:06.925483+00', '2026-11-30 09:26:06.967865+00', '2026-12-14 09:26:06.892832+00', NULL, NULL, 'standard', '2026-11-30 09:26:06.925483+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('0be759c9-49c1-4eea-8aa0-686e37c83aae', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 18:26:08.107+00', '2026-11-30 09:26:08.081795+00', NULL, NULL, '2026-12-14 18:26:08.107+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('b2902395-9344-49df-bd6f-df1480b1e078', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000025"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:32.745672+00', '2026-11-30 09:25:32.745672+00', '2026-11-30 09:25:32.837371+00', '2026-11-30 09:25:33.083683+00', '2026-12-14 09:25:32.745672+00', NULL, NULL, 'standard', '2026-11-30 09:25:32.837371+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('4e61b57f-5127-406c-b94a-a2a1c75b5024', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000001"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:08.081795+00', '2026-11-30 09:26:08.081795+00', '2026-11-30 09:26:08.16666+00', '2026-11-30 09:26:08.303601+00', '2026-12-14 09:26:08.081795+00', NULL, NULL, 'standard', '2026-11-30 09:26:08.16666+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('58894c5e-e9ac-4d5f-8eba-68f502b0309d', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:24:22.806+00', '2026-11-30 09:25:22.805881+00', '2026-11-30 09:25:56.130741+00', '2026-11-30 09:25:56.691896+00', '2026-12-14 09:40:22.806+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.130741+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('5f9df191-b16a-42e7-b89e-646c2741a778', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:09:30.429+00', '2026-11-30 09:25:30.420638+00', '2026-11-30 09:25:57.841787+00', '2026-11-30 09:25:58.341244+00', '2026-12-14 10:25:30.429+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.841787+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d7e5c9f1-a1d6-42bd-ac7a-0dd5b35d38b6', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:32.493+00', '2026-11-30 09:25:32.484466+00', '2026-11-30 09:25:58.813422+00', '2026-11-30 09:25:58.980657+00', '2026-12-14 10:15:32.493+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.813422+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2bf144a3-648a-46d2-9ecb-c5b844cec86d', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:32.775+00', '2026-11-30 09:25:32.745672+00', '2026-11-30 09:25:58.848631+00', '2026-11-30 09:25:59.010237+00', '2026-12-14 18:25:32.775+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.848631+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d594d853-4c66-4a53-b08c-b03aae572718', 'deliver-card', 0, '{"requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:22.805881+00', '2026-11-30 09:25:22.805881+00', '2026-11-30 09:25:22.842434+00', '2026-11-30 09:25:22.949441+00', '2026-12-14 09:25:22.805881+00', NULL, NULL, 'standard', '2026-11-30 09:25:22.842434+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('08052f23-0caa-41dc-8f82-7f546f2acee4', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:41:02.214+00', '2026-11-30 09:26:02.209625+00', NULL, NULL, '2026-12-14 09:41:02.214+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c7a43ed2-589b-4506-bfde-b60e97281a98', 'deliver-card', 0, '{"requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:02.209625+00', '2026-11-30 09:26:02.209625+00', '2026-11-30 09:26:03.333641+00', '2026-11-30 09:26:03.433013+00', '2026-12-14 09:26:02.209625+00', NULL, NULL, 'standard', '2026-11-30 09:26:03.333641+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('16764f8e-5a1f-405c-ae8c-fd8ce4382e1d', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000075"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:23.5807+00', '2026-11-30 09:25:23.5807+00', '2026-11-30 09:25:23.782363+00', '2026-11-30 09:25:23.864603+00', '2026-12-14 09:25:23.5807+00', NULL, NULL, 'standard', '2026-11-30 09:25:23.782363+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('388e39c4-20bd-4161-b72b-0d39a08e1133', 'publish-credential', 0, '{"attempt": 2, "requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:23.603+00', '2026-11-30 09:25:23.602688+00', '2026-11-30 09:25:23.857806+00', '2026-11-30 09:25:23.912599+00', '2026-12-14 09:25:23.603+00', NULL, NULL, 'standard', '2026-11-30 09:25:23.857806+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2435e1a6-4193-413b-8d93-25da961e374b', 'deliver-card', 0, '{"requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:23.865585+00', '2026-11-30 09:25:23.865585+00', '2026-11-30 09:25:23.925799+00', '2026-11-30 09:25:24.15381+00', '2026-12-14 09:25:23.865585+00', NULL, NULL, 'standard', '2026-11-30 09:25:23.925799+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d9345999-b4be-4096-a185-3ab57b37e679', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000006"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:24.213805+00', '2026-11-30 09:25:24.213805+00', '2026-11-30 09:25:24.282949+00', '2026-11-30 09:25:24.289853+00', '2026-12-14 09:25:24.213805+00', NULL, NULL, 'standard', '2026-11-30 09:25:24.282949+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('5f343960-f2a2-4165-8779-19a1605a8cd0', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000006"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:24.390148+00', '2026-11-30 09:25:24.390148+00', '2026-11-30 09:25:24.436964+00', '2026-11-30 09:25:24.547434+00', '2026-12-14 09:25:24.390148+00', NULL, NULL, 'standard', '2026-11-30 09:25:24.436964+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('b51e6958-4daf-46fe-901d-e25abb24ff55', 'deliver-card', 0, '{"requestId": "6537929b-eedf-4eee-8362-bc3c11c10278"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:24.390148+00', '2026-11-30 09:25:24.390148+00', '2026-11-30 09:25:24.431723+00', '2026-11-30 09:25:24.629933+00', '2026-12-14 09:25:24.390148+00', NULL, NULL, 'standard', '2026-11-30 09:25:24.431723+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d0998918-7a6d-4559-bd77-f50f971ba7b6', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000007"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:24.636303+00', '2026-11-30 09:25:24.636303+00', '2026-11-30 09:25:24.744159+00', '2026-11-30 09:25:24.82686+00', '2026-12-14 09:25:24.636303+00', NULL, NULL, 'standard', '2026-11-30 09:25:24.744159+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('0594e7a5-7734-40a2-ad69-38f4642b7fbe', 'deliver-card', 0, '{"requestId": "6537929b-eedf-4eee-8362-bc3c11c10278"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:24.572696+00', '2026-11-30 09:25:24.572696+00', '2026-11-30 09:25:24.741049+00', '2026-11-30 09:25:24.872048+00', '2026-12-14 09:25:24.572696+00', NULL, NULL, 'standard', '2026-11-30 09:25:24.741049+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d0a6ca34-2be6-4732-b932-ac1724e9f9b0', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000007"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:24.937601+00', '2026-11-30 09:25:24.937601+00', '2026-11-30 09:25:25.059671+00', '2026-11-30 09:25:25.196392+00', '2026-12-14 09:25:24.937601+00', NULL, NULL, 'standard', '2026-11-30 09:25:25.059671+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('78bef6a2-33f9-4c71-b0d0-90b12b006990', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:25.373944+00', '2026-11-30 09:25:25.373944+00', '2026-11-30 09:25:25.431558+00', '2026-11-30 09:25:25.52483+00', '2026-12-14 09:25:25.373944+00', NULL, NULL, 'standard', '2026-11-30 09:25:25.431558+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('b1c7d897-8820-43a4-826b-1551ffab1678', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:25.643581+00', '2026-11-30 09:25:25.643581+00', '2026-11-30 09:25:25.730432+00', '2026-11-30 09:25:25.780009+00', '2026-12-14 09:25:25.643581+00', NULL, NULL, 'standard', '2026-11-30 09:25:25.730432+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('84ab2f8a-7025-4274-9d95-0d6f9b5a421d', 'deliver-card', 0, '{"requestId": "b0309d0c-c679-4d74-9aab-3530624d9583"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:25.643581+00', '2026-11-30 09:25:25.643581+00', '2026-11-30 09:25:25.731567+00', '2026-11-30 09:25:25.963126+00', '2026-12-14 09:25:25.643581+00', NULL, NULL, 'standard', '2026-11-30 09:25:25.731567+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('3c9b24b6-439d-4edb-a2d6-ef0e0c714e52', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:25.993827+00', '2026-11-30 09:25:25.993827+00', '2026-11-30 09:25:26.184273+00', '2026-11-30 09:25:26.309794+00', '2026-12-14 09:25:25.993827+00', NULL, NULL, 'standard', '2026-11-30 09:25:26.184273+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('427eb82f-34c3-4836-9522-94e062291768', 'deliver-card', 0, '{"requestId": "b0309d0c-c679-4d74-9aab-3530624d9583"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:25.993827+00', '2026-11-30 09:25:25.993827+00', '2026-11-30 09:25:26.168729+00', '2026-11-30 09:25:26.388308+00', '2026-12-14 09:25:25.993827+00', NULL, NULL, 'standard', '2026-11-30 09:25:26.168729+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('24148fd9-c236-4f9f-9eec-0c0bcbd1239d', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000009"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:26.915721+00', '2026-11-30 09:25:26.915721+00', '2026-11-30 09:25:26.961193+00', '2026-11-30 09:25:27.648237+00', '2026-12-14 09:25:26.915721+00', NULL, NULL, 'standard', '2026-11-30 09:25:26.961193+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('20990087-edd8-49b5-be09-1ecbff8c0511', 'deliver-card', 0, '{"requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:26.915721+00', '2026-11-30 09:25:26.915721+00', '2026-11-30 09:25:26.962322+00', '2026-11-30 09:25:27.784531+00', '2026-12-14 09:25:26.915721+00', NULL, NULL, 'standard', '2026-11-30 09:25:26.962322+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('062082c5-bdb6-4d34-b0d4-eb45bab7ec87', 'deliver-card', 0, '{"requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:29.663492+00', '2026-11-30 09:25:29.663492+00', '2026-11-30 09:25:29.690217+00', '2026-11-30 09:25:29.820303+00', '2026-12-14 09:25:29.663492+00', NULL, NULL, 'standard', '2026-11-30 09:25:29.690217+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('9d06ee23-bf71-41c8-8bfb-e893f75bdfa5', 'deliver-card', 0, '{"requestId": "36c7969b-0316-4e92-8956-1e3f401cb2dc"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:30.981103+00', '2026-11-30 09:25:30.981103+00', '2026-11-30 09:25:31.015932+00', '2026-11-30 09:25:31.105845+00', '2026-12-14 09:25:30.981103+00', NULL, NULL, 'standard', '2026-11-30 09:25:31.015932+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('96095210-3646-4b78-99d9-a6b7d6b8dcba', 'deliver-chat-card', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000102", "requestId": "36c7969b-0316-4e92-8956-1e3f401cb2dc"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:31.062295+00', '2026-11-30 09:25:31.062295+00', '2026-11-30 09:25:31.118557+00', '2026-11-30 09:25:31.150184+00', '2026-12-14 09:25:31.062295+00', NULL, NULL, 'standard', '2026-11-30 09:25:31.118557+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2971dde3-1c8b-4a5c-baba-3e5d61bf0a8f', 'deliver-chat-card', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000103", "requestId": "36c7969b-0316-4e92-8956-1e3f401cb2dc"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:31.062295+00', '2026-11-30 09:25:31.062295+00', '2026-11-30 09:25:31.11983+00', '2026-11-30 09:25:31.20197+00', '2026-12-14 09:25:31.062295+00', NULL, NULL, 'standard', '2026-11-30 09:25:31.11983+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c8cad0cb-9f57-492e-9308-860f95feb877', 'deliver-chat-card', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000104", "requestId": "36c7969b-0316-4e92-8956-1e3f401cb2dc"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:31.062295+00', '2026-11-30 09:25:31.062295+00', '2026-11-30 09:25:31.12079+00', '2026-11-30 09:25:31.292099+00', '2026-12-14 09:25:31.062295+00', NULL, NULL, 'standard', '2026-11-30 09:25:31.12079+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d2196e39-0f82-41aa-91b5-bf0bd2025ae8', 'run-batch', 0, '{"batchId": "af43cbf8-7e34-45c8-9aab-9e38e9393994"}', 'completed', 8, 0, 1, true, 60, 600, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:31.144001+00', '2026-11-30 09:25:31.144001+00', '2026-11-30 09:25:31.164674+00', '2026-11-30 09:25:31.48492+00', '2026-12-14 09:25:31.144001+00', NULL, NULL, 'standard', '2026-11-30 09:25:31.164674+00', 30, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('964a0bd8-76ec-4260-a808-ca8b745266fb', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000009"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:26.55784+00', '2026-11-30 09:25:26.55784+00', '2026-11-30 09:25:26.672725+00', '2026-11-30 09:25:26.774317+00', '2026-12-14 09:25:26.55784+00', NULL, NULL, 'standard', '2026-11-30 09:25:26.672725+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('3aa526b9-4f96-4b45-953d-324c7827884e', 'deliver-card', 0, '{"requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:02.389152+00', '2026-11-30 09:26:02.389152+00', '2026-11-30 09:26:03.33691+00', '2026-11-30 09:26:03.55781+00', '2026-12-14 09:26:02.389152+00', NULL, NULL, 'standard', '2026-11-30 09:26:03.33691+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('927a3556-0edf-4c28-8011-2ee1786d676d', 'deliver-card', 0, '{"requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:27.774962+00', '2026-11-30 09:25:27.774962+00', '2026-11-30 09:25:27.794645+00', '2026-11-30 09:25:27.951757+00', '2026-12-14 09:25:27.774962+00', NULL, NULL, 'standard', '2026-11-30 09:25:27.794645+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('8d60ae8d-8066-4fff-8168-84ecb851a340', 'deliver-card', 0, '{"requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:28.977817+00', '2026-11-30 09:25:28.977817+00', '2026-11-30 09:25:29.0314+00', '2026-11-30 09:25:29.169789+00', '2026-12-14 09:25:28.977817+00', NULL, NULL, 'standard', '2026-11-30 09:25:29.0314+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d01a89aa-e70a-438e-b5e7-61111e9a16b6', 'release-credential', 0, '{"requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}', 'completed', 8, 0, 1, true, 60, 120, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:28.977817+00', '2026-11-30 09:25:28.977817+00', '2026-11-30 09:25:29.036631+00', '2026-11-30 09:25:29.170432+00', '2026-12-14 09:25:28.977817+00', NULL, NULL, 'standard', '2026-11-30 09:25:29.036631+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f842cbe0-34bd-4ffb-9cb6-cf2ed0d04d92', 'publish-credential', 0, '{"attempt": 1, "requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:29.156+00', '2026-11-30 09:25:29.155758+00', '2026-11-30 09:25:29.661806+00', '2026-11-30 09:25:29.68939+00', '2026-12-14 09:25:29.156+00', NULL, NULL, 'standard', '2026-11-30 09:25:29.661806+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('dfee48fd-3504-4724-9fc3-349c13268e42', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000026"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:35.410833+00', '2026-11-30 09:25:35.410833+00', '2026-11-30 09:25:35.471268+00', '2026-11-30 09:25:35.56623+00', '2026-12-14 09:25:35.410833+00', NULL, NULL, 'standard', '2026-11-30 09:25:35.471268+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('27aa61e7-8cc1-4e5b-9de1-8d8fa3f8c3e2', 'deliver-card', 0, '{"requestId": "03aed3e6-5d94-400a-b8fe-4bc09385272c"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:35.410833+00', '2026-11-30 09:25:35.410833+00', '2026-11-30 09:25:35.478543+00', '2026-11-30 09:25:35.744667+00', '2026-12-14 09:25:35.410833+00', NULL, NULL, 'standard', '2026-11-30 09:25:35.478543+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('fe064fdb-3cb2-4e8d-b082-aa783308d806', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000028"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:36.286395+00', '2026-11-30 09:25:36.286395+00', '2026-11-30 09:25:36.350616+00', '2026-11-30 09:25:36.436644+00', '2026-12-14 09:25:36.286395+00', NULL, NULL, 'standard', '2026-11-30 09:25:36.350616+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('1a7825c6-134d-4b01-86a3-ee331b111199', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000030"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:37.586098+00', '2026-11-30 09:25:37.586098+00', '2026-11-30 09:25:37.63241+00', '2026-11-30 09:25:37.730609+00', '2026-12-14 09:25:37.586098+00', NULL, NULL, 'standard', '2026-11-30 09:25:37.63241+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('08cefc21-7be8-463a-a5f4-693bbec63a8d', 'deliver-card', 0, '{"requestId": "8ca5daca-2f81-4dca-bef2-6f68c8148740"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:37.586098+00', '2026-11-30 09:25:37.586098+00', '2026-11-30 09:25:37.633216+00', '2026-11-30 09:25:37.854691+00', '2026-12-14 09:25:37.586098+00', NULL, NULL, 'standard', '2026-11-30 09:25:37.633216+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('996c14b2-494d-4af3-8739-59ee44ebe0a3', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000032"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:38.477981+00', '2026-11-30 09:25:38.477981+00', '2026-11-30 09:25:38.565334+00', '2026-11-30 09:25:38.649849+00', '2026-12-14 09:25:38.477981+00', NULL, NULL, 'standard', '2026-11-30 09:25:38.565334+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f2a5232b-cba1-463a-8b16-c23abe39fbdd', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000034"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:39.47717+00', '2026-11-30 09:25:39.47717+00', '2026-11-30 09:25:39.54481+00', '2026-11-30 09:25:39.640866+00', '2026-12-14 09:25:39.47717+00', NULL, NULL, 'standard', '2026-11-30 09:25:39.54481+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d27a8711-183c-4891-a9df-92f3a10bd147', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000035"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:40.09836+00', '2026-11-30 09:25:40.09836+00', '2026-11-30 09:25:40.161679+00', '2026-11-30 09:25:40.203811+00', '2026-12-14 09:25:40.09836+00', NULL, NULL, 'standard', '2026-11-30 09:25:40.161679+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES
	('c8559d1d-1772-4326-84fe-3724f7856594', 'deliver-card', 0, '{"requestId": "3cd01c20-2268-44af-b020-5757bb98c05f"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:40.09836+00', '2026-11-30 09:25:40.09836+00', '2026-11-30 09:25:40.160507+00', '2026-11-30 09:25:40.325798+00', '2026-12-14 09:25:40.09836+00', NULL, NULL, 'standard', '2026-11-30 09:25:40.160507+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('6dcdcc3e-4ca1-4ba1-80af-86861e0ba6f4', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000036"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:40.682308+00', '2026-11-30 09:25:40.682308+00', '2026-11-30 09:25:40.730627+00', '2026-11-30 09:25:40.826143+00', '2026-12-14 09:25:40.682308+00', NULL, NULL, 'standard', '2026-11-30 09:25:40.730627+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('7825d42e-17c3-42cb-9204-6280825f8ac1', 'deliver-card', 0, '{"requestId": "d7e29c59-91f0-4670-89c1-b3edb37f67ff"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:40.682308+00', '2026-11-30 09:25:40.682308+00', '2026-11-30 09:25:40.726759+00', '2026-11-30 09:25:40.991822+00', '2026-12-14 09:25:40.682308+00', NULL, NULL, 'standard', '2026-11-30 09:25:40.726759+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('398c38e1-ed4a-4931-895f-a8e6bc79468d', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:43.783817+00', '2026-11-30 09:25:43.783817+00', '2026-11-30 09:25:43.795326+00', '2026-11-30 09:25:43.865852+00', '2026-12-14 09:25:43.783817+00', NULL, NULL, 'standard', '2026-11-30 09:25:43.795326+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('3fb44e9b-b165-4ca7-871a-d17b0a30dbda', 'deliver-card', 0, '{"requestId": "36c7969b-0316-4e92-8956-1e3f401cb2dc"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:43.783817+00', '2026-11-30 09:25:43.783817+00', '2026-11-30 09:25:43.794453+00', '2026-11-30 09:25:43.974704+00', '2026-12-14 09:25:43.783817+00', NULL, NULL, 'standard', '2026-11-30 09:25:43.794453+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e54be7d6-b09b-4702-9d8d-963c4e5cf2cc', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:43.783817+00', '2026-11-30 09:25:43.783817+00', '2026-11-30 09:25:43.797295+00', '2026-11-30 09:25:43.975621+00', '2026-12-14 09:25:43.783817+00', NULL, NULL, 'standard', '2026-11-30 09:25:43.797295+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('23077aa7-dd3a-4ec0-a5bb-46b9f8eb146f', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000051"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:44.057808+00', '2026-11-30 09:25:44.057808+00', '2026-11-30 09:25:44.122322+00', '2026-11-30 09:25:44.221812+00', '2026-12-14 09:25:44.057808+00', NULL, NULL, 'standard', '2026-11-30 09:25:44.122322+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c5ecd257-7934-4611-b635-49dae9ccfd4f', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000103", "requestId": "c812d4b8-3000-4cf8-8cb7-c4d6e924ce9d"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.886669+00', '2026-11-30 09:25:56.958034+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.886669+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f0428d58-2ca0-4610-8a79-e04ebdc38abc', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000104", "requestId": "03aed3e6-5d94-400a-b8fe-4bc09385272c"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.953212+00', '2026-11-30 09:25:56.977277+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.953212+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('29f69228-e995-4d5c-b50a-b2b511672c8d', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.693797+00', '2026-11-30 09:25:57.693797+00', '2026-11-30 09:25:57.725452+00', '2026-11-30 09:25:58.088136+00', '2026-12-14 09:25:57.693797+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.725452+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('a85488cd-e48a-4e1a-a28b-151ce40a1369', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 07:09:26.57+00', '2026-11-30 09:25:26.55784+00', '2026-11-30 09:25:58.744227+00', '2026-11-30 09:25:58.794881+00', '2026-12-14 17:25:26.57+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.744227+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('31169d94-1caf-49e9-9032-ddb6b1b7c221', 'deliver-card', 0, '{"requestId": "77b94cd6-51c3-4710-8cf7-55434624e6d8"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.673042+00', '2026-11-30 09:25:58.802442+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.673042+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2a9200c1-6762-4e99-9aa2-3874c5a02246', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:35.426+00', '2026-11-30 09:25:35.410833+00', '2026-11-30 09:25:58.992253+00', '2026-11-30 09:25:59.112214+00', '2026-12-14 10:15:35.426+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.992253+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('087bce12-ce36-4577-a132-435c2e6747c7', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:36.304+00', '2026-11-30 09:25:36.286395+00', '2026-11-30 09:25:59.122314+00', '2026-11-30 09:25:59.15807+00', '2026-12-14 18:25:36.304+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.122314+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f8eeb141-4d0c-47ec-bea4-7a05408666b1', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:37.594+00', '2026-11-30 09:25:37.586098+00', '2026-11-30 09:25:59.201607+00', '2026-11-30 09:25:59.388796+00', '2026-12-14 10:15:37.594+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.201607+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e47fbc9a-a882-4f44-bb54-08a85cd4b982', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:38.492+00', '2026-11-30 09:25:38.477981+00', '2026-11-30 09:25:59.344595+00', '2026-11-30 09:25:59.420433+00', '2026-12-14 18:25:38.492+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.344595+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('b1d98c5f-a4f6-490a-9b7c-f134986a0c5d', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:40.108+00', '2026-11-30 09:25:40.09836+00', '2026-11-30 09:25:59.706901+00', '2026-11-30 09:25:59.8576+00', '2026-12-14 10:15:40.108+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.706901+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('dfdd411f-9e5b-4e20-b8f4-2fe908dfca64', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:40.685+00', '2026-11-30 09:25:40.682308+00', '2026-11-30 09:25:59.734138+00', '2026-11-30 09:25:59.862587+00', '2026-12-14 10:15:40.685+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.734138+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00024f1d-b6e7-4af8-818e-f46b918514da', 'confirm-sign-in', 0, '{"look": 1, "attempt": 1, "requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}', 'created', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:28:02.544+00', '2026-11-30 09:26:02.519152+00', NULL, NULL, '2026-12-14 09:28:02.544+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('44c01c7a-05e8-412b-978d-471ff5f08b44', 'confirm-sign-in', 0, '{"look": 0, "attempt": 1, "requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:02.389152+00', '2026-11-30 09:26:02.389152+00', '2026-11-30 09:26:02.446175+00', '2026-11-30 09:26:02.585845+00', '2026-12-14 09:26:02.389152+00', NULL, NULL, 'standard', '2026-11-30 09:26:02.446175+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('04b38a53-61d5-4738-9152-08d0a8fa9ba5', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000012"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:30.279603+00', '2026-11-30 09:25:30.279603+00', '2026-11-30 09:25:30.305857+00', '2026-11-30 09:25:30.314639+00', '2026-12-14 09:25:30.279603+00', NULL, NULL, 'standard', '2026-11-30 09:25:30.305857+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('26d220dd-3f37-4463-be8e-1be0369dfb80', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 18:26:02.605+00', '2026-11-30 09:26:02.59446+00', NULL, NULL, '2026-12-14 18:26:02.605+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('22393f50-dc4c-4d29-a453-3bda97727854', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000014"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:02.59446+00', '2026-11-30 09:26:02.59446+00', '2026-11-30 09:26:02.6963+00', '2026-11-30 09:26:02.779943+00', '2026-12-14 09:26:02.59446+00', NULL, NULL, 'standard', '2026-11-30 09:26:02.6963+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('0e71d6d4-b9da-499c-9b9a-f95696c57344', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 10:16:03.351+00', '2026-11-30 09:26:03.347208+00', NULL, NULL, '2026-12-14 10:16:03.351+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('3ae182af-c42f-4cdc-81a5-97a13197cf8d', 'deliver-chat-card', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000102", "requestId": "36c7969b-0316-4e92-8956-1e3f401cb2dc"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:30.610129+00', '2026-11-30 09:25:30.610129+00', '2026-11-30 09:25:30.649332+00', '2026-11-30 09:25:30.813419+00', '2026-12-14 09:25:30.610129+00', NULL, NULL, 'standard', '2026-11-30 09:25:30.649332+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('1206c57d-489a-4f5f-a2c4-c172395495ea', 'deliver-chat-card', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000103", "requestId": "36c7969b-0316-4e92-8956-1e3f401cb2dc"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:30.610129+00', '2026-11-30 09:25:30.610129+00', '2026-11-30 09:25:30.663033+00', '2026-11-30 09:25:30.897794+00', '2026-12-14 09:25:30.610129+00', NULL, NULL, 'standard', '2026-11-30 09:25:30.663033+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ab55d969-660b-45ca-9aea-ac4dfca48037', 'deliver-chat-card', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000104", "requestId": "36c7969b-0316-4e92-8956-1e3f401cb2dc"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:30.610129+00', '2026-11-30 09:25:30.610129+00', '2026-11-30 09:25:30.693452+00', '2026-11-30 09:25:30.99889+00', '2026-12-14 09:25:30.610129+00', NULL, NULL, 'standard', '2026-11-30 09:25:30.693452+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('34920c49-0347-4fcc-ad83-f9649646706d', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000027"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:35.763882+00', '2026-11-30 09:25:35.763882+00', '2026-11-30 09:25:35.829785+00', '2026-11-30 09:25:35.936995+00', '2026-12-14 09:25:35.763882+00', NULL, NULL, 'standard', '2026-11-30 09:25:35.829785+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f78dbad1-caf7-4084-88bd-fdfba3913c50', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000014"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:03.347208+00', '2026-11-30 09:26:03.347208+00', '2026-11-30 09:26:03.408146+00', '2026-11-30 09:26:03.486165+00', '2026-12-14 09:26:03.347208+00', NULL, NULL, 'standard', '2026-11-30 09:26:03.408146+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('86af78e9-fee3-49b1-9659-953957f63fe6', 'deliver-card', 0, '{"requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:03.347208+00', '2026-11-30 09:26:03.347208+00', '2026-11-30 09:26:03.414339+00', '2026-11-30 09:26:03.567145+00', '2026-12-14 09:26:03.347208+00', NULL, NULL, 'standard', '2026-11-30 09:26:03.414339+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('6061ac27-efb0-4ac3-b9af-81d0392655cd', 'confirm-sign-in', 0, '{"look": 1, "attempt": 1, "requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'created', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:28:04.035+00', '2026-11-30 09:26:03.993788+00', NULL, NULL, '2026-12-14 09:28:04.035+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('6482d75d-23a0-4185-a0c6-9f338393d29d', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000035"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:39.857849+00', '2026-11-30 09:25:39.857849+00', '2026-11-30 09:25:39.943476+00', '2026-11-30 09:25:39.969799+00', '2026-12-14 09:25:39.857849+00', NULL, NULL, 'standard', '2026-11-30 09:25:39.943476+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d1432162-6a40-4ae0-ba0e-6d44f0a5bb87', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 18:26:04.366+00', '2026-11-30 09:26:04.362408+00', NULL, NULL, '2026-12-14 18:26:04.366+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c25fd256-cd8a-4b5c-a9b5-6c3d252a1604', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000036"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:40.342469+00', '2026-11-30 09:25:40.342469+00', '2026-11-30 09:25:40.401808+00', '2026-11-30 09:25:40.493427+00', '2026-12-14 09:25:40.342469+00', NULL, NULL, 'standard', '2026-11-30 09:25:40.401808+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('abf3d6a1-6f30-410e-bcb3-177e52173710', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000011"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:04.362408+00', '2026-11-30 09:26:04.362408+00', '2026-11-30 09:26:04.411978+00', '2026-11-30 09:26:04.60603+00', '2026-12-14 09:26:04.362408+00', NULL, NULL, 'standard', '2026-11-30 09:26:04.411978+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('821d6ae1-b871-4e31-81f4-9579997e83e9', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000039"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:42.375666+00', '2026-11-30 09:25:42.375666+00', '2026-11-30 09:25:42.40743+00', '2026-11-30 09:25:42.471598+00', '2026-12-14 09:25:42.375666+00', NULL, NULL, 'standard', '2026-11-30 09:25:42.40743+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2da05d3f-ebac-4a77-a390-303fe4e60c08', 'deliver-card', 0, '{"requestId": "9ca7e93a-c761-471e-9950-e53029eb15a9"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:42.375666+00', '2026-11-30 09:25:42.375666+00', '2026-11-30 09:25:42.408289+00', '2026-11-30 09:25:42.556788+00', '2026-12-14 09:25:42.375666+00', NULL, NULL, 'standard', '2026-11-30 09:25:42.408289+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('850b5905-ac5c-4db5-8556-4c3f084c5d6f', 'deliver-card', 0, '{"requestId": "a0c5b24b-af52-4de4-982e-62ebfbdbba70"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:07.725325+00', '2026-11-30 09:26:07.725325+00', '2026-11-30 09:26:07.743566+00', '2026-11-30 09:26:07.793791+00', '2026-12-14 09:26:07.725325+00', NULL, NULL, 'standard', '2026-11-30 09:26:07.743566+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('b7fd9869-2117-4765-bb3b-52761de16970', 'release-credential', 0, '{"requestId": "a0c5b24b-af52-4de4-982e-62ebfbdbba70"}', 'completed', 8, 0, 1, true, 60, 120, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:07.725325+00', '2026-11-30 09:26:07.725325+00', '2026-11-30 09:26:07.748352+00', '2026-11-30 09:26:07.839282+00', '2026-12-14 09:26:07.725325+00', NULL, NULL, 'standard', '2026-11-30 09:26:07.748352+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('9d66c367-12be-4054-9aea-b03b86f3d2ec', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000049"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:43.1136+00', '2026-11-30 09:25:43.1136+00', '2026-11-30 09:25:43.191371+00', '2026-11-30 09:25:43.238528+00', '2026-12-14 09:25:43.1136+00', NULL, NULL, 'standard', '2026-11-30 09:25:43.191371+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('aa49fd2e-fa88-464a-9f58-3d6d1506a893', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 10:16:08.476+00', '2026-11-30 09:26:08.471703+00', NULL, NULL, '2026-12-14 10:16:08.476+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('a2bfe37d-5fe8-45e9-b5e1-2e3606cdb23e', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000001"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:08.471703+00', '2026-11-30 09:26:08.471703+00', '2026-11-30 09:26:08.53544+00', '2026-11-30 09:26:08.736216+00', '2026-12-14 09:26:08.471703+00', NULL, NULL, 'standard', '2026-11-30 09:26:08.53544+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f78ec19c-93cc-42d5-bcf9-fb8adb74da17', 'deliver-card', 0, '{"requestId": "13c1cf18-f579-4db2-a82b-e1d31a6a6249"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:08.471703+00', '2026-11-30 09:26:08.471703+00', '2026-11-30 09:26:08.540183+00', '2026-11-30 09:26:10.372608+00', '2026-12-14 09:26:08.471703+00', NULL, NULL, 'standard', '2026-11-30 09:26:08.540183+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d6aac3fe-dbab-45bc-90b1-107b5ce35789', 'deliver-card', 0, '{"requestId": "7fe9b377-9ccd-4338-b888-63f1a82f8ad9"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:10.817051+00', '2026-11-30 09:26:10.817051+00', '2026-11-30 09:26:10.879981+00', '2026-11-30 09:26:11.00734+00', '2026-12-14 09:26:10.817051+00', NULL, NULL, 'standard', '2026-11-30 09:26:10.879981+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('0d70dc25-c0ca-4dee-9573-ab5c56d1e9ec', 'remind', 0, '{"requestId": "8ca5daca-2f81-4dca-bef2-6f68c8148740"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.880067+00', '2026-11-30 09:25:56.967367+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.880067+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('15442184-697c-4295-814b-78f1bd930461', 'remind', 0, '{"requestId": "517b8d72-9db3-4796-b91f-274e42d1d661"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.87378+00', '2026-11-30 09:25:56.991225+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.87378+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('4a9b4027-9034-436c-bfe4-1a1cf461e7d0', 'remind', 0, '{"requestId": "32ddeb87-2d3c-4891-8ff6-bfb7e945c48e"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.945852+00', '2026-11-30 09:25:57.048946+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.945852+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('518d72da-6a1b-4b77-9f4f-e863bbb4faac', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000104", "requestId": "517b8d72-9db3-4796-b91f-274e42d1d661"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.163657+00', '2026-11-30 09:25:57.174764+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.163657+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('aad48e0a-8a32-4a46-ba12-bbc7c9c001b6', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 07:09:30.28+00', '2026-11-30 09:25:30.279603+00', '2026-11-30 09:25:58.749419+00', '2026-11-30 09:25:58.8368+00', '2026-12-14 17:25:30.28+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.749419+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ba3f4a98-7093-451d-a593-6f4444669adc', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:42.378+00', '2026-11-30 09:25:42.375666+00', '2026-11-30 09:26:00.11969+00', '2026-11-30 09:26:00.379236+00', '2026-12-14 10:15:42.378+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.11969+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('b95177f3-6c96-47ea-9510-66d6767acf8b', 'raise-alert', 0, '{"by": "Megan Bowen", "kind": "rules_loosened", "changes": [{"name": "ttlHours", "after": "9", "before": "8"}, {"name": "autoApproval", "after": "expected-serial", "before": "off"}]}', 'completed', 60, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:31.694456+00', '2026-11-30 09:25:31.694456+00', '2026-11-30 09:25:31.709148+00', '2026-11-30 09:25:31.808127+00', '2026-12-14 09:25:31.694456+00', NULL, NULL, 'standard', '2026-11-30 09:25:31.709148+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('457d05f6-256d-4e4b-9a57-80b76b866a84', 'deliver-card', 0, '{"requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:03.600874+00', '2026-11-30 09:26:03.600874+00', '2026-11-30 09:26:03.616992+00', '2026-11-30 09:26:03.720743+00', '2026-12-14 09:26:03.600874+00', NULL, NULL, 'standard', '2026-11-30 09:26:03.616992+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('26430ee9-7941-46a2-8740-359f44af565a', 'release-credential', 0, '{"requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'completed', 8, 0, 1, true, 60, 120, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:03.600874+00', '2026-11-30 09:26:03.600874+00', '2026-11-30 09:26:03.616311+00', '2026-11-30 09:26:03.766939+00', '2026-12-14 09:26:03.600874+00', NULL, NULL, 'standard', '2026-11-30 09:26:03.616311+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('3b11bb8e-9cd8-4a21-a031-8a227804ac94', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000025"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:33.297902+00', '2026-11-30 09:25:33.297902+00', '2026-11-30 09:25:33.403963+00', '2026-11-30 09:25:33.657995+00', '2026-12-14 09:25:33.297902+00', NULL, NULL, 'standard', '2026-11-30 09:25:33.403963+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00efe5ee-eca2-42bc-9ef3-575f4603c855', 'deliver-card', 0, '{"requestId": "c812d4b8-3000-4cf8-8cb7-c4d6e924ce9d"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:33.297902+00', '2026-11-30 09:25:33.297902+00', '2026-11-30 09:25:33.402741+00', '2026-11-30 09:25:34.533356+00', '2026-12-14 09:25:33.297902+00', NULL, NULL, 'standard', '2026-11-30 09:25:33.402741+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('dbdbd504-cdc5-4763-870a-77f13f5645e3', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:41:03.775+00', '2026-11-30 09:26:03.775223+00', NULL, NULL, '2026-12-14 09:41:03.775+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('b21ff5b4-4ff6-4986-b977-2b059ab46e5d', 'deliver-card', 0, '{"requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:03.775223+00', '2026-11-30 09:26:03.775223+00', '2026-11-30 09:26:03.790762+00', '2026-11-30 09:26:04.033334+00', '2026-12-14 09:26:03.775223+00', NULL, NULL, 'standard', '2026-11-30 09:26:03.790762+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('3503d0fc-2c7f-4fc8-8f4b-8ca9b9e277a8', 'deliver-card', 0, '{"requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:03.960078+00', '2026-11-30 09:26:03.960078+00', '2026-11-30 09:26:04.005186+00', '2026-11-30 09:26:05.010854+00', '2026-12-14 09:26:03.960078+00', NULL, NULL, 'standard', '2026-11-30 09:26:04.005186+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ee26d8b3-7c1a-415d-a3c8-c850a2525c56', 'deliver-card', 0, '{"requestId": "ac2c8223-4b8f-4544-93bc-9bf341c4396c"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:05.350216+00', '2026-11-30 09:26:05.350216+00', '2026-11-30 09:26:05.374795+00', '2026-11-30 09:26:05.493047+00', '2026-12-14 09:26:05.350216+00', NULL, NULL, 'standard', '2026-11-30 09:26:05.374795+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('8385fd01-d455-4d56-80ba-b4e96a4edd89', 'release-credential', 0, '{"requestId": "ac2c8223-4b8f-4544-93bc-9bf341c4396c"}', 'completed', 8, 0, 1, true, 60, 120, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:05.350216+00', '2026-11-30 09:26:05.350216+00', '2026-11-30 09:26:05.377807+00', '2026-11-30 09:26:05.582855+00', '2026-12-14 09:26:05.350216+00', NULL, NULL, 'standard', '2026-11-30 09:26:05.377807+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('06945f82-796a-4b1f-ba17-7e7f2dd0de00', 'deliver-card', 0, '{"requestId": "ac2c8223-4b8f-4544-93bc-9bf341c4396c"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:05.539254+00', '2026-11-30 09:26:05.539254+00', '2026-11-30 09:26:05.583157+00', '2026-11-30 09:26:05.668283+00', '2026-12-14 09:26:05.539254+00', NULL, NULL, 'standard', '2026-11-30 09:26:05.583157+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2348af6c-188f-4f60-9c5b-809102fe54b3', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 17:26:13.301+00', '2026-11-30 09:26:13.263899+00', NULL, NULL, '2026-12-14 17:26:13.301+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d606f820-bd51-46a0-a18f-96852e68e246', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000102", "requestId": "1fa50e86-ddd1-4efb-a533-e20609d175bd"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.387724+00', '2026-11-30 09:25:56.992041+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.387724+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('9cfc2e32-2de1-4067-8ecf-7578c9f1773b', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000103", "requestId": "1fa50e86-ddd1-4efb-a533-e20609d175bd"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.410777+00', '2026-11-30 09:25:57.027251+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.410777+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f610466e-529e-4b0f-91fe-e7b2e5805448', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000104", "requestId": "77b94cd6-51c3-4710-8cf7-55434624e6d8"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:57.027599+00', '2026-11-30 09:25:57.11321+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.027599+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c2e0790d-11c2-47e2-a157-39357cdba1a8', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000102", "requestId": "77b94cd6-51c3-4710-8cf7-55434624e6d8"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:57.070238+00', '2026-11-30 09:25:57.129625+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.070238+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('44e1dadf-708c-42c2-b256-4fc9d7e45c70', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000103", "requestId": "03aed3e6-5d94-400a-b8fe-4bc09385272c"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:57.008434+00', '2026-11-30 09:25:57.133816+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.008434+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d8796fdb-b074-490a-8006-3f6382f77aa5', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000103", "requestId": "77b94cd6-51c3-4710-8cf7-55434624e6d8"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:57.119078+00', '2026-11-30 09:25:57.149421+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.119078+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ecf40ddd-6851-4850-a7c0-52e307836896', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000104", "requestId": "34d3cf6a-bac2-49ee-893a-6552cbb468e6"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:57.130003+00', '2026-11-30 09:25:57.160118+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.130003+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c44f73ad-381c-4723-ac64-340a973832e2', 'deliver-card', 0, '{"requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.131593+00', '2026-11-30 09:25:56.131593+00', '2026-11-30 09:25:56.233785+00', '2026-11-30 09:25:57.245792+00', '2026-12-14 09:25:56.131593+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.233785+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e88316e7-27c6-458c-a65f-26427f8ffc1a', 'deliver-card', 0, '{"requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.131593+00', '2026-11-30 09:25:56.131593+00', '2026-11-30 09:25:56.237409+00', '2026-11-30 09:25:57.541111+00', '2026-12-14 09:25:56.131593+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.237409+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('3d9c352e-6279-4db4-bafa-edcfe0500c9e', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:33.312+00', '2026-11-30 09:25:33.297902+00', '2026-11-30 09:25:58.979823+00', '2026-11-30 09:25:59.069244+00', '2026-12-14 10:15:33.312+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.979823+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('df95d440-1b47-44e7-98c0-3602ac33bbd1', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000024"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:32.053856+00', '2026-11-30 09:25:32.053856+00', '2026-11-30 09:25:32.175012+00', '2026-11-30 09:25:32.298094+00', '2026-12-14 09:25:32.053856+00', NULL, NULL, 'standard', '2026-11-30 09:25:32.175012+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e8eca8dc-8e54-4329-bec1-c722a26c5320', 'publish-credential', 0, '{"attempt": 1, "requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:03.736+00', '2026-11-30 09:26:03.736067+00', '2026-11-30 09:26:03.766951+00', '2026-11-30 09:26:03.790751+00', '2026-12-14 09:26:03.736+00', NULL, NULL, 'standard', '2026-11-30 09:26:03.766951+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e1bdfc15-16d6-4865-8ff6-323df0f95d10', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:45.452633+00', '2026-11-30 09:25:45.452633+00', '2026-11-30 09:25:45.681498+00', '2026-11-30 09:25:46.374056+00', '2026-12-14 09:25:45.452633+00', NULL, NULL, 'standard', '2026-11-30 09:25:45.681498+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c0abe746-0ff0-4965-9782-02b52fac3a5a', 'confirm-sign-in', 0, '{"look": 0, "attempt": 1, "requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:03.844036+00', '2026-11-30 09:26:03.844036+00', '2026-11-30 09:26:03.899598+00', '2026-11-30 09:26:04.055504+00', '2026-12-14 09:26:03.844036+00', NULL, NULL, 'standard', '2026-11-30 09:26:03.899598+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('0485c564-164d-4de1-8dca-6ef9d5dd6fe5', 'deliver-card', 0, '{"requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:03.844036+00', '2026-11-30 09:26:03.844036+00', '2026-11-30 09:26:03.897563+00', '2026-11-30 09:26:04.767908+00', '2026-12-14 09:26:03.844036+00', NULL, NULL, 'standard', '2026-11-30 09:26:03.897563+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('7651d22b-16e5-4a4a-b54b-296b4df58d09', 'deliver-card', 0, '{"requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:04.050421+00', '2026-11-30 09:26:04.050421+00', '2026-11-30 09:26:04.086812+00', '2026-11-30 09:26:05.083439+00', '2026-12-14 09:26:04.050421+00', NULL, NULL, 'standard', '2026-11-30 09:26:04.086812+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('4203360f-2cad-4f3a-b270-e423b5bb0c9e', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 10:16:07.501+00', '2026-11-30 09:26:07.493799+00', NULL, NULL, '2026-12-14 10:16:07.501+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('8972aa56-3005-4377-b494-d378bb114ef5', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000005"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:07.493799+00', '2026-11-30 09:26:07.493799+00', '2026-11-30 09:26:07.545819+00', '2026-11-30 09:26:07.612577+00', '2026-12-14 09:26:07.493799+00', NULL, NULL, 'standard', '2026-11-30 09:26:07.545819+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('1ea5595a-1416-4204-9f5c-294ce83692cb', 'deliver-card', 0, '{"requestId": "a0c5b24b-af52-4de4-982e-62ebfbdbba70"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:07.493799+00', '2026-11-30 09:26:07.493799+00', '2026-11-30 09:26:07.54285+00', '2026-11-30 09:26:07.720678+00', '2026-12-14 09:26:07.493799+00', NULL, NULL, 'standard', '2026-11-30 09:26:07.54285+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('b602a7ea-7f8b-431e-98d3-86a00268714b', 'release-credential', 0, '{"requestId": "a0c5b24b-af52-4de4-982e-62ebfbdbba70"}', 'created', 8, 0, 1, true, 60, 120, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:46:07.815+00', '2026-11-30 09:26:07.817809+00', NULL, NULL, '2026-12-14 09:46:07.815+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('7094b74d-3a47-4a60-9ad7-f8f7e109e755', 'deliver-card', 0, '{"requestId": "a0c5b24b-af52-4de4-982e-62ebfbdbba70"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:07.817809+00', '2026-11-30 09:26:07.817809+00', '2026-11-30 09:26:07.837836+00', '2026-11-30 09:26:07.851991+00', '2026-12-14 09:26:07.817809+00', NULL, NULL, 'standard', '2026-11-30 09:26:07.837836+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e632da2a-1714-4ae4-8095-0386f48b8330', 'run-batch', 0, '{"batchId": "5bca3b55-0acb-410b-9ea7-3d4a77f34145"}', 'completed', 8, 0, 1, true, 60, 600, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:11.307+00', '2026-11-30 09:26:11.307+00', '2026-11-30 09:26:11.458813+00', '2026-11-30 09:26:11.697797+00', '2026-12-14 09:26:11.307+00', NULL, NULL, 'standard', '2026-11-30 09:26:11.458813+00', 30, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('df12d991-619b-4c0d-8e42-82a47f229de7', 'run-batch', 0, '{"batchId": "a3ff643d-16f4-4f78-8acf-150071a9bee5"}', 'completed', 8, 0, 1, true, 60, 600, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:12.068356+00', '2026-11-30 09:26:12.068356+00', '2026-11-30 09:26:12.137818+00', '2026-11-30 09:26:12.357432+00', '2026-12-14 09:26:12.068356+00', NULL, NULL, 'standard', '2026-11-30 09:26:12.137818+00', 30, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('dcf4decf-9da8-4c75-92df-a6eb09c91eb5', 'run-batch', 0, '{"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2"}', 'active', 8, 0, 1, true, 60, 600, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:17.063291+00', '2026-11-30 09:26:17.063291+00', '2026-11-30 09:26:17.099468+00', NULL, '2026-12-14 09:26:17.063291+00', NULL, NULL, 'standard', '2026-11-30 09:26:17.099468+00', 30, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('583ee3ae-d01c-4a26-b805-bb125b1a17cd', 'deliver-card', 0, '{"requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:00.879157+00', '2026-11-30 09:26:00.879157+00', '2026-11-30 09:26:02.782831+00', '2026-11-30 09:26:03.327159+00', '2026-12-14 09:26:00.879157+00', NULL, NULL, 'standard', '2026-11-30 09:26:02.782831+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('bc9d16fe-1033-4613-8ff3-6a7f4ed5f800', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000026"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:33.733342+00', '2026-11-30 09:25:33.733342+00', '2026-11-30 09:25:35.089149+00', '2026-11-30 09:25:35.241126+00', '2026-12-14 09:25:33.733342+00', NULL, NULL, 'standard', '2026-11-30 09:25:35.089149+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('7fed7c2e-de2a-4337-8574-32f99bc1c589', 'deliver-card', 0, '{"requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:04.734175+00', '2026-11-30 09:26:04.734175+00', '2026-11-30 09:26:04.767098+00', '2026-11-30 09:26:05.189781+00', '2026-12-14 09:26:04.734175+00', NULL, NULL, 'standard', '2026-11-30 09:26:04.767098+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f85b63c8-b10e-4b44-95f6-0058e3311fe9', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000028"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:36.53401+00', '2026-11-30 09:25:36.53401+00', '2026-11-30 09:25:36.578386+00', '2026-11-30 09:25:36.623531+00', '2026-12-14 09:25:36.53401+00', NULL, NULL, 'standard', '2026-11-30 09:25:36.578386+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('abfa92e6-d320-4c5e-8788-54965d933d24', 'deliver-card', 0, '{"requestId": "34d3cf6a-bac2-49ee-893a-6552cbb468e6"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:36.53401+00', '2026-11-30 09:25:36.53401+00', '2026-11-30 09:25:36.576795+00', '2026-11-30 09:25:36.73704+00', '2026-12-14 09:25:36.53401+00', NULL, NULL, 'standard', '2026-11-30 09:25:36.576795+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('a8315a3c-45f1-419c-bcba-33f7c652606e', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:44.861808+00', '2026-11-30 09:25:44.861808+00', '2026-11-30 09:25:44.911249+00', '2026-11-30 09:25:45.021018+00', '2026-12-14 09:25:44.861808+00', NULL, NULL, 'standard', '2026-11-30 09:25:44.911249+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('099d3de7-1420-4e16-97d4-a0620c947573', 'deliver-card', 0, '{"requestId": "6235c871-4c94-4d96-b088-508e47307d7c"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:06.553798+00', '2026-11-30 09:26:06.553798+00', '2026-11-30 09:26:06.584116+00', '2026-11-30 09:26:06.73729+00', '2026-12-14 09:26:06.553798+00', NULL, NULL, 'standard', '2026-11-30 09:26:06.584116+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('18e3f27f-7eea-4b47-9e29-9d901b7edbf5', 'release-credential', 0, '{"requestId": "6235c871-4c94-4d96-b088-508e47307d7c"}', 'completed', 8, 0, 1, true, 60, 120, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:06.553798+00', '2026-11-30 09:26:06.553798+00', '2026-11-30 09:26:06.585222+00', '2026-11-30 09:26:06.772132+00', '2026-12-14 09:26:06.553798+00', NULL, NULL, 'standard', '2026-11-30 09:26:06.585222+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c5b85c6b-d29a-45b8-94ae-91778cd368b0', 'publish-credential', 0, '{"attempt": 1, "requestId": "6235c871-4c94-4d96-b088-508e47307d7c"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:06.745+00', '2026-11-30 09:26:06.740363+00', '2026-11-30 09:26:06.887137+00', '2026-11-30 09:26:06.925694+00', '2026-12-14 09:26:06.745+00', NULL, NULL, 'standard', '2026-11-30 09:26:06.887137+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('adbeb954-baed-420a-b460-b69a5f5ab4e5', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 18:26:07.117+00', '2026-11-30 09:26:07.103469+00', NULL, NULL, '2026-12-14 18:26:07.117+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('6eec9587-f1c7-44a7-bfc0-a373c7f14b04', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000005"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:07.103469+00', '2026-11-30 09:26:07.103469+00', '2026-11-30 09:26:07.177662+00', '2026-11-30 09:26:07.282566+00', '2026-12-14 09:26:07.103469+00', NULL, NULL, 'standard', '2026-11-30 09:26:07.177662+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('1abdcf23-75cb-4c78-a89d-318bbbe62135', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 17:26:10.589+00', '2026-11-30 09:26:10.57522+00', NULL, NULL, '2026-12-14 17:26:10.589+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f352fe0b-5ca9-425c-a324-08072f754fe7', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:55.134+00', '2026-11-30 09:25:46.185801+00', '2026-11-30 09:25:55.724854+00', '2026-11-30 09:25:55.829796+00', '2026-12-14 09:25:55.134+00', NULL, NULL, 'standard', '2026-11-30 09:25:55.724854+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('3df2596d-6a42-45b9-bb37-1e0ea84fe391', 'confirm-sign-in', 0, '{"look": 1, "attempt": 1, "requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:11:23.143+00', '2026-11-30 09:25:23.135522+00', '2026-11-30 09:25:56.081544+00', '2026-11-30 09:25:56.104193+00', '2026-12-14 09:27:23.143+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.081544+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES
	('76181720-8716-437b-b6f0-28cac29ee580', 'confirm-sign-in', 0, '{"look": 1, "attempt": 1, "requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:11:21.726+00', '2026-11-30 09:25:21.713786+00', '2026-11-30 09:25:56.080193+00', '2026-11-30 09:25:56.109351+00', '2026-12-14 09:27:21.726+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.080193+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c3442e14-38b0-461a-bf64-9a37cede3ace', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:24:21.305+00', '2026-11-30 09:25:21.302328+00', '2026-11-30 09:25:56.121879+00', '2026-11-30 09:25:56.37243+00', '2026-12-14 09:40:21.305+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.121879+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d7d945e5-10c7-4e90-875c-a6000cec08d5', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.257237+00', '2026-11-30 09:25:56.257237+00', '2026-11-30 09:25:56.275134+00', '2026-11-30 09:25:56.60049+00', '2026-12-14 09:25:56.257237+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.275134+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('335e15c5-4fcc-46d2-9840-a3aee3f48cc0', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:24:23.866+00', '2026-11-30 09:25:23.865585+00', '2026-11-30 09:25:56.137041+00', '2026-11-30 09:25:56.976213+00', '2026-12-14 09:40:23.866+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.137041+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c44128c6-b165-48fc-82bb-ffc0c31fbf26', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:24:29.663+00', '2026-11-30 09:25:29.663492+00', '2026-11-30 09:25:56.153839+00', '2026-11-30 09:25:57.021787+00', '2026-12-14 09:40:29.663+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.153839+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('aa99d339-7571-425d-a0cc-3ed027cad806', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000102", "requestId": "8ca5daca-2f81-4dca-bef2-6f68c8148740"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.178725+00', '2026-11-30 09:25:57.184505+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.178725+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('de4af5b1-cc52-4961-b108-3f668bc4c625', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000104", "requestId": "3fdcf65f-3b20-472c-848b-41e3d95d10a4"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.318872+00', '2026-11-30 09:25:57.374685+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.318872+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c3e215a2-ce97-4eaf-bfd1-3f7dca31f54a', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000102", "requestId": "7b4bedfa-d152-4e2e-bdd2-af360308cffe"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.365032+00', '2026-11-30 09:25:57.385819+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.365032+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('9e515bb8-91b5-4586-94ba-cf73106ca042', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:09:17.255+00', '2026-11-30 09:25:17.248149+00', '2026-11-30 09:25:57.010672+00', '2026-11-30 09:25:57.655311+00', '2026-12-14 10:25:17.255+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.010672+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c25f7e3d-5c6f-40a8-a6d9-1a6892211fcf', 'sync-accounts', 0, '{}', 'completed', 8, 0, 1, true, 60, 1800, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:09:14.702+00', '2026-11-30 09:25:14.701826+00', '2026-11-30 09:25:57.306929+00', '2026-11-30 09:25:57.753129+00', '2026-12-14 10:25:14.702+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.306929+00', 60, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2fb61dea-a8ab-4fe6-878b-6fbe84e6c09c', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:09:19.982+00', '2026-11-30 09:25:19.936585+00', '2026-11-30 09:25:57.032423+00', '2026-11-30 09:25:57.774299+00', '2026-12-14 10:25:19.982+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.032423+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('435cb17d-8e06-44b6-8013-1ec91b3d9457', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.655263+00', '2026-11-30 09:25:57.655263+00', '2026-11-30 09:25:57.723886+00', '2026-11-30 09:25:57.837875+00', '2026-12-14 09:25:57.655263+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.723886+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('7cab8332-2ad1-4f92-aa38-f3f851a677cc', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:09:22.47+00', '2026-11-30 09:25:22.461821+00', '2026-11-30 09:25:57.077725+00', '2026-11-30 09:25:58.151136+00', '2026-12-14 10:25:22.47+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.077725+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2e61f2a4-80cf-48ae-9c2a-f32147cd0950', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 07:09:18.258+00', '2026-11-30 09:25:18.241834+00', '2026-11-30 09:25:58.441296+00', '2026-11-30 09:25:58.660352+00', '2026-12-14 17:25:18.258+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.441296+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('29626997-d0a7-4068-aef9-da211b2f257f', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 07:09:16.806+00', '2026-11-30 09:25:16.800875+00', '2026-11-30 09:25:58.440221+00', '2026-11-30 09:25:58.672427+00', '2026-12-14 17:25:16.806+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.440221+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('7a3ad2f0-be4e-421f-b70e-b389ae73f63f', 'deliver-card', 0, '{"requestId": "487caa95-c3da-4782-a77c-c9f018833498"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.639877+00', '2026-11-30 09:25:58.982462+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.639877+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e6486e36-b896-4367-9c92-6f46b168e153', 'sync-accounts', 0, '{}', 'created', 8, 0, 1, true, 60, 1800, 86400, NULL, NULL, NULL, NULL, '2026-11-30 10:25:59.672+00', '2026-11-30 09:25:59.672311+00', NULL, NULL, '2026-12-14 10:25:59.672+00', NULL, NULL, 'standard', NULL, 60, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ec9990ad-4641-448b-9563-20257b35e947', 'check-mailboxes', 0, '{}', 'completed', 8, 0, 1, true, 60, 600, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:59.672+00', '2026-11-30 09:25:59.672311+00', '2026-11-30 09:25:59.878093+00', '2026-11-30 09:25:59.91226+00', '2026-12-14 09:25:59.672+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.878093+00', 60, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('835ae446-98df-4394-98c1-0f4c3ff8f82a', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 10:16:00.882+00', '2026-11-30 09:26:00.879157+00', NULL, NULL, '2026-12-14 10:16:00.882+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('011d9167-7851-4530-a591-a52f3f9a402e', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000013"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:00.879157+00', '2026-11-30 09:26:00.879157+00', '2026-11-30 09:26:01.030083+00', '2026-11-30 09:26:01.30718+00', '2026-12-14 09:26:00.879157+00', NULL, NULL, 'standard', '2026-11-30 09:26:01.030083+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('452aa4dc-e946-47be-9a5b-027e73e87ace', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 10:16:04.919+00', '2026-11-30 09:26:04.879134+00', NULL, NULL, '2026-12-14 10:16:04.919+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d15209e9-4d2f-459a-b143-ae77eebdef43', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000027"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:36.025415+00', '2026-11-30 09:25:36.025415+00', '2026-11-30 09:25:36.084739+00', '2026-11-30 09:25:36.137792+00', '2026-12-14 09:25:36.025415+00', NULL, NULL, 'standard', '2026-11-30 09:25:36.084739+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e5295129-fe98-4878-abba-58fdc7df1799', 'deliver-card', 0, '{"requestId": "77b94cd6-51c3-4710-8cf7-55434624e6d8"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:36.025415+00', '2026-11-30 09:25:36.025415+00', '2026-11-30 09:25:36.093787+00', '2026-11-30 09:25:36.291125+00', '2026-12-14 09:25:36.025415+00', NULL, NULL, 'standard', '2026-11-30 09:25:36.093787+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('32e81bd4-d344-4c4e-a30f-fc486d19901a', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000011"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:04.879134+00', '2026-11-30 09:26:04.879134+00', '2026-11-30 09:26:05.016251+00', '2026-11-30 09:26:05.106045+00', '2026-12-14 09:26:04.879134+00', NULL, NULL, 'standard', '2026-11-30 09:26:05.016251+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('6ad95137-f6c4-424a-9ccb-7320d5ff3011', 'deliver-card', 0, '{"requestId": "ac2c8223-4b8f-4544-93bc-9bf341c4396c"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:04.879134+00', '2026-11-30 09:26:04.879134+00', '2026-11-30 09:26:05.0152+00', '2026-11-30 09:26:05.353998+00', '2026-12-14 09:26:04.879134+00', NULL, NULL, 'standard', '2026-11-30 09:26:05.0152+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('384cb99d-9d9b-4337-b60e-8e97fa9a9bac', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 18:26:05.918+00', '2026-11-30 09:26:05.898567+00', NULL, NULL, '2026-12-14 18:26:05.918+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('8c3f8481-ef30-4b1e-b1c6-2e629ae2597d', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000030"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:37.328958+00', '2026-11-30 09:25:37.328958+00', '2026-11-30 09:25:37.386523+00', '2026-11-30 09:25:37.442132+00', '2026-12-14 09:25:37.328958+00', NULL, NULL, 'standard', '2026-11-30 09:25:37.386523+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e675460a-dd4a-4361-8eeb-150f8899d9a9', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000012"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:05.898567+00', '2026-11-30 09:26:05.898567+00', '2026-11-30 09:26:05.999917+00', '2026-11-30 09:26:06.133513+00', '2026-12-14 09:26:05.898567+00', NULL, NULL, 'standard', '2026-11-30 09:26:05.999917+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d0895d3e-4a53-4586-a81c-48f8a9081b6b', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:07.773+00', '2026-11-30 09:25:57.817907+00', '2026-11-30 09:26:08.168349+00', '2026-11-30 09:26:08.332667+00', '2026-12-14 18:26:07.773+00', NULL, NULL, 'standard', '2026-11-30 09:26:08.168349+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('bb716ce2-364d-45ea-a379-9d3a4aee79b2', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000032"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:38.87781+00', '2026-11-30 09:25:38.87781+00', '2026-11-30 09:25:38.913938+00', '2026-11-30 09:25:38.984757+00', '2026-12-14 09:25:38.87781+00', NULL, NULL, 'standard', '2026-11-30 09:25:38.913938+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('503e6ceb-d621-4dea-ba11-5d013fb88fc0', 'deliver-card', 0, '{"requestId": "3fdcf65f-3b20-472c-848b-41e3d95d10a4"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:38.87781+00', '2026-11-30 09:25:38.87781+00', '2026-11-30 09:25:38.913785+00', '2026-11-30 09:25:39.137803+00', '2026-12-14 09:25:38.87781+00', NULL, NULL, 'standard', '2026-11-30 09:25:38.913785+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('305fff36-a2b9-4e48-9d0c-a0fa82cee347', 'run-batch', 0, '{"batchId": "7b742bc2-9a91-4587-b01e-a3d992e9ece4"}', 'completed', 8, 0, 1, true, 60, 600, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:13.018328+00', '2026-11-30 09:26:13.018328+00', '2026-11-30 09:26:13.064517+00', '2026-11-30 09:26:13.315232+00', '2026-12-14 09:26:13.018328+00', NULL, NULL, 'standard', '2026-11-30 09:26:13.064517+00', 30, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('43151784-23e3-438f-aa21-bbb5ccfd7039', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000037"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:40.980167+00', '2026-11-30 09:25:40.980167+00', '2026-11-30 09:25:41.081392+00', '2026-11-30 09:25:41.25779+00', '2026-12-14 09:25:40.980167+00', NULL, NULL, 'standard', '2026-11-30 09:25:41.081392+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('089399ec-1d7a-4b3f-8349-40a335ac36ee', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000039"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:42.024304+00', '2026-11-30 09:25:42.024304+00', '2026-11-30 09:25:42.114608+00', '2026-11-30 09:25:42.24161+00', '2026-12-14 09:25:42.024304+00', NULL, NULL, 'standard', '2026-11-30 09:25:42.114608+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('1a77aa12-2294-4f0e-b45f-71320214db77', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:13.784079+00', '2026-11-30 09:26:13.784079+00', '2026-11-30 09:26:13.805805+00', '2026-11-30 09:26:13.860028+00', '2026-12-14 09:26:13.784079+00', NULL, NULL, 'standard', '2026-11-30 09:26:13.805805+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('652fee43-5024-4e8f-820a-1824b862b3be', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:13.784079+00', '2026-11-30 09:26:13.784079+00', '2026-11-30 09:26:13.801807+00', '2026-11-30 09:26:13.877004+00', '2026-12-14 09:26:13.784079+00', NULL, NULL, 'standard', '2026-11-30 09:26:13.801807+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('7dfcddb1-fb52-4d15-822e-a047424e56ae', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000049"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:43.290843+00', '2026-11-30 09:25:43.290843+00', '2026-11-30 09:25:43.338555+00', '2026-11-30 09:25:43.411073+00', '2026-12-14 09:25:43.290843+00', NULL, NULL, 'standard', '2026-11-30 09:25:43.338555+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c78748a8-ac41-4311-a3e4-2eb3692a95c8', 'deliver-card', 0, '{"requestId": "75478592-1bce-4f20-a03c-e5297d0f615e"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:43.290843+00', '2026-11-30 09:25:43.290843+00', '2026-11-30 09:25:43.341725+00', '2026-11-30 09:25:43.436913+00', '2026-12-14 09:25:43.290843+00', NULL, NULL, 'standard', '2026-11-30 09:25:43.341725+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('18fa11fd-21e5-466c-973d-8abcf364f33c', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000050"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:43.461921+00', '2026-11-30 09:25:43.461921+00', '2026-11-30 09:25:43.524057+00', '2026-11-30 09:25:43.646632+00', '2026-12-14 09:25:43.461921+00', NULL, NULL, 'standard', '2026-11-30 09:25:43.524057+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('905dad6e-95d8-4339-afc9-188c020c715c', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000051"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:44.353825+00', '2026-11-30 09:25:44.353825+00', '2026-11-30 09:25:44.39851+00', '2026-11-30 09:25:44.443157+00', '2026-12-14 09:25:44.353825+00', NULL, NULL, 'standard', '2026-11-30 09:25:44.39851+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('8dc7e180-e2dc-494c-8bf5-a350a6ad4df7', 'deliver-card', 0, '{"requestId": "487caa95-c3da-4782-a77c-c9f018833498"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:44.353825+00', '2026-11-30 09:25:44.353825+00', '2026-11-30 09:25:44.405157+00', '2026-11-30 09:25:44.597797+00', '2026-12-14 09:25:44.353825+00', NULL, NULL, 'standard', '2026-11-30 09:25:44.405157+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c33ef336-23ef-4b99-a7da-7db45ab64b40', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000052"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:44.523339+00', '2026-11-30 09:25:44.523339+00', '2026-11-30 09:25:44.638761+00', '2026-11-30 09:25:44.694682+00', '2026-12-14 09:25:44.523339+00', NULL, NULL, 'standard', '2026-11-30 09:25:44.638761+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('41e5a4c0-3af9-42f1-971b-8fab59db25ed', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:36.028+00', '2026-11-30 09:25:36.025415+00', '2026-11-30 09:25:59.084556+00', '2026-11-30 09:25:59.189575+00', '2026-12-14 10:15:36.028+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.084556+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('fafd1082-16bb-4d4d-a2c6-a629271e4a97', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:37.336+00', '2026-11-30 09:25:37.328958+00', '2026-11-30 09:25:59.172196+00', '2026-11-30 09:25:59.316991+00', '2026-12-14 18:25:37.336+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.172196+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e0fa7163-3bd0-40c7-aadb-a8c975bc4e5c', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:38.882+00', '2026-11-30 09:25:38.87781+00', '2026-11-30 09:25:59.382728+00', '2026-11-30 09:25:59.607493+00', '2026-12-14 10:15:38.882+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.382728+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('131ee13f-c8a5-4781-a8fc-83c8c98f8a18', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:40.989+00', '2026-11-30 09:25:40.980167+00', '2026-11-30 09:25:59.845819+00', '2026-11-30 09:25:59.942993+00', '2026-12-14 18:25:40.989+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.845819+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('cde74746-c1b6-4d8d-ae2e-ddd6400f2bc3', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:42.027+00', '2026-11-30 09:25:42.024304+00', '2026-11-30 09:25:59.948315+00', '2026-11-30 09:26:00.217811+00', '2026-12-14 18:25:42.027+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.948315+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('52b222d0-e96a-4df2-9f58-c0d7562ac9cd', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:43.304+00', '2026-11-30 09:25:43.290843+00', '2026-11-30 09:26:00.410773+00', '2026-11-30 09:26:00.648249+00', '2026-12-14 10:15:43.304+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.410773+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('33c81a09-ac7a-401d-9da4-598ba3b8b4fd', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:43.48+00', '2026-11-30 09:25:43.461921+00', '2026-11-30 09:26:00.647305+00', '2026-11-30 09:26:00.841189+00', '2026-12-14 18:25:43.48+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.647305+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('148c92a9-ad20-4a5d-91b6-e9e6ff8648a7', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:44.362+00', '2026-11-30 09:25:44.353825+00', '2026-11-30 09:26:00.679701+00', '2026-11-30 09:26:00.877867+00', '2026-12-14 10:15:44.362+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.679701+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('985028a4-42a2-444a-8c1c-7a9a0ae1124f', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:44.551+00', '2026-11-30 09:25:44.523339+00', '2026-11-30 09:26:00.880557+00', '2026-11-30 09:26:01.293805+00', '2026-12-14 18:25:44.551+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.880557+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f568a15e-1b92-4423-aefe-7c058ea69ea6', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 10:16:10.831+00', '2026-11-30 09:26:10.817051+00', NULL, NULL, '2026-12-14 10:16:10.831+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('5d52f893-217b-4221-9fc1-47c0046856ac', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000029"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:36.706233+00', '2026-11-30 09:25:36.706233+00', '2026-11-30 09:25:36.760974+00', '2026-11-30 09:25:36.800003+00', '2026-12-14 09:25:36.706233+00', NULL, NULL, 'standard', '2026-11-30 09:25:36.760974+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f5832d5e-8bf3-4a79-89bc-ce359aac77c9', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000010"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:10.817051+00', '2026-11-30 09:26:10.817051+00', '2026-11-30 09:26:10.880817+00', '2026-11-30 09:26:10.943702+00', '2026-12-14 09:26:10.817051+00', NULL, NULL, 'standard', '2026-11-30 09:26:10.880817+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('5ba0b20b-1482-4e75-abb8-6f0a62ade24a', 'release-credential', 0, '{"requestId": "7fe9b377-9ccd-4338-b888-63f1a82f8ad9"}', 'completed', 8, 0, 1, true, 60, 120, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:10.817051+00', '2026-11-30 09:26:10.817051+00', '2026-11-30 09:26:10.879004+00', '2026-11-30 09:26:11.045874+00', '2026-12-14 09:26:10.817051+00', NULL, NULL, 'standard', '2026-11-30 09:26:10.879004+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('9a95e6e9-a6cf-4af0-be93-cd8a7678f260', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000034"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:39.707031+00', '2026-11-30 09:25:39.707031+00', '2026-11-30 09:25:39.741009+00', '2026-11-30 09:25:39.762978+00', '2026-12-14 09:25:39.707031+00', NULL, NULL, 'standard', '2026-11-30 09:25:39.741009+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ca050261-4a7d-429f-8c91-d8716642bdd4', 'deliver-card', 0, '{"requestId": "350b6aeb-1c62-416d-b2f2-75a65d84a6db"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:39.707031+00', '2026-11-30 09:25:39.707031+00', '2026-11-30 09:25:39.744535+00', '2026-11-30 09:25:39.874915+00', '2026-12-14 09:25:39.707031+00', NULL, NULL, 'standard', '2026-11-30 09:25:39.744535+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('75a7d0d7-1683-417b-9daa-3e6297656528', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:41:11.054+00', '2026-11-30 09:26:11.053822+00', NULL, NULL, '2026-12-14 09:41:11.054+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('a2445cc7-31c1-4f51-b72e-3ac3db9ac178', 'deliver-card', 0, '{"requestId": "7fe9b377-9ccd-4338-b888-63f1a82f8ad9"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:11.053822+00', '2026-11-30 09:26:11.053822+00', '2026-11-30 09:26:11.107007+00', '2026-11-30 09:26:11.168588+00', '2026-12-14 09:26:11.053822+00', NULL, NULL, 'standard', '2026-11-30 09:26:11.107007+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('a768ce66-d201-4e1c-b44e-da54c97a008c', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 17:26:18.585+00', '2026-11-30 09:26:18.395711+00', NULL, NULL, '2026-12-14 17:26:18.585+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('10ee15b6-82bb-46e4-89bb-bc142b0168d1', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 17:26:18.781+00', '2026-11-30 09:26:18.741831+00', NULL, NULL, '2026-12-14 17:26:18.781+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('49defe27-f3ce-490d-a2f2-a474c0113be9', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000038"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:41.821043+00', '2026-11-30 09:25:41.821043+00', '2026-11-30 09:25:41.845085+00', '2026-11-30 09:25:41.913789+00', '2026-12-14 09:25:41.821043+00', NULL, NULL, 'standard', '2026-11-30 09:25:41.845085+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('96b03d3b-1099-4d84-8caf-3136c34f16e5', 'deliver-card', 0, '{"requestId": "404d6095-ca8c-4fa0-b4ab-9bea6000a75c"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:41.821043+00', '2026-11-30 09:25:41.821043+00', '2026-11-30 09:25:41.844303+00', '2026-11-30 09:25:41.981088+00', '2026-12-14 09:25:41.821043+00', NULL, NULL, 'standard', '2026-11-30 09:25:41.844303+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('617068c8-03c0-4c5b-9c9d-f8621f549dbc', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000104", "requestId": "32ddeb87-2d3c-4891-8ff6-bfb7e945c48e"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.251222+00', '2026-11-30 09:25:57.319562+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.251222+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('0112f9df-5b73-40ec-a519-d41e66744763', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000104", "requestId": "7b4bedfa-d152-4e2e-bdd2-af360308cffe"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.363994+00', '2026-11-30 09:25:57.400939+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.363994+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('6f6bfe61-92a6-435d-b6d9-d9fb5a4a6d77', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.675322+00', '2026-11-30 09:25:57.675322+00', '2026-11-30 09:25:57.724779+00', '2026-11-30 09:25:58.081192+00', '2026-12-14 09:25:57.675322+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.724779+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('34b9e6ef-085a-42e3-b55a-866534dc0df8', 'deliver-card', 0, '{"requestId": "03aed3e6-5d94-400a-b8fe-4bc09385272c"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.655267+00', '2026-11-30 09:25:58.967925+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.655267+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('95e686ce-a84a-41af-b876-71e20d3e4422', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:36.71+00', '2026-11-30 09:25:36.706233+00', '2026-11-30 09:25:59.147866+00', '2026-11-30 09:25:59.168565+00', '2026-12-14 18:25:36.71+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.147866+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c0b1f3a0-9702-4e74-953e-0fca0eea01c7', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:39.714+00', '2026-11-30 09:25:39.707031+00', '2026-11-30 09:25:59.635898+00', '2026-11-30 09:25:59.732544+00', '2026-12-14 10:15:39.714+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.635898+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('58351641-fafd-40b9-b86c-732874e1ff37', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:41.83+00', '2026-11-30 09:25:41.821043+00', '2026-11-30 09:25:59.874709+00', '2026-11-30 09:26:00.194577+00', '2026-12-14 10:15:41.83+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.874709+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ae31007e-eae0-410b-8560-540bb5a2f073', 'deliver-card', 0, '{"requestId": "d7e29c59-91f0-4670-89c1-b3edb37f67ff"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:26:01.169807+00', '2026-11-30 09:26:01.793797+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:26:01.169807+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('7b3f05c8-9463-45f7-b765-3f6491d83710', 'deliver-card', 0, '{"requestId": "3cd01c20-2268-44af-b020-5757bb98c05f"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:26:01.181265+00', '2026-11-30 09:26:01.921673+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:26:01.181265+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2c811e4a-bbfd-4bde-b971-23e93ad2092d', 'deliver-card', 0, '{"requestId": "350b6aeb-1c62-416d-b2f2-75a65d84a6db"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:26:01.341115+00', '2026-11-30 09:26:02.744275+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:26:01.341115+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('8960736f-7da5-4a09-b126-642a994029c2', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000029"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:36.887952+00', '2026-11-30 09:25:36.887952+00', '2026-11-30 09:25:36.957782+00', '2026-11-30 09:25:37.176413+00', '2026-12-14 09:25:36.887952+00', NULL, NULL, 'standard', '2026-11-30 09:25:36.957782+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('4ed96307-1194-485c-934c-2c9e38fd5786', 'deliver-card', 0, '{"requestId": "517b8d72-9db3-4796-b91f-274e42d1d661"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:36.887952+00', '2026-11-30 09:25:36.887952+00', '2026-11-30 09:25:36.953446+00', '2026-11-30 09:25:37.337638+00', '2026-12-14 09:25:36.887952+00', NULL, NULL, 'standard', '2026-11-30 09:25:36.953446+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('81e93d3c-9e25-4a86-a138-fd17f00cb077', 'publish-credential', 0, '{"attempt": 1, "requestId": "7fe9b377-9ccd-4338-b888-63f1a82f8ad9"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:11.019+00', '2026-11-30 09:26:11.019612+00', '2026-11-30 09:26:11.042661+00', '2026-11-30 09:26:11.120262+00', '2026-12-14 09:26:11.019+00', NULL, NULL, 'standard', '2026-11-30 09:26:11.042661+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('fe63b557-ae53-46b7-a777-fb365d735e15', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000031"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:37.801837+00', '2026-11-30 09:25:37.801837+00', '2026-11-30 09:25:37.903935+00', '2026-11-30 09:25:37.961185+00', '2026-12-14 09:25:37.801837+00', NULL, NULL, 'standard', '2026-11-30 09:25:37.903935+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('8e6c7b48-5a83-4ab0-9b6e-e0402a03f4d1', 'deliver-card', 0, '{"requestId": "7fe9b377-9ccd-4338-b888-63f1a82f8ad9"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:11.200165+00', '2026-11-30 09:26:11.200165+00', '2026-11-30 09:26:11.25306+00', '2026-11-30 09:26:11.512855+00', '2026-12-14 09:26:11.200165+00', NULL, NULL, 'standard', '2026-11-30 09:26:11.25306+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('be813bfe-5e55-4adf-be37-2dedacfeba52', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000033"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:39.125147+00', '2026-11-30 09:25:39.125147+00', '2026-11-30 09:25:39.173235+00', '2026-11-30 09:25:39.185619+00', '2026-12-14 09:25:39.125147+00', NULL, NULL, 'standard', '2026-11-30 09:25:39.173235+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c0fe4ddb-3b61-432f-8527-674f98df9cab', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000033"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:39.247964+00', '2026-11-30 09:25:39.247964+00', '2026-11-30 09:25:39.300638+00', '2026-11-30 09:25:39.346025+00', '2026-12-14 09:25:39.247964+00', NULL, NULL, 'standard', '2026-11-30 09:25:39.300638+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('82131302-f040-4550-89ce-c0c3ba62611d', 'deliver-card', 0, '{"requestId": "7b4bedfa-d152-4e2e-bdd2-af360308cffe"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:39.247964+00', '2026-11-30 09:25:39.247964+00', '2026-11-30 09:25:39.299184+00', '2026-11-30 09:25:39.380309+00', '2026-12-14 09:25:39.247964+00', NULL, NULL, 'standard', '2026-11-30 09:25:39.299184+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('8440c55f-94ad-4ccf-acf7-f3101ddaa62f', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000040"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:42.561802+00', '2026-11-30 09:25:42.561802+00', '2026-11-30 09:25:42.645803+00', '2026-11-30 09:25:42.718013+00', '2026-12-14 09:25:42.561802+00', NULL, NULL, 'standard', '2026-11-30 09:25:42.645803+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('9ce6e453-9ecd-4725-b68f-85b91aa67273', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000040"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:42.836865+00', '2026-11-30 09:25:42.836865+00', '2026-11-30 09:25:42.874231+00', '2026-11-30 09:25:42.922364+00', '2026-12-14 09:25:42.836865+00', NULL, NULL, 'standard', '2026-11-30 09:25:42.874231+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('15ae3412-a692-4e1e-991a-0c2bf1aa945a', 'deliver-card', 0, '{"requestId": "85ac4a08-640f-41af-9d9e-fc95db122103"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:42.836865+00', '2026-11-30 09:25:42.836865+00', '2026-11-30 09:25:42.880078+00', '2026-11-30 09:25:43.014883+00', '2026-12-14 09:25:42.836865+00', NULL, NULL, 'standard', '2026-11-30 09:25:42.880078+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('cfd5b02e-97ce-4be7-8220-874c8cffbd6e', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000053"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:45.379138+00', '2026-11-30 09:25:45.379138+00', '2026-11-30 09:25:45.426996+00', '2026-11-30 09:25:45.471307+00', '2026-12-14 09:25:45.379138+00', NULL, NULL, 'standard', '2026-11-30 09:25:45.426996+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('abd83125-5049-46c6-9294-ffac3c0c35ae', 'deliver-card', 0, '{"requestId": "878220fc-4535-4586-a996-1144991800ca"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:45.379138+00', '2026-11-30 09:25:45.379138+00', '2026-11-30 09:25:45.42698+00', '2026-11-30 09:25:45.837584+00', '2026-12-14 09:25:45.379138+00', NULL, NULL, 'standard', '2026-11-30 09:25:45.42698+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('595067eb-b06d-4525-ba0b-790c237ad256', 'remind', 0, '{"requestId": "03aed3e6-5d94-400a-b8fe-4bc09385272c"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.410864+00', '2026-11-30 09:25:56.856803+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.410864+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c0451a81-7549-4641-b66a-8b6e325512d4', 'deliver-card', 0, '{"requestId": "95e86dbc-7781-4169-a0ab-92d4d79ec353"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:58.648516+00', '2026-11-30 09:25:58.987951+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.648516+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2e0df927-fb0b-4858-82ce-6602fec4d9e1', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:36.9+00', '2026-11-30 09:25:36.887952+00', '2026-11-30 09:25:59.158834+00', '2026-11-30 09:25:59.230932+00', '2026-12-14 10:15:36.9+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.158834+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('572a82a7-f0d0-4b8e-90c1-c3e3ff00ea38', 'deliver-card', 0, '{"requestId": "34d3cf6a-bac2-49ee-893a-6552cbb468e6"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:58.806399+00', '2026-11-30 09:25:59.303519+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.806399+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('60fe9fbc-5618-452a-83cf-f53b44401c3e', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:39.263+00', '2026-11-30 09:25:39.247964+00', '2026-11-30 09:25:59.421146+00', '2026-11-30 09:25:59.673128+00', '2026-12-14 10:15:39.263+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.421146+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('3ca80fed-f37c-4c96-8f6c-8dc9bb81adb4', 'deliver-card', 0, '{"requestId": "32ddeb87-2d3c-4891-8ff6-bfb7e945c48e"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:58.977676+00', '2026-11-30 09:25:59.683811+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.977676+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ed2f4742-7c10-43b0-bcd3-ef103728c52a', 'deliver-card', 0, '{"requestId": "85ac4a08-640f-41af-9d9e-fc95db122103"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:58.986919+00', '2026-11-30 09:25:59.861486+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.986919+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d3403841-fecb-4279-8ec4-2880dc1c878e', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:42.849+00', '2026-11-30 09:25:42.836865+00', '2026-11-30 09:26:00.262981+00', '2026-11-30 09:26:00.634922+00', '2026-12-14 10:15:42.849+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.262981+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('5c701a5a-ce44-4c9a-8826-82fc65f8ffe3', 'deliver-card', 0, '{"requestId": "42f8a839-0f76-491f-87fb-ae7289425790"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:59.003487+00', '2026-11-30 09:26:00.710604+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.003487+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('717b88bb-474c-4ed7-b809-8c177f7bc062', 'deliver-card', 0, '{"requestId": "9ca7e93a-c761-471e-9950-e53029eb15a9"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:59.315891+00', '2026-11-30 09:26:00.910119+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.315891+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('fc60406f-06e4-4fc2-be35-ad6c7bf59d42', 'deliver-card', 0, '{"requestId": "404d6095-ca8c-4fa0-b4ab-9bea6000a75c"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:59.684692+00', '2026-11-30 09:26:01.130185+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.684692+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('b519ed36-9bd6-412b-bad5-c79cbca4822f', 'deliver-card', 0, '{"requestId": "517b8d72-9db3-4796-b91f-274e42d1d661"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:59.864839+00', '2026-11-30 09:26:01.137684+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.864839+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('b469c6f2-f15e-4a6b-8616-2df78fc5bd30', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:45.385+00', '2026-11-30 09:25:45.379138+00', '2026-11-30 09:26:00.885824+00', '2026-11-30 09:26:01.285302+00', '2026-12-14 10:15:45.385+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.885824+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('a4c6f725-2d4e-410a-86af-f29b8071749f', 'deliver-card', 0, '{"requestId": "75478592-1bce-4f20-a03c-e5297d0f615e"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:26:00.71922+00', '2026-11-30 09:26:01.293468+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.71922+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES
	('51375b47-06bc-4f9c-be4d-92a89042b4b9', 'deliver-card', 0, '{"requestId": "3fdcf65f-3b20-472c-848b-41e3d95d10a4"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:26:00.91606+00', '2026-11-30 09:26:01.45239+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.91606+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('73e47b6b-2311-4c56-b79f-bec929d652c9', 'deliver-card', 0, '{"requestId": "e5daed6a-4172-4e7d-a267-bf1d5ff6a984"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:26:01.489782+00', '2026-11-30 09:26:01.594175+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:26:01.489782+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c77e02a2-cca4-4bbb-90d6-70dd05bece19', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 17:26:11.584+00', '2026-11-30 09:26:11.569837+00', NULL, NULL, '2026-12-14 17:26:11.584+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2c15fc37-418b-4734-b031-4965d1bd6c4a', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 17:26:12.314+00', '2026-11-30 09:26:12.289792+00', NULL, NULL, '2026-12-14 17:26:12.314+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('50aaf469-f483-453e-85a3-fbb32e0e48f0', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000031"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:38.172402+00', '2026-11-30 09:25:38.172402+00', '2026-11-30 09:25:38.224951+00', '2026-11-30 09:25:38.281814+00', '2026-12-14 09:25:38.172402+00', NULL, NULL, 'standard', '2026-11-30 09:25:38.224951+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('185b2744-0e45-4aeb-a997-66377bced573', 'deliver-card', 0, '{"requestId": "32ddeb87-2d3c-4891-8ff6-bfb7e945c48e"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:38.172402+00', '2026-11-30 09:25:38.172402+00', '2026-11-30 09:25:38.224082+00', '2026-11-30 09:25:38.489787+00', '2026-12-14 09:25:38.172402+00', NULL, NULL, 'standard', '2026-11-30 09:25:38.224082+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f93432b9-7e6b-4143-9ed3-e21eda3246dd', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000037"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:41.429285+00', '2026-11-30 09:25:41.429285+00', '2026-11-30 09:25:41.478541+00', '2026-11-30 09:25:41.567202+00', '2026-12-14 09:25:41.429285+00', NULL, NULL, 'standard', '2026-11-30 09:25:41.478541+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('50df7769-092b-4fb9-ab76-a20e577cedee', 'deliver-card', 0, '{"requestId": "95e86dbc-7781-4169-a0ab-92d4d79ec353"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:41.429285+00', '2026-11-30 09:25:41.429285+00', '2026-11-30 09:25:41.469834+00', '2026-11-30 09:25:41.693158+00', '2026-12-14 09:25:41.429285+00', NULL, NULL, 'standard', '2026-11-30 09:25:41.469834+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('cdcaff6c-8d08-4547-a955-5087975dd459', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000038"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:41.654274+00', '2026-11-30 09:25:41.654274+00', '2026-11-30 09:25:41.699469+00', '2026-11-30 09:25:41.790118+00', '2026-12-14 09:25:41.654274+00', NULL, NULL, 'standard', '2026-11-30 09:25:41.699469+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('6bbdc82e-35db-4458-9f0e-7edd23547644', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000050"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:43.782592+00', '2026-11-30 09:25:43.782592+00', '2026-11-30 09:25:43.815172+00', '2026-11-30 09:25:43.921267+00', '2026-12-14 09:25:43.782592+00', NULL, NULL, 'standard', '2026-11-30 09:25:43.815172+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('51b0ac7b-1f7b-4f56-93aa-634e79374178', 'deliver-card', 0, '{"requestId": "42f8a839-0f76-491f-87fb-ae7289425790"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:43.782592+00', '2026-11-30 09:25:43.782592+00', '2026-11-30 09:25:43.817818+00', '2026-11-30 09:25:44.069455+00', '2026-12-14 09:25:43.782592+00', NULL, NULL, 'standard', '2026-11-30 09:25:43.817818+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('dab11ce8-3d09-4f05-a97a-dc21a6bee5ae', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000052"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:44.804035+00', '2026-11-30 09:25:44.804035+00', '2026-11-30 09:25:44.853105+00', '2026-11-30 09:25:44.916933+00', '2026-12-14 09:25:44.804035+00', NULL, NULL, 'standard', '2026-11-30 09:25:44.853105+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('9032dffd-6538-4bf2-8b14-dbaef4c1bc9e', 'deliver-card', 0, '{"requestId": "e5daed6a-4172-4e7d-a267-bf1d5ff6a984"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:44.804035+00', '2026-11-30 09:25:44.804035+00', '2026-11-30 09:25:44.852866+00', '2026-11-30 09:25:44.91758+00', '2026-12-14 09:25:44.804035+00', NULL, NULL, 'standard', '2026-11-30 09:25:44.852866+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c42fe6f2-a297-4e0c-9989-aa76177c873e', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000053"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:44.979077+00', '2026-11-30 09:25:44.979077+00', '2026-11-30 09:25:45.049539+00', '2026-11-30 09:25:45.252835+00', '2026-12-14 09:25:44.979077+00', NULL, NULL, 'standard', '2026-11-30 09:25:45.049539+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('5a8667c9-ff53-44a5-8a66-3ee6240f9903', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.243877+00', '2026-11-30 09:25:56.243877+00', '2026-11-30 09:25:56.274382+00', '2026-11-30 09:25:56.779973+00', '2026-12-14 09:25:56.243877+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.274382+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('cfc13262-a8bc-41d5-b5de-66a13f3f4063', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000103", "requestId": "517b8d72-9db3-4796-b91f-274e42d1d661"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.177083+00', '2026-11-30 09:25:57.241829+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.177083+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ec72d328-43ab-4e32-9d7d-623cc0bc8657', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000102", "requestId": "32ddeb87-2d3c-4891-8ff6-bfb7e945c48e"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.284627+00', '2026-11-30 09:25:57.358052+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.284627+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('df368a0e-70ca-4d4b-9b4b-2a5db675f781', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000103", "requestId": "3fdcf65f-3b20-472c-848b-41e3d95d10a4"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.363941+00', '2026-11-30 09:25:57.396666+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.363941+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('45a7afc0-2a5b-4d51-94da-ce0e89c41ab7', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 07:09:22.038+00', '2026-11-30 09:25:21.993862+00', '2026-11-30 09:25:58.442021+00', '2026-11-30 09:25:58.643892+00', '2026-12-14 17:25:22.038+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.442021+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('6fcf8239-686b-4494-ac61-35da47310420', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 07:09:23.609+00', '2026-11-30 09:25:23.5807+00', '2026-11-30 09:25:58.44582+00', '2026-11-30 09:25:58.688088+00', '2026-12-14 17:25:23.609+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.44582+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('88cc8bf5-5d1b-427f-bcc7-9df3a07b1f63', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 07:09:26.057+00', '2026-11-30 09:25:25.993827+00', '2026-11-30 09:25:58.743308+00', '2026-11-30 09:25:58.793829+00', '2026-12-14 17:25:26.057+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.743308+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('d2dd9991-4994-4908-b0c5-b48089b0c0ca', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 07:09:31.453+00', '2026-11-30 09:25:31.398795+00', '2026-11-30 09:25:58.803083+00', '2026-11-30 09:25:58.959615+00', '2026-12-14 17:25:31.453+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.803083+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('20c5be3c-1e1f-4962-a56d-79fe74244c12', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:32.078+00', '2026-11-30 09:25:32.053856+00', '2026-11-30 09:25:58.803715+00', '2026-11-30 09:25:58.983371+00', '2026-12-14 18:25:32.078+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.803715+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('a236cf09-c9cb-4ad8-9112-619b9fc6e2ed', 'check-mailboxes', 0, '{}', 'completed', 8, 0, 1, true, 60, 600, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.557+00', '2026-11-30 09:25:57.557429+00', '2026-11-30 09:25:59.134328+00', '2026-11-30 09:25:59.144863+00', '2026-12-14 18:25:57.557+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.134328+00', 60, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2c1ff95d-5f18-4055-a346-584526b90235', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:35.767+00', '2026-11-30 09:25:35.763882+00', '2026-11-30 09:25:59.019765+00', '2026-11-30 09:25:59.146669+00', '2026-12-14 18:25:35.767+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.019765+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('4f76dab5-1ae7-4113-94d3-1ce62de1b8e4', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:37.837+00', '2026-11-30 09:25:37.801837+00', '2026-11-30 09:25:59.234197+00', '2026-11-30 09:25:59.377042+00', '2026-12-14 18:25:37.837+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.234197+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f7cf1d49-7f8a-4849-9361-a89deb704261', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:38.177+00', '2026-11-30 09:25:38.172402+00', '2026-11-30 09:25:59.309951+00', '2026-11-30 09:25:59.426742+00', '2026-12-14 10:15:38.177+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.309951+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('3b5a5f09-0cd2-4cd5-aef1-576b38ce26fe', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:39.13+00', '2026-11-30 09:25:39.125147+00', '2026-11-30 09:25:59.409971+00', '2026-11-30 09:25:59.688985+00', '2026-12-14 18:25:39.13+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.409971+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('43c4ce54-9d89-4683-8520-ab46d612fb97', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:39.478+00', '2026-11-30 09:25:39.47717+00', '2026-11-30 09:25:59.471305+00', '2026-11-30 09:25:59.713315+00', '2026-12-14 18:25:39.478+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.471305+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('37b9627e-3911-460e-b66d-8ba1b2c70acb', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:39.865+00', '2026-11-30 09:25:39.857849+00', '2026-11-30 09:25:59.682268+00', '2026-11-30 09:25:59.833433+00', '2026-12-14 18:25:39.865+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.682268+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('065d55d3-46f9-4e17-a1cf-b0095a71b3de', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:40.358+00', '2026-11-30 09:25:40.342469+00', '2026-11-30 09:25:59.725241+00', '2026-11-30 09:25:59.857022+00', '2026-12-14 18:25:40.358+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.725241+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('985f3221-3fe2-4153-9377-1b1fdec22e1f', 'sync-accounts', 0, '{}', 'completed', 8, 0, 1, true, 60, 1800, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:58.64791+00', '2026-11-30 09:25:57.557429+00', '2026-11-30 09:25:59.34224+00', '2026-11-30 09:25:59.873972+00', '2026-12-14 19:25:57.557+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.34224+00', 60, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('54b4781f-8b8d-4c8c-9901-f36327a1605a', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:41.432+00', '2026-11-30 09:25:41.429285+00', '2026-11-30 09:25:59.857996+00', '2026-11-30 09:25:59.943361+00', '2026-12-14 10:15:41.432+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.857996+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e8bd458e-2687-4658-a6c3-5c43f5755a39', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:43.121+00', '2026-11-30 09:25:43.1136+00', '2026-11-30 09:26:00.291853+00', '2026-11-30 09:26:00.619888+00', '2026-12-14 18:25:43.121+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.291853+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2faba135-a58d-45e3-a5ca-cb6a7cad97b6', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:42.572+00', '2026-11-30 09:25:42.561802+00', '2026-11-30 09:26:00.262097+00', '2026-11-30 09:26:00.635628+00', '2026-12-14 18:25:42.572+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.262097+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('a42d993b-5dfc-44c7-bfab-97ef5457208e', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:43.785+00', '2026-11-30 09:25:43.782592+00', '2026-11-30 09:26:00.648526+00', '2026-11-30 09:26:00.878154+00', '2026-12-14 10:15:43.785+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.648526+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('58ee9318-ccf9-4cb4-9a86-23620c7f7bdc', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:44.818+00', '2026-11-30 09:25:44.804035+00', '2026-11-30 09:26:00.881649+00', '2026-11-30 09:26:01.232618+00', '2026-12-14 10:15:44.818+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.881649+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e0f5b8a6-6e2f-4037-bb0f-dc75e6058a8e', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:45.015+00', '2026-11-30 09:25:44.979077+00', '2026-11-30 09:26:00.883798+00', '2026-11-30 09:26:01.29232+00', '2026-12-14 18:25:45.015+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.883798+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f3e760fc-1b2a-49f9-b5ca-c5a3c3eeeed1', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:07.773+00', '2026-11-30 09:25:57.813929+00', '2026-11-30 09:26:08.167778+00', '2026-11-30 09:26:08.338335+00', '2026-12-14 18:26:07.773+00', NULL, NULL, 'standard', '2026-11-30 09:26:08.167778+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('0cd2c854-6c11-430b-afd1-611bfb938837', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000104", "requestId": "c812d4b8-3000-4cf8-8cb7-c4d6e924ce9d"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.444698+00', '2026-11-30 09:25:56.865417+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.444698+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('370609fd-3ad6-4756-bff8-cee32e13238c', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000102", "requestId": "34d3cf6a-bac2-49ee-893a-6552cbb468e6"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:57.138292+00', '2026-11-30 09:25:57.170254+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.138292+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('13793a33-50da-46d6-a62c-f90540849903', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000103", "requestId": "34d3cf6a-bac2-49ee-893a-6552cbb468e6"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:57.145665+00', '2026-11-30 09:25:57.174022+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.145665+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('752b3fb7-b0f8-4a3e-ac4d-448d546a644a', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:41.673+00', '2026-11-30 09:25:41.654274+00', '2026-11-30 09:25:59.865841+00', '2026-11-30 09:26:00.066179+00', '2026-12-14 18:25:41.673+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.865841+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('060dc397-0266-4215-9ff1-9d43eece7b9e', 'expire', 0, '{}', 'created', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 18:26:00.164+00', '2026-11-30 09:26:00.151497+00', NULL, NULL, '2026-12-14 18:26:00.164+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('698c9216-c44c-4efa-8301-854af0000c97', 'check-account-key', 0, '{"attempt": 1, "accountId": "5a5a0000-0000-4000-8000-010000000013"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:00.151497+00', '2026-11-30 09:26:00.151497+00', '2026-11-30 09:26:00.323636+00', '2026-11-30 09:26:00.534687+00', '2026-12-14 09:26:00.151497+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.323636+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('282f1b11-df05-4168-94f6-c32a6bd5ddeb', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000104", "requestId": "1fa50e86-ddd1-4efb-a533-e20609d175bd"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.378152+00', '2026-11-30 09:25:56.729865+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.378152+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('52007a41-4a52-43d3-8aea-cc7a98d9a5c9', 'remind', 0, '{"requestId": "1fa50e86-ddd1-4efb-a533-e20609d175bd"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.37981+00', '2026-11-30 09:25:56.750409+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.37981+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('1585d1c4-f46f-4049-a1e5-b280aa111953', 'remind', 0, '{"requestId": "c812d4b8-3000-4cf8-8cb7-c4d6e924ce9d"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.393221+00', '2026-11-30 09:25:56.855371+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.393221+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('825d0aad-925d-491b-9f5d-1662c68b6e21', 'remind', 0, '{"requestId": "77b94cd6-51c3-4710-8cf7-55434624e6d8"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.437702+00', '2026-11-30 09:25:56.882295+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.437702+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('969c1b99-87dd-4533-8682-e2797e95dc7a', 'remind', 0, '{"requestId": "34d3cf6a-bac2-49ee-893a-6552cbb468e6"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.783265+00', '2026-11-30 09:25:56.922883+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.783265+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('ad1ebf5e-a731-46eb-bd03-8daef5c7e938', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000102", "requestId": "c812d4b8-3000-4cf8-8cb7-c4d6e924ce9d"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.767651+00', '2026-11-30 09:25:56.932277+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.767651+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('cf4fb354-53e6-4c8a-8509-60f5acf97118', 'remind', 0, '{"requestId": "3fdcf65f-3b20-472c-848b-41e3d95d10a4"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.971929+00', '2026-11-30 09:25:57.045807+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.971929+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('3d323374-bef6-47c0-a19f-c33987c5ee34', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000102", "requestId": "03aed3e6-5d94-400a-b8fe-4bc09385272c"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.254604+00', '2026-11-30 09:25:56.976707+00', '2026-11-30 09:25:57.054231+00', '2026-12-14 09:25:56.254604+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.976707+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('78bb2b0a-9b4e-42af-b38b-0db3e65e1d3e', 'remind', 0, '{"requestId": "7b4bedfa-d152-4e2e-bdd2-af360308cffe"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.993677+00', '2026-11-30 09:25:57.117891+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:56.993677+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('07286a9a-35be-43b4-b8fe-82c8fe8a8b63', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000102", "requestId": "517b8d72-9db3-4796-b91f-274e42d1d661"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.16908+00', '2026-11-30 09:25:57.179783+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.16908+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('98b109d1-c1ed-4d1e-aabb-b818040af90b', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000104", "requestId": "8ca5daca-2f81-4dca-bef2-6f68c8148740"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.178314+00', '2026-11-30 09:25:57.235141+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.178314+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('6a1ec239-471c-4533-85f1-c85575dc1b74', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000103", "requestId": "8ca5daca-2f81-4dca-bef2-6f68c8148740"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.182398+00', '2026-11-30 09:25:57.282661+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.182398+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('be711edb-12fe-4f63-b804-c2a413dd6541', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:09:24.394+00', '2026-11-30 09:25:24.390148+00', '2026-11-30 09:25:57.128639+00', '2026-11-30 09:25:58.366073+00', '2026-12-14 10:25:24.394+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.128639+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('94d955ea-0419-48f4-905f-8bc827af7fd3', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 07:09:24.219+00', '2026-11-30 09:25:24.213805+00', '2026-11-30 09:25:58.647544+00', '2026-11-30 09:25:58.73859+00', '2026-12-14 17:25:24.219+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.647544+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('012603d7-712d-4cd6-9734-ddcc15ed06f7', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 07:09:24.644+00', '2026-11-30 09:25:24.636303+00', '2026-11-30 09:25:58.67165+00', '2026-11-30 09:25:58.741702+00', '2026-12-14 17:25:24.644+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.67165+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('0f7606b4-a8e5-494d-bb25-c3d4b6127631', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 07:09:24.974+00', '2026-11-30 09:25:24.937601+00', '2026-11-30 09:25:58.67628+00', '2026-11-30 09:25:58.743867+00', '2026-12-14 17:25:24.974+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.67628+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('74581f23-525d-44b4-aa1d-98584afdf6fa', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 07:09:25.379+00', '2026-11-30 09:25:25.373944+00', '2026-11-30 09:25:58.697612+00', '2026-11-30 09:25:58.798879+00', '2026-12-14 17:25:25.379+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.697612+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('1375f72d-c606-4d12-962b-a15b3d143cdb', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:59:36.546+00', '2026-11-30 09:25:36.53401+00', '2026-11-30 09:25:59.137792+00', '2026-11-30 09:25:59.302724+00', '2026-12-14 10:15:36.546+00', NULL, NULL, 'standard', '2026-11-30 09:25:59.137792+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('4c29b4b8-6682-4edc-8fd6-d8e6a597325e', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000103", "requestId": "32ddeb87-2d3c-4891-8ff6-bfb7e945c48e"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.28948+00', '2026-11-30 09:25:57.361067+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.28948+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('62d00203-572f-4b05-ac55-95f94d0cd052', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000102", "requestId": "3fdcf65f-3b20-472c-848b-41e3d95d10a4"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.344393+00', '2026-11-30 09:25:57.363614+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.344393+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('0d329359-cecc-47d4-b43a-96238f36d0c9', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:07.803+00', '2026-11-30 09:25:57.811561+00', '2026-11-30 09:26:07.987781+00', '2026-11-30 09:26:08.099956+00', '2026-12-14 18:26:07.803+00', NULL, NULL, 'standard', '2026-11-30 09:26:07.987781+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('b0841389-cecc-4661-9559-2f046de0450d', 'remind-person', 0, '{"objectId": "5a5a0000-0000-4000-8000-000000000103", "requestId": "7b4bedfa-d152-4e2e-bdd2-af360308cffe"}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:56.391971+00', '2026-11-30 09:25:57.391118+00', '2026-11-30 09:25:57.42151+00', '2026-12-14 09:25:56.391971+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.391118+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('acdd82d2-ad28-4da7-818f-008c0e4c7eee', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:26:06.39+00', '2026-11-30 09:25:56.452666+00', '2026-11-30 09:25:57.611557+00', '2026-11-30 09:25:58.1248+00', '2026-12-14 09:26:06.39+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.611557+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('75ed75a7-77e8-4f60-b295-77040d754192', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 07:09:16.534+00', '2026-11-30 09:25:16.52064+00', '2026-11-30 09:25:58.177882+00', '2026-11-30 09:25:58.397107+00', '2026-12-14 17:25:16.534+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.177882+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('75667224-b5b4-4131-9e50-876b6b75847e', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:26:01.509932+00', '2026-11-30 09:26:01.509932+00', '2026-11-30 09:26:01.565781+00', '2026-11-30 09:26:01.785334+00', '2026-12-14 09:26:01.509932+00', NULL, NULL, 'standard', '2026-11-30 09:26:01.565781+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('98e95c82-f40a-4d45-b1a5-4d21454cce9b', 'deliver-card', 0, '{"requestId": "878220fc-4535-4586-a996-1144991800ca"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:26:01.80063+00', '2026-11-30 09:26:01.870351+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:26:01.80063+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('269c8e1e-f392-4146-b307-c126d01af033', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:09:25.655+00', '2026-11-30 09:25:25.643581+00', '2026-11-30 09:25:57.680772+00', '2026-11-30 09:25:57.818806+00', '2026-12-14 10:25:25.655+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.680772+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('9e9efd59-fa18-4af7-b048-2cc8eed90a11', 'deliver-digest', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.706826+00', '2026-11-30 09:25:57.706826+00', '2026-11-30 09:25:58.017802+00', '2026-11-30 09:25:58.289144+00', '2026-12-14 09:25:57.706826+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.017802+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('5cc2a33e-8130-4b4a-9458-32000fc10579', 'deliver-card', 0, '{"requestId": "8ca5daca-2f81-4dca-bef2-6f68c8148740"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.686139+00', '2026-11-30 09:25:58.643522+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.686139+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('1dac1a97-960f-4b83-a2e2-73046edee994', 'deliver-card', 0, '{"requestId": "7b4bedfa-d152-4e2e-bdd2-af360308cffe"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:26:01.606024+00', '2026-11-30 09:26:02.979232+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:26:01.606024+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f127424c-a9f7-4d86-ae32-58702a6d5fff', 'deliver-card', 0, '{"requestId": "1fa50e86-ddd1-4efb-a533-e20609d175bd"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:26:01.885097+00', '2026-11-30 09:26:03.306032+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:26:01.885097+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('748d158a-ffc8-485d-825f-0e15e9a6a160', 'deliver-card', 0, '{"requestId": "c812d4b8-3000-4cf8-8cb7-c4d6e924ce9d"}', 'completed', 8, 0, 1, true, 60, 180, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:25:57.033133+00', '2026-11-30 09:25:57.033133+00', '2026-11-30 09:26:01.928336+00', '2026-11-30 09:26:03.317257+00', '2026-12-14 09:25:57.033133+00', NULL, NULL, 'standard', '2026-11-30 09:26:01.928336+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('68ce52e0-8510-4b69-a45c-1dd4ee70295e', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 09:09:26.928+00', '2026-11-30 09:25:26.915721+00', '2026-11-30 09:25:57.780308+00', '2026-11-30 09:25:58.335384+00', '2026-12-14 10:25:26.928+00', NULL, NULL, 'standard', '2026-11-30 09:25:57.780308+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('a2a51758-eab5-4eec-b66b-e2e158723b7a', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:34.006+00', '2026-11-30 09:25:33.733342+00', '2026-11-30 09:25:58.987493+00', '2026-11-30 09:25:59.135112+00', '2026-12-14 18:25:34.006+00', NULL, NULL, 'standard', '2026-11-30 09:25:58.987493+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('edfcdb70-9911-4cf2-89ef-c2655c1a30ce', 'expire', 0, '{}', 'completed', 8, 0, 1, true, 60, 60, 86400, NULL, NULL, NULL, NULL, '2026-11-30 08:09:44.064+00', '2026-11-30 09:25:44.057808+00', '2026-11-30 09:26:00.649249+00', '2026-11-30 09:26:00.878759+00', '2026-12-14 18:25:44.064+00', NULL, NULL, 'standard', '2026-11-30 09:26:00.649249+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);


--
-- Data for Name: job_dependency; Type: TABLE DATA; Schema: pgboss; Owner: -
--



--
-- Data for Name: queue; Type: TABLE DATA; Schema: pgboss; Owner: -
--

INSERT INTO pgboss.queue VALUES
	('deliver-card', 'standard', 8, 1, true, 60, 180, 1209600, 86400, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 98, 70, '2026-11-30 09:26:03.272+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', NULL, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.194408+00', '2026-11-30 09:25:13.194408+00'),
	('deliver-chat-card', 'standard', 8, 1, true, 60, 180, 1209600, 86400, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 6, 6, '2026-11-30 09:26:03.308+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', NULL, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.213852+00', '2026-11-30 09:25:13.213852+00'),
	('deliver-digest', 'standard', 8, 1, true, 60, 60, 1209600, 86400, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 17, 14, '2026-11-30 09:26:03.328+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', NULL, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.22179+00', '2026-11-30 09:25:13.22179+00'),
	('remind', 'standard', 8, 1, true, 60, 60, 1209600, 86400, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 10, 10, '2026-11-30 09:26:03.354+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', NULL, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.231915+00', '2026-11-30 09:25:13.231915+00'),
	('remind-person', 'standard', 8, 1, true, 60, 60, 1209600, 86400, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 30, 30, '2026-11-30 09:26:03.374+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', NULL, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.234009+00', '2026-11-30 09:25:13.234009+00'),
	('retire-card', 'standard', 8, 1, true, 60, 60, 1209600, 86400, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, 0, '2026-11-30 09:26:03.389+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', NULL, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.235426+00', '2026-11-30 09:25:13.235426+00'),
	('release-credential', 'standard', 8, 1, true, 60, 120, 1209600, 86400, NULL, false, 'job_common', 1, 0, 1, 0, 0, 0, 0, 11, 5, '2026-11-30 09:26:03.414+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', NULL, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.2378+00', '2026-11-30 09:25:13.2378+00'),
	('publish-credential', 'standard', 8, 1, true, 60, 60, 1209600, 86400, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 8, 5, '2026-11-30 09:26:03.442+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', NULL, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.241796+00', '2026-11-30 09:25:13.241796+00'),
	('alert-in-chat', 'standard', 8, 1, true, 60, 60, 1209600, 86400, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, 0, '2026-11-30 09:26:03.498+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', NULL, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.243384+00', '2026-11-30 09:25:13.243384+00'),
	('raise-alert', 'standard', 60, 1, true, 60, 60, 1209600, 86400, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 1, 1, '2026-11-30 09:26:03.535+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', NULL, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.250601+00', '2026-11-30 09:25:13.250601+00'),
	('run-batch', 'standard', 8, 1, true, 60, 600, 1209600, 86400, NULL, false, 'job_common', 0, 0, 0, 0, 0, 1, 0, 7, 2, '2026-11-30 09:26:03.596+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', 30, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.25487+00', '2026-11-30 09:25:13.25487+00'),
	('sync-accounts', 'standard', 8, 1, true, 60, 1800, 1209600, 86400, NULL, false, 'job_common', 1, 0, 1, 0, 0, 0, 0, 4, 3, '2026-11-30 09:26:03.67+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', 60, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.262282+00', '2026-11-30 09:25:13.262282+00'),
	('check-mailboxes', 'standard', 8, 1, true, 60, 600, 1209600, 86400, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 3, 3, '2026-11-30 09:26:03.732+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', 60, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.270008+00', '2026-11-30 09:25:13.270008+00'),
	('check-account-key', 'standard', 8, 1, true, 60, 180, 1209600, 86400, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 79, 67, '2026-11-30 09:26:03.779+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', NULL, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.277835+00', '2026-11-30 09:25:13.277835+00'),
	('confirm-sign-in', 'standard', 8, 1, true, 60, 180, 1209600, 86400, NULL, false, 'job_common', 2, 0, 2, 0, 0, 0, 0, 8, 5, '2026-11-30 09:26:03.843+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', NULL, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.289834+00', '2026-11-30 09:25:13.289834+00'),
	('expire', 'standard', 8, 1, true, 60, 60, 1209600, 86400, NULL, false, 'job_common', 22, 0, 22, 0, 0, 0, 0, 92, 70, '2026-11-30 09:26:03.865+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{0}', NULL, true, NULL, '2026-11-30 09:26:13.117487+00', '2026-11-30 09:26:13.125804+00', '2026-11-30 09:26:13.253226+00', '2026-11-30 09:25:13.304344+00', '2026-11-30 09:25:13.304344+00');


--
-- Data for Name: queue_stats_20261130; Type: TABLE DATA; Schema: pgboss; Owner: -
--



--
-- Data for Name: queue_stats_20261201; Type: TABLE DATA; Schema: pgboss; Owner: -
--



--
-- Data for Name: schedule; Type: TABLE DATA; Schema: pgboss; Owner: -
--



--
-- Data for Name: subscription; Type: TABLE DATA; Schema: pgboss; Owner: -
--



--
-- Data for Name: version; Type: TABLE DATA; Schema: pgboss; Owner: -
--

INSERT INTO pgboss.version VALUES
	(46, NULL, '2026-11-30 09:26:13.196214+00', '2026-11-30 09:26:23.390179+00', '2026-11-30 09:26:13.927657+00', NULL);


--
-- Data for Name: warning; Type: TABLE DATA; Schema: pgboss; Owner: -
--



--
-- Data for Name: account_list; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_list VALUES
	('5a5a0000-0000-4000-8000-010000000021', 'seattle 000000000001.000000000020', 'room-000000000021@contoso.example', 'seattle, 000000000001', 'Seattle', 'seattle 1.20
room-21@contoso.example
seattle, 1', 'No action needed', 'active', '2026-12-01 03:42:12.291+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:12.291+00'),
	('5a5a0000-0000-4000-8000-010000000013', 'lisbon 000000000001.000000000020', 'room-000000000013@contoso.example', 'lisbon, 000000000001', 'Lisbon', 'lisbon 1.20
room-13@contoso.example
lisbon, 1', 'No action needed', 'consumed', NULL, 'e9fb17a4-8f8d-450b-be58-b2ce875d59a9', 'delivered', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000012', 'lima 000000000001.000000000020', 'room-000000000012@contoso.example', 'lima, 000000000001', 'Lima', 'lima 1.20
room-12@contoso.example
lima, 1', 'No action needed', 'submitted', NULL, '6235c871-4c94-4d96-b088-508e47307d7c', 'ready', DEFAULT, DEFAULT, '2026-11-30 19:57:06.893+00'),
	('5a5a0000-0000-4000-8000-010000000014', 'madrid 000000000001.000000000020', 'room-000000000014@contoso.example', 'madrid, 000000000001', 'Madrid', 'madrid 1.20
room-14@contoso.example
madrid, 1', 'No action needed', 'consumed', NULL, 'a13fab43-6f70-42cb-91e4-0b6b933af542', 'signed_in', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000016', 'nairobi 000000000001.000000000020', 'room-000000000016@contoso.example', 'nairobi, 000000000001', 'Nairobi', 'nairobi 1.20
room-16@contoso.example
nairobi, 1', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000017', 'oslo 000000000001.000000000020', 'room-000000000017@contoso.example', 'oslo, 000000000001', 'Oslo', 'oslo 1.20
room-17@contoso.example
oslo, 1', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000018', 'paris 000000000001.000000000020', 'room-000000000018@contoso.example', 'paris, 000000000001', 'Paris', 'paris 1.20
room-18@contoso.example
paris, 1', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000019', 'porto 000000000001.000000000020', 'room-000000000019@contoso.example', 'porto, 000000000001', 'Porto', 'porto 1.20
room-19@contoso.example
porto, 1', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000020', 'prague 000000000001.000000000020', 'room-000000000020@contoso.example', 'prague, 000000000001', 'Prague', 'prague 1.20
room-20@contoso.example
prague, 1', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000022', 'tokyo 000000000001.000000000020', 'room-000000000022@contoso.example', 'tokyo, 000000000001', 'Tokyo', 'tokyo 1.20
room-22@contoso.example
tokyo, 1', 'No action needed', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000023', 'vienna 000000000001.000000000020', 'room-000000000023@contoso.example', '', '', 'vienna 1.20
room-23@contoso.example
', 'No action needed', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000005', 'donaudampfschifffahrtsgesellschaftskapitansbesprechungszimmer osterreich-ungarn (nebengebaude sud, erdgeschoss)', 'room-000000000005@contoso.example', 'donaudampfschifffahrtsgesellschaftskapitansbesprechungszimmer, 000000000001', 'Donaudampfschifffahrtsgesellschaftskapitänsbesprechungszimmer', 'donaudampfschifffahrtsgesellschaftskapitansbesprechungszimmer osterreich-ungarn (nebengebaude sud, erdgeschoss)
room-05@contoso.example
donaudampfschifffahrtsgesellschaftskapitansbesprechungszimmer, 1', 'No action needed', 'submitted', NULL, 'a0c5b24b-af52-4de4-982e-62ebfbdbba70', 'approved', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000054', 'boston 000000000003.000000000020', 'room-000000000054@contoso.example', 'boston, 000000000003', 'Boston', 'boston 3.20
room-54@contoso.example
boston, 3', 'No action needed', 'active', '2026-12-01 03:42:18.453+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:18.453+00'),
	('5a5a0000-0000-4000-8000-010000000055', 'brussels 000000000003.000000000020', 'room-000000000055@contoso.example', 'brussels, 000000000003', 'Brussels', 'brussels 3.20
room-55@contoso.example
brussels, 3', 'No action needed', 'active', '2026-12-01 03:42:18.47+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:18.47+00'),
	('5a5a0000-0000-4000-8000-010000000056', 'cairo 000000000003.000000000020', 'room-000000000056@contoso.example', 'cairo, 000000000003', 'Cairo', 'cairo 3.20
room-56@contoso.example
cairo, 3', 'No action needed', 'active', '2026-12-01 03:42:18.534+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:18.534+00'),
	('5a5a0000-0000-4000-8000-010000000057', 'chicago 000000000003.000000000020', 'room-000000000057@contoso.example', 'chicago, 000000000003', 'Chicago', 'chicago 3.20
room-57@contoso.example
chicago, 3', 'No action needed', 'active', '2026-12-01 03:42:18.539+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:18.539+00'),
	('5a5a0000-0000-4000-8000-010000000058', 'dublin 000000000003.000000000020', 'room-000000000058@contoso.example', 'dublin, 000000000003', 'Dublin', 'dublin 3.20
room-58@contoso.example
dublin, 3', 'No action needed', 'active', '2026-12-01 03:42:18.545+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:18.545+00'),
	('5a5a0000-0000-4000-8000-010000000059', 'geneva 000000000003.000000000020', 'room-000000000059@contoso.example', 'geneva, 000000000003', 'Geneva', 'geneva 3.20
room-59@contoso.example
geneva, 3', 'No action needed', 'active', '2026-12-01 03:42:18.566+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:18.566+00'),
	('5a5a0000-0000-4000-8000-010000000060', 'helsinki 000000000003.000000000020', 'room-000000000060@contoso.example', 'helsinki, 000000000003', 'Helsinki', 'helsinki 3.20
room-60@contoso.example
helsinki, 3', 'No action needed', 'active', '2026-12-01 03:42:18.573+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:18.573+00'),
	('5a5a0000-0000-4000-8000-010000000061', 'kyoto 000000000003.000000000020', 'room-000000000061@contoso.example', 'kyoto, 000000000003', 'Kyoto', 'kyoto 3.20
room-61@contoso.example
kyoto, 3', 'No action needed', 'active', '2026-12-01 03:42:18.585+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:18.585+00'),
	('5a5a0000-0000-4000-8000-010000000062', 'lima 000000000003.000000000020', 'room-000000000062@contoso.example', 'lima, 000000000003', 'Lima', 'lima 3.20
room-62@contoso.example
lima, 3', 'No action needed', 'active', '2026-12-01 03:42:18.743+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:18.743+00'),
	('5a5a0000-0000-4000-8000-010000000041', 'nairobi 000000000002.000000000020', 'room-000000000041@contoso.example', 'nairobi, 000000000002', 'Nairobi', 'nairobi 2.20
room-41@contoso.example
nairobi, 2', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000042', 'oslo 000000000002.000000000020', 'room-000000000042@contoso.example', 'oslo, 000000000002', 'Oslo', 'oslo 2.20
room-42@contoso.example
oslo, 2', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000043', 'paris 000000000002.000000000020', 'room-000000000043@contoso.example', 'paris, 000000000002', 'Paris', 'paris 2.20
room-43@contoso.example
paris, 2', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000044', 'porto 000000000002.000000000020', 'room-000000000044@contoso.example', 'porto, 000000000002', 'Porto', 'porto 2.20
room-44@contoso.example
porto, 2', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000045', 'prague 000000000002.000000000020', 'room-000000000045@contoso.example', 'prague, 000000000002', 'Prague', 'prague 2.20
room-45@contoso.example
prague, 2', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000046', 'seattle 000000000002.000000000020', 'room-000000000046@contoso.example', 'seattle, 000000000002', 'Seattle', 'seattle 2.20
room-46@contoso.example
seattle, 2', 'No action needed', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000047', 'tokyo 000000000002.000000000020', 'room-000000000047@contoso.example', 'tokyo, 000000000002', 'Tokyo', 'tokyo 2.20
room-47@contoso.example
tokyo, 2', 'No action needed', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000063', 'lisbon 000000000003.000000000020', 'room-000000000063@contoso.example', 'lisbon, 000000000003', 'Lisbon', 'lisbon 3.20
room-63@contoso.example
lisbon, 3', 'No action needed', 'active', '2026-12-01 03:42:18.781+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:18.781+00'),
	('5a5a0000-0000-4000-8000-010000000064', 'madrid 000000000003.000000000020', 'room-000000000064@contoso.example', 'madrid, 000000000003', 'Madrid', 'madrid 3.20
room-64@contoso.example
madrid, 3', 'No action needed', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000065', 'milan 000000000003.000000000020', 'room-000000000065@contoso.example', 'milan, 000000000003', 'Milan', 'milan 3.20
room-65@contoso.example
milan, 3', 'No action needed', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000066', 'nairobi 000000000003.000000000020', 'room-000000000066@contoso.example', 'nairobi, 000000000003', 'Nairobi', 'nairobi 3.20
room-66@contoso.example
nairobi, 3', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000067', 'oslo 000000000003.000000000020', 'room-000000000067@contoso.example', 'oslo, 000000000003', 'Oslo', 'oslo 3.20
room-67@contoso.example
oslo, 3', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000068', 'paris 000000000003.000000000020', 'room-000000000068@contoso.example', 'paris, 000000000003', 'Paris', 'paris 3.20
room-68@contoso.example
paris, 3', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000069', 'porto 000000000003.000000000020', 'room-000000000069@contoso.example', 'porto, 000000000003', 'Porto', 'porto 3.20
room-69@contoso.example
porto, 3', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000070', 'prague 000000000003.000000000020', 'room-000000000070@contoso.example', 'prague, 000000000003', 'Prague', 'prague 3.20
room-70@contoso.example
prague, 3', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000071', 'seattle 000000000003.000000000020', 'room-000000000071@contoso.example', 'seattle, 000000000003', 'Seattle', 'seattle 3.20
room-71@contoso.example
seattle, 3', 'No action needed', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000072', 'tokyo 000000000003.000000000020', 'room-000000000072@contoso.example', 'tokyo, 000000000003', 'Tokyo', 'tokyo 3.20
room-72@contoso.example
tokyo, 3', 'No action needed', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000048', 'vienna 000000000002.000000000020', 'room-000000000048@contoso.example', '', '', 'vienna 2.20
room-48@contoso.example
', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000073', 'vienna 000000000003.000000000020', 'room-000000000073@contoso.example', '', '', 'vienna 3.20
room-73@contoso.example
', 'Needs action', NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000002', 'oslo 000000000003.000000000015', 'room-000000000002@contoso.example', 'oslo, 000000000001', 'Oslo', 'oslo 3.15
room-02@contoso.example
oslo, 1', 'No action needed', 'submitted', NULL, 'a334602b-2ec3-4623-8fa4-69c8a30bb6b2', 'pending', DEFAULT, DEFAULT, '2026-11-30 20:32:11.93+00'),
	('5a5a0000-0000-4000-8000-010000000008', 'zurich 000000000002.000000000005', 'room-000000000008@contoso.example', 'zurich, 000000000001', 'Zürich', 'zurich 2.05
room-08@contoso.example
zurich, 1', 'No action needed', 'expired', NULL, 'b1398025-0331-4256-a165-788eafc48346', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000009', 'geneva 000000000001.000000000020', 'room-000000000009@contoso.example', 'geneva, 000000000001', 'Geneva', 'geneva 1.20
room-09@contoso.example
geneva, 1', 'No action needed', 'submitted', NULL, '0762e2a9-5306-4050-b937-7ba2e58833a6', 'pending', DEFAULT, DEFAULT, '2026-11-30 20:32:12.541+00'),
	('5a5a0000-0000-4000-8000-010000000006', '*atrium* [north](https://contoso.example) `000000000002_000000000001`', 'room-000000000006@contoso.example', '*atrium*, 000000000001', '*Atrium*', '*atrium* [north](https://contoso.example) `2_1`
room-06@contoso.example
*atrium*, 1', 'No action needed', 'active', '2026-12-01 03:42:13.278+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:13.278+00'),
	('5a5a0000-0000-4000-8000-010000000074', 'zurich 000000000003.000000000020', 'room-000000000074@contoso.example', 'zurich, 000000000003', 'Zürich', 'zurich 3.20
room-74@contoso.example
zurich, 3', 'No action needed', 'active', '2026-12-01 03:42:13.301+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:13.301+00'),
	('5a5a0000-0000-4000-8000-010000000004', 'lisbon 000000000001.000000000001', 'room-000000000004@contoso.example', 'lisbon, 000000000001', 'Lisbon', 'lisbon 1.01
room-04@contoso.example
lisbon, 1', 'No action needed', 'consumed', NULL, '37eeee57-bdcc-4d94-96d4-8437fb4d133b', 'signed_in', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000075', 'amsterdam 000000000004.000000000020', 'room-000000000075@contoso.example', 'amsterdam, 000000000004', 'Amsterdam', 'amsterdam 4.20
room-75@contoso.example
amsterdam, 4', 'No action needed', 'revoked', NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000026', 'athens 000000000002.000000000020', 'room-000000000026@contoso.example', 'athens, 000000000002', 'Athens', 'athens 2.20
room-26@contoso.example
athens, 2', 'No action needed', 'expired', NULL, '03aed3e6-5d94-400a-b8fe-4bc09385272c', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000027', 'berlin 000000000002.000000000020', 'room-000000000027@contoso.example', 'berlin, 000000000002', 'Berlin', 'berlin 2.20
room-27@contoso.example
berlin, 2', 'No action needed', 'expired', NULL, '77b94cd6-51c3-4710-8cf7-55434624e6d8', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000036', 'kyoto 000000000002.000000000020', 'room-000000000036@contoso.example', 'kyoto, 000000000002', 'Kyoto', 'kyoto 2.20
room-36@contoso.example
kyoto, 2', 'No action needed', 'expired', NULL, 'd7e29c59-91f0-4670-89c1-b3edb37f67ff', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000028', 'bogota 000000000002.000000000020', 'room-000000000028@contoso.example', 'bogota, 000000000002', 'Bogotá', 'bogota 2.20
room-28@contoso.example
bogota, 2', 'No action needed', 'expired', NULL, '34d3cf6a-bac2-49ee-893a-6552cbb468e6', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000032', 'chicago 000000000002.000000000020', 'room-000000000032@contoso.example', 'chicago, 000000000002', 'Chicago', 'chicago 2.20
room-32@contoso.example
chicago, 2', 'No action needed', 'expired', NULL, '3fdcf65f-3b20-472c-848b-41e3d95d10a4', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000029', 'boston 000000000002.000000000020', 'room-000000000029@contoso.example', 'boston, 000000000002', 'Boston', 'boston 2.20
room-29@contoso.example
boston, 2', 'No action needed', 'expired', NULL, '517b8d72-9db3-4796-b91f-274e42d1d661', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000030', 'brussels 000000000002.000000000020', 'room-000000000030@contoso.example', 'brussels, 000000000002', 'Brussels', 'brussels 2.20
room-30@contoso.example
brussels, 2', 'No action needed', 'expired', NULL, '8ca5daca-2f81-4dca-bef2-6f68c8148740', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000037', 'lima 000000000002.000000000020', 'room-000000000037@contoso.example', 'lima, 000000000002', 'Lima', 'lima 2.20
room-37@contoso.example
lima, 2', 'No action needed', 'expired', NULL, '95e86dbc-7781-4169-a0ab-92d4d79ec353', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000039', 'madrid 000000000002.000000000020', 'room-000000000039@contoso.example', 'madrid, 000000000002', 'Madrid', 'madrid 2.20
room-39@contoso.example
madrid, 2', 'No action needed', 'expired', NULL, '9ca7e93a-c761-471e-9950-e53029eb15a9', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000031', 'cairo 000000000002.000000000020', 'room-000000000031@contoso.example', 'cairo, 000000000002', 'Cairo', 'cairo 2.20
room-31@contoso.example
cairo, 2', 'No action needed', 'expired', NULL, '32ddeb87-2d3c-4891-8ff6-bfb7e945c48e', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000033', 'dublin 000000000002.000000000020', 'room-000000000033@contoso.example', 'dublin, 000000000002', 'Dublin', 'dublin 2.20
room-33@contoso.example
dublin, 2', 'No action needed', 'expired', NULL, '7b4bedfa-d152-4e2e-bdd2-af360308cffe', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000040', 'milan 000000000002.000000000020', 'room-000000000040@contoso.example', 'milan, 000000000002', 'Milan', 'milan 2.20
room-40@contoso.example
milan, 2', 'No action needed', 'expired', NULL, '85ac4a08-640f-41af-9d9e-fc95db122103', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000038', 'lisbon 000000000002.000000000020', 'room-000000000038@contoso.example', 'lisbon, 000000000002', 'Lisbon', 'lisbon 2.20
room-38@contoso.example
lisbon, 2', 'No action needed', 'expired', NULL, '404d6095-ca8c-4fa0-b4ab-9bea6000a75c', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000053', 'bogota 000000000003.000000000020', 'room-000000000053@contoso.example', 'bogota, 000000000003', 'Bogotá', 'bogota 3.20
room-53@contoso.example
bogota, 3', 'No action needed', 'expired', NULL, '878220fc-4535-4586-a996-1144991800ca', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000024', 'zurich 000000000001.000000000020', 'room-000000000024@contoso.example', 'zurich, 000000000001', 'Zürich', 'zurich 1.20
room-24@contoso.example
zurich, 1', 'No action needed', 'expired', NULL, '1fa50e86-ddd1-4efb-a533-e20609d175bd', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000025', 'amsterdam 000000000002.000000000020', 'room-000000000025@contoso.example', 'amsterdam, 000000000002', 'Amsterdam', 'amsterdam 2.20
room-25@contoso.example
amsterdam, 2', 'No action needed', 'expired', NULL, 'c812d4b8-3000-4cf8-8cb7-c4d6e924ce9d', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000049', 'zurich 000000000002.000000000020', 'room-000000000049@contoso.example', 'zurich, 000000000002', 'Zürich', 'zurich 2.20
room-49@contoso.example
zurich, 2', 'No action needed', 'expired', NULL, '75478592-1bce-4f20-a03c-e5297d0f615e', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000051', 'athens 000000000003.000000000020', 'room-000000000051@contoso.example', 'athens, 000000000003', 'Athens', 'athens 3.20
room-51@contoso.example
athens, 3', 'No action needed', 'expired', NULL, '487caa95-c3da-4782-a77c-c9f018833498', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000050', 'amsterdam 000000000003.000000000020', 'room-000000000050@contoso.example', 'amsterdam, 000000000003', 'Amsterdam', 'amsterdam 3.20
room-50@contoso.example
amsterdam, 3', 'No action needed', 'expired', NULL, '42f8a839-0f76-491f-87fb-ae7289425790', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000052', 'berlin 000000000003.000000000020', 'room-000000000052@contoso.example', 'berlin, 000000000003', 'Berlin', 'berlin 3.20
room-52@contoso.example
berlin, 3', 'No action needed', 'expired', NULL, 'e5daed6a-4172-4e7d-a267-bf1d5ff6a984', 'expired', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000007', 'lisbon 000000000001.000000000002', 'room-000000000007@contoso.example', 'lisbon, 000000000001', 'Lisbon', 'lisbon 1.02
room-07@contoso.example
lisbon, 1', 'Needs action', 'expired', NULL, NULL, NULL, DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000011', 'kyoto 000000000001.000000000020', 'room-000000000011@contoso.example', 'kyoto, 000000000001', 'Kyoto', 'kyoto 1.20
room-11@contoso.example
kyoto, 1', 'No action needed', 'submitted', NULL, 'ac2c8223-4b8f-4544-93bc-9bf341c4396c', 'needs_attention', DEFAULT, DEFAULT, '2026-12-01 19:42:05.539+00'),
	('5a5a0000-0000-4000-8000-010000000001', 'oslo 000000000003.000000000014', 'room-000000000001@contoso.example', 'oslo, 000000000001', 'Oslo', 'oslo 3.14
room-01@contoso.example
oslo, 1', 'No action needed', 'submitted', NULL, '13c1cf18-f579-4db2-a82b-e1d31a6a6249', 'pending', DEFAULT, DEFAULT, '2026-11-30 20:32:08.476+00'),
	('5a5a0000-0000-4000-8000-010000000010', 'helsinki 000000000001.000000000020', 'room-000000000010@contoso.example', 'helsinki, 000000000001', 'Helsinki', 'helsinki 1.20
room-10@contoso.example
helsinki, 1', 'No action needed', 'consumed', NULL, '7fe9b377-9ccd-4338-b888-63f1a82f8ad9', 'signed_in', DEFAULT, DEFAULT, NULL),
	('5a5a0000-0000-4000-8000-010000000003', 'oslo 000000000004.000000000002', 'room-000000000003@contoso.example', 'oslo, 000000000001', 'Oslo', 'oslo 4.02
room-03@contoso.example
oslo, 1', 'No action needed', 'active', '2026-12-01 04:42:13.526+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 04:42:13.526+00'),
	('5a5a0000-0000-4000-8000-010000000034', 'geneva 000000000002.000000000020', 'room-000000000034@contoso.example', 'geneva, 000000000002', 'Geneva', 'geneva 2.20
room-34@contoso.example
geneva, 2', 'No action needed', 'active', '2026-12-01 03:42:18.422+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:18.422+00'),
	('5a5a0000-0000-4000-8000-010000000035', 'helsinki 000000000002.000000000020', 'room-000000000035@contoso.example', 'helsinki, 000000000002', 'Helsinki', 'helsinki 2.20
room-35@contoso.example
helsinki, 2', 'No action needed', 'active', '2026-12-01 03:42:18.431+00', NULL, NULL, DEFAULT, DEFAULT, '2026-12-01 03:42:18.431+00');


--
-- Data for Name: accounts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.accounts VALUES
	('5a5a0000-0000-4000-8000-010000000005', 'room-05@contoso.example', 'Donaudampfschifffahrtsgesellschaftskapitänsbesprechungszimmer Österreich-Ungarn (Nebengebäude Süd, Erdgeschoß)', '{"id": "5a5a0000-0000-4000-8000-010000000005", "upn": "room-05@contoso.example", "mail": "room-05@contoso.example", "floor": "1", "building": "Donaudampfschifffahrtsgesellschaftskapitänsbesprechungszimmer", "displayName": "Donaudampfschifffahrtsgesellschaftskapitänsbesprechungszimmer Österreich-Ungarn (Nebengebäude Süd, Erdgeschoß)", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 19:42:07.578+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000012', 'room-12@contoso.example', 'Lima 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000012", "upn": "room-12@contoso.example", "mail": "room-12@contoso.example", "floor": "1", "building": "Lima", "displayName": "Lima 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 19:42:06.428+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000004', 'room-04@contoso.example', 'Lisbon 1.01', '{"id": "5a5a0000-0000-4000-8000-010000000004", "upn": "room-04@contoso.example", "mail": "room-04@contoso.example", "floor": "1", "building": "Lisbon", "displayName": "Lisbon 1.01", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-11-30T09:25:20.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:21.719+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000007', 'room-07@contoso.example', 'Lisbon 1.02', '{"id": "5a5a0000-0000-4000-8000-010000000007", "upn": "room-07@contoso.example", "mail": "room-07@contoso.example", "floor": "1", "building": "Lisbon", "displayName": "Lisbon 1.02", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:25.12+00', NULL, '{"wrong": ["AddAdditionalResponse"], "importedAt": "2026-11-30T09:25:31.742+00:00"}'),
	('5a5a0000-0000-4000-8000-010000000013', 'room-13@contoso.example', 'Lisbon 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000013", "upn": "room-13@contoso.example", "mail": "room-13@contoso.example", "floor": "1", "building": "Lisbon", "displayName": "Lisbon 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 19:42:02.52+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000010', 'room-10@contoso.example', 'Helsinki 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000010", "upn": "room-10@contoso.example", "mail": "room-10@contoso.example", "floor": "1", "building": "Helsinki", "displayName": "Helsinki 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["MEETING_ROOM"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 19:42:10.924+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000014', 'room-14@contoso.example', 'Madrid 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000014", "upn": "room-14@contoso.example", "mail": "room-14@contoso.example", "floor": "1", "building": "Madrid", "displayName": "Madrid 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 19:42:04.005+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000011', 'room-11@contoso.example', 'Kyoto 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000011", "upn": "room-11@contoso.example", "mail": "room-11@contoso.example", "floor": "1", "building": "Kyoto", "displayName": "Kyoto 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 19:42:05.083+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000002', 'room-02@contoso.example', 'Oslo 3.15', '{"id": "5a5a0000-0000-4000-8000-010000000002", "upn": "room-02@contoso.example", "mail": "room-02@contoso.example", "floor": "1", "building": "Oslo", "displayName": "Oslo 3.15", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 19:42:11.984+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000003', 'room-03@contoso.example', 'Oslo 4.02', '{"id": "5a5a0000-0000-4000-8000-010000000003", "upn": "room-03@contoso.example", "mail": "room-03@contoso.example", "floor": "1", "building": "Oslo", "displayName": "Oslo 4.02", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 19:42:13.67+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000016', 'room-16@contoso.example', 'Nairobi 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000016", "upn": "room-16@contoso.example", "mail": "room-16@contoso.example", "floor": "1", "building": "Nairobi", "displayName": "Nairobi 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": [], "hasRoomsLicence": false, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000017', 'room-17@contoso.example', 'Oslo 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000017", "upn": "room-17@contoso.example", "mail": "room-17@contoso.example", "floor": "1", "building": "Oslo", "displayName": "Oslo 1.20", "isRoomMailbox": true, "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000018', 'room-18@contoso.example', 'Paris 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000018", "upn": "room-18@contoso.example", "mail": "room-18@contoso.example", "floor": "1", "building": "Paris", "displayName": "Paris 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": false, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000019', 'room-19@contoso.example', 'Porto 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000019", "upn": "room-19@contoso.example", "mail": "room-19.mail@contoso.example", "floor": "1", "building": "Porto", "displayName": "Porto 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000020', 'room-20@contoso.example', 'Prague 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000020", "upn": "room-20@contoso.example", "mail": "room-20@contoso.example", "floor": "1", "building": "Prague", "displayName": "Prague 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": false, "skuPartNumbers": ["MEETING_ROOM"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000021', 'room-21@contoso.example', 'Seattle 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000021", "upn": "room-21@contoso.example", "mail": "room-21@contoso.example", "floor": "1", "building": "Seattle", "displayName": "Seattle 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": true}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000022', 'room-22@contoso.example', 'Tokyo 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000022", "upn": "room-22@contoso.example", "mail": "room-22@contoso.example", "floor": "1", "building": "Tokyo", "displayName": "Tokyo 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000015', 'room-15@contoso.example', 'Milan 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000015", "upn": "room-15@contoso.example", "mail": "room-15@contoso.example", "floor": "1", "building": "Milan", "displayName": "Milan 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, '2026-11-30 19:41:57.562+00', NULL),
	('5a5a0000-0000-4000-8000-010000000024', 'room-24@contoso.example', 'Zürich 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000024", "upn": "room-24@contoso.example", "mail": "room-24@contoso.example", "floor": "1", "building": "Zürich", "displayName": "Zürich 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:32.559+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000025', 'room-25@contoso.example', 'Amsterdam 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000025", "upn": "room-25@contoso.example", "mail": "room-25@contoso.example", "floor": "2", "building": "Amsterdam", "displayName": "Amsterdam 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:33.572+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000026', 'room-26@contoso.example', 'Athens 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000026", "upn": "room-26@contoso.example", "mail": "room-26@contoso.example", "floor": "2", "building": "Athens", "displayName": "Athens 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:35.547+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000027', 'room-27@contoso.example', 'Berlin 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000027", "upn": "room-27@contoso.example", "mail": "room-27@contoso.example", "floor": "2", "building": "Berlin", "displayName": "Berlin 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:36.104+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000028', 'room-28@contoso.example', 'Bogotá 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000028", "upn": "room-28@contoso.example", "mail": "room-28@contoso.example", "floor": "2", "building": "Bogotá", "displayName": "Bogotá 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:36.606+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000041', 'room-41@contoso.example', 'Nairobi 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000041", "upn": "room-41@contoso.example", "mail": "room-41@contoso.example", "floor": "2", "building": "Nairobi", "displayName": "Nairobi 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["MCOCAP"], "hasRoomsLicence": false, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000042', 'room-42@contoso.example', 'Oslo 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000042", "upn": "room-42@contoso.example", "mail": "room-42@contoso.example", "floor": "2", "building": "Oslo", "displayName": "Oslo 2.20", "isRoomMailbox": true, "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000030', 'room-30@contoso.example', 'Brussels 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000030", "upn": "room-30@contoso.example", "mail": "room-30@contoso.example", "floor": "2", "building": "Brussels", "displayName": "Brussels 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["MEETING_ROOM"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:37.701+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000031', 'room-31@contoso.example', 'Cairo 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000031", "upn": "room-31@contoso.example", "mail": "room-31@contoso.example", "floor": "2", "building": "Cairo", "displayName": "Cairo 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:38.258+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000032', 'room-32@contoso.example', 'Chicago 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000032", "upn": "room-32@contoso.example", "mail": "room-32@contoso.example", "floor": "2", "building": "Chicago", "displayName": "Chicago 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:38.967+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000033', 'room-33@contoso.example', 'Dublin 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000033", "upn": "room-33@contoso.example", "mail": "room-33@contoso.example", "floor": "2", "building": "Dublin", "displayName": "Dublin 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:39.334+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000034', 'room-34@contoso.example', 'Geneva 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000034", "upn": "room-34@contoso.example", "mail": "room-34@contoso.example", "floor": "2", "building": "Geneva", "displayName": "Geneva 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:39.748+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000035', 'room-35@contoso.example', 'Helsinki 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000035", "upn": "room-35@contoso.example", "mail": "room-35@contoso.example", "floor": "2", "building": "Helsinki", "displayName": "Helsinki 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:40.202+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000036', 'room-36@contoso.example', 'Kyoto 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000036", "upn": "room-36@contoso.example", "mail": "room-36@contoso.example", "floor": "2", "building": "Kyoto", "displayName": "Kyoto 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:40.79+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000037', 'room-37@contoso.example', 'Lima 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000037", "upn": "room-37@contoso.example", "mail": "room-37@contoso.example", "floor": "2", "building": "Lima", "displayName": "Lima 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:41.525+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000038', 'room-38@contoso.example', 'Lisbon 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000038", "upn": "room-38@contoso.example", "mail": "room-38@contoso.example", "floor": "2", "building": "Lisbon", "displayName": "Lisbon 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:41.876+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000039', 'room-39@contoso.example', 'Madrid 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000039", "upn": "room-39@contoso.example", "mail": "room-39@contoso.example", "floor": "2", "building": "Madrid", "displayName": "Madrid 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:42.449+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000040', 'room-40@contoso.example', 'Milan 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000040", "upn": "room-40@contoso.example", "mail": "room-40@contoso.example", "floor": "2", "building": "Milan", "displayName": "Milan 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["MEETING_ROOM"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:42.905+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000043', 'room-43@contoso.example', 'Paris 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000043", "upn": "room-43@contoso.example", "mail": "room-43@contoso.example", "floor": "2", "building": "Paris", "displayName": "Paris 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": false, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000044', 'room-44@contoso.example', 'Porto 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000044", "upn": "room-44@contoso.example", "mail": "room-44.mail@contoso.example", "floor": "2", "building": "Porto", "displayName": "Porto 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000045', 'room-45@contoso.example', 'Prague 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000045", "upn": "room-45@contoso.example", "mail": "room-45@contoso.example", "floor": "2", "building": "Prague", "displayName": "Prague 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": false, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000046', 'room-46@contoso.example', 'Seattle 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000046", "upn": "room-46@contoso.example", "mail": "room-46@contoso.example", "floor": "2", "building": "Seattle", "displayName": "Seattle 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": true}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000047', 'room-47@contoso.example', 'Tokyo 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000047", "upn": "room-47@contoso.example", "mail": "room-47@contoso.example", "floor": "2", "building": "Tokyo", "displayName": "Tokyo 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000054', 'room-54@contoso.example', 'Boston 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000054", "upn": "room-54@contoso.example", "mail": "room-54@contoso.example", "floor": "3", "building": "Boston", "displayName": "Boston 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000055', 'room-55@contoso.example', 'Brussels 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000055", "upn": "room-55@contoso.example", "mail": "room-55@contoso.example", "floor": "3", "building": "Brussels", "displayName": "Brussels 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000056', 'room-56@contoso.example', 'Cairo 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000056", "upn": "room-56@contoso.example", "mail": "room-56@contoso.example", "floor": "3", "building": "Cairo", "displayName": "Cairo 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000049', 'room-49@contoso.example', 'Zürich 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000049", "upn": "room-49@contoso.example", "mail": "room-49@contoso.example", "floor": "2", "building": "Zürich", "displayName": "Zürich 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:43.382+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000050', 'room-50@contoso.example', 'Amsterdam 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000050", "upn": "room-50@contoso.example", "mail": "room-50@contoso.example", "floor": "3", "building": "Amsterdam", "displayName": "Amsterdam 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["MEETING_ROOM"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:43.893+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000051', 'room-51@contoso.example', 'Athens 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000051", "upn": "room-51@contoso.example", "mail": "room-51@contoso.example", "floor": "3", "building": "Athens", "displayName": "Athens 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:44.416+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000052', 'room-52@contoso.example', 'Berlin 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000052", "upn": "room-52@contoso.example", "mail": "room-52@contoso.example", "floor": "3", "building": "Berlin", "displayName": "Berlin 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:44.896+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000053', 'room-53@contoso.example', 'Bogotá 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000053", "upn": "room-53@contoso.example", "mail": "room-53@contoso.example", "floor": "3", "building": "Bogotá", "displayName": "Bogotá 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:45.452+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000057', 'room-57@contoso.example', 'Chicago 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000057", "upn": "room-57@contoso.example", "mail": "room-57@contoso.example", "floor": "3", "building": "Chicago", "displayName": "Chicago 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000058', 'room-58@contoso.example', 'Dublin 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000058", "upn": "room-58@contoso.example", "mail": "room-58@contoso.example", "floor": "3", "building": "Dublin", "displayName": "Dublin 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000059', 'room-59@contoso.example', 'Geneva 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000059", "upn": "room-59@contoso.example", "mail": "room-59@contoso.example", "floor": "3", "building": "Geneva", "displayName": "Geneva 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000060', 'room-60@contoso.example', 'Helsinki 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000060", "upn": "room-60@contoso.example", "mail": "room-60@contoso.example", "floor": "3", "building": "Helsinki", "displayName": "Helsinki 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["MEETING_ROOM"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000061', 'room-61@contoso.example', 'Kyoto 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000061", "upn": "room-61@contoso.example", "mail": "room-61@contoso.example", "floor": "3", "building": "Kyoto", "displayName": "Kyoto 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000062', 'room-62@contoso.example', 'Lima 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000062", "upn": "room-62@contoso.example", "mail": "room-62@contoso.example", "floor": "3", "building": "Lima", "displayName": "Lima 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000063', 'room-63@contoso.example', 'Lisbon 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000063", "upn": "room-63@contoso.example", "mail": "room-63@contoso.example", "floor": "3", "building": "Lisbon", "displayName": "Lisbon 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000064', 'room-64@contoso.example', 'Madrid 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000064", "upn": "room-64@contoso.example", "mail": "room-64@contoso.example", "floor": "3", "building": "Madrid", "displayName": "Madrid 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000065', 'room-65@contoso.example', 'Milan 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000065", "upn": "room-65@contoso.example", "mail": "room-65@contoso.example", "floor": "3", "building": "Milan", "displayName": "Milan 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000066', 'room-66@contoso.example', 'Nairobi 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000066", "upn": "room-66@contoso.example", "mail": "room-66@contoso.example", "floor": "3", "building": "Nairobi", "displayName": "Nairobi 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": [], "hasRoomsLicence": false, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000067', 'room-67@contoso.example', 'Oslo 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000067", "upn": "room-67@contoso.example", "mail": "room-67@contoso.example", "floor": "3", "building": "Oslo", "displayName": "Oslo 3.20", "isRoomMailbox": true, "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000068', 'room-68@contoso.example', 'Paris 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000068", "upn": "room-68@contoso.example", "mail": "room-68@contoso.example", "floor": "3", "building": "Paris", "displayName": "Paris 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": false, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000069', 'room-69@contoso.example', 'Porto 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000069", "upn": "room-69@contoso.example", "mail": "room-69.mail@contoso.example", "floor": "3", "building": "Porto", "displayName": "Porto 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000070', 'room-70@contoso.example', 'Prague 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000070", "upn": "room-70@contoso.example", "mail": "room-70@contoso.example", "floor": "3", "building": "Prague", "displayName": "Prague 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": false, "skuPartNumbers": ["MEETING_ROOM"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000071', 'room-71@contoso.example', 'Seattle 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000071", "upn": "room-71@contoso.example", "mail": "room-71@contoso.example", "floor": "3", "building": "Seattle", "displayName": "Seattle 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": true}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000072', 'room-72@contoso.example', 'Tokyo 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000072", "upn": "room-72@contoso.example", "mail": "room-72@contoso.example", "floor": "3", "building": "Tokyo", "displayName": "Tokyo 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000074', 'room-74@contoso.example', 'Zürich 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000074", "upn": "room-74@contoso.example", "mail": "room-74@contoso.example", "floor": "3", "building": "Zürich", "displayName": "Zürich 3.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000023', 'room-23@contoso.example', 'Vienna 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000023", "upn": "room-23@contoso.example", "mail": "room-23@contoso.example", "displayName": "Vienna 1.20", "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', true, '2026-11-30 09:25:16.35+00', NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000048', 'room-48@contoso.example', 'Vienna 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000048", "upn": "room-48@contoso.example", "mail": "room-48@contoso.example", "displayName": "Vienna 2.20", "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', false, '2026-11-30 09:25:16.386+00', NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000073', 'room-73@contoso.example', 'Vienna 3.20', '{"id": "5a5a0000-0000-4000-8000-010000000073", "upn": "room-73@contoso.example", "mail": "room-73@contoso.example", "displayName": "Vienna 3.20", "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', false, '2026-11-30 09:25:16.415+00', NULL, NULL, NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000075', 'room-75@contoso.example', 'Amsterdam 4.20', '{"id": "5a5a0000-0000-4000-8000-010000000075", "upn": "room-75@contoso.example", "mail": "room-75@contoso.example", "floor": "4", "building": "Amsterdam", "displayName": "Amsterdam 4.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:23.82+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000006', 'room-06@contoso.example', '*Atrium* [North](https://contoso.example) `2_1`', '{"id": "5a5a0000-0000-4000-8000-010000000006", "upn": "room-06@contoso.example", "mail": "room-06@contoso.example", "floor": "1", "building": "*Atrium*", "displayName": "*Atrium* [North](https://contoso.example) `2_1`", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:24.489+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000029', 'room-29@contoso.example', 'Boston 2.20', '{"id": "5a5a0000-0000-4000-8000-010000000029", "upn": "room-29@contoso.example", "mail": "room-29@contoso.example", "floor": "2", "building": "Boston", "displayName": "Boston 2.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:37.125+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000008', 'room-08@contoso.example', 'Zürich 2.05', '{"id": "5a5a0000-0000-4000-8000-010000000008", "upn": "room-08@contoso.example", "mail": "room-08@contoso.example", "floor": "1", "building": "Zürich", "displayName": "Zürich 2.05", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-11-30T09:25:23.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 09:25:23.136+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000009', 'room-09@contoso.example', 'Geneva 1.20', '{"id": "5a5a0000-0000-4000-8000-010000000009", "upn": "room-09@contoso.example", "mail": "room-09@contoso.example", "floor": "1", "building": "Geneva", "displayName": "Geneva 1.20", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Basic"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-11-30T09:25:29.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 19:42:12.651+00', NULL, NULL),
	('5a5a0000-0000-4000-8000-010000000001', 'room-01@contoso.example', 'Oslo 3.14', '{"id": "5a5a0000-0000-4000-8000-010000000001", "upn": "room-01@contoso.example", "mail": "room-01@contoso.example", "floor": "1", "building": "Oslo", "displayName": "Oslo 3.14", "isRoomMailbox": true, "usageLocation": "NO", "accountEnabled": true, "skuPartNumbers": ["Microsoft_Teams_Rooms_Pro"], "hasRoomsLicence": true, "lastPasswordChangeAt": "2026-01-15T08:00:00.000Z", "passwordNeverExpires": true, "syncedFromOnPremises": false}', NULL, NULL, false, '2026-11-30 19:42:08.594+00', NULL, NULL);


--
-- Data for Name: audit_head; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_head VALUES
	(true, 249, '0SR5wYsLQypa_eTsmgtlwj3oel-B1ys0baExciDwQd8');


--
-- Data for Name: audit_rows; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_rows VALUES
	(1, '2026-11-30 09:25:14.738+00', '{"act": "channel_chosen", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000102", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Grady Archie"}, "details": {"team": "IT Operations", "channel": "Room approvals", "channelId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2"}}', 'Tejoec_qm04bcVvdM0Is0T6LJqHD3fxdQe8bm8xPNjg'),
	(2, '2026-11-30 09:25:15.097+00', '{"act": "accounts_synced", "actor": {"kind": "system"}, "details": {"gone": 0, "count": 75}}', '4J0Fcb6qzLvdCzJ3013BRpeimtBENu78UInoLrvCyWA'),
	(3, '2026-11-30 09:25:16.584+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 8}, "selector": "M9ZS", "accountId": "5a5a0000-0000-4000-8000-010000000001"}', 'Yoa1jhyKOYoaGF3DGNfiebri0xxyls37T68kIV_PQlw'),
	(4, '2026-11-30 09:25:16.654+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "M9ZS", "accountId": "5a5a0000-0000-4000-8000-010000000001"}', 'qYzh2gmUOFZWj2rniFpfqqDI965L2wjpfUC7y9S-j24'),
	(5, '2026-11-30 09:25:16.827+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 8}, "selector": "S5ES", "accountId": "5a5a0000-0000-4000-8000-010000000002"}', 'xpfZpZgGfLOc9h5Pc2iQ9UKW_XwzCCXVGbarxhJs6_U'),
	(6, '2026-11-30 09:25:17.097+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "S5ES", "accountId": "5a5a0000-0000-4000-8000-010000000002"}', 'hi2CitbvXsugwkO_wZGjBfOEycOVV8RH75bCLC3F6pA'),
	(7, '2026-11-30 09:25:17.291+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "4a8865ad-4517-4c2d-af49-12a940d5d97b"}, "details": {"serialNumber": "SN-REJECTED"}, "selector": "S5ES", "accountId": "5a5a0000-0000-4000-8000-010000000002", "requestId": "4a8865ad-4517-4c2d-af49-12a940d5d97b"}', 'TXA_kBIkbAKjvpnGt_HjpAd-FUvZ7lu5k1ibG4mylOw'),
	(8, '2026-11-30 09:25:17.942+00', '{"act": "request_rejected", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "details": {"reason": "other", "reasonText": "Not today, “please” – später"}, "accountId": "5a5a0000-0000-4000-8000-010000000002", "requestId": "4a8865ad-4517-4c2d-af49-12a940d5d97b"}', 'bpvct_2x4pbTx0fFhjxDx4eT9Os_zAFsN6GVoPTpLG8'),
	(9, '2026-11-30 09:25:18.277+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 8}, "selector": "N7KG", "accountId": "5a5a0000-0000-4000-8000-010000000004"}', 'ATlpGIr-iuHo42OR4-N5Ixj3dr2GuoB97pYo2qAyffg'),
	(10, '2026-11-30 09:25:19.774+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "N7KG", "accountId": "5a5a0000-0000-4000-8000-010000000004"}', 'F69-PxOTXvbDiSYUdLb4hZUQxCdPpJp1OfqzoU7NsPw'),
	(11, '2026-11-30 09:25:19.997+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}, "details": {"serialNumber": "SN-SIGNED-IN"}, "selector": "N7KG", "accountId": "5a5a0000-0000-4000-8000-010000000004", "requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'Unt4_uJNMFiF-4wuodsJ0oovdz8xz_LuxY_WwvqSTF0'),
	(12, '2026-11-30 09:25:20.423+00', '{"act": "request_approved", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "accountId": "5a5a0000-0000-4000-8000-010000000004", "requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'yAiLytGox2sSUS4rN-JDcvKSj49kpljmduc2n-Wryv8'),
	(13, '2026-11-30 09:25:20.782+00', '{"act": "password_reset", "actor": {"kind": "system"}, "details": {"attempt": 1}, "accountId": "5a5a0000-0000-4000-8000-010000000004", "requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'WUQnfVNV-zDIfat9P9GADnt7G0KdZbClImUUUpUrQYY'),
	(14, '2026-11-30 09:25:21.402+00', '{"act": "credential_collected", "actor": {"kind": "console", "requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}, "accountId": "5a5a0000-0000-4000-8000-010000000004", "requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'bALaaUfYkZzdUWmm72pEUg14-xU94TKJMcLlge0hrtg'),
	(15, '2026-11-30 09:25:21.566+00', '{"act": "credential_delivered", "actor": {"kind": "console", "requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}, "accountId": "5a5a0000-0000-4000-8000-010000000004", "requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', '4oKADTOMILjfqHAjb27tOfLnOoz0Gwpx2dxPGUSvUm0'),
	(16, '2026-11-30 09:25:21.734+00', '{"act": "credential_signed_in", "actor": {"kind": "console", "requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}, "accountId": "5a5a0000-0000-4000-8000-010000000004", "requestId": "37eeee57-bdcc-4d94-96d4-8437fb4d133b"}', 'tGOSZV0vYo_xMin-Jl3a0xgj7zbeWXqB8Ti5cfZG1wc'),
	(17, '2026-11-30 09:25:22.066+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 8}, "selector": "QM5J", "accountId": "5a5a0000-0000-4000-8000-010000000008"}', '9sMIWXM8fSVk3ApZBUNsfomjPwKKoxvHuFSYRGss-po'),
	(18, '2026-11-30 09:25:22.294+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "QM5J", "accountId": "5a5a0000-0000-4000-8000-010000000008"}', 'Bh8mSbrcf4B6IRwwr7Z_t3qRICIzypRssgY5wLfttsI'),
	(19, '2026-11-30 09:25:22.491+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "b1398025-0331-4256-a165-788eafc48346"}, "details": {"serialNumber": "SN-FAILED-ONCE"}, "selector": "QM5J", "accountId": "5a5a0000-0000-4000-8000-010000000008", "requestId": "b1398025-0331-4256-a165-788eafc48346"}', '_mEtD626KSDholNquVSaDGAcpqCsBUVLMlANZpoddaI'),
	(20, '2026-11-30 09:25:22.632+00', '{"act": "request_approved", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "accountId": "5a5a0000-0000-4000-8000-010000000008", "requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'LQ4aJ2haLlg1HehhMJfFcyYalz58kRURRtijaYobj9c'),
	(21, '2026-11-30 09:25:22.741+00', '{"act": "password_reset", "actor": {"kind": "system"}, "details": {"attempt": 1}, "accountId": "5a5a0000-0000-4000-8000-010000000008", "requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'aoEou2L9KRnL8FOOykgjSTUgPlgNRbXt1P0tJS-8GRc'),
	(22, '2026-11-30 09:25:22.856+00', '{"act": "credential_collected", "actor": {"kind": "console", "requestId": "b1398025-0331-4256-a165-788eafc48346"}, "accountId": "5a5a0000-0000-4000-8000-010000000008", "requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'GD_w3GoyOsvW-cMIsoiFwayOa3Ket3YpggLjCoL_IUU'),
	(23, '2026-11-30 09:25:22.982+00', '{"act": "credential_delivered", "actor": {"kind": "console", "requestId": "b1398025-0331-4256-a165-788eafc48346"}, "accountId": "5a5a0000-0000-4000-8000-010000000008", "requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'pl_6gLArJKtqe2dDhhSfZBvrAkqZZ4wlXpqDohVO6PI'),
	(24, '2026-11-30 09:25:23.099+00', '{"act": "credential_failed", "actor": {"kind": "console", "requestId": "b1398025-0331-4256-a165-788eafc48346"}, "accountId": "5a5a0000-0000-4000-8000-010000000008", "requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'RS6O9oWrlkSZ0uh6VM2YchfQbci5tbpZ6S5viCibYMo'),
	(27, '2026-11-30 09:25:23.89+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "M39Y", "accountId": "5a5a0000-0000-4000-8000-010000000075"}', 'OGxqOQ4NFKKygV_hjI9weE_rxoIhmPTYCN0cWsle6cw'),
	(32, '2026-11-30 09:25:24.578+00', '{"act": "otp_revoked", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "EJGX", "accountId": "5a5a0000-0000-4000-8000-010000000006"}', 'e2EARxl3Mx8X3UMMGqGzZn7ynji8iW5ntRlZlOIoPBY'),
	(25, '2026-11-30 09:25:23.638+00', '{"act": "password_reset", "actor": {"kind": "system"}, "details": {"attempt": 2}, "accountId": "5a5a0000-0000-4000-8000-010000000008", "requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'mjY67hMg5idvaLb9DUqSWxu-ECXdFScdESRMTb_KpWE'),
	(26, '2026-11-30 09:25:23.681+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 8}, "selector": "M39Y", "accountId": "5a5a0000-0000-4000-8000-010000000075"}', 'QB2panwZvzZCFkwzwVW9LLf-RvC0YqcgRT0ReakUhcE'),
	(28, '2026-11-30 09:25:24.047+00', '{"act": "otp_revoked", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "M39Y", "accountId": "5a5a0000-0000-4000-8000-010000000075"}', '-s1krM_wnICv6qmmE7Jvazp4lgbd4u18UIZzqdEvjtQ'),
	(29, '2026-11-30 09:25:24.223+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 8}, "selector": "EJGX", "accountId": "5a5a0000-0000-4000-8000-010000000006"}', 'b4BOIvTADSIdxwc_EOu-cEP6rZeHvtRpWbizWNkKBRI'),
	(30, '2026-11-30 09:25:24.286+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "EJGX", "accountId": "5a5a0000-0000-4000-8000-010000000006"}', 'MGvReFDZem4Lv41jY0fSVvbpC21zM97igDPUMFSuq9Y'),
	(31, '2026-11-30 09:25:24.423+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "6537929b-eedf-4eee-8362-bc3c11c10278"}, "details": {"serialNumber": "SN-CANCELLED"}, "selector": "EJGX", "accountId": "5a5a0000-0000-4000-8000-010000000006", "requestId": "6537929b-eedf-4eee-8362-bc3c11c10278"}', 'TPBT7iOkd9qXhGWWklDTSIFlQiy9DvbRMI1ZacNNrW8'),
	(33, '2026-11-30 09:25:24.651+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 8}, "selector": "MT06", "accountId": "5a5a0000-0000-4000-8000-010000000007"}', 'MSZJFChs-wAtQ44ymV7psMz8e7XrrYk1eUAOhWdViLc'),
	(34, '2026-11-30 09:25:24.827+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "MT06", "accountId": "5a5a0000-0000-4000-8000-010000000007"}', 'I9gQLnhotKeVDzM6VjUDKhVpEWW2qpTbVN1m2hDBYzo'),
	(35, '2026-11-30 09:25:25.013+00', '{"act": "otp_superseded", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "MT06", "accountId": "5a5a0000-0000-4000-8000-010000000007"}', 'l2x0Pt3aH4aNH33GNlDuq-SL6wyEMznXHJLWWq9rNvU'),
	(36, '2026-11-30 09:25:25.013+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 8}, "selector": "GNAA", "accountId": "5a5a0000-0000-4000-8000-010000000007"}', '8X6JJg9WCurgF-sP9RG27znHWkjMyHX1wTzr87Ls08w'),
	(37, '2026-11-30 09:25:25.226+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "GNAA", "accountId": "5a5a0000-0000-4000-8000-010000000007"}', '8GTVHzVglB_zLxhvApyCFPjrPFv7lglAdQeYBYS1MlE'),
	(38, '2026-11-30 09:25:25.397+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 8}, "selector": "05SJ", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'hynl-a4c2ZC9ZEkXCx2OL0Zw14jMob9mUAKbQLOQLis'),
	(39, '2026-11-30 09:25:25.541+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "05SJ", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', '6tSq0Zvsy-BX6XpsWtIQS6RHrXlNplQQ4EFqYaSSTgg'),
	(40, '2026-11-30 09:25:25.693+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "b0309d0c-c679-4d74-9aab-3530624d9583"}, "details": {"serialNumber": "SN-SUPERSEDED"}, "selector": "05SJ", "accountId": "5a5a0000-0000-4000-8000-010000000003", "requestId": "b0309d0c-c679-4d74-9aab-3530624d9583"}', '9FOJHfy7x2e-4KBZ-SMwRtQi3fye35ybK0yW-kN2VXI'),
	(41, '2026-11-30 09:25:26.079+00', '{"act": "otp_superseded", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "05SJ", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'GUBxPkLrSIT1xQEQ2nhsyZsR0YrKEgSSU-oInUOGaYA'),
	(42, '2026-11-30 09:25:26.079+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 8}, "selector": "EH72", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'r01NG8jeM8XAFrlmKEbtj9xyJIGfGQSTK-kLMuZLbS8'),
	(43, '2026-11-30 09:25:26.39+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "EH72", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'gh1iT8d6XQWR8FbAFwEdIHJVkmMneq4OS1mW0ZcxuSQ'),
	(44, '2026-11-30 09:25:26.59+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 8}, "selector": "6MDY", "accountId": "5a5a0000-0000-4000-8000-010000000009"}', '-ht4AISg0BaY-aTzLphH_WzlvJlVzCCm2BwRXuiMGks'),
	(45, '2026-11-30 09:25:26.795+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "6MDY", "accountId": "5a5a0000-0000-4000-8000-010000000009"}', 'hfELTpC7cyZnq0K1AC2I_1jBSFpzY2oH57u-7MUE5tw'),
	(46, '2026-11-30 09:25:26.95+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}, "details": {"serialNumber": "SN-NOT-FETCHED"}, "selector": "6MDY", "accountId": "5a5a0000-0000-4000-8000-010000000009", "requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}', 'HKEC_MI6WsJPMeCIhSjP8Q-AHd98lJzrrJ8eAEbovK4'),
	(47, '2026-11-30 09:25:27.779+00', '{"act": "second_console", "actor": {"kind": "unknown"}, "details": {"serialNumber": "SN-STRANGE"}, "selector": "6MDY", "accountId": "5a5a0000-0000-4000-8000-010000000009", "requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}', 'tkFG56i4N2GU6LEwE8RhZlF0JsWw4w-6Uj3YCkml9A4'),
	(48, '2026-11-30 09:25:27.862+00', '{"act": "otp_refused", "actor": {"kind": "unknown"}, "details": {"cause": "other_console", "serialNumber": "SN-STRANGE", "sourceAddress": "127.0.0.1"}, "selector": "6MDY", "accountId": "5a5a0000-0000-4000-8000-010000000009"}', 'BK-hQ65u8G6Sn1cdQsRRt0sHOY5b8CFHXppsGIebWzo'),
	(49, '2026-11-30 09:25:28.885+00', '{"act": "match_code_wrong", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000104", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Diego Siciliani"}, "details": {"wrong": 1}, "accountId": "5a5a0000-0000-4000-8000-010000000009", "requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}', 'Fl72FiHLgwN3vKpi3ZJAXrrHMTkBnctMa9aYUxON2p8'),
	(50, '2026-11-30 09:25:29.002+00', '{"act": "request_approved", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000104", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Diego Siciliani"}, "accountId": "5a5a0000-0000-4000-8000-010000000009", "requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}', '_W_qgs5u-dNnoEHz83J5EfuPY9MbITNqPdAE4mfZP98'),
	(51, '2026-11-30 09:25:29.163+00', '{"act": "password_reset", "actor": {"kind": "system"}, "details": {"attempt": 1}, "accountId": "5a5a0000-0000-4000-8000-010000000009", "requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}', 'gunYpc8dHGWYcHYKnWb7lMkxCEJv_Hms3xg2pUDMTn4'),
	(76, '2026-11-30 09:25:35.263+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "H43B", "accountId": "5a5a0000-0000-4000-8000-010000000026"}', 'q3v-nRKp9EJA4RC2ALw6VoSOWZ-wwK2I4TY-ooKf5YU'),
	(77, '2026-11-30 09:25:35.444+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "03aed3e6-5d94-400a-b8fe-4bc09385272c"}, "details": {"serialNumber": "SN-CROWD-26"}, "selector": "H43B", "accountId": "5a5a0000-0000-4000-8000-010000000026", "requestId": "03aed3e6-5d94-400a-b8fe-4bc09385272c"}', 'Mo0iJzusUGq8xBacBJ5HInFdkZ81BKh9UQ3DDrxRbJk'),
	(81, '2026-11-30 09:25:36.309+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "65XF", "accountId": "5a5a0000-0000-4000-8000-010000000028"}', 'XLv0wJNrdtFEGAbBLhoxHzQd_cyfeGrcdmTysr-qQ-Y'),
	(88, '2026-11-30 09:25:37.455+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "0WFH", "accountId": "5a5a0000-0000-4000-8000-010000000030"}', '46xpVXdheOl4Up-nACDTbu1xpFJreRwEGGboNuUO8fI'),
	(89, '2026-11-30 09:25:37.615+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "8ca5daca-2f81-4dca-bef2-6f68c8148740"}, "details": {"serialNumber": "SN-CROWD-30"}, "selector": "0WFH", "accountId": "5a5a0000-0000-4000-8000-010000000030", "requestId": "8ca5daca-2f81-4dca-bef2-6f68c8148740"}', 'W1N_YVDFmZinhuLkIdxby1npWXU8QHipnAy5-qWcayU'),
	(93, '2026-11-30 09:25:38.501+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "NX0D", "accountId": "5a5a0000-0000-4000-8000-010000000032"}', 'xmzGTgU0F1R5pFJp-Ai5KHdSubYQqLHQ0oZ4TWZVE7A'),
	(99, '2026-11-30 09:25:39.479+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "KZXW", "accountId": "5a5a0000-0000-4000-8000-010000000034"}', 'JisEvzx-TNqMbjbklGHIn9N7ttGTinLxGYheGk3AedY'),
	(100, '2026-11-30 09:25:39.642+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "KZXW", "accountId": "5a5a0000-0000-4000-8000-010000000034"}', 'KqeqtITy0zusKuseVi3rBBS3YdmaBC4_pw1L9lIH768'),
	(104, '2026-11-30 09:25:40.113+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "3cd01c20-2268-44af-b020-5757bb98c05f"}, "details": {"serialNumber": "SN-CROWD-35"}, "selector": "CP88", "accountId": "5a5a0000-0000-4000-8000-010000000035", "requestId": "3cd01c20-2268-44af-b020-5757bb98c05f"}', 'W7vWwf6H0Mr3g07YwfVhjk8KTIs3SRAeOhLgBBrlVf0'),
	(107, '2026-11-30 09:25:40.718+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "d7e29c59-91f0-4670-89c1-b3edb37f67ff"}, "details": {"serialNumber": "SN-CROWD-36"}, "selector": "DYZV", "accountId": "5a5a0000-0000-4000-8000-010000000036", "requestId": "d7e29c59-91f0-4670-89c1-b3edb37f67ff"}', 'yBD83xL-lhE4HW2_TqG2Cl1BA7_qk-U4p6WVxRlJfFA'),
	(124, '2026-11-30 09:25:43.682+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "08Z6", "accountId": "5a5a0000-0000-4000-8000-010000000050"}', 'nMAhApBqrNOU8ksySM-QZNF6x1DC05EEtc65_bHvm_s'),
	(126, '2026-11-30 09:25:44.069+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "Z4PE", "accountId": "5a5a0000-0000-4000-8000-010000000051"}', 'YZz0aQnwQScsKC7Gw-bLaANJygGoIg35rr82KpvIc2U'),
	(52, '2026-11-30 09:25:30.198+00', '{"act": "channel_lost", "actor": {"kind": "system"}, "details": {"cause": "app_removed", "teamId": "19:general5a5a5a5a5a5a5a5a5a5a5a@thread.tacv2"}}', 'EcqctHgGhFHtoTaUpI_PI9Hc965O3cc91SGaKdVxX2U'),
	(53, '2026-11-30 09:25:30.29+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 8}, "selector": "FNH2", "accountId": "5a5a0000-0000-4000-8000-010000000012"}', 'cWUcBjK_zdw4mg8bqdCw9VZROnrGLG_-vMTrUOItb_k'),
	(54, '2026-11-30 09:25:30.316+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "FNH2", "accountId": "5a5a0000-0000-4000-8000-010000000012"}', '1ewgvevxHxfeEC5BJ0p3GTzsNuBxevaTxso6Hif1Y_E'),
	(78, '2026-11-30 09:25:35.777+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "PNTB", "accountId": "5a5a0000-0000-4000-8000-010000000027"}', 'zQcUWT0mSDTk3e2ehwTFY3oNdljtdOE4E89gS9fc8TU'),
	(97, '2026-11-30 09:25:39.201+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "53CW", "accountId": "5a5a0000-0000-4000-8000-010000000033"}', '9jDX65I62IqP-H9-1nYBgn7qGpHw3dVExZhOHYIGCFw'),
	(102, '2026-11-30 09:25:39.879+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "CP88", "accountId": "5a5a0000-0000-4000-8000-010000000035"}', 'CbhVuLGvbFS-dB22qP_LLdRd30pGxdCcoKA17MjBn_4'),
	(103, '2026-11-30 09:25:39.975+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "CP88", "accountId": "5a5a0000-0000-4000-8000-010000000035"}', 'bajjvhFPvczYwHn1qYJTOgiY1RAUQZBmZgHjfCmrCTY'),
	(105, '2026-11-30 09:25:40.372+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "DYZV", "accountId": "5a5a0000-0000-4000-8000-010000000036"}', 'vikoIvcpDpWFbFz6EcxMGbhDM2jXb3z_1N58tzpP0qg'),
	(106, '2026-11-30 09:25:40.525+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "DYZV", "accountId": "5a5a0000-0000-4000-8000-010000000036"}', '6BE5MbWFqSfFToD8z8eFVkj0Js4QqdSp7PpwfmYOuLU'),
	(112, '2026-11-30 09:25:41.786+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "XFZY", "accountId": "5a5a0000-0000-4000-8000-010000000038"}', 'dl4XBBNKsf2Jpr6kQb-nyABeXakm-CXVFiGLH93QGLE'),
	(115, '2026-11-30 09:25:42.248+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "EG1A", "accountId": "5a5a0000-0000-4000-8000-010000000039"}', 'koGtyzirOVhgM6naGOq_M9PDKdEPjB4ivwnU66pPCjo'),
	(116, '2026-11-30 09:25:42.389+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "9ca7e93a-c761-471e-9950-e53029eb15a9"}, "details": {"serialNumber": "SN-CROWD-39"}, "selector": "EG1A", "accountId": "5a5a0000-0000-4000-8000-010000000039", "requestId": "9ca7e93a-c761-471e-9950-e53029eb15a9"}', 'KlR5n7OjPT9rlmj0XOrHVbPUxvNKQ_FZ1okb60MOwy4'),
	(120, '2026-11-30 09:25:43.15+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "4KMQ", "accountId": "5a5a0000-0000-4000-8000-010000000049"}', 'MViNL7baP2OCKU3cNy1Ty3S8P9sNcMAzI--0R4qD-k0'),
	(55, '2026-11-30 09:25:30.432+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "36c7969b-0316-4e92-8956-1e3f401cb2dc"}, "details": {"serialNumber": "SN-CHANNEL-AWAY"}, "selector": "FNH2", "accountId": "5a5a0000-0000-4000-8000-010000000012", "requestId": "36c7969b-0316-4e92-8956-1e3f401cb2dc"}', 'Vqc5O9mmm-x_YnoMIwf4FJ59VxJQxurtqnFTvSGeS5o'),
	(57, '2026-11-30 09:25:31.068+00', '{"act": "channel_chosen", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000102", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Grady Archie"}, "details": {"team": "IT Operations", "channel": "Room approvals", "channelId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2"}}', 'pKmxMWtok5LVmWdk3w_Sw-Pqa8NvnJf4WZAL3fz3W6w'),
	(61, '2026-11-30 09:25:31.55+00', '{"act": "batch_retried", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "af43cbf8-7e34-45c8-9aab-9e38e9393994", "accounts": 1}}', 'RzKTPUl8RDp274bP65YKfHA77ZIWAz4rDGhTjmFzgw0'),
	(70, '2026-11-30 09:25:32.325+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "YZE8", "accountId": "5a5a0000-0000-4000-8000-010000000024"}', 'rb8KcbH9VUVwcaSJ3kqQ9d0V-ceSTsD3sQbatuIJG40'),
	(71, '2026-11-30 09:25:32.504+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "1fa50e86-ddd1-4efb-a533-e20609d175bd"}, "details": {"serialNumber": "SN-CROWD-24"}, "selector": "YZE8", "accountId": "5a5a0000-0000-4000-8000-010000000024", "requestId": "1fa50e86-ddd1-4efb-a533-e20609d175bd"}', 'DWHeWidw68oOHSW61xufcrAxDH6LTW3tQStnXBDDahs'),
	(72, '2026-11-30 09:25:32.791+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "039X", "accountId": "5a5a0000-0000-4000-8000-010000000025"}', 'ql_QE0GzxV75rCmnG92Hs9WRI1gFQjbn52O45s4WHSQ'),
	(73, '2026-11-30 09:25:33.105+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "039X", "accountId": "5a5a0000-0000-4000-8000-010000000025"}', 'J2xkHGhSnf1gEl_oG_NOU3TBi5B7kDmNZRqPMRDpWTM'),
	(56, '2026-11-30 09:25:31.001+00', '{"act": "request_rejected", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "details": {"reason": "wrong_room"}, "accountId": "5a5a0000-0000-4000-8000-010000000012", "requestId": "36c7969b-0316-4e92-8956-1e3f401cb2dc"}', '9ygsDet1zwPm_-yRqUC-U86cYht_IJanNrWotzpMOwI'),
	(58, '2026-11-30 09:25:31.148+00', '{"act": "batch_started", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "af43cbf8-7e34-45c8-9aab-9e38e9393994", "accounts": 3, "ttlHours": 8, "passwordMode": "reset"}}', '_dlFlH8lc-DKrs-Df6Um6a5LPPLLZAab7OP2u9-Sfi4'),
	(62, '2026-11-30 09:25:31.655+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "af43cbf8-7e34-45c8-9aab-9e38e9393994"}, "selector": "D4PV", "accountId": "5a5a0000-0000-4000-8000-010000000010"}', 'W0GtzmqT53kLUImCE7wpBjau790hLr5JZawSFzafshA'),
	(63, '2026-11-30 09:25:31.655+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "af43cbf8-7e34-45c8-9aab-9e38e9393994"}, "selector": "5H6V", "accountId": "5a5a0000-0000-4000-8000-010000000011"}', 'Gm__mR9nDeCmuUTEJftQK4up3bnygpCWGacq4xgT2-4'),
	(64, '2026-11-30 09:25:31.698+00', '{"act": "preference_changed", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "details": {"name": "ttlHours", "after": "9", "before": "8"}}', 'uTdDii-2kpY6qlNoFmyYSv67x3e6RiZAlBd3DeOVz5E'),
	(65, '2026-11-30 09:25:31.698+00', '{"act": "preference_changed", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "details": {"name": "decisionMinutes", "after": "50", "before": "60"}}', 'ztV1LKfYadLSXy7vKlEPGx1Or40hpR0voiPNel8rx6Q'),
	(66, '2026-11-30 09:25:31.698+00', '{"act": "preference_changed", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "details": {"name": "autoApproval", "after": "expected-serial", "before": "off"}}', 'teinZfdS_0ipT_l5IaCsRBYnVYi1Sy1Z2b6WDe-sdJc'),
	(67, '2026-11-30 09:25:31.698+00', '{"act": "preference_changed", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "details": {"name": "rejectionReasons", "after": "unknown_device, serial_number_mismatch, wrong_room, lost_or_stolen_code, other", "before": "unknown_device, serial_number_mismatch, wrong_room, not_scheduled, lost_or_stolen_code, other"}}', 'CMSPR8a3j373-NQMcLnW-3XbAKcram3bGmZKdQe4xtc'),
	(68, '2026-11-30 09:25:31.825+00', '{"act": "calendar_processing_imported", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"accounts": 1, "needAction": 1}}', 's3Ih1J81RKtArmve0kkSwlL9JdminFUob90BLd2Gf2I'),
	(74, '2026-11-30 09:25:33.327+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "c812d4b8-3000-4cf8-8cb7-c4d6e924ce9d"}, "details": {"serialNumber": "SN-CROWD-25"}, "selector": "039X", "accountId": "5a5a0000-0000-4000-8000-010000000025", "requestId": "c812d4b8-3000-4cf8-8cb7-c4d6e924ce9d"}', 'ekiccGSyya5uAEbZhXbTYYrrG0p4RiCMAz1Ean7gdOU'),
	(135, '2026-11-30 09:41:56.217+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000008", "requestId": "b1398025-0331-4256-a165-788eafc48346"}', 'e7vDVNy3lgJXHf4jieDiG-G2syU7X5XTv7yhpAmxWhM'),
	(136, '2026-11-30 09:41:56.217+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000009", "requestId": "e2b239cc-3b29-47c5-8cc2-6a811293612b"}', 'dVBPKI1eql25l0XhJ8RV3YVBbc8zn73F6_dvsbORBcs'),
	(137, '2026-11-30 09:41:56.217+00', '{"act": "otp_refused", "actor": {"kind": "unknown"}, "details": {"cause": "unknown", "count": 2, "sourceAddress": "127.0.0.1"}}', 'zAjY4k_EA3Wh6DjefheuTzkbMsl85LwbQyLLjRJ8W5U'),
	(167, '2026-11-30 19:42:00.198+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "AVGP", "accountId": "5a5a0000-0000-4000-8000-010000000013"}', 'nfhmvj3RC7qu_BYxChRRvS8Pksx_AyWot-rxOqmAv8M'),
	(59, '2026-11-30 09:25:31.465+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "af43cbf8-7e34-45c8-9aab-9e38e9393994", "ttlHours": 8}, "selector": "D4PV", "accountId": "5a5a0000-0000-4000-8000-010000000010"}', 'oAoIeHM72_1cZAdOLjc9UF1EZTlnbYbwnLKlm27PK2Y'),
	(60, '2026-11-30 09:25:31.465+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "af43cbf8-7e34-45c8-9aab-9e38e9393994", "ttlHours": 8}, "selector": "5H6V", "accountId": "5a5a0000-0000-4000-8000-010000000011"}', 'YGht1MW-95lr6CAWybVUzwiZ2CKjZ3bEL2hKvfStNew'),
	(69, '2026-11-30 09:25:32.119+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "YZE8", "accountId": "5a5a0000-0000-4000-8000-010000000024"}', 'e93OPNTiqYe0sSZokXzrQi8g8aLvE__JbHXcclCOOYk');
INSERT INTO public.audit_rows VALUES
	(133, '2026-11-30 09:25:45.278+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "8J5C", "accountId": "5a5a0000-0000-4000-8000-010000000053"}', 'NDCLWfz3L2G-tR_1W69E1GBdT-McbmpBmBGbpkaX0gs'),
	(75, '2026-11-30 09:25:34.53+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "H43B", "accountId": "5a5a0000-0000-4000-8000-010000000026"}', 'ccqf-pHE-75ZvEnIrWIpd7AcPQCoXCtT1SGz_TbRHWE'),
	(82, '2026-11-30 09:25:36.469+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "65XF", "accountId": "5a5a0000-0000-4000-8000-010000000028"}', '7-UCGKkcsuPoGl-n-DnJRglbmOPX4Exn5FkAvqRamR4'),
	(83, '2026-11-30 09:25:36.561+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "34d3cf6a-bac2-49ee-893a-6552cbb468e6"}, "details": {"serialNumber": "SN-CROWD-28"}, "selector": "65XF", "accountId": "5a5a0000-0000-4000-8000-010000000028", "requestId": "34d3cf6a-bac2-49ee-893a-6552cbb468e6"}', 'B1LDurtzGxDwKDBEVD7wPrJd9RjJX_QzekPgbKDAWxE'),
	(166, '2026-11-30 19:41:59.862+00', '{"act": "accounts_synced", "actor": {"kind": "system"}, "details": {"gone": 0, "count": 74}}', 'LUBulRc5KCZlE6dOrsrF66XIrfXt0E7vMWkQGPT7E2Y'),
	(169, '2026-11-30 19:42:00.923+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}, "details": {"serialNumber": "SN-DELIVERED"}, "selector": "AVGP", "accountId": "5a5a0000-0000-4000-8000-010000000013", "requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}', 'ezx4mCRx4iv-pOF9MtMKVOVr7E69lfV94G75WhUZgpw'),
	(79, '2026-11-30 09:25:35.941+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "PNTB", "accountId": "5a5a0000-0000-4000-8000-010000000027"}', 'Zk0aGVwFgRgIV5fBXQF-YyEIqs0Dy81VbT0GtaQLktM'),
	(80, '2026-11-30 09:25:36.045+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "77b94cd6-51c3-4710-8cf7-55434624e6d8"}, "details": {"serialNumber": "SN-CROWD-27"}, "selector": "PNTB", "accountId": "5a5a0000-0000-4000-8000-010000000027", "requestId": "77b94cd6-51c3-4710-8cf7-55434624e6d8"}', 'zuCw3QzU5vCrLEBFH-yCvmDh1ZfdVKhTYIBduFrwTtY'),
	(85, '2026-11-30 09:25:36.776+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "YN1B", "accountId": "5a5a0000-0000-4000-8000-010000000029"}', '9ETaHHQkqbSj_Svl2URDz9O2zHveSWZb1r2xi6E8ml8'),
	(87, '2026-11-30 09:25:37.343+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "0WFH", "accountId": "5a5a0000-0000-4000-8000-010000000030"}', '08bRSpf4aOIw1xHi8Be3TM3ZO9tJrTIRvOeo3WRe9Dw'),
	(94, '2026-11-30 09:25:38.722+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "NX0D", "accountId": "5a5a0000-0000-4000-8000-010000000032"}', 'bwOJeud2IO7bE1ZIIx-J5LWhkZnyCHApMIjsKioIbHk'),
	(95, '2026-11-30 09:25:38.889+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "3fdcf65f-3b20-472c-848b-41e3d95d10a4"}, "details": {"serialNumber": "SN-CROWD-32"}, "selector": "NX0D", "accountId": "5a5a0000-0000-4000-8000-010000000032", "requestId": "3fdcf65f-3b20-472c-848b-41e3d95d10a4"}', 'AqPJweJ33pXk4S9v9_amDu33JPwjeBAAINiXC7nluto'),
	(108, '2026-11-30 09:25:41.002+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "WTWC", "accountId": "5a5a0000-0000-4000-8000-010000000037"}', 'wDaB1w4GBgzrBA8qmiRBstto24KAX8jnS4Hqt7bqbWA'),
	(114, '2026-11-30 09:25:42.053+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "EG1A", "accountId": "5a5a0000-0000-4000-8000-010000000039"}', 'g0lOc7nacvHv9aTIFhpXMhpzY0Z6AO9kyq-yzYNaer4'),
	(121, '2026-11-30 09:25:43.254+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "4KMQ", "accountId": "5a5a0000-0000-4000-8000-010000000049"}', 'IOx13mDYVYDDhSwUs5wbfzl0HjSzz1K37j84dCoCMA0'),
	(122, '2026-11-30 09:25:43.318+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "75478592-1bce-4f20-a03c-e5297d0f615e"}, "details": {"serialNumber": "SN-CROWD-49"}, "selector": "4KMQ", "accountId": "5a5a0000-0000-4000-8000-010000000049", "requestId": "75478592-1bce-4f20-a03c-e5297d0f615e"}', 'HWOdIk6xp-CanlyX6t1laVP5ul2BZhNDhmJUlLrAEr4'),
	(123, '2026-11-30 09:25:43.484+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "08Z6", "accountId": "5a5a0000-0000-4000-8000-010000000050"}', 'lnXYR6ZOGO7l4mPcoSrQ83i7wM3QBe4Zee_8ASIMatA'),
	(127, '2026-11-30 09:25:44.238+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "Z4PE", "accountId": "5a5a0000-0000-4000-8000-010000000051"}', '1i0dwKmrqM4tBhOlUMRwpaifrYylxL00I8pq3Ow0_zk'),
	(128, '2026-11-30 09:25:44.371+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "487caa95-c3da-4782-a77c-c9f018833498"}, "details": {"serialNumber": "SN-CROWD-51"}, "selector": "Z4PE", "accountId": "5a5a0000-0000-4000-8000-010000000051", "requestId": "487caa95-c3da-4782-a77c-c9f018833498"}', 'Kp6tFLVWYOVgIgP9SX8eSIbEZBl7wudzY2C8o8XMda0'),
	(129, '2026-11-30 09:25:44.593+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "NDRX", "accountId": "5a5a0000-0000-4000-8000-010000000052"}', 'Jut4LxVcyHkQNS4-QyRNRWmNYxchM-WkKSxnjqcbH68'),
	(84, '2026-11-30 09:25:36.715+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "YN1B", "accountId": "5a5a0000-0000-4000-8000-010000000029"}', 'zk3M1p6NnjrsmD5SgHhaM9-d8z95vnjkUU5ODhHeyQ8'),
	(101, '2026-11-30 09:25:39.717+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "350b6aeb-1c62-416d-b2f2-75a65d84a6db"}, "details": {"serialNumber": "SN-CROWD-34"}, "selector": "KZXW", "accountId": "5a5a0000-0000-4000-8000-010000000034", "requestId": "350b6aeb-1c62-416d-b2f2-75a65d84a6db"}', 'Xz5SNx23JfsWiKoMsu_kumPZeX6NzLCM6ANNCT5o3PI'),
	(113, '2026-11-30 09:25:41.831+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "404d6095-ca8c-4fa0-b4ab-9bea6000a75c"}, "details": {"serialNumber": "SN-CROWD-38"}, "selector": "XFZY", "accountId": "5a5a0000-0000-4000-8000-010000000038", "requestId": "404d6095-ca8c-4fa0-b4ab-9bea6000a75c"}', 'UUaOjlEcxZ09U00S1vYMrGctiapaa25hVl2eGrphhNI'),
	(86, '2026-11-30 09:25:36.927+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "517b8d72-9db3-4796-b91f-274e42d1d661"}, "details": {"serialNumber": "SN-CROWD-29"}, "selector": "YN1B", "accountId": "5a5a0000-0000-4000-8000-010000000029", "requestId": "517b8d72-9db3-4796-b91f-274e42d1d661"}', '5ov1Une5qdfB0GKE82UQORwJkqr3N0ecjtuJzroz42E'),
	(90, '2026-11-30 09:25:37.855+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "BKBC", "accountId": "5a5a0000-0000-4000-8000-010000000031"}', 'fw_dYAsDxTR8YyokWRHj_FbzwkNAd2aoA4IHDL-cRJI'),
	(96, '2026-11-30 09:25:39.142+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "53CW", "accountId": "5a5a0000-0000-4000-8000-010000000033"}', 'PpHYwMPCpcN4MhBQj3ewWugklbImiQm-mY5DCJlrArA'),
	(98, '2026-11-30 09:25:39.272+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "7b4bedfa-d152-4e2e-bdd2-af360308cffe"}, "details": {"serialNumber": "SN-CROWD-33"}, "selector": "53CW", "accountId": "5a5a0000-0000-4000-8000-010000000033", "requestId": "7b4bedfa-d152-4e2e-bdd2-af360308cffe"}', 'ei3e2hSZZTfe5p-ZtJHqFn0aecMcsP_AygBBMDF9qT8'),
	(117, '2026-11-30 09:25:42.574+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "K7AH", "accountId": "5a5a0000-0000-4000-8000-010000000040"}', 'jIY9HdzRQARmM0K3Z3g2YmrsvGM51Q122n7CDzQwyc8'),
	(118, '2026-11-30 09:25:42.73+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "K7AH", "accountId": "5a5a0000-0000-4000-8000-010000000040"}', 'F-WV0mSkiRQ-uWXI1WWaUh92Po_YtY1D2UE0YuHB_Hs'),
	(119, '2026-11-30 09:25:42.863+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "85ac4a08-640f-41af-9d9e-fc95db122103"}, "details": {"serialNumber": "SN-CROWD-40"}, "selector": "K7AH", "accountId": "5a5a0000-0000-4000-8000-010000000040", "requestId": "85ac4a08-640f-41af-9d9e-fc95db122103"}', 'wX8LEhqBW826GYLnfMM84w5ejqI_nr-XvsB3KGC0QHg'),
	(134, '2026-11-30 09:25:45.406+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "878220fc-4535-4586-a996-1144991800ca"}, "details": {"serialNumber": "SN-CROWD-53"}, "selector": "8J5C", "accountId": "5a5a0000-0000-4000-8000-010000000053", "requestId": "878220fc-4535-4586-a996-1144991800ca"}', 'eInsEcn8bqEfpBP2Eyt6UxSyYy559oyjyD19xGpvk4g'),
	(138, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000051", "requestId": "487caa95-c3da-4782-a77c-c9f018833498"}', '5SXFc_5XvUwlbgCivHBDqRQlg7kLGVX9jvD2jZl0alA'),
	(139, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000026", "requestId": "03aed3e6-5d94-400a-b8fe-4bc09385272c"}', 'BuCKLpYjSmCzz0mOMUOp7fDwbKRONZA-EUj6dsK-XeA'),
	(140, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000027", "requestId": "77b94cd6-51c3-4710-8cf7-55434624e6d8"}', '8_VzvVPJae31JoTEbR1Q5s9_FAXi9zgGIF00WvZALjs'),
	(141, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000030", "requestId": "8ca5daca-2f81-4dca-bef2-6f68c8148740"}', '3RIdemXISDq4GcY3BYNZsApv_Lxxgt60GKVK7vvMdQk'),
	(142, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000037", "requestId": "95e86dbc-7781-4169-a0ab-92d4d79ec353"}', 'V_i3MEbGfQEerdVfZb6tJbedtXq2vFd3sWD8AlZqdH4'),
	(143, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000028", "requestId": "34d3cf6a-bac2-49ee-893a-6552cbb468e6"}', 'sKPW87n2L3bWzuiGQKpjfPUUZ4AnR1tvvBgZoCjPxF8'),
	(144, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000031", "requestId": "32ddeb87-2d3c-4891-8ff6-bfb7e945c48e"}', 'CfKazkPNt0KuH6_9h_4XAeMFZdC0WQl38-2OObTiYGw'),
	(145, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000040", "requestId": "85ac4a08-640f-41af-9d9e-fc95db122103"}', '541FEsfioxA9MPk8OQA0NfnjqR6BaHMrrirIADN2iIM'),
	(146, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000050", "requestId": "42f8a839-0f76-491f-87fb-ae7289425790"}', 'cxAD43wttey-vaJlsrBm_NjrEk6EkiTf_jr0foO4Hks'),
	(147, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000039", "requestId": "9ca7e93a-c761-471e-9950-e53029eb15a9"}', 'pG_FeD1DH4agbeqRiwRCDenXpTszNiY4XIblj0GsL_8'),
	(148, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000038", "requestId": "404d6095-ca8c-4fa0-b4ab-9bea6000a75c"}', 'qWg6xcJBqyMrDFvcZMEsghtSY2ykqXkZam0098bEb4I'),
	(149, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000029", "requestId": "517b8d72-9db3-4796-b91f-274e42d1d661"}', '-LqX11tKkS6lhbAUc9vc6xDfBoRY0r_-1-H7tABYOls'),
	(150, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000049", "requestId": "75478592-1bce-4f20-a03c-e5297d0f615e"}', 'jEI4BZa5KgmKogdotmCHEieN97NOsUfZXs2PEvu-cnc'),
	(151, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000032", "requestId": "3fdcf65f-3b20-472c-848b-41e3d95d10a4"}', 'WL9ENdFZCKo6Zdz0YjM8uyxZmkt5e1Frdk48HRYg_eY'),
	(152, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000036", "requestId": "d7e29c59-91f0-4670-89c1-b3edb37f67ff"}', '35YqBstP1mGi4D-XUvtOgv0ljFeusgQlje35dIVnFAw'),
	(153, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000035", "requestId": "3cd01c20-2268-44af-b020-5757bb98c05f"}', 'RNC3GeeC3y89T5qA9GfmQ8MY43KNz3HVyaKe7snZl_E'),
	(154, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000034", "requestId": "350b6aeb-1c62-416d-b2f2-75a65d84a6db"}', 'dPrW0DqFt3wf6bETDOZIbXGZJYoiLOq6k3dSmeZm6AE'),
	(155, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000052", "requestId": "e5daed6a-4172-4e7d-a267-bf1d5ff6a984"}', 'HNTyeyIb-__Ri6DJVzoX7jYxrK5H9FD_Ra-PC8BKBPM'),
	(91, '2026-11-30 09:25:37.989+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "BKBC", "accountId": "5a5a0000-0000-4000-8000-010000000031"}', 'JM9ipN1-4-D5J7D9ZCn92mUapQDIRf0e0zKamGt-jeU'),
	(92, '2026-11-30 09:25:38.192+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "32ddeb87-2d3c-4891-8ff6-bfb7e945c48e"}, "details": {"serialNumber": "SN-CROWD-31"}, "selector": "BKBC", "accountId": "5a5a0000-0000-4000-8000-010000000031", "requestId": "32ddeb87-2d3c-4891-8ff6-bfb7e945c48e"}', 'kYLc87MvqyvqHRiE9mrWlxHhm-IA1kc7N0x_xVE5lH4'),
	(109, '2026-11-30 09:25:41.31+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "WTWC", "accountId": "5a5a0000-0000-4000-8000-010000000037"}', 'hEBRNHrpJJ-O3NHK9WyI0dH1zVD9CVjQAyTnmvqSlu0'),
	(110, '2026-11-30 09:25:41.444+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "95e86dbc-7781-4169-a0ab-92d4d79ec353"}, "details": {"serialNumber": "SN-CROWD-37"}, "selector": "WTWC", "accountId": "5a5a0000-0000-4000-8000-010000000037", "requestId": "95e86dbc-7781-4169-a0ab-92d4d79ec353"}', 'IYcpflAMXYOfvGsGxUoad7Rj7vf3Hr9NeS6lKoibTkc'),
	(111, '2026-11-30 09:25:41.687+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "XFZY", "accountId": "5a5a0000-0000-4000-8000-010000000038"}', 'Wb9tzJgTDsBMZ7L_SqQJIUziH4uYcSJ5Xy3isJAY9ow'),
	(125, '2026-11-30 09:25:43.789+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "42f8a839-0f76-491f-87fb-ae7289425790"}, "details": {"serialNumber": "SN-CROWD-50"}, "selector": "08Z6", "accountId": "5a5a0000-0000-4000-8000-010000000050", "requestId": "42f8a839-0f76-491f-87fb-ae7289425790"}', 'fENtg0tXV47b0yYqUt-2mCw2n69bl95a7nSDbxJOvaM'),
	(130, '2026-11-30 09:25:44.713+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "NDRX", "accountId": "5a5a0000-0000-4000-8000-010000000052"}', 'S4iYBhTd-kkxSrLjhBUv1mHGJbIbyttakdRFJjWzVCg'),
	(131, '2026-11-30 09:25:44.829+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "e5daed6a-4172-4e7d-a267-bf1d5ff6a984"}, "details": {"serialNumber": "SN-CROWD-52"}, "selector": "NDRX", "accountId": "5a5a0000-0000-4000-8000-010000000052", "requestId": "e5daed6a-4172-4e7d-a267-bf1d5ff6a984"}', '7gBcaPG7YWzRdkBu7jpwM8eRIfUaPly_KniFjjBeOcg'),
	(132, '2026-11-30 09:25:45.025+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "8J5C", "accountId": "5a5a0000-0000-4000-8000-010000000053"}', '6TA2CcQcMe-2X1sGP1t6eA73cEuBp_7lqZC66AhLxBA'),
	(165, '2026-11-30 19:41:57.712+00', '{"act": "accounts_synced", "actor": {"kind": "system"}, "details": {"gone": 1, "count": 74}}', 'Fms-E5t2lIivxSOQkE5cTnD0sgwolMg9moHV8g-pq7k'),
	(156, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000033", "requestId": "7b4bedfa-d152-4e2e-bdd2-af360308cffe"}', 'loxY5b3s4eMp3GYU_Zjw2__p6OSivBnPhqqMkXNUuoE'),
	(157, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000053", "requestId": "878220fc-4535-4586-a996-1144991800ca"}', '8MeuS-o_cETblUVkTsx_Y84qrvWmpSb-wQW1Quh1kds'),
	(158, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000024", "requestId": "1fa50e86-ddd1-4efb-a533-e20609d175bd"}', 'fR_E5YjHIqfl00ZMQzb5qhGoQueJM1bkd1_PGPNfu0w'),
	(159, '2026-11-30 19:41:57.587+00', '{"act": "request_expired", "actor": {"kind": "system"}, "accountId": "5a5a0000-0000-4000-8000-010000000025", "requestId": "c812d4b8-3000-4cf8-8cb7-c4d6e924ce9d"}', 'z0iBA1PL19Z0REKI4iUc48-5ZBgkgWR2YHEddrsS9GE'),
	(160, '2026-11-30 19:41:57.587+00', '{"act": "otp_expired", "actor": {"kind": "system"}, "selector": "M9ZS", "accountId": "5a5a0000-0000-4000-8000-010000000001"}', '9UEZHHmaGRttwZgpJzM0dvYUNYdgw75nzLphFLj5o0Q'),
	(161, '2026-11-30 19:41:57.587+00', '{"act": "otp_expired", "actor": {"kind": "system"}, "selector": "GNAA", "accountId": "5a5a0000-0000-4000-8000-010000000007"}', 'tBlJLSYO4XZxCoj_c8Arvdh7iw5U5tWXkbQK-0YkMkk'),
	(162, '2026-11-30 19:41:57.587+00', '{"act": "otp_expired", "actor": {"kind": "system"}, "selector": "EH72", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'W4ebBXo4ngfAyzid_F_5w93Cv_k1pW-fEgTufPmGDHU'),
	(163, '2026-11-30 19:41:57.587+00', '{"act": "otp_expired", "actor": {"kind": "system"}, "selector": "D4PV", "accountId": "5a5a0000-0000-4000-8000-010000000010"}', '-Jfms6HXIdqZWyhDdQh4jd0F0FNP3n1vwrtfowp8-iA'),
	(164, '2026-11-30 19:41:57.587+00', '{"act": "otp_expired", "actor": {"kind": "system"}, "selector": "5H6V", "accountId": "5a5a0000-0000-4000-8000-010000000011"}', 'CCBaPjiPqQdmJy7QjRCJ_xdpoUxL-gGeY-K041j_T0E'),
	(168, '2026-11-30 19:42:00.606+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "AVGP", "accountId": "5a5a0000-0000-4000-8000-010000000013"}', 'U8LVZI5cmkKBW_OqjlQccbUheRp8Vf1TDtBHM0ud2KY'),
	(170, '2026-11-30 19:42:01.696+00', '{"act": "request_approved", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "accountId": "5a5a0000-0000-4000-8000-010000000013", "requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}', '6fVY5wcYHjGGO7EuuiuzeklFjJ8ok4Bk3f-BR74NGPE'),
	(171, '2026-11-30 19:42:02.172+00', '{"act": "password_reset", "actor": {"kind": "system"}, "details": {"attempt": 1}, "accountId": "5a5a0000-0000-4000-8000-010000000013", "requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}', '1oGsn-daGJk1aaewkf1q5IQRODJS6jIysNpP7xtQB5c'),
	(172, '2026-11-30 19:42:02.331+00', '{"act": "credential_collected", "actor": {"kind": "console", "requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}, "accountId": "5a5a0000-0000-4000-8000-010000000013", "requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}', 'KTbp2ffHcR_CK8ozspJKcJpBgOtkGdkO7FancOMokho'),
	(173, '2026-11-30 19:42:02.415+00', '{"act": "credential_delivered", "actor": {"kind": "console", "requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}, "accountId": "5a5a0000-0000-4000-8000-010000000013", "requestId": "e9fb17a4-8f8d-450b-be58-b2ce875d59a9"}', 'DV-4hnQumE6f-eKsJBEo6TUhZ4NFBFd19NvSlN0KN4c'),
	(174, '2026-11-30 19:42:02.619+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "2WCW", "accountId": "5a5a0000-0000-4000-8000-010000000014"}', 'zAHpo7qLcbjG_MSNEACFk5-xlW5NIGPlYHG_ToRYeI8'),
	(175, '2026-11-30 19:42:02.921+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "2WCW", "accountId": "5a5a0000-0000-4000-8000-010000000014"}', '5JkeG3qU2dWcuWnXCo6CfMkG20fDUm305XRIkXA72qw'),
	(176, '2026-11-30 19:42:03.386+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}, "details": {"serialNumber": "SN-VOUCHED"}, "selector": "2WCW", "accountId": "5a5a0000-0000-4000-8000-010000000014", "requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'CH8IA30hra13_zGoJoPdcNk-Ca2dIrM054RvUPyGjJE'),
	(177, '2026-11-30 19:42:03.606+00', '{"act": "request_approved", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "accountId": "5a5a0000-0000-4000-8000-010000000014", "requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', '7ggxXWuxCKC8aBjGB6iebetUW8fvRkEFwB32NONZA0M'),
	(178, '2026-11-30 19:42:03.752+00', '{"act": "password_reset", "actor": {"kind": "system"}, "details": {"attempt": 1}, "accountId": "5a5a0000-0000-4000-8000-010000000014", "requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'vPt8YFIdxwt7bwALzlRXGvMtX1McVSb6oKacuZqO99M'),
	(179, '2026-11-30 19:42:03.798+00', '{"act": "credential_collected", "actor": {"kind": "console", "requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}, "accountId": "5a5a0000-0000-4000-8000-010000000014", "requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'UdWtna0mjg9Ufl-QpoBTI774iwH7MZMFX-ohnLS2Is4'),
	(180, '2026-11-30 19:42:03.874+00', '{"act": "credential_delivered", "actor": {"kind": "console", "requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}, "accountId": "5a5a0000-0000-4000-8000-010000000014", "requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 't3eS-WOUcLwteQJjeyiSWxKwAz0Si5MirpRymeuDoIg'),
	(181, '2026-11-30 19:42:04.06+00', '{"act": "credential_signed_in", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "accountId": "5a5a0000-0000-4000-8000-010000000014", "requestId": "a13fab43-6f70-42cb-91e4-0b6b933af542"}', 'BVcQ2-Y7R5lz0KEcA5zWMkgu4-M-LvNwrSEjvCvUGu8'),
	(182, '2026-11-30 19:42:04.371+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "6DP4", "accountId": "5a5a0000-0000-4000-8000-010000000011"}', 'hqxBifb1Z5c39zwsg3OJLdKGgC3A0gH_g9fe5ER1ALk'),
	(183, '2026-11-30 19:42:04.671+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "6DP4", "accountId": "5a5a0000-0000-4000-8000-010000000011"}', 'VnBS_Isslub7hGxgHS-J6EuX8fBLP-qBLd3QTRlJQ9o'),
	(184, '2026-11-30 19:42:04.945+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "ac2c8223-4b8f-4544-93bc-9bf341c4396c"}, "details": {"serialNumber": "SN-ATTENTION"}, "selector": "6DP4", "accountId": "5a5a0000-0000-4000-8000-010000000011", "requestId": "ac2c8223-4b8f-4544-93bc-9bf341c4396c"}', 'aQe4TWMIMrtyIm-bpHLcQWXpjRqDuRypteWH4wIC950'),
	(185, '2026-11-30 19:42:05.358+00', '{"act": "request_approved", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "accountId": "5a5a0000-0000-4000-8000-010000000011", "requestId": "ac2c8223-4b8f-4544-93bc-9bf341c4396c"}', 'q9DHpyyOJvKbkIEMb019rA8Xu4Qe-gd7mulMn85A6IA'),
	(186, '2026-11-30 19:42:05.577+00', '{"act": "release_needs_attention", "actor": {"kind": "system"}, "details": {"attempt": 1, "problem": "permission_missing"}, "accountId": "5a5a0000-0000-4000-8000-010000000011", "requestId": "ac2c8223-4b8f-4544-93bc-9bf341c4396c"}', '7xftn5OlRtzglUFKpJHoKxyyirG8zE5T3EPaAaS9ds4'),
	(219, '2026-11-30 19:42:13.307+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "7b742bc2-9a91-4587-b01e-a3d992e9ece4", "ttlHours": 8}, "selector": "X1R8", "accountId": "5a5a0000-0000-4000-8000-010000000006"}', 'MJGi_bg8-sXfdN5ybfTYQRgn-kCPTIZR-4KsJtlaH7s'),
	(220, '2026-11-30 19:42:13.307+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "7b742bc2-9a91-4587-b01e-a3d992e9ece4", "ttlHours": 8}, "selector": "XW8H", "accountId": "5a5a0000-0000-4000-8000-010000000074"}', 'Q2BkkDru0jIuyNbJRwvs37yCNH6EeqpAOzYr-y_ze8o'),
	(229, '2026-11-30 19:42:15.598+00', '{"act": "otp_refused", "actor": {"kind": "unknown"}, "details": {"cause": "wrong_verifier", "serialNumber": "SN-GUESS", "sourceAddress": "127.0.0.1"}, "selector": "Q1QS", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', '2CtKpuPN9hEv1sZXb_TIan9ljQEuIJxsQZ15Lg8pP8s'),
	(230, '2026-11-30 19:42:15.799+00', '{"act": "otp_refused", "actor": {"kind": "unknown"}, "details": {"cause": "wrong_verifier", "serialNumber": "SN-GUESS", "sourceAddress": "127.0.0.1"}, "selector": "Q1QS", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'Vxvs19OmOjEwG4yCvD7QOzBEc8y_HWoI1O6T9he2_hM'),
	(231, '2026-11-30 19:42:16.066+00', '{"act": "otp_refused", "actor": {"kind": "unknown"}, "details": {"cause": "wrong_verifier", "serialNumber": "SN-GUESS", "sourceAddress": "127.0.0.1"}, "selector": "Q1QS", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', '0l3SmKr0Tlf5ki_PMF8Qvp7iCw-79m80R5cXIQ_b_4I'),
	(232, '2026-11-30 19:42:16.385+00', '{"act": "otp_refused", "actor": {"kind": "unknown"}, "details": {"cause": "wrong_verifier", "serialNumber": "SN-GUESS", "sourceAddress": "127.0.0.1"}, "selector": "Q1QS", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'FJX921lvjGyOGDMmPPXWEXVwio54H6cxzthCBeSW_1k'),
	(187, '2026-11-30 19:42:05.938+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "X78V", "accountId": "5a5a0000-0000-4000-8000-010000000012"}', 'RmNP8TcxwIipNovF0GT0JI3amFCeg4JeBRPFR11hs7I'),
	(193, '2026-11-30 19:42:07.359+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "4K9S", "accountId": "5a5a0000-0000-4000-8000-010000000005"}', 'ou-H8201MNxFOfMa9e70YqVj6QN36pdKH3DUYYup8jI'),
	(222, '2026-11-30 19:42:13.722+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "Q1QS", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'PWZiQKjgetUrn50ehRm3fwFFXi0Thx0koxxT2Pr9t4s'),
	(188, '2026-11-30 19:42:06.138+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "X78V", "accountId": "5a5a0000-0000-4000-8000-010000000012"}', '_FBOdsbXbNUnVPW_AE7GhuS2-onLs9oIO43Dt_etUBI'),
	(189, '2026-11-30 19:42:06.381+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "6235c871-4c94-4d96-b088-508e47307d7c"}, "details": {"serialNumber": "SN-READY"}, "selector": "X78V", "accountId": "5a5a0000-0000-4000-8000-010000000012", "requestId": "6235c871-4c94-4d96-b088-508e47307d7c"}', 'R1qKQwin4WijJlq0W-mYWVEalO8Hnw8fbGwrWWsGKf8'),
	(197, '2026-11-30 19:42:08.121+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "PHFE", "accountId": "5a5a0000-0000-4000-8000-010000000001"}', '1tlVFr3SdZ39dwXBO7d4V6j2hy5Jti7XhC-uKrYrxXg'),
	(190, '2026-11-30 19:42:06.56+00', '{"act": "request_approved", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "accountId": "5a5a0000-0000-4000-8000-010000000012", "requestId": "6235c871-4c94-4d96-b088-508e47307d7c"}', 'wgmSqnBTInfKeovP2ywOMppSFiEhiqjYebeUecZi0P4'),
	(191, '2026-11-30 19:42:06.764+00', '{"act": "password_reset", "actor": {"kind": "system"}, "details": {"attempt": 1}, "accountId": "5a5a0000-0000-4000-8000-010000000012", "requestId": "6235c871-4c94-4d96-b088-508e47307d7c"}', 'Q8oCgx5NR-Vm-DFOj4pFMYHuQohBlCfeJHS1ILFR9s4');
INSERT INTO public.audit_rows VALUES
	(192, '2026-11-30 19:42:07.125+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "4K9S", "accountId": "5a5a0000-0000-4000-8000-010000000005"}', 'peLzUrpMZ2DGqqn7GgmDsgWcY8qVsOwkDnkB4uHUOFc'),
	(201, '2026-11-30 19:42:10.596+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "4dee95a9-3544-45d6-8dce-6ffce5a33847", "ttlHours": 8}, "selector": "V6RT", "accountId": "5a5a0000-0000-4000-8000-010000000010"}', '3kmiysRc81Kd5HCbfcfOAWKtPHzxepRv8xwCUzfcEyE'),
	(215, '2026-11-30 19:42:12.429+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "a3ff643d-16f4-4f78-8acf-150071a9bee5"}, "selector": "CAY9", "accountId": "5a5a0000-0000-4000-8000-010000000021"}', 'IlEtfc6eKLCA9ekJC673RHf6hSMM8QsRdFxQDKlMPyg'),
	(216, '2026-11-30 19:42:12.429+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "a3ff643d-16f4-4f78-8acf-150071a9bee5"}, "selector": "M9GX", "accountId": "5a5a0000-0000-4000-8000-010000000009"}', 'ESD-O0ixmjZH9CBnJkTwZ-zpRdn-8lssTUkkxk5ccMU'),
	(194, '2026-11-30 19:42:07.516+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "a0c5b24b-af52-4de4-982e-62ebfbdbba70"}, "details": {"serialNumber": "SN-APPROVED"}, "selector": "4K9S", "accountId": "5a5a0000-0000-4000-8000-010000000005", "requestId": "a0c5b24b-af52-4de4-982e-62ebfbdbba70"}', 'ojau2PBTyZd5nT3v6CTDWxiTcPguo1Jyr26EDK1Wes4'),
	(196, '2026-11-30 19:42:07.819+00', '{"act": "release_failed", "actor": {"kind": "system"}, "details": {"attempt": 1, "problem": "directory_failing"}, "accountId": "5a5a0000-0000-4000-8000-010000000005", "requestId": "a0c5b24b-af52-4de4-982e-62ebfbdbba70"}', 'KTEXKjTcwCuXDAOyzDnm2kWpUiwhhpkh30x8Jhn2aUc'),
	(208, '2026-11-30 19:42:11.351+00', '{"act": "batch_started", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "5bca3b55-0acb-410b-9ea7-3d4a77f34145", "accounts": 1, "ttlHours": 8, "passwordMode": "reset"}}', 'BuL06kiayObvSzQEtIAqIPb6g41_lh3O0x6op5iysiI'),
	(212, '2026-11-30 19:42:12.108+00', '{"act": "batch_started", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "a3ff643d-16f4-4f78-8acf-150071a9bee5", "accounts": 2, "ttlHours": 8, "passwordMode": "keep"}}', '8oQMdXRI4f0g_8V4yIghnt0-iItLscnY7Q0bGb2-Bpc'),
	(223, '2026-11-30 19:42:13.834+00', '{"act": "otp_refused", "actor": {"kind": "unknown"}, "details": {"cause": "wrong_verifier", "serialNumber": "SN-GUESS", "sourceAddress": "127.0.0.1"}, "selector": "Q1QS", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'o2IjDFK6_dP-oPjd1BIKw_rNfTOq23oI9GA7KeBxq_A'),
	(234, '2026-11-30 19:42:16.846+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "XW8H", "accountId": "5a5a0000-0000-4000-8000-010000000074"}', 'E5dUhkuTxLYyR3CsNJ9-wkmYIrdL2wsidM3JMiafrDs'),
	(235, '2026-11-30 19:42:16.894+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "7b742bc2-9a91-4587-b01e-a3d992e9ece4"}, "selector": "X1R8", "accountId": "5a5a0000-0000-4000-8000-010000000006"}', 'TrLQnA6BW0sDevjvqF-VR1qHsSY2lI4fQ4r_dvmvDzg'),
	(236, '2026-11-30 19:42:16.894+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "7b742bc2-9a91-4587-b01e-a3d992e9ece4"}, "selector": "XW8H", "accountId": "5a5a0000-0000-4000-8000-010000000074"}', 'yBEec_1LxlttgqZrvaEBKANxRJeXMx5Y9rrZ55fLLWA'),
	(237, '2026-11-30 19:42:17.072+00', '{"act": "batch_started", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2", "accounts": 22, "ttlHours": 8, "passwordMode": "reset"}}', '0F0-TjHfcutZUipJSDohuRLSNK7H885DVC2JTwxfL-A'),
	(195, '2026-11-30 19:42:07.73+00', '{"act": "request_approved", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}, "accountId": "5a5a0000-0000-4000-8000-010000000005", "requestId": "a0c5b24b-af52-4de4-982e-62ebfbdbba70"}', 'SGuuVDVLtDxXz74yKaZ_YlvR6ZapbmR_oEnwXou3GIE'),
	(198, '2026-11-30 19:42:08.338+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "PHFE", "accountId": "5a5a0000-0000-4000-8000-010000000001"}', 'lDaWd53I0rRKln37fax1nZAiWxILymbDPqUeshA_0B8'),
	(199, '2026-11-30 19:42:08.5+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "13c1cf18-f579-4db2-a82b-e1d31a6a6249"}, "details": {"serialNumber": "SN-PENDING"}, "selector": "PHFE", "accountId": "5a5a0000-0000-4000-8000-010000000001", "requestId": "13c1cf18-f579-4db2-a82b-e1d31a6a6249"}', 't0O_LZXhc82NHAT9sPu1eDUM8cwmSCs_aIVPTHohIhk'),
	(200, '2026-11-30 19:42:10.413+00', '{"act": "batch_started", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "4dee95a9-3544-45d6-8dce-6ffce5a33847", "accounts": 1, "ttlHours": 8, "passwordMode": "reset"}}', 'W9vtSrgzq-y5RBzHP1eeo-ZZkB74sIXFpK5TgmCbaww'),
	(202, '2026-11-30 19:42:10.682+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "4dee95a9-3544-45d6-8dce-6ffce5a33847"}, "selector": "V6RT", "accountId": "5a5a0000-0000-4000-8000-010000000010"}', 'fgE9ydchtDBnyNxX1aWT_XoZO8V_fJGoWbgjkyLrBRg'),
	(203, '2026-11-30 19:42:10.856+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "7fe9b377-9ccd-4338-b888-63f1a82f8ad9"}, "details": {"serialNumber": "sn-rule"}, "selector": "V6RT", "accountId": "5a5a0000-0000-4000-8000-010000000010", "requestId": "7fe9b377-9ccd-4338-b888-63f1a82f8ad9"}', 'OrbgNo9oZH64vCLKiTWXV9bGt2OyutBa_phW8SMZozQ'),
	(204, '2026-11-30 19:42:10.856+00', '{"act": "request_approved", "actor": {"kind": "rule", "rule": "expected-serial"}, "accountId": "5a5a0000-0000-4000-8000-010000000010", "requestId": "7fe9b377-9ccd-4338-b888-63f1a82f8ad9"}', 'Kf7-qSjO6eiX5HMWMpLAvtd-3z-CvOivX07rZjc-P2s'),
	(205, '2026-11-30 19:42:11.028+00', '{"act": "password_reset", "actor": {"kind": "system"}, "details": {"attempt": 1}, "accountId": "5a5a0000-0000-4000-8000-010000000010", "requestId": "7fe9b377-9ccd-4338-b888-63f1a82f8ad9"}', 'KBUVKpkCMbpkY7J5KyhsXkQwZxXHvAet9aD94uWdsOc'),
	(206, '2026-11-30 19:42:11.149+00', '{"act": "credential_collected", "actor": {"kind": "console", "requestId": "7fe9b377-9ccd-4338-b888-63f1a82f8ad9"}, "accountId": "5a5a0000-0000-4000-8000-010000000010", "requestId": "7fe9b377-9ccd-4338-b888-63f1a82f8ad9"}', 'DfnafsRl-LzGLe-BIAZ7wjISSZMofs8qT7-XEz-FTtw'),
	(207, '2026-11-30 19:42:11.238+00', '{"act": "credential_signed_in", "actor": {"kind": "console", "requestId": "7fe9b377-9ccd-4338-b888-63f1a82f8ad9"}, "accountId": "5a5a0000-0000-4000-8000-010000000010", "requestId": "7fe9b377-9ccd-4338-b888-63f1a82f8ad9"}', 'iIlEapNQ9L5DpMbLqWcfsO3Ei_0iwH-0znMi-SLUX2Y'),
	(209, '2026-11-30 19:42:11.643+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "5bca3b55-0acb-410b-9ea7-3d4a77f34145", "ttlHours": 8}, "selector": "CC9Q", "accountId": "5a5a0000-0000-4000-8000-010000000002"}', 'RlO2v4oRvmHD64An3NX1zxJ49PZXfEyX_eMI4Rlpi9U'),
	(210, '2026-11-30 19:42:11.802+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "5bca3b55-0acb-410b-9ea7-3d4a77f34145"}, "selector": "CC9Q", "accountId": "5a5a0000-0000-4000-8000-010000000002"}', 'FSnQk82soUItub3jJbraxeOuyyt8sBtsUm9uj-BkTY0'),
	(211, '2026-11-30 19:42:11.941+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "a334602b-2ec3-4623-8fa4-69c8a30bb6b2"}, "details": {"serialNumber": "SN-UNEXPECTED"}, "selector": "CC9Q", "accountId": "5a5a0000-0000-4000-8000-010000000002", "requestId": "a334602b-2ec3-4623-8fa4-69c8a30bb6b2"}', 'ZFCzPDadXBVOvANOlgULMkky8AwN_V8_-Xi3Mi_sBW0'),
	(213, '2026-11-30 19:42:12.317+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "a3ff643d-16f4-4f78-8acf-150071a9bee5", "ttlHours": 8, "passwordMode": "keep"}, "selector": "CAY9", "accountId": "5a5a0000-0000-4000-8000-010000000021"}', '6H6LxSLnPuklqBOMtoAavfdfGDJybtgu1KquqAUWFqQ'),
	(214, '2026-11-30 19:42:12.317+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "a3ff643d-16f4-4f78-8acf-150071a9bee5", "ttlHours": 8, "passwordMode": "keep"}, "selector": "M9GX", "accountId": "5a5a0000-0000-4000-8000-010000000009"}', '0KF4CZgbdhVEO69uUHC_FvXTprOsSOusvvcf22aGFAk'),
	(217, '2026-11-30 19:42:12.557+00', '{"act": "otp_submitted", "actor": {"kind": "console", "requestId": "0762e2a9-5306-4050-b937-7ba2e58833a6"}, "details": {"serialNumber": "SN-KEPT"}, "selector": "M9GX", "accountId": "5a5a0000-0000-4000-8000-010000000009", "requestId": "0762e2a9-5306-4050-b937-7ba2e58833a6"}', 'YLziuz90np36XtQVLUFZlvUrWAbgyh0fEYLez5a6bc0'),
	(218, '2026-11-30 19:42:13.038+00', '{"act": "batch_started", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "7b742bc2-9a91-4587-b01e-a3d992e9ece4", "accounts": 2, "ttlHours": 8, "notBeforeAt": "2026-11-30T20:42:12.937Z", "passwordMode": "reset"}}', 'qY6xdUDNMN62HPlM8z4GxHlqBLq4CEUrKTBAvv4dDR4'),
	(221, '2026-11-30 19:42:13.543+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"ttlHours": 9}, "selector": "Q1QS", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'bdqPbjeFZzcboaI2xL06QfTZUBzrOSZRmP5UGi3WQ1k'),
	(224, '2026-11-30 19:42:14.12+00', '{"act": "otp_refused", "actor": {"kind": "unknown"}, "details": {"cause": "wrong_verifier", "serialNumber": "SN-GUESS", "sourceAddress": "127.0.0.1"}, "selector": "Q1QS", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', '7CJJsCU2c6GkzBEel3QbPp0Fs16mndp-C7YrYsE9IHk'),
	(225, '2026-11-30 19:42:14.474+00', '{"act": "otp_refused", "actor": {"kind": "unknown"}, "details": {"cause": "wrong_verifier", "serialNumber": "SN-GUESS", "sourceAddress": "127.0.0.1"}, "selector": "Q1QS", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'idGxwn39IHot5QODW-2taGdXD-rnrFgYAbw39-liKpI'),
	(226, '2026-11-30 19:42:14.649+00', '{"act": "otp_refused", "actor": {"kind": "unknown"}, "details": {"cause": "wrong_verifier", "serialNumber": "SN-GUESS", "sourceAddress": "127.0.0.1"}, "selector": "Q1QS", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 't2MNFztlGqvibgv7Rb2UiIXNDNXX4G4VqaOvErpfIhw'),
	(227, '2026-11-30 19:42:14.904+00', '{"act": "otp_refused", "actor": {"kind": "unknown"}, "details": {"cause": "wrong_verifier", "serialNumber": "SN-GUESS", "sourceAddress": "127.0.0.1"}, "selector": "Q1QS", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'bKWQu8REm7MWbXm3ey9I2uFKsWCdlmtfdlfSlHfcZVg'),
	(228, '2026-11-30 19:42:15.301+00', '{"act": "otp_refused", "actor": {"kind": "unknown"}, "details": {"cause": "wrong_verifier", "serialNumber": "SN-GUESS", "sourceAddress": "127.0.0.1"}, "selector": "Q1QS", "accountId": "5a5a0000-0000-4000-8000-010000000003"}', 'dPIPehbQy5rvParRarbFNfOMzrd4PCMpPYCPMiT2zx4'),
	(233, '2026-11-30 19:42:16.606+00', '{"act": "code_shown", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "selector": "X1R8", "accountId": "5a5a0000-0000-4000-8000-010000000006"}', 'E7P8nLt2QClkPMdbS7y3RdEehHK_4EBW7St5-X4d5pc'),
	(238, '2026-11-30 19:42:18.587+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2", "ttlHours": 8}, "selector": "K7VB", "accountId": "5a5a0000-0000-4000-8000-010000000034"}', 'W_X4KvHYKpM1sZFciJ_PK3RZgqOr-5He4MgqP4CmPa8'),
	(239, '2026-11-30 19:42:18.587+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2", "ttlHours": 8}, "selector": "C5TM", "accountId": "5a5a0000-0000-4000-8000-010000000035"}', 'qKyR6ECM3oTCILIhnS_UPsYNUmI7YPBt9iolpp9wdHw'),
	(240, '2026-11-30 19:42:18.587+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2", "ttlHours": 8}, "selector": "18NW", "accountId": "5a5a0000-0000-4000-8000-010000000054"}', 'oYKwMfVzj7yzJ32Q4tPsAzPgWM2P1uIXvcA70Ek7xdo'),
	(241, '2026-11-30 19:42:18.587+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2", "ttlHours": 8}, "selector": "S006", "accountId": "5a5a0000-0000-4000-8000-010000000055"}', 'OgqcQORJqKk93CZGpgQiifAD8rq4Ga4LwXmV20h-6Ng'),
	(242, '2026-11-30 19:42:18.587+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2", "ttlHours": 8}, "selector": "NGMT", "accountId": "5a5a0000-0000-4000-8000-010000000056"}', 'ZvFtSEDi7h5yeB0uVR-HUZbBcC6HKQ7m8pmZNWCPI1I'),
	(243, '2026-11-30 19:42:18.587+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2", "ttlHours": 8}, "selector": "Z15W", "accountId": "5a5a0000-0000-4000-8000-010000000057"}', 'AavJmk9vPk-ansWrquZ9BO0rlt5qr-_PetVyPjgOnOg'),
	(244, '2026-11-30 19:42:18.587+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2", "ttlHours": 8}, "selector": "DVFW", "accountId": "5a5a0000-0000-4000-8000-010000000058"}', 'J8mT2LK6uDCLgiftfunGfTIKqyE6DwOi0vIvXnnA3z0'),
	(245, '2026-11-30 19:42:18.587+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2", "ttlHours": 8}, "selector": "0N0G", "accountId": "5a5a0000-0000-4000-8000-010000000059"}', 'mDgF4MWTLKm_4lSKIQOtSdWowNc11tf2-c_PW8LpzOw'),
	(246, '2026-11-30 19:42:18.587+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2", "ttlHours": 8}, "selector": "WH1S", "accountId": "5a5a0000-0000-4000-8000-010000000060"}', 'pxE_lz6WvTixrPlzEeMgWBykVAlQnXZ2rqvOXzg7TV4'),
	(247, '2026-11-30 19:42:18.587+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2", "ttlHours": 8}, "selector": "61E5", "accountId": "5a5a0000-0000-4000-8000-010000000061"}', 'MTbdbQQoDTt20L2QtJH93VfhBa2hR-KfQ-WJ6BzJILg'),
	(248, '2026-11-30 19:42:18.824+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2", "ttlHours": 8}, "selector": "GR8A", "accountId": "5a5a0000-0000-4000-8000-010000000062"}', 'urpBAXKTC5DEIIdUQnN_zDJcJdylIM69M-3l6SQV9T0'),
	(249, '2026-11-30 19:42:18.824+00', '{"act": "otp_issued", "actor": {"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}, "details": {"batchId": "1e293500-d380-45bd-b878-8dfbcd3d3ef2", "ttlHours": 8}, "selector": "GV4S", "accountId": "5a5a0000-0000-4000-8000-010000000063"}', '0SR5wYsLQypa_eTsmgtlwj3oel-B1ys0baExciDwQd8');


--
-- Data for Name: batch_items; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.batch_items VALUES
	('af43cbf8-7e34-45c8-9aab-9e38e9393994', 1, '5a5a0000-0000-4000-8000-010000000010', 'e203f20b-d521-4559-bfdb-126579edfd5e', NULL, 'done', NULL),
	('af43cbf8-7e34-45c8-9aab-9e38e9393994', 3, '5a5a0000-0000-4000-8000-010000000011', 'b2e0a2e7-26eb-4853-966f-c64c8ed26f09', NULL, 'done', NULL),
	('af43cbf8-7e34-45c8-9aab-9e38e9393994', 2, '5a5a0000-0000-4000-8000-010000000020', '6b577954-c4ba-40ab-8717-746e616661c1', NULL, 'failed', 'account_not_ready'),
	('4dee95a9-3544-45d6-8dce-6ffce5a33847', 1, '5a5a0000-0000-4000-8000-010000000010', '3eac7ffb-5274-45ba-8258-b5592655b50d', 'SN-RULE', 'done', NULL),
	('5bca3b55-0acb-410b-9ea7-3d4a77f34145', 1, '5a5a0000-0000-4000-8000-010000000002', '1bbbf4eb-f1aa-40df-a08f-f0605dfeb19f', 'SN-EXPECTED', 'done', NULL),
	('a3ff643d-16f4-4f78-8acf-150071a9bee5', 1, '5a5a0000-0000-4000-8000-010000000021', '2e7c170d-332b-41e4-80f1-0956b72693dd', NULL, 'done', NULL),
	('a3ff643d-16f4-4f78-8acf-150071a9bee5', 2, '5a5a0000-0000-4000-8000-010000000009', '4f668916-d91e-4930-b988-41762cdb9d65', NULL, 'done', NULL),
	('7b742bc2-9a91-4587-b01e-a3d992e9ece4', 1, '5a5a0000-0000-4000-8000-010000000006', 'e47dc439-9f5e-4ca8-ab24-9f6905b43c18', NULL, 'done', NULL),
	('7b742bc2-9a91-4587-b01e-a3d992e9ece4', 2, '5a5a0000-0000-4000-8000-010000000074', 'c0d34d4f-5f4a-4f52-9234-1c1347195095', NULL, 'done', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 1, '5a5a0000-0000-4000-8000-010000000024', 'af1583c7-c6a4-4158-af44-d73701eab393', NULL, 'waiting', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 2, '5a5a0000-0000-4000-8000-010000000025', 'eace8c6f-1023-4922-a545-3babf608933f', NULL, 'waiting', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 3, '5a5a0000-0000-4000-8000-010000000026', 'd3e6c5b7-c62a-4fc7-8c25-6940c9f2b876', NULL, 'waiting', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 4, '5a5a0000-0000-4000-8000-010000000027', '03db3bf9-1f3a-469d-9542-2662542e7c2f', NULL, 'waiting', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 5, '5a5a0000-0000-4000-8000-010000000028', 'f170729e-9d3c-4014-b266-1ca31e36a7bf', NULL, 'waiting', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 6, '5a5a0000-0000-4000-8000-010000000029', 'd4f0ca6e-a5f0-4be5-bb9b-00fc1b158d9c', NULL, 'waiting', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 7, '5a5a0000-0000-4000-8000-010000000030', '7fdcca00-52fc-4aa4-8b4f-fc2cc0d2aeca', NULL, 'waiting', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 8, '5a5a0000-0000-4000-8000-010000000031', 'f1d11fd8-5c13-417c-bde8-661de22f0682', NULL, 'waiting', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 9, '5a5a0000-0000-4000-8000-010000000032', 'f52ca24a-1469-454e-b9b1-b9dae81cd164', NULL, 'waiting', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 10, '5a5a0000-0000-4000-8000-010000000033', '0bf51b75-dc06-4da7-8d50-6efafb84d9f6', NULL, 'waiting', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 11, '5a5a0000-0000-4000-8000-010000000034', '1ab2bf0f-9676-413b-8a2e-9ed8d8f993e4', NULL, 'done', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 12, '5a5a0000-0000-4000-8000-010000000035', '983aa2e8-9194-42c0-8438-9224ff4f7fbd', NULL, 'done', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 13, '5a5a0000-0000-4000-8000-010000000054', 'd40d1bf5-b384-4070-b072-8e6f08226655', NULL, 'done', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 14, '5a5a0000-0000-4000-8000-010000000055', '868b02fa-c35b-4714-9511-3b4504c2420b', NULL, 'done', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 15, '5a5a0000-0000-4000-8000-010000000056', '6acdac20-0781-448e-9fa1-59d7d90aed15', NULL, 'done', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 16, '5a5a0000-0000-4000-8000-010000000057', '8fcd7ebd-7e8a-4a89-896f-919825463863', NULL, 'done', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 17, '5a5a0000-0000-4000-8000-010000000058', '3e3b2ad6-f16f-43ae-8582-8ed0c326b715', NULL, 'done', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 18, '5a5a0000-0000-4000-8000-010000000059', 'fd9f463f-d09a-4043-943f-68ea9faa9995', NULL, 'done', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 19, '5a5a0000-0000-4000-8000-010000000060', '524aff8a-dc78-4ef3-9452-bd9ca016eb72', NULL, 'done', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 20, '5a5a0000-0000-4000-8000-010000000061', 'fa903cad-a74a-4cbb-b173-4a2786d823c4', NULL, 'done', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 21, '5a5a0000-0000-4000-8000-010000000062', 'a3995086-0000-4645-a144-49b243f91f81', NULL, 'done', NULL),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 22, '5a5a0000-0000-4000-8000-010000000063', '875556cb-175b-4c55-8a03-6e20733228de', NULL, 'done', NULL);


--
-- Data for Name: batches; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.batches VALUES
	('af43cbf8-7e34-45c8-9aab-9e38e9393994', '5b7757f6-042f-4070-8f1c-4bf1975422e2', 'HjSnrk5pYWo2FeLtYphwLT3chdpy8l1yceJQH8tThnc', '5a5a0000-0000-4000-8000-000000000001', '5a5a0000-0000-4000-8000-000000000101', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:31.144+00', 'reset', 8, NULL),
	('4dee95a9-3544-45d6-8dce-6ffce5a33847', '27a76301-fbed-4496-926c-b94e12e4adbc', 'JiwixZhsKe5q6WYijOoxjIiSLUvYeHB8PJptIlp-z5I', '5a5a0000-0000-4000-8000-000000000001', '5a5a0000-0000-4000-8000-000000000101', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:10.402+00', 'reset', 8, NULL),
	('5bca3b55-0acb-410b-9ea7-3d4a77f34145', '64e469aa-b129-45c0-83d6-6f34c7bed27d', 'khus0RglEtFxQDI81wEl3hmGIIe0kWD4UeBiCiswJ94', '5a5a0000-0000-4000-8000-000000000001', '5a5a0000-0000-4000-8000-000000000101', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:11.307+00', 'reset', 8, NULL),
	('a3ff643d-16f4-4f78-8acf-150071a9bee5', 'e3b8a26c-3a77-4aa0-8204-586eb1996fa2', 'bE53eLYq_b3R6sXUaBNs6baVPIjtddv1wOEL2LJJ7fk', '5a5a0000-0000-4000-8000-000000000001', '5a5a0000-0000-4000-8000-000000000101', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:12.068+00', 'keep', 8, NULL),
	('7b742bc2-9a91-4587-b01e-a3d992e9ece4', '1f2e0a56-53eb-49ac-89dd-83f45e9ff2d7', 'EA7pzjAoC5sN4gmMATeF4BMAqTLRyiHxAwg6ANjGFj0', '5a5a0000-0000-4000-8000-000000000001', '5a5a0000-0000-4000-8000-000000000101', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:13.018+00', 'reset', 8, '2026-11-30 20:42:12.937+00'),
	('1e293500-d380-45bd-b878-8dfbcd3d3ef2', 'f5151dcb-710e-475b-9906-700e353db907', 'aTK_Zu3p2UNoXyZrwukPnwRncooHLacc8qnMJtmFPnQ', '5a5a0000-0000-4000-8000-000000000001', '5a5a0000-0000-4000-8000-000000000101', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:17.063+00', 'reset', 8, NULL);


--
-- Data for Name: chat_cards; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.chat_cards VALUES
	('36c7969b-0316-4e92-8956-1e3f401cb2dc', '5a5a0000-0000-4000-8000-000000000102', '{"activityId": "1796030730790", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "a:personal-5a5a0000-0000-4000-8000-000000000102"}', '2', 1, NULL),
	('36c7969b-0316-4e92-8956-1e3f401cb2dc', '5a5a0000-0000-4000-8000-000000000103', '{"activityId": "1796030730838", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "a:personal-5a5a0000-0000-4000-8000-000000000103"}', '2', 1, NULL),
	('36c7969b-0316-4e92-8956-1e3f401cb2dc', '5a5a0000-0000-4000-8000-000000000104', '{"activityId": "1796030730974", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "a:personal-5a5a0000-0000-4000-8000-000000000104"}', '2', 1, NULL);


--
-- Data for Name: device_codes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.device_codes VALUES
	('ivtdZ4OA0guyKpky2F-wNxA2bwXvd5ITTa_iLu5WaLU', '80p79oEJKyYNtVbFZcvqk-89ofIRa7hFzQe7V7sLvCg', '4a8865ad-4517-4c2d-af49-12a940d5d97b', 5, NULL, NULL, '2026-11-30 09:25:17.305+00', NULL),
	('-cDIzu2N0ThdgjjTSJKbwlAMVn_adZYIx2mbFiubDj4', 'Begzpp23pchOWXM588jjC4h7rXb_igdAwSA8LLkFSQI', 'a13fab43-6f70-42cb-91e4-0b6b933af542', 5, '2026-11-30 19:42:03.82+00', NULL, '2026-11-30 19:42:03.414+00', 1),
	('GVw6ZUj0SncMmG4JzGKt0XLicogJWBFX-MNk8NhyWvs', '0TFSJVkKMhdVseJMxlUShKrI7cJypVlPxNojaNasMX0', 'ac2c8223-4b8f-4544-93bc-9bf341c4396c', 5, NULL, NULL, '2026-11-30 19:42:05.016+00', NULL),
	('9VZG5Hs5N_cQ1ZnwAf0sMoGT_YDNQ0XZUDUvAgDM7jc', '3IJBU4ccE2ylOlEfMC4I1HuSvc0dtl_RA8hJA4Qe6QE', '37eeee57-bdcc-4d94-96d4-8437fb4d133b', 5, '2026-11-30 09:25:21.422+00', NULL, '2026-11-30 09:25:20.042+00', 1),
	('cKeNBdBFRqnk053bJgZUYuKgomlm1CXN7Dfskq6npdU', 'EzweSDN6A9gXEJdUxxhyqrxqn1dfquAHdlpam0_bLFE', '6235c871-4c94-4d96-b088-508e47307d7c', 5, NULL, NULL, '2026-11-30 19:42:06.401+00', NULL),
	('bCz_0Ml5KBhOdQaRMQfkgYSw7IRaZZLPcMndDG6elnI', '5vBQGMBPIi3UYWv7LWqkgzz_XKunj4IChx8PKzPMgac', 'a0c5b24b-af52-4de4-982e-62ebfbdbba70', 5, NULL, NULL, '2026-11-30 19:42:07.544+00', NULL),
	('m6LfkwaB8_7LBNH4er2yG05bkfubj8IlEetG_4P8hlU', '3dAmIGkFyxTKKRWMSDcmIRcvwJVgF578k3ph3wz6xvI', 'b1398025-0331-4256-a165-788eafc48346', 5, '2026-11-30 09:25:22.87+00', NULL, '2026-11-30 09:25:22.536+00', 1),
	('Twkknl8hVyYUrEGENw-vBv_14xh5qhaBzu4azdGjWFw', 'JnLjKuE27pt1a_SDEHlkuKC135-rQk42jaFGN7ZTTiw', '6537929b-eedf-4eee-8362-bc3c11c10278', 5, NULL, NULL, '2026-11-30 09:25:24.434+00', NULL),
	('sCtD4iHL7QLkBRNP7CkYce8O9BDtEGd4cpnBVCqXxqk', '9wB9jSnpqab112uTKMxlAEhtdcazCDS3zQo6_tdoSUs', 'b0309d0c-c679-4d74-9aab-3530624d9583', 5, NULL, NULL, '2026-11-30 09:25:25.732+00', NULL),
	('m-PtWEduPDD3Rlu5vkngcwxtYJWMfv2mKAjIdLFQSVc', 'lI_RgMLw-qCuHgGhlkEWhUNblKfX6qqOo2uw7cpcp_k', 'e2b239cc-3b29-47c5-8cc2-6a811293612b', 5, NULL, NULL, '2026-11-30 09:25:26.961+00', NULL),
	('cSCGodEIHs8KGy7BgumRHGBdmyU055kjoHO_iSLQsXo', 'NmEaRWj7arKl0F46po530hIfagvrsN5050TqC4vcAe4', '36c7969b-0316-4e92-8956-1e3f401cb2dc', 5, NULL, NULL, '2026-11-30 09:25:30.473+00', NULL),
	('Z_3TCo7aa9cAjDTV771wcomez2ds9sO3JagmV9Y4jO4', 'OmQArslFgpwN0avC_mdlhbXM77c6c05S0nmmB7tdBOk', '1fa50e86-ddd1-4efb-a533-e20609d175bd', 5, NULL, NULL, '2026-11-30 09:25:32.53+00', NULL),
	('pTzW3-wLvOjxigqUBZK7vZJHpv6peth2C5zOYNk6N1Y', 'UHPGiZ5aMBs8MkTH9Kf8mMNQNLTqZTQ2sJSNVUhrDwI', 'c812d4b8-3000-4cf8-8cb7-c4d6e924ce9d', 5, NULL, NULL, '2026-11-30 09:25:33.377+00', NULL),
	('fAIewUpEHPD8Ikp5scrcCDPkmZ1xqielonlBUFd7ABc', 'YFpaN1A_2UG4K6Xnts-JE3kiJ3JOk4Cu_8jT1r-vAgM', '03aed3e6-5d94-400a-b8fe-4bc09385272c', 5, NULL, NULL, '2026-11-30 09:25:35.478+00', NULL),
	('0EHa4M9uHYLh6Ul0pkWM0JyE4KsFAtaGvefIBjCItUg', 'Tz3n9DCyVVL4FiY9yNibT4uYdsm_q-P6W5Z0parFUPM', '77b94cd6-51c3-4710-8cf7-55434624e6d8', 5, NULL, NULL, '2026-11-30 09:25:36.094+00', NULL),
	('2odv6HL7tuSRqJL-m2ZcAHvOM3EYkNjlxpOnhYSc1cU', '1076NEgkuiQcaeI7owc6CB2WuTmTr1GTumLLZEK9pFs', '34d3cf6a-bac2-49ee-893a-6552cbb468e6', 5, NULL, NULL, '2026-11-30 09:25:36.59+00', NULL),
	('R_m6EcGgxp76caUmjHOGqDleStkPM9kn7huPPaxQk5o', 'qN6IKBkv14QCLVR-fYANPDj3AhZi6cwShPJrmrIyiYY', '517b8d72-9db3-4796-b91f-274e42d1d661', 5, NULL, NULL, '2026-11-30 09:25:36.959+00', NULL),
	('styQIM0soC2ptZR3gqj1Z9lC8KNkn1L4qC3ALCHAdG4', 'k5OGO-J6CX6P5cK2QeLX-5lBa-uSohjDzY-cKsmB2wo', '8ca5daca-2f81-4dca-bef2-6f68c8148740', 5, NULL, NULL, '2026-11-30 09:25:37.634+00', NULL),
	('acvbXDvJhZIR_dQ5Xba_t2GxCJ49Wjlw5DsvXniuaZM', 'bGPCom90DaW7mz2f8ScSxjOyZGxG0ghjqqnxKdjyvtc', '32ddeb87-2d3c-4891-8ff6-bfb7e945c48e', 5, NULL, NULL, '2026-11-30 09:25:38.235+00', NULL),
	('YopUKMezs-xDDQNDXYfkf4lbi__15mifMYbEToi5R6E', '9g6nC-m1fpQQ_w34fDVxmQTL5C-6SrS2otAFcH9ZXNU', '3fdcf65f-3b20-472c-848b-41e3d95d10a4', 5, NULL, NULL, '2026-11-30 09:25:38.915+00', NULL),
	('f5ymUQDU6DKfT-Q3C_9V-0XpO1IONZajAiZ2ebVsugU', 'xOgQHn5q6OAgQlj6Uo9X-juK8SGge0f_g6mJHpt5RMA', '7b4bedfa-d152-4e2e-bdd2-af360308cffe', 5, NULL, NULL, '2026-11-30 09:25:39.306+00', NULL),
	('92SXgDNsE3s-PopFqpC86UGQBjmL9zR-4FxjTnDO3QY', 'P2Rj7DxtWN8p4szXDSytZQgWtVdilAIxKRmPjdiZsvE', '350b6aeb-1c62-416d-b2f2-75a65d84a6db', 5, NULL, NULL, '2026-11-30 09:25:39.741+00', NULL),
	('cGKW8_izRVG05H_hdkhp1kR9E3LXR1PKFN4wmdoN_Go', '6m7FSJiPwL_FAdWV-Pu_xPd13gAPGA3nMtf9WPxN_MM', '3cd01c20-2268-44af-b020-5757bb98c05f', 5, NULL, NULL, '2026-11-30 09:25:40.133+00', NULL),
	('A-gecZg9oGKPNNFzk08lbMUHkUiMtJMPrlTSLZts-JU', 'jFrQD4xrxIho5iG-uvdbQx9mV49eVxLn2m6iDfZmah8', 'd7e29c59-91f0-4670-89c1-b3edb37f67ff', 5, NULL, NULL, '2026-11-30 09:25:40.728+00', NULL),
	('eEVHazfhDUjj6W81P9Uk4UfqsIsQtXA_BUmJFjJpqT8', 'nt4vF3RyoaJhiknqsR2vpyI-YM23TGHX86oWEfZYDcw', '95e86dbc-7781-4169-a0ab-92d4d79ec353', 5, NULL, NULL, '2026-11-30 09:25:41.479+00', NULL),
	('vjXycdpQvVCK1XZuWS0nL9_nALHl09XzHIHhzB2Qvbc', 'gDBQJsf42oZFPm96rz37L1wZ7Egt4meNyzi-91lfl44', '404d6095-ca8c-4fa0-b4ab-9bea6000a75c', 5, NULL, NULL, '2026-11-30 09:25:41.853+00', NULL),
	('glLfPel0G8ZoGzAgI6nx0Z5UUJF2nF-F4ohK0sgS9i0', 'AgAeZixJBaAjOhSQs6IrcYyNGQCG29Pu2gwUeXt6_e4', '9ca7e93a-c761-471e-9950-e53029eb15a9', 5, NULL, NULL, '2026-11-30 09:25:42.427+00', NULL),
	('rLzaQYtytONlVWCfvuvXRqZDhAoZrpobxc08-wUMZUA', 'dUdgGv8eE9Os2Emrgw6HOX2hgKnXV9MS5AO129p-GnU', '85ac4a08-640f-41af-9d9e-fc95db122103', 5, NULL, NULL, '2026-11-30 09:25:42.873+00', NULL),
	('R0a_YAICsD-NKXL0-s38YL7Czo7OUMkKZ-3LTd7HJXY', 'Z09IiyG7dh-b3H-Penis3dZFt4LP8lT4bLnsPZ7ZPUY', '75478592-1bce-4f20-a03c-e5297d0f615e', 5, NULL, NULL, '2026-11-30 09:25:43.339+00', NULL),
	('P6haZ5TfUXJaOl3suifC7vRt5AGoKq4J2p4STqEMCHI', 'Mgmow8iOdMmm5ylJGZXPy9EFWEDeaeHabuu-dmGVUOg', '42f8a839-0f76-491f-87fb-ae7289425790', 5, NULL, NULL, '2026-11-30 09:25:43.825+00', NULL),
	('v09JdeeQRcc7cpuapS4_tCC7qbkO3zjLddED6RpPfF8', 'rBNwUMZktCRFYPLCiGFG0_ImPtLodXnquL2lautiSGU', '487caa95-c3da-4782-a77c-c9f018833498', 5, NULL, NULL, '2026-11-30 09:25:44.398+00', NULL),
	('OIpN3Q5SFBJ2itolPnDGyb73MC_Di-dKPcNJC67U2-k', 'jhi9Kc27-mN6fBFBoS-NlGv0OduuE0NgXDAymirSG5Y', 'e5daed6a-4172-4e7d-a267-bf1d5ff6a984', 5, NULL, NULL, '2026-11-30 09:25:44.87+00', NULL),
	('u7zQw0--CgQf2Zx6PF3yNhzhZLlyXTLDTO2SZ7ujMms', 'NIaYLQEboX3elg-tEKG0uyizMl9JICZ4IJvUkN_Yg0c', '878220fc-4535-4586-a996-1144991800ca', 5, NULL, NULL, '2026-11-30 09:25:45.441+00', NULL),
	('1EQrxL5-cvG2oV99w8adN713TvVUcKlwGbiAnZplCGk', 'Hrl8I0RwdpoDQrGnMA_SsJUVJfM4xUXqMeiDQNxdp-I', '13c1cf18-f579-4db2-a82b-e1d31a6a6249', 5, NULL, NULL, '2026-11-30 19:42:08.539+00', NULL),
	('p5QBGLQQu2bFOooWYfh-Ag4oYFxyyeVMVDnURIEYlyY', 'EwdXxm_A30_6akGrXe6CUEX4uFN5j1G9MLYCEMcAnlo', 'e9fb17a4-8f8d-450b-be58-b2ce875d59a9', 5, '2026-11-30 19:42:02.353+00', NULL, '2026-11-30 19:42:01.011+00', 1),
	('cg03vwnQyaGiYUz_yc8CuL0mIed67u9mPEwgPdGcovI', 'RiGidzjwUDLEByphHCcz3cAmkvNHzRTO24vhaNBVVSw', '7fe9b377-9ccd-4338-b888-63f1a82f8ad9', 5, '2026-11-30 19:42:11.174+00', NULL, '2026-11-30 19:42:10.882+00', 1),
	('N9_SE4-b43JV1jeZFvcvrIGrQ-hNTlG71EtFp73AoLU', 'jAEXTsz9WDPnQeekHZLPAImmqgaLUD_TJeUu25Ga4PI', 'a334602b-2ec3-4623-8fa4-69c8a30bb6b2', 5, NULL, NULL, '2026-11-30 19:42:11.966+00', NULL),
	('EF63BpNgkWz-ct7cM_F9By5Xwl5Yps1aIVyJS0gqCpw', '993wqjhIfF40BgXgjuD2EWG5sqOu8ytbf6F1T3Ek-Fg', '0762e2a9-5306-4050-b937-7ba2e58833a6', 5, NULL, NULL, '2026-11-30 19:42:12.586+00', NULL);


--
-- Data for Name: installations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.installations VALUES
	('19:general5a5a5a5a5a5a5a5a5a5a5a@thread.tacv2');


--
-- Data for Name: kept_passwords; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.kept_passwords VALUES
	('2e7c170d-332b-41e4-80f1-0956b72693dd', 'YdjqhUtkSgN-Z12v3um0k4QVbrQLe6QdFXZtyTcD-pKTY081erRchAKdxA', '2026-11-30 20:42:12.095+00'),
	('4f668916-d91e-4930-b988-41762cdb9d65', 'mXWtwy1B4JQcVPRfyJsG1Io4iKgt6dpkZUOYcsA0bIgvEmYZCJKr4hjgWA', '2026-11-30 20:42:12.095+00');


--
-- Data for Name: key_marks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.key_marks VALUES
	('AUDIT_KEY', '59Rv9giRvtAMGv2VHb71i23FbRpax0eYCIPPri-FZ_k'),
	('OTP_PEPPER', 'Cw7aY6U_j5LcMybrVxzKhyC2hJoACrFfrP_x7O19XWU'),
	('ENCRYPTION_KEY', 'cJ0cJ7nQcblpAtICVQzoA3jzFkpVVekAFjWfPH0JdLI');


--
-- Data for Name: otps; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.otps VALUES
	('819d999d-ab49-482b-84aa-a1681c2ec24a', 'M39Y', '5a5a0000-0000-4000-8000-010000000075', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:23.609+00', NULL, '2026-11-30 17:25:23.609+00', 'revoked', 'reset', NULL, '{"hash": "F9aDsN6BjPgVxb2q+lOQEoec1shEKSQQ1g887PhdX/0=", "salt": "R72chtPrCm+ZRNFP0vBvTQ==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:23.658+00'),
	('32b10650-f962-4420-adf7-915ca89ea65b', '2WCW', '5a5a0000-0000-4000-8000-010000000014', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:02.605+00', NULL, '2026-12-01 04:42:02.605+00', 'consumed', 'reset', NULL, '{"hash": "8mYIRbRiz0qLpJrsOOe3/mukGX6hXnaI5I7gLVX6wIU=", "salt": "mLhGMhwEQzrusPIRTOkeQw==", "pepperVersion": 1}', NULL, '2026-11-30 19:57:02.615+00'),
	('a84b9f2d-394a-4f3d-9bf3-bab5416dc27c', 'S5ES', '5a5a0000-0000-4000-8000-010000000002', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:16.806+00', NULL, '2026-11-30 17:25:16.806+00', 'revoked', 'reset', NULL, '{"hash": "OLdY+g9dSbQRfYK8O4e8ZeaUtM3X3Xoyphu9eS0QJpA=", "salt": "k2BT1aW9g6LxhOL08PFJVA==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:16.826+00'),
	('4967da51-4e8a-4399-9d8f-75feacabbad2', '6DP4', '5a5a0000-0000-4000-8000-010000000011', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:04.366+00', NULL, '2026-12-01 04:42:04.366+00', 'submitted', 'reset', NULL, '{"hash": "aZe9i0eeTjzRmFybVzxbUE3zn4C0wnT9YPB0eYHxyCM=", "salt": "jQd8M3+FkmIvFatq1QJ0+w==", "pepperVersion": 1}', 'PYlYDqZZqLSso59fDt9ZJD1VLHFoW2ViUDs8CklrFkbqKB_LIU59HH8M', '2026-11-30 19:57:04.37+00'),
	('ba35dcea-a294-4b30-87f0-64d32e3cac9f', 'N7KG', '5a5a0000-0000-4000-8000-010000000004', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:18.258+00', NULL, '2026-11-30 17:25:18.258+00', 'consumed', 'reset', NULL, '{"hash": "/xA0GFmiakADqKmZNvFMKwRvf56gSu1BIU8Fq+V/40U=", "salt": "xBZMOiw2YlwpRRAmjWX5fQ==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:18.273+00'),
	('1ab2bf0f-9676-413b-8a2e-9ed8d8f993e4', 'K7VB', '5a5a0000-0000-4000-8000-010000000034', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:18.422+00', NULL, '2026-12-01 03:42:18.422+00', 'active', 'reset', NULL, '{"hash": "Zzl2cN+9U3Jds07UhU+mI7BWnAQn9DwFWgDL2IFVBNc=", "salt": "8A6sll+GaTT4mhRwbt8Fsw==", "pepperVersion": 1}', 'E4uRUPBHHh-W8NMv7nr5kY03c41CNfCRZWMDE3TpRJqqHoIZVhrUqAt2', '2026-11-30 19:57:18.423+00'),
	('2b0033ea-5c71-4c0d-aa08-314f46aba492', '05SJ', '5a5a0000-0000-4000-8000-010000000003', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:25.379+00', NULL, '2026-11-30 17:25:25.379+00', 'superseded', 'reset', NULL, '{"hash": "ogT6Uz8OMpvQ8+X2Z9d3l86FVPyHluKFWzsWDXgDYRc=", "salt": "uhKA5tq9JsIBQVgaypqOCg==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:25.385+00'),
	('9629c546-649f-4016-8548-f66d1189c15c', 'EJGX', '5a5a0000-0000-4000-8000-010000000006', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:24.219+00', NULL, '2026-11-30 17:25:24.219+00', 'revoked', 'reset', NULL, '{"hash": "Q1n63qYIHP+sEs8tVBS0qg/F8ywt9VNQJPDXVGqI/QY=", "salt": "HJaIi7wV9K2Y5lQGfB0RQg==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:24.222+00'),
	('9b95b61c-30e2-425c-9318-bdfc47cc575e', 'MT06', '5a5a0000-0000-4000-8000-010000000007', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:24.644+00', NULL, '2026-11-30 17:25:24.644+00', 'superseded', 'reset', NULL, '{"hash": "ynamm7wwXP/DnnvyUgdYCabAk8+u4ejhAaFm3OzvrK8=", "salt": "Bhm/G+Wi9zICkfhlR3L8mg==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:24.65+00'),
	('2802073d-f8a5-4aeb-9e20-8854148488fe', 'FNH2', '5a5a0000-0000-4000-8000-010000000012', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:30.28+00', NULL, '2026-11-30 17:25:30.28+00', 'revoked', 'reset', NULL, '{"hash": "dixYI1FnPng5LTTnmzDC01NIlIxto+uiFDLEqY1KuUs=", "salt": "YDsoMG0+W1cNObKiV+Y25A==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:30.286+00'),
	('9b18f84d-7f31-44bc-8d38-d80636f1e4de', 'QM5J', '5a5a0000-0000-4000-8000-010000000008', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:22.038+00', NULL, '2026-11-30 17:25:22.038+00', 'expired', 'reset', NULL, '{"hash": "jgRjMTB+uB25YiN3D8lo7RDeX5CCgVok1HPLdIHILNo=", "salt": "FLVQ6P4HH/btyNnsH0jpWw==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:22.06+00'),
	('fd9f463f-d09a-4043-943f-68ea9faa9995', '0N0G', '5a5a0000-0000-4000-8000-010000000059', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:18.566+00', NULL, '2026-12-01 03:42:18.566+00', 'active', 'reset', NULL, '{"hash": "eOg9QYr0PPi2t3MyzjVn3CtZP/J6wuOGCW6D/8cdwNs=", "salt": "ETCer6PXAdOFbFQgGfxEag==", "pepperVersion": 1}', 'OySPGfRyAWNxkYYIBoR1B_l3B9PL_lFndj5uIo-ucGnbhPmxjm1rqm97', '2026-11-30 19:57:18.567+00'),
	('a0e38ffc-3e1c-492e-a646-2f6b08174ffd', 'X78V', '5a5a0000-0000-4000-8000-010000000012', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:05.918+00', NULL, '2026-12-01 04:42:05.918+00', 'submitted', 'reset', NULL, '{"hash": "ZlZlihRJVe+7Untzgg6XwLYlOB86rObb4WXhZyDnuCs=", "salt": "RealnOpGKtGf33vy4TUI4w==", "pepperVersion": 1}', 'ybYyJioYWvkcpTcFveH1j0cwOHVAZuW2ZZ5neiXORKEy5zwl1sT_HAUJ', '2026-11-30 19:57:05.929+00'),
	('f1ba9fd8-7cf3-4bd4-899e-a81533da39d7', 'H43B', '5a5a0000-0000-4000-8000-010000000026', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:34.006+00', NULL, '2026-11-30 18:25:34.006+00', 'expired', 'reset', NULL, '{"hash": "B4JHt3mPkHw2BkQUagXZwjNAhMWdiDhkaetT9EH3HRs=", "salt": "jTnbzRLYZ1VyYSOOH9a06A==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:34.256+00'),
	('983aa2e8-9194-42c0-8438-9224ff4f7fbd', 'C5TM', '5a5a0000-0000-4000-8000-010000000035', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:18.431+00', NULL, '2026-12-01 03:42:18.431+00', 'active', 'reset', NULL, '{"hash": "XIRoygLMb/sVKpzKqxE8dWObXn/BF5pnjMGJmTUjGK4=", "salt": "oK7C/REdzYS42CnhAIPpJw==", "pepperVersion": 1}', '_nmZWbmgoH5h5UIcp7eQIPwbwXFBQbAYOZhigNTh3EnNCxMVvfHGi4xs', '2026-11-30 19:57:18.441+00'),
	('d40d1bf5-b384-4070-b072-8e6f08226655', '18NW', '5a5a0000-0000-4000-8000-010000000054', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:18.453+00', NULL, '2026-12-01 03:42:18.453+00', 'active', 'reset', NULL, '{"hash": "FDVsppOChKtaih5LE4phI+z57mpo5bAGallkSNmzYlI=", "salt": "JOWsiwCnoa1EzukzLKs8pw==", "pepperVersion": 1}', 'SpTfbYGN6vFHWztBmfnWdQhKijUX98pqik-nnVecGxQp12nu_E7WmcK4', '2026-11-30 19:57:18.466+00'),
	('868b02fa-c35b-4714-9511-3b4504c2420b', 'S006', '5a5a0000-0000-4000-8000-010000000055', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:18.47+00', NULL, '2026-12-01 03:42:18.47+00', 'active', 'reset', NULL, '{"hash": "cBMzRSK1ToSgO5hgUlipIWdQrPm7kNJy6903/519CsY=", "salt": "rQDwG5r8yr2kKey6HggJZA==", "pepperVersion": 1}', 'BEB--Fw83WLcnQ1UkpRFI9Yyv56MDZx71w3Y_fMi-7h9Hv8tLvIOS6fU', '2026-11-30 19:57:18.503+00'),
	('6acdac20-0781-448e-9fa1-59d7d90aed15', 'NGMT', '5a5a0000-0000-4000-8000-010000000056', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:18.534+00', NULL, '2026-12-01 03:42:18.534+00', 'active', 'reset', NULL, '{"hash": "pqnMmlsY6aYBUCrROdbQa/p4/BA7uiPwlcF30VpKBmE=", "salt": "pDO1rvlm4K47ICykIxOH6A==", "pepperVersion": 1}', 'I3twiZJ3TXKvuQNK1uaofQ7bQJVk2tFAvTmZPT9XsH3Z8X3xENTk3xHb', '2026-11-30 19:57:18.538+00'),
	('8fcd7ebd-7e8a-4a89-896f-919825463863', 'Z15W', '5a5a0000-0000-4000-8000-010000000057', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:18.539+00', NULL, '2026-12-01 03:42:18.539+00', 'active', 'reset', NULL, '{"hash": "E7hYrxNTSeytXpMe1UPOQJw2PgVDyHVYLADnMcD84VA=", "salt": "DUZN0E/XcXeCN2bIzbBGHg==", "pepperVersion": 1}', '6Nd7iYQCyTLfdKsYMd1lHpNRz5NDfS04pSFwXyUfOI6Cjds7H0J6w7Fc', '2026-11-30 19:57:18.541+00'),
	('3e3b2ad6-f16f-43ae-8582-8ed0c326b715', 'DVFW', '5a5a0000-0000-4000-8000-010000000058', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:18.545+00', NULL, '2026-12-01 03:42:18.545+00', 'active', 'reset', NULL, '{"hash": "ectlSFnCWHZVMguo8TNEZfaVLTEm6/4VdRxNJTUPGRA=", "salt": "Ty3tr1VUbif90UDUsKSGhg==", "pepperVersion": 1}', 'IkxcZmjDPj_Au2BL3P_YpG5MWGxJzYD_qYsR38PlPFOeUkI6ZLjYvrHb', '2026-11-30 19:57:18.549+00'),
	('875556cb-175b-4c55-8a03-6e20733228de', 'GV4S', '5a5a0000-0000-4000-8000-010000000063', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:18.781+00', NULL, '2026-12-01 03:42:18.781+00', 'active', 'reset', NULL, '{"hash": "KNjCcIF8h6rijAlZJGMA4fYeYQLvGy42Vxo3PAd6kVM=", "salt": "1x2WaQqN/GvJwZeBBaEBow==", "pepperVersion": 1}', 'Wk3U1ju1bKnc0LsI4z6I2sq3LNtUNWkCIDusuYbe4oPbp3Z-ejx8LYLw', '2026-11-30 19:57:18.801+00'),
	('95995a34-8375-495b-ab96-357bd398daec', '4K9S', '5a5a0000-0000-4000-8000-010000000005', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:07.117+00', NULL, '2026-12-01 04:42:07.117+00', 'submitted', 'reset', NULL, '{"hash": "tf/fJ/EA8s7pvu41Nv6ZrA4OexEw/xWU5+gc8TVcnJk=", "salt": "AVKuwj5PgNY1ObEfPORuwA==", "pepperVersion": 1}', 'oXfUHjseF7QMGRNIjhsk0_bPGW7zvf9L_DkyQNPueN_f2NQMT_3ewuaO', '2026-11-30 19:57:07.121+00'),
	('3eac7ffb-5274-45ba-8258-b5592655b50d', 'V6RT', '5a5a0000-0000-4000-8000-010000000010', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:10.589+00', NULL, '2026-12-01 03:42:10.589+00', 'consumed', 'reset', 'SN-RULE', '{"hash": "qiWrc1UzDjCqjJ7rBOsGOjp+ncSlO73YYlK93ncfga8=", "salt": "HtzzjAlRaijl0qRT9r+GZA==", "pepperVersion": 1}', NULL, '2026-11-30 19:57:10.593+00'),
	('524aff8a-dc78-4ef3-9452-bd9ca016eb72', 'WH1S', '5a5a0000-0000-4000-8000-010000000060', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:18.573+00', NULL, '2026-12-01 03:42:18.573+00', 'active', 'reset', NULL, '{"hash": "7wIABMmNSFytW+zJbukm4et7zkbwjEOcFKCRLESsSHQ=", "salt": "Kt3rinE1XEEs+K9zbFo4bQ==", "pepperVersion": 1}', '8HEsn6QOOT0TjwxndTzSKBl3NYFcJEJI3PxektiN_inNi5DFSOe4nprC', '2026-11-30 19:57:18.577+00'),
	('ff108009-6903-4d75-8ef2-8f7bed9006ee', 'PNTB', '5a5a0000-0000-4000-8000-010000000027', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:35.767+00', NULL, '2026-11-30 18:25:35.767+00', 'expired', 'reset', NULL, '{"hash": "3er+ZsoQZwzHjCZZ7OEz/6OnLKX3s5EvCU9/Xqo/61A=", "salt": "QyNYBOYOdrE62cdQFGQcqQ==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:35.77+00'),
	('fa903cad-a74a-4cbb-b173-4a2786d823c4', '61E5', '5a5a0000-0000-4000-8000-010000000061', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:18.585+00', NULL, '2026-12-01 03:42:18.585+00', 'active', 'reset', NULL, '{"hash": "qzNLoJOW+vTnqG4cIu2ZXQwxNkimWpgfvV5pooB51CI=", "salt": "5mztR2WGNiCwL0486zEHOw==", "pepperVersion": 1}', 'xz70ZTi_gC769nPrFpzF8eEauQfmfpnECOhp8pNNH4F6IZmDljoUrJWq', '2026-11-30 19:57:18.586+00'),
	('a3995086-0000-4645-a144-49b243f91f81', 'GR8A', '5a5a0000-0000-4000-8000-010000000062', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:18.743+00', NULL, '2026-12-01 03:42:18.743+00', 'active', 'reset', NULL, '{"hash": "B2zvmeaxYRtwBoiklFmqEYDJxDQIdOfgeWwOclgMkd8=", "salt": "g/J13XQgRxXmYIEdc/YjuQ==", "pepperVersion": 1}', '4Y2y-3C4MFLpSBX3l8Mqi-ANYJ6LdOg23sCHDEtRX_WKTSsqFZ1jvbjO', '2026-11-30 19:57:18.753+00'),
	('f02b9512-8285-4e3f-b921-c62648014aa6', 'DYZV', '5a5a0000-0000-4000-8000-010000000036', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:40.358+00', NULL, '2026-11-30 18:25:40.358+00', 'expired', 'reset', NULL, '{"hash": "MtifRmJJs9jLD/1AgKLic4ca/+geGV1g8JTNkDK2sSg=", "salt": "Ets3oiQaSfEbjC0q43LhkQ==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:40.368+00'),
	('cb9cd831-ecad-43f9-a077-cb338b58a7d9', '65XF', '5a5a0000-0000-4000-8000-010000000028', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:36.304+00', NULL, '2026-11-30 18:25:36.304+00', 'expired', 'reset', NULL, '{"hash": "ty4jMhqOfIU/MEOZKyuv0v0BLfbOAqUUb5/tLg0l37M=", "salt": "Jg30RbLKwj2ExFclyhBuBQ==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:36.307+00'),
	('83ea092c-71df-4034-b1e2-a20129eb1347', 'NX0D', '5a5a0000-0000-4000-8000-010000000032', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:38.492+00', NULL, '2026-11-30 18:25:38.492+00', 'expired', 'reset', NULL, '{"hash": "T0nSTbY9YpgnHGUNrs5ZpcbsW8wH7/+ke6NVwexmVjc=", "salt": "uyPEukJ9RVVX4EEjcMK1dA==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:38.497+00'),
	('659d6942-09c1-4ac7-aba3-dd66ab7de350', 'PHFE', '5a5a0000-0000-4000-8000-010000000001', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:08.107+00', NULL, '2026-12-01 04:42:08.107+00', 'submitted', 'reset', NULL, '{"hash": "T4kCsDQ4hZKuAbKG0WWBxLJGRDfvywFQ9Dw/eC+L1jE=", "salt": "DlLDNg8TQNfk0WSCVUc5Fw==", "pepperVersion": 1}', 'cqQUE97eMS1mMr_zwX_fhJ02qNwMIJMbLoaG6jHC-I3ICd5nzk8c_-bV', '2026-11-30 19:57:08.119+00'),
	('95cab76a-370a-4917-a67a-9c66a3ab5702', 'YN1B', '5a5a0000-0000-4000-8000-010000000029', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:36.71+00', NULL, '2026-11-30 18:25:36.71+00', 'expired', 'reset', NULL, '{"hash": "f/qM2ImLqEXHaadrW85fSWCIv3tdAcLbw8Vi71rmiIo=", "salt": "YVlZ/FbOHqzUiEkYKXo33Q==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:36.714+00'),
	('1bbbf4eb-f1aa-40df-a08f-f0605dfeb19f', 'CC9Q', '5a5a0000-0000-4000-8000-010000000002', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:11.584+00', NULL, '2026-12-01 03:42:11.584+00', 'submitted', 'reset', 'SN-EXPECTED', '{"hash": "gJ7TES/w0c0Ceiir8pfynLmL6LL2/XKenOZr1cwY5u4=", "salt": "ID9JbK2NbPXoV+rlNXpFxA==", "pepperVersion": 1}', 'CTJZ3WrtXXgRAA-RpIe9HOcKF46aRtGvuy0uTITlZzaKML680CdYsFd3', '2026-11-30 19:57:11.613+00'),
	('afaf1004-c215-4c38-9f46-e86b264c4a12', '0WFH', '5a5a0000-0000-4000-8000-010000000030', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:37.336+00', NULL, '2026-11-30 18:25:37.336+00', 'expired', 'reset', NULL, '{"hash": "bYvOxLHcmI4x524qcSjS3XPdWjLXTRckZKGoYc+Di+U=", "salt": "jQQ73+2+MaLGEdLcSsyXKQ==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:37.339+00'),
	('2e7c170d-332b-41e4-80f1-0956b72693dd', 'CAY9', '5a5a0000-0000-4000-8000-010000000021', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:12.291+00', NULL, '2026-12-01 03:42:12.291+00', 'active', 'keep', NULL, '{"hash": "bGcsq4faJ9+U1mVwfkJfI4uFIh2OhKTo3W2QgcTVodU=", "salt": "08dlqlj5rC9yNHOy9W1zXA==", "pepperVersion": 1}', 'QBziBYTdaAX1-c7_hwP0Qcavy26JSscvZAN6ko-uvMeaq4Z3oQee6Gbb', '2026-11-30 19:57:12.304+00'),
	('ca6c5009-db59-457a-8372-86e9fd027a29', 'WTWC', '5a5a0000-0000-4000-8000-010000000037', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:40.989+00', NULL, '2026-11-30 18:25:40.989+00', 'expired', 'reset', NULL, '{"hash": "1Woy8a5hm0EeAPgUwzLstaSiIORAbnf7Tp8PJlhvN0I=", "salt": "lQ/yX5Qs7kkDRAQJAzk7lA==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:40.998+00'),
	('6d8eeae7-b7e7-49d3-a3c9-6f6bdaa9f396', 'EG1A', '5a5a0000-0000-4000-8000-010000000039', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:42.027+00', NULL, '2026-11-30 18:25:42.027+00', 'expired', 'reset', NULL, '{"hash": "ijZyAnxzf4/HJcBQ1ok2jinadjkryEOjdppWgskzIDQ=", "salt": "a5wSsAhHppsJpunvFR3VBg==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:42.032+00'),
	('4f668916-d91e-4930-b988-41762cdb9d65', 'M9GX', '5a5a0000-0000-4000-8000-010000000009', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:12.314+00', NULL, '2026-12-01 03:42:12.314+00', 'submitted', 'keep', NULL, '{"hash": "G6oqkepp1muptlbZnHIWK1nX0IGjkJeaXxovdPyy7iU=", "salt": "o3x7k3LVJ8wM681vbMezUQ==", "pepperVersion": 1}', 'ttEswe7ADwhfVH4AMaVBBZR6ADodaqmZLU7OeyiJjwJ9xMcC9xDQ2g-Z', '2026-11-30 19:57:12.316+00'),
	('e47dc439-9f5e-4ca8-ab24-9f6905b43c18', 'X1R8', '5a5a0000-0000-4000-8000-010000000006', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:13.278+00', '2026-11-30 20:42:12.937+00', '2026-12-01 03:42:13.278+00', 'active', 'reset', NULL, '{"hash": "CTtVG0+EBJUL3uEOH+rdYJ5Ph+DRQwKrsK37VRn1Au4=", "salt": "eP/YZu6rLT8+QSCeCtAItQ==", "pepperVersion": 1}', 're9MSdw4MAHenPIrKVc897tzIs--fq9ffEE-AVq34oePBM_xDi0tS4Br', '2026-11-30 19:57:13.281+00'),
	('21f0fae4-bb5c-433a-be51-3b2f6d2065f7', 'M9ZS', '5a5a0000-0000-4000-8000-010000000001', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:16.534+00', NULL, '2026-11-30 17:25:16.534+00', 'expired', 'reset', NULL, '{"hash": "Lsobr7w+35txKLblD2PsR1bvJOVgThxsSmbN75KaTJI=", "salt": "gtF/gj1pfqJirtEEBXdEfQ==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:16.572+00'),
	('c0d34d4f-5f4a-4f52-9234-1c1347195095', 'XW8H', '5a5a0000-0000-4000-8000-010000000074', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:13.301+00', '2026-11-30 20:42:12.937+00', '2026-12-01 03:42:13.301+00', 'active', 'reset', NULL, '{"hash": "7qTsgWuphKeiuDdKK3au0Yy1APZG5nW19bka8hdXvvM=", "salt": "cTAHDn6BRNswX+k9MP41xg==", "pepperVersion": 1}', '451MPyOTyy1ZP1DNDVk90wrW2rz5lqs9LyZaJYRW4c-DN3zC_Yr5hiAZ', '2026-11-30 19:57:13.306+00'),
	('6130db00-e236-47e1-94a7-63811a2ffdfe', 'GNAA', '5a5a0000-0000-4000-8000-010000000007', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:24.974+00', NULL, '2026-11-30 17:25:24.974+00', 'expired', 'reset', NULL, '{"hash": "YTd4/VHnqTv38wxfjkoPXlN2BVHHA+XJKiUnNtuZdsQ=", "salt": "dwekw9Wm/SM7hj1AxD/6Sw==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:24.992+00'),
	('3ee18490-be38-485d-9d69-ccf97a86c9f3', 'BKBC', '5a5a0000-0000-4000-8000-010000000031', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:37.837+00', NULL, '2026-11-30 18:25:37.837+00', 'expired', 'reset', NULL, '{"hash": "3jZBavUfUCmiO1twbQfGECob6fdVPR3EiuMGtk1P4Xo=", "salt": "wtGYLLD3BbKP2F4veoLpXw==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:37.85+00'),
	('a18b88b9-dd42-46d5-a40e-8bb80dfc2cdc', '53CW', '5a5a0000-0000-4000-8000-010000000033', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:39.13+00', NULL, '2026-11-30 18:25:39.13+00', 'expired', 'reset', NULL, '{"hash": "S269DZAvx2TCxE3nBzxrinr2fp5ApnefeBbjIwwQX84=", "salt": "wUbYM+KmwxxGn/e7cFMKJw==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:39.135+00'),
	('ef487bab-2a73-45a2-a247-36ef912109c8', 'K7AH', '5a5a0000-0000-4000-8000-010000000040', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:42.572+00', NULL, '2026-11-30 18:25:42.572+00', 'expired', 'reset', NULL, '{"hash": "Duet/uFi6ymD24regHxZhj2CrFDQ4a9EogosJhBtUpw=", "salt": "cPn8NRhcZLFC7AsR7H6y1w==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:42.574+00'),
	('2c4e0257-f77a-4f42-9ffe-96328d1227b1', 'CP88', '5a5a0000-0000-4000-8000-010000000035', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:39.865+00', NULL, '2026-11-30 18:25:39.865+00', 'expired', 'reset', NULL, '{"hash": "7stQD8Gd7CbNmrMYdMCb/6zBCGOUNdFi/16MeVUdJJc=", "salt": "8LZWktZy4yixEklWksGQgA==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:39.871+00'),
	('45b9541a-4dfc-44dd-a6d2-9186863d79f6', 'Z4PE', '5a5a0000-0000-4000-8000-010000000051', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:44.064+00', NULL, '2026-11-30 18:25:44.064+00', 'expired', 'reset', NULL, '{"hash": "f7EBBVwIq05nTeqIgExxeBwfDwEkEW+Kt8+NpMtScUA=", "salt": "N/msqy/BcYxpjSyvFQbyYw==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:44.068+00'),
	('08c7e0ca-60ec-46b3-9948-8f31c421bd4e', '08Z6', '5a5a0000-0000-4000-8000-010000000050', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:43.48+00', NULL, '2026-11-30 18:25:43.48+00', 'expired', 'reset', NULL, '{"hash": "7qEFk2XaDhVXJEANvpF58+Beb5vkecZ7hxb8CQJbejc=", "salt": "DJkoh1OGECSFAnL2U9mBtA==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:43.484+00'),
	('01355c6b-cd87-460f-ad48-b3be11182ce8', 'NDRX', '5a5a0000-0000-4000-8000-010000000052', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:44.551+00', NULL, '2026-11-30 18:25:44.551+00', 'expired', 'reset', NULL, '{"hash": "Xitmh8AtY5yUh/vCBndWADWa3R2om5FeIUK0z6P9UEg=", "salt": "tP1CciJVMebBpyAChtnPnQ==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:44.553+00'),
	('3bb97fb4-e6df-4ffc-9366-ec613b623a92', 'EH72', '5a5a0000-0000-4000-8000-010000000003', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:26.057+00', NULL, '2026-11-30 17:25:26.057+00', 'expired', 'reset', NULL, '{"hash": "ZCE2Ph0BpdlCVY26xUPnvtQsES9YeXXbwBbojrBkCUw=", "salt": "PgwML7WhjlaotlrjI+vnIw==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:26.078+00'),
	('e203f20b-d521-4559-bfdb-126579edfd5e', 'D4PV', '5a5a0000-0000-4000-8000-010000000010', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:31.434+00', NULL, '2026-11-30 17:25:31.434+00', 'expired', 'reset', NULL, '{"hash": "P8Gw8W826k7TZNhAotAl184C8SRqUAVVYfr+Kh1eFwg=", "salt": "oXKJb6AkWwGjQD0w5c0OWw==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:31.436+00'),
	('b2e0a2e7-26eb-4853-966f-c64c8ed26f09', '5H6V', '5a5a0000-0000-4000-8000-010000000011', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:31.453+00', NULL, '2026-11-30 17:25:31.453+00', 'expired', 'reset', NULL, '{"hash": "iKmUFOf+g4KDJkcOpom6wUgw2iZhrDhCcskbyj1ZLFM=", "salt": "u0fIzZTar5gPdQFNUU2EnA==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:31.457+00'),
	('5fe40cfc-281d-486c-bdf6-c043450f4070', 'Q1QS', '5a5a0000-0000-4000-8000-010000000003', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:13.526+00', NULL, '2026-12-01 04:42:13.526+00', 'active', 'reset', NULL, '{"hash": "8/4E4rYxG6ytWVQgmm3JpNz3l5IMvNfekKJNnsa2yIw=", "salt": "rmqNU9pooxIlQuXawwe3Hg==", "pepperVersion": 1}', 'CHicwA5ROCQDQvAkkt46EgJc5oSqP7bQ9ENjEbk-Nggg1-Yu2E_Wch1c', '2026-11-30 19:57:13.535+00'),
	('d397dbe6-bfd6-4d26-ba69-f743c7be0169', 'XFZY', '5a5a0000-0000-4000-8000-010000000038', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:41.673+00', NULL, '2026-11-30 18:25:41.673+00', 'expired', 'reset', NULL, '{"hash": "tcUcC3VDlhSaChhqsms5gCbrZTBgV2onICUTVzDA/A8=", "salt": "GCJMYFohLX0AEuAwknRhow==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:41.686+00'),
	('112ce5dc-b5ca-4b75-a648-bd3f42048149', '8J5C', '5a5a0000-0000-4000-8000-010000000053', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:45.015+00', NULL, '2026-11-30 18:25:45.015+00', 'expired', 'reset', NULL, '{"hash": "qPWdHDsxACS+soKwWTe15g1T4QJvGNFdXjGcdpi9gdY=", "salt": "9NNeXu20q5iKoaYMpOMo0w==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:45.024+00'),
	('c33f1f9b-41cf-48bb-a993-26e72fa82a0e', '6MDY', '5a5a0000-0000-4000-8000-010000000009', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:26.57+00', NULL, '2026-11-30 17:25:26.57+00', 'expired', 'reset', NULL, '{"hash": "oitkEyOYfDmVuRpSPEXT3/X6u0KriiQ0jt++4LjQ5yM=", "salt": "S6Ij6rtq6gsvHUtlOJVGHw==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:26.579+00'),
	('9f4795e9-f68f-4dd7-925d-f34a9831b9d5', 'AVGP', '5a5a0000-0000-4000-8000-010000000013', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 19:42:00.164+00', NULL, '2026-12-01 04:42:00.164+00', 'consumed', 'reset', NULL, '{"hash": "NN6Qmm+M6wxGvVFR9CFcJjsZ5J/1seyamStQxcC0Ivs=", "salt": "P+2HLQFFOOl2q5vAYCrQHw==", "pepperVersion": 1}', NULL, '2026-11-30 19:57:00.173+00'),
	('ffa89f48-c4cb-40a2-96dc-f502ac34158b', 'YZE8', '5a5a0000-0000-4000-8000-010000000024', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:32.078+00', NULL, '2026-11-30 18:25:32.078+00', 'expired', 'reset', NULL, '{"hash": "IyexMlYmPcV+l9/On/ho/1M55CMlSywUErM72E+U3Co=", "salt": "ncrqqS+GSPOLgTGrSW8Avg==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:32.104+00'),
	('bcfc886b-7c67-4dca-a898-2971cf8318b1', '039X', '5a5a0000-0000-4000-8000-010000000025', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:32.775+00', NULL, '2026-11-30 18:25:32.775+00', 'expired', 'reset', NULL, '{"hash": "X3IupOckdIEWD6A1GQ8tOwsbqPfLr7dnIOS2uI4jc/U=", "salt": "NrQLolbkk1JlCNuRZbv/Eg==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:32.783+00'),
	('f8acc938-c18d-4c69-b225-d07b407e47d2', 'KZXW', '5a5a0000-0000-4000-8000-010000000034', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:39.478+00', NULL, '2026-11-30 18:25:39.478+00', 'expired', 'reset', NULL, '{"hash": "kFnGi7lVDZIGd3ekAb0AeHwfR84YYrRDLqMO735536Y=", "salt": "RhN0X0oStXhF7O5X84Ct0w==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:39.479+00'),
	('f9b7e300-a5cf-417c-a69e-e2648f1e5f18', '4KMQ', '5a5a0000-0000-4000-8000-010000000049', '{"objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:43.121+00', NULL, '2026-11-30 18:25:43.121+00', 'expired', 'reset', NULL, '{"hash": "8YgiEafkn6MjV10GAspOnX+AsxVl2e/cGnMBnPL3WUg=", "salt": "I+Z7Hsx3LP3ATPxtYYKIMA==", "pepperVersion": 1}', NULL, '2026-11-30 09:40:43.142+00');


--
-- Data for Name: personal_chats; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.personal_chats VALUES
	('5a5a0000-0000-4000-8000-000000000105', '5a5a0000-0000-4000-8000-000000000001', 'a:personal-5a5a0000-0000-4000-8000-000000000105', 'http://127.0.0.1:38685', '2026-11-30 09:25:15.094+00'),
	('5a5a0000-0000-4000-8000-000000000103', '5a5a0000-0000-4000-8000-000000000001', 'a:personal-5a5a0000-0000-4000-8000-000000000103', 'http://127.0.0.1:38685', '2026-11-30 09:25:16.269+00'),
	('5a5a0000-0000-4000-8000-000000000102', '5a5a0000-0000-4000-8000-000000000001', 'a:personal-5a5a0000-0000-4000-8000-000000000102', 'http://127.0.0.1:38685', '2026-11-30 09:25:16.385+00'),
	('5a5a0000-0000-4000-8000-000000000104', '5a5a0000-0000-4000-8000-000000000001', 'a:personal-5a5a0000-0000-4000-8000-000000000104', 'http://127.0.0.1:38685', '2026-11-30 09:25:16.425+00'),
	('5a5a0000-0000-4000-8000-000000000101', '5a5a0000-0000-4000-8000-000000000001', 'a:personal-5a5a0000-0000-4000-8000-000000000101', 'http://127.0.0.1:38685', '2026-11-30 09:25:16.451+00'),
	('5a5a0000-0000-4000-8000-000000000106', '5a5a0000-0000-4000-8000-000000000001', 'a:personal-5a5a0000-0000-4000-8000-000000000106', 'http://127.0.0.1:38685', '2026-11-30 09:25:29.843+00');


--
-- Data for Name: preferences; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.preferences VALUES
	(true, 1, '{"ttlHours": 9, "autoApproval": "expected-serial", "decisionMinutes": 50, "rejectionReasons": ["unknown_device", "serial_number_mismatch", "wrong_room", "lost_or_stolen_code", "other"]}', '{"objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}', '2026-11-30 09:25:31.695+00');


--
-- Data for Name: refused_codes; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: release_leases; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: requests; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.requests VALUES
	('37eeee57-bdcc-4d94-96d4-8437fb4d133b', 5, 'ba35dcea-a294-4b30-87f0-64d32e3cac9f', '5a5a0000-0000-4000-8000-010000000004', '{"make": "Contoso", "name": "PC SN-SIGNED-IN", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-SIGNED-IN"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'signed_in', '2026-11-30 09:25:19.982+00', '2026-11-30 10:25:19.982+00', 0, NULL, '{"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}', '2026-11-30 09:25:20.37+00', 1, 0, 1, 1, NULL, '2026-11-30 09:25:20.781+00', true, NULL, NULL, '2026-11-30 09:25:21.305+00', '2026-11-30 09:40:21.305+00', '2026-11-30 09:25:21.521+00', '2026-11-30 09:25:21.696+00', NULL, NULL, NULL, NULL, NULL, '{"activityId": "1796030720282", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030720282"}', 5, 4, NULL, NULL, 0, NULL),
	('e9fb17a4-8f8d-450b-be58-b2ce875d59a9', 4, '9f4795e9-f68f-4dd7-925d-f34a9831b9d5', '5a5a0000-0000-4000-8000-010000000013', '{"make": "Contoso", "name": "PC SN-DELIVERED", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-DELIVERED"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'delivered', '2026-11-30 19:42:00.882+00', '2026-11-30 20:32:00.882+00', 0, NULL, '{"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}', '2026-11-30 19:42:01.681+00', 1, 0, 1, 1, 'eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIiwicmVxdWVzdF9pZCI6ImU5ZmIxN2E0LThmOGQtNDUwYi1iZTU4LWIyY2U4NzVkNTlhOSIsImV4cCI6MTc5NjA2ODYyMX0.Xm0etC9uu84kw8lfOj9GCJyCfQd_BeEBw_FkbzxcaPm24mg3slvkq4e1ySy2x_fCvs4FFsNx5hi9PG5uUE7VPt3bTNSlJKDU1o8sXJBARXu1qPr-vnT_M7UNGXo99J8PBjk2BZhx5UqgXB5oUD7JBU7GUCwlZEdH6UN4F_47WLNovWSd8DklZ3PkpC7gmqO0jxdNyI6rV1aBMaow6-PUD3V_3RPp7Qrb5EeI7CM3mfxFLLhF1-c7fJDS8uDtjEjAHsMEpwZZUQ3iU74RuUE21w2Eg8R6ZGLo64wcNeK7cEf_ycYIq0h1W9HKzt261FNkvDdcyZjvff7VgvivN5ZmeMOwasppnn9-0__EPb_uD8qjzDG6PM2PDha0YxI1aeODMmbnyuAWscP8lIYq5yPvUfAt_jaxPPsd_AWv56UMARoirgdhXifl5x_hzTAy2012U9swPc7J6VMBfLcIreM2irToiR-LlJ9ThJ2WKLXS34C3kJO7wSkNAauG8OCHBuCO.Tqsnnkii5mAIDSv5fAG89w.mS8fbseCGRZ-HLrP-I2cGP1ES_xfO0KE6hAMREzqZD3P5wIlZZk8XDlzHMrnA9xDG8KWtzhYc3C7L0QumXEeiYTHuw3uoomCIRQMvVNyqKPt7zlVaeN07TB25bbfarr62Dff6GruRuBFxfHEwzH6vg.JsIQveFFGARClVQixKOBIc6g2U4yRjtmaRQoeJLwfTs', '2026-11-30 19:42:02.162+00', true, NULL, NULL, '2026-11-30 19:42:02.214+00', '2026-11-30 19:57:02.214+00', '2026-11-30 19:42:02.403+00', NULL, NULL, NULL, NULL, NULL, NULL, '{"activityId": "1796030763257", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030763257"}', 4, 1, NULL, NULL, 0, NULL),
	('4a8865ad-4517-4c2d-af49-12a940d5d97b', 2, 'a84b9f2d-394a-4f3d-9bf3-bab5416dc27c', '5a5a0000-0000-4000-8000-010000000002', '{"make": "Contoso", "name": "PC SN-REJECTED", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-REJECTED"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'rejected', '2026-11-30 09:25:17.255+00', '2026-11-30 10:25:17.255+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, '{"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}', '2026-11-30 09:25:17.89+00', 'other', 'Not today, “please” – später', NULL, '{"activityId": "1796030717785", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030717785"}', 2, 2, NULL, NULL, 0, NULL),
	('77b94cd6-51c3-4710-8cf7-55434624e6d8', 2, 'ff108009-6903-4d75-8ef2-8f7bed9006ee', '5a5a0000-0000-4000-8000-010000000027', '{"make": "Contoso", "name": "PC SN-CROWD-27", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-27"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:36.028+00', '2026-11-30 10:15:36.028+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030736230", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030736230"}', 2, 2, NULL, NULL, 0, '2026-11-30 09:41:56.261+00'),
	('6537929b-eedf-4eee-8362-bc3c11c10278', 2, '9629c546-649f-4016-8548-f66d1189c15c', '5a5a0000-0000-4000-8000-010000000006', '{"make": "Contoso", "name": "PC SN-CANCELLED", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CANCELLED"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'cancelled', '2026-11-30 09:25:24.394+00', '2026-11-30 10:25:24.394+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, '{"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:24.564+00', 'revoked', NULL, NULL, '{"activityId": "1796030724571", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030724571"}', 2, 2, NULL, NULL, 0, NULL),
	('b0309d0c-c679-4d74-9aab-3530624d9583', 2, '2b0033ea-5c71-4c0d-aa08-314f46aba492', '5a5a0000-0000-4000-8000-010000000003', '{"make": "Contoso", "name": "PC SN-SUPERSEDED", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-SUPERSEDED"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'cancelled', '2026-11-30 09:25:25.655+00', '2026-11-30 10:25:25.655+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, '{"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000101", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Adele Vance"}', '2026-11-30 09:25:26.006+00', 'superseded', NULL, NULL, '{"activityId": "1796030725937", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030725937"}', 2, 2, NULL, NULL, 0, NULL),
	('a13fab43-6f70-42cb-91e4-0b6b933af542', 5, '32b10650-f962-4420-adf7-915ca89ea65b', '5a5a0000-0000-4000-8000-010000000014', '{"make": "Contoso", "name": "PC SN-VOUCHED", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-VOUCHED"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'signed_in', '2026-11-30 19:42:03.351+00', '2026-11-30 20:32:03.351+00', 0, NULL, '{"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}', '2026-11-30 19:42:03.601+00', 1, 0, 1, 1, NULL, '2026-11-30 19:42:03.736+00', true, NULL, NULL, '2026-11-30 19:42:03.775+00', '2026-11-30 19:57:03.775+00', '2026-11-30 19:42:03.848+00', '2026-11-30 19:42:04.053+00', NULL, NULL, NULL, NULL, NULL, '{"activityId": "1796030763545", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030763545"}', 5, 5, NULL, NULL, 0, NULL),
	('ac2c8223-4b8f-4544-93bc-9bf341c4396c', 3, '4967da51-4e8a-4399-9d8f-75feacabbad2', '5a5a0000-0000-4000-8000-010000000011', '{"make": "Contoso", "name": "PC SN-ATTENTION", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-ATTENTION"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'needs_attention', '2026-11-30 19:42:04.919+00', '2026-11-30 20:32:04.919+00', 0, NULL, '{"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}', '2026-11-30 19:42:05.35+00', 1, 0, 1, NULL, NULL, NULL, false, 'permission_missing', '2026-11-30 19:42:05.539+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"activityId": "1796030765310", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030765310"}', 3, 3, NULL, NULL, 0, NULL),
	('03aed3e6-5d94-400a-b8fe-4bc09385272c', 2, 'f1ba9fd8-7cf3-4bd4-899e-a81533da39d7', '5a5a0000-0000-4000-8000-010000000026', '{"make": "Contoso", "name": "PC SN-CROWD-26", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-26"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:35.426+00', '2026-11-30 10:15:35.426+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030735687", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030735687"}', 2, 2, NULL, NULL, 0, '2026-11-30 09:41:56.26+00'),
	('95e86dbc-7781-4169-a0ab-92d4d79ec353', 2, 'ca6c5009-db59-457a-8372-86e9fd027a29', '5a5a0000-0000-4000-8000-010000000037', '{"make": "Contoso", "name": "PC SN-CROWD-37", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-37"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:41.432+00', '2026-11-30 10:15:41.432+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030741659", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030741659"}', 2, 2, NULL, NULL, 0, NULL),
	('6235c871-4c94-4d96-b088-508e47307d7c', 3, 'a0e38ffc-3e1c-492e-a646-2f6b08174ffd', '5a5a0000-0000-4000-8000-010000000012', '{"make": "Contoso", "name": "PC SN-READY", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-READY"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'ready', '2026-11-30 19:42:06.302+00', '2026-11-30 20:32:06.302+00', 0, NULL, '{"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}', '2026-11-30 19:42:06.554+00', 1, 0, 1, 1, 'eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIiwicmVxdWVzdF9pZCI6IjYyMzVjODcxLTRjOTQtNGQ5Ni1iMDg4LTUwOGU0NzMwN2Q3YyIsImV4cCI6MTc5NjA2ODYyNn0.HXSn1WPgkSuE6RL66U98YWsA2_jZLwela3JWQGpw_jWOw4MR6VNy0_SeYsio5DMbAy3TaXILWLmyaFiMVyX9jQIIGesX-Z57gzstfVjCY9uehH6gGubINP64-QlZSEp4ZdCcl4xxNEWCqg3HhFittHR3nay597bGsnokugoPIjWzDJZg5wapNmq6tF3e1vkCr-mexxByHa26PfvM7ExhNaXjRWv2aCmkCX7QcdxxXM20cnDjGxm0SoV5VTbGZGfqg1fNuYkVILBG6Wu5nb2Sw7lombvhD9TX3DNa2uyTkggfRxrZqIbNx9h3VYmekVCfzzjAVhjDHkpdRcP8XydBSChGwtkoLhvAEeyORRn00tyD3-TzA7hwhEEp2OkBwnd1cw4rfmYpkfj8bZNYVLce27brD3KXLshT0H6f9KCBu23FvolARGetdj5aUtLvXdUpv_UiOWTHOpQIhsq1FW5M8pIqDg6YQIxhE3WSj2KgdJzRW6wOB9wY0o6B1e1UxdEc.XPsBKHchN7hvWSG7qGsVXQ.GSQFwMl7ssiV3u7jej680mQPMDuGk5moondsJ_isN2X8QoZ27dc60nyoFTsbR-6wSKZQM-ThPGYod75ZeUrZ13re_UcVpGaPP-Jj8dt24z-6C63LRrTuucFfhSAGEdonj7hdZvfYKlCgfTz_2bLOdA.IEBmdl6dB_CxT9G4ZuabyMZt_Aee3TK7Qv4KADSyynQ', '2026-11-30 19:42:06.745+00', true, NULL, NULL, '2026-11-30 19:42:06.893+00', '2026-11-30 19:57:06.893+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"activityId": "1796030766503", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030766503"}', 3, 3, NULL, NULL, 0, NULL),
	('a0c5b24b-af52-4de4-982e-62ebfbdbba70', 2, '95995a34-8375-495b-ab96-357bd398daec', '5a5a0000-0000-4000-8000-010000000005', '{"make": "Contoso", "name": "PC SN-APPROVED", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-APPROVED"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'approved', '2026-11-30 19:42:07.501+00', '2026-11-30 20:32:07.501+00', 0, NULL, '{"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}', '2026-11-30 19:42:07.726+00', 1, 0, 1, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"activityId": "1796030767685", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030767685"}', 2, 2, NULL, NULL, 0, NULL),
	('9ca7e93a-c761-471e-9950-e53029eb15a9', 2, '6d8eeae7-b7e7-49d3-a3c9-6f6bdaa9f396', '5a5a0000-0000-4000-8000-010000000039', '{"make": "Contoso", "name": "PC SN-CROWD-39", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-39"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:42.378+00', '2026-11-30 10:15:42.378+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030742522", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030742522"}', 2, 2, NULL, NULL, 0, NULL),
	('13c1cf18-f579-4db2-a82b-e1d31a6a6249', 1, '659d6942-09c1-4ac7-aba3-dd66ab7de350', '5a5a0000-0000-4000-8000-010000000001', '{"make": "Contoso", "name": "PC SN-PENDING", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-PENDING"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'pending', '2026-11-30 19:42:08.476+00', '2026-11-30 20:32:08.476+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"activityId": "1796030770266", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030770266"}', 1, 1, NULL, NULL, 0, NULL),
	('36c7969b-0316-4e92-8956-1e3f401cb2dc', 2, '2802073d-f8a5-4aeb-9e20-8854148488fe', '5a5a0000-0000-4000-8000-010000000012', '{"make": "Contoso", "name": "PC SN-CHANNEL-AWAY", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CHANNEL-AWAY"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'rejected', '2026-11-30 09:25:30.429+00', '2026-11-30 10:25:30.429+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, '{"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}', '2026-11-30 09:25:30.981+00', 'wrong_room', NULL, NULL, '{"activityId": "1796030743911", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030743911"}', 2, 1, NULL, NULL, 0, NULL),
	('e5daed6a-4172-4e7d-a267-bf1d5ff6a984', 2, '01355c6b-cd87-460f-ad48-b3be11182ce8', '5a5a0000-0000-4000-8000-010000000052', '{"make": "Contoso", "name": "PC SN-CROWD-52", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-52"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:44.818+00', '2026-11-30 10:15:44.818+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', NULL, 2, 0, NULL, NULL, 0, NULL),
	('7fe9b377-9ccd-4338-b888-63f1a82f8ad9', 5, '3eac7ffb-5274-45ba-8258-b5592655b50d', '5a5a0000-0000-4000-8000-010000000010', '{"make": "Contoso", "name": "PC sn-rule", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "sn-rule"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'signed_in', '2026-11-30 19:42:10.831+00', '2026-11-30 20:32:10.831+00', 0, NULL, '{"kind": "rule", "rule": "expected-serial"}', '2026-11-30 19:42:10.845+00', 1, 0, 1, 1, NULL, '2026-11-30 19:42:11.019+00', true, NULL, NULL, '2026-11-30 19:42:11.054+00', '2026-11-30 19:57:11.054+00', '2026-11-30 19:42:11.203+00', '2026-11-30 19:42:11.226+00', NULL, NULL, NULL, NULL, NULL, '{"activityId": "1796030770992", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030770992"}', 5, 3, NULL, NULL, 0, NULL),
	('85ac4a08-640f-41af-9d9e-fc95db122103', 2, 'ef487bab-2a73-45a2-a247-36ef912109c8', '5a5a0000-0000-4000-8000-010000000040', '{"make": "Contoso", "name": "PC SN-CROWD-40", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-40"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:42.849+00', '2026-11-30 10:15:42.849+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030742982", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030742982"}', 2, 2, NULL, NULL, 0, NULL),
	('1fa50e86-ddd1-4efb-a533-e20609d175bd', 2, 'ffa89f48-c4cb-40a2-96dc-f502ac34158b', '5a5a0000-0000-4000-8000-010000000024', '{"make": "Contoso", "name": "PC SN-CROWD-24", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-24"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:32.493+00', '2026-11-30 10:15:32.493+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030732698", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030732698"}', 2, 2, NULL, NULL, 0, '2026-11-30 09:41:56.254+00'),
	('c812d4b8-3000-4cf8-8cb7-c4d6e924ce9d', 2, 'bcfc886b-7c67-4dca-a898-2971cf8318b1', '5a5a0000-0000-4000-8000-010000000025', '{"make": "Contoso", "name": "PC SN-CROWD-25", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-25"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:33.312+00', '2026-11-30 10:15:33.312+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030733740", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030733740"}', 2, 2, NULL, NULL, 0, '2026-11-30 09:41:56.257+00'),
	('a334602b-2ec3-4623-8fa4-69c8a30bb6b2', 1, '1bbbf4eb-f1aa-40df-a08f-f0605dfeb19f', '5a5a0000-0000-4000-8000-010000000002', '{"make": "Contoso", "name": "PC SN-UNEXPECTED", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-UNEXPECTED"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'pending', '2026-11-30 19:42:11.93+00', '2026-11-30 20:32:11.93+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"activityId": "1796030772087", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030772087"}', 1, 1, NULL, NULL, 0, NULL),
	('0762e2a9-5306-4050-b937-7ba2e58833a6', 1, '4f668916-d91e-4930-b988-41762cdb9d65', '5a5a0000-0000-4000-8000-010000000009', '{"make": "Contoso", "name": "PC SN-KEPT", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-KEPT"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'pending', '2026-11-30 19:42:12.541+00', '2026-11-30 20:32:12.541+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"activityId": "1796030772922", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030772922"}', 1, 1, NULL, NULL, 0, NULL),
	('e2b239cc-3b29-47c5-8cc2-6a811293612b', 5, 'c33f1f9b-41cf-48bb-a993-26e72fa82a0e', '5a5a0000-0000-4000-8000-010000000009', '{"make": "Contoso", "name": "PC SN-NOT-FETCHED", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-NOT-FETCHED"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:26.928+00', '2026-11-30 10:25:26.928+00', 1, 'SN-STRANGE', '{"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000104", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Diego Siciliani"}', '2026-11-30 09:25:28.978+00', 1, 0, 1, 1, NULL, '2026-11-30 09:25:29.156+00', true, NULL, NULL, '2026-11-30 09:25:29.663+00', '2026-11-30 09:40:29.663+00', NULL, NULL, NULL, '2026-11-30 09:41:56.132+00', NULL, NULL, 'ready', '{"activityId": "1796030727742", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030727742"}', 5, 5, NULL, NULL, 0, NULL),
	('487caa95-c3da-4782-a77c-c9f018833498', 2, '45b9541a-4dfc-44dd-a6d2-9186863d79f6', '5a5a0000-0000-4000-8000-010000000051', '{"make": "Contoso", "name": "PC SN-CROWD-51", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-51"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:44.362+00', '2026-11-30 10:15:44.362+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030744551", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030744551"}', 2, 2, NULL, NULL, 0, NULL),
	('75478592-1bce-4f20-a03c-e5297d0f615e', 2, 'f9b7e300-a5cf-417c-a69e-e2648f1e5f18', '5a5a0000-0000-4000-8000-010000000049', '{"make": "Contoso", "name": "PC SN-CROWD-49", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-49"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:43.304+00', '2026-11-30 10:15:43.304+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030743433", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030743433"}', 2, 2, NULL, NULL, 0, NULL),
	('b1398025-0331-4256-a165-788eafc48346', 7, '9b18f84d-7f31-44bc-8d38-d80636f1e4de', '5a5a0000-0000-4000-8000-010000000008', '{"make": "Contoso", "name": "PC SN-FAILED-ONCE", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-FAILED-ONCE"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:22.47+00', '2026-11-30 10:25:22.47+00', 0, NULL, '{"kind": "admin", "objectId": "5a5a0000-0000-4000-8000-000000000103", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "displayName": "Megan Bowen"}', '2026-11-30 09:25:22.617+00', 2, 1, 2, 2, NULL, '2026-11-30 09:25:23.603+00', true, NULL, NULL, '2026-11-30 09:25:23.866+00', '2026-11-30 09:40:23.866+00', '2026-11-30 09:25:22.954+00', NULL, NULL, '2026-11-30 09:41:56.132+00', NULL, NULL, 'ready', '{"activityId": "1796030722587", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030722587"}', 7, 6, NULL, NULL, 0, NULL),
	('404d6095-ca8c-4fa0-b4ab-9bea6000a75c', 2, 'd397dbe6-bfd6-4d26-ba69-f743c7be0169', '5a5a0000-0000-4000-8000-010000000038', '{"make": "Contoso", "name": "PC SN-CROWD-38", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-38"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:41.83+00', '2026-11-30 10:15:41.83+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030741962", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030741962"}', 2, 2, NULL, NULL, 0, NULL),
	('34d3cf6a-bac2-49ee-893a-6552cbb468e6', 2, 'cb9cd831-ecad-43f9-a077-cb338b58a7d9', '5a5a0000-0000-4000-8000-010000000028', '{"make": "Contoso", "name": "PC SN-CROWD-28", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-28"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:36.546+00', '2026-11-30 10:15:36.546+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030736695", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030736695"}', 2, 2, NULL, NULL, 0, '2026-11-30 09:41:56.271+00'),
	('32ddeb87-2d3c-4891-8ff6-bfb7e945c48e', 2, '3ee18490-be38-485d-9d69-ccf97a86c9f3', '5a5a0000-0000-4000-8000-010000000031', '{"make": "Contoso", "name": "PC SN-CROWD-31", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-31"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:38.177+00', '2026-11-30 10:15:38.177+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030738415", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030738415"}', 2, 2, NULL, NULL, 0, '2026-11-30 09:41:56.415+00'),
	('42f8a839-0f76-491f-87fb-ae7289425790', 2, '08c7e0ca-60ec-46b3-9948-8f31c421bd4e', '5a5a0000-0000-4000-8000-010000000050', '{"make": "Contoso", "name": "PC SN-CROWD-50", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-50"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:43.785+00', '2026-11-30 10:15:43.785+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030744062", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030744062"}', 2, 2, NULL, NULL, 0, NULL),
	('517b8d72-9db3-4796-b91f-274e42d1d661', 2, '95cab76a-370a-4917-a67a-9c66a3ab5702', '5a5a0000-0000-4000-8000-010000000029', '{"make": "Contoso", "name": "PC SN-CROWD-29", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-29"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:36.9+00', '2026-11-30 10:15:36.9+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030737281", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030737281"}', 2, 2, NULL, NULL, 0, '2026-11-30 09:41:56.4+00'),
	('d7e29c59-91f0-4670-89c1-b3edb37f67ff', 2, 'f02b9512-8285-4e3f-b921-c62648014aa6', '5a5a0000-0000-4000-8000-010000000036', '{"make": "Contoso", "name": "PC SN-CROWD-36", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-36"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:40.685+00', '2026-11-30 10:15:40.685+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030740924", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030740924"}', 2, 2, NULL, NULL, 0, NULL),
	('878220fc-4535-4586-a996-1144991800ca', 2, '112ce5dc-b5ca-4b75-a648-bd3f42048149', '5a5a0000-0000-4000-8000-010000000053', '{"make": "Contoso", "name": "PC SN-CROWD-53", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-53"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:45.385+00', '2026-11-30 10:15:45.385+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', NULL, 2, 0, NULL, NULL, 0, NULL),
	('350b6aeb-1c62-416d-b2f2-75a65d84a6db', 2, 'f8acc938-c18d-4c69-b225-d07b407e47d2', '5a5a0000-0000-4000-8000-010000000034', '{"make": "Contoso", "name": "PC SN-CROWD-34", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-34"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:39.714+00', '2026-11-30 10:15:39.714+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030739855", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030739855"}', 2, 2, NULL, NULL, 0, NULL),
	('7b4bedfa-d152-4e2e-bdd2-af360308cffe', 2, 'a18b88b9-dd42-46d5-a40e-8bb80dfc2cdc', '5a5a0000-0000-4000-8000-010000000033', '{"make": "Contoso", "name": "PC SN-CROWD-33", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-33"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:39.263+00', '2026-11-30 10:15:39.263+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030739377", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030739377"}', 2, 2, NULL, NULL, 0, '2026-11-30 09:41:56.448+00'),
	('8ca5daca-2f81-4dca-bef2-6f68c8148740', 2, 'afaf1004-c215-4c38-9f46-e86b264c4a12', '5a5a0000-0000-4000-8000-010000000030', '{"make": "Contoso", "name": "PC SN-CROWD-30", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-30"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:37.594+00', '2026-11-30 10:15:37.594+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030737836", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030737836"}', 2, 2, NULL, NULL, 0, '2026-11-30 09:41:56.406+00'),
	('3fdcf65f-3b20-472c-848b-41e3d95d10a4', 2, '83ea092c-71df-4034-b1e2-a20129eb1347', '5a5a0000-0000-4000-8000-010000000032', '{"make": "Contoso", "name": "PC SN-CROWD-32", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-32"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:38.882+00', '2026-11-30 10:15:38.882+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030739071", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030739071"}', 2, 2, NULL, NULL, 0, '2026-11-30 09:41:56.425+00'),
	('3cd01c20-2268-44af-b020-5757bb98c05f', 2, '2c4e0257-f77a-4f42-9ffe-96328d1227b1', '5a5a0000-0000-4000-8000-010000000035', '{"make": "Contoso", "name": "PC SN-CROWD-35", "model": "Room Console 2", "appVersion": "5.4.152.0", "serialNumber": "SN-CROWD-35"}', '{"e": "AQAB", "n": "vYN78xQ3SovZflRC3IyRqH3QCT6Aloacbyb_2dFa9Ppcm_YAv-VZn8jr2KdCMDYRhE4fWRXms8nBqZV8-ZIvk2cd1MkvTML29A7TreU6WK3dRGlW6peCNUs4OuoaYk5LdpHSHuNEcUUpqaUw2IOD5s2-B0koAa3DeZYvOqEE4iyXw3akqJqVO58Kwx3BQUSlHPO-JncynS1pet3Z4XQx1k2rPsdb_eexled_iM4kFTbG2crMBWwM93lYLQIFhSIjEG5CVZQzjV6ZsOz5fpDIEDbKMmrWxESV_-e5EMGd__k4nbnMoGj253mK3BPxihs8v_e0AVbP0GVk3W8oGX9A90cjiCaeZPePAJi3_MeG1bydgYT2PUPT6lGUBZKID1xXAuAGL60xLApzGJwRW12gZlNvPTfpKQNTOTdBC6ZYez6Jdg6AGY5H4cXSdtujpTCblLtyFn5KK497T1wtsqJ4my1KYOJ3YYSnrYUXLu2DItPTlGtaKavqbs_2Wv6sW3Dl", "kty": "RSA"}', 'expired', '2026-11-30 09:25:40.108+00', '2026-11-30 10:15:40.108+00', 0, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 10:41:57.033+00', NULL, NULL, 'pending', '{"activityId": "1796030740257", "serviceUrl": "http://127.0.0.1:38685", "conversationId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2;messageid=1796030740257"}', 2, 2, NULL, NULL, 0, NULL);


--
-- Data for Name: rooms_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rooms_migrations VALUES
	(1),
	(2),
	(3),
	(4),
	(5),
	(6),
	(7),
	(8),
	(9),
	(10),
	(11),
	(12),
	(13),
	(14);


--
-- Data for Name: settings; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.settings VALUES
	('approval_channel', '{"teamId": "19:general5a5a5a5a5a5a5a5a5a5a5a@thread.tacv2", "teamName": "IT Operations", "tenantId": "5a5a0000-0000-4000-8000-000000000001", "channelId": "19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2", "serviceUrl": "http://127.0.0.1:38685", "channelName": "Room approvals"}'),
	('last_sync', '{"at": "2026-11-30T19:41:59.719+00:00", "accounts": 74}');


--
-- Data for Name: throttles; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.throttles VALUES
	('otp:5fe40cfc-281d-486c-bdf6-c043450f4070', 10, '2026-11-30 20:42:13.83+00'),
	('wrong:tenant', 10, '2026-11-30 19:42:23.833+00'),
	('wrong:127.0.0.1', 10, '2026-11-30 19:43:13.834+00');


--
-- Name: bam bam_pkey; Type: CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.bam
    ADD CONSTRAINT bam_pkey PRIMARY KEY (id);


--
-- Name: instance instance_pkey; Type: CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.instance
    ADD CONSTRAINT instance_pkey PRIMARY KEY (id);


--
-- Name: job job_pkey; Type: CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name, id);


--
-- Name: job_common job_common_pkey; Type: CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT job_common_pkey PRIMARY KEY (name, id);


--
-- Name: job_dependency job_dependency_pkey; Type: CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.job_dependency
    ADD CONSTRAINT job_dependency_pkey PRIMARY KEY (child_name, child_id, parent_name, parent_id);


--
-- Name: queue queue_pkey; Type: CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_pkey PRIMARY KEY (name);


--
-- Name: queue_stats queue_stats_pkey; Type: CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.queue_stats
    ADD CONSTRAINT queue_stats_pkey PRIMARY KEY (id, captured_on);


--
-- Name: queue_stats_20261130 queue_stats_20261130_pkey; Type: CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.queue_stats_20261130
    ADD CONSTRAINT queue_stats_20261130_pkey PRIMARY KEY (id, captured_on);


--
-- Name: queue_stats_20261201 queue_stats_20261201_pkey; Type: CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.queue_stats_20261201
    ADD CONSTRAINT queue_stats_20261201_pkey PRIMARY KEY (id, captured_on);


--
-- Name: schedule schedule_pkey; Type: CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (name, key);


--
-- Name: subscription subscription_pkey; Type: CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (event, name);


--
-- Name: version version_pkey; Type: CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (version);


--
-- Name: warning warning_pkey; Type: CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.warning
    ADD CONSTRAINT warning_pkey PRIMARY KEY (id);


--
-- Name: account_list account_list_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_list
    ADD CONSTRAINT account_list_pkey PRIMARY KEY (id);


--
-- Name: accounts accounts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);


--
-- Name: audit_head audit_head_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (only_one);


--
-- Name: audit_rows audit_rows_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_rows
    ADD CONSTRAINT audit_rows_pkey PRIMARY KEY (number);


--
-- Name: batch_items batch_items_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batch_items
    ADD CONSTRAINT batch_items_pkey PRIMARY KEY (batch_id, account_id);


--
-- Name: batches batches_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batches
    ADD CONSTRAINT batches_pkey PRIMARY KEY (id);


--
-- Name: batches batches_tenant_id_object_id_idempotency_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batches
    ADD CONSTRAINT batches_tenant_id_object_id_idempotency_key_key UNIQUE (tenant_id, object_id, idempotency_key);


--
-- Name: chat_cards chat_cards_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_cards
    ADD CONSTRAINT chat_cards_pkey PRIMARY KEY (request_id, object_id);


--
-- Name: device_codes device_codes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.device_codes
    ADD CONSTRAINT device_codes_pkey PRIMARY KEY (code_hash);


--
-- Name: installations installations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.installations
    ADD CONSTRAINT installations_pkey PRIMARY KEY (conversation_id);


--
-- Name: kept_passwords kept_passwords_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kept_passwords
    ADD CONSTRAINT kept_passwords_pkey PRIMARY KEY (otp_id);


--
-- Name: key_marks key_marks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.key_marks
    ADD CONSTRAINT key_marks_pkey PRIMARY KEY (name);


--
-- Name: otps otps_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otps
    ADD CONSTRAINT otps_pkey PRIMARY KEY (id);


--
-- Name: personal_chats personal_chats_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.personal_chats
    ADD CONSTRAINT personal_chats_pkey PRIMARY KEY (object_id);


--
-- Name: preferences preferences_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT preferences_pkey PRIMARY KEY (only_one);


--
-- Name: refused_codes refused_codes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.refused_codes
    ADD CONSTRAINT refused_codes_pkey PRIMARY KEY (source_address, selector);


--
-- Name: release_leases release_leases_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.release_leases
    ADD CONSTRAINT release_leases_pkey PRIMARY KEY (account_id);


--
-- Name: requests requests_otp_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_otp_id_key UNIQUE (otp_id);


--
-- Name: requests requests_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_pkey PRIMARY KEY (id);


--
-- Name: rooms_migrations rooms_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rooms_migrations
    ADD CONSTRAINT rooms_migrations_pkey PRIMARY KEY (version);


--
-- Name: settings settings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY (name);


--
-- Name: throttles throttles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.throttles
    ADD CONSTRAINT throttles_pkey PRIMARY KEY (key);


--
-- Name: job_common_i1; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE UNIQUE INDEX job_common_i1 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::pgboss.job_state) AND (policy = 'short'::text));


--
-- Name: job_common_i10; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX job_common_i10 ON pgboss.job_common USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text));


--
-- Name: job_common_i11; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX job_common_i11 ON pgboss.job_common USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked));


--
-- Name: job_common_i12; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX job_common_i12 ON pgboss.job_common USING btree (source_root_id) WHERE (source_root_id IS NOT NULL);


--
-- Name: job_common_i13; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE UNIQUE INDEX job_common_i13 ON pgboss.job_common USING btree (name, singleton_key) WHERE ((state = 'created'::pgboss.job_state) AND upsert_by_key);


--
-- Name: job_common_i14; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX job_common_i14 ON pgboss.job_common USING btree (name, state, blocked, start_after) WHERE (state = ANY (ARRAY['created'::pgboss.job_state, 'retry'::pgboss.job_state, 'active'::pgboss.job_state, 'failed'::pgboss.job_state]));


--
-- Name: job_common_i15; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX job_common_i15 ON pgboss.job_common USING btree (name, created_on);


--
-- Name: job_common_i16; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX job_common_i16 ON pgboss.job_common USING btree (name, completed_on) WHERE (completed_on IS NOT NULL);


--
-- Name: job_common_i17; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX job_common_i17 ON pgboss.job_common USING btree (name, singleton_key, created_on) WHERE ((state < 'active'::pgboss.job_state) AND (singleton_key IS NOT NULL));


--
-- Name: job_common_i2; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE UNIQUE INDEX job_common_i2 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::pgboss.job_state) AND (policy = 'singleton'::text));


--
-- Name: job_common_i3; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE UNIQUE INDEX job_common_i3 ON pgboss.job_common USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'stately'::text));


--
-- Name: job_common_i4; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE UNIQUE INDEX job_common_i4 ON pgboss.job_common USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::pgboss.job_state) AND (singleton_on IS NOT NULL));


--
-- Name: job_common_i6; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE UNIQUE INDEX job_common_i6 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'exclusive'::text));


--
-- Name: job_common_i7; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX job_common_i7 ON pgboss.job_common USING btree (name, group_id) WHERE ((state = 'active'::pgboss.job_state) AND (group_id IS NOT NULL));


--
-- Name: job_common_i8; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE UNIQUE INDEX job_common_i8 ON pgboss.job_common USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::pgboss.job_state, 'retry'::pgboss.job_state, 'failed'::pgboss.job_state])) AND (policy = 'key_strict_fifo'::text));


--
-- Name: job_common_i9; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX job_common_i9 ON pgboss.job_common USING btree (name, id) WHERE (blocking AND (state = 'completed'::pgboss.job_state));


--
-- Name: job_dep_parent_idx; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX job_dep_parent_idx ON pgboss.job_dependency USING btree (parent_name, parent_id);


--
-- Name: queue_stats_i1; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX queue_stats_i1 ON ONLY pgboss.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);


--
-- Name: queue_stats_20261130_name_captured_on_deferred_count_queued_idx; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX queue_stats_20261130_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261130 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);


--
-- Name: queue_stats_20261201_name_captured_on_deferred_count_queued_idx; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX queue_stats_20261201_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261201 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);


--
-- Name: warning_i1; Type: INDEX; Schema: pgboss; Owner: -
--

CREATE INDEX warning_i1 ON pgboss.warning USING btree (created_on DESC);


--
-- Name: account_list_building; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_list_building ON public.account_list USING btree (building, name_key, id);


--
-- Name: account_list_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_list_expiry ON public.account_list USING btree (otp_expires_at, name_key, id);


--
-- Name: account_list_expiry_latest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_list_expiry_latest ON public.account_list USING btree (otp_expires_at DESC NULLS LAST, name_key DESC, id DESC);


--
-- Name: account_list_location; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_list_location ON public.account_list USING btree (location_key, name_key, id);


--
-- Name: account_list_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_list_name ON public.account_list USING btree (name_key, id);


--
-- Name: account_list_provisioning; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_list_provisioning ON public.account_list USING btree (provisioning, name_key, id);


--
-- Name: account_list_readiness; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_list_readiness ON public.account_list USING btree (readiness_place, name_key, id);


--
-- Name: account_list_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_list_search ON public.account_list USING gin (search_text public.gin_trgm_ops) WITH (gin_pending_list_limit='256');


--
-- Name: account_list_upn; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_list_upn ON public.account_list USING btree (upn_key, id);


--
-- Name: accounts_mailbox_unchecked; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_mailbox_unchecked ON public.accounts USING btree (room_mailbox_asked_at NULLS FIRST, id) WHERE ((gone_at IS NULL) AND ((facts -> 'isRoomMailbox'::text) IS NULL));


--
-- Name: accounts_upn; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_upn ON public.accounts USING btree (lower(upn));


--
-- Name: audit_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_account ON public.audit_rows USING btree (((event ->> 'accountId'::text)), number);


--
-- Name: audit_act; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_act ON public.audit_rows USING btree (((event ->> 'act'::text)), number);


--
-- Name: audit_refusals; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_refusals ON public.audit_rows USING btree (((event ->> 'accountId'::text)), number) WHERE ((event ->> 'act'::text) = 'otp_refused'::text);


--
-- Name: batch_items_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX batch_items_order ON public.batch_items USING btree (batch_id, "position");


--
-- Name: batch_items_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX batch_items_waiting ON public.batch_items USING btree (batch_id) WHERE (status = 'waiting'::text);


--
-- Name: batches_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX batches_person ON public.batches USING btree (tenant_id, object_id, started_at);


--
-- Name: chat_cards_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chat_cards_person ON public.chat_cards USING btree (object_id);


--
-- Name: device_codes_token; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX device_codes_token ON public.device_codes USING btree (access_token_hash);


--
-- Name: otps_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otps_account ON public.otps USING btree (account_id, issued_at);


--
-- Name: otps_expiring; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otps_expiring ON public.otps USING btree (expires_at) WHERE (status = 'active'::text);


--
-- Name: otps_issued; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otps_issued ON public.otps USING btree (issued_at);


--
-- Name: otps_open_account; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX otps_open_account ON public.otps USING btree (account_id) WHERE (status = ANY (ARRAY['active'::text, 'submitted'::text]));


--
-- Name: otps_open_selector; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX otps_open_selector ON public.otps USING btree (selector) WHERE (status = ANY (ARRAY['active'::text, 'submitted'::text]));


--
-- Name: otps_selector; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otps_selector ON public.otps USING btree (selector);


--
-- Name: requests_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX requests_account ON public.requests USING btree (account_id);


--
-- Name: requests_delivered_sealed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX requests_delivered_sealed ON public.requests USING btree (pick_up_expires_at) WHERE ((status = 'delivered'::text) AND (sealed_credential IS NOT NULL));


--
-- Name: requests_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX requests_status ON public.requests USING btree (status, requested_at);


--
-- Name: job_common_pkey; Type: INDEX ATTACH; Schema: pgboss; Owner: -
--

ALTER INDEX pgboss.job_pkey ATTACH PARTITION pgboss.job_common_pkey;


--
-- Name: queue_stats_20261130_name_captured_on_deferred_count_queued_idx; Type: INDEX ATTACH; Schema: pgboss; Owner: -
--

ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261130_name_captured_on_deferred_count_queued_idx;


--
-- Name: queue_stats_20261130_pkey; Type: INDEX ATTACH; Schema: pgboss; Owner: -
--

ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261130_pkey;


--
-- Name: queue_stats_20261201_name_captured_on_deferred_count_queued_idx; Type: INDEX ATTACH; Schema: pgboss; Owner: -
--

ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261201_name_captured_on_deferred_count_queued_idx;


--
-- Name: queue_stats_20261201_pkey; Type: INDEX ATTACH; Schema: pgboss; Owner: -
--

ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261201_pkey;


--
-- Name: batch_items batch_items_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER batch_items_changed AFTER UPDATE OF status ON public.batch_items FOR EACH ROW EXECUTE FUNCTION public.rooms_tell_batch();


--
-- Name: otps otps_added_to_list; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER otps_added_to_list AFTER INSERT ON public.otps FOR EACH ROW EXECUTE FUNCTION public.rooms_standing_changed();


--
-- Name: otps otps_changed_in_list; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER otps_changed_in_list AFTER UPDATE ON public.otps FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION public.rooms_standing_changed();


--
-- Name: otps otps_over; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER otps_over AFTER UPDATE OF status ON public.otps FOR EACH ROW WHEN (((new.password_mode = 'keep'::text) AND (new.status = ANY (ARRAY['expired'::text, 'revoked'::text, 'superseded'::text])))) EXECUTE FUNCTION public.rooms_forget_password();


--
-- Name: requests requests_added; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER requests_added AFTER INSERT ON public.requests FOR EACH ROW EXECUTE FUNCTION public.rooms_request_seen();


--
-- Name: requests requests_added_to_list; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER requests_added_to_list AFTER INSERT ON public.requests FOR EACH ROW EXECUTE FUNCTION public.rooms_standing_changed();


--
-- Name: requests requests_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER requests_changed AFTER UPDATE ON public.requests FOR EACH ROW WHEN ((old.revision IS DISTINCT FROM new.revision)) EXECUTE FUNCTION public.rooms_tell_change();


--
-- Name: requests requests_changed_in_list; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER requests_changed_in_list AFTER UPDATE ON public.requests FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION public.rooms_standing_changed();


--
-- Name: requests requests_over; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER requests_over AFTER UPDATE OF status ON public.requests FOR EACH ROW WHEN ((new.status = ANY (ARRAY['signed_in'::text, 'rejected'::text, 'expired'::text, 'cancelled'::text]))) EXECUTE FUNCTION public.rooms_forget_password();


--
-- Name: requests requests_seen; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER requests_seen AFTER UPDATE ON public.requests FOR EACH ROW WHEN (((old.revision IS DISTINCT FROM new.revision) OR (old.wrong_match_codes IS DISTINCT FROM new.wrong_match_codes))) EXECUTE FUNCTION public.rooms_request_seen();


--
-- Name: job_common dlq_fkey; Type: FK CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: job_common q_fkey; Type: FK CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: queue queue_dead_letter_fkey; Type: FK CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_dead_letter_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name);


--
-- Name: schedule schedule_name_fkey; Type: FK CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;


--
-- Name: subscription subscription_name_fkey; Type: FK CONSTRAINT; Schema: pgboss; Owner: -
--

ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;


--
-- Name: account_list account_list_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_list
    ADD CONSTRAINT account_list_id_fkey FOREIGN KEY (id) REFERENCES public.accounts(id);


--
-- Name: batch_items batch_items_batch_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batch_items
    ADD CONSTRAINT batch_items_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES public.batches(id) ON DELETE CASCADE;


--
-- Name: chat_cards chat_cards_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_cards
    ADD CONSTRAINT chat_cards_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.requests(id);


--
-- Name: device_codes device_codes_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.device_codes
    ADD CONSTRAINT device_codes_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.requests(id);


--
-- Name: otps otps_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otps
    ADD CONSTRAINT otps_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);


--
-- Name: release_leases release_leases_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.release_leases
    ADD CONSTRAINT release_leases_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);


--
-- Name: requests requests_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);


--
-- Name: requests requests_otp_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_otp_id_fkey FOREIGN KEY (otp_id) REFERENCES public.otps(id);


--
-- PostgreSQL database dump complete
--


