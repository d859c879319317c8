#!/bin/bash
# Starts OpenLDAP (ldap 3890, ldaps 6360) and Radicale (CardDAV 5232) on loopback, installing them first, each with the
# same empty state after every start. Prints one line when they are ready.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/books.sh"
. "$BOOKS_HERE/../packages.sh"
export LC_ALL=C
mkdir -p "$BOOKS_STATE"

fail() {
  echo "books lab: $1" >&2
  exit 1
}

# A daemon that inherits a descriptor keeps what is behind it: the lock of its starter, the pipe of a test runner.
close_inherited() {
  local fd
  for fd in $(ls /proc/self/fd); do
    [ "$fd" -le 2 ] || eval "exec $fd>&-"
  done
}

exec 9>"$BOOKS_STATE/start.lock"
flock 9
# Both are only run from here: Debian's own services stay off, and their default configuration is not used.
lab_packages books "slapd=/usr/sbin/slapd" "ldap-utils=/usr/bin/ldapadd" "radicale=/usr/bin/radicale" \
  "openssl=/usr/bin/openssl" "iproute2=/*bin/ss"

for name in slapd radicale; do books_stop "$name"; done
rm -rf "$BOOKS_STATE/ldap" "$BOOKS_STATE/dav"
mkdir -p "$BOOKS_STATE/ldap/data" "$BOOKS_STATE/dav"
if [ ! -s "$BOOKS_STATE/books.crt" ]; then
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost \
    -keyout "$BOOKS_STATE/books.key" -out "$BOOKS_STATE/books.crt" 2>"$BOOKS_STATE/openssl.log" ||
    fail "no certificate, see $BOOKS_STATE/openssl.log"
fi

sed "s#@STATE@#$BOOKS_STATE#" "$BOOKS_HERE/slapd.conf" >"$BOOKS_STATE/slapd.conf"
# More people than one page of a search holds.
{
  cat "$BOOKS_HERE/office.ldif"
  for n in $(seq 1001 1450); do
    printf '\ndn: cn=Person %s,ou=people,dc=office,dc=example\nobjectClass: inetOrgPerson\ncn: Person %s\nsn: %s\ntelephoneNumber: 030 4000%s\n' \
      "$n" "$n" "$n" "$n"
  done
} >"$BOOKS_STATE/office.ldif"
/usr/sbin/slapadd -f "$BOOKS_STATE/slapd.conf" -l "$BOOKS_STATE/office.ldif" >"$BOOKS_STATE/slapadd.log" 2>&1 ||
  fail "the directory takes no people, see $BOOKS_STATE/slapadd.log"
(
  close_inherited
  exec setsid /usr/sbin/slapd -d 0 -f "$BOOKS_STATE/slapd.conf" \
    -h "ldap://127.0.0.1:3890/ ldaps://127.0.0.1:6360/"
) </dev/null >"$BOOKS_STATE/slapd.log" 2>&1 &
echo $! >"$BOOKS_STATE/slapd.pid"

sed "s#@STATE@#$BOOKS_STATE#" "$BOOKS_HERE/radicale.conf" >"$BOOKS_STATE/radicale.conf"
printf 'ines:cardpass\n' >"$BOOKS_STATE/dav/users"
(
  close_inherited
  exec setsid /usr/bin/radicale --config "$BOOKS_STATE/radicale.conf"
) </dev/null >"$BOOKS_STATE/radicale.log" 2>&1 &
echo $! >"$BOOKS_STATE/radicale.pid"

for _ in $(seq 200); do
  [ -n "$(ss -H -ltn 'sport = :3890')" ] && [ -n "$(ss -H -ltn 'sport = :5232')" ] && ready=1 && break
  for name in slapd radicale; do
    # Not by what it runs: on a busy machine it may still be this shell, about to become the server.
    [ -e "/proc/$(cat "$BOOKS_STATE/$name.pid")" ] || fail "$name ended at once, see $BOOKS_STATE/$name.log"
  done
  sleep 0.05
done
[ -n "${ready:-}" ] || fail "they do not listen, see $BOOKS_STATE"
echo "books lab ready: ldap 3890, ldaps 6360, carddav 5232, all on 127.0.0.1"
