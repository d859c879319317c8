# Shared by the lab's start scripts: brings Debian packages. Sourced, never run.

# lab_packages NAME PACKAGE=FILE…: installs the packages whose file (a pattern) is missing.
# Services stay off: Debian would start a daemon on install, on the ports and addresses it likes.
lab_packages() {
  local name=$1 missing=() pair policy=/usr/sbin/policy-rc.d
  shift
  for pair in "$@"; do
    compgen -G "${pair#*=}" >/dev/null || missing+=("${pair%%=*}")
  done
  [ ${#missing[@]} -eq 0 ] && return
  [ "$(id -u)" = 0 ] || { echo "$name lab: needs ${missing[*]} and root to install" >&2; exit 1; }
  command -v apt-get >/dev/null || { echo "$name lab: needs ${missing[*]}, and there is no apt-get" >&2; exit 1; }
  local ours=
  [ -e "$policy" ] || { printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy" && ours=1; }
  local code=0
  { DEBIAN_FRONTEND=noninteractive apt-get update &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } \
    >>"$LAB_STATE/packages.log" 2>&1 || code=$?
  [ -z "$ours" ] || rm -f "$policy"
  [ $code -eq 0 ] || { echo "$name lab: cannot install ${missing[*]}, see $LAB_STATE/packages.log" >&2; exit 1; }
}
