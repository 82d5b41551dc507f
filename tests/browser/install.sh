#!/bin/sh
# Makes sure that there are a Chromium, a Japanese font and nginx, which some tests drive.
set -eu

as_root=""
if [ "$(id -u)" -ne 0 ]; then as_root="sudo"; fi
export DEBIAN_FRONTEND=noninteractive

found() {
    for name in "$@"; do
        if command -v "$name" >/dev/null || [ -x "/usr/sbin/$name" ]; then return 0; fi
    done
    return 1
}

# The first of the packages that there is: older releases of Debian lack some.
install() {
    if ! command -v apt-get >/dev/null; then
        echo "The tests need $1: install it, so that it is on the PATH." >&2
        exit 1
    fi
    echo "Installing $1 for the tests …"
    $as_root apt-get update -qq
    for package in "$@"; do
        if $as_root apt-get install -y -qq --no-install-recommends "$package" fonts-noto-cjk >/dev/null; then return 0; fi
    done
    exit 1
}

# The shell is the engine alone: half the work a page. Whoever has another Chromium is not asked for a password to get it.
if ! found chromium-headless-shell; then
    if ! found chromium chromium-browser google-chrome; then
        install chromium-headless-shell chromium
    elif apt-cache show chromium-headless-shell >/dev/null 2>&1; then
        (as_root="${as_root:+sudo -n}" && install chromium-headless-shell) || echo "Testing with the Chromium that is there."
    fi
fi
found nginx || install nginx-light nginx
