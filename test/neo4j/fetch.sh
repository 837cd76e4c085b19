#!/bin/sh
# Fetches Neo4j from Maven Central and compiles the test server, once, into a cache folder.
#
#   test/neo4j/fetch.sh
#
# Prints the folder on stdout: FOLDER/lib holds the jars, FOLDER/classes the server
# (java -cp "FOLDER/classes:FOLDER/lib/*" dev.kith.test.Server). Says what it does on stderr.
# About 130 MB and a quarter of a minute the first time; a few milliseconds when already there.
#
# The folder is ${KITH_TEST_CACHE:-$HOME/.cache/kith-test}/neo4j/HASH, HASH being that of pom.xml and
# Server.java: a change of either makes a new folder, and old ones can be deleted at will.
# Maven is run with the machine's own settings and keeps its own copy in its local repository.
#
# Exit status: 0 done; 3 java, javac or mvn is missing or too old; 1 anything else.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
pom=$here/pom.xml
server=$here/src/main/java/dev/kith/test/Server.java

say() { echo "test/neo4j/fetch.sh: $*" >&2; }
missing() { say "$*"; exit 3; }

command -v java >/dev/null 2>&1 || missing "java not found: a Java 17 (or newer) runtime is needed"
# java -version costs a JVM start, so the version is looked at only when something must be built.

if command -v sha256sum >/dev/null 2>&1; then sum=sha256sum; else sum="shasum -a 256"; fi
hash=$(cat "$pom" "$server" | $sum | cut -c1-16)
[ -n "$hash" ] || { say "could not hash $pom and $server"; exit 1; }

root=${KITH_TEST_CACHE:-${HOME:?set HOME or KITH_TEST_CACHE}/.cache/kith-test}/neo4j
target=$root/$hash
if [ -d "$target" ]; then echo "$target"; exit 0; fi

command -v javac >/dev/null 2>&1 || missing "javac not found: a Java 17 (or newer) JDK is needed, not only a runtime"
command -v mvn >/dev/null 2>&1 || missing "mvn not found: Maven 3.8 or newer is needed to fetch Neo4j"
version=$(javac -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p')
[ "${version:-0}" -ge 17 ] || missing "Java 17 or newer is needed, javac says: $(javac -version 2>&1)"

mkdir -p "$root"
work=
lock=$root/$hash.lock
locked=
cleanup() {
  [ -z "$work" ] || rm -rf "$work"
  [ -z "$locked" ] || rm -rf "$lock"
}
trap cleanup EXIT
trap 'exit 1' HUP INT TERM

# One build at a time (Maven's local repository does not take two well); a lock whose owner is gone is removed.
waited=0
until mkdir "$lock" 2>/dev/null; do
  owner=$(cat "$lock/pid" 2>/dev/null || true)
  if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then rm -rf "$lock"; continue; fi
  [ "$waited" -lt 600 ] || { say "another build has held $lock for 10 minutes; delete it if there is none"; exit 1; }
  sleep 1
  waited=$((waited + 1))
done
locked=1
echo $$ >"$lock/pid"
if [ -d "$target" ]; then echo "$target"; exit 0; fi

work=$(mktemp -d "$root/build.XXXXXX")
cp "$pom" "$work/"
cp -R "$here/src" "$work/"
say "fetching Neo4j into $target (about 130 MB, once)"
# Maven's stdout goes to stderr: stdout carries the folder only.
mvn -q -B -Dstyle.color=never -f "$work/pom.xml" compile dependency:copy-dependencies \
  -DincludeScope=runtime -DoutputDirectory="$work/out/lib" >&2 </dev/null ||
  { say "Maven failed, see above (is Maven Central, or the mirror in your settings.xml, reachable?)"; exit 1; }
mv "$work/target/classes" "$work/out/classes"
# The rename is last: a folder that exists is whole.
mv "$work/out" "$target"
echo "$target"
