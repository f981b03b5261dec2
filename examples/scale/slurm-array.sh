#!/usr/bin/env bash
# A part for each task of a Slurm array. Submit with: sbatch slurm-array.sh FOLDER
# When it is done: recovery-audit merge parts/*.ndjson --report ndjson=audit.ndjson
#SBATCH --job-name=recovery-audit
#SBATCH --array=1-8
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --requeue
set -euo pipefail
folder=${1:?usage: sbatch slurm-array.sh FOLDER}
audit=${RECOVERY_AUDIT:-recovery-audit}
export XDG_STATE_HOME=${XDG_STATE_HOME:-$PWD/state} # on the shared disk, so that a requeued task goes on

exec "$audit" audit "$folder" --jobs 1 --resume --quiet \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
  --report ndjson="parts/part-$SLURM_ARRAY_TASK_ID.ndjson"
