# Shared by start.sh, stop.sh and cli.sh: where the lab lives. Sourced, never run.
#   LAB_STATE   directory of the chroot, keys, logs and pid file
#   LAB_SUITE   Debian suite inside: sid carries Asterisk 22 (default), bullseye carries 16
LAB_HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
LAB_STATE=${LAB_STATE:-${XDG_CACHE_HOME:-$HOME/.cache}/hookswitch-lab}
LAB_SUITE=${LAB_SUITE:-sid}
LAB_ROOT=$LAB_STATE/asterisk-$LAB_SUITE
LAB_PIDFILE=$LAB_STATE/asterisk.pid
LAB_LOG=$LAB_STATE/start.log

# The pid of our Asterisk, or nothing. A pid file outlives a reboot, so the name behind the pid counts.
lab_pid() {
  local pid
  pid=$(cat "$LAB_PIDFILE" 2>/dev/null) || return 1
  [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = asterisk ] || return 1
  echo "$pid"
}

lab_cli() { LC_ALL=C chroot "$LAB_ROOT" /usr/sbin/asterisk -rx "$1"; }

lab_stop() {
  local pid
  pid=$(lab_pid) || return 0
  kill "$pid"
  for _ in $(seq 100); do
    lab_pid >/dev/null || break
    sleep 0.1
  done
  rm -f "$LAB_PIDFILE"
}
