#!/bin/bash
# Starts Asterisk on loopback, installing it into a chroot first. Idempotent; needs root on Debian.
# Prints one line when it is ready. LAB_RESTART=1 restarts even when nothing changed;
# LAB_MIRROR names a Debian mirror when apt on this machine has none. See lab.sh for the rest.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lab.sh"
export DEBIAN_FRONTEND=noninteractive LC_ALL=C
mkdir -p "$LAB_STATE"

fail() {
  echo "asterisk lab: $1" >&2
  exit 1
}

# Two test runs that start at once must not build the chroot twice.
exec 9>"$LAB_STATE/start.lock"
flock 9

install_tools() {
  local missing=()
  command -v debootstrap >/dev/null || missing+=(debootstrap)
  command -v openssl >/dev/null || missing+=(openssl)
  command -v ss >/dev/null || missing+=(iproute2)
  [ ${#missing[@]} -eq 0 ] && return
  { apt-get update && apt-get install -y --no-install-recommends "${missing[@]}"; } >>"$LAB_LOG" 2>&1 ||
    fail "cannot install ${missing[*]}, see $LAB_LOG"
}

install_asterisk() {
  [ -x "$LAB_ROOT/usr/sbin/asterisk" ] && return
  local mirror=${LAB_MIRROR:-}
  if [ -z "$mirror" ]; then
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
      grep -E '/debian/?$' | head -1 || true)
  fi
  [ -n "$mirror" ] || fail 'apt knows no Debian mirror; set LAB_MIRROR'
  if [ ! -e "$LAB_ROOT/.debootstrap-done" ]; then
    debootstrap --variant=minbase --include=ca-certificates "$LAB_SUITE" "$LAB_ROOT" "$mirror" >>"$LAB_LOG" 2>&1 ||
      fail "debootstrap failed, see $LAB_LOG"
    touch "$LAB_ROOT/.debootstrap-done"
  fi
  cp /etc/resolv.conf "$LAB_ROOT/etc/resolv.conf"
  # Debian starts services on install; 101 forbids it inside the chroot.
  printf '#!/bin/sh\nexit 101\n' >"$LAB_ROOT/usr/sbin/policy-rc.d"
  chmod +x "$LAB_ROOT/usr/sbin/policy-rc.d"
  local packages=(asterisk asterisk-core-sounds-en-wav asterisk-moh-opsound-wav)
  # Opus and voicemail are packages of their own for 16; calls between Opus and anything else end at once without it.
  [ "$LAB_SUITE" != bullseye ] || packages+=(asterisk-opus asterisk-voicemail)
  chroot "$LAB_ROOT" apt-get install -y --no-install-recommends "${packages[@]}" >>"$LAB_LOG" 2>&1 ||
    fail "apt-get install ${packages[*]} failed, see $LAB_LOG"
  chroot "$LAB_ROOT" apt-get clean
}

# A certificate of our own, so that the app's CA option is what makes it trusted.
make_keys() {
  [ -s "$LAB_STATE/keys/lab.crt" ] && return
  mkdir -p "$LAB_STATE/keys"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 \
    -subj '/CN=asterisk-lab' -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' \
    -keyout "$LAB_STATE/keys/lab.key" -out "$LAB_STATE/keys/lab.crt" >>"$LAB_LOG" 2>&1 ||
    fail "openssl failed, see $LAB_LOG"
}

# Our configuration plus what only this machine knows.
compose_config() {
  local modules
  rm -rf "$LAB_STATE/etc"
  cp -r "$LAB_HERE/etc" "$LAB_STATE/etc"
  modules=$(find "$LAB_ROOT/usr/lib" -maxdepth 3 -type d -path '*/asterisk/modules' | head -1)
  sed -i "s#^astmoddir *=>.*#astmoddir => ${modules#"$LAB_ROOT"}#" "$LAB_STATE/etc/asterisk.conf"
  # Asterisk 16 has MD5 alone and refuses the whole account of whoever names another algorithm.
  [ "$LAB_SUITE" != bullseye ] || sed -i '/^supported_algorithms/d' "$LAB_STATE/etc/pjsip.conf"
  # Asterisk offers no loopback candidates by itself: each address of the machine is offered as loopback.
  {
    echo '[ice_host_candidates]'
    ip -o addr show scope global |
      awk '{ split($4, a, "/"); print a[1] " => " ($3 == "inet6" ? "::1" : "127.0.0.1") }'
  } >"$LAB_STATE/etc/rtp_local.conf"
}

install_config() {
  local dir
  rm -rf "$LAB_ROOT/etc/asterisk"
  mkdir -p "$LAB_ROOT/etc/asterisk/keys"
  cp "$LAB_STATE"/etc/* "$LAB_ROOT/etc/asterisk/"
  cp "$LAB_STATE"/keys/lab.* "$LAB_ROOT/etc/asterisk/keys/"
  # No name query leaves the machine while it runs.
  printf 'nameserver 127.0.0.1\noptions attempts:1 timeout:1\n' >"$LAB_ROOT/etc/resolv.conf"
  # /var/run in the chroot is an absolute link: from outside it would be the host's.
  for dir in run/asterisk var/log/asterisk var/spool/asterisk/voicemail var/cache/asterisk; do
    mkdir -p "$LAB_ROOT/$dir"
  done
  chroot "$LAB_ROOT" chown -R asterisk:asterisk \
    /etc/asterisk /run/asterisk /var/log/asterisk /var/spool/asterisk /var/lib/asterisk /var/cache/asterisk
  rm -f "$LAB_ROOT/run/asterisk/asterisk.ctl"
}

# There is one set of ports: a lab that runs from another state directory makes room, a stranger's PBX does not.
free_ports() {
  local pid root
  pid=$(ss -H -ltnp 'sport = :5038' | sed -n 's/.*pid=\([0-9]*\),.*/\1/p' | head -1)
  [ -n "$pid" ] || return 0
  root=$(readlink "/proc/$pid/root")
  [[ $root == */asterisk-sid || $root == */asterisk-bullseye ]] || fail "port 5038 is taken by process $pid"
  kill "$pid"
  for _ in $(seq 100); do
    [ -e "/proc/$pid" ] || return 0
    sleep 0.1
  done
  fail "the lab in $root did not stop"
}

# A daemon that inherits a descriptor keeps what is behind it: the lock of its starter, the pipe of a test runner.
close_inherited() {
  local fd
  for fd in $(ls /proc/self/fd); do
    [ "$fd" -le 2 ] || eval "exec $fd>&-"
  done
}

launch() {
  (
    close_inherited
    exec setsid chroot "$LAB_ROOT" /usr/sbin/asterisk -f -U asterisk -G asterisk
  ) </dev/null >"$LAB_STATE/console.log" 2>&1 &
  echo $! >"$LAB_PIDFILE"
  for _ in $(seq 300); do
    kill -0 "$(cat "$LAB_PIDFILE")" 2>/dev/null || fail "Asterisk ended at once, see $LAB_STATE/console.log"
    [ -S "$LAB_ROOT/run/asterisk/asterisk.ctl" ] &&
      lab_cli 'core waitfullybooted' 2>/dev/null | grep -q 'fully booted' && return
    sleep 0.1
  done
  fail "Asterisk did not boot within 30 s, see $LAB_STATE/console.log"
}

# pjproject's resolver owns two ephemeral UDP sockets on every address; they send, they do not serve.
refuse_open_ports() {
  local pid first open
  pid=$(cat "$LAB_PIDFILE")
  first=$(cut -f1 /proc/sys/net/ipv4/ip_local_port_range)
  open=$(ss -H -lntup | grep "pid=$pid," | awk '{ print $1, $5 }' | grep -vE ' (127\.0\.0\.1|\[::1\]):' |
    awk -v first="$first" '{ n = split($2, a, ":"); if (!($1 == "udp" && a[n] + 0 >= first)) print }' || true)
  [ -z "$open" ] && return
  lab_stop
  fail "it listened beyond loopback and was stopped: $open"
}

[ "$(id -u)" = 0 ] || fail 'needs root (debootstrap, chroot)'
install_tools
install_asterisk
make_keys
compose_config
if pid=$(lab_pid) && [ "$(readlink "/proc/$pid/root")" = "$LAB_ROOT" ] && [ -z "${LAB_RESTART:-}" ] &&
  diff -rq -x keys "$LAB_STATE/etc" "$LAB_ROOT/etc/asterisk" >/dev/null; then
  echo "asterisk lab ready (was running, pid $pid)"
  exit 0
fi
lab_stop
free_ports
install_config
launch
refuse_open_ports
echo "asterisk lab ready (pid $(lab_pid)): wss 8089, ws 8088, sip 5060 (tls 5061), manager 5038, all on 127.0.0.1"
