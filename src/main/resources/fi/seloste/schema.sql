create table if not exists run (
  run_id varchar(64) not null primary key,
  job varchar(100) not null,
  job_month varchar(7) not null,
  attempt integer not null,
  as_of varchar(10) not null,
  digest varchar(64) not null,
  program varchar(100) not null,
  started varchar(40) not null,
  state varchar(20) not null,
  complete boolean,
  exit_code integer,
  output varchar(1000) not null,
  plan blob,
  outcome blob,
  constraint run_once unique (job, job_month, attempt)
);
create table if not exists slice (
  run_id varchar(64) not null,
  slice_no integer not null,
  bytes bigint not null,
  attempts integer default 0 not null,
  done boolean default false not null,
  result blob,
  primary key (run_id, slice_no)
);
create index if not exists slice_open on slice (run_id, done);
