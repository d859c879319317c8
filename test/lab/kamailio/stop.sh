#!/bin/bash
# Stops the edge proxy.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/edge.sh"
edge_stop
echo 'edge lab stopped'
