# shellcheck shell=bash
# Tests that hang: the run says which, and where they stand, before it gives them up.

# Runs the tests and keeps what they say in a file as well. When they take longer than so many
# minutes, prints which had begun and not ended, and all processes below, and fails.
tests_step() {
    local log=$1 minutes=$2 started=$SECONDS running watch status
    shift 2
    say "\$ $*"
    # Line by line, so that the file is complete when the tests are killed.
    stdbuf --output=L "$@" > >(tee "$log") 2>&1 &
    running=$!
    (
        sleep "$((minutes * 60))"
        say "still running after $minutes minutes; begun and not ended:"
        unfinished_tests "$log" >&2
        describe_processes "$running"
        # shellcheck disable=SC2046  # numbers
        kill -KILL $(descendants "$running") "$running"
    ) &
    watch=$!
    wait "$running"
    status=$?
    # shellcheck disable=SC2046  # numbers
    kill $(descendants "$watch") "$watch" 2>/dev/null
    wait "$watch" 2>/dev/null
    conclude "$status" $((SECONDS - started)) "$@"
}

# The names of the tests and suites that a log says have begun and does not say have ended. Of single
# cases it says no end.
unfinished_tests() {
    sed -nE 's/^[^ ]+ ((Test|Suite) .*) started\.$/begun \1/p
        s/^[^ ]+ ((Test|Suite) .*) (passed|failed|was cancelled) after .*$/ended \1/p
        s/^[^ ]+ ((Test|Suite) .*) skipped.*$/ended \1/p' "$1" |
        sed -E '/^begun Test (case passing .*|run)$/d; s/^(ended .*) with [0-9]+ test cases?$/\1/' |
        awk '{ name = substr($0, 7) } /^begun/ { open[name]++ } /^ended/ { open[name]-- }
            END { for (name in open) if (open[name] > 0) print "   " name }' | sort
}

# A process and all below it: what each runs, and what each of its threads waits for in the kernel.
describe_processes() {
    local pid thread
    for pid in "$1" $(descendants "$1"); do
        printf '   process %s: %s\n' "$pid" "$(tr '\0' ' ' <"/proc/$pid/cmdline" | cut -c 1-300)"
        for thread in "/proc/$pid/task"/*; do
            printf '      thread %s: %s, in %s\n' "${thread##*/}" \
                "$(sed -n 's/^State:[[:space:]]*//p' "$thread/status")" "$(cat "$thread/wchan")"
        done
    done >&2 2>/dev/null
}

# The numbers of all processes below one.
descendants() {
    local child
    for child in $(cat "/proc/$1/task"/*/children 2>/dev/null); do
        echo "$child"
        descendants "$child"
    done
}
