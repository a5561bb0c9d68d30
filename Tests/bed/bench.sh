# shellcheck shell=bash
# Timing the shipped program beside systemd's own, on the booted releases.

# Builds the program as it is shipped and times it in every host whose C library it runs with.
bench_hosts() {
    local scratch=.build-rel product release status=0
    for product in unitsmith devtool; do
        step swift build -c release --static-swift-stdlib --scratch-path "$scratch" \
            --product "$product"
    done
    for release in "${releases[@]}"; do
        ((release >= 252)) || continue
        say "systemd $release"
        bench_host "$release" "/unitsmith/checkout/$scratch/release" || status=1
    done
    return "$status"
}

# The programs run in the host's control groups, as commands of tests do.
bench_host() {
    local pid group
    pid=$(sed -n 's/^pid=//p' "$UNITSMITH_HOSTS/$1")
    group=$(sed -n 's/^group=//p' "$UNITSMITH_HOSTS/$1")
    (
        echo "$BASHPID" >"$group/cgroup.procs" || exit 1
        exec nsenter --target="$pid" --mount --pid --net --uts --ipc --cgroup -- \
            "$2/devtool" bench --host --program "$2/unitsmith"
    )
}
