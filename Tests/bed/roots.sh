# shellcheck shell=bash
# shellcheck disable=SC2154  # globals of the other files here
# One root file system per systemd release, built once and kept in a cache.
#
# cache/252/root     the file system; never written to after it is complete
# cache/252/recipe   what it was built from; another recipe means building again
# cache/lock         held shared while roots are in use, alone while they are built

roots_cache() {
    echo "${UNITSMITH_ROOTS:-${XDG_CACHE_HOME:-$HOME/.cache}/unitsmith/roots}"
}

root_of() {
    echo "$(roots_cache)/$1/root"
}

recipe_of() {
    echo "1 $(suite_of "$1") minbase $(packages_of "$1")"
}

# The mirrors to try in turn: this machine's own, twice more after a pause, then the archive, where
# a release goes that the mirrors have dropped.
mirrors() {
    local own
    # The parentheses are apt's placeholders, not the shell's.
    # shellcheck disable=SC2016
    own=$(apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 'Label: Debian' 2>/dev/null |
        sort -u | head -n 1)
    own=${own:-http://deb.debian.org/debian}
    printf '%s\n' "$own" "$own" "$own" http://archive.debian.org/debian
}

is_current() {
    [[ -d $(root_of "$1") ]] &&
        [[ $(cat "$(roots_cache)/$1/recipe" 2>/dev/null) == "$(recipe_of "$1")" ]]
}

stale_releases() {
    local release
    for release in "${releases[@]}"; do
        is_current "$release" || echo "$release"
    done
}

# Leaves every root current and a shared lock on the cache, kept until the run ends.
prepare_roots() {
    local cache stale
    cache=$(roots_cache)
    mkdir -p "$cache" || fail "cannot make the folder of the roots, $cache"
    exec {roots_lock}>"$cache/lock"
    flock --shared "$roots_lock"
    [[ -n $(stale_releases) ]] || return 0
    say "waiting for other runs to let go of $cache"
    flock --exclusive "$roots_lock"
    # Another run may have built them meanwhile.
    mapfile -t stale < <(stale_releases)
    ((${#stale[@]} == 0)) || build_roots "${stale[@]}"
    flock --shared "$roots_lock"
}

build_roots() {
    local release jobs=() index failed=()
    say "building roots of systemd $* in $(roots_cache) (about half a minute)"
    # Only what a killed build left behind is here: the lock is ours alone.
    rm -rf "$(roots_cache)"/.building.*
    for release in "$@"; do
        build_root "$release" {roots_lock}>&- &
        jobs+=($!)
    done
    index=0
    for release in "$@"; do
        wait "${jobs[index++]}" || failed+=("$release")
    done
    ((${#failed[@]} == 0)) || fail "no root for systemd ${failed[*]} (the reason is above)"
}

# Builds one root under a temporary name and gives it its own once it is complete.
build_root() {
    local release=$1 building mirror
    building=$(mktemp -d "$(roots_cache)/.building.$release.XXXXXX") || return 1
    chmod 755 "$building"
    for mirror in $(mirrors); do
        bootstrap "$release" "$building/root" "$mirror" >"$building/log" 2>&1 && break
        say "systemd $release: $mirror did not give $(suite_of "$release"): $(tail -n 1 "$building/log")"
        rm -rf --one-file-system "$building/root"
        sleep 3
    done
    if [[ ! -d $building/root ]]; then
        say "systemd $release: the last attempt said:"
        cat "$building/log" >&2
        rm -rf "$building"
        return 1
    fi
    if ! check_root "$release" "$building/root"; then
        rm -rf --one-file-system "$building"
        return 1
    fi
    recipe_of "$release" >"$building/recipe"
    rm -rf --one-file-system "${building:?}/log" "$(roots_cache)/${release:?}"
    mv --no-target-directory "$building" "$(roots_cache)/$release"
}

# Debian's unstable has no security archive and its lists expire within a week, so their age
# is not held against a mirror that lags.
bootstrap() {
    mmdebstrap --quiet --variant=minbase --include="$(packages_of "$1")" \
        --aptopt='Acquire::Check-Valid-Until "false"' --aptopt='Acquire::Retries "2"' \
        "$(suite_of "$1")" "$2" "$3"
}

check_root() {
    local found
    found=$(chroot "$2" systemctl --version 2>&1 | sed -n '1s/^systemd \([0-9]*\).*/\1/p')
    [[ $found == "$1" ]] && return 0
    say "Debian's $(suite_of "$1") carries systemd ${found:-of no readable version}, not $1"
    return 1
}
