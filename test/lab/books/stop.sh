#!/bin/bash
# Stops both servers; what was installed stays.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/books.sh"
for name in slapd radicale; do books_stop "$name"; done
