# shellcheck shell=bash
# What the run says, and how it ends when something is wrong.

say() {
    printf '== %s\n' "$*" >&2
}

# Ends the run. The first argument says what failed, further ones are lines of help.
fail() {
    printf '== failed: %s\n' "$1" >&2
    shift
    (($# == 0)) || printf '   %s\n' "$@" >&2
    exit 1
}

# Runs one step: prints the command before it, and again when it fails, so that the last lines of a
# long log are enough to repeat it.
step() {
    local started=$SECONDS
    say "\$ $*"
    "$@"
    conclude $? $((SECONDS - started)) "$@"
}

conclude() {
    (($1 == 0)) || fail "this step ended with status $1 after $2 s:" "${*:3}"
    say "passed in $2 s"
}
