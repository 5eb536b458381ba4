#!/bin/sh
# Installs what is missing, and nothing else, with apt.
#   tools/setup.sh web      what the site needs
#   tools/setup.sh test     what the tests need besides
#   tools/setup.sh check    what looks at format, lint and types
#   tools/setup.sh bench    what the benchmarks need
#   tools/setup.sh docs     what makes the API reference
set -eu

missing=
need() { # package, then a command that succeeds when it is there
  package=$1
  shift
  "$@" > /dev/null 2>&1 || missing="$missing $package"
}

header() { [ -e "/usr/include/$1" ] || [ -e "/usr/local/include/$1" ]; }
fonttools() { python3 -c 'import fontTools' || /usr/bin/python3 -c 'import fontTools'; }
software_graphics() { ls /usr/lib/*/dri/swrast_dri.so; }
egl() { ls /usr/lib/*/libEGL.so.1; }
browser() { [ -n "${CHROMIUM:-}" ] || command -v chromium; }
# Must not be named firefox, or it would find itself.
gecko() { [ -n "${FIREFOX:-}" ] || command -v firefox-esr || command -v firefox; }

common() {
  need cmake command -v cmake
  need ninja-build command -v ninja
  need nodejs command -v node
  need npm command -v npm
  need python3-fonttools fonttools
  need nlohmann-json3-dev header nlohmann/json.hpp
  need xz-utils command -v xz
  need ca-certificates test -e /etc/ssl/certs/ca-certificates.crt
}

linters() {
  need clang-format command -v clang-format
  need clang-tidy command -v clang-tidy
  need shellcheck command -v shellcheck
}

case ${1:-} in
  web)
    common
    need emscripten command -v emcc
    ;;
  test)
    common
    need emscripten command -v emcc
    need g++ command -v g++
    need clang command -v clang++
    need libgtest-dev header gtest/gtest.h
    need libsdl2-dev header SDL2/SDL.h
    need libgl-dev header GL/gl.h
    need libgl1-mesa-dri software_graphics
    need libegl1 egl
    need chromium browser
    need firefox-esr gecko
    need webkit2gtk-driver command -v WebKitWebDriver
    need librsvg2-bin command -v rsvg-convert
    need xvfb command -v Xvfb
    linters
    ;;
  check)
    linters
    need nodejs command -v node
    need npm command -v npm
    need nlohmann-json3-dev header nlohmann/json.hpp
    need g++ command -v g++
    ;;
  bench)
    common
    need emscripten command -v emcc
    need g++ command -v g++
    need chromium browser
    need libbenchmark-dev header benchmark/benchmark.h
    ;;
  docs)
    need doxygen command -v doxygen
    need nodejs command -v node
    need npm command -v npm
    ;;
  *)
    echo "usage: $0 web | check | test | bench | docs" >&2
    exit 2
    ;;
esac

[ -n "$missing" ] || exit 0
echo "Missing:$missing"
if ! command -v apt-get > /dev/null; then
  echo "There is no apt-get here. The build fetches the libraries among these itself; install the tools, by whatever name." >&2
  exit 0
fi
if [ "$(id -u)" = 0 ]; then
  as_root=
elif command -v sudo > /dev/null; then
  as_root=sudo
else
  echo "Neither root nor sudo. Ask an administrator for: apt-get install --no-install-recommends$missing" >&2
  exit 1
fi

echo "Installing with apt-get; this may take a few minutes."
$as_root apt-get -q update
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends $missing
