# Shared by start.sh and stop.sh: where the edge proxy lives. Sourced, never run.
#   LAB_STATE   the lab's directory; its keys are used, and kamailio/ in it is the proxy's
EDGE_HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
LAB_STATE=${LAB_STATE:-${XDG_CACHE_HOME:-$HOME/.cache}/hookswitch-lab}
EDGE_STATE=$LAB_STATE/kamailio

# The pid of whichever edge proxy of a lab listens here, or nothing.
edge_pid() {
  local pid
  pid=$(ss -H -lunp 'sport = :5080' | sed -n 's/.*"kamailio",pid=\([0-9]*\),.*/\1/p' | head -1)
  [ -n "$pid" ] || return 1
  grep -zq '/kamailio/edge.cfg$' "/proc/$pid/cmdline" || return 1
  # any of its processes may be named: their parent is the one to end
  while grep -zq '/kamailio/edge.cfg$' "/proc/$(edge_parent "$pid")/cmdline"; do pid=$(edge_parent "$pid"); done
  echo "$pid"
}

edge_parent() { awk '/^PPid:/ { print $2 }' "/proc/$1/status"; }

edge_stop() {
  local pid
  pid=$(edge_pid) || return 0
  kill "$pid"
  for _ in $(seq 100); do
    [ -e "/proc/$pid" ] || return 0
    sleep 0.05
  done
  echo "edge lab: process $pid did not stop" >&2
  exit 1
}
