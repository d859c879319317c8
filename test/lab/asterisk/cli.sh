#!/bin/bash
# Runs one command on Asterisk's console: cli.sh 'pjsip show contacts'
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lab.sh"
lab_cli "$1"
