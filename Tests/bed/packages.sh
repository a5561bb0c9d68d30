# shellcheck shell=bash
# The Debian packages that the tests need on this machine.

# Prints the packages that are missing: what the build needs, and after `hosts` also what building
# and booting a root needs.
missing_packages() {
    command -v pkg-config >/dev/null || echo pkg-config
    pkg-config --exists libsystemd 2>/dev/null || echo libsystemd-dev
    command -v patch >/dev/null || echo patch
    [[ ${1:-} == hosts ]] || return 0
    command -v mmdebstrap >/dev/null || echo mmdebstrap
    command -v ssh >/dev/null || echo openssh-client
    [[ -x /usr/sbin/sshd ]] || echo openssh-server
    command -v systemd-nspawn >/dev/null || echo systemd-container
    [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] || echo debian-archive-keyring
}

install_packages() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]} > 0)) || return 0
    command -v apt-get >/dev/null || fail "this machine has no apt-get" \
        "install ${missing[*]} with its own package manager, then run again"
    ((EUID == 0)) || fail "installing ${missing[*]} takes root" \
        "run as root, or install them first"
    say "installing with apt: ${missing[*]}"
    without_services apt_install "${missing[@]}" || fail "apt-get did not install ${missing[*]} (see above)"
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]} == 0)) || fail "apt-get installed them, but still missing: ${missing[*]}"
}

# Runs what follows so that packages start no service: of sshd, tests want the program only.
without_services() (
    policy=/usr/sbin/policy-rc.d
    if [[ ! -e $policy ]]; then
        trap 'rm -f "$policy"' EXIT
        printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod 755 "$policy" || exit 1
    fi
    "$@" || exit 1
    # Nor when this machine boots again.
    [[ " $* " != *" openssh-server "* ]] || systemctl --quiet disable ssh.service ssh.socket 2>/dev/null
    true
)

# The package lists may be old or absent, so they are fetched first. Mirrors have hiccups, so what
# failed is tried twice more.
apt_install() {
    local attempt
    for attempt in 1 2 3; do
        apt-get -qq update && DEBIAN_FRONTEND=noninteractive \
            apt-get -qq install --yes --no-install-recommends "$@" >&2 && return 0
        say "attempt $attempt of 3 failed"
        sleep $((attempt * 3))
    done
    return 1
}
