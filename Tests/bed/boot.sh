# shellcheck shell=bash
# shellcheck disable=SC2154  # globals of the other files here
# Boots every release in a container of its own.
#
# $bed             a tmpfs, seen by this run only
# $bed/252/        overlay over the cached root, its layers, the console's output
# $bed/hosts/252   what tests need to know of a booted host, one `key=value` a line

bed=/run/unitsmith

# Boots all releases side by side and exports UNITSMITH_HOSTS for the tests.
boot_hosts() {
    local release folder started failed=()
    started=$(date +%s%N)
    if ! { mkdir -p "$bed" && mount -t tmpfs -o mode=0755 unitsmith "$bed"; }; then
        fail "cannot mount a tmpfs at $bed" "booting systemd needs a machine whose root may mount"
    fi
    # nspawn leaves folders of its containers there, and machined describes them.
    for folder in nspawn machines; do
        mkdir -p "/run/systemd/$folder" &&
            mount -t tmpfs -o mode=0755 unitsmith "/run/systemd/$folder"
    done
    mkdir "$bed/hosts"
    for release in "${releases[@]}"; do
        start_host "$release" || failed+=("$release")
    done
    for release in "${releases[@]}"; do
        [[ " ${failed[*]} " == *" $release "* ]] || await_host "$release" || failed+=("$release")
    done
    ((${#failed[@]} == 0)) || fail "systemd ${failed[*]} did not boot (the reason is above)"
    export UNITSMITH_HOSTS=$bed/hosts
    say "booted systemd ${releases[*]} in $((($(date +%s%N) - started) / 1000000)) ms"
}

start_host() {
    local home=$bed/$1 group
    mkdir -p "$home"/{upper,work,root}
    mount -t overlay unitsmith \
        -o "lowerdir=$(root_of "$1"),upperdir=$home/upper,workdir=$home/work" "$home/root" || return 1
    # polkitd would not see files appear in a folder that only the lower layer has.
    find "$home/root/etc/polkit-1" -type d -exec touch {} + || return 1
    group=$(make_group "$1") || return 1
    (
        echo "$BASHPID" >"$group/cgroup.procs" || exit 1
        # 257 and 262 refuse to boot on a cgroup v1 tree.
        export SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1
        exec systemd-nspawn --quiet --register=no --keep-unit --boot --console=pipe \
            --machine="unitsmith-$run_id-$1" --hostname="systemd-$1" --directory="$home/root" \
            --bind-ro="$PWD:/unitsmith/checkout" --bind-ro="$(swift_runtime):/unitsmith/swift" \
            </dev/null >"$home/console" 2>&1 {roots_lock}>&-
    ) &
    echo $! >"$home/nspawn"
}

# The folder of the shared libraries that programs built here need, for running them in a host.
swift_runtime() {
    local compiler
    compiler=$(readlink -f "$(command -v swift)") || return 1
    echo "${compiler%/bin/*}/lib/swift/linux"
}

# Waits until the host's bus takes connections and it has booted to its end, then writes what tests
# need to know of the host. Its state is asked for here, before tests let units fail.
await_host() {
    local home=$bed/$1 nspawn pid state deadline=$((SECONDS + 60))
    nspawn=$(cat "$home/nspawn")
    while ((SECONDS < deadline)) && kill -0 "$nspawn" 2>/dev/null; do
        # The inner PID 1 is the child of nspawn.
        read -r pid _ <"/proc/$nspawn/task/$nspawn/children"
        if [[ -n $pid && -S /proc/$pid/root/run/dbus/system_bus_socket ]]; then
            state=$(timeout 60 nsenter --target="$pid" --mount --pid --net --uts --ipc --cgroup -- \
                systemctl is-system-running --wait 2>&1)
            printf '%s\n' "version=$1" "pid=$pid" "root=$home/root" "state=$state" \
                "group=$(group_tree)$(sed -n 's/^0:://p' "/proc/$pid/cgroup")" >"$home/host"
            # What machined, which does not run here, would tell of the container for -M.
            printf '%s\n' "NAME=unitsmith-$1" CLASS=container "LEADER=$pid" \
                >"/run/systemd/machines/unitsmith-$1"
            mv "$home/host" "$bed/hosts/$1"
            return 0
        fi
        sleep 0.05
    done
    say "systemd $1 ended or did not bring up its bus within 60 s; its console said:"
    tail -n 30 "$home/console" >&2
    return 1
}
