#!/bin/sh
# Puts the earlier versions of the model into site/. Each is built again from its tag: model-v1, model-v2 ... name the
# last commit of a version.
# To be run after `make site`.
set -eu

cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"; git worktree prune' EXIT

for tag in $(git tag --list 'model-v*'); do
  version=${tag#model-}
  if [ -e "site/$version" ]; then continue; fi # the present version, or built already
  echo "Making $version anew from $tag"
  git worktree add --detach --quiet "$work/$version" "$tag"
  make --directory="$work/$version" site SITE_URL="${SITE_URL:-}"
  cp -R "$work/$version/site/$version" "site/$version"
done
