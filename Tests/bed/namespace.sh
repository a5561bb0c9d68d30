# shellcheck shell=bash
# shellcheck disable=SC2034  # globals for the other files here
# A mount and a PID namespace around everything that the run starts.
#
# However the run ends (done, failed, Ctrl-C, killed), the kernel ends the containers and drops the
# mounts with the namespaces. Two runs at once do not see each other.

# Runs a script (this one, with its arguments) again inside, and ends with its status.
# Inside, $run_id is set and this function does nothing.
enter_namespace() {
    local status
    if [[ -n ${UNITSMITH_RUN:-} ]]; then
        run_id=$UNITSMITH_RUN
        unset UNITSMITH_RUN
        return 0
    fi
    ((EUID == 0)) || fail "booting systemd takes root" \
        "run as root, or leave out what needs a booted host: bash Tests/run --no-host"
    remove_abandoned_groups
    # `unshare` blocks the signals that would end it, so it runs in the background, where this shell
    # can still answer them. Its standard input would be /dev/null there. Should this shell be killed,
    # the kernel kills `unshare`, and with it all that is inside.
    UNITSMITH_RUN=$$ setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --mount-proc \
        --propagation private -- bash "$@" <&0 &
    inside=$!
    trap 'leave_namespace' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    wait "$inside"
    status=$?
    inside=
    exit "$status"
}

leave_namespace() {
    if [[ -n $inside ]]; then
        kill -KILL "$inside" 2>/dev/null
        wait "$inside" 2>/dev/null
    fi
    remove_groups $$
}
