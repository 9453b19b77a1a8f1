-- A run knows the detection code that it began with, whether its month should be scanned once
-- more, and whether its slice results are kept for the next.
alter table run add column if not exists detectors varchar(64) default '' not null;
alter table run add column if not exists rescan boolean default false not null;
alter table run add column if not exists keeps boolean default false not null;

-- What a slice's result was made of, and the first day on which a verdict in it changes.
alter table slice add column if not exists reuse_key varchar(64) default '' not null;
alter table slice add column if not exists holds_until varchar(10);
alter table slice add column if not exists reused boolean default false not null;
create index if not exists slice_reuse on slice (reuse_key);

-- Every file that Seloste published: it deletes these on time, and no others.
create table if not exists own_file (
  path varchar(1000) not null primary key,
  job varchar(100) not null,
  job_month varchar(7) not null,
  sha256 varchar(64) not null,
  written varchar(40) not null
);
create index if not exists own_file_month on own_file (job, job_month);
