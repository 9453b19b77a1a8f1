-- Who works on a slice and when it was last heard of, when the slice ended, and which worker sees
-- another version of its file than the manager planned. With one machine only the end is written.
alter table slice add column if not exists claim varchar(200);
alter table slice add column if not exists beat timestamp with time zone;
alter table slice add column if not exists ended timestamp with time zone;
alter table slice add column if not exists declined varchar(200);

-- The workers, by their own word; one that is silent for longer than a lease is gone.
create table if not exists worker (
  worker_id varchar(200) not null primary key,
  host varchar(200) not null,
  pid bigint not null,
  program varchar(100) not null,
  slots integer not null,
  busy integer not null,
  done bigint default 0 not null,
  beat timestamp with time zone not null,
  refused varchar(2000)
);
