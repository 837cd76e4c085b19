#!/usr/bin/env bash
# Does what a newcomer does: clones this repository into an empty folder and types the README's two
# commands. `--start-only` leaves out `npm test` (.ci/run calls that itself).
set -euo pipefail
source=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

git clone --quiet "$source" "$work/kith"
cd "$work/kith"

begun=$(date +%s)
npm start -- --port 0 --data "$work/data" >"$work/out" 2>"$work/err" &
server=$!
for _ in $(seq 300); do
  if url=$(sed -n 's/^kith is ready at \(http[^ ]*\)$/\1/p' "$work/out") && [ -n "$url" ]; then break; fi
  kill -0 "$server" 2>/dev/null || { echo "npm start ended before it was ready:" >&2; cat "$work/out" "$work/err" >&2; exit 1; }
  sleep 1
done
[ -n "${url:-}" ] || { echo "npm start was not ready after five minutes" >&2; cat "$work/err" >&2; exit 1; }
[ "$(tail -n 1 "$work/out")" = "kith is ready at $url" ] || { echo "the ready line is not the last one" >&2; exit 1; }
echo "npm start in a fresh clone: ready after $(($(date +%s) - begun)) s"

node -e '
  const url = process.argv[1];
  const page = await fetch(url);
  if (!page.ok || !(await page.text()).includes("<div id=\"root\"")) throw new Error("the page does not come");
  const stats = await (await fetch(url + "/api/stats")).json();
  if (!(stats.articles >= 16 && stats.relations > 100)) throw new Error("the samples are not in the graph: " + JSON.stringify(stats));
  console.log(`${stats.articles} articles, ${stats.entities} entities, ${stats.relations} relations`);
' --input-type=module "$url"
kill "$server"
wait "$server" || true
server=

[ "${1:-}" = "--start-only" ] || npm test
