#!/usr/bin/env bash
# One machine, all its cores, with GNU parallel: a process for each part, then one report.
# usage: gnu-parallel.sh FOLDER [PARTS]
set -euo pipefail
folder=${1:?usage: gnu-parallel.sh FOLDER [PARTS]}
parts=${2:-$(nproc)}
audit=${RECOVERY_AUDIT:-recovery-audit}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

seq "$parts" | parallel --halt now,fail=1 \
  "$audit audit '$folder' --jobs 1 --shard {}/$parts --report ndjson='$work'/part-{}.ndjson --quiet"
"$audit" merge "$work"/part-*.ndjson --report ndjson=audit.ndjson
