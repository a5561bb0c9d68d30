# shellcheck shell=bash
# shellcheck disable=SC2154  # globals of the other files here
# A control group for each host. Without one of their own, containers booted side by side would
# share the group of this run, and each inner manager would meddle with the units of the others.
# Groups outlive namespaces, so they carry the number of the process that takes them away.

group_tree() {
    findmnt --noheadings --output TARGET --types cgroup2 | head -n 1
}

# Makes the group of one release in the cgroup v2 tree and prints its path.
make_group() {
    local tree
    tree=$(group_tree)
    if [[ -z $tree ]]; then
        say "systemd $1: no cgroup v2 tree is mounted on this machine"
        return 1
    fi
    mkdir "$tree/unitsmith-$run_id-$1" && echo "$tree/unitsmith-$run_id-$1"
}

# Removes the groups of one run once its processes are gone, which the kernel needs a moment for.
remove_groups() {
    local tree attempt
    tree=$(group_tree)
    [[ -n $tree ]] || return 0
    for attempt in {1..50}; do
        find "$tree" -depth -type d -path "$tree/unitsmith-$1-*" -exec rmdir {} + 2>/dev/null
        compgen -G "$tree/unitsmith-$1-*" >/dev/null || return 0
        sleep "0.0$attempt"
    done
    say "control groups are left over: $tree/unitsmith-$1-*"
}

# Removes the groups of runs that were killed before they could.
remove_abandoned_groups() {
    local tree group owner
    tree=$(group_tree)
    for group in "$tree"/unitsmith-*-*; do
        owner=${group#"$tree"/unitsmith-}
        owner=${owner%-*}
        [[ ! -d $group || -d /proc/$owner ]] || remove_groups "$owner"
    done
}
