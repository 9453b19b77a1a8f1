#!/bin/sh
# Tries a cluster on one Debian machine: Debian's PostgreSQL in a folder of its own, the broker
# alone, two workers and a manager over the sample jobs; then the same on one process, and compares
# every file. Needs the packages postgresql and openssl, and a build (mvn -DskipTests package).
#   src/examples/cluster/debian.sh [FOLDER]
set -eu

home=$(CDPATH='' cd "$(dirname "$0")/../../.." && pwd)
folder=${1:-$(mktemp -d "${TMPDIR:-/tmp}/seloste-cluster.XXXXXX")}
port=${PGPORT:-54330}
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
mkdir -p "$folder/db"

# PostgreSQL does not run as root
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
if [ "$(id -u)" = 0 ]; then chown postgres "$folder/db"; chmod 755 "$folder"; fi

export SELOSTE_DB_USER=seloste SELOSTE_BROKER_USER=seloste
SELOSTE_DB_PASSWORD=$(openssl rand -hex 16)
SELOSTE_BROKER_PASSWORD=$(openssl rand -hex 16)
SELOSTE_STATE_KEY=$(openssl rand -hex 32)
SOURCE_DATE_EPOCH=$(date +%s)
export SELOSTE_DB_PASSWORD SELOSTE_BROKER_PASSWORD SELOSTE_STATE_KEY SOURCE_DATE_EPOCH

password=$folder/db/password
as sh -c "umask 077; printf '%s\n' '$SELOSTE_DB_PASSWORD' >'$password'"
as "$bin/initdb" -D "$folder/db/data" -U seloste -A scram-sha-256 --pwfile="$password" >"$folder/initdb.log"
as rm "$password"
as "$bin/pg_ctl" -D "$folder/db/data" -l "$folder/db/log" -w \
  -o "-p $port -k $folder/db -c listen_addresses=127.0.0.1" start >/dev/null
others=
finish() {
  # shellcheck disable=SC2086
  [ -z "$others" ] || kill $others 2>/dev/null || true
  as "$bin/pg_ctl" -D "$folder/db/data" -m fast stop >/dev/null
}
trap finish EXIT
PGPASSWORD=$SELOSTE_DB_PASSWORD psql -q -h 127.0.0.1 -p "$port" -U seloste -d postgres \
  -c 'create database seloste'

cat >"$folder/cluster.yml" <<EOF
cluster: debian
database: {url: "jdbc:postgresql://127.0.0.1:$port/seloste"}
broker: {url: "tcp://127.0.0.1:61617", standalone: true}
slots: 1
lease: 10
EOF

"$home/seloste" broker "$folder/cluster.yml" & others="$others $!"
"$home/seloste" worker "$folder/cluster.yml" & others="$others $!"
"$home/seloste" worker "$folder/cluster.yml" & others="$others $!"
"$home/seloste" scan "$home"/jobs/*.yml --month 2026-10 --out "$folder/shared" \
  --cluster "$folder/cluster.yml"
"$home/seloste" status --cluster "$folder/cluster.yml"
"$home/seloste" scan "$home"/jobs/*.yml --month 2026-10 --out "$folder/alone" >/dev/null
diff -r -x .state "$folder/shared" "$folder/alone"
echo "the same files from the cluster and from one process: $folder"
