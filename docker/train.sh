#!/bin/sh
# Starts the hub once, without any connection, on a database in memory, and keeps which classes it needed, ready to use,
# in <folder>/ledgerway.jsa. Usage: train.sh <folder with ledgerway.jar and lib/>, with routes/ beside this script.
set -eu
app=$1
work=$(mktemp -d)
cp -r "$(dirname "$0")/routes" "$work/routes"
cd "$work"

JDK_JAVA_OPTIONS='' java -Xmx256m -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit="$app/ledgerway.jsa" \
  -jar "$app/ledgerway.jar" --spring.datasource.url=jdbc:h2:mem:training --server.address=127.0.0.1 --server.port=0 >log 2>&1 &
hub=$!
while ! grep -q 'Ledgerway is ready' log; do
  if ! kill -0 "$hub" 2>/dev/null; then
    cat log
    exit 1
  fi
  sleep 1
done
kill -TERM "$hub"
# Ended by a signal, as it should: 143
wait "$hub" || [ $? -eq 143 ]
cd /
rm -rf "$work"
test -s "$app/ledgerway.jsa"
chmod 0644 "$app/ledgerway.jsa"
