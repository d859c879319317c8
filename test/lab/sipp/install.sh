#!/bin/bash
# Brings sipp from a Debian package; each scenario is a process that a test starts (../sipp.ts).
set -euo pipefail
LAB_STATE=${LAB_STATE:-${XDG_CACHE_HOME:-$HOME/.cache}/hookswitch-lab}
. "$(dirname "${BASH_SOURCE[0]}")/../packages.sh"
mkdir -p "$LAB_STATE"
lab_packages sipp sip-tester=/usr/bin/sipp
echo 'sipp lab ready'
