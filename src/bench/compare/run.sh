#!/bin/sh
# Seloste beside tools that a user would pick: three of npm, installed into a temporary folder, and
# ripgrep when it is there. Needs node, npm and a generated file:
#   mvn -q -Pbench -DskipTests verify          (makes target/bench/crm-1000000.csv)
#   src/bench/compare/run.sh target/bench/crm-1000000.csv
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd)
home=$(CDPATH='' cd "$here/../../.." && pwd)
file=$(CDPATH='' cd "$(dirname "$1")" && pwd)/$(basename "$1")
rows=${2:-2000}
work=$(mktemp -d "${TMPDIR:-/tmp}/seloste-compare.XXXXXX")
trap 'rm -rf "$work"' EXIT
cp "$here"/*.mjs "$work"
cd "$work"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund openredaction@1.1.5 redact-pii@3.4.0 @redactpii/node@1.0.17 >npm.log 2>&1

node seloste.mjs "$here/sample.tsv" >sample.csv
"$home/seloste" inspect --json sample.csv >findings.json
node seloste.mjs "$here/sample.tsv" findings.json
node compare.mjs "$here/sample.tsv" "$file" "$rows"

bytes=$(wc -c <"$file")
echo "seloste inspect, $bytes bytes:"
( time -p "$home/seloste" inspect --threads 1 "$file" >/dev/null ) 2>&1
if command -v rg >/dev/null 2>&1; then
  java -cp "$home/target/classes:$home/target/test-classes:$home/target/lib/*" \
    fi.seloste.detect.FormList >patterns.txt
  echo "ripgrep, $(wc -l <patterns.txt) patterns:"
  ( time -p rg --dfa-size-limit 1G --regex-size-limit 1G -i -o --count-matches -f patterns.txt "$file" >/dev/null ) 2>&1
fi
