# Shared by start.sh and stop.sh: where the directory and the address book server live. Sourced, never run.
#   LAB_STATE   the lab's directory; books/ in it belongs to these two
BOOKS_HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
LAB_STATE=${LAB_STATE:-${XDG_CACHE_HOME:-$HOME/.cache}/hookswitch-lab}
BOOKS_STATE=$LAB_STATE/books

# books_pid NAME: the pid of that server of this lab, or nothing.
books_pid() {
  local pid
  pid=$(cat "$BOOKS_STATE/$1.pid" 2>/dev/null) || return 1
  [ -n "$pid" ] && tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -q "$BOOKS_STATE" || return 1
  echo "$pid"
}

# books_stop NAME
books_stop() {
  local pid
  pid=$(books_pid "$1") || return 0
  kill "$pid"
  for _ in $(seq 100); do
    [ -e "/proc/$pid" ] || return 0
    sleep 0.05
  done
  echo "books lab: process $pid did not stop" >&2
  exit 1
}
