#!/bin/bash
# Brings baresip from Debian packages; each phone is a process that a test starts (../baresip.ts).
set -euo pipefail
LAB_STATE=${LAB_STATE:-${XDG_CACHE_HOME:-$HOME/.cache}/hookswitch-lab}
. "$(dirname "${BASH_SOURCE[0]}")/../packages.sh"
mkdir -p "$LAB_STATE"
lab_packages baresip baresip-core=/usr/bin/baresip
echo 'baresip lab ready'
