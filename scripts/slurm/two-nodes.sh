#!/bin/bash
# Proves on one machine that an array job survives the death of a node: Slurm from Debian's packages, two slurmd, an array
# over generated decks, one node killed in the middle. All decks must come out, each once. Needs root on Debian; changes
# nothing outside its folder but for the packages it installs. Not part of the tests.
#   scripts/slurm/two-nodes.sh [decks] [slides] [tasks]
set -euo pipefail
decks=${1:-60} slides=${2:-20} tasks=${3:-6}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d /tmp/decks-on-slurm-XXXXXX)
export PATH=$root/node_modules/.bin:$PATH SLURM_CONF=$work/slurm.conf
say() { printf '%7.1f s  %s\n' "$(echo "$(date +%s.%N) - $began" | bc)" "$*"; }
began=$(date +%s.%N)

if ! { command -v slurmctld && command -v slurmd && command -v munged && command -v sbatch && command -v bc; } > /dev/null; then
  apt-get update -qq && apt-get install -qq -y --no-install-recommends slurmd slurmctld slurm-client munge bc
fi

# What was started ends with this script, each by its number.
started=()
clean_up() {
  scancel --user=root 2> /dev/null || true
  for pid in "${started[@]}"; do kill "$pid" 2> /dev/null || true; done
  sleep 1
  for pid in "${started[@]}"; do kill -9 "$pid" 2> /dev/null || true; done
}
trap clean_up EXIT

# --- a cluster: one controller, two nodes of one processor each
mkdir -p "$work"/{state,spool1,spool2,log,munge}
chmod 755 "$work"
dd if=/dev/urandom of="$work/munge/key" bs=1 count=1024 status=none
chmod 700 "$work/munge" && chmod 400 "$work/munge/key"
munged --foreground --force --key-file="$work/munge/key" --socket="$work/munge/socket" --pid-file="$work/munge/pid" \
  --log-file="$work/munge/log" --seed-file="$work/munge/seed" > "$work/log/munged.out" 2>&1 &
started+=($!)
memory=$(awk '/MemTotal/ { print int($2 / 1024 / 2) }' /proc/meminfo)
cat > "$SLURM_CONF" << CONF
ClusterName=decks
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmUser=root
SlurmctldPort=17817
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool-%n
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd-%n.pid
SlurmctldLogFile=$work/log/slurmctld
SlurmdLogFile=$work/log/slurmd-%n
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=1,sched_interval=2
JobRequeue=1
SlurmdTimeout=10
ReturnToService=2
MpiDefault=none
NodeName=node1 NodeAddr=127.0.0.1 Port=17821 CPUs=1 RealMemory=$memory
NodeName=node2 NodeAddr=127.0.0.1 Port=17822 CPUs=1 RealMemory=$memory
PartitionName=decks Nodes=node1,node2 Default=YES MaxTime=INFINITE State=UP
CONF
until [ -S "$work/munge/socket" ]; do sleep 0.1; done
slurmctld -D > "$work/log/slurmctld.out" 2>&1 &
started+=($!)
for node in node1 node2; do
  slurmd -D -N $node > "$work/log/$node.out" 2>&1 &
  started+=($!)
done
until [ "$(sinfo --noheader --states=idle --format=%D 2> /dev/null)" = 2 ]; do sleep 0.5; done
say "two nodes are idle: Slurm $(sinfo --version | cut -d' ' -f2)"

# --- the decks
cd "$work"
mkdir -p reports
node --input-type=module -e "
import { mkdirSync, writeFileSync } from 'node:fs';
const { generateDeck } = await import('$root/bench/generate-deck.ts');
for (let i = 1; i <= $decks; i++) {
  mkdirSync('course/deck-' + i, { recursive: true });
  writeFileSync('course/deck-' + i + '/slides.md', generateDeck($slides, 'slidev').replaceAll('Claim number', 'Claim ' + i + ' of number'));
}"
mkdir bin && printf '#!/bin/sh\nshift\nexec "%s" "%s" "$@"\n' "$(command -v node)" "$root/cli/main.ts" > bin/npx && chmod +x bin/npx
job=$(PATH=$work/bin:$PATH sbatch --parsable --mem=0 --export=ALL --array=1-"$tasks" "$root/docs/at-scale/slurm.sbatch" course --out "$work/pdf")
say "array job $job: $tasks tasks for $decks decks of $slides slides"

# --- a power cut at node2 once a third of the decks is done: slurmd, its steps and all that they have started
done_decks() { cat reports/*.jsonl 2> /dev/null | grep -c '"status":' || true; }
until [ "$(done_decks)" -ge $((decks / 3)) ] && [ -n "$(squeue --noheader --nodelist=node2 --states=R --format=%i)" ]; do sleep 0.5; done
victim=$(squeue --noheader --nodelist=node2 --states=R --format=%i | head -1)
family() { for child in $(pgrep -P "$1" || true); do family "$child"; done; echo "$1"; }
slurmd2=$(cat "$work/slurmd-node2.pid" 2> /dev/null || echo "${started[3]}")
steps=$(pgrep -f "slurmstepd: \[$(scontrol show job "$victim" | sed -n 's/^JobId=\([0-9]*\).*/\1/p')\." || true)
doomed=$(for pid in $slurmd2 $steps; do family "$pid"; done)
kill -9 $doomed
say "node2 was killed with task $victim and $(echo $doomed | wc -w) processes, after $(done_decks) decks"

until [ -z "$(squeue --noheader --format=%i)" ]; do sleep 1; done
say "all tasks have ended"
sinfo --noheader --format='%n %T' | sed 's/^/           /'

# --- the proof
node "$root/cli/main.ts" merge-reports --quiet --json all.json reports/*.jsonl
node -e "
const { decks, unreported, exitCode } = JSON.parse(require('node:fs').readFileSync('all.json', 'utf8'));
const counts = {};
for (const { status } of decks) counts[status] = (counts[status] ?? 0) + 1;
console.log('           merged:', decks.length, 'decks,', JSON.stringify(counts), 'unreported', unreported.length, 'exit code', exitCode);
if (decks.length !== $decks || unreported.length > 0 || exitCode !== 0) process.exit(1);"
pdfs=$(find pdf -name '*.pdf' | wc -l) rest=$(find pdf -name '*.tmp' | wc -l)
twice=$(cat reports/*.jsonl | grep -o '^{"deck":"[^"]*"' | sort | uniq -d | wc -l)
say "$pdfs PDFs of $decks decks, $rest half written, $twice decks reported twice"
[ "$pdfs" = $((decks * 2)) ] && [ "$rest" = 0 ] && [ "$twice" = 0 ]
say "proved"
