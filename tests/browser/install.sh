#!/bin/sh
# Makes sure that there is a Chromium (and a Japanese font) for the browser tests.
set -eu
for name in chromium-headless-shell chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then exit 0; fi
done
if ! command -v apt-get >/dev/null; then
    echo 'The browser tests need Chromium: install it, with a Japanese font, so that "chromium" is on the PATH.' >&2
    exit 1
fi
echo 'Installing Chromium for the browser tests …'
as_root=""
if [ "$(id -u)" -ne 0 ]; then as_root="sudo"; fi
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# The shell is the engine alone: half the work a page. Older releases of Debian have only the whole browser.
for package in chromium-headless-shell chromium; do
    if $as_root apt-get install -y -qq --no-install-recommends "$package" fonts-noto-cjk >/dev/null; then exit 0; fi
done
exit 1
