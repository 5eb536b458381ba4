#!/bin/sh
# Fetches what the build needs and a package manager does not install, into a cache that `make clean` leaves alone.
#   tools/dependencies.sh cache-dir    where the cache is
#   tools/dependencies.sh imgui        sources, from Debian's source packages
#   tools/dependencies.sh sdl          likewise
#   tools/dependencies.sh node-tools   npm packages of tools/npm, among them the font
# Prints the directory; everything else it has to say goes to stderr.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
cache=${SEEDCORN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/seedcorn}

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# A private apt configuration for source packages of one suite: the system's own stays as it is.
# A mirror with an outdated index is good enough, because pinned versions are checked against their own sums.
apt_suite() { # suite
  state=$download/apt
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$state/sources"
  printf 'Types: deb-src\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n' "$mirror" "$1" "$keyring" \
    > "$state/sources/source.sources"
  apt_options="-q -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts=$state/sources -o Dir::State::Lists=$state/lists
    -o Dir::Cache=$state/cache -o APT::Sandbox::User=$(id -un)"
  # shellcheck disable=SC2086
  apt-get $apt_options -o Acquire::Check-Valid-Until=false update > "$state/log" 2>&1 ||
    { cat "$state/log" >&2; fail "Debian's suite $1 could not be read"; }
}

newest() { # package version-prefix
  # shellcheck disable=SC2086
  apt-cache $apt_options showsrc "$1" | sed -n 's/^Version: //p' | grep "^$2\." | sort -V | tail -n 1
}

# The pinned version, checked against its sum; or, when the suite has moved on, the newest of the same series,
# for which apt's own signed sums have to do.
debian_source() { # name package suite version sha256 series marker
  name=$1 package=$2 suite=$3 version=$4 sum=$5 series=$6 marker=$7
  target=$cache/sources/$name-$version
  for found in "$target" "$cache/sources/$name-$series".*; do
    if [ -e "$found/$marker" ]; then echo "$found"; return; fi
  done
  command -v apt-get > /dev/null || fail "$name: there is no apt-get here"
  keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -e $keyring ] || fail "$name: $keyring is missing"
  # shellcheck disable=SC2016 # apt-get fills it in
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' 2> /dev/null |
    grep -v security | grep debian | head -n 1)
  [ -n "$mirror" ] || fail "$name: apt knows no Debian mirror; run apt-get update"
  say "$name: fetching Debian's source package $package $version ($suite)"
  mkdir -p "$cache"
  download=$(mktemp -d "$cache/download.XXXXXX")
  trap 'rm -rf "$download"' EXIT
  apt_suite "$suite"
  # shellcheck disable=SC2086
  if ! (cd "$download" && apt-get $apt_options source --download-only "$package=$version") > "$state/log" 2>&1; then
    version=$(newest "$package" "$series")
    [ -n "$version" ] || { cat "$state/log" >&2; fail "$name: suite $suite has no $package $series"; }
    say "$name: $suite has moved on from the pinned version; taking $version, checked by apt's signatures alone"
    # shellcheck disable=SC2086
    (cd "$download" && apt-get $apt_options source --download-only "$package=$version") > "$state/log" 2>&1 ||
      { cat "$state/log" >&2; fail "$name: $package $version could not be fetched"; }
    target=$cache/sources/$name-$version
    sum=
  fi
  archive=$(ls "$download"/*.orig.tar.*z)
  if [ -n "$sum" ]; then
    echo "$sum  $archive" | sha256sum --check --quiet - >&2 || fail "$name: the archive is not the one that is pinned"
  fi
  mkdir -p "$download/unpacked" "$cache/sources"
  tar -xf "$archive" -C "$download/unpacked" --strip-components=1
  [ -e "$download/unpacked/$marker" ] || fail "$name: the source package has no $marker"
  rm -rf "$target"
  mv "$download/unpacked" "$target"
  echo "$target"
}

# npm checks every package against the sums in tools/npm/package-lock.json.
node_tools() {
  sum=$(cat "$here/npm/package.json" "$here/npm/package-lock.json" | cksum | cut -d ' ' -f 1)
  target=$cache/node-tools-$sum
  if [ ! -e "$target/complete" ]; then
    command -v npm > /dev/null || fail "npm is missing (Debian: apt-get install nodejs npm)"
    mkdir -p "$target"
    cp "$here/npm/package.json" "$here/npm/package-lock.json" "$target"
    say "Installing the font and the page's tools with npm"
    (cd "$target" && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error) >&2 || fail "npm ci failed in $target"
    : > "$target/complete"
  fi
  echo "$target"
}

case ${1:-} in
  cache-dir) echo "$cache" ;;
  imgui) debian_source imgui imgui forky 1.92.2b+ds-1 \
    e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48 1.92 imgui.h ;;
  sdl) debian_source sdl libsdl2 trixie 2.32.4+dfsg-1 \
    d364cded8bf41f3f503014d3fb6473f1a7077ff468da1638dae4a6bec6ef2277 2.32 include/SDL.h ;;
  node-tools) node_tools ;;
  *) fail "usage: $0 cache-dir | imgui | sdl | node-tools" ;;
esac
