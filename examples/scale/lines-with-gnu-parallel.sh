#!/usr/bin/env bash
# Documents that come out of a database as lines of JSON: {"path": "…", "text": "…"}. One audit per line comes out, in order.
# usage: lines-with-gnu-parallel.sh < documents.ndjson > audits.ndjson
set -euo pipefail
audit=${RECOVERY_AUDIT:-recovery-audit}
exec parallel --pipe --keep-order --block 4M "$audit audit --from ndjson --to ndjson"
