#!/bin/bash
# Starts Kamailio on loopback as edge proxy of the lab's Asterisk, installing it first. Idempotent; the lab's keys must
# be there (asterisk/start.sh makes them). Prints one line when it is ready.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/edge.sh"
. "$EDGE_HERE/../packages.sh"
export LC_ALL=C
mkdir -p "$EDGE_STATE"

fail() {
  echo "edge lab: $1" >&2
  exit 1
}

# A daemon that inherits a descriptor keeps what is behind it: the lock of its starter, the pipe of a test runner.
close_inherited() {
  local fd
  for fd in $(ls /proc/self/fd); do
    [ "$fd" -le 2 ] || eval "exec $fd>&-"
  done
}

exec 9>"$EDGE_STATE/start.lock"
flock 9
MODULES=/usr/lib/*/kamailio/modules
lab_packages edge "kamailio=/usr/sbin/kamailio" "kamailio-websocket-modules=$MODULES/websocket.so" \
  "kamailio-tls-modules=$MODULES/tls.so" "iproute2=/*bin/ss"
[ -s "$LAB_STATE/keys/lab.crt" ] || fail "no keys in $LAB_STATE/keys: start Asterisk first"

sed "s#@KEYS@#$LAB_STATE/keys#" "$EDGE_HERE/edge.cfg" >"$EDGE_STATE/edge.new"
if pid=$(edge_pid) && cmp -s "$EDGE_STATE/edge.new" "$EDGE_STATE/edge.cfg" && [ -z "${LAB_RESTART:-}" ]; then
  echo "edge lab ready (was running, pid $pid)"
  exit 0
fi
edge_stop
mv "$EDGE_STATE/edge.new" "$EDGE_STATE/edge.cfg"
kamailio -c -f "$EDGE_STATE/edge.cfg" >"$EDGE_STATE/check.log" 2>&1 || fail "bad configuration, see $EDGE_STATE/check.log"
(
  close_inherited
  exec setsid kamailio -DD -E -m 64 -M 8 -Y "$EDGE_STATE" -P "$EDGE_STATE/pid" -f "$EDGE_STATE/edge.cfg"
) </dev/null >"$EDGE_STATE/console.log" 2>&1 &
for _ in $(seq 100); do
  [ -n "$(ss -H -ltn 'sport = :5081')" ] && pid=$(edge_pid) && break
  kill -0 $! 2>/dev/null || fail "it ended at once, see $EDGE_STATE/console.log"
  sleep 0.05
done
pid=$(edge_pid) || fail "it does not listen, see $EDGE_STATE/console.log"
echo "edge lab ready (pid $pid): ws and tcp 5080, wss and tls 5081, all on 127.0.0.1"
