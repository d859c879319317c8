#!/bin/bash
# Stops the lab's Asterisk and keeps its installation.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lab.sh"
lab_stop
echo 'asterisk lab stopped'
